//! What both screens show of an item: what was said, and what was concluded.

use agenda::rules::ItemKind;
use kit::Locale;
use kit::ui::{Said, use_locale};
use kit::words::one_or_many;
use leptos::prelude::*;
use live::rules::Kind;

use super::translate::Translate;
use crate::rules::draft::keeping;
use crate::rules::{Contribution, Item, Outcome};
use crate::texts;

/// The text of an item, a paragraph per line, marked with its language when it is not the page's.
#[component]
pub fn Text(item: Item) -> impl IntoView {
    let locale = use_locale();
    if item.text.is_empty() {
        let told = (item.kind != ItemKind::Break).then(|| view! { <p class="muted">{texts::no_text(locale)}</p> });
        return told.into_any();
    }
    let (text, lang) = item.text.read(locale);
    let other = (lang != locale).then(|| lang.code());
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let paragraphs = lines.map(|line| view! { <p lang=other>{line.to_owned()}</p> }).collect_view();
    view! {
        {paragraphs}
        {other.map(|_| view! { <p class="small muted">{texts::other_language(locale)}</p> })}
    }
    .into_any()
}

/// What was concluded. `redactions`: on the desk while the minutes are open, where it may be translated.
#[component]
pub fn Outcomes(outcomes: Vec<Outcome>, #[prop(default = None)] redactions: Option<i64>) -> impl IntoView {
    let locale = use_locale();
    (!outcomes.is_empty()).then(|| {
        let lines = outcomes.into_iter().map(|outcome| {
            let more = keeping(&outcome, locale);
            let waits = outcome.waits(locale);
            let translate = redactions.map(|n| view! { <Translate outcome=outcome.clone() redactions=n/> });
            view! {
                <li>
                    <b>{live::texts::outcome(locale, outcome.kind)}</b>
                    <p><Said pair=outcome.text/></p>
                    {waits.then(|| view! { <p class="small muted">{texts::other_language(locale)}</p> })}
                    {(!more.is_empty()).then(|| view! { <p class="small muted">{more}</p> })}
                    {translate}
                </li>
            }
        });
        view! { <ul class="outcomes" role="list">{lines.collect_view()}</ul> }
    })
}

/// What was said, under its headings, the rest under its kinds; folded on a screen, open on paper. `open`: on the desk.
#[component]
pub fn Contributions(item: Item, #[prop(optional)] open: bool) -> impl IntoView {
    let locale = use_locale();
    let n = item.count();
    (n > 0).then(|| {
        let together = item.together.into_iter().map(|one| {
            let said = one.contributions.into_iter().map(|(kind, one)| contribution(one, Some(kind), locale));
            view! {
                <h4><Said pair=one.heading/></h4>
                <ul class="said" role="list">{said.collect_view()}</ul>
            }
        });
        let groups = item.said.into_iter().map(|group| {
            let said = group.contributions.into_iter().map(|one| contribution(one, None, locale));
            view! {
                <h4>{texts::group(group.kind, locale)}</h4>
                <ul class="said" role="list">{said.collect_view()}</ul>
            }
        });
        let head = one_or_many(locale, n, texts::contributions_one(locale).to_owned(), texts::contributions(locale, n));
        view! {
            <details open=open>
                <summary>{head}</summary>
                <div class="stack-s">{together.collect_view()}{groups.collect_view()}</div>
            </details>
        }
    })
}

/// `kind`: where no heading says it.
fn contribution(one: Contribution, kind: Option<Kind>, locale: Locale) -> impl IntoView + use<> {
    let by = texts::by(&one.by, locale);
    let supports = texts::supported(one.supports, locale).map(|words| view! { <span>{words}</span> });
    let other = (one.lang != locale).then(|| one.lang.code());
    view! {
        <li>
            {kind.map(|kind| view! { <p class="kind">{live::texts::kind(locale, kind)}</p> })}
            <blockquote lang=other>{one.text}</blockquote>
            <p class="meta"><span>{by}</span>{supports}</p>
        </li>
    }
}
