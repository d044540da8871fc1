//! Proposals made one: how a moderator joins them, what an item brings together, and what became of one's
//! own.

use kit::form::Sent;
use kit::ui::{About, Form, Said, Select, use_locale, use_sent};
use leptos::context::Provider;
use leptos::prelude::*;

use super::waiting::{Deed, Heading};
use crate::api::{Agenda, Joined};
use crate::rules::{Item, ItemId, ItemKind};
use crate::texts;

/// Joins one that waits to another one, or to an item of the agenda.
#[component]
pub fn Join(item: Item, agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let mine = sent.is("join") && sent.value("item") == Some(item.id.as_str());
    let id = if mine { "to".to_owned() } else { format!("to-{}", item.id) };
    let sent = if mine { sent } else { Sent::default() };
    let title = item.title.text(locale).to_owned();
    let planned = agenda
        .items
        .iter()
        .filter(|one| one.kind != ItemKind::Break)
        .map(|one| (one.id.to_string(), texts::join_planned(locale, one.title.text(locale))));
    let others = agenda.waiting.iter().filter(|other| other.item.id != item.id);
    let waiting = others.map(|other| (other.item.id.to_string(), other.item.title.text(locale).to_owned()));
    let mut options = vec![(String::new(), texts::join_choose(locale).to_owned())];
    options.extend(waiting.chain(planned));
    (options.len() > 1).then(|| {
        view! {
            <details open=mine>
                <summary>{texts::join_ask(locale)}<About>{title}</About></summary>
                <Provider value=sent>
                    <Form deed="join" hidden=vec![("item", item.id.to_string())]>
                        <Select name="to" id label=texts::join_to(locale) hint=texts::join_hint(locale) options/>
                        <p class="bar"><button class="btn quiet">{texts::join_do(locale)}</button></p>
                    </Form>
                </Provider>
            </details>
        }
    })
}

/// What was joined to an item, each with the way to part it again.
#[component]
pub fn Parts(of: ItemId, joined: Vec<Joined>, arranges: bool) -> impl IntoView {
    let locale = use_locale();
    let parts: Vec<Joined> = joined.into_iter().filter(|part| part.item.joined_to.as_ref() == Some(&of)).collect();
    (!parts.is_empty()).then(|| {
        view! {
            <p class="small muted">{texts::brings_together(locale)}</p>
            <ul class="parts small" role="list">
                {parts.into_iter().map(|Joined { item, .. }| {
                    let by = texts::bearers(locale, &item).map(|by| format!(", {by}"));
                    let part = arranges.then(|| view! {
                        <Deed deed="part" item=item.clone() word=texts::part_do(locale) class="link"/>
                    });
                    view! { <li class="bar"><span><Said pair=item.title.clone()/>{by}</span>{part}</li> }
                }).collect_view()}
            </ul>
        }
    })
}

/// What one's own proposals became: joined to another one, with what happened to that, or declined with a word.
#[component]
pub fn Became(answered: Vec<Item>, joined: Vec<Joined>) -> impl IntoView {
    let locale = use_locale();
    let mine: Vec<Joined> = joined.into_iter().filter(|part| part.mine).collect();
    (!answered.is_empty() || !mine.is_empty()).then(|| {
        view! {
            <h2>{texts::became(locale)}</h2>
            <ul class="rows" role="list">
                {mine.into_iter().map(|Joined { item, into, standing, answer, .. }| {
                    let fate = texts::joined_to(locale, into.text(locale));
                    let answer = (!answer.is_empty()).then(|| view! { <p><Said pair=answer/></p> });
                    view! {
                        <li>
                            <Heading item/>
                            <p class="muted small">{fate}" · "{texts::standing(locale, standing)}</p>
                            {answer}
                        </li>
                    }
                }).collect_view()}
                {answered.into_iter().map(|item| view! {
                    <li>
                        <Heading item=item.clone()/>
                        <p class="muted small">{texts::answered(locale)}</p>
                        <p><Said pair=item.answer/></p>
                    </li>
                }).collect_view()}
            </ul>
        }
    })
}
