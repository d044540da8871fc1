//! The moderator's form: two to five dates, each with what is to know of it.

use kit::ui::{Field, Form, Kind, Said, to, use_locale, use_sent};
use leptos::prelude::*;
use sessions::rules::planner::Known;
use sessions::texts::{date as says, edit};
use territories::rules::Window;

use crate::rules::proposal::{FEWEST, ROWS, Row};
use crate::texts;

#[component]
pub fn Propose(window: Window, known: Vec<Known>, schools: bool) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let warned = sent.wrong.iter().any(|(field, _)| field.starts_with("warned"));
    let days: Vec<String> =
        ROWS.iter().filter_map(|row| sent.value(row.date)).map(|day| day.trim().to_owned()).collect();
    let looked_at = days.into_iter().filter(|day| !day.is_empty()).collect::<Vec<_>>().join(",");
    let (class, word) = if warned { ("btn quiet", texts::look_other(locale)) } else { ("btn", texts::send(locale)) };
    let at_once = to(&format!("/date/{}/{}/{}", window.body, window.year, window.months.0));
    view! {
        <section class="stack">
            <Form deed="propose">
                {warned.then(|| view! {
                    <div class="note stack-s" data-kind="warn" role="alert" tabindex="-1" autofocus>
                        <b>{texts::look_again(locale)}</b>
                        <p>{texts::look_again_more(locale)}</p>
                        <p class="bar"><button class="btn" name="warned" value=looked_at>{texts::keep(locale)}</button></p>
                    </div>
                })}
                <p class="hint">{texts::propose_hint(locale)}</p>
                {ROWS.iter().enumerate().map(|(at, row)| view! { <OneDate at row/> }).collect_view()}
                <h2 class="chapter">{texts::same_place(locale)}</h2>
                <Field name="venue" label=says::venue(locale) hint=says::venue_hint(locale)/>
                <Field name="link" label=says::link(locale)/>
                <Field name="title" label=says::title(locale)/>
                <p class="bar">
                    <button class=class>{word}</button>
                    <a class="link" href=at_once>{texts::at_once(locale)}</a>
                </p>
            </Form>
        </section>
        <section class="stack" aria-labelledby="known">
            <div class="head"><h2 id="known">{says::known(locale)}</h2></div>
            {known.is_empty().then(|| view! { <p>{says::known_nothing(locale)}</p> })}
            <ul class="rows tight" role="list">{known.into_iter().map(|known| on_the_days(known, locale)).collect_view()}</ul>
            {(!schools).then(|| view! { <p class="hint">{says::no_schools(locale, window.year)}</p> })}
        </section>
    }
}

#[component]
fn OneDate(at: usize, row: &'static Row) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let legend = if at < FEWEST { texts::nth_date(locale, at + 1) } else { texts::nth_date_optional(locale, at + 1) };
    let warnings: Vec<String> =
        sent.wrong.iter().filter(|(field, _)| field == row.warned).map(|(_, why)| why.clone()).collect();
    view! {
        <fieldset class="stack-s">
            <legend>{legend}</legend>
            {(!warnings.is_empty()).then(|| view! {
                <ul class="because">{warnings.into_iter().map(|one| view! { <li>{one}</li> }).collect_view()}</ul>
            })}
            <div class="trio">
                <Field name=row.date kind=Kind::Date label=edit::date(locale)/>
                <Field name=row.start kind=Kind::Time label=edit::start(locale) value="09:30"/>
                <Field name=row.end kind=Kind::Time label=edit::end(locale) value="12:30"/>
            </div>
        </fieldset>
    }
}

fn on_the_days((first, last, what): Known, locale: kit::Locale) -> impl IntoView {
    let days = if first == last {
        first.without_year(locale)
    } else {
        format!("{} – {}", first.without_year(locale), last.without_year(locale))
    };
    view! { <li><b>{days}</b><span><Said pair=what/></span></li> }
}
