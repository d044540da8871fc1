//! The minutes of a body over a year, on one page to read and to print: contents, then each session.

use kit::Locale;
use kit::ui::{Loaded, Note, Place, Said, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::read::{facts, point};
use crate::archive::{self, Year};
use crate::rules::Minutes;
use crate::texts;
use crate::texts::archive as words;

/// `/body/{body}/minutes?year=2026`
#[component]
pub fn YearMinutesPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let asked = Memo::new(move |_| {
        let year = query.read().get("year").and_then(|text| text.parse::<i64>().ok());
        (params.read().get("body").unwrap_or_default(), year)
    });
    let found = kit::ui::ask(move || asked.get(), |(body, year)| archive::year(body, year));
    view! { <Loaded from=found let:found>{whole(found)}</Loaded> }
}

pub(super) fn whole(found: Year) -> impl IntoView {
    let locale = use_locale();
    let title = words::year_title(locale, found.year);
    let name = found.body.text(locale).to_owned();
    let search = to(&format!("/minutes?body={}", found.id));
    let file = to(&format!("/body/{}/minutes.pdf?year={}", found.id, found.year));
    let back = to(&format!("/body/{}", found.id));
    let empty = found.all.is_empty();
    let contents = found.all.iter().map(|(_, minutes)| {
        let (title, when) = (minutes.title.clone(), minutes.when.text(locale).to_owned());
        view! { <li><a href=format!("#session-{}", minutes.session) rel="external"><Said pair=title/></a>", "{when}</li> }
    });
    let contents = contents.collect_view();
    let others: Vec<_> = found.years.iter().copied().filter(|year| *year != found.year).collect();
    let years = others.iter().map(|year| {
        view! { <li><a href=to(&format!("/body/{}/minutes?year={year}", found.id))>{*year}</a></li> }
    });
    let years = (!others.is_empty()).then(|| {
        view! {
            <div class="no-print stack-s">
                <h2>{words::other_years(locale)}</h2>
                <ul class="line" role="list">{years.collect_view()}</ul>
            </div>
        }
    });
    view! {
        <Title text=format!("{title}, {name}")/>
        <section class="stack">
            <p class="over no-print"><a href=back>{words::to_body(locale)}</a></p>
            <p><Place mark=found.mark name/></p>
            <h1>{title}</h1>
            {empty.then(|| view! {
                <Note fact=words::year_none(locale)><p>{words::year_none_more(locale)}</p></Note>
            })}
            {(!empty).then(|| view! {
                <nav class="stack-s" aria-labelledby="contents">
                    <h2 id="contents">{words::contents(locale)}</h2>
                    <ol>{contents}</ol>
                </nav>
            })}
            {years}
            <p class="line no-print">
                {(found.pdf && !empty).then(|| view! { <a href=file rel="external">{texts::pdf(locale)}</a> })}
                <a href=search>{words::to_search(locale)}</a>
            </p>
        </section>
        {found.all.into_iter().map(|(full, minutes)| chapter(full, minutes, locale)).collect_view()}
    }
}

fn chapter(full: bool, minutes: Minutes, locale: Locale) -> impl IntoView {
    let id = format!("session-{}", minutes.session);
    let page = to(&format!("/session/{}/minutes", minutes.session));
    let when = minutes.when.text(locale).to_owned();
    let (place, lang) = minutes.place.read(locale);
    let other = (lang != locale).then(|| lang.code());
    let place = (!place.is_empty()).then(|| view! { ". "<span lang=other>{place.to_owned()}</span> });
    let nothing = if full { texts::no_items(locale) } else { texts::echo_empty(locale) };
    view! {
        <section class="stack chapter" aria-labelledby=id.clone()>
            <div class="head"><h2 id=id.clone()><a href=page><Said pair=minutes.title/></a></h2></div>
            <p class="lead">{when}{place}</p>
            {(!full).then(|| view! { <p class="muted">{words::only_echo(locale)}</p> })}
            {minutes.attendance.map(|there| facts(there, locale))}
            {minutes.items.is_empty().then(|| view! { <p class="muted">{nothing}</p> })}
            <ol class="minutes" role="list">
                {minutes.items.into_iter().map(|item| point(item, Vec::new(), false, locale)).collect_view()}
            </ol>
        </section>
    }
}
