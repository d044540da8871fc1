//! The minutes to read and to print: the whole, the version under review, or the écho.

mod opening;

use kit::Locale;
use kit::ui::{Loaded, Note, Said, to, use_locale};
use kit::words::Pair;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

use super::brought::Brought;
use super::changes::Compared;
use super::parts::{Contributions, Outcomes, Text};
use super::remarks::Mine;
use super::use_session;
use crate::api::{self, Page};
use crate::rules::remark::Remark;
use crate::rules::{Attendance, Item, Outcome, Reading};
use crate::texts;

/// `/session/{session}/minutes`, one version (`?version=2`), or two compared (`?version=2&against=1`).
#[component]
pub fn MinutesPage() -> impl IntoView {
    let session = use_session();
    let query = use_query_map();
    let version = Memo::new(move |_| query.read().get("version").and_then(|text| text.parse::<i64>().ok()));
    let against = Memo::new(move |_| query.read().get("against").and_then(|text| text.parse::<i64>().ok()));
    move || match against.get() {
        None => {
            let page = kit::ui::ask(
                move || (session.get(), version.get()),
                |(session, version)| async move {
                    match session {
                        Some(session) => api::read(session, version).await,
                        None => Err(kit::Error::NotFound),
                    }
                },
            );
            view! { <Loaded from=page let:page>{whole(page)}</Loaded> }.into_any()
        }
        against => {
            let found = kit::ui::ask(
                move || (session.get(), version.get()),
                move |(session, version)| async move {
                    match session {
                        Some(session) => api::compare(session, version, against).await,
                        None => Err(kit::Error::NotFound),
                    }
                },
            );
            view! { <Compared from=found/> }.into_any()
        }
    }
}

pub(super) fn whole(page: Page) -> impl IntoView {
    let locale = use_locale();
    let echo = page.reading == Reading::Echo;
    let name = page.minutes.title.text(locale);
    let title = if echo { texts::echo_of(locale, name) } else { texts::minutes_of(locale, name) };
    let empty = page.minutes.items.is_empty();
    let commitments: Vec<Outcome> =
        crate::rules::summary::summary(&page.minutes).commitments.into_iter().cloned().collect();
    let approved = matches!(page.reading, Reading::Full | Reading::Echo);
    let elsewhere = approved.then(|| elsewhere(&page.minutes.body, locale));
    view! {
        <Title text=title/>
        {opening::opening(&page, locale)}
        {page.minutes.attendance.clone().map(|there| came(there, locale))}
        <section class="stack" aria-labelledby="points">
            <div class="head"><h2 id="points">{texts::points(locale)}</h2></div>
            {empty.then(|| nothing(echo, locale))}
            <ol class="minutes" role="list">
                {page.minutes.items.into_iter().map(|item| {
                    let mine = page.remarks.iter().filter(|one| one.item == item.id).cloned().collect();
                    point(item, mine, page.may_remark, locale)
                }).collect_view()}
            </ol>
        </section>
        {(!echo && !commitments.is_empty()).then(|| promised(commitments, locale))}
        {elsewhere}
    }
}

/// The minutes of other sessions.
fn elsewhere(body: &str, locale: Locale) -> impl IntoView + use<> {
    view! {
        <p class="line no-print">
            <a href=to(&format!("/body/{body}/minutes"))>{texts::archive::of_year(locale)}</a>
            <a href=to(&format!("/minutes?body={body}"))>{texts::archive::search_title(locale)}</a>
        </p>
    }
}

fn nothing(echo: bool, locale: Locale) -> impl IntoView {
    let (fact, more) = if echo {
        (texts::echo_empty(locale), texts::echo_empty_more(locale))
    } else {
        (texts::no_items(locale), texts::no_items_more(locale))
    };
    view! { <Note fact=fact><p>{more}</p></Note> }
}

fn came(there: Attendance, locale: Locale) -> impl IntoView {
    view! {
        <section class="stack keep" aria-labelledby="came">
            <div class="head"><h2 id="came">{texts::who_came(locale)}</h2></div>
            {facts(there, locale)}
        </section>
    }
}

/// How many came, and from where.
pub(super) fn facts(there: Attendance, locale: Locale) -> impl IntoView {
    let counts = [
        (texts::present(locale), there.present),
        (texts::guests(locale), there.guests),
        (texts::excused(locale), there.excused),
    ];
    let counts = counts.into_iter().map(|(word, n)| view! { <div><dt>{word}</dt><dd>{n}</dd></div> });
    let organisations = there.organisations.join(", ");
    view! {
        <dl class="facts">
            {counts.collect_view()}
            {(!organisations.is_empty()).then(|| view! {
                <div class="long"><dt>{texts::organisations(locale)}</dt><dd>{organisations}</dd></div>
            })}
        </dl>
    }
}

pub(super) fn point(item: Item, remarks: Vec<Remark>, may_remark: bool, locale: Locale) -> impl IntoView {
    let left_open = texts::left_open(item.ending, locale);
    let length = texts::length(&item, locale);
    let anchor = format!("item-{}", item.id);
    view! {
        <li class="point" id=anchor>
            <p class="at num">{item.at.hour_in(locale)}</p>
            <div>
                <h3><Said pair=item.title.clone()/></h3>
                <p class="small muted">{length}</p>
                <Brought item=item.clone()/>
                {left_open.map(|words| view! { <p><b>{words}</b></p> })}
                <Text item=item.clone()/>
                <Outcomes outcomes=item.outcomes.clone()/>
                <Contributions item=item.clone()/>
                <Mine item=item.id.to_string() title=item.title.text(locale) remarks open=may_remark/>
            </div>
        </li>
    }
}

fn promised(commitments: Vec<Outcome>, locale: Locale) -> impl IntoView {
    let named = |pair: Pair| {
        if pair.is_empty() { texts::unknown(locale).into_any() } else { view! { <Said pair/> }.into_any() }
    };
    let rows = commitments.into_iter().map(|one| {
        let due = one.due.map_or(texts::unknown(locale).to_owned(), |day| day.full(locale));
        let who = named(one.owner);
        view! {
            <tr>
                <th scope="row"><Said pair=one.text/></th>
                <td data-label=texts::promise_who(locale)>{who}</td>
                <td data-label=texts::promise_when(locale)>{due}</td>
            </tr>
        }
    });
    view! {
        <section class="stack" aria-labelledby="promises">
            <div class="head"><h2 id="promises">{texts::promises(locale)}</h2></div>
            <table class="cards">
                <thead><tr>
                    <th scope="col">{texts::promise_what(locale)}</th>
                    <th scope="col">{texts::promise_who(locale)}</th>
                    <th scope="col">{texts::promise_when(locale)}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}
