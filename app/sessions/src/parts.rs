//! How a session's state is shown, everywhere: a shape and a word.

use kit::ui::{Fill, Tag, use_locale};
use leptos::prelude::*;

use crate::rules::{State, capital};
use crate::texts;

/// How far the quarters are filled.
pub const fn fill(state: State) -> Fill {
    match state {
        // A session that was put off owes a date like one that never had any.
        State::Planned | State::Postponed => Fill::Owed,
        State::Dated => Fill::One,
        State::Announced => Fill::Two,
        State::Settled => Fill::Three,
        State::Live => Fill::Live,
        State::Drafting | State::InReview | State::Approved | State::Harvested => Fill::Full,
        State::Cancelled => Fill::Cancelled,
    }
}

/// The state of a session: shape and word, in the colour of its body when `mark` names one.
#[component]
pub fn StateTag(state: State, #[prop(optional, into)] mark: String) -> impl IntoView {
    view! { <Tag fill=fill(state) word=capital(texts::state(use_locale(), state)) mark/> }
}
