//! Who has which role; for administrators.

use kit::ui::{Errors, Field, Form, Kind, Loaded, Note, Select, asked, use_locale};
use kit::words::Pair;
use kit::{Locale, Role};
use leptos::prelude::*;
use leptos_meta::Title;

use super::role_words;
use crate::api::{self, Listed, PeoplePage, RoleLine};
use crate::rules::Person;
use crate::texts;

/// `/admin/people`
#[component]
pub fn People() -> impl IntoView {
    let locale = use_locale();
    let data = kit::ui::ask(|| (), |()| api::people());
    view! {
        <Title text=texts::people(locale)/>
        <Loaded from=data let:page><Page page/></Loaded>
    }
}

#[component]
fn Page(page: PeoplePage) -> impl IntoView {
    let locale = use_locale();
    let PeoplePage { people, bodies, projects } = page;
    let done = move || match asked("done").as_str() {
        "added" => view! {
            <Note kind="ok" fact=texts::added(locale)><p>{texts::added_more(locale)}</p></Note>
        }
        .into_any(),
        "removed" => view! { <Note kind="ok" fact=texts::removed(locale)/> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <section class="stack">
            {done}
            <h1>{texts::people(locale)}</h1>
            <p class="lead">{texts::people_lead(locale)}</p>
            <p class="only-phone"><a href="#give" rel="external">{texts::give_role(locale)}</a></p>
            <Errors of="remove"/>
        </section>
        <div class="two">
            <table class="cards">
                <thead>
                    <tr>
                        <th scope="col">{texts::person(locale)}</th>
                        <th scope="col">{texts::organisation(locale)}</th>
                        <th scope="col">{texts::roles(locale)}</th>
                    </tr>
                </thead>
                <tbody>{people.into_iter().map(|listed| view! { <Line listed/> }).collect_view()}</tbody>
            </table>
            <section class="sheet stack" id="give">
                <h2>{texts::give_role(locale)}</h2>
                <Errors of="add"/>
                <Add bodies projects/>
            </section>
        </div>
    }
}

#[component]
fn Line(listed: Listed) -> impl IntoView {
    let locale = use_locale();
    let Listed { person, roles } = listed;
    view! {
        <tr>
            <th scope="row" class="who"><b>{person.name.clone()}</b><span>{person.email.clone()}</span></th>
            <td data-label=texts::organisation(locale)>{person.organisation.clone()}</td>
            <td data-label=texts::roles(locale)>
                <ul class="stack-s" role="list">
                    {roles.into_iter().map(|role| view! { <Held person=person.clone() role/> }).collect_view()}
                </ul>
            </td>
        </tr>
    }
}

/// A role someone has. Taking it away opens first, and says what follows.
#[component]
fn Held(person: Person, role: RoleLine) -> impl IntoView {
    let locale = use_locale();
    let words = role_words(&role);
    let given = role.given;
    let hidden = vec![
        ("person", person.id.to_string()),
        ("held_role", given.role.to_string()),
        ("held_body", given.body.unwrap_or_default()),
        ("held_project", given.project.unwrap_or_default()),
    ];
    view! {
        <li class="held">
            <p class="line">{words}</p>
            <details>
                <summary>{texts::remove(locale)}</summary>
                <Form deed="remove" hidden=hidden>
                    <p>{texts::remove_ask(locale, &person.name)}</p>
                    <p class="bar"><button class="btn stop">{texts::remove_do(locale)}</button></p>
                </Form>
            </details>
        </li>
    }
}

#[component]
fn Add(bodies: Vec<(String, Pair)>, projects: Vec<(String, Pair)>) -> impl IntoView {
    let locale = use_locale();
    let named = move |first: &str, list: Vec<(String, Pair)>| -> Vec<(String, String)> {
        let list = list.into_iter().map(|(id, name)| (id, name.text(locale).to_owned()));
        std::iter::once((String::new(), first.to_owned())).chain(list).collect()
    };
    let roles = [Role::Moderator, Role::Coordinator, Role::Administrator]
        .map(|role| (role.to_string(), texts::role(locale, role).to_owned()));
    let languages = [(Locale::Fr, texts::french(locale)), (Locale::Nl, texts::dutch(locale))]
        .map(|(lang, word)| (lang.code().to_owned(), word.to_owned()));
    view! {
        <Form deed="add">
            <Field name="email" label=texts::email(locale) kind=Kind::Email/>
            <Field name="name" label=texts::name(locale) hint=texts::name_hint(locale)/>
            <Field name="organisation" label=texts::organisation(locale)/>
            <Field name="function" label=texts::function(locale)/>
            <Select name="lang" label=texts::language(locale) options=languages.to_vec() value=locale.code()/>
            <Select name="role" label=texts::which_role(locale) options=roles.to_vec()/>
            <Select name="body" label=texts::body(locale) hint=texts::body_hint(locale)
                options=named(texts::everything(locale), bodies)/>
            <Select name="project" label=texts::project(locale) options=named(texts::no_project(locale), projects)/>
            <Field name="new_project" label=texts::new_project(locale) hint=texts::new_project_hint(locale)/>
            <p class="bar"><button class="btn">{texts::give_role(locale)}</button></p>
        </Form>
    }
}
