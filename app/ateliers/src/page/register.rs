//! `/session/{session}/register`: the form, or why there is none now.

use kit::Locale;
use kit::ui::{
    Chips, Errors, Field, Form, Kind, Loaded, Pick, Said, TextArea, part, to, use_locale, use_sent, use_viewer,
};
use leptos::prelude::*;
use leptos_meta::Title;

use super::pieces::{Whose, door_words, of_session, seats_words};
use crate::api::{self, Entrance};
use crate::rules::{Door, Need};
use crate::texts;

#[component]
pub fn RegisterPage() -> impl IntoView {
    let entrance = kit::ui::ask(part("session"), api::form);
    view! { <Loaded from=entrance let:entrance>{whole(entrance)}</Loaded> }
}

fn whole(entrance: Entrance) -> impl IntoView {
    let locale = use_locale();
    let Entrance { coming, body } = entrance;
    let name = coming.session.name(&body.name);
    let title = texts::register(locale);
    let sent = use_sent();
    let tab = if sent.wrong.is_empty() && sent.problem.is_none() {
        title.to_owned()
    } else {
        texts::wrong_title(locale, title)
    };
    let inside = match (coming.door, door_words(&coming, locale)) {
        (Door::Open, _) | (_, None) => form(coming.is_full(), locale).into_any(),
        (_, Some(words)) => {
            let page = of_session(&coming.session, "");
            view! {
                <section class="stack">
                    <p><b>{words}</b></p>
                    <p class="bar"><a class="btn quiet" href=page>{texts::see_session(locale)}</a></p>
                </section>
            }
            .into_any()
        }
    };
    view! {
        <Title text=tab/>
        <section class="stack">
            <Whose body/>
            <h1>{title}</h1>
            <p class="lead"><b><Said pair=name/></b><br/>{coming.session.when(locale)}</p>
            {seats_words(&coming, locale).map(|words| view! { <p>{words}</p> })}
        </section>
        <Errors of="register"/>
        {inside}
    }
}

fn form(full: bool, locale: Locale) -> impl IntoView {
    let viewer = use_viewer();
    let word = if full { texts::do_register_waiting(locale) } else { texts::do_register(locale) };
    let languages =
        Locale::ALL.map(|language| (language.code().to_owned(), texts::language_word(locale, language).to_owned()));
    let needs = Need::ALL
        .iter()
        .filter(|need| **need != Need::Other)
        .map(|need| view! { <Pick name="need" label=texts::need_word(locale, *need) value=need.code()/> })
        .collect_view();
    view! {
        <Form deed="register">
            <Field name="name" label=texts::your_name(locale) autocomplete="name" value=viewer.name/>
            <Field name="email" kind=Kind::Email label=texts::your_email(locale) hint=texts::your_email_hint(locale).to_owned()
                autocomplete="email" value=viewer.email/>
            <Field name="organisation" label=texts::your_organisation(locale) autocomplete="organization"/>
            <Field name="function" label=texts::your_function(locale) autocomplete="organization-title"/>
            <Chips name="lang" legend=texts::your_language(locale) options=languages.to_vec() value=locale.code()/>
            <fieldset aria-describedby="needs-h">
                <legend>{texts::your_needs(locale)}</legend>
                <p class="hint" id="needs-h">{texts::your_needs_hint(locale)}</p>
                {needs}
                <TextArea name="other" label=texts::other_need(locale) hint=texts::nobody_known(locale).to_owned()/>
            </fieldset>
            // For machines that fill in whatever they find; people do not see it.
            <p class="vh">
                <label for="website">{texts::leave_empty(locale)}</label>
                <input id="website" name="website" type="text" tabindex="-1" autocomplete="off"/>
            </p>
            <p class="bar"><button class="btn big">{word}</button></p>
            <p class="hint">{texts::kept_for(locale)}" "<a href=to("/privacy")>{texts::privacy(locale)}</a></p>
        </Form>
    }
}
