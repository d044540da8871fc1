//! The pages: a session, its form, a window to date, a body.

mod body;
mod date;
mod edit;
mod session;

pub use body::BodyPage;
pub use date::DatePage;
pub use edit::EditPage;
pub use session::SessionPage;

use kit::Locale;
use kit::error::{Answer, Error};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::rules::SessionId;

/// A part of the address, as text.
fn part(name: &'static str) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let params = use_params_map();
    move || params.read().get(name).unwrap_or_default()
}

/// The session of the address. What is no id leads nowhere.
fn session_of(part: &str) -> Answer<SessionId> {
    part.parse().map_err(|_| Error::NotFound)
}

/// What was done just before (`?done=…`).
fn done() -> String {
    use_query_map().read_untracked().get("done").unwrap_or_default()
}

/// The language of a text, when it is not the page's.
fn other(lang: Locale) -> Option<&'static str> {
    (lang != kit::ui::use_locale()).then(|| lang.code())
}
