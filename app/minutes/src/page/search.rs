//! The search across minutes: a GET form, and what it found.

use kit::Locale;
use kit::ui::{Loaded, Note, Place, Said, Select, to, use_locale};
use kit::words::one_or_many;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

use crate::archive::{self, Hit, Line, Search};
use crate::rules::seek::Part;
use crate::texts::archive as words;

/// `/minutes?q=relais&body=concertation`
#[component]
pub fn SearchPage() -> impl IntoView {
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        let query = query.read();
        (query.get("q").unwrap_or_default(), query.get("body").unwrap_or_default())
    });
    let found = kit::ui::ask(move || asked.get(), |(words, body)| archive::search(words, body));
    view! { <Loaded from=found let:found>{whole(found)}</Loaded> }
}

pub(super) fn whole(found: Search) -> impl IntoView {
    let locale = use_locale();
    let every = (String::new(), words::every_body(locale).to_owned());
    let bodies = found.bodies.iter().map(|(id, name)| (id.clone(), name.text(locale).to_owned()));
    let options = std::iter::once(every).chain(bodies).collect();
    let asked = found.words.clone();
    let body = found.body.clone();
    view! {
        <Title text=words::search_title(locale)/>
        <section class="stack">
            <h1>{words::search_title(locale)}</h1>
            <p class="muted">{words::scope(locale)}</p>
            <form role="search" class="stack" method="get" action=to("/minutes")>
                <div class="field">
                    <label for="q">{words::words(locale)}</label>
                    <p class="hint" id="q-h">{words::words_hint(locale)}</p>
                    <input id="q" name="q" type="search" value=asked maxlength="200" aria-describedby="q-h"/>
                </div>
                <Select name="body" label=words::body(locale) options value=body/>
                <p class="bar"><button class="btn">{words::search(locale)}</button></p>
            </form>
        </section>
        {if found.words.trim().is_empty() {
            latest(found.latest, locale).into_any()
        } else {
            results(found, locale).into_any()
        }}
    }
}

fn latest(lines: Vec<Line>, locale: Locale) -> impl IntoView {
    let none = lines.is_empty().then(|| view! { <p class="empty">{words::latest_none(locale)}</p> });
    let lines = lines.into_iter().map(|line| {
        let address = to(&format!("/session/{}/minutes", line.session));
        view! {
            <li class="stack-s">
                <h3><a href=address><Said pair=line.title.clone()/></a></h3>
                {place(line, locale)}
            </li>
        }
    });
    view! {
        <section class="stack" aria-labelledby="latest">
            <div class="head"><h2 id="latest">{words::latest(locale)}</h2></div>
            {none}
            <ul class="rows" role="list">{lines.collect_view()}</ul>
        </section>
    }
}

fn results(found: Search, locale: Locale) -> impl IntoView {
    if found.total == 0 {
        return view! {
            <Note fact=words::found_none(locale)><p>{words::found_none_more(locale)}</p></Note>
        }
        .into_any();
    }
    let n = found.total;
    let count = one_or_many(locale, n, words::found_one(locale).to_owned(), words::found(locale, n));
    let shown = found.hits.len();
    view! {
        <section class="stack" aria-labelledby="results">
            <div class="head"><h2 id="results">{words::results(locale)}</h2></div>
            <p role="status"><b>{count}</b></p>
            {(n > shown as i64).then(|| view! { <p class="muted">{words::first_shown(locale, shown)}</p> })}
            <ul class="rows" role="list">{found.hits.into_iter().map(|hit| one(hit, locale)).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn one(hit: Hit, locale: Locale) -> impl IntoView {
    let address = to(&format!("/session/{}/minutes#item-{}", hit.of.session, hit.item));
    let other = (hit.snippet.lang != locale).then(|| hit.snippet.lang.code());
    let parts = hit
        .snippet
        .parts
        .into_iter()
        .map(|Part { text, hit }| if hit { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() });
    view! {
        <li class="stack-s">
            <h3><a href=address><Said pair=hit.title/></a></h3>
            <p lang=other>{parts.collect_view()}</p>
            <p class="small"><Said pair=hit.of.title.clone()/></p>
            {place(hit.of, locale)}
        </li>
    }
}

fn place(line: Line, locale: Locale) -> impl IntoView {
    view! {
        <p class="line small muted">
            <Place mark=line.mark name=line.body.text(locale)/>
            <span>{line.when.text(locale).to_owned()}</span>
        </p>
    }
}
