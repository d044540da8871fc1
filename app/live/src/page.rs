//! The screens of a room: [`join`] (coming in), [`room`] (a participant's phone), [`drive`] (the
//! moderator's desk), [`beam`] (the projector). [`living`] keeps all of them up to date; [`now_box`], [`said`],
//! [`counts`], [`read_back`], [`last_time`] and [`draft`] are what they share.

mod beam;
mod counts;
mod draft;
mod drive;
mod join;
mod last_time;
mod living;
mod now_box;
mod read_back;
mod room;
mod said;

pub use beam::BeamPage;
pub use drive::DrivePage;
pub use join::JoinPage;
pub use room::RoomPage;

use kit::error::Answer;
use kit::ui::use_locale;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use sessions::rules::SessionId;

use crate::texts;

/// The session in the address of this page; a spelling that is none asks for one that does not exist.
fn session_here() -> Answer<SessionId> {
    use_params_map().with(|params| params.get("session")).and_then(|id| id.parse().ok()).ok_or(kit::Error::NotFound)
}

/// What was done just now (`?done=…`), in words.
fn done_words() -> Option<&'static str> {
    let locale = use_locale();
    let done = use_query_map().with_untracked(|query| query.get("done"))?;
    Some(match done.as_str() {
        "said" => texts::done_said(locale),
        "withdrawn" => texts::done_withdrawn(locale),
        "here" => texts::done_here(locale),
        "noted" => texts::done_noted(locale),
        "erased" => texts::done_erased(locale),
        "taken" => texts::done_taken(locale),
        "raised" => texts::done_raised(locale),
        "lowered" => texts::done_lowered(locale),
        "asked" => texts::done_asked(locale),
        "closed" => texts::done_closed(locale),
        "answered" => texts::done_answered(locale),
        "looked-back" => texts::done_looked_back(locale),
        "dropped" => texts::done_dropped(locale),
        "grouped" => texts::done_grouped(locale),
        "renamed" => texts::done_renamed(locale),
        "dissolved" => texts::done_dissolved(locale),
        "split" => texts::done_split(locale),
        "rejoined" => texts::done_rejoined(locale),
        "sits" => texts::done_sits(locale),
        "reports" => texts::done_reports(locale),
        "brought" => texts::done_brought(locale),
        _ => return None,
    })
}
