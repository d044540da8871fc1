//! The page of a session: what, when, where; what can be read and done; for its moderators, what
//! comes next.

mod steps;

use kit::ui::{Loaded, Note, Place, Said, asked, part, to, use_locale, use_viewer};
use kit::words::Pair;
use kit::{Locale, Role};
use leptos::prelude::*;
use leptos_meta::Title;
use territories::rules::BodyKind;

use super::{other, session_of};
use crate::api;
use crate::parts::StateTag;
use crate::rules::{Session, State};
use crate::texts::{self, page as words};
use steps::Steps;

/// `/session/{session}`
#[component]
pub fn SessionPage() -> impl IntoView {
    let session = part("session");
    let data = kit::ui::ask(session, |id| async move { api::read(session_of(&id)?).await });
    view! {
        <Loaded from=data let:page>
            <Opening page=page.clone()/>
            {if page.can_moderate {
                view! {
                    <div class="two">
                        <div class="aside"><Steps page=page.clone()/></div>
                        <Practical page/>
                    </div>
                }.into_any()
            } else {
                view! { <Practical page/> }.into_any()
            }}
        </Loaded>
    }
}

#[component]
fn Opening(page: api::SessionPage) -> impl IntoView {
    let locale = use_locale();
    let api::SessionPage { session, body, .. } = page.clone();
    let name = session.name(&body.name);
    let (title, lang) = name.read(locale);
    view! {
        <Title text=title.to_owned()/>
        <section class="stack">
            <p class="over"><a href=to(&format!("/body/{}", body.id))><Place mark=body.mark.clone() name=body.name.text(locale)/></a></p>
            <h1 lang=other(lang)>{title.to_owned()}</h1>
            <Done session=session.clone()/>
            {lead(&session, locale)}
            <p class="line"><StateTag state=session.state mark=body.mark/></p>
            <Why session=session.clone()/>
            <Overdue session is_unopened=page.is_unopened is_left_open=page.is_left_open/>
            <Ways page/>
        </section>
    }
}

/// When, and where when that is known: the line under the title.
fn lead(session: &Session, locale: Locale) -> impl IntoView + use<> {
    let words = match session.state {
        State::Planned | State::Postponed => words::no_date(locale).to_owned(),
        _ => session.when(locale),
    };
    let venue = (!session.state.is_void() && !session.venue.is_empty()).then(|| session.venue.clone());
    view! {
        <p class="lead">{words}{venue.map(|pair| view! { ", "<Said pair/> })}</p>
    }
}

/// What the deed before did.
#[component]
fn Done(session: Session) -> impl IntoView {
    let locale = use_locale();
    match asked("done").as_str() {
        "step" => {
            view! { <Note kind="ok" fact=words::done_step(locale, texts::state(locale, session.state))/> }.into_any()
        }
        "edit" => view! { <Note kind="ok" fact=words::done_edit(locale)/> }.into_any(),
        "moved" => view! { <Note kind="ok" fact=words::done_moved(locale)/> }.into_any(),
        "dated" => {
            let next = if session.title.is_empty() { words::done_dated_more } else { words::done_dated_titled };
            view! { <Note kind="ok" fact=words::done_dated(locale)><p>{next(locale)}</p></Note> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// Why it does not take place.
#[component]
fn Why(session: Session) -> impl IntoView {
    let locale = use_locale();
    let fact = match session.state {
        State::Postponed => words::postponed(locale),
        State::Cancelled => words::cancelled(locale),
        _ => return ().into_any(),
    };
    let planned = (session.state == State::Postponed).then(|| {
        let when = format!("{}, {}", session.starts_at.day().full(locale), session.hours(locale));
        view! { <p>{words::was_planned(locale, &when)}</p> }
    });
    let reason = (!session.reason.is_empty()).then(|| view! { <p>{words::because(locale, &session.reason)}</p> });
    view! { <Note kind="warn" fact=fact>{planned}{reason}</Note> }.into_any()
}

/// Its day is over, and it was not opened, or not closed: what its moderators can do about it.
#[component]
fn Overdue(session: Session, is_unopened: bool, is_left_open: bool) -> impl IntoView {
    let locale = use_locale();
    let notes = to(&format!("/session/{}/paper/notes", session.id));
    if is_left_open {
        return view! {
            <Note kind="warn" fact=words::left_open(locale)>
                <p>{words::left_open_more(locale)}</p>
                <p class="bar"><a class="btn quiet" href=notes>{words::paper_notes(locale)}</a></p>
            </Note>
        }
        .into_any();
    }
    if !is_unopened {
        return ().into_any();
    }
    let held = match session.state {
        State::Dated => words::unopened_held_dated(locale),
        _ => words::unopened_held(locale),
    };
    view! {
        <Note kind="warn" fact=words::unopened(locale)>
            <ul>
                <li>{held}</li>
                <li>{words::unopened_not_held(locale)}</li>
            </ul>
        </Note>
    }
    .into_any()
}

/// Where one can go from here: by what exists, and by who reads.
#[component]
fn Ways(page: api::SessionPage) -> impl IntoView {
    let locale = use_locale();
    let api::SessionPage { session, body, can_moderate, is_inside, .. } = page;
    let state = session.state;
    let atelier = body.kind == BodyKind::Atelier;
    let base = format!("/session/{}", session.id);
    let way = |there: bool, path: &str, class: &'static str, word: &'static str| {
        there.then(|| view! { <a class=class href=to(&format!("{base}{path}"))>{word}</a> })
    };

    let reads_agenda = (atelier || session.agenda_open || is_inside) && (can_moderate || !state.is_void());
    let reads_minutes = match state {
        State::Approved | State::Harvested => true,
        State::InReview => is_inside,
        State::Drafting => can_moderate,
        _ => false,
    };
    let registers = atelier && matches!(state, State::Announced | State::Settled);
    // The calendar entry is a file, not a page: the router leaves it to the browser.
    let calendar = state.tells_moves().then(|| {
        view! {
            <a class="link" rel="external" href=to(&format!("{base}/calendar.ics"))>{words::calendar(locale)}</a>
        }
    });
    // Members of a concertation say whether they come; for an atelier one registers.
    let viewer = use_viewer();
    let asked = !atelier && !state.is_void() && !state.has_closed();
    let is_member = can_moderate || viewer.holds(Role::Coordinator, session.scope());
    // For moderators the filled button of this page is the next step; in a session, the desk.
    let driven = state == State::Live && can_moderate;
    let first = if can_moderate { "btn quiet" } else { "btn" };
    view! {
        <p class="bar no-print">
            {way(driven, "/drive", "btn", words::drive(locale))}
            {way(state == State::Live, "/room", first, words::room(locale))}
            {way(registers, "/register", first, words::register(locale))}
            {way(reads_minutes, "/minutes", first, words::minutes(locale))}
            {way(reads_agenda, "/agenda", "btn quiet", words::agenda(locale))}
            {calendar}
            {way(asked && is_member, "/reply", "link", words::reply(locale))}
            {way(can_moderate && !atelier && !state.is_void(), "/replies", "link", words::replies(locale))}
            {way(can_moderate && atelier && !state.is_void(), "/registrations", "link", words::registrations(locale))}
            {way(can_moderate && !state.has_closed() && !state.is_void(), "/paper", "link", words::paper(locale))}
            {way(can_moderate, "/edit", "link", words::edit(locale))}
        </p>
    }
}

#[component]
fn Practical(page: api::SessionPage) -> impl IntoView {
    let locale = use_locale();
    let session = page.session;
    if session.state.is_void() {
        return ().into_any();
    }
    let said = |label: &'static str, pair: Pair| {
        (!pair.is_empty()).then(|| view! { <div><dt>{label}</dt><dd><Said pair/></dd></div> })
    };
    // A paragraph, not a word: it is read on the whole width.
    let access = (!session.access.is_empty()).then(|| {
        view! {
            <div class="long"><dt>{words::access(locale)}</dt><dd><Said pair=session.access/></dd></div>
        }
    });
    let plain = |label: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <div><dt>{label}</dt><dd>{text}</dd></div> })
    };
    let name = |language: &Locale| match language {
        Locale::Fr => words::french(locale),
        Locale::Nl => words::dutch(locale),
    };
    let languages = session.languages.iter().map(name).collect::<Vec<_>>().join(", ");
    let link = (!session.link.is_empty()).then(|| view! {
        <div><dt>{words::link(locale)}</dt><dd><a rel="external noreferrer" href=session.link>{words::link_go(locale)}</a></dd></div>
    });
    view! {
        <section class="stack" aria-labelledby="practical">
            <div class="head"><h2 id="practical">{words::practical(locale)}</h2></div>
            <dl class="facts">
                {said(words::venue(locale), session.venue)}
                {plain(words::address(locale), session.address)}
                {plain(words::stop(locale), session.stop)}
                {plain(words::languages(locale), languages)}
                {link}
                {access}
            </dl>
        </section>
    }
    .into_any()
}
