//! The proposals that wait, and the answers to one's own.

use kit::form::Sent;
use kit::ui::{About, Form, Said, TextArea, use_locale, use_sent};
use leptos::context::Provider;
use leptos::prelude::*;

use super::joined::{Became, Join, Parts};
use crate::api::{Agenda, Waiting as Proposal};
use crate::parts::is_foreign;
use crate::rules::Item;
use crate::texts;

/// The proposals, the most supported first, and below them what became of one's own.
#[component]
pub fn Waiting(agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let Agenda { waiting, answered, joined, .. } = agenda.clone();
    let n = waiting.len();
    let list = if waiting.is_empty() {
        view! {
            <div class="empty stack-s"><h3>{texts::nobody(locale)}</h3><p>{texts::nobody_more(locale)}</p></div>
        }
        .into_any()
    } else {
        view! {
            <ul class="rows" role="list">
                {waiting.into_iter().map(|proposal| view! { <Row proposal agenda=agenda.clone()/> }).collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        <div class="head"><h2 id="waiting">{texts::waiting(locale)}</h2><b class="num">{n}</b></div>
        {list}
        <Became answered joined/>
    }
}

#[component]
pub fn Heading(item: Item) -> impl IntoView {
    let locale = use_locale();
    let lang = is_foreign(&item.title, locale).then(|| locale.other().code());
    view! { <h3 lang=lang>{item.title.text(locale).to_owned()}</h3> }
}

#[component]
fn Row(proposal: Proposal, agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let Proposal { item, mine, ours } = proposal;
    let (arranges, proposes) = (agenda.arranges, agenda.proposes);
    let facts: Vec<String> = [
        texts::bearers(locale, &item),
        mine.then(|| texts::mine(locale).to_owned()),
        Some(texts::kind_word(locale, item.kind).to_lowercase()),
        texts::support_count(locale, item.supports),
        Some(texts::asked(locale, item.minutes)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let awaited = is_foreign(&item.title, locale).then(|| view! { " · "<b>{texts::translation(locale)}</b> });
    let why = (!item.why.is_empty()).then(|| view! { <p class="small"><Said pair=item.why.clone()/></p> });
    view! {
        <li>
            <Heading item=item.clone()/>
            <p class="muted small">{facts.join(" · ")}{awaited}</p>
            {why}
            <Parts of=item.id.clone() joined=agenda.joined.clone() arranges/>
            <div class="bar">
                {arranges.then(|| view! { <Deed deed="take" item=item.clone() word=texts::take(locale) class="btn quiet"/> })}
                {(proposes && !ours).then(|| view! { <Support item=item.clone()/> })}
            </div>
            {(proposes && mine).then(|| view! {
                <details>
                    <summary>{texts::withdraw_ask(locale)}</summary>
                    <p class="small">{texts::withdraw_more(locale)}</p>
                    <Deed deed="withdraw" item=item.clone() word=texts::withdraw(locale) class="btn stop"/>
                </details>
            })}
            {arranges.then(|| view! { <Join item=item.clone() agenda/> <Decline item/> })}
        </li>
    }
}

/// One button about one proposal; the title is in its name, not on its face.
#[component]
pub fn Deed(deed: &'static str, item: Item, word: &'static str, class: &'static str) -> impl IntoView {
    let title = item.title.text(use_locale()).to_owned();
    view! {
        <Form deed class="bar" hidden=vec![("item", item.id.to_string())]>
            <button class=class>{word}<About>{title}</About></button>
        </Form>
    }
}

#[component]
pub fn Support(item: Item) -> impl IntoView {
    let locale = use_locale();
    let on = item.supported_by_me;
    let word = if on { texts::unsupport(locale) } else { texts::support(locale) };
    let hidden = vec![("item", item.id.to_string()), ("on", if on { "no" } else { "yes" }.to_owned())];
    view! {
        <Form deed="support" class="bar" hidden>
            <button class="btn quiet" aria-pressed=on.to_string()>{word}<About>{item.title.text(locale).to_owned()}</About></button>
        </Form>
    }
}

/// A no, with its reason. Of several such forms on the page, only the one that was refused shows what
/// was typed.
#[component]
fn Decline(item: Item) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let mine = sent.is("decline") && sent.value("item") == Some(item.id.as_str());
    let id = if mine { "answer".to_owned() } else { format!("answer-{}", item.id) };
    let sent = if mine { sent } else { Sent::default() };
    let title = item.title.text(locale).to_owned();
    view! {
        <details open=mine>
            <summary>{texts::decline(locale)}<About>{title}</About></summary>
            <Provider value=sent>
                <Form deed="decline" hidden=vec![("item", item.id.to_string())]>
                    <TextArea name="answer" id label=texts::answer(locale)
                        hint=format!("{} {}", texts::answer_hint(locale), texts::privacy(locale))/>
                    <p class="bar"><button class="btn quiet">{texts::decline_do(locale)}</button></p>
                </Form>
            </Provider>
        </details>
    }
}
