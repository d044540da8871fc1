//! What is said under the current item, part by part: under no heading, then under each.

use kit::ui::{Said as Words, use_locale};
use leptos::prelude::*;

use super::living::Living;
use crate::rules::room::SHOWN;
use crate::rules::{ContributionId, GroupId, Said};
use crate::texts;

/// The list, the latest first. `head` draws the heading of a group, `tail` what one can do with a
/// contribution; `all`: groups without any stand here too; `mine`: the sub-group that comes first.
#[component]
pub fn SaidList<H, F>(
    living: Living,
    head: H,
    tail: F,
    #[prop(optional)] all: bool,
    #[prop(optional, into)] mine: Signal<Option<GroupId>>,
) -> impl IntoView
where
    H: Fn(GroupId) -> AnyView + Clone + Send + Sync + 'static,
    F: Fn(ContributionId, Signal<Option<Said>>) -> AnyView + Clone + Send + Sync + 'static,
{
    let locale = use_locale();
    let parts = living.part(move |room| mine.with(|mine| room.parts(all, mine.as_ref())));
    let count = living.part(|room| room.said.len());
    view! {
        <For each=move || parts.get() key=|part| part.clone() let:part>
            <Part living part head=head.clone() tail=tail.clone()/>
        </For>
        {move || (count.get() >= SHOWN).then(|| view! { <p class="muted">{texts::said_latest(locale, SHOWN)}</p> })}
        {move || (count.get() == 0).then(|| view! { <p class="muted">{texts::said_none(locale)}</p> })}
    }
}

#[component]
fn Part<H, F>(living: Living, part: Option<GroupId>, head: H, tail: F) -> impl IntoView
where
    H: Fn(GroupId) -> AnyView + Clone + Send + Sync + 'static,
    F: Fn(ContributionId, Signal<Option<Said>>) -> AnyView + Clone + Send + Sync + 'static,
{
    let group = part.clone();
    let ids = living.part(move |room| room.under(part.as_ref()));
    view! {
        <div class="part">
            {group.map(head)}
            <ul class="said" role="list">
                <For each=move || ids.get() key=|id| id.clone() let:id>
                    <SaidOne living id tail=tail.clone()/>
                </For>
            </ul>
        </div>
    }
}

/// The heading of a group, on the desk one step lower, and what it brings back.
#[component]
pub fn Heading(living: Living, id: GroupId, #[prop(optional)] desk: bool) -> impl IntoView {
    let locale = use_locale();
    let known = id.clone();
    let heading = living.part(move |room| room.group(&known).map(|group| group.heading.clone()));
    let brought = living.part(move |room| room.group(&id)?.brought().map(|sub| (sub.brought.clone(), sub.lang)));
    let heading = move || {
        heading.get().map(|pair| {
            if desk { view! { <h4><Words pair/></h4> }.into_any() } else { view! { <h3><Words pair/></h3> }.into_any() }
        })
    };
    view! {
        {heading}
        {move || brought.get().map(|(text, lang)| view! {
            <p class="kind">{texts::brought(locale)}</p>
            <blockquote class="brought" lang=(lang != locale).then(|| lang.code())>{text}</blockquote>
        })}
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
