//! The fields of an item.

use kit::Locale;
use kit::ui::{Chips, Field, Select, TextArea, use_locale};
use leptos::prelude::*;

use crate::rules::{Format, Item, ItemKind, kinds};
use crate::texts;

/// Kinds to choose from: code and word.
pub fn kind_options(locale: Locale, kinds: impl Iterator<Item = ItemKind>) -> Vec<(String, String)> {
    kinds.map(|kind| (kind.code().to_owned(), texts::kind_word(locale, kind).to_owned())).collect()
}

/// Every field of an item, as it stands or empty.
#[component]
pub fn ItemFields(atelier: bool, item: Option<Item>) -> impl IntoView {
    let locale = use_locale();
    let formats: Vec<(String, String)> = Format::ALL
        .iter()
        .map(|format| (format.code().to_owned(), texts::format_word(locale, *format).to_owned()))
        .collect();
    let kind = item.as_ref().map_or(ItemKind::Exchange, |item| item.kind).code();
    let format = item.as_ref().map_or(Format::Free, |item| item.format).code();
    let minutes = item.as_ref().map_or(15, |item| item.minutes).to_string();
    let (title, expected, brought_by) =
        item.map(|item| (item.title, item.expected, item.brought_by)).unwrap_or_default();
    view! {
        <div class="pair">
            <Field name="title_fr" label=texts::title_in_french(locale) hint=texts::one_is_enough(locale) lang="fr" value=title.fr/>
            <Field name="title_nl" label=texts::title_in_dutch(locale) lang="nl" value=title.nl/>
        </div>
        <Chips name="kind" legend=texts::kind(locale) options=kind_options(locale, kinds(atelier)) value=kind/>
        <Field name="minutes" label=texts::minutes_field(locale) hint=texts::minutes_hint(locale) short=true value=minutes/>
        <div class="pair">
            <Select name="format" label=texts::format(locale) options=formats value=format/>
            <Field name="brought_by" label=texts::brought_field(locale) hint=texts::brought_hint(locale) value=brought_by/>
            <TextArea name="expected_fr" label=texts::expected_in_french(locale) hint=texts::privacy(locale) lang="fr" value=expected.fr/>
            <TextArea name="expected_nl" label=texts::expected_in_dutch(locale) hint=texts::privacy(locale) lang="nl" value=expected.nl/>
        </div>
    }
}
