//! Two people wrote at once: both texts, side by side.

use kit::Locale;
use kit::ui::{use_locale, use_sent};
use leptos::prelude::*;

use crate::rules::Sheet;
use crate::rules::sheet::{STEP_FIELDS, TEXTS};
use crate::texts::sheet as words;

/// What was typed beside what was saved meanwhile, where they differ. The form below keeps what was
/// typed, on the version that stands now: saving again keeps it knowingly.
#[component]
pub fn Conflict(sheet: Sheet, version: i64) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let read = sent.value("version").and_then(|version| version.parse().ok());
    if !sent.is("save") || read.is_none_or(|read: i64| read == version) {
        return ().into_any();
    }
    let there = sheet.fields();
    let differing: Vec<_> = all_fields()
        .filter_map(|field| {
            let mine = sent.value(field).unwrap_or_default().replace("\r\n", "\n");
            let theirs = there.iter().find(|(name, _)| *name == field).map_or("", |(_, text)| text);
            (mine.trim() != theirs).then(|| (label(field, locale), mine, theirs.to_owned()))
        })
        .collect();
    view! {
        <section class="stack">
            <p>{words::conflict_more(locale)}</p>
            {differing.into_iter().map(|(label, mine, theirs)| view! {
                <div class="conflict">
                    <h2>{label}</h2>
                    <Version title=words::yours(locale) text=mine/>
                    <Version title=words::theirs(locale) text=theirs/>
                </div>
            }).collect_view()}
        </section>
    }
    .into_any()
}

#[component]
fn Version(title: &'static str, text: String) -> impl IntoView {
    let locale = use_locale();
    let text = if text.is_empty() { words::nothing_written(locale).to_owned() } else { text };
    view! { <div class="keep-it stack-s"><h3>{title}</h3><p>{text}</p></div> }
}

fn all_fields() -> impl Iterator<Item = &'static str> {
    let texts = TEXTS.iter().flat_map(|text| [text.fr, text.nl]);
    texts.chain(STEP_FIELDS.into_iter().flatten())
}

/// «Le besoin, en français», «Étape 2, en néerlandais».
fn label(field: &str, locale: Locale) -> String {
    let language = if field.ends_with("_fr") { words::french(locale) } else { words::dutch(locale) };
    let part = TEXTS.iter().find(|text| text.fr == field || text.nl == field);
    let step = STEP_FIELDS.iter().position(|names| names.contains(&field));
    let name = match (part, step) {
        (Some(text), _) => words::part(locale, text.name).to_owned(),
        (None, place) => words::step(locale, place.unwrap_or_default() + 1),
    };
    format!("{name}, {language}")
}
