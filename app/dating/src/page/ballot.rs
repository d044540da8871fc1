//! What a member answers, on the page of the window and by the link of a mail (`/poll/{secret}`).
//! Opening it changes nothing.

use kit::ui::{Chips, Errors, Form, Loaded, Note, Said, asked, part, to, use_locale};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use sessions::rules::when;

use super::Whose;
use crate::api::{self, Ballot};
use crate::rules::Word;
use crate::texts;

#[component]
pub fn MailedPollPage() -> impl IntoView {
    let data = kit::ui::ask(part("secret"), api::mailed_poll);
    view! {
        <Meta name="robots" content="noindex"/>
        <Loaded from=data let:ballot>{whole(ballot)}</Loaded>
    }
}

fn whole(ballot: Ballot) -> impl IntoView {
    let locale = use_locale();
    let title = texts::poll_title(locale);
    let months = sessions::texts::date::months(locale, ballot.window.months);
    let is_open = ballot.is_open();
    view! {
        <Title text=title/>
        <section class="stack">
            <Whose body=ballot.body.clone()/>
            <h1>{title}</h1>
            <p class="lead">{texts::poll_lead(locale, ballot.body.name.text(locale), &months, ballot.window.year)}</p>
            {(asked("done") == "answered").then(|| view! { <Note kind="ok" fact=texts::done_answered(locale)/> })}
            <Errors/>
            {(!is_open).then(|| view! { <Outcome ballot=ballot.clone()/> })}
        </section>
        {is_open.then(|| view! { <Answers ballot named=false/> })}
    }
}

/// What became of a poll that is no longer open.
#[component]
pub fn Outcome(ballot: Ballot) -> impl IntoView {
    let locale = use_locale();
    match ballot.fixed {
        Some(session) => view! {
            <Note fact=texts::fixed(locale, &session.when(locale))>
                <p><a href=to(&format!("/session/{}", session.id))>{texts::fixed_go(locale)}</a></p>
            </Note>
        }
        .into_any(),
        None => view! { <Note fact=texts::closed(locale)><p>{texts::closed_more(locale)}</p></Note> }.into_any(),
    }
}

/// One choice per date. `named`: the page is that of a window, whose poll may be another by now; the
/// link of a mail leads to one poll. By such a link nothing carries an intent: an answer that is kept
/// would keep the secret of its address, and answering twice is answering once.
#[component]
pub fn Answers(ballot: Ballot, named: bool) -> impl IntoView {
    let locale = use_locale();
    let answered = ballot.is_answered();
    let word = if answered { texts::answer_again(locale) } else { texts::answer(locale) };
    let words: Vec<(String, String)> =
        Word::ALL.iter().map(|word| (word.code().to_owned(), texts::word(locale, *word).to_owned())).collect();
    let hidden = if named { vec![("poll", ballot.poll.id.to_string())] } else { Vec::new() };
    let dates = ballot.poll.dates.iter().zip(&ballot.mine).zip(texts::FIELDS).map(|((date, mine), name)| {
        let value = mine.map(|word| word.code().to_owned()).unwrap_or_default();
        view! { <Chips name legend=when(date.starts_at, date.ends_at, locale) options=words.clone() value/> }
    });
    let dates = dates.collect_view();
    let venue = ballot.poll.venue.clone();
    view! {
        <section class="stack" aria-labelledby="answers">
            <div class="head"><h2 id="answers">{texts::your_answer(locale)}</h2></div>
            <p>{texts::answer_lead(locale)}</p>
            {(!venue.is_empty()).then(|| view! { <p><b>{texts::poll_place(locale)}</b>" "<Said pair=venue/></p> })}
            <Form deed="answer" hidden once=named>
                {dates}
                <p class="bar"><button class="btn">{word}</button></p>
            </Form>
        </section>
    }
}
