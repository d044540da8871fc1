//! The formats of the field: which one is chosen, and all of them to compare.

use kit::ui::{Select, use_locale, use_sent};
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlInputElement, HtmlSelectElement};

use crate::rules::Format;
use crate::rules::formats::{USUAL, usual_minutes};
use crate::texts::{self, formats};

/// The choice of a format, how it runs and what stays of it. Where a script runs, the box for minutes is
/// filled with what is usual, as long as nobody wrote in it; where none does, left empty means the same.
#[component]
pub fn ChooseFormat(value: Format) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent().value("format").and_then(|code| code.parse().ok());
    let chosen = RwSignal::new(sent.unwrap_or(value));
    let filled = RwSignal::new(String::new());
    let choose = move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(format) = select.and_then(|select| select.value().parse().ok()) {
            chosen.set(format);
            fill(usual_minutes(format), filled);
        }
    };
    let options = Format::ALL
        .iter()
        .map(|format| (format.code().to_owned(), formats::name(locale, *format).to_owned()))
        .collect();
    let about = move || {
        let format = chosen.get();
        let usual = formats::usual(locale, usual_minutes(format));
        format!("{usual} {} {}", formats::hint(locale, format), formats::kept(locale, format))
    };
    view! {
        <div on:change=choose>
            <Select name="format" label=texts::format(locale) options value=value.code()/>
            <p class="hint" role="status" id="about-format">{about}</p>
        </div>
    }
}

/// Every format with its usual minutes, folded.
#[component]
pub fn Guide() -> impl IntoView {
    let locale = use_locale();
    view! {
        <details>
            <summary>{formats::guide(locale)}</summary>
            <dl class="facts">
                {USUAL.iter().map(|row| view! {
                    <div>
                        <dt>{sessions::rules::capital(formats::name(locale, row.format))}</dt>
                        <dd>
                            <span class="muted">{texts::minutes(locale, row.minutes)}" · "{texts::kind_word(locale, row.kind)}</span>
                            <br/>{formats::hint(locale, row.format)}" "{formats::kept(locale, row.format)}
                        </dd>
                    </div>
                }).collect_view()}
            </dl>
        </details>
    }
}

/// Fills the minutes, unless somebody typed others.
fn fill(minutes: i64, filled: RwSignal<String>) {
    let field = document().get_element_by_id("minutes").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) =
        field.filter(|field| field.value().trim().is_empty() || field.value() == filled.get_untracked())
    {
        field.set_value(&minutes.to_string());
        filled.set(minutes.to_string());
    }
}
