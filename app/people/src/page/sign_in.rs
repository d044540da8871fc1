//! Signing in, in two steps on one address: an e-mail address, then the code it received.

use kit::ui::{Errors, Field, Form, Kind, Note, asked, to, use_locale, use_sent, use_viewer};
use leptos::prelude::*;
use leptos_meta::Title;

use crate::rules::sign_in::{escape, next};
use crate::texts;

/// `/sign-in`
#[component]
pub fn SignIn() -> impl IntoView {
    let locale = use_locale();
    view! {
        <Title text=texts::sign_in(locale)/>
        {move || {
            // What was sent comes back with the page, what was asked stands in its address.
            let sent = use_sent();
            let held = |part: &'static str| Some(asked(part)).filter(|text| !text.is_empty())
                .or_else(|| sent.value(part).map(str::to_owned))
                .unwrap_or_default();
            let then = next(&held("next")).unwrap_or_default().to_owned();
            match held("ask") {
                ask if ask.is_empty() => view! { <AskForCode then/> }.into_any(),
                ask => view! { <GiveCode ask then/> }.into_any(),
            }
        }}
    }
}

#[component]
fn AskForCode(then: String) -> impl IntoView {
    let locale = use_locale();
    let viewer = use_viewer();
    let who = if viewer.name.is_empty() { viewer.email } else { viewer.name };
    let inside = viewer.person.map(|_| {
        view! {
            <Note fact=texts::already_in(locale, &who)>
                <p><a href=to("/me")>{texts::go_to_me(locale)}</a></p>
            </Note>
        }
    });
    view! {
        <section class="stack">
            <h1>{texts::sign_in(locale)}</h1>
            <p class="lead">{texts::sign_in_lead(locale)}</p>
            {inside}
            <Errors of="send-code"/>
            <Form deed="send-code" hidden=vec![("next", then)]>
                <Field name="email" label=texts::your_email(locale) kind=Kind::Email autocomplete="email"/>
                <p class="bar"><button class="btn">{texts::send_code(locale)}</button></p>
            </Form>
        </section>
    }
}

#[component]
fn GiveCode(ask: String, then: String) -> impl IntoView {
    let locale = use_locale();
    let again = match then.as_str() {
        "" => to("/sign-in"),
        then => format!("{}?next={}", to("/sign-in"), escape(then)),
    };
    view! {
        <section class="stack">
            <h1>{texts::your_code(locale)}</h1>
            <p class="lead">{texts::code_lead(locale)}</p>
            <Errors of="enter"/>
            // Each try counts, so this form has no intent: the same wrong code twice is two tries.
            <Form deed="enter" once=false hidden=vec![("ask", ask), ("next", then)]>
                <Field name="code" label=texts::six_digits(locale) code=true autocomplete="one-time-code"/>
                <p class="bar"><button class="btn">{texts::enter(locale)}</button></p>
            </Form>
            <p>{texts::no_mail(locale)}" "<a href=again>{texts::another_code(locale)}</a></p>
        </section>
    }
}
