//! What was kept, read back to the group before it leaves.

use kit::ui::{Said as Words, use_locale};
use leptos::prelude::*;

use super::living::Living;
use crate::rules::{Noted, Room};
use crate::texts;

/// Every item is done: what was kept is read back.
pub fn is_time(room: &Room) -> bool {
    room.state.has_opened() && room.is_done()
}

/// Agreements, decisions, proposals, and commitments with who and when; then the next date.
#[component]
pub fn ReadBack(living: Living) -> impl IntoView {
    let locale = use_locale();
    let kept = living.part(|room| is_time(room).then(|| room.kept().cloned().collect::<Vec<_>>()));
    move || {
        kept.get().map(|kept| {
            let is_empty = kept.is_empty();
            view! {
                <section class="stack">
                    <div class="head"><h2>{texts::read_back(locale)}</h2></div>
                    {is_empty.then(|| view! { <p class="muted">{texts::read_back_none(locale)}</p> })}
                    <ul class="rows" role="list">
                        {kept.into_iter().map(|noted| view! { <li><div><Outcome noted/></div></li> }).collect_view()}
                    </ul>
                    <Again living/>
                </section>
            }
        })
    }
}

/// An outcome in words; of a commitment, who takes care of it and for when.
#[component]
pub fn Outcome(noted: Noted) -> impl IntoView {
    let locale = use_locale();
    let promise = noted.due.map(|due| texts::commitment_of(locale, &noted.owner, &due.full(locale)));
    view! {
        <p><b>{texts::outcome(locale, noted.kind)}</b>" · "<Words pair=noted.text/></p>
        {promise.map(|promise| view! { <p class="muted">{promise}</p> })}
    }
}

/// When the body meets next.
#[component]
pub fn Again(living: Living) -> impl IntoView {
    let locale = use_locale();
    let again = living.part(|room| room.again_at);
    move || {
        again.get().map(|at| {
            view! { <p><b>{texts::meets_again(locale, &at.day().full(locale), &at.hour_in(locale))}</b></p> }
        })
    }
}
