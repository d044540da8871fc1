//! The conclusion of an item: what is kept of it, and what was.

use agenda::rules::ItemId;
use kit::ui::{Chips, Errors, Field, Form, Note, Select, TextArea, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::page::read_back::Outcome;
use crate::rules::OutcomeKind;
use crate::texts;

#[component]
pub fn Conclude(held: Held) -> impl IntoView {
    let locale = use_locale();
    let body = held.living.room.with_untracked(|room| room.body_kind);
    let kinds = move || {
        OutcomeKind::of(body).map(|kind| (kind.code().to_owned(), texts::outcome(locale, kind).to_owned())).collect()
    };
    let owners = move || {
        let known = held.desk.with_untracked(|desk| desk.owners.clone());
        let none = (String::new(), texts::owner_choose(locale).to_owned());
        core::iter::once(none).chain(known).collect()
    };
    let elsewhere = Memo::new(move |_| held.target.elsewhere());
    let form = move || {
        // What came back refused: the fields read it from here. An outcome that was kept leaves an
        // empty form, with an intent of its own.
        provide_context(held.sent.get_untracked());
        view! {
            <Errors of="note"/>
            <Form deed="note" class="stack sheet" done=held.noted>
                <input type="hidden" name="item" value=move || held.target.value()/>
                <h2>{texts::conclude(locale)}</h2>
                {move || elsewhere.get().map(|title| view! {
                    <Note fact=texts::stays_under(locale, title.text(locale))/>
                })}
                <Chips name="kind" legend=texts::what_kept(locale) options=kinds()/>
                <TextArea name="text" label=texts::outcome_text(locale) hint=texts::privacy(locale) of="note"/>
                <fieldset class="stack if-commitment">
                    <legend>{texts::if_commitment(locale)}</legend>
                    <Select name="owner" label=texts::owner(locale) options=owners()/>
                    <Field name="due" label=texts::due(locale) kind=kit::ui::Kind::Date of="note"/>
                </fieldset>
                <button class="btn">{texts::note_it(locale)}</button>
            </Form>
        }
    };
    view! {
        <div class="stack" on:input=move |_| held.target.typed.set(true)>
            // New nodes each time: what was typed goes with the old ones.
            <For each=move || [held.turn.get()] key=|turn| *turn children=move |_| form()/>
        </div>
        <Noted held/>
    }
}

/// What was noted of the item of the form, the newest last: seen, and said aloud, as it comes.
#[component]
fn Noted(held: Held) -> impl IntoView {
    let locale = use_locale();
    let noted = held.living.part(move |room| {
        let of = |item: &ItemId| room.steps.iter().find(|step| step.id == *item).map(|step| step.outcomes.clone());
        held.target.item.with(|item| item.as_ref().and_then(of)).unwrap_or_default()
    });
    let is_some = Memo::new(move |_| noted.with(|noted| !noted.is_empty()));
    view! {
        <div class="stack-s" aria-live="polite">
            {move || is_some.get().then(|| view! {
                <h3>{texts::noted_here(locale)}</h3>
                <ul class="stack-s" role="list">
                    <For each=move || noted.get() key=|noted| noted.id.clone() let:noted>
                        <li><Outcome noted/></li>
                    </For>
                </ul>
            })}
        </div>
    }
}
