//! Giving a window its date: a form, and what to know of the day that was chosen.

use kit::Locale;
use kit::error::Error;
use kit::ui::{Errors, Field, Form, Kind, Loaded, Note, Place, Said, part, to, use_locale, use_sent};
use leptos::prelude::*;
use leptos_meta::Title;

use crate::api;
use crate::rules::planner::Known;
use crate::texts::{date as words, edit, page};

/// `/date/{body}/{year}/{month}`
#[component]
pub fn DatePage() -> impl IntoView {
    let (body, year, month) = (part("body"), part("year"), part("month"));
    let data = kit::ui::ask(
        move || (body(), year(), month()),
        |(body, year, month)| async move {
            let (Ok(year), Ok(month)) = (year.parse(), month.parse()) else { return Err(Error::NotFound) };
            api::date(body, year, month).await
        },
    );
    view! {
        <Loaded from=data let:page>
            <Choose page/>
        </Loaded>
    }
}

#[component]
fn Choose(page: api::DatePage) -> impl IntoView {
    let locale = use_locale();
    let api::DatePage { body, window, taken, waits, told, known, schools } = page;
    let year = window.year;
    let heading = words::heading(locale);
    let months = words::months(locale, window.months);
    let poll = format!("/date/{}/{year}/{}/poll", body.id, window.months.0);
    let go = |id: &crate::rules::SessionId| to(&format!("/session/{id}"));
    let rest = match taken {
        Some(id) => view! {
            <Note kind="info" fact=words::taken(locale)>
                <p class="bar"><a class="btn" href=go(&id)>{words::taken_go(locale)}</a></p>
            </Note>
        }
        .into_any(),
        None => view! {
            {waits.map(|id| view! {
                <Note kind="info" fact=words::waits(locale)>
                    <p><a href=to(&format!("/session/{id}/edit"))>{words::waits_go(locale)}</a></p>
                </Note>
            })}
            <Fields told/>
            <p><a href=to(&poll)>{words::propose_several(locale)}</a></p>
            {on_the_days(known, locale)}
            {(!schools).then(|| view! { <p class="hint">{words::no_schools(locale, year)}</p> })}
        }
        .into_any(),
    };
    view! {
        <Title text=heading/>
        <section class="stack">
            <p class="over"><a href=to(&format!("/body/{}", body.id))><Place mark=body.mark.clone() name=body.name.text(locale)/></a></p>
            <h1>{heading}</h1>
            <p class="lead">{words::lead(locale, body.name.text(locale), &months, window.year)}</p>
            {rest}
        </section>
    }
}

/// What is on the days of this window, so that nobody has to guess before asking.
fn on_the_days(known: Vec<Known>, locale: Locale) -> impl IntoView {
    let empty = known.is_empty().then(|| view! { <p>{words::known_nothing(locale)}</p> });
    let rows = known.into_iter().map(|(first, last, what)| {
        let days = if first == last {
            first.without_year(locale)
        } else {
            format!("{} – {}", first.without_year(locale), last.without_year(locale))
        };
        view! { <li><b>{days}</b><span><Said pair=what/></span></li> }
    });
    view! {
        <div class="stack-s">
            <h2>{words::known(locale)}</h2>
            {empty}
            <ul class="rows tight" role="list">{rows.collect_view()}</ul>
        </div>
    }
}

#[component]
fn Fields(told: i64) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let warnings: Vec<String> =
        sent.wrong.iter().filter(|(field, _)| field == "warned").map(|(_, why)| why.clone()).collect();
    let warned = !warnings.is_empty();
    let looked_at = sent.value("date").unwrap_or_default().trim().to_owned();
    let class = if warned { "btn quiet" } else { "btn" };
    let word = if warned { words::try_other(locale) } else { words::set(locale) };
    view! {
        {(!warned).then(|| view! { <Errors of="date"/> })}
        <Form deed="date">
            {warned.then(|| view! {
                <div class="note stack-s" data-kind="warn" role="alert" tabindex="-1" autofocus>
                    <b>{words::look_again(locale)}</b>
                    <ul>{warnings.into_iter().map(|one| view! { <li>{one}</li> }).collect_view()}</ul>
                    <p>{words::look_again_more(locale)}</p>
                    <p class="bar"><button class="btn" name="warned" value=looked_at>{words::keep(locale)}</button></p>
                </div>
            })}
            <div class="trio">
                <Field name="date" kind=Kind::Date label=edit::date(locale)/>
                <Field name="start" kind=Kind::Time label=edit::start(locale) value="09:30"/>
                <Field name="end" kind=Kind::Time label=edit::end(locale) value="12:30"/>
            </div>
            <Field name="venue" label=words::venue(locale) hint=words::venue_hint(locale)/>
            <Field name="link" label=words::link(locale)/>
            <Field name="title" label=words::title(locale)/>
            <p class="bar">
                <button class=class>{word}</button>
                {(told > 0).then(|| view! { <span class="muted">{page::told(locale, told)}</span> })}
            </p>
        </Form>
    }
}
