//! Before one leaves: what helped, what to change.

use kit::ui::{Errors, Form, Note, TextArea, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::page::draft::Drafted;
use crate::texts;

#[component]
pub fn LookBack(held: Held) -> impl IntoView {
    let locale = use_locale();
    // Once it stands there it stays until it is given, whatever closes meanwhile: somebody may be writing.
    let shows = Memo::new(move |was: Option<&bool>| {
        was.copied().unwrap_or(false) || held.mine.with(|mine| mine.may_look_back) || held.look_back.came_back()
    });
    let form = move || {
        view! {
            <Errors of="feedback"/>
            // No intent: it would be kept with its hour. The token is kept without person or time.
            <Form deed="feedback" class="stack sheet" once=false done=held.looked_back>
                <input type="hidden" name="once" value=move || held.once.get()/>
                <h2>{texts::look_back(locale)}</h2>
                <p>{texts::look_back_lead(locale)}</p>
                <TextArea name="helped" label=texts::helped(locale) hint=texts::privacy(locale) of="feedback"/>
                <TextArea name="change" label=texts::to_change(locale) of="feedback"/>
                <p class="hint">{texts::look_back_unsigned(locale)}</p>
                {move || held.look_back.stuck.get().then(|| view! {
                    <Note kind="err" fact=texts::not_sent(locale)><p>{texts::not_sent_more(locale)}</p></Note>
                })}
                <button class="btn">{texts::look_back_do(locale)}</button>
            </Form>
        }
        .into_any()
    };
    move || {
        if held.has_looked_back.get() {
            view! { <Note kind="ok" fact=texts::done_looked_back(locale)/> }.into_any()
        } else {
            shows
                .get()
                .then(|| view! { <section class="stack"><Drafted draft=held.look_back form/></section> })
                .into_any()
        }
    }
}
