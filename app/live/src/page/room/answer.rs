//! The question to the room: one answers, then sees how the others do.

use kit::ui::{Form, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::page::counts::{Counts, Question};
use crate::rules::Poll;
use crate::texts;

#[component]
pub fn Asked(held: Held) -> impl IntoView {
    let locale = use_locale();
    // Who is choosing is not disturbed by each answer of others.
    let poll = held.living.part(|room| {
        let open = |poll: &Poll| if poll.is_open { 0 } else { poll.answered };
        room.poll.clone().map(|poll| Poll { answered: open(&poll), ..poll })
    });
    let answered = held.living.part(|room| room.poll.as_ref().map_or(0, |poll| poll.answered));
    let aloud = move || {
        let open = poll.get().filter(|poll| poll.is_open);
        open.map(|poll| format!("{}. {}", texts::poll_title(locale), poll.text))
    };
    let drawn = move || {
        poll.get().map(|poll| {
            let asked = poll.clone();
            view! {
                <section class="stack sheet" aria-labelledby="asked">
                    <div class="stack-s">
                        <p class="over">{texts::poll_title(locale)}</p>
                        <h2 id="asked"><Question poll=asked/></h2>
                    </div>
                    {if poll.is_open {
                        let known = poll.clone();
                        view! {
                            <Choose held poll/>
                            <SoFar held poll=known/>
                            <p class="hint">{texts::poll_no_vote(locale)}" "{texts::poll_unseen(locale)}</p>
                        }.into_any()
                    } else {
                        let counts = poll.counts.clone();
                        view! { <Counts poll counts/> }.into_any()
                    }}
                    <p class="muted">{move || texts::answered(locale, answered.get())}</p>
                </section>
            }
        })
    };
    // Said aloud when it is asked: it comes by itself.
    view! {
        <p class="vh" role="status">{aloud}</p>
        {drawn}
    }
}

/// The counts of an open question, for who has answered it.
#[component]
fn SoFar(held: Held, poll: Poll) -> impl IntoView {
    let locale = use_locale();
    let counts = Memo::new(move |_| held.mine.with(|mine| mine.answered.as_ref().map(|mine| mine.counts.clone())));
    move || {
        let poll = poll.clone();
        counts.get().map(|counts| view! { <h3>{texts::so_far(locale)}</h3><Counts poll counts/> })
    }
}

/// One hand or one dot is one tap; several dots are spread over the choices.
#[component]
fn Choose(held: Held, poll: Poll) -> impl IntoView {
    let locale = use_locale();
    let lang = (poll.lang != locale && !poll.choices.is_empty()).then(|| poll.lang.code());
    let choices = texts::choices_of(locale, &poll);
    let mine = Memo::new(move |_| held.mine.with(|mine| mine.answered.as_ref().map(|mine| mine.dots.clone())));
    let hidden = vec![("poll", poll.id.to_string())];
    let fields = if poll.dots == 1 {
        let one = |(at, choice): (usize, String)| {
            let is_mine =
                Memo::new(move |_| mine.with(|dots| dots.as_ref().is_some_and(|dots| dots.get(at) == Some(&1))));
            view! {
                <button class=move || if is_mine.get() { "btn" } else { "btn quiet" } name="answer" value=at
                    aria-pressed=move || is_mine.get().to_string() lang=lang>{choice}</button>
            }
        };
        let buttons = choices.into_iter().enumerate().map(one).collect_view();
        view! { <div class="keys">{buttons}</div> }.into_any()
    } else {
        let most = poll.dots;
        let one = |(at, choice): (usize, String)| {
            let id = format!("dots-{at}");
            let value = mine.with_untracked(|dots| dots.as_ref().and_then(|dots| dots.get(at)).map(i64::to_string));
            view! {
                <div class="field">
                    <label for=id.clone() lang=lang>{choice}</label>
                    <input id=id.clone() name=id class="short" type="number" inputmode="numeric" min="0" max=most
                        value=value/>
                </div>
            }
        };
        let boxes = choices.into_iter().enumerate().map(one).collect_view();
        view! {
            <p>{texts::dots_to_give(locale, most)}</p>
            {boxes}
            <button class="btn">{texts::give_dots(locale)}</button>
        }
        .into_any()
    };
    view! {
        // Given again, an answer changes; and an intent would be kept with its hour.
        <Form deed="answer" once=false hidden done=held.answered>
            {move || held.answer_why.get().map(|why| view! { <p class="why" role="alert">{why}</p> })}
            {fields}
        </Form>
    }
}
