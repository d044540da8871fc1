//! `/body/{body}/commitments`: what the group promised, session by session, open ones first. Nothing is
//! counted by person.

use kit::ui::{About, Errors, Loaded, Note, Place, Said, part, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;

use super::was_told;
use crate::api::{self, BodyPage, Listed};
use crate::parts::{Promise, Tell, is_refused};
use crate::rules::{Commitment, by_session};
use crate::texts;

#[component]
pub fn BodyCommitmentsPage() -> impl IntoView {
    let data = kit::ui::ask(part("body"), api::of_body);
    view! { <Loaded from=data let:page>{whole(page)}</Loaded> }
}

fn whole(page: BodyPage) -> impl IntoView {
    let locale = use_locale();
    let BodyPage { body, all } = page;
    let (open, closed): (Vec<Listed>, Vec<Listed>) = all.into_iter().partition(|one| one.commitment.is_open());
    let open = if open.is_empty() {
        view! { <p class="empty">{texts::open_none(locale)}</p> }.into_any()
    } else {
        groups(open).into_any()
    };
    view! {
        <Title text=texts::title(locale)/>
        <section class="stack">
            <p class="over"><a href=to(&format!("/body/{}", body.id))><Place mark=body.mark.clone() name=body.name.text(locale)/></a></p>
            <h1>{texts::title(locale)}</h1>
            <p class="lead">{texts::lead(locale)}</p>
            {was_told().then(|| view! { <Note kind="ok" fact=texts::told(locale)/> })}
            <Errors of="tell"/>
        </section>
        <section class="stack" aria-labelledby="open">
            <div class="head"><h2 id="open">{texts::open(locale)}</h2></div>
            {open}
        </section>
        {(!closed.is_empty()).then(|| view! {
            <section class="stack" aria-labelledby="closed">
                <div class="head"><h2 id="closed">{texts::closed(locale)}</h2></div>
                {groups(closed)}
            </section>
        })}
    }
}

/// Each session with its own.
fn groups(listed: Vec<Listed>) -> impl IntoView {
    let locale = use_locale();
    let of = |id: &Commitment| listed.iter().find(|one| one.commitment.id == id.id).cloned();
    by_session(listed.iter().map(|one| one.commitment.clone()).collect())
        .into_iter()
        .filter_map(|group| {
            let first = group.first()?.clone();
            let rows = group.iter().filter_map(of).map(|listed| view! { <Row listed/> }).collect_view();
            let day = first.taken_at.day();
            Some(view! {
                <div class="stack-s">
                    <h3><a href=to(&format!("/session/{}", first.session))><Said pair=first.taken_in/></a></h3>
                    <p class="muted small"><time datetime=day.to_string()>{day.full(locale)}</time></p>
                    <ul class="rows" role="list">{rows}</ul>
                </div>
            })
        })
        .collect_view()
}

#[component]
fn Row(listed: Listed) -> impl IntoView {
    let locale = use_locale();
    let Listed { commitment, mine, tells } = listed;
    let word = if mine { texts::tell(locale) } else { texts::note(locale) };
    let about = commitment.text.text(locale).to_owned();
    let refused = is_refused(&commitment);
    view! {
        <li class="stack-s">
            {mine.then(|| view! { <p class="small"><b>{texts::yours(locale)}</b></p> })}
            <Promise commitment=commitment.clone()/>
            {tells.then(|| view! {
                <details class="no-print" open=refused>
                    <summary>{word}<About>{about}</About></summary>
                    <Tell commitment=commitment/>
                </details>
            })}
        </li>
    }
}
