//! The fields of an item.

use kit::Locale;
use kit::ui::{Chips, Field, TextArea, use_locale};
use kit::words::Pair;
use leptos::prelude::*;

use super::guide::{ChooseFormat, Guide};
use crate::rules::{Format, Item, ItemKind, kinds};
use crate::texts;

/// Kinds to choose from: code and word.
pub fn kind_options(locale: Locale, kinds: impl Iterator<Item = ItemKind>) -> Vec<(String, String)> {
    kinds.map(|kind| (kind.code().to_owned(), texts::kind_word(locale, kind).to_owned())).collect()
}

/// Every field of an item, as it stands, or of a new one that begins with this title.
#[component]
pub fn ItemFields(atelier: bool, item: Option<Item>, #[prop(optional)] title: Pair) -> impl IntoView {
    let locale = use_locale();
    let kind = item.as_ref().map_or(ItemKind::Exchange, |item| item.kind).code();
    let format = item.as_ref().map_or(Format::Free, |item| item.format);
    let minutes = item.as_ref().map(|item| item.minutes.to_string()).unwrap_or_default();
    let (title, expected, brought_by) =
        item.map_or((title, Pair::default(), String::new()), |item| (item.title, item.expected, item.brought_by));
    view! {
        <div class="pair">
            <Field name="title_fr" label=texts::title_in_french(locale) hint=texts::one_is_enough(locale) lang="fr" value=title.fr/>
            <Field name="title_nl" label=texts::title_in_dutch(locale) lang="nl" value=title.nl/>
        </div>
        <Chips name="kind" legend=texts::kind(locale) options=kind_options(locale, kinds(atelier)) value=kind/>
        <ChooseFormat value=format/>
        <Guide/>
        <Field name="minutes" label=texts::minutes_field(locale) hint=texts::minutes_usual(locale) short=true value=minutes/>
        <Field name="brought_by" label=texts::brought_field(locale) hint=texts::brought_hint(locale) value=brought_by/>
        <div class="pair">
            <TextArea name="expected_fr" label=texts::expected_in_french(locale) hint=texts::privacy(locale) lang="fr" value=expected.fr/>
            <TextArea name="expected_nl" label=texts::expected_in_dutch(locale) hint=texts::privacy(locale) lang="nl" value=expected.nl/>
        </div>
    }
}
