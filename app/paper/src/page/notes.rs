//! What stands on the sheets is typed in, item by item, in one form.

use agenda::rules::Item;
use kit::Locale;
use kit::ui::{Errors, Form, Loaded, Note, Pick, Place, Said, Select, TextArea, asked, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;
use live::rules::RunState;
use sessions::rules::State;
use territories::rules::BodyKind;

use super::session_here;
use crate::api::{self, Expected, Notes};
use crate::texts;

/// `/session/{session}/paper/notes`
#[component]
pub fn NotesPage() -> impl IntoView {
    let data = kit::ui::ask(session_here, |session| async move { api::notes(session?).await });
    view! { <Loaded from=data let:notes><Whole notes/></Loaded> }
}

#[component]
fn Whole(notes: Notes) -> impl IntoView {
    let locale = use_locale();
    let Notes { session, mark, body, kind, items, expected } = notes;
    let title = texts::notes_title(locale, session.name(&body).text(locale));
    let page = to(&format!("/session/{}", session.id));
    let drive = format!("{page}/drive");
    let done = asked("done") == "entered";
    let form = if session.state == State::Live {
        view! {
            <Form deed="enter">
                <ol class="minutes" role="list">
                    {items.into_iter().map(|(item, run)| view! { <Sheet item run kind/> }).collect_view()}
                </ol>
                <Present expected/>
                <p>{texts::commitments(locale)}" "<a href=drive>{texts::drive(locale)}</a></p>
                <p class="bar"><button class="btn">{texts::enter(locale)}</button></p>
            </Form>
        }
        .into_any()
    } else {
        view! { <Note fact=texts::not_live(locale)/> }.into_any()
    };
    view! {
        <Title text=title.clone()/>
        <section class="stack">
            <p class="over"><a href=page>{texts::back(locale)}</a></p>
            <p><Place mark name=body.text(locale)/></p>
            <h1>{title}</h1>
            <p class="lead">{texts::notes_lead(locale)}</p>
            {done.then(|| view! { <Note kind="ok" fact=texts::done_entered(locale)/> })}
            <Errors/>
        </section>
        <section class="stack" aria-label=texts::said(locale)>{form}</section>
    }
}

#[component]
fn Sheet(item: Item, run: Option<RunState>, kind: BodyKind) -> impl IntoView {
    let locale = use_locale();
    let kept_hint = match kind {
        BodyKind::Concertation => texts::kept_hint(locale),
        BodyKind::Atelier => texts::kept_hint_atelier(locale),
    };
    let id = item.id.to_string();
    view! {
        <li class="stack">
            <h2><Said pair=item.title/></h2>
            <TextArea name=format!("said-{id}") label=texts::said(locale) hint=texts::said_hint(locale)/>
            <TextArea name=format!("kept-{id}") label=texts::kept(locale) hint=kept_hint/>
            <Ending name=format!("ending-{id}") run/>
        </li>
    }
}

/// How the item went; what the room already knows stays unless one says otherwise.
#[component]
fn Ending(name: String, run: Option<RunState>) -> impl IntoView {
    let locale = use_locale();
    let is_over = run.is_some_and(|state| state != RunState::Now);
    let value = if is_over { "" } else { RunState::Concluded.code() };
    let options = endings(locale).map(|(code, word)| (code.to_owned(), word.to_owned())).to_vec();
    view! { <Select name label=texts::ending(locale) options value/> }
}

fn endings(locale: Locale) -> [(&'static str, &'static str); 4] {
    [
        ("", texts::as_it_is(locale)),
        (RunState::Concluded.code(), texts::treated(locale)),
        (RunState::Parked.code(), texts::parked(locale)),
        (RunState::Skipped.code(), texts::skipped(locale)),
    ]
}

#[component]
fn Present(expected: Vec<Expected>) -> impl IntoView {
    let locale = use_locale();
    let empty = expected.is_empty();
    view! {
        <fieldset>
            <legend>{texts::who(locale)}</legend>
            {empty.then(|| view! { <p class="muted">{texts::nobody_expected(locale)}</p> })}
            {expected.into_iter().map(|one| {
                let label = match one.of.text(locale) {
                    "" => one.name,
                    of => format!("{} ({of})", one.name),
                };
                view! { <Pick name="present" label value=one.who ticked=one.is_in/> }
            }).collect_view()}
        </fieldset>
    }
}
