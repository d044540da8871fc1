//! The correction window under each item: the reader's own remarks and a box for another; on the desk,
//! all of them, with an answer to each.

use kit::Locale;
use kit::form::Sent;
use kit::ui::{About, Field, Form, TextArea, use_locale, use_sent};
use leptos::context::Provider;
use leptos::prelude::*;

use crate::rules::remark::{Fate, Remark};
use crate::texts::remarks as words;

/// Under an item that one reads: what one said of it, and room to say more. `open`: the window is open.
#[component]
pub fn Mine(item: String, #[prop(into)] title: String, remarks: Vec<Remark>, open: bool) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let here = sent.is("remark") && sent.value("item") == Some(item.as_str());
    let said = (!remarks.is_empty()).then(|| {
        let each = remarks.into_iter().map(|one| mine(one, open, locale)).collect_view();
        view! {
            <div class="no-print stack-s">
                <h4>{words::yours(locale)}</h4>
                <ul class="said" role="list">{each}</ul>
            </div>
        }
    });
    let id = if here { "remark".to_owned() } else { format!("remark-{item}") };
    // Of several boxes alike, only the one that was sent shows what was typed.
    let sent = if here { sent } else { Sent::default() };
    view! {
        {said}
        {open.then(|| view! {
            <details class="no-print" open=here>
                <summary>{words::correct_this(locale)}<span class="vh">{words::about(locale, &title)}</span></summary>
                <Provider value=sent>
                    <Form deed="remark" hidden=vec![("item", item)]>
                        <TextArea name="remark" id=id label=words::your_remark(locale) hint=words::hint(locale)/>
                        <p class="bar"><button class="btn quiet">{words::send(locale)}</button></p>
                    </Form>
                </Provider>
            </details>
        })}
    }
}

fn mine(one: Remark, open: bool, locale: Locale) -> impl IntoView {
    let waits = open && one.fate == Fate::Open;
    let id = one.id.to_string();
    view! {
        <li>
            {quote(&one, locale)}
            <p class="meta"><span>{became(&one, locale)}</span></p>
            {waits.then(|| view! {
                <Form deed="take-back" hidden=vec![("remark_id", id)]>
                    <p class="bar"><button class="link">{words::take_back(locale)}</button></p>
                </Form>
            })}
        </li>
    }
}

/// On the desk, beside the text of an item. `open`: the minutes are not approved yet.
#[component]
pub fn Received(remarks: Vec<Remark>, open: bool) -> impl IntoView {
    let locale = use_locale();
    (!remarks.is_empty()).then(|| {
        let each = remarks.into_iter().map(|one| received(one, open, locale)).collect_view();
        view! {
            <div class="keep-it stack">
                <h4>{words::remarks(locale)}</h4>
                <ul class="said" role="list">{each}</ul>
            </div>
        }
    })
}

fn received(one: Remark, open: bool, locale: Locale) -> impl IntoView {
    let by = if one.by.is_empty() { words::somebody(locale) } else { &one.by };
    let from = words::from(locale, by, &one.at.day().full(locale));
    let sent = use_sent();
    let here = sent.is("answer") && sent.value("remark_id") == Some(one.id.as_str());
    let answer = match (open, one.fate) {
        (false, _) => ().into_any(),
        (true, Fate::Open) => answer(&one, here, sent, locale).into_any(),
        (true, _) => view! {
            <details open=here>
                <summary class="small">{words::answer_again(locale)}</summary>
                {answer(&one, here, sent, locale)}
            </details>
        }
        .into_any(),
    };
    view! {
        <li class="stack-s">
            {quote(&one, locale)}
            <p class="meta"><span>{from}</span><b>{became(&one, locale)}</b></p>
            {answer}
        </li>
    }
}

fn answer(one: &Remark, here: bool, sent: Sent, locale: Locale) -> impl IntoView + use<> {
    let hidden = vec![("remark_id", one.id.to_string()), ("was", one.fate.code().to_owned())];
    let id = if here { "why".to_owned() } else { format!("why-{}", one.id) };
    let sent = if here { sent } else { Sent::default() };
    let about = one.words.lines().next().unwrap_or_default().to_owned();
    let why = one.answer.clone();
    let taken = about.clone();
    view! {
        <Provider value=sent>
            <Form deed="answer" hidden=hidden>
                <Field name="why" id=id label=words::why(locale) hint=words::why_hint(locale) value=why/>
                <p class="bar">
                    <button class="btn quiet" name="fate" value=Fate::TakenUp.code()>
                        {words::take_up(locale)}<About>{taken}</About>
                    </button>
                    <button class="btn quiet" name="fate" value=Fate::SetAside.code()>
                        {words::put_aside(locale)}<About>{about}</About>
                    </button>
                </p>
            </Form>
        </Provider>
    }
}

fn quote(one: &Remark, locale: Locale) -> impl IntoView + use<> {
    let other = (one.lang != locale).then(|| one.lang.code());
    view! { <blockquote lang=other>{one.words.clone()}</blockquote> }
}

fn became(one: &Remark, locale: Locale) -> String {
    let fate = words::fate(one.fate, locale);
    if one.answer.is_empty() { fate.to_owned() } else { words::fate_why(locale, fate, &one.answer) }
}
