//! Words taken out: typed, looked for, and once the moderator has seen where they stand, gone.

use agenda::rules::Document;
use kit::Locale;
use kit::form::Sent;
use kit::ui::{About, Errors, Form, Loaded, Place as Body, Said, TextArea, to, use_locale, use_sent};
use kit::words::one_or_many;
use leptos::prelude::*;
use leptos_meta::Title;

use super::{Done, use_session};
use crate::api::{self, Redaction, Spoken};
use crate::rules::passage::Place;
use crate::texts::redact as words;

/// Places shown of each kind; the rest is counted.
const SHOWN: usize = 10;

/// `/session/{session}/minutes/redact`
#[component]
pub fn RedactPage() -> impl IntoView {
    let session = use_session();
    let page = kit::ui::ask(
        move || session.get(),
        |session| async move {
            match session {
                Some(session) => api::redaction(session).await,
                None => Err(kit::Error::NotFound),
            }
        },
    );
    view! { <Loaded from=page let:page>{whole(page)}</Loaded> }
}

pub(super) fn whole(page: Redaction) -> impl IntoView {
    let locale = use_locale();
    let title = words::title(locale, page.title.text(locale));
    let read = to(&format!("/session/{}/minutes", page.session));
    view! {
        <Title text=title.clone()/>
        <section class="stack">
            <p class="over"><a href=read>{words::back(locale)}</a></p>
            <p><Body mark=page.mark name=page.body.text(locale)/></p>
            <h1>{title}</h1>
            <p class="lead">{words::lead(locale)}</p>
            <p class="muted">{words::kept(locale)}</p>
            <Done/>
            <Errors/>
            <Form deed="redact">
                <TextArea name="words" label=words::words(locale) hint=words::words_hint(locale) of="redact"/>
                <p class="bar"><button class="btn quiet">{words::look(locale)}</button></p>
            </Form>
        </section>
        {looked(use_sent(), locale)}
        <section class="stack" aria-labelledby="whole">
            <div class="head"><h2 id="whole">{words::whole(locale)}</h2></div>
            {if page.said.is_empty() {
                view! { <p class="muted">{words::whole_none(locale)}</p> }.into_any()
            } else {
                view! {
                    <p>{words::whole_more(locale)}</p>
                    <ul class="rows" role="list">
                        {page.said.into_iter().map(|one| contribution(one, locale)).collect_view()}
                    </ul>
                }.into_any()
            }}
        </section>
        {(!page.documents.is_empty()).then(|| view! {
            <section class="stack" aria-labelledby="documents">
                <div class="head"><h2 id="documents">{words::documents(locale)}</h2></div>
                <p>{words::documents_more(locale)}</p>
                <ul class="rows" role="list">
                    {page.documents.into_iter().map(|one| document(one, locale)).collect_view()}
                </ul>
            </section>
        })}
    }
}

/// What the deed answered: where the words stand, and the way to take them out.
fn looked(sent: Sent, locale: Locale) -> Option<impl IntoView> {
    let count = sent.value("kept-count").filter(|_| sent.is("redact"))?.to_owned();
    let typed = sent.value("words")?.to_owned();
    let found: Vec<(Place, [String; 3])> = sent.all("kept-found").filter_map(place).collect();
    let groups = Place::ALL.iter().filter_map(|kind| {
        let of: Vec<_> = found.iter().filter(|(place, _)| place == kind).map(|(_, seen)| seen.clone()).collect();
        (!of.is_empty()).then(|| group(*kind, of, locale))
    });
    Some(view! {
        <section class="stack" aria-labelledby="found">
            <div class="head"><h2 id="found">{words::found(locale)}</h2></div>
            {groups.collect_view()}
            <Form deed="redact" hidden=vec![("words", typed), ("seen", count)]>
                <p>{words::no_way_back(locale)}</p>
                <p class="bar"><button class="btn stop">{words::do_it(locale)}</button></p>
            </Form>
        </section>
    })
}

fn place(line: &str) -> Option<(Place, [String; 3])> {
    let mut parts = line.split('\u{1f}').map(str::to_owned);
    let place = parts.next()?.parse().ok()?;
    Some((place, [parts.next()?, parts.next()?, parts.next()?]))
}

fn group(kind: Place, seen: Vec<[String; 3]>, locale: Locale) -> impl IntoView {
    let n = seen.len() as i64;
    let times = one_or_many(locale, n, words::times_one(locale).to_owned(), words::times(locale, n));
    let rest = seen.len().saturating_sub(SHOWN) as i64;
    // Of a mail only the words themselves are shown: one line says it.
    let shown = if kind == Place::Mail { 0 } else { SHOWN };
    let lines = seen.into_iter().take(shown).map(|[before, found, after]| {
        view! { <li>{before}<mark>{found}</mark>{after}</li> }
    });
    view! {
        <div class="stack-s">
            <h3>{words::place(kind, locale)}<span class="muted">" · "{times}</span></h3>
            <ul>{lines.collect_view()}</ul>
            {(rest > 0 && shown > 0).then(|| view! { <p class="muted">{words::more(locale, rest)}</p> })}
        </div>
    }
}

fn contribution(one: Spoken, locale: Locale) -> impl IntoView {
    let other = (one.lang != locale).then(|| one.lang.code());
    let about = one.text.lines().next().unwrap_or_default().to_owned();
    view! {
        <li class="stack-s">
            <p class="small muted"><Said pair=one.item/></p>
            <blockquote lang=other>{one.text}</blockquote>
            <details>
                <summary class="small">{words::whole_do(locale)}<About>{about}</About></summary>
                <Form deed="redact-contribution" hidden=vec![("contribution", one.id.to_string())]>
                    <p>{words::no_way_back(locale)}</p>
                    <p class="bar"><button class="btn stop">{words::whole_do(locale)}</button></p>
                </Form>
            </details>
        </li>
    }
}

fn document(one: Document, locale: Locale) -> impl IntoView {
    view! {
        <li class="stack-s">
            <a href=one.place(locale) rel="external noopener noreferrer">{one.title.clone()}</a>
            <details>
                <summary class="small">{words::document_do(locale)}<About>{one.title}</About></summary>
                <Form deed="redact-document" hidden=vec![("document", one.id.to_string())]>
                    <p>{words::no_way_back(locale)}</p>
                    <p class="bar"><button class="btn stop">{words::document_do(locale)}</button></p>
                </Form>
            </details>
        </li>
    }
}
