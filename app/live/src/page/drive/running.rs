//! The running order: how each item went, what was kept of it, and the way to any that is still ahead.

use kit::ui::{About, Form, Said as Words, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::page::read_back::Outcome;
use crate::rules::{Noted, RunState, Step};
use crate::texts;

#[component]
pub fn Running(held: Held) -> impl IntoView {
    let locale = use_locale();
    let living = held.living;
    let steps = living.part(|room| {
        let may_reopen = room.is_live() && room.current.is_none();
        (
            room.steps.iter().cloned().map(|step| Step { said: 0, ..step }).collect::<Vec<_>>(),
            may_reopen,
            room.is_live(),
            room.now().map(|step| step.id.to_string()).unwrap_or_default(),
            room.ahead,
        )
    });
    let hour = Memo::new(move |_| living.now.get().hour_in(locale));
    view! {
        <section>
            <div class="head"><h2>{texts::running(locale)}</h2><span class="num muted">{move || texts::it_is(locale, &hour.get())}</span></div>
            <ol class="items" role="list">
                {move || {
                    let (steps, may_reopen, is_live, now, ahead) = steps.get();
                    let may_jump = |at: usize, step: &Step| is_live && step.run.is_none() && ahead != Some(at);
                    steps.into_iter().enumerate().map(|(at, step)| {
                        // The next one has its key already.
                        let jump_from = may_jump(at, &step).then(|| now.clone());
                        view! { <OneStep held step may_reopen is_live jump_from/> }
                    }).collect_view()
                }}
            </ol>
        </section>
    }
}

#[component]
fn OneStep(held: Held, step: Step, may_reopen: bool, is_live: bool, jump_from: Option<String>) -> impl IntoView {
    let locale = use_locale();
    let state = match step.run {
        Some(RunState::Now) => "now",
        Some(_) => "done",
        None => "",
    };
    let under = match step.run {
        Some(run) => texts::run(locale, run).to_owned(),
        None => kit::clock::length(step.minutes, locale),
    };
    let reopen = (may_reopen && step.run.is_some()).then(|| step.id.to_string());
    let title = step.title.text(locale).to_owned();
    let jump = jump_from.map(|now| vec![("jump", step.id.to_string()), ("item", now)]);
    let to = title.clone();
    view! {
        <li class="item" data-state=state aria-current=(state == "now").then_some("step")>
            <p class="at num">{step.starts_at.hour_in(locale)}</p>
            <div class="stack-s">
                <p><b><Words pair=step.title/></b><br/><span class="small muted">{under}</span></p>
                {step.outcomes.into_iter().map(|noted| view! { <Kept held noted is_live/> }).collect_view()}
                {reopen.map(|item| view! {
                    <Form deed="key" once=false hidden=vec![("reopen", item)] done=held.tapped>
                        <button class="link">{texts::take_up(locale)}<About>{title}</About></button>
                    </Form>
                })}
                {jump.map(|hidden| view! {
                    <Form deed="key" hidden done=held.tapped>
                        <button class="link">{texts::jump(locale)}<About>{to}</About></button>
                    </Form>
                })}
            </div>
        </li>
    }
}

#[component]
fn Kept(held: Held, noted: Noted, is_live: bool) -> impl IntoView {
    let locale = use_locale();
    let (outcome, about) = (noted.id.to_string(), noted.text.text(locale).to_owned());
    view! {
        <div class="small">
            <Outcome noted/>
            {is_live.then(|| view! {
                <Form deed="erase" once=false hidden=vec![("outcome", outcome)] done=held.tapped>
                    <button class="link">{texts::erase(locale)}<About>{about}</About></button>
                </Form>
            })}
        </div>
    }
}
