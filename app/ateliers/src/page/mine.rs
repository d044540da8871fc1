//! One's own registrations, a part of one's own page.

use kit::ui::{About, Errors, Form, Loaded, Note, Said, asked, use_locale, use_sent};
use leptos::prelude::*;
use sessions::parts::StateTag;

use super::pieces::of_session;
use crate::api;
use crate::texts;

#[component]
pub fn Mine() -> impl IntoView {
    let mine = kit::ui::ask(|| (), |()| api::mine());
    view! { <Loaded from=mine let:mine>{list(mine)}</Loaded> }
}

fn list(mine: Vec<api::Mine>) -> impl IntoView {
    let locale = use_locale();
    let freed = asked("done") == "given-up";
    if mine.is_empty() && !freed && !use_sent().is("give-up") {
        return ().into_any();
    }
    let rows = mine.into_iter().map(|mine| view! { <Row mine/> }).collect_view();
    view! {
        <section class="stack">
            <div class="head"><h2>{texts::mine(locale)}</h2></div>
            {freed.then(|| view! { <Note kind="ok" fact=texts::freed(locale)/> })}
            <Errors of="give-up"/>
            <ul class="rows" role="list">{rows}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Row(mine: api::Mine) -> impl IntoView {
    let locale = use_locale();
    let name = mine.session.name(&mine.body.name);
    let standing = match mine.rank {
        Some(rank) => texts::own_rank(locale, rank),
        None => texts::standing(locale, mine.standing).to_owned(),
    };
    let link = mine.session.link.clone();
    let hidden = vec![("session", mine.session.id.to_string())];
    let named = name.text(locale).to_owned();
    view! {
        <li class="stack-s">
            <h3><a href=of_session(&mine.session, "")><Said pair=name/></a></h3>
            <p class="line"><StateTag state=mine.session.state mark=mine.body.mark.clone()/><b>{standing}</b></p>
            <p>{mine.session.when(locale)}<br/>{sessions::texts::place(&mine.session, locale)}</p>
            {(!link.is_empty()).then(|| view! {
                <p><a href=link.clone() rel="external noreferrer">{link.clone()}</a></p>
            })}
            <details>
                <summary>{texts::cannot_come(locale)}<About>{named}</About></summary>
                <p>{texts::cannot_come_more(locale)}</p>
                <Form deed="give-up" hidden>
                    <p class="bar"><button class="btn stop">{texts::do_cancel(locale)}</button></p>
                </Form>
            </details>
        </li>
    }
}
