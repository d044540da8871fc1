//! What comes next for a moderator: how to begin, a new item, and to settle.

use kit::ui::{Form, to, use_locale};
use leptos::prelude::*;
use sessions::rules::State;

use super::agenda::own_address;
use crate::api::Agenda;
use crate::rules::Item;
use crate::texts::{self, templates};

#[component]
pub fn Next(agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let session = agenda.head.session.clone();
    let settles = session.state == State::Announced && !agenda.items.is_empty();
    let step = vec![("to", State::Settled.code().to_owned()), ("version", session.version.to_string())];
    view! {
        {agenda.promised.map(|(n, day)| view! {
            <div class="note no-print" data-kind="info">
                <p>{texts::carry_why(locale, &day.without_year(locale))}</p>
                <Form deed="carry" class="bar" to=own_address()>
                    <button class="btn quiet">{format!("{} ({n})", texts::carry(locale))}</button>
                </Form>
            </div>
        })}
        <Begin agenda=agenda.clone()/>
        <div class="bar no-print">
            <a class="btn quiet" href=to(&format!("/session/{}/agenda/add", session.id))>{texts::add(locale)}</a>
            {settles.then(|| view! {
                <Form deed="step" class="bar" hidden=step to=to(&format!("/session/{}", session.id))>
                    <button class="btn">{texts::settle(locale)}</button>
                </Form>
            })}
        </div>
    }
}

/// An empty agenda may begin with a usual one; as long as nobody wrote in it, it goes as it came.
#[component]
fn Begin(agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let clears = agenda.items.iter().any(Item::is_untouched);
    let offers = (!agenda.templates.is_empty()).then(|| {
        view! {
            <div class="note no-print" data-kind="info">
                <h3>{templates::begin(locale)}</h3>
                <p>{templates::begin_more(locale)}</p>
                <div class="bar">
                    {agenda.templates.into_iter().map(|template| view! {
                        <Form deed="begin" class="bar" hidden=vec![("template", template.to_string())] to=own_address()>
                            <button class="btn quiet">{templates::template(locale, template)}</button>
                        </Form>
                    }).collect_view()}
                </div>
            </div>
        }
    });
    let clears = clears.then(|| {
        view! {
            <details class="no-print">
                <summary>{templates::clear(locale)}</summary>
                <p class="small">{templates::clear_more(locale)}</p>
                <Form deed="clear" class="bar" to=own_address()>
                    <button class="btn stop">{texts::remove_do(locale)}</button>
                </Form>
            </details>
        }
    });
    (offers, clears)
}
