//! A member proposes an item.

use kit::Locale;
use kit::form::Sent;
use kit::ui::{Chips, Field, Form, Select, TextArea, use_locale, use_sent};
use leptos::context::Provider;
use leptos::prelude::*;

use super::fields::kind_options;
use crate::api::Agenda;
use crate::rules::{ItemKind, kinds};
use crate::texts;

/// The form of a proposal, folded until it is needed or was refused.
#[component]
pub fn Propose(agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let mine = sent.is("propose");
    let sent = if mine { sent } else { Sent::default() };
    let languages =
        Locale::ALL.map(|lang| (lang.code().to_owned(), lang.pick("Français", "Nederlands").to_owned())).to_vec();
    let offered = kinds(agenda.head.atelier).filter(|kind| *kind != ItemKind::Break);
    let kinds = kind_options(locale, offered);
    view! {
        <details class="sheet" open=mine id="propose">
            <summary>{texts::propose(locale)}</summary>
            <Provider value=sent>
                <Form deed="propose">
                    <Field name="title" label=texts::title(locale)/>
                    <Chips name="lang" legend=texts::language(locale) options=languages value=locale.code()/>
                    <Chips name="kind" legend=texts::kind(locale) options=kinds value=ItemKind::Exchange.code()/>
                    <Field name="minutes" label=texts::minutes_field(locale) hint=texts::minutes_hint(locale) short=true value="20"/>
                    <TextArea name="why" label=texts::why(locale) hint=texts::privacy(locale)/>
                    <ProjectOf agenda id="project"/>
                    <p class="bar"><button class="btn">{texts::propose_do(locale)}</button></p>
                </Form>
            </Provider>
        </details>
    }
}

/// For which of one's projects one speaks, or for none.
#[component]
pub fn ProjectOf(agenda: Agenda, id: &'static str) -> impl IntoView {
    let locale = use_locale();
    let first = agenda.projects.first().map(|(id, _)| id.clone()).unwrap_or_default();
    (!agenda.projects.is_empty()).then(|| {
        let mut options: Vec<(String, String)> =
            agenda.projects.iter().map(|(id, name)| (id.clone(), name.text(locale).to_owned())).collect();
        options.push((String::new(), texts::no_project(locale).to_owned()));
        view! { <Select name="project" id label=texts::project(locale) options value=first/> }
    })
}
