//! One's own page.

use kit::ui::{Errors, Field, Form, Loaded, Note, Said, asked, to, use_locale, use_sent, use_viewer};
use kit::{Locale, Role};
use leptos::prelude::*;
use leptos_meta::Title;

use super::role_place;
use crate::api::{self, Device, MePage, RoleLine};
use crate::rules::Project;
use crate::texts;

/// `/me`. What other features have to tell a person stands between who they are and their devices:
/// `<Me><Registrations/><Commitments/></Me>`. Nothing of it is made for someone who is not signed in.
#[component]
pub fn Me(#[prop(optional)] children: Option<Children>) -> impl IntoView {
    let locale = use_locale();
    let title = view! { <Title text=texts::my_page(locale)/> };
    if use_viewer().person.is_none() {
        return view! { {title} <Invitation/> }.into_any();
    }
    let data = kit::ui::ask(|| (), |()| api::me());
    view! {
        {title}
        <Loaded from=data let:page><Who page/></Loaded>
        {children.map(|children| children())}
        <Loaded from=data let:page><Holds page/></Loaded>
        <Loaded from=data let:page><Devices devices=page.devices/></Loaded>
    }
    .into_any()
}

/// For someone who is not signed in.
#[component]
fn Invitation() -> impl IntoView {
    let locale = use_locale();
    let out = move || {
        (asked("done") == "out").then(|| {
            view! {
                <Note kind="ok" fact=texts::signed_out(locale)><p>{texts::signed_out_more(locale)}</p></Note>
            }
        })
    };
    view! {
        <section class="stack">
            {out}
            <h1>{texts::my_page(locale)}</h1>
            <p class="lead">{texts::me_invitation(locale)}</p>
            <p>{texts::me_invitation_how(locale)}</p>
            <p class="bar"><a class="btn" href=to("/sign-in")>{texts::sign_in(locale)}</a></p>
        </section>
    }
}

#[component]
fn Who(page: MePage) -> impl IntoView {
    let locale = use_locale();
    let person = page.person;
    let called = if person.name.is_empty() { person.email.clone() } else { person.name.clone() };
    let open = person.name.is_empty() || use_sent().is("profile");
    let saved = move || {
        (asked("done") == "profile").then(|| {
            view! {
                <Note kind="ok" fact=texts::profile_saved(locale)/>
            }
        })
    };
    view! {
        <section class="stack">
            {saved}
            <h1>{texts::hello(locale, &called)}</h1>
            <p class="lead">{person.email.clone()}</p>
            <Errors of="profile"/>
            <details open=open>
                <summary>{texts::who_you_are(locale)}</summary>
                <Form deed="profile">
                    <Field name="name" label=texts::your_name(locale) hint=texts::your_name_hint(locale)
                        value=person.name autocomplete="name"/>
                    <Field name="function" label=texts::your_function(locale) value=person.function
                        autocomplete="organization-title"/>
                    <p class="bar"><button class="btn quiet">{texts::save(locale)}</button></p>
                </Form>
            </details>
        </section>
    }
}

/// The roles and projects of this person.
#[component]
fn Holds(page: MePage) -> impl IntoView {
    let locale = use_locale();
    let MePage { roles, projects, .. } = page;
    let roles = if roles.is_empty() {
        view! { <p>{texts::no_roles(locale)}</p> }.into_any()
    } else {
        let administers = roles.iter().any(|role| role.given.role == Role::Administrator);
        view! {
            <ul class="rows" role="list">{by_role(&roles, locale)}</ul>
            {administers.then(|| view! {
                <p class="bar"><a class="btn quiet" href=to("/admin/people")>{texts::people(locale)}</a></p>
            })}
        }
        .into_any()
    };
    view! {
        <section>
            <div class="head"><h2>{texts::your_roles(locale)}</h2></div>
            {roles}
        </section>
        {(!projects.is_empty()).then(|| view! { <Projects projects/> })}
    }
}

/// Each role once, with the groups and projects it holds for.
fn by_role(roles: &[RoleLine], locale: Locale) -> impl IntoView + use<> {
    let mut named: Vec<Role> = Vec::new();
    for role in roles {
        if !named.contains(&role.given.role) {
            named.push(role.given.role);
        }
    }
    let rows = named.into_iter().map(|name| {
        let places = roles.iter().filter(|role| role.given.role == name).map(|role| role_place(role).into_any());
        view! { <li class="stack-s"><h3>{texts::role(locale, name)}</h3><p class="legend">{places.collect_view()}</p></li> }
    });
    rows.collect_view()
}

#[component]
fn Projects(projects: Vec<Project>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section>
            <div class="head"><h2>{texts::your_projects(locale)}</h2></div>
            <ul class="rows" role="list">
                {projects.into_iter().map(|project| {
                    let since = (!project.since.is_empty()).then(|| view! {
                        <p class="muted small">{texts::since(locale, &project.since_in_words(locale))}</p>
                    });
                    let page = to(&format!("/project/{}", project.id));
                    view! {
                        <li class="stack-s">
                            <h3><a href=page><Said pair=project.name/></a></h3>
                            <p>{project.organisation}</p>
                            <p><Said pair=project.summary/></p>
                            {since}
                        </li>
                    }
                }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Devices(devices: Vec<Device>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="stack">
            <div class="head"><h2>{texts::devices(locale)}</h2></div>
            <ul class="rows" role="list">
                {devices.into_iter().map(|device| {
                    let agent = if device.agent.is_empty() { texts::some_device(locale).to_owned() } else { device.agent };
                    let here = device.here.then(|| view! { <b>{texts::this_device(locale)}</b> });
                    view! {
                        <li class="stack-s">
                            <h3>{agent}</h3>
                            <p class="line">
                                {here}
                                <span class="muted">{texts::device_since(locale, &device.since.day().full(locale))}</span>
                                <span class="muted">{texts::device_seen(locale, &device.seen.day().full(locale))}</span>
                            </p>
                        </li>
                    }
                }).collect_view()}
            </ul>
            <p>{texts::sign_out_hint(locale)}</p>
            <div class="bar">
                <Form deed="sign-out"><button class="btn quiet">{texts::sign_out(locale)}</button></Form>
                <Form deed="sign-out-everywhere">
                    <button class="btn stop">{texts::sign_out_everywhere(locale)}</button>
                </Form>
            </div>
        </section>
    }
}
