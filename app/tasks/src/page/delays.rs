//! `/body/{body}/delays`: how many days a body gives itself.

use kit::Locale;
use kit::ui::{Errors, Field, Form, Kind as Input, Loaded, Note, Place, asked, part, to, use_locale, use_sent};
use leptos::prelude::*;
use leptos_meta::Title;

use crate::api::{self, Delay};
use crate::rules::{Counted, Kind, TABLE};
use crate::texts;

#[component]
pub fn DelaysPage() -> impl IntoView {
    let data = kit::ui::ask(part("body"), api::delays);
    view! { <Loaded from=data let:page>{whole(page)}</Loaded> }
}

fn whole(page: api::DelaysPage) -> impl IntoView {
    let locale = use_locale();
    let api::DelaysPage { body, all, seen } = page;
    let kept = asked("done") == "kept";
    // Typed on days that somebody has changed since: both are shown.
    let stale = use_sent().value("seen").is_some_and(|typed_on| typed_on != seen);
    view! {
        <Title text=texts::delays(locale)/>
        <section class="stack">
            <p class="over"><a href=to(&format!("/body/{}", body.id))><Place mark=body.mark.clone() name=body.name.text(locale)/></a></p>
            <h1>{texts::delays(locale)}</h1>
            <p class="lead">{texts::delays_lead(locale)}</p>
            {kept.then(|| view! { <Note kind="ok" fact=texts::kept(locale)/> })}
            <Errors/>
        </section>
        <section>
            <Form deed="delays" hidden=vec![("seen", seen)]>
                {all.into_iter().map(|delay| view! { <Days delay stale/> }).collect_view()}
                <p class="bar"><button class="btn">{texts::keep(locale)}</button></p>
            </Form>
        </section>
    }
}

#[component]
fn Days(delay: Delay, stale: bool) -> impl IntoView {
    let locale = use_locale();
    let stands = delay.chosen.unwrap_or(delay.usual);
    let hint = match stale {
        true => format!("{} {}.", usual(locale, &delay), texts::stands(locale, stands)),
        false => usual(locale, &delay),
    };
    let value = delay.chosen.map(|days| days.to_string()).unwrap_or_default();
    let label = texts::kind(locale, delay.kind);
    view! { <Field name=delay.kind.code() label=label hint=hint value=value kind=Input::Number short=true/> }
}

fn usual(locale: Locale, delay: &Delay) -> String {
    let counted = TABLE.iter().find(|row| row.kind == delay.kind).map(|row| row.counted);
    let usual = match counted {
        Some(Counted::BeforeWindowEnds) => texts::before_window(locale, delay.usual),
        Some(Counted::AfterDay | Counted::AfterEnd) => texts::after_end(locale, delay.usual),
        Some(Counted::BeforeStart) | None => texts::before_start(locale, delay.usual),
    };
    match what_it_moves(locale, delay.kind) {
        Some(more) => format!("{usual} {more}"),
        None => usual,
    }
}

/// What happens by itself on that day.
fn what_it_moves(locale: Locale, kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::OpenRegistration => Some(texts::opens_by_itself(locale)),
        Kind::Reminder => Some(texts::leaves_by_itself(locale)),
        _ => None,
    }
}
