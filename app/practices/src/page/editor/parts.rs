//! The boxes of the editor.

use kit::ui::{Field, Pick, TextArea, use_locale, use_sent};
use kit::words::Pair;
use leptos::prelude::*;

use crate::rules::sheet::{STEP_FIELDS, StepFields, Text};
use crate::rules::{FieldName, Sheet, StepText};
use crate::texts::sheet as words;

/// A text, French and Dutch side by side.
#[component]
pub fn Both(name: FieldName, sheet: Sheet) -> impl IntoView {
    let locale = use_locale();
    Text::named(name).map(|text| {
        let Pair { fr, nl } = (text.of)(&sheet).clone();
        view! {
            <fieldset class="stack-s">
                <legend>{words::part(locale, name)}</legend>
                <p class="hint">{words::hint(locale, name)}</p>
                <div class="two even">
                    <Box name=text.fr label=words::french(locale) value=fr lang="fr" line=text.line/>
                    <Box name=text.nl label=words::dutch(locale) value=nl lang="nl" line=text.line/>
                </div>
            </fieldset>
        }
    })
}

#[component]
fn Box(
    name: &'static str,
    #[prop(into)] label: String,
    value: String,
    lang: &'static str,
    line: bool,
) -> impl IntoView {
    if line {
        view! { <Field name label value lang/> }.into_any()
    } else {
        view! { <TextArea name label value lang/> }.into_any()
    }
}

/// Steps shown at once; the others are folded.
const AT_ONCE: usize = 4;

#[component]
pub fn StepBoxes(steps: Vec<StepText>) -> impl IntoView {
    let locale = use_locale();
    let many = steps.len() > AT_ONCE || !use_sent().deed.is_empty();
    let mut boxes: Vec<_> = STEP_FIELDS
        .into_iter()
        .enumerate()
        .map(|(place, names)| {
            let step = steps.get(place).cloned().unwrap_or_default();
            view! { <StepBox place names step/> }
        })
        .collect();
    let folded = boxes.split_off(AT_ONCE);
    view! {
        <section class="stack">
            <h3>{words::steps(locale)}</h3>
            <p class="hint">{words::steps_hint(locale)}" "{words::nobody(locale)}</p>
            {boxes}
            <details open=many>
                <summary>{words::more_steps(locale)}</summary>
                <div class="stack">{folded}</div>
            </details>
        </section>
    }
}

#[component]
fn StepBox(place: usize, names: StepFields, step: StepText) -> impl IntoView {
    let locale = use_locale();
    let [title_fr, title_nl, text_fr, text_nl] = names;
    let title = |language| words::step_title(locale, language);
    let text = |language| words::step_text(locale, language);
    let (french, dutch) = (words::french(locale), words::dutch(locale));
    view! {
        <fieldset class="stack-s">
            <legend>{words::step(locale, place + 1)}</legend>
            <div class="two even">
                <div class="stack-s">
                    <Box name=title_fr label=title(french) value=step.title.fr lang="fr" line=true/>
                    <Box name=text_fr label=text(french) value=step.text.fr lang="fr" line=false/>
                </div>
                <div class="stack-s">
                    <Box name=title_nl label=title(dutch) value=step.title.nl lang="nl" line=true/>
                    <Box name=text_nl label=text(dutch) value=step.text.nl lang="nl" line=false/>
                </div>
            </div>
        </fieldset>
    }
}

/// Boxes to tick, any number of them: code and name.
#[component]
pub fn Ticks(
    name: &'static str,
    #[prop(into)] legend: String,
    options: Vec<(String, Pair)>,
    chosen: Vec<String>,
) -> impl IntoView {
    let locale = use_locale();
    let why = use_sent().why(name).map(str::to_owned);
    let bad = why.is_some();
    view! {
        <fieldset id=name tabindex="-1" class:bad=bad>
            <legend>{legend}</legend>
            {why.map(|why| view! { <p class="why">{why}</p> })}
            <div class="picks">
                {options.into_iter().map(|(code, word)| {
                    let ticked = chosen.contains(&code);
                    view! { <Pick name label=word.text(locale).to_owned() value=code ticked/> }
                }).collect_view()}
            </div>
        </fieldset>
    }
}
