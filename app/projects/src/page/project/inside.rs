//! The parts of a project's page that its members read otherwise than visitors, or alone.

use commitments::parts::Promise;
use kit::Locale;
use kit::ui::{About, Form, Said, to};
use leptos::prelude::*;

use crate::api::{Coordinator, ProjectPage as Page};
use crate::texts;

/// Names for members; for visitors, the way that the project gave to reach it.
pub fn coordination(page: &Page, locale: Locale) -> impl IntoView + use<> {
    let contact = page.project.contact.clone();
    let contact = match kit::form::email(&contact) {
        _ if contact.is_empty() => view! { <p>{texts::no_contact(locale)}</p> }.into_any(),
        Ok(email) => view! {
            <p>{texts::contact(locale)}" "<a href=format!("mailto:{email}")>{email.clone()}</a></p>
        }
        .into_any(),
        Err(_) => view! { <p>{texts::contact(locale)}" "<b>{contact}</b></p> }.into_any(),
    };
    let people = page.inside.as_ref().map(|inside| {
        if inside.coordinators.is_empty() {
            return view! { <p>{texts::nobody(locale)}</p> }.into_any();
        }
        let alone = inside.coordinators.len() == 1;
        let rows = inside.coordinators.iter().map(|one| person(one, page.ends, alone, locale));
        view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }.into_any()
    });
    let invite = page.ends.then(|| {
        let address = to(&format!("/invite?project={}", page.project.id));
        view! { <p class="bar"><a class="btn quiet" href=address>{texts::invite(locale)}</a></p> }
    });
    view! {
        <section class="stack">
            <div class="head"><h2>{texts::coordination(locale)}</h2></div>
            {people}
            {contact}
            {invite}
        </section>
    }
}

/// Somebody who coordinates. Ending that opens first, and says what follows.
fn person(one: &Coordinator, ends: bool, alone: bool, locale: Locale) -> impl IntoView + use<> {
    let name = if one.name.is_empty() { texts::unnamed(locale).to_owned() } else { one.name.clone() };
    let organisation = (!one.organisation.is_empty()).then(|| {
        view! { <p class="muted small">{one.organisation.clone()}</p> }
    });
    let end = ends.then(|| {
        let hidden = vec![("person", one.person.to_string())];
        let who = name.clone();
        let ask = texts::end_ask(locale, &name);
        view! {
            <details>
                <summary>{texts::end(locale)}<About>{who}</About></summary>
                <Form deed="end" hidden>
                    <p>{ask}</p>
                    {alone.then(|| view! { <p><b>{texts::end_last(locale)}</b></p> })}
                    <p class="bar"><button class="btn stop">{texts::end_do(locale)}</button></p>
                </Form>
            </details>
        }
    });
    view! { <li class="stack-s"><h3>{name}</h3>{organisation}{end}</li> }
}

/// For members: where the project had a part.
pub fn sessions(page: &Page, locale: Locale) -> impl IntoView + use<> {
    page.inside.as_ref().map(|inside| {
        let rows = inside.sessions.iter().map(|met| {
            let address = to(&format!("/session/{}", met.session));
            let day = met.day.full(locale);
            view! { <li><b>{day}</b><a href=address><Said pair=met.name.clone()/></a></li> }
        });
        let list = if inside.sessions.is_empty() {
            view! { <p class="muted">{texts::no_sessions(locale)}</p> }.into_any()
        } else {
            view! { <ul class="rows tight" role="list">{rows.collect_view()}</ul> }.into_any()
        };
        view! {
            <section>
                <div class="head"><h2>{texts::sessions(locale)}</h2></div>
                <p class="muted small">{texts::sessions_for_members(locale)}</p>
                {list}
            </section>
        }
    })
}

/// For members: what its coordinators promised, and how it stands.
pub fn commitments(page: &Page, locale: Locale) -> impl IntoView + use<> {
    page.inside.as_ref().map(|inside| {
        let rows = inside.commitments.iter().map(|commitment| {
            view! { <li class="stack-s"><Promise commitment=commitment.clone()/></li> }
        });
        let list = if inside.commitments.is_empty() {
            view! { <p class="muted">{texts::no_commitments(locale)}</p> }.into_any()
        } else {
            view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }.into_any()
        };
        view! {
            <section>
                <div class="head"><h2>{texts::commitments(locale)}</h2></div>
                <p class="muted small">{texts::sessions_for_members(locale)}</p>
                {list}
            </section>
        }
    })
}
