//! The screens: the minutes and the écho ([`MinutesPage`]), and the moderator's desk ([`DeskPage`]).

mod desk;
mod parts;
mod read;
mod sheet;

pub use desk::DeskPage;
pub use read::MinutesPage;

use kit::ui::Note;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use sessions::rules::SessionId;

use crate::texts;

/// The session of this address, when it is one.
fn use_session() -> Memo<Option<SessionId>> {
    let params = use_params_map();
    Memo::new(move |_| params.read().get("session")?.parse().ok())
}

/// What the last deed did.
#[component]
fn Done() -> impl IntoView {
    let locale = kit::ui::use_locale();
    let query = use_query_map();
    move || {
        let fact = query.read().get("done").and_then(|code| texts::done(&code, locale))?;
        Some(view! { <Note kind="ok" fact=fact/> })
    }
}
