//! What became of what one said: a part of one's own page.

use kit::ui::{About, Fill, Said, Tag, to, use_locale};
use leptos::prelude::*;

use crate::rules::became::{Became, Fate};
use crate::texts::became as words;

/// One's contributions, session by session, each with where it went.
#[component]
pub fn BecameRows(all: Vec<Became>) -> impl IntoView {
    let locale = use_locale();
    let mut sessions: Vec<Vec<Became>> = Vec::new();
    for one in all {
        match sessions.iter_mut().find(|group| group.first().is_some_and(|first| first.session == one.session)) {
            Some(group) => group.push(one),
            None => sessions.push(vec![one]),
        }
    }
    let groups = sessions.into_iter().filter_map(|group| {
        let first = group.first()?.clone();
        let minutes = first.in_minutes.then(|| {
            let path = to(&format!("/session/{}/minutes", first.session));
            view! { <p><a href=path>{words::minutes(locale)}</a></p> }
        });
        Some(view! {
            <div class="stack-s">
                <h3><a href=to(&format!("/session/{}", first.session))><Said pair=first.name/></a></h3>
                <p class="muted small"><time datetime=first.day.to_string()>{first.day.full(locale)}</time></p>
                <ul class="rows" role="list">{group.into_iter().map(|one| view! { <Row one/> }).collect_view()}</ul>
                {minutes}
            </div>
        })
    });
    view! {
        {groups.collect_view()}
        <p class="muted small">{words::unsigned(locale)}</p>
    }
}

#[component]
fn Row(one: Became) -> impl IntoView {
    let locale = use_locale();
    let fate = match one.fate {
        Fate::None => ().into_any(),
        Fate::Lead => view! { <p class="line"><Tag fill=Fill::Owed word=words::lead(locale)/></p> }.into_any(),
        Fate::InTheMaking => {
            view! { <p class="line"><Tag fill=Fill::Two word=words::in_the_making(locale)/></p> }.into_any()
        }
        Fate::Published { id, title } => view! {
            <p class="line">
                <Tag fill=Fill::Full word=words::practice(locale)/>
                <a href=to(&format!("/practice/{id}"))><Said pair=title/></a>
            </p>
        }
        .into_any(),
    };
    let about = one.item.text(locale).to_owned();
    let concluded = (!one.concluded.is_empty()).then(|| {
        let each = one.concluded.into_iter().map(|pair| view! { <li><Said pair/></li> });
        view! {
            <details>
                <summary>{words::concluded(locale)}<About>{about}</About></summary>
                <ul class="stack-s" role="list">{each.collect_view()}</ul>
            </details>
        }
    });
    view! {
        <li class="stack-s">
            <p><Said pair=one.text/></p>
            <p class="muted small">{words::under(locale)}" "<Said pair=one.item.clone()/></p>
            {fate}
            {concluded}
        </li>
    }
}
