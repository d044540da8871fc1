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

use crate::rules::SessionId;

/// The session of the address. What is no id leads nowhere.
fn session_of(part: &str) -> Answer<SessionId> {
    part.parse().map_err(|_| Error::NotFound)
}

/// The language of a text, when it is not the page's.
fn other(lang: Locale) -> Option<&'static str> {
    (lang != kit::ui::use_locale()).then(|| lang.code())
}
