//! `/territory/{mark}`: what it is, the next atelier, those that were, what lies here.

use agenda::parts::Programme;
use agenda::rules::Item;
use kit::Locale;
use kit::ui::{About, Loaded, Said, part, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;
use sessions::parts::StateTag;
use sessions::rules::{Session, State};

use super::pieces::{communes, door_words, of_session, seats_words};
use crate::api::{self, CityPart, Coming, Detail};
use crate::rules::Door;
use crate::texts;

#[component]
pub fn TerritoryPage() -> impl IntoView {
    let detail = kit::ui::ask(part("mark"), api::territory);
    view! { <Loaded from=detail let:detail>{whole(detail)}</Loaded> }
}

fn whole(detail: Detail) -> impl IntoView {
    let locale = use_locale();
    let territory = &detail.here.territory;
    let (name, name_lang) = territory.name.read(locale);
    let (name, name_lang) = (name.to_owned(), (name_lang != locale).then(|| name_lang.code()));
    let mark = territory.mark.clone();
    view! {
        <Title text=name.clone()/>
        <section class="hero" data-body=mark>
            <p class="over"><a href=to("/territories")>{texts::territories(locale)}</a></p>
            <h1 lang=name_lang>{name}</h1>
            <svg viewBox="0 0 100 100" aria-hidden="true"><path class="part" d="M0 100V0a100 100 0 0 1 100 100Z"></path></svg>
            <p class="lead">{communes(territory, locale)}" "{texts::lead(locale)}</p>
        </section>
        {match &detail.here.next {
            Some(next) => panel(next, &detail, locale).into_any(),
            None => nothing(locale).into_any(),
        }}
        {later(&detail.later, locale)}
        {past(&detail.past, locale)}
        {ground(&detail, locale)}
    }
}

fn nothing(locale: Locale) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{texts::next(locale)}</h2>
            <p>{texts::nothing_next(locale)}</p>
            <p class="bar"><a class="btn quiet" href=to("/")>{texts::see_year(locale)}</a></p>
        </section>
    }
}

/// The one thing to do here.
fn panel(next: &Coming, detail: &Detail, locale: Locale) -> impl IntoView + use<> {
    let session = &next.session;
    let mark = detail.here.body.mark.clone();
    let tint = mark.clone();
    let name = session.name(&detail.here.body.name);
    let stop = if session.stop.is_empty() { String::new() } else { texts::stop(locale, &session.stop) };
    let facts = [sessions::texts::place(session, locale), session.access.text(locale).to_owned(), stop]
        .into_iter()
        .filter(|fact| !fact.is_empty())
        .map(|fact| view! { <br/>{fact} })
        .collect_view();
    let off = next.door == Door::Off;
    let reason = (off && !session.reason.is_empty()).then(|| texts::reason(locale, &session.reason));
    view! {
        <section class="sheet" data-body=tint>
            <div class="two even">
                <div class="stack">
                    <p class="line"><StateTag state=session.state mark/></p>
                    <h2><Said pair=name/></h2>
                    <p><b>{session.when(locale)}</b>{facts}</p>
                    {door_words(next, locale).map(|words| view! { <p><b>{words}</b></p> })}
                    {reason.map(|reason| view! { <p>{reason}</p> })}
                    <p class="bar">{doors(next, locale)}</p>
                    <p class="small muted">
                        {seats_words(next, locale)}" "{(!off).then(|| texts::spoken(locale, &session.languages))}
                    </p>
                </div>
                {(!off).then(|| programme(&detail.programme, session, locale))}
            </div>
        </section>
    }
}

fn doors(next: &Coming, locale: Locale) -> impl IntoView + use<> {
    let session = &next.session;
    let register = (next.door == Door::Open).then(|| {
        let word = if next.is_full() { texts::register_waiting(locale) } else { texts::register(locale) };
        view! { <a class="btn" href=of_session(session, "/register")>{word}</a> }
    });
    let calendar = (next.door != Door::Off).then(|| {
        let file = of_session(session, "/calendar.ics");
        view! { <a class="btn quiet" href=file rel="external" download>{texts::to_calendar(locale)}</a> }
    });
    let page = of_session(session, "");
    view! { {register}{calendar}<a class="btn quiet" href=page>{texts::see_session(locale)}</a> }
}

fn programme(items: &[Item], session: &Session, locale: Locale) -> impl IntoView + use<> {
    let provisional = matches!(session.state, State::Dated | State::Announced).then(|| {
        let settled = session.starts_at.day().plus_days(-agenda::rules::SETTLED_BEFORE_DAYS);
        view! { <p class="small muted">{texts::provisional(locale, &settled.without_year(locale))}</p> }
    });
    let inside = if items.is_empty() {
        view! { <p>{texts::no_programme(locale)}</p> }.into_any()
    } else {
        view! { {provisional}<Programme items=items.to_vec() starts_at=session.starts_at/> }.into_any()
    };
    view! { <div class="stack-s"><h3>{texts::programme(locale)}</h3>{inside}</div> }
}

/// The dates that are already known after the next one.
fn later(later: &[Session], locale: Locale) -> impl IntoView + use<> {
    let rows = later.iter().map(|session| row(session, locale)).collect_view();
    (!later.is_empty()).then(|| {
        view! {
            <section>
                <div class="head"><h2>{texts::later(locale)}</h2></div>
                <ul class="rows tight" role="list">{rows}</ul>
            </section>
        }
    })
}

/// Its day, its title, and its écho or its state.
fn row(session: &Session, locale: Locale) -> impl IntoView + use<> {
    let told = matches!(session.state, State::Approved | State::Harvested);
    let title = session.title.clone();
    let day = session.starts_at.day().full(locale);
    let about = day.clone();
    let act = if told {
        view! { <a href=of_session(session, "/minutes")>{texts::read_echo(locale)}<About>{about}</About></a> }
            .into_any()
    } else {
        view! { <StateTag state=session.state/> }.into_any()
    };
    view! {
        <li>
            <b>{day}</b>
            <a href=of_session(session, "")>{if title.is_empty() {
                texts::see_session(locale).into_any()
            } else {
                view! { <Said pair=title/> }.into_any()
            }}</a>
            {act}
        </li>
    }
}

fn past(past: &[Session], locale: Locale) -> impl IntoView + use<> {
    let rows = past.iter().map(|session| row(session, locale)).collect_view();
    let inside = if past.is_empty() {
        view! { <p class="muted">{texts::no_past(locale)}</p> }.into_any()
    } else {
        view! { <ul class="rows tight" role="list">{rows}</ul> }.into_any()
    };
    view! { <section><div class="head"><h2>{texts::past(locale)}</h2></div>{inside}</section> }
}

/// What it is for, and what lies here.
fn ground(detail: &Detail, locale: Locale) -> impl IntoView + use<> {
    let territory = &detail.here.territory;
    let site = territory.site.text(locale).to_owned();
    let site_open = territory
        .unverified
        .iter()
        .any(|(field, _)| field == locale.pick("website_fr", "website_nl"))
        .then(|| format!(" ({})", texts::to_confirm(locale)));
    let site = (!site.is_empty()).then(|| {
        view! {
            <div><dt>{texts::site(locale)}</dt><dd><a href=format!("https://{site}") rel="external">{site.clone()}</a>{site_open}</dd></div>
        }
    });
    let parts = (!detail.city_parts.is_empty()).then(|| {
        view! { <div><dt>{texts::parts(locale)}</dt><dd>{city_parts(&detail.city_parts, locale)}</dd></div> }
    });
    let projects = if territory.kind == "region" {
        (to("/projects"), texts::all_projects(locale))
    } else {
        (to(&format!("/projects?territory={}", territory.id)), texts::projects_here(locale))
    };
    view! {
        <section>
            <div class="head"><h2>{texts::what_lies_here(locale)}</h2></div>
            <p class="line"><a class="link" href=projects.0>{projects.1}</a></p>
            <div class="two even">
                <dl class="facts">
                    <div><dt>{texts::communes(locale)}</dt><dd>{communes(territory, locale)}</dd></div>
                    {parts}
                    {site}
                </dl>
                <div class="stack-s">
                    <h3>{texts::what_it_is(locale)}</h3>
                    <p>{texts::what_it_is_more(locale)}</p>
                </div>
            </div>
        </section>
    }
}

/// `Laeken, Haren, Louise (à confirmer)`.
fn city_parts(parts: &[CityPart], locale: Locale) -> String {
    parts
        .iter()
        .map(|part| {
            let name = part.name.text(locale);
            if part.to_confirm { format!("{name} ({})", texts::to_confirm(locale)) } else { name.to_owned() }
        })
        .collect::<Vec<_>>()
        .join(", ")
}
