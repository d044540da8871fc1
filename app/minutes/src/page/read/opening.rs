//! The head of the minutes: what they are of, how far they are, and their versions.

use kit::clock::Day;
use kit::ui::{Errors, Note, Place, Said, to};
use kit::{Instant, Locale};
use leptos::prelude::*;
use sessions::parts::StateTag;

use super::super::Done;
use crate::api::Page;
use crate::rules::Reading;
use crate::texts;

pub(super) fn opening(page: &Page, locale: Locale) -> impl IntoView + use<> {
    let session = format!("/session/{}", page.minutes.session);
    let echo = page.reading == Reading::Echo;
    let (place, lang) = page.minutes.place.read(locale);
    let other = (lang != locale).then(|| lang.code());
    let place = (!place.is_empty()).then(|| view! { ". "<span lang=other>{place.to_owned()}</span> });
    let when = page.minutes.when.text(locale).to_owned();
    let edit = match page.reading {
        Reading::Draft | Reading::Review => texts::edit(locale),
        Reading::Full | Reading::Echo => texts::correct_link(locale),
    };
    view! {
        <section class="stack">
            <p class="over no-print"><a href=to(&session)>{texts::session(locale)}</a></p>
            <p><Place mark=page.mark.clone() name=page.body.text(locale)/></p>
            <h1>
                {if echo { texts::echo_of(locale, "") } else { texts::minutes_of(locale, "") }}
                <Said pair=page.minutes.title.clone()/>
            </h1>
            <p class="lead">{when}{place}</p>
            <p class="line">
                <StateTag state=page.state mark=page.mark.clone()/>
                {page.version.map(|(n, at)| view! { <span class="muted">{texts::approved_on(locale, n, &at.day().full(locale))}</span> })}
            </p>
            <Done/>
            <Errors/>
            {reading_note(page.reading, page.until, locale)}
            {page.redacted.map(|day| view! { <p class="small muted">{texts::redact::redacted(locale, &day.full(locale))}</p> })}
            {older(page, &session, locale)}
            {versions(&page.versions, &session, locale)}
            {page.pdf.then(|| {
                let version = page.version.map_or(String::new(), |(n, _)| format!("?version={n}"));
                let file = to(&format!("{session}/minutes.pdf{version}"));
                view! { <p class="no-print"><a href=file rel="external">{texts::pdf(locale)}</a></p> }
            })}
            {page.may_edit.then(|| view! {
                <p class="bar no-print">
                    <a class="btn" href=to(&format!("{session}/minutes/edit"))>{edit}</a>
                    <a class="btn quiet" href=to(&format!("{session}/minutes/redact"))>{texts::redact::link(locale)}</a>
                </p>
            })}
        </section>
    }
}

fn reading_note(reading: Reading, until: Option<Day>, locale: Locale) -> AnyView {
    match reading {
        Reading::Draft => view! {
            <Note fact=texts::in_draft(locale)><p>{texts::in_draft_more(locale)}</p></Note>
        }
        .into_any(),
        Reading::Review => view! {
            <Note kind="warn" fact=texts::in_review(locale)>
                {until.map(|day| view! { <p>{texts::in_review_until(locale, &day.full(locale))}</p> })}
            </Note>
        }
        .into_any(),
        Reading::Echo => view! { <p class="muted">{texts::echo_lead(locale)}</p> }.into_any(),
        Reading::Full => ().into_any(),
    }
}

/// Reading an earlier version says so, and shows the way to the latest.
fn older(page: &Page, session: &str, locale: Locale) -> Option<impl IntoView + use<>> {
    let (shown, _) = page.version?;
    let (latest, _) = *page.versions.first()?;
    let latest_page = to(&format!("{session}/minutes"));
    (shown < latest).then(|| {
        view! {
            <Note kind="warn" fact=texts::older(locale)>
                <p><a href=latest_page>{texts::older_do(locale)}</a></p>
            </Note>
        }
    })
}

fn versions(all: &[(i64, Instant)], session: &str, locale: Locale) -> Option<impl IntoView + use<>> {
    let links = all.iter().map(|(n, at)| {
        let words = texts::approved_on(locale, *n, &at.day().full(locale));
        let before = all.iter().map(|(other, _)| *other).filter(|other| other < n).max();
        let compare = before.map(|before| {
            let address = to(&format!("{session}/minutes?version={n}&against={before}"));
            view! { ", " <a href=address>{texts::versions::compare_with(locale, before)}</a> }
        });
        view! { <li><a href=to(&format!("{session}/minutes?version={n}"))>{words}</a>{compare}</li> }
    });
    (all.len() > 1).then(|| {
        view! {
            <details class="no-print">
                <summary>{texts::versions(locale)}</summary>
                <ul>{links.collect_view()}</ul>
            </details>
        }
    })
}
