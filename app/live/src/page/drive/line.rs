//! Who asks for the floor: the line in its fair order, given in one tap.

use kit::ui::{About, Form, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::api::Speaker;
use crate::texts;

/// How many ask, under the eyes of whoever has the keys; leads to the line, which stands further down on a phone.
#[component]
pub fn Asking(held: Held) -> impl IntoView {
    let locale = use_locale();
    let is_live = held.living.part(|room| room.is_live());
    let waiting = Memo::new(move |_| if is_live.get() { held.desk.with(|desk| desk.line.len() as i64) } else { 0 });
    view! {
        <div role="status">
            {move || (waiting.get() > 0).then(|| view! {
                <p><a class="link only-phone" href="#line" rel="external">{texts::waits(locale, waiting.get())}</a></p>
            })}
        </div>
    }
}

#[component]
pub fn Line(held: Held) -> impl IntoView {
    let locale = use_locale();
    let floor = Memo::new(move |_| held.desk.with(|desk| (desk.speaks.clone(), desk.line.clone())));
    let is_live = held.living.part(|room| room.is_live());
    move || {
        let (speaks, line) = floor.get();
        if !is_live.get() || (speaks.is_none() && line.is_empty()) {
            return ().into_any();
        }
        let after = speaks.as_ref().map(|one| one.who.clone()).unwrap_or_default();
        let waiting = line.len() as i64;
        view! {
            <div class="note stack-s" id="line">
                {speaks.map(|one| view! { <Speaks held one/> })}
                {(waiting > 0).then(|| view! {
                    <h3>{texts::waits(locale, waiting)}</h3>
                    <ol class="stack-s">
                        {line.into_iter().map(|one| view! { <Waits held one after=after.clone()/> }).collect_view()}
                    </ol>
                    <p class="small">{texts::fair_line(locale)}</p>
                })}
            </div>
        }
        .into_any()
    }
}

#[component]
fn Speaks(held: Held, one: Speaker) -> impl IntoView {
    let locale = use_locale();
    let name = texts::by(locale, one.by);
    view! {
        <div class="line">
            <p><b>{texts::speaks(locale, &name)}</b></p>
            // Ended twice it is ended: no intent needed.
            <Form deed="end" once=false hidden=vec![("who", one.who)] done=held.tapped>
                <button class="link">{texts::end_turn(locale)}<About>{name}</About></button>
            </Form>
        </div>
    }
}

#[component]
fn Waits(held: Held, one: Speaker, after: String) -> impl IntoView {
    let locale = use_locale();
    let name = texts::by(locale, one.by);
    let (to, out) = (name.clone(), name.clone());
    view! {
        <li>
            <p><b>{name}</b>" · "<span class="small">{texts::spoken_words(locale, one.spoken)}</span></p>
            <div class="line">
                // Of the line that the page shows, so that two moderators never give it twice.
                <Form deed="give" once=false hidden=vec![("who", one.who.clone()), ("after", after)] done=held.tapped>
                    <button class="btn quiet">{texts::your_turn(locale)}<About>{to}</About></button>
                </Form>
                <Form deed="end" once=false hidden=vec![("who", one.who)] done=held.tapped>
                    <button class="link">{texts::out_of_line(locale)}<About>{out}</About></button>
                </Form>
            </div>
        </li>
    }
}
