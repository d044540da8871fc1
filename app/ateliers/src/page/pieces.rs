//! What several of these screens show.

use kit::Locale;
use kit::ui::{Place, to, use_locale};
use leptos::prelude::*;
use sessions::rules::{Session, State};
use territories::rules::{Body, Territory};

use crate::api::Coming;
use crate::rules::{Door, Need};
use crate::texts;

/// The address of a session, and of what lies under it.
pub fn of_session(session: &Session, rest: &str) -> String {
    to(&format!("/session/{}{rest}", session.id))
}

/// Why one cannot register now; nothing when one can.
pub fn door_words(coming: &Coming, locale: Locale) -> Option<String> {
    Some(match coming.door {
        Door::Open => return None,
        Door::NotYet(Some(at)) => texts::opens(locale, &at.day().full(locale), &at.hour_in(locale)),
        Door::NotYet(None) => texts::opens_later(locale).to_owned(),
        Door::Closed => texts::closed(locale).to_owned(),
        Door::Off if coming.session.state == State::Postponed => texts::postponed(locale).to_owned(),
        Door::Off => texts::cancelled(locale).to_owned(),
    })
}

/// How many seats are left, when they are counted and one can register.
pub fn seats_words(coming: &Coming, locale: Locale) -> Option<String> {
    match (coming.door, coming.free, coming.session.capacity) {
        (Door::Open, Some(0), _) => Some(texts::full(locale).to_owned()),
        (Door::Open, Some(free), Some(seats)) => Some(texts::seats_left(locale, free, seats)),
        _ => None,
    }
}

/// Which atelier a page is about: tile and name, a link to its territory.
#[component]
pub fn Whose(body: Body) -> impl IntoView {
    let name = body.name.text(use_locale()).to_owned();
    let page = to(&format!("/territory/{}", body.mark));
    view! { <p><a href=page><Place mark=body.mark name/></a></p> }
}

/// When and where.
#[component]
pub fn Facts(session: Session, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let locale = use_locale();
    let access = session.access.text(locale).to_owned();
    view! {
        <dl class="facts">
            <div><dt>{texts::when(locale)}</dt><dd>{session.when(locale)}</dd></div>
            <div><dt>{texts::where_(locale)}</dt><dd>{sessions::texts::place(&session, locale)}</dd></div>
            {(!access.is_empty()).then(|| view! { <div class="long"><dt>{texts::access(locale)}</dt><dd>{access}</dd></div> })}
            {children.map(|children| children())}
        </dl>
    }
}

/// `Evere, Saint-Josse-ten-Noode, Schaerbeek`; for the region, that it is all of it.
pub fn communes(territory: &Territory, locale: Locale) -> String {
    if territory.kind == "region" {
        return texts::whole_region(locale).to_owned();
    }
    let mut names: Vec<_> = territory.communes.iter().map(|name| name.text(locale)).collect();
    names.sort_unstable();
    format!("{}.", names.join(", "))
}

/// A need and its words.
pub fn need_words(need: Need, words: &str, locale: Locale) -> String {
    if words.is_empty() { texts::need_word(locale, need).to_owned() } else { words.to_owned() }
}
