//! The thread: where a practice comes from.

use kit::ui::{to, use_locale};
use leptos::prelude::*;

use crate::api::PracticePage as Data;
use crate::rules::{Provenance, State};
use crate::texts;

/// From the session to here, filled in by itself.
#[component]
pub fn Thread(data: Data) -> impl IntoView {
    let locale = use_locale();
    let Provenance { session, item, signed } = data.provenance;
    let from_session = session.map(|session| {
        let (body, day) = (session.body_name.text(locale), session.day.full(locale));
        let (what, said) = match &item {
            Some(item) => (texts::agenda_item(locale), texts::item_of(locale, item.text(locale), body, &day)),
            None => (texts::session(locale), texts::session_of(locale, body, &day)),
        };
        let address = to(&format!("/session/{}", session.id));
        view! { <li><b>{what}</b><br/><a href=address>{said}</a></li> }
    });
    let alone = from_session.is_none().then(|| view! { <li><b>{texts::no_session(locale)}</b></li> });
    let contribution = signed.map(|signed| {
        let how = if signed { texts::signed(locale) } else { texts::unsigned(locale) };
        view! {
            <li><b>{texts::contribution(locale)}</b>", "{how}</li>
            <li><b>{texts::lead(locale)}</b>", "{texts::lead_noted(locale)}</li>
        }
    });
    let (now, day) = match data.state {
        State::Draft => (texts::sheet_draft(locale), data.changed),
        State::InReview => (texts::sheet_waiting(locale), data.changed),
        State::Published => (texts::sheet_published(locale), data.published.unwrap_or(data.changed)),
        State::Archived => (texts::sheet_archived(locale), data.changed),
    };
    view! {
        <ol class="fil" role="list">
            {from_session}
            {alone}
            {contribution}
            <li><b>{now}</b><br/>{texts::on_day(locale, &day.full(locale))}</li>
        </ol>
    }
}
