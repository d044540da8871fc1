//! A question to the room: asked, then closed.

use kit::ui::{Chips, Errors, Field, Form, Note, Select, TextArea, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::page::counts::{Counts, Question};
use crate::page::draft::Drafted;
use crate::rules::polls::{MOST_DOTS, Poll, Way};
use crate::texts;

#[component]
pub fn Ask(held: Held) -> impl IntoView {
    let locale = use_locale();
    let poll = held.living.part(|room| room.poll.clone());
    let is_free = held
        .living
        .part(|room| room.is_live() && room.current.is_some() && room.poll.as_ref().is_none_or(|poll| !poll.is_open));
    view! {
        {move || poll.get().map(|poll| view! { <Asked held poll/> })}
        {move || is_free.get().then(|| view! {
            <details class="sheet" open=held.ask.came_back()>
                <summary><h2>{texts::poll_title(locale)}</h2></summary>
                <Drafted draft=held.ask form=move || view! { <Fields held/> }.into_any()/>
            </details>
        })}
    }
}

/// The question of the moment, or the last one.
#[component]
fn Asked(held: Held, poll: Poll) -> impl IntoView {
    let locale = use_locale();
    let hidden = vec![("poll", poll.id.to_string())];
    let (asked, counts, is_open, answered) = (poll.clone(), poll.counts.clone(), poll.is_open, poll.answered);
    view! {
        <div class="note stack-s">
            <h2><Question poll=asked/></h2>
            <p>{texts::answered(locale, answered)}</p>
            {if is_open {
                view! {
                    // Closed twice it is closed: no intent needed.
                    <Form deed="close" once=false hidden done=held.tapped>
                        <button class="btn quiet">{texts::close_it(locale)}</button>
                    </Form>
                }.into_any()
            } else {
                view! { <Counts poll counts/> }.into_any()
            }}
        </div>
    }
}

#[component]
fn Fields(held: Held) -> impl IntoView {
    let locale = use_locale();
    let ways = Way::ALL.iter().map(|way| (way.code().to_owned(), texts::way(locale, *way).to_owned())).collect();
    let dots = (1..=MOST_DOTS).map(|n| (n.to_string(), n.to_string())).collect();
    view! {
        <Errors of="ask"/>
        <Form deed="ask" done=held.asked>
            <p class="hint">{texts::poll_no_vote(locale)}</p>
            <Field name="question" label=texts::question(locale) hint=texts::privacy(locale) of="ask"/>
            <Chips name="way" legend=texts::way_legend(locale) options=ways value="hands"/>
            <fieldset class="stack if-dots">
                <legend>{texts::if_dots(locale)}</legend>
                <TextArea name="choices" label=texts::choices(locale) hint=texts::choices_hint(locale) of="ask"/>
                <Select name="dots" label=texts::dots_each(locale) options=dots value="3"/>
            </fieldset>
            {move || held.ask.stuck.get().then(|| view! {
                <Note kind="err" fact=texts::not_sent(locale)><p>{texts::not_sent_more(locale)}</p></Note>
            })}
            <button class="btn">{texts::ask_it(locale)}</button>
        </Form>
    }
}
