//! What those who work on a practice can do next.

use kit::ui::{Errors, Form, Note, to, use_locale};
use leptos::prelude::*;

use super::super::review::{LastReview, Review};
use crate::api::PracticePage as Data;
use crate::rules::{FieldName, State};
use crate::texts::{self, sheet as words};

/// What those who work on it can do next.
#[component]
pub fn Next(data: Data) -> impl IntoView {
    let locale = use_locale();
    let edit = (data.writes && data.state.is_open()).then(|| view! {
        <p class="bar"><a class="btn quiet" href=to(&format!("/practice/{}/edit", data.id))>{texts::edit(locale)}</a></p>
    });
    let due =
        ((data.writes || data.reviews) && data.due).then(|| view! { <Note kind="warn" fact=texts::due(locale)/> });
    let step = match data.state {
        State::Draft if data.writes => view! { <Propose missing=data.missing/> }.into_any(),
        State::InReview if data.reviews => view! { <Review version=data.version/> }.into_any(),
        State::InReview => view! {
            <Note fact=texts::waiting_note(locale)><p>{texts::waiting_note_more(locale)}</p></Note>
        }
        .into_any(),
        State::Published if data.reviews => view! { <Moderation archive=true/> }.into_any(),
        State::Archived => view! {
            <Note kind="warn" fact=texts::archived_note(locale)/>
            {data.reviews.then(|| view! { <Moderation/> })}
        }
        .into_any(),
        _ => ().into_any(),
    };
    view! {
        <div class="stack no-print">
            {due}
            <LastReview remarks=data.remarks/>
            {step}
            {edit}
        </div>
    }
}

#[component]
fn Propose(missing: Vec<FieldName>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Errors of="propose"/>
        {if missing.is_empty() {
            view! {
                <Form deed="propose" class="sheet stack-s">
                    <h2>{texts::complete(locale)}</h2>
                    <p>{texts::propose_more(locale)}</p>
                    <p class="bar"><button class="btn">{texts::propose(locale)}</button></p>
                </Form>
            }.into_any()
        } else {
            view! {
                <section class="sheet stack-s">
                    <h2>{texts::still_missing(locale)}</h2>
                    <ul>{missing.into_iter().map(|name| view! { <li>{words::part(locale, name)}</li> }).collect_view()}</ul>
                </section>
            }.into_any()
        }}
    }
}

#[component]
fn Moderation(#[prop(optional)] archive: bool) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="stack-s">
            <h2>{texts::moderation(locale)}</h2>
            <Errors/>
            <Form deed="reopen" class="stack-s">
                <p class="hint">{texts::reopen_more(locale)}</p>
                <p class="bar"><button class="btn quiet">{texts::reopen(locale)}</button></p>
            </Form>
            {archive.then(|| view! {
                <Form deed="archive" class="stack-s">
                    <p class="bar"><button class="btn stop">{texts::archive(locale)}</button></p>
                </Form>
            })}
        </section>
    }
}
