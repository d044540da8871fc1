//! Three sheets: the agenda with room for notes, the attendance list, the way in.

use agenda::parts::hour;
use agenda::rules::{Item, ItemKind, start_times};
use kit::ui::{Loaded, Place, Said, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;
use live::texts::item_kind;
use sessions::rules::State;

use super::session_here;
use crate::api::{self, Expected, Sheets};
use crate::texts;

/// Empty lines under an item: one for each so many minutes, within bounds.
const MINUTES_A_LINE: i64 = 8;
/// Empty rows for people whom nobody expected.
const BLANK_ROWS: usize = 10;

/// `/session/{session}/paper`
#[component]
pub fn SheetsPage() -> impl IntoView {
    let data = kit::ui::ask(session_here, |session| async move { api::sheets(session?).await });
    view! { <Loaded from=data let:sheets><Whole sheets/></Loaded> }
}

#[component]
fn Whole(sheets: Sheets) -> impl IntoView {
    let locale = use_locale();
    let session = sheets.session;
    let name = session.name(&sheets.body).text(locale).to_owned();
    let title = texts::title(locale, &name);
    let page = format!("/session/{}", session.id);
    let when = session.when(locale);
    view! {
        <Title text=title.clone()/>
        <section class="stack no-print">
            <p class="over"><a href=to(&page)>{texts::back(locale)}</a></p>
            <p><Place mark=sheets.mark name=sheets.body.text(locale)/></p>
            <h1>{title}</h1>
            <p class="lead">{texts::lead(locale)}</p>
            <p>{texts::how(locale)}</p>
            {if session.state == State::Live {
                view! { <p class="bar"><a class="btn" href=to(&format!("{page}/paper/notes"))>{texts::enter_link(locale)}</a></p> }.into_any()
            } else {
                view! { <p class="muted">{texts::enter_when(locale)}</p> }.into_any()
            }}
        </section>
        <section class="leaf stack" aria-labelledby="agenda">
            <Head id="agenda" title=texts::agenda(locale) name=name.clone() when=when.clone()/>
            <Agenda starts_at=session.starts_at items=sheets.items/>
        </section>
        <section class="leaf stack" aria-labelledby="presence">
            <Head id="presence" title=texts::presence(locale) name=name.clone() when=when.clone()/>
            <Presence expected=sheets.expected/>
        </section>
        <section class="leaf stack" aria-labelledby="way-in">
            <Head id="way-in" title=texts::way_in(locale) name when/>
            <WayIn host=sheets.host code=sheets.code side=sheets.qr_side path=sheets.qr_path/>
        </section>
    }
}

#[component]
fn Head(id: &'static str, title: &'static str, name: String, when: String) -> impl IntoView {
    view! {
        <div class="head"><h2 id=id>{title}</h2></div>
        <p><b>{name}</b><br/>{when}</p>
    }
}

#[component]
fn Agenda(starts_at: kit::Instant, items: Vec<Item>) -> impl IntoView {
    let locale = use_locale();
    let times = start_times(starts_at, &items);
    if items.is_empty() {
        return view! { <p class="empty">{texts::no_items(locale)}</p> }.into_any();
    }
    let rows = items.into_iter().zip(times).map(|(item, at)| {
        // Nobody takes notes in a break.
        let lines = if item.kind == ItemKind::Break { 0 } else { (item.minutes / MINUTES_A_LINE).clamp(2, 8) };
        let expected = (!item.expected.is_empty()).then(|| {
            view! { <p class="small">{texts::expected(locale)}" "<Said pair=item.expected.clone()/></p> }
        });
        view! {
            <li class="point">
                <p class="at num">{hour(at, locale)}</p>
                <div>
                    <h3><Said pair=item.title/></h3>
                    <p class="small muted">{item_kind(locale, item.kind)}" · "{texts::lasts(locale, item.minutes)}</p>
                    {expected}
                    <p class="vh">{texts::notes_for(locale)}</p>
                    <div class="lines" aria-hidden="true">{(0..lines).map(|_| view! { <span></span> }).collect_view()}</div>
                </div>
            </li>
        }
    });
    view! { <ol class="minutes" role="list">{rows.collect_view()}</ol> }.into_any()
}

#[component]
fn Presence(expected: Vec<Expected>) -> impl IntoView {
    let locale = use_locale();
    let known = expected.into_iter().map(|one| {
        let of = one.of.text(locale).to_owned();
        view! { <tr><th scope="row">{one.name}</th><td>{of}</td><td></td></tr> }
    });
    view! {
        <p class="small">{texts::presence_hint(locale)}</p>
        <table class="ruled">
            <thead><tr>
                <th scope="col">{texts::name(locale)}</th>
                <th scope="col">{texts::of(locale)}</th>
                <th scope="col">{texts::signature(locale)}</th>
            </tr></thead>
            <tbody>
                {known.collect_view()}
                {(0..BLANK_ROWS).map(|_| view! { <tr class="blank" aria-hidden="true"><td></td><td></td><td></td></tr> }).collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn WayIn(host: String, code: String, side: usize, path: String) -> impl IntoView {
    let locale = use_locale();
    view! {
        <p class="lead">{texts::way_in_more(locale)}</p>
        {(side > 0).then(|| view! {
            <svg class="way-in" viewBox=format!("0 0 {side} {side}") role="img" aria-label=texts::qr(locale)>
                <rect class="qr" width=side height=side></rect>
                <path class="qr-d" d=path></path>
            </svg>
        })}
        <p>{texts::or_type(locale, &host)}</p>
        <p class="big-code num">{code}</p>
    }
}
