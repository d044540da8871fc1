//! What is said under the current item.

use kit::ui::use_locale;
use leptos::prelude::*;

use super::living::Living;
use crate::rules::room::SHOWN;
use crate::rules::{ContributionId, Said};
use crate::texts;

/// The list, the latest first. `tail` draws what one can do with a contribution.
#[component]
pub fn SaidList<F>(living: Living, tail: F) -> impl IntoView
where
    F: Fn(ContributionId, Signal<Option<Said>>) -> AnyView + Clone + Send + Sync + 'static,
{
    let locale = use_locale();
    let ids = living.part(|room| room.said.iter().map(|said| said.id.clone()).collect::<Vec<_>>());
    view! {
        <ul class="said" role="list">
            <For each=move || ids.get() key=|id| id.clone() let:id>
                <SaidOne living id tail=tail.clone()/>
            </For>
        </ul>
        {move || (ids.with(Vec::len) >= SHOWN).then(|| view! { <p class="muted">{texts::said_latest(locale, SHOWN)}</p> })}
        {move || ids.with(Vec::is_empty).then(|| view! { <p class="muted">{texts::said_none(locale)}</p> })}
    }
}

#[component]
fn SaidOne<F>(living: Living, id: ContributionId, tail: F) -> impl IntoView
where
    F: Fn(ContributionId, Signal<Option<Said>>) -> AnyView + Clone + Send + Sync + 'static,
{
    let locale = use_locale();
    let wanted = id.clone();
    let said = living.part(move |room| room.said.iter().find(|said| said.id == wanted).cloned());
    // Words and author change only when it is withdrawn: a support must not redraw the text that
    // somebody is reading, nor take the focus from a button.
    let words = Memo::new(move |_| said.get().map(|said| (said.kind, said.text, said.lang, said.by, said.withdrawn)));
    view! {
        <li>
            {move || words.get().map(|(kind, text, lang, by, withdrawn)| {
                let other = (lang != locale).then(|| lang.code());
                if withdrawn {
                    view! { <p class="gone">{texts::withdrawn(locale)}</p> }.into_any()
                } else {
                    let by = texts::by(locale, by);
                    let tail = tail(id.clone(), said.into());
                    view! {
                        <p class="kind">{texts::kind(locale, kind)}</p>
                        <blockquote lang=other>{text}</blockquote>
                        <div class="meta"><span>{by}</span>{tail}</div>
                    }.into_any()
                }
            })}
        </li>
    }
}

/// The beginning of a text: says aloud which one a button is about.
pub fn beginning(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}
