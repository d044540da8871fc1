//! The screens: the sheets to print ([`SheetsPage`]), and the form of what stands on them afterwards
//! ([`NotesPage`]).

mod notes;
mod sheets;

pub use notes::NotesPage;
pub use sheets::SheetsPage;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use sessions::rules::SessionId;

/// The session of this address, when it is one.
fn session_here() -> Result<SessionId, kit::Error> {
    let typed = use_params_map().with(|params| params.get("session"));
    typed.and_then(|id| id.parse().ok()).ok_or(kit::Error::NotFound)
}
