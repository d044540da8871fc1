//! The page of a body: what it is, its rhythm, what comes and what was.

use kit::ui::{Loaded, Place, Said, part, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;
use territories::rules::BodyKind;

use crate::api;
use crate::parts::StateTag;
use crate::rules::Session;
use crate::texts::date as words;

/// `/body/{body}`
#[component]
pub fn BodyPage() -> impl IntoView {
    let data = kit::ui::ask(part("body"), api::body);
    view! {
        <Loaded from=data let:page>
            <Whole page/>
        </Loaded>
    }
}

#[component]
fn Whole(page: api::BodyPage) -> impl IntoView {
    let locale = use_locale();
    let api::BodyPage { body, coming, past, undated, .. } = page;
    let lead = match body.kind {
        BodyKind::Concertation => words::concertation_lead(locale),
        BodyKind::Atelier => words::atelier_lead(locale),
    };
    let (name, mark) = (body.name.clone(), body.mark.clone());
    let rows = |sessions: Vec<Session>| {
        let (name, mark) = (name.clone(), mark.clone());
        view! {
            <ul class="rows" role="list">
                {sessions.into_iter().map(|session| view! { <Row session name=name.clone() mark=mark.clone()/> }).collect_view()}
            </ul>
        }
    };
    let coming = if coming.is_empty() {
        view! { <p class="empty">{words::coming_none(locale)}</p> }.into_any()
    } else {
        rows(coming).into_any()
    };
    let past = if past.is_empty() {
        view! { <p class="muted">{words::past_none(locale)}</p> }.into_any()
    } else {
        let minutes = to(&format!("/body/{}/minutes", body.id));
        let search = to(&format!("/minutes?body={}", body.id));
        view! {
            {rows(past)}
            <p class="line no-print">
                <a href=minutes>{words::minutes_of_year(locale)}</a>
                <a href=search>{words::search_minutes(locale)}</a>
            </p>
        }
        .into_any()
    };
    let id = body.id.clone();
    view! {
        <Title text=body.name.text(locale).to_owned()/>
        <section class="stack">
            <p class="over"><Place mark=body.mark.clone() name=body.short.text(locale)/></p>
            <h1>{body.name.text(locale).to_owned()}</h1>
            <p class="lead">{lead}</p>
            <p>{words::rhythm(locale, &body.rhythm)}</p>
        </section>
        <section class="stack" aria-labelledby="coming">
            <div class="head"><h2 id="coming">{words::coming(locale)}</h2></div>
            {coming}
        </section>
        {(!undated.is_empty()).then(|| view! {
            <section class="stack no-print" aria-labelledby="undated">
                <div class="head"><h2 id="undated">{words::undated(locale)}</h2></div>
                <ul class="stack-s" role="list">
                    {undated.into_iter().map(|window| {
                        let path = format!("/date/{id}/{}/{}", window.year, window.months.0);
                        let word = words::set_for(locale, &words::months(locale, window.months), window.year);
                        view! { <li><a href=to(&path)>{word}</a></li> }
                    }).collect_view()}
                </ul>
            </section>
        })}
        <section class="stack" aria-labelledby="past">
            <div class="head"><h2 id="past">{words::past(locale)}</h2></div>
            {past}
        </section>
    }
}

/// When | what | how far.
#[component]
fn Row(session: Session, name: kit::words::Pair, mark: String) -> impl IntoView {
    let locale = use_locale();
    let day = session.starts_at.day();
    view! {
        <li class="r3">
            <p class="when">
                <time datetime=day.to_string()>{day.short(locale)}</time>
                <span>{day.year()}", "{session.hours(locale)}</span>
            </p>
            <div class="stack-s">
                <h3><a href=to(&format!("/session/{}", session.id))><Said pair=session.name(&name)/></a></h3>
                {(!session.venue.is_empty()).then(|| view! { <p class="muted"><Said pair=session.venue.clone()/></p> })}
            </div>
            <p><StateTag state=session.state mark/></p>
        </li>
    }
}
