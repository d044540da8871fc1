//! A participant's phone: what happens now, the question to the room ([`answer`]), one's sub-group ([`sub`]),
//! what one wants to add ([`contribute`]), what is said and what one does with it ([`tail`]), looking back
//! ([`look_back`]), the floor and «I am here» ([`floor`]); [`held`] is what the phone holds.

mod answer;
mod contribute;
mod floor;
mod held;
mod look_back;
mod sub;
mod tail;

use kit::error::Error;
use kit::ui::{Fault, Note, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;

use super::last_time::LastTime;
use super::now_box::{Lost, NowBox, Reload};
use super::read_back::ReadBack;
use super::said::{Heading, SaidList};
use super::{done_words, session_here};
use crate::api::{self, RoomPage as Page};
use crate::texts;

use answer::Asked;
use contribute::Contribute;
use floor::{Floor, Line};
use held::Held;
use look_back::LookBack;
use sub::SubGroup;
use tail::Tail;

pub use tail::supports_words;

/// `/session/{session}/room`
#[component]
pub fn RoomPage() -> impl IntoView {
    let locale = use_locale();
    let data = kit::ui::ask(session_here, |session| async move { api::room(session?).await });
    view! {
        <Title text=texts::room_title(locale)/>
        <Transition fallback=|| ()>
            {move || Suspend::new(async move {
                match data.await {
                    Ok(page) => view! { <Phone page/> }.into_any(),
                    Err(fault) => view! { <Outside fault/> }.into_any(),
                }
            })}
        </Transition>
    }
}

/// Not in the room: the way in, for those who sit in it.
#[component]
fn Outside(fault: Error) -> impl IntoView {
    let locale = use_locale();
    let may_come = matches!(fault, Error::SignIn | Error::Forbidden);
    view! {
        <Fault fault/>
        {may_come.then(|| view! {
            <section class="stack">
                <h2>{texts::outside(locale)}</h2>
                <p><a class="btn quiet" href=to("/join")>{texts::outside_do(locale)}</a></p>
            </section>
        })}
    }
}

#[component]
fn Phone(page: Page) -> impl IntoView {
    let locale = use_locale();
    let may_drive = page.may_drive;
    let session = page.frame.room.session.clone();
    let held = Held::from(page);
    let living = held.living;
    let done = done_words();
    let can_add = Memo::new(move |_| held.target.item.with(Option::is_some) && living.room.with(|room| room.is_live()));
    let is_open = living.part(|room| room.current.is_some());
    let count = living.part(|room| room.now().map_or(0, |step| step.said));
    let is_live = living.part(|room| room.is_live());
    let mine = Signal::derive(move || held.mine.with(|mine| mine.sits.clone()));
    let drive = to(&format!("/session/{session}/drive"));
    view! {
        <div class="stack">
            {done.map(|done| view! { <Note kind="ok" fact=done/> })}
            {move || held.problem.get().map(|problem| view! { <Note kind="err" fact=problem/> })}
            <NowBox living/>
            <Line held/>
            <Lost living/>
        </div>
        <LastTime living last=held.last.into()/>
        <Asked held/>
        <ReadBack living/>
        <LookBack held/>
        <SubGroup held/>
        {move || if can_add.get() {
            view! { <Contribute held/> }.into_any()
        } else {
            is_live.get().then(|| view! { <p class="muted">{texts::nothing_to_add_to(locale)}</p> }).into_any()
        }}
        {move || is_open.get().then(|| view! {
            <section>
                <div class="head">
                    <h2>{texts::said_title(locale)}</h2>
                    <span class="muted num">{move || count.get()}</span>
                </div>
                <SaidList living mine head=move |id| view! { <Heading living id/> }.into_any()
                    tail=move |id, said| view! { <Tail held id said/> }.into_any()/>
            </section>
        })}
        <section class="line">
            <a href=to(&format!("/session/{session}/agenda"))>{texts::to_agenda(locale)}</a>
            {may_drive.then(|| view! { <a href=drive>{texts::to_drive(locale)}</a> })}
            <Reload href=to(&format!("/session/{session}/room"))/>
        </section>
        {move || is_live.get().then(|| view! { <Floor held/> })}
    }
}
