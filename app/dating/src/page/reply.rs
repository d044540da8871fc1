//! Does one come? `/session/{session}/reply` signed in, `/reply/{secret}` by the link of a mail. Opening it
//! changes nothing.

use kit::ui::{Chips, Errors, Field, Form, Loaded, Note, Said, asked, part, to, use_locale};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::Whose;
use crate::api::{self, ReplyPage as Page};
use crate::rules::reply::{Answer, Door, Reply};
use crate::texts::reply as texts;

#[component]
pub fn ReplyPage() -> impl IntoView {
    let data = kit::ui::ask(part("session"), api::reply);
    view! { <Loaded from=data let:page>{whole(page, true)}</Loaded> }
}

#[component]
pub fn MailedReplyPage() -> impl IntoView {
    let data = kit::ui::ask(part("secret"), api::mailed_reply);
    view! {
        <Meta name="robots" content="noindex"/>
        <Loaded from=data let:page>{whole(page, false)}</Loaded>
    }
}

/// `once`: by the link of a mail nothing carries an intent, for an answer that is kept would keep the
/// secret of its address.
fn whole(page: Page, once: bool) -> impl IntoView {
    let locale = use_locale();
    let title = texts::title(locale);
    let Page { session, body, door, name, mine } = page;
    let shut = match door {
        Door::Open => None,
        Door::NoDate => Some(texts::no_date(locale)),
        Door::Over => Some(texts::over(locale)),
    };
    let (standing, former) = match mine {
        Some(reply) if reply.stands_for(&session) => (Some(reply), None),
        other => (None, other),
    };
    let place = sessions::texts::place(&session, locale);
    let day = session.starts_at.day();
    let former = former.filter(|_| door == Door::Open).map(|reply| {
        let answer = texts::choice(locale, reply.answer);
        view! {
            <Note kind="warn" fact=texts::former(locale)>
                <p>{texts::former_more(locale, answer, &reply.day.full(locale))}</p>
            </Note>
        }
    });
    let (whose, pair) = (body.clone(), session.name(&body.name));
    view! {
        <Title text=title/>
        <section class="stack">
            <Whose body=whose/>
            <h1>{title}</h1>
            <p class="lead"><b><Said pair/></b><br/>{session.when(locale)}{(!place.is_empty()).then(|| format!(", {place}"))}</p>
            {(asked("done") == "replied").then(|| view! { <Note kind="ok" fact=texts::done(locale)/> })}
            <Errors/>
            {former}
            {shut.map(|words| view! { <Note fact=words/> })}
        </section>
        {(door == Door::Open).then(|| view! { <Say standing name day=day.to_string() once/> })}
        <section><p><a href=to(&format!("/session/{}", session.id))>{texts::to_session(locale)}</a></p></section>
    }
}

#[component]
fn Say(standing: Option<Reply>, name: String, day: String, once: bool) -> impl IntoView {
    let locale = use_locale();
    let word = if standing.is_some() { texts::say_again(locale) } else { texts::say(locale) };
    let options: Vec<(String, String)> =
        Answer::ALL.iter().map(|one| (one.code().to_owned(), texts::choice(locale, *one).to_owned())).collect();
    let (value, sends) = standing.map(|reply| (reply.answer.code().to_owned(), reply.sends)).unwrap_or_default();
    view! {
        <section class="stack">
            {(!name.is_empty()).then(|| view! { <p>{texts::hello(locale, &name)}</p> })}
            <Form deed="reply" hidden=vec![("day", day)] once>
                <Chips name="answer" legend=texts::question(locale) options value/>
                <Field name="sends" label=texts::sends(locale) hint=texts::sends_hint(locale) value=sends/>
                <p class="bar"><button class="btn">{word}</button></p>
            </Form>
        </section>
    }
}
