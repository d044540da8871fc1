//! The first screen: what the year owes, drawn; the next sessions; the same as a list.

use kit::ui::{About, Loaded, Place, Said, Tag, to, use_locale, use_viewer};
use kit::{Locale, Role};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use crate::rules::{Note, NoteSession, Standing, Year};
use crate::score::{Score, anchor, fill};
use crate::{api, texts};

/// `/` and `/year/{year}`.
#[component]
pub fn YearPage() -> impl IntoView {
    let params = use_params_map();
    let asked = move || params.read().get("year").map(|year| year.parse().unwrap_or(0));
    let year = kit::ui::ask(asked, api::read);
    view! { <Loaded from=year let:year>{whole(year)}</Loaded> }
}

fn whole(year: Year) -> impl IntoView {
    let locale = use_locale();
    let title = texts::the_year(locale, year.year);
    view! {
        <Title text=title.clone()/>
        <section class="opening"><h1>{title}</h1>{in_short(&year, locale)}</section>
        <Score year=year.clone()/>
        {legend(locale)}
        {next(&year, locale)}
        {list(&year, locale)}
        {other_years(&year, locale)}
    }
}

/// The year in a sentence, and what cannot wait.
fn in_short(year: &Year, locale: Locale) -> impl IntoView + use<> {
    use Standing::{Announced, Dated, Held, Missed, Owed, Settled};
    let counts = [Held, Missed, Settled, Announced, Dated, Owed]
        .into_iter()
        .filter_map(|standing| texts::counted(locale, standing, year.count(standing)))
        .collect::<Vec<_>>()
        .join(", ");
    let late: Vec<_> = year
        .notes
        .iter()
        .filter(|note| note.late)
        .filter_map(|note| year.body(&note.body))
        .map(|body| body.short.text(locale))
        .collect();
    let due = if late.is_empty() {
        texts::all_dated(locale).to_owned()
    } else {
        texts::falling_due(locale, late.len(), &late.join(", "))
    };
    view! {
        <p class="lead">
            {texts::owed_in_all(locale, year.notes.len())}" "{counts}". "
            <b>{due}</b>
        </p>
    }
}

fn legend(locale: Locale) -> impl IntoView {
    let states =
        [Standing::Owed, Standing::Dated, Standing::Announced, Standing::Settled, Standing::Held, Standing::Missed];
    view! {
        <section class="stack-s">
            <div class="legend">
                {states.map(|s| view! { <Tag fill=fill(s) word=texts::standing(locale, s) mark="concertation"/> })
                    .into_iter().collect_view()}
            </div>
            <p class="small muted">{texts::legend(locale)}" "<a href="#list" rel="external">{texts::same_as_list(locale)}</a></p>
        </section>
    }
}

fn next(year: &Year, locale: Locale) -> impl IntoView + use<> {
    let coming = year.next(4);
    let empty = coming.is_empty();
    let rows = coming.into_iter().map(|(note, session)| row(year, note, session, locale)).collect_view();
    view! {
        <section>
            <div class="head"><h2>{texts::next(locale)}</h2></div>
            {if empty {
                view! { <p class="empty">{texts::nothing_next(locale)}</p> }.into_any()
            } else {
                view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
            }}
        </section>
    }
}

fn row(year: &Year, note: &Note, session: &NoteSession, locale: Locale) -> AnyView {
    let body = year.body(&note.body);
    let name = body.map(|body| body.name.text(locale).to_owned()).unwrap_or_default();
    let mark = body.map(|body| body.mark.clone()).unwrap_or_default();
    let title = if session.title.is_empty() {
        body.map(|body| body.name.clone()).unwrap_or_default()
    } else {
        session.title.clone()
    };
    let of = title.clone();
    let hours = format!("{} – {}", session.starts_at.hour_in(locale), session.ends_at.hour_in(locale));
    let other = session.day.year();
    let hours = if other == year.year { hours } else { format!("{other}, {hours}") };
    let page = to(&format!("/session/{}", session.id));
    let act = if note.live {
        view! { <a class="btn now" href=format!("{page}/room")>{texts::enter(locale)}</a> }.into_any()
    } else if session.open {
        view! { <a class="btn" href=format!("{page}/register")>{texts::register(locale)}<About><Said pair=of/></About></a> }.into_any()
    } else {
        view! { <a class="btn quiet" href=page.clone()>{texts::see(locale)}<About><Said pair=of/></About></a> }
            .into_any()
    };
    let fill = if note.live { kit::ui::Fill::Live } else { fill(note.standing) };
    let word = if note.live { texts::live(locale) } else { texts::standing(locale, note.standing) };
    view! {
        <li class="r3">
            <p class="when">{session.day.short(locale)}<span>{hours}</span></p>
            <div class="stack-s">
                <Place mark=mark.clone() name=name/>
                <h3><a href=page><Said pair=title/></a></h3>
                <p class="line"><Tag fill word mark/><span class="muted"><Said pair=session.venue.clone()/></span></p>
            </div>
            <div class="bar">{act}</div>
        </li>
    }
    .into_any()
}

/// Every window, by date.
fn list(year: &Year, locale: Locale) -> impl IntoView + use<> {
    let mut notes: Vec<_> = year.notes.iter().collect();
    notes.sort_by_key(|note| {
        (note.session.as_ref().map_or(note.months.1, |s| s.day.month()), note.session.as_ref().map(|s| s.day))
    });
    let viewer = use_viewer();
    let lines = notes
        .into_iter()
        .map(|note| {
            let body = year.body(&note.body);
            let (mark, name) = body.map(|b| (b.mark.clone(), b.short.text(locale).to_owned())).unwrap_or_default();
            let when =
                note.session.as_ref().map_or_else(|| texts::span(locale, note.months), |s| s.day.without_year(locale));
            let word = match (note.live, note.late) {
                (true, _) => texts::live(locale),
                (_, true) => texts::no_date(locale),
                _ => texts::standing(locale, note.standing),
            };
            let fill = if note.live { kit::ui::Fill::Live } else { fill(note.standing) };
            let scope = kit::rights::Scope { body: Some(&note.body), session: None };
            let may_date = note.standing == Standing::Owed && viewer.holds(Role::Moderator, scope);
            let page = note.session.as_ref().map(|session| to(&format!("/session/{}", session.id)));
            let about = format!("{name}, {}", texts::span(locale, note.months));
            let date_it = may_date.then(|| {
                view! {
                    <a class="link" href=to(&format!("/date/{}/{}/{}", note.body, year.year, note.months.0))>
                        {texts::find_date(locale)}<About>{about}</About>
                    </a>
                }
            });
            let place = match page {
                Some(page) => view! { <a href=page><Place mark=mark.clone() name=name/></a> }.into_any(),
                None => view! { <Place mark=mark.clone() name=name/> }.into_any(),
            };
            view! {
                <li id=anchor(note)>
                    <b>{when}</b>
                    <span class="line">{place}{date_it}</span>
                    <Tag fill word mark/>
                </li>
            }
        })
        .collect_view();
    view! {
        <section id="list">
            <div class="head"><h2>{texts::whole_year(locale)}</h2><span class="muted">{texts::as_of(locale, &year.today.full(locale))}</span></div>
            <ul class="rows tight" role="list">{lines}</ul>
        </section>
    }
}

fn other_years(year: &Year, locale: Locale) -> impl IntoView + use<> {
    let link = |other: i32| view! { <a class="link" href=to(&format!("/year/{other}"))>{texts::year_before(locale, other)}</a> };
    view! {
        <nav class="bar" aria-label=texts::other_years(locale)>{link(year.year - 1)}{link(year.year + 1)}</nav>
    }
}
