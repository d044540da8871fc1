//! `/project/{project}`: what it is, for everyone; who coordinates it, its sessions and commitments, for
//! the members of the concertation.

mod inside;

use kit::Locale;
use kit::ui::{Errors, Loaded, Note, Place, Said, asked, part, to, use_locale};
use kit::words::Pair;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::api::{self, ProjectPage as Page};
use crate::texts;

#[component]
pub fn ProjectPage() -> impl IntoView {
    let data = kit::ui::ask(part("project"), api::project);
    view! { <Loaded from=data let:page>{whole(page)}</Loaded> }
}

fn whole(page: Page) -> impl IntoView {
    let locale = use_locale();
    let project = &page.project;
    let grounds = page.grounds.iter().map(|(mark, name)| {
        let address = to(&format!("/territory/{mark}"));
        view! { <a href=address><Place mark=mark.clone() name=name.text(locale).to_owned()/></a> }
    });
    let summary = if project.summary.is_empty() {
        view! { <p class="lead">{texts::nothing_said(locale)}</p> }.into_any()
    } else {
        view! { <p class="lead"><Said pair=project.summary.clone()/></p> }.into_any()
    };
    let edit = page.edits.then(|| {
        let address = to(&format!("/project/{}/edit", project.id));
        view! { <p class="bar"><a class="btn quiet" href=address>{texts::edit_do(locale)}</a></p> }
    });
    view! {
        <Title text=project.name.text(locale).to_owned()/>
        {done(locale)}
        <Errors of="end"/>
        <section class="stack">
            <p class="over"><a href=to("/projects")>{texts::projects(locale)}</a></p>
            <h1><Said pair=project.name.clone()/></h1>
            <p class="legend">{grounds.collect_view()}</p>
            {summary}
            {edit}
        </section>
        {facts(&page, locale)}
        <section>
            <div class="two even">
                {exchanged(texts::shares(locale), &project.shares, locale)}
                {exchanged(texts::seeks(locale), &project.seeks, locale)}
            </div>
        </section>
        {inside::coordination(&page, locale)}
        {practices(&page, locale)}
        {inside::sessions(&page, locale)}
        {inside::commitments(&page, locale)}
    }
}

/// What was done just before (`?done=…`).
fn done(locale: Locale) -> AnyView {
    match asked("done").as_str() {
        "saved" => view! { <Note kind="ok" fact=texts::saved(locale)/> }.into_any(),
        "accepted" => view! {
            <Note kind="ok" fact=texts::welcome(locale)><p>{texts::welcome_more(locale)}</p></Note>
        }
        .into_any(),
        "ended" => view! { <Note kind="ok" fact=texts::ended(locale)/> }.into_any(),
        "ended-last" => view! {
            <Note kind="ok" fact=texts::ended_last(locale)><p>{texts::ended_last_more(locale)}</p></Note>
        }
        .into_any(),
        _ => ().into_any(),
    }
}

fn facts(page: &Page, locale: Locale) -> impl IntoView + use<> {
    let project = &page.project;
    let line = |label: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <div><dt>{label}</dt><dd>{text}</dd></div> })
    };
    let pair = |label: &'static str, class: Option<&'static str>, pair: &Pair| {
        let pair = pair.clone();
        (!pair.is_empty()).then(|| view! { <div class=class><dt>{label}</dt><dd><Said pair/></dd></div> })
    };
    let places: Vec<&str> = page.places.iter().map(|name| name.text(locale)).collect();
    let themes = page.themes.iter().map(|(slug, name)| {
        let address = to(&format!("/projects?theme={slug}"));
        view! { <a href=address>{name.text(locale).to_owned()}</a> }
    });
    let themes = (!page.themes.is_empty()).then(|| {
        view! { <div class="long"><dt>{texts::themes(locale)}</dt><dd class="legend">{themes.collect_view()}</dd></div> }
    });
    let nothing = project.organisation.is_empty()
        && project.since.is_empty()
        && project.quartier.is_empty()
        && project.unit.is_empty()
        && project.public.is_empty()
        && places.is_empty()
        && themes.is_none();
    (!nothing).then(|| {
        view! {
            <section class="stack">
                <div class="head"><h2>{texts::facts(locale)}</h2></div>
                <dl class="facts">
                    {line(texts::organisation(locale), project.organisation.clone())}
                    {line(texts::since(locale), project.since_in_words(locale))}
                    {pair(texts::quartier(locale), None, &project.quartier)}
                    {line(texts::unit(locale), project.unit.clone())}
                    {(!places.is_empty()).then(|| view! {
                        <div class="long"><dt>{texts::places(locale)}</dt><dd>{places.join(", ")}</dd></div>
                    })}
                    {pair(texts::public(locale), Some("long"), &project.public)}
                    {themes}
                </dl>
            </section>
        }
    })
}

/// What the project shares, or looks for.
fn exchanged(title: &'static str, text: &Pair, locale: Locale) -> impl IntoView + use<> {
    let inside = if text.is_empty() {
        view! { <p class="muted">{texts::nothing_shared(locale)}</p> }.into_any()
    } else {
        view! { <p><Said pair=text.clone()/></p> }.into_any()
    };
    view! { <div class="stack-s"><h2>{title}</h2>{inside}</div> }
}

fn practices(page: &Page, locale: Locale) -> impl IntoView + use<> {
    let rows = page.practices.iter().map(|(id, title)| {
        let address = to(&format!("/practice/{id}"));
        view! { <li><h3><a href=address><Said pair=title.clone()/></a></h3></li> }
    });
    let inside = if page.practices.is_empty() {
        view! { <p class="muted">{texts::no_practices(locale)}</p> }.into_any()
    } else {
        view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    view! { <section><div class="head"><h2>{texts::practices(locale)}</h2></div>{inside}</section> }
}
