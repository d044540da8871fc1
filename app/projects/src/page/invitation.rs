//! `/invitation/{secret}`: an invitation, by the link of a mail. Opening it changes nothing; a button
//! accepts, and signing in follows.

use kit::Locale;
use kit::ui::{Errors, Field, Form, Kind, Loaded, Note, Place, Said, part, to, use_locale};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use people::rules::ProjectId;

use crate::api::{self, InvitedPage, Open};
use crate::rules::Standing;
use crate::texts::invited as words;

#[component]
pub fn InvitationPage() -> impl IntoView {
    let data = kit::ui::ask(part("secret"), api::invitation);
    view! {
        <Meta name="robots" content="noindex"/>
        <Title text=words::heading(use_locale())/>
        <Loaded from=data let:page>{whole(page)}</Loaded>
    }
}

fn whole(page: InvitedPage) -> impl IntoView {
    let locale = use_locale();
    match page {
        InvitedPage { open: Some(open), .. } => invited(open, locale).into_any(),
        InvitedPage { accepted: Some((email, project)), .. } => signing_in(email, project, locale).into_any(),
        InvitedPage { standing, .. } => closed(standing, locale).into_any(),
    }
}

fn invited(open: Open, locale: Locale) -> impl IntoView {
    let who = if open.by.is_empty() { words::unnamed(locale).to_owned() } else { words::by(locale, &open.by) };
    let projects = open.projects.into_iter().map(|pair| view! { <li><b><Said pair/></b></li> });
    view! {
        <section class="stack">
            <p class="over"><Place mark=open.mark name=open.body.text(locale).to_owned()/></p>
            <h1>{words::hello(locale, &open.name)}</h1>
        </section>
        <section class="sheet stack">
            <p class="lead">{who}</p>
            <ul>{projects.collect_view()}</ul>
            <p>{words::what(locale)}</p>
            // An answer that is kept would keep a secret address with it; the invitation itself knows a repeat.
            <Form deed="accept" once=false>
                <p class="bar"><button class="btn">{words::accept(locale)}</button></p>
            </Form>
            <p class="muted small">{words::until(locale, &open.until.full(locale))}</p>
        </section>
    }
}

/// It was accepted a moment ago. The address goes from form to form, never into an address line.
fn signing_in(email: String, project: Option<ProjectId>, locale: Locale) -> impl IntoView {
    let then = project.map_or_else(|| to("/me"), |project| to(&format!("/project/{project}?done=accepted")));
    view! {
        <section class="stack">
            <h1>{words::heading(locale)}</h1>
            <Note kind="ok" fact=words::accepted(locale)><p>{words::to_sign_in(locale)}</p></Note>
            <Form deed="send-code" to=to("/sign-in") hidden=vec![("next", then)]>
                <Field name="email" label=words::email(locale) kind=Kind::Email value=email autocomplete="email"/>
                <p class="bar"><button class="btn">{words::send_code(locale)}</button></p>
            </Form>
        </section>
    }
}

/// It opens nothing any more, and says why. Whether anybody is known here, it does not say.
fn closed(standing: Standing, locale: Locale) -> impl IntoView {
    let way_on = if standing == Standing::Accepted {
        view! { <a class="btn" href=to("/sign-in")>{words::sign_in(locale)}</a> }.into_any()
    } else {
        view! { <a class="btn quiet" href=to("/")>{words::home(locale)}</a> }.into_any()
    };
    view! {
        <Errors of="accept"/>
        <section class="stack">
            <h1>{words::closed(locale, standing)}</h1>
            <p class="lead">{words::closed_more(locale, standing)}</p>
            <p class="bar">{way_on}</p>
        </section>
    }
}
