//! What the group said of its last session, folded, while it arrives.

use kit::ui::use_locale;
use leptos::prelude::*;

use super::living::Living;
use crate::rules::Feedback;
use crate::texts;

#[component]
pub fn LastTime(living: Living, last: Signal<Vec<Feedback>>) -> impl IntoView {
    let locale = use_locale();
    let is_opening = living.part(|room| room.is_opening());
    move || {
        let last = if is_opening.get() { last.get() } else { Vec::new() };
        (!last.is_empty()).then(|| {
            view! {
                <details class="sheet">
                    <summary><h2>{texts::last_time(locale)}</h2></summary>
                    <div class="stack"><Voices feedback=last/></div>
                </details>
            }
        })
    }
}

/// What helped, then what is to change: two lists, so that the two texts of one person do not stand together.
#[component]
fn Voices(feedback: Vec<Feedback>) -> impl IntoView {
    let locale = use_locale();
    let list = |title: &'static str, text: fn(&Feedback) -> &String| {
        let said: Vec<_> = feedback.iter().filter(|one| !text(one).is_empty()).collect();
        (!said.is_empty()).then(|| {
            let items = said.into_iter().map(|one| {
                let lang = (one.lang != locale).then(|| one.lang.code());
                view! { <li lang=lang>{text(one).clone()}</li> }
            });
            view! { <h3>{title}</h3><ul>{items.collect_view()}</ul> }
        })
    };
    view! { {list(texts::helped(locale), |one| &one.helped)} {list(texts::to_change(locale), |one| &one.change)} }
}
