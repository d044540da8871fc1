//! The screens of the library: the search ([`LibraryPage`]), a practice ([`PracticePage`]) and its
//! editor ([`EditorPage`]), what could become one ([`LeadsPage`]), what waits for review
//! ([`WaitingPage`]).

mod became;
mod editor;
mod leads;
mod library;
mod practice;
mod review;
mod waiting;

pub use became::BecameRows;
pub use editor::EditorPage;
pub use leads::LeadsPage;
pub use library::LibraryPage;
pub use practice::PracticePage;
pub use waiting::WaitingPage;

use kit::Locale;
use kit::ui::{Fill, Note, Said, Tag, use_locale};
use kit::words::Pair;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::rules::{PracticeId, State};
use crate::texts;

/// The practice that the address names.
fn use_practice() -> Memo<Result<PracticeId, kit::Error>> {
    let params = use_params_map();
    Memo::new(move |_| {
        let id = params.read().get("practice").unwrap_or_default();
        id.parse().map_err(|_| kit::Error::NotFound)
    })
}

/// What was just done here, from `?done=`.
#[component]
fn Done() -> impl IntoView {
    let locale = use_locale();
    let query = use_query_map();
    move || {
        let code = query.read().get("done").unwrap_or_default();
        texts::done(locale, &code).map(|fact| view! { <Note kind="ok" fact/> })
    }
}

#[component]
fn StateTag(state: State) -> impl IntoView {
    let fill = match state {
        State::Draft => Fill::Owed,
        State::InReview => Fill::Two,
        State::Published => Fill::Full,
        State::Archived => Fill::Cancelled,
    };
    view! { <Tag fill word=texts::state(use_locale(), state) mark="concertation"/> }
}

/// The title of a sheet, or that it has none yet.
#[component]
fn Title(pair: Pair) -> impl IntoView {
    if pair.is_empty() {
        view! { {texts::untitled(use_locale())} }.into_any()
    } else {
        view! { <Said pair/> }.into_any()
    }
}

/// A text of several lines, in the language it has.
#[component]
fn Paragraphs(pair: Pair) -> impl IntoView {
    let locale = use_locale();
    let (text, lang) = pair.read(locale);
    let other: Option<&'static str> = (lang != locale).then(|| Locale::code(lang));
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p lang=other>{line.to_owned()}</p> })
        .collect_view()
}
