//! Pieces that other features show too.

use kit::ui::{Said, use_locale};
use kit::words::Pair;
use kit::{Instant, Locale};
use leptos::prelude::*;

use crate::rules::{Document, Item, start_times};
use crate::texts;

/// An hour in a column of hours: `9h00`; `9.00`, where `uur` would only repeat itself.
pub fn hour(at: Instant, locale: Locale) -> String {
    at.brussels().format(locale.pick("%-Hh%M", "%-H.%M")).to_string()
}

/// Whether a reader of this language reads this text in the other one.
pub fn is_foreign(pair: &Pair, locale: Locale) -> bool {
    pair.read(locale).1 != locale
}

/// The agenda to read and nothing else: hours and titles.
#[component]
pub fn Programme(items: Vec<Item>, starts_at: Instant) -> impl IntoView {
    let locale = use_locale();
    let times = start_times(starts_at, &items);
    view! {
        <dl class="times">
            {items.into_iter().zip(times).map(|(item, at)| {
                let awaited = is_foreign(&item.title, locale).then(|| view! {
                    " "<span class="small muted">{texts::translation(locale)}</span>
                });
                view! {
                    <div>
                        <dt>{hour(at, locale)}</dt>
                        <dd><Said pair=item.title/>{awaited}</dd>
                    </div>
                }
            }).collect_view()}
        </dl>
    }
}

/// What there is to read for an item. `apart`: where the page must stay open, each in a tab of its own.
#[component]
pub fn Documents(documents: Vec<Document>, #[prop(optional)] apart: bool) -> impl IntoView {
    let locale = use_locale();
    let target = apart.then_some("_blank");
    (!documents.is_empty()).then(|| {
        view! {
            <ul class="documents line small" role="list" aria-label=texts::documents::documents(locale)>
                {documents.into_iter().map(|document| view! {
                    <li><a href=document.place(locale) rel="external noopener noreferrer" target=target>{document.title.clone()}</a></li>
                }).collect_view()}
            </ul>
        }
    })
}
