//! Needs and questions: less than a proposal, a sentence of which a moderator can make an item.

use kit::form::Sent;
use kit::ui::{About, Form, TextArea, to, use_locale, use_sent};
use leptos::context::Provider;
use leptos::prelude::*;

use super::joined::Join;
use super::propose::ProjectOf;
use super::waiting::{Deed, Heading, Support};
use crate::api::{Agenda, Waiting};
use crate::texts;

/// The needs that wait, the most supported first, and the way to bring one.
#[component]
pub fn Needs(agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let needs = agenda.needs.clone();
    let bring = agenda.proposes.then(|| view! { <Bring agenda=agenda.clone()/> });
    view! {
        {(!needs.is_empty()).then(|| view! {
            <div class="head"><h2>{texts::needs(locale)}</h2></div>
            <ul class="rows" role="list">
                {needs.into_iter().map(|need| view! { <Row need agenda=agenda.clone()/> }).collect_view()}
            </ul>
        })}
        {bring}
    }
}

#[component]
fn Row(need: Waiting, agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let Waiting { item, mine, ours } = need;
    let facts: Vec<String> = [
        texts::bearers(locale, &item),
        mine.then(|| texts::need_mine(locale).to_owned()),
        texts::support_count(locale, item.supports),
    ]
    .into_iter()
    .flatten()
    .collect();
    let make = to(&format!("/session/{}/agenda/add?need={}", item.session, item.id));
    let title = item.title.text(locale).to_owned();
    view! {
        <li>
            <Heading item=item.clone()/>
            <p class="muted small">{facts.join(" · ")}</p>
            <div class="bar">
                {agenda.arranges.then(|| view! {
                    <a class="btn quiet" href=make>{texts::need_take(locale)}<About>{title}</About></a>
                })}
                {(agenda.proposes && !ours).then(|| view! { <Support item=item.clone()/> })}
                {(agenda.proposes && mine).then(|| view! {
                    <Deed deed="withdraw" item=item.clone() word=texts::withdraw(locale) class="btn quiet"/>
                })}
            </div>
            {agenda.arranges.then(|| view! { <Join item agenda/> })}
        </li>
    }
}

/// Folded until it is needed or was refused.
#[component]
fn Bring(agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let mine = sent.is("need");
    let sent = if mine { sent } else { Sent::default() };
    view! {
        <details class="sheet" open=mine id="bring">
            <summary>{texts::need_propose(locale)}</summary>
            <Provider value=sent>
                <Form deed="need">
                    <TextArea name="need" label=texts::need_text(locale) hint=texts::need_hint(locale)/>
                    <ProjectOf agenda id="need-project"/>
                    <p class="bar"><button class="btn">{texts::need_do(locale)}</button></p>
                </Form>
            </Provider>
        </details>
    }
}
