//! Once the room has closed: what the group says of the session.

use kit::ui::{About, Form, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::page::said::beginning;
use crate::rules::Feedback;
use crate::texts;

#[component]
pub fn SaidOfIt(held: Held) -> impl IntoView {
    let locale = use_locale();
    let said = Memo::new(move |_| held.desk.with(|desk| desk.feedback.clone()));
    move || {
        let said = said.get();
        (!said.is_empty()).then(|| {
            view! {
                <div class="head"><h2>{texts::said_of_it(locale)}</h2></div>
                <ul class="rows" role="list">{said.into_iter().map(|one| view! { <One held one/> }).collect_view()}</ul>
            }
        })
    }
}

#[component]
fn One(held: Held, one: Feedback) -> impl IntoView {
    let locale = use_locale();
    let lang = (one.lang != locale).then(|| one.lang.code());
    let about = beginning(if one.helped.is_empty() { &one.change } else { &one.helped });
    let part = |title: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <p class="kind">{title}</p><blockquote lang=lang>{text}</blockquote> })
    };
    view! {
        <li>
            <div class="stack-s">
                {part(texts::helped(locale), one.helped)}
                {part(texts::to_change(locale), one.change)}
            </div>
            <details>
                <summary class="small">{texts::drop(locale)}<About>{about}</About></summary>
                <p>{texts::drop_more(locale)}</p>
                // Gone twice it is gone: no intent needed.
                <Form deed="drop" once=false hidden=vec![("feedback", one.id.to_string())] done=held.tapped>
                    <p class="bar"><button class="btn stop">{texts::redact_do(locale)}</button></p>
                </Form>
            </details>
        </li>
    }
}
