//! `/date/{body}/{year}/{month}/poll`: dates to propose, to answer, to fix.

use kit::Error;
use kit::ui::{Errors, Loaded, Note, asked, part, to, use_locale, use_sent};
use leptos::prelude::*;
use leptos_meta::Title;

use super::Whose;
use super::ballot::{Answers, Outcome};
use super::desk::DeskOf;
use super::propose::Propose;
use crate::api::{self, PollPage as Page};
use crate::texts;

#[component]
pub fn PollPage() -> impl IntoView {
    let (body, year, month) = (part("body"), part("year"), part("month"));
    let data = kit::ui::ask(
        move || (body(), year(), month()),
        |(body, year, month)| async move {
            let (Ok(year), Ok(month)) = (year.parse(), month.parse()) else { return Err(Error::NotFound) };
            api::poll(body, year, month).await
        },
    );
    view! { <Loaded from=data let:page>{whole(page)}</Loaded> }
}

fn whole(page: Page) -> impl IntoView {
    let locale = use_locale();
    let is_open = page.ballot.as_ref().is_some_and(api::Ballot::is_open);
    let proposes = page.can_moderate && !is_open && page.taken.is_none();
    let title = if proposes { texts::propose_title(locale) } else { texts::poll_title(locale) };
    let months = sessions::texts::date::months(locale, page.window.months);
    let body = page.body.name.text(locale);
    let lead = if proposes {
        texts::propose_lead(locale, body, &months, page.window.year)
    } else {
        texts::poll_lead(locale, body, &months, page.window.year)
    };
    // The warnings about proposed dates stand beside these.
    let looks_again = use_sent().wrong.iter().any(|(field, _)| field.starts_with("warned"));
    let Page { taken, waits, ballot, desk, known, schools, window, .. } = page.clone();
    let empty = (!page.can_moderate && ballot.is_none() && taken.is_none()).then(|| {
        view! { <div class="empty stack-s"><h2>{texts::no_poll(locale)}</h2><p>{texts::no_poll_more(locale)}</p></div> }
    });
    // Dated without having asked anyone.
    let otherwise = taken.filter(|_| ballot.is_none()).map(|id| {
        view! {
            <Note fact=sessions::texts::date::taken(locale)>
                <p><a href=to(&format!("/session/{id}"))>{texts::fixed_go(locale)}</a></p>
            </Note>
        }
    });
    let postponed = (waits.is_some() && (is_open || proposes)).then(|| view! { <Note fact=texts::waits(locale)/> });
    view! {
        <Title text=title/>
        <section class="stack">
            <Whose body=page.body/>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <Done/>
            {(!looks_again).then(|| view! { <Errors/> })}
            {otherwise}
            {postponed}
            {ballot.clone().filter(|_| !is_open).map(|ballot| view! { <Outcome ballot/> })}
            {empty}
        </section>
        {ballot.clone().zip(desk).map(|(ballot, desk)| view! { <DeskOf poll=ballot.poll desk/> })}
        {ballot.filter(|_| is_open).map(|ballot| view! { <Answers ballot named=true/> })}
        {proposes.then(|| view! { <Propose window known schools/> })}
    }
}

/// What the deed before did.
#[component]
fn Done() -> impl IntoView {
    let locale = use_locale();
    let fact = match asked("done").as_str() {
        "proposed" => texts::done_proposed(locale),
        "answered" => texts::done_answered(locale),
        "reminded" => texts::done_reminded(locale),
        "closed" => texts::done_closed(locale),
        _ => return ().into_any(),
    };
    view! { <Note kind="ok" fact/> }.into_any()
}
