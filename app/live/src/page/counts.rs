//! The counts of a question, choice by choice.

use kit::ui::use_locale;
use leptos::prelude::*;

use crate::rules::Poll;
use crate::texts;

#[component]
pub fn Counts(poll: Poll, counts: Vec<i64>) -> impl IntoView {
    let locale = use_locale();
    let lang = (poll.lang != locale && !poll.choices.is_empty()).then(|| poll.lang.code());
    let rows = texts::choices_of(locale, &poll).into_iter().zip(counts);
    view! {
        <dl class="facts counts">
            {rows.map(|(choice, n)| view! { <div><dt lang=lang>{choice}</dt><dd class="num">{n}</dd></div> }).collect_view()}
        </dl>
    }
}

/// The question itself.
#[component]
pub fn Question(poll: Poll) -> impl IntoView {
    let locale = use_locale();
    let lang = (poll.lang != locale).then(|| poll.lang.code());
    view! { <span lang=lang>{poll.text}</span> }
}
