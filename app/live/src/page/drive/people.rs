//! The room: what is said, and who is here.

use kit::ui::{About, Fill, Form, Tag, use_locale};
use leptos::prelude::*;

use super::Held;
use super::groups::{Gather, Tick, Tools};
use super::line::Line;
use crate::api::Seat;
use crate::page::room::supports_words;
use crate::page::said::{SaidList, beginning};
use crate::rules::{ContributionId, Here, Said};
use crate::texts;

#[component]
pub fn TheRoom(held: Held) -> impl IntoView {
    let locale = use_locale();
    let living = held.living;
    let here = living.part(|room| room.here);
    let code = living.part(|room| room.code.clone());
    let is_open = living.part(|room| room.current.is_some());
    let count = living.part(|room| room.now().map_or(0, |step| step.said));
    let is_live = living.part(|room| room.is_live());
    view! {
        <section class="stack">
            <div class="head">
                <h2>{texts::the_room(locale)}</h2>
                <span><b class="num">{move || here.get()}</b>" "{texts::present_count(locale)}</span>
            </div>
            <Line held/>
            <p>{texts::room_code(locale)}" "<b class="num">{move || code.get()}</b></p>
            {move || is_open.get().then(|| view! {
                <div class="head">
                    <h3>{texts::said_title(locale)}</h3>
                    <span class="num muted">{move || count.get()}</span>
                </div>
                <div class="stack-s">
                    <SaidList living all=true head=move |id| view! { <Tools held id/> }.into_any()
                        tail=move |id, said| view! { <Lead held id said/> }.into_any()/>
                    <Gather held/>
                </div>
            })}
            {move || is_live.get().then(|| view! { <Attendance held/> })}
        </section>
    }
}

/// What a moderator does with a contribution: ticks it, marks it as the lead of a practice, takes it out.
#[component]
fn Lead(held: Held, id: ContributionId, said: Signal<Option<Said>>) -> impl IntoView {
    let locale = use_locale();
    let lead = Memo::new(move |_| said.with(|said| said.as_ref().is_some_and(|said| said.lead)));
    let count = Memo::new(move |_| said.with(|said| said.as_ref().map_or(0, |said| said.supports)));
    let about = said.with_untracked(|said| said.as_ref().map(|said| beginning(&said.text)).unwrap_or_default());
    let which = about.clone();
    view! {
        <span>{move || supports_words(locale, count.get())}</span>
        <Tick held id=id.clone() about=about.clone()/>
        // Marked twice it is marked: no intent needed.
        <Form deed="lead" class="meta" once=false hidden=vec![("contribution", id.to_string())] done=held.tapped>
            <input type="hidden" name="on" value=move || if lead.get() { "no" } else { "yes" }/>
            <button class="link">
                {move || if lead.get() { texts::unmark_lead(locale) } else { texts::mark_lead(locale) }}
                <About>{about}</About>
            </button>
        </Form>
        <details class="no-print">
            <summary class="small">{texts::redact(locale)}<About>{which}</About></summary>
            <p>{texts::redact_more(locale)}</p>
            <Form deed="redact" once=false hidden=vec![("contribution", id.to_string())] done=held.tapped>
                <p class="bar"><button class="btn stop">{texts::redact_do(locale)}</button></p>
            </Form>
        </details>
    }
}

#[component]
fn Attendance(held: Held) -> impl IntoView {
    let locale = use_locale();
    let seats = Memo::new(move |_| held.desk.with(|desk| desk.people.clone()));
    let whos = Memo::new(move |_| seats.with(|seats| seats.iter().map(|seat| seat.who.clone()).collect::<Vec<_>>()));
    view! {
        <details>
            <summary><h3>{texts::attendance(locale)}</h3></summary>
            {move || whos.with(Vec::is_empty).then(|| view! { <p class="muted">{texts::attendance_none(locale)}</p> })}
            <ul class="rows" role="list">
                <For each=move || whos.get() key=|who| who.clone() let:who>
                    <OneSeat held seats who/>
                </For>
            </ul>
        </details>
    }
}

fn fill(state: Here) -> Fill {
    match state {
        Here::Present | Here::Guest => Fill::Full,
        Here::Excused => Fill::Two,
        Here::Absent => Fill::Missed,
    }
}

#[component]
fn OneSeat(held: Held, seats: Memo<Vec<Seat>>, who: String) -> impl IntoView {
    let locale = use_locale();
    let wanted = who.clone();
    let seat = Memo::new(move |_| seats.with(|seats| seats.iter().find(|seat| seat.who == wanted).cloned()));
    let name = move || {
        seat.get().map(|seat| {
            let name = if seat.name.is_empty() { texts::a_guest(locale).to_owned() } else { seat.name };
            let project = seat.project.text(locale).to_owned();
            view! {
                <b>{name}</b>
                {(!project.is_empty()).then(|| view! { <br/><span class="small muted">{project}</span> })}
            }
        })
    };
    let state = Memo::new(move |_| seat.get().and_then(|seat| seat.state));
    // A guest came with the code: there is nothing else to mark.
    let choices = move || match state.get() {
        Some(Here::Guest) => Vec::new(),
        now => [Here::Present, Here::Excused, Here::Absent].into_iter().filter(|one| Some(*one) != now).collect(),
    };
    view! {
        <li>
            <div>{name}</div>
            <Form deed="mark" class="line" once=false hidden=vec![("who", who)] done=held.tapped>
                {move || state.get().map(|state| view! { <Tag fill=fill(state) word=texts::here(locale, state)/> })}
                {move || choices().into_iter().map(|one| {
                    let name = seat.get_untracked().map(|seat| seat.name).unwrap_or_default();
                    view! {
                        <button class="link" name="state" value=one.code()>
                            {texts::here(locale, one)}<About>{name}</About>
                        </button>
                    }
                }).collect_view()}
            </Form>
        </li>
    }
}
