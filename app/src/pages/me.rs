//! One's own page: who one is, and what the features have to tell. A part with nothing to tell is not
//! there; when none has anything, the page says so once.

use commitments::parts::Awaited;
use commitments::rules::Commitment;
use kit::error::Answer;
use kit::ui::{Asked, Errors, Loaded, Note, asked, to, use_locale};
use leptos::prelude::*;
use practices::page::BecameRows;
use practices::rules::became::Became;
use serde::{Deserialize, Serialize};
use tasks::api::{Next, Tasks};
use tasks::parts::{NextSession, TaskRows};
use territories::rules::{Body, Window};

use crate::texts;

/// What the features have to tell one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Mine {
    polls: Vec<(Body, Window)>,
    awaited: Vec<Commitment>,
    tasks: Tasks,
    next: Option<Next>,
    became: Vec<Became>,
    registered: bool,
}

impl Mine {
    async fn read() -> Answer<Mine> {
        Ok(Mine {
            polls: dating::api::mine().await?,
            awaited: commitments::api::mine().await?,
            tasks: tasks::api::mine().await?,
            next: tasks::api::next().await?,
            became: practices::api::became().await?,
            registered: !ateliers::api::mine().await?.is_empty(),
        })
    }

    fn is_empty(&self) -> bool {
        let owes = !self.polls.is_empty() || !self.awaited.is_empty() || !self.tasks.all.is_empty();
        !owes && self.next.is_none() && self.became.is_empty() && !self.registered
    }
}

/// `/me`
#[component]
pub fn MyPage() -> impl IntoView {
    view! { <people::page::Me><Told/></people::page::Me> }
}

/// Made only for someone who is signed in.
#[component]
fn Told() -> impl IntoView {
    let mine: Asked<Mine> = kit::ui::ask(|| (), |()| Mine::read());
    view! {
        <Loaded from=mine let:mine><Owed mine=mine.clone()/><Coming mine/></Loaded>
        <ateliers::page::Mine/>
        <Loaded from=mine let:mine><Since became=mine.became/></Loaded>
    }
}

/// How many tasks one's own page shows.
const TASKS: usize = 5;

/// What is asked of me: dates, news of what I promised, and as a moderator my next tasks.
#[component]
fn Owed(mine: Mine) -> impl IntoView {
    let locale = use_locale();
    let told = asked("done") == "told";
    let nothing = mine.is_empty();
    let Mine { polls, awaited, mut tasks, .. } = mine;
    let more = tasks.all.len() > TASKS;
    tasks.all.truncate(TASKS);
    let moderates = !tasks.bodies.is_empty();
    let note = told.then(|| {
        view! {
            <Note kind="ok" fact=commitments::texts::told(locale)><p>{commitments::texts::told_more(locale)}</p></Note>
        }
    });
    if polls.is_empty() && awaited.is_empty() && !moderates {
        return view! {
            {note}
            <Errors of="tell"/>
            {nothing.then(|| view! { <section><p class="empty">{texts::me_empty(locale)}</p></section> })}
        }
        .into_any();
    }
    let all = if more { tasks::texts::all_tasks(locale) } else { tasks::texts::title(locale) };
    view! {
        <section class="stack" aria-labelledby="asked">
            <div class="head"><h2 id="asked">{texts::me_asked(locale)}</h2></div>
            {note}
            <Errors of="tell"/>
            {(!polls.is_empty()).then(|| view! { <Polls polls/> })}
            {(!awaited.is_empty()).then(|| view! { <Awaited commitments=awaited/> })}
            {(!tasks.all.is_empty()).then(|| view! { <TaskRows tasks/> })}
            {moderates.then(|| view! { <p class="bar no-print"><a class="btn quiet" href=to("/tasks")>{all}</a></p> })}
        </section>
    }
    .into_any()
}

#[component]
fn Polls(polls: Vec<(Body, Window)>) -> impl IntoView {
    let locale = use_locale();
    let rows = polls.into_iter().map(|(body, window)| {
        let months = sessions::texts::date::months(locale, window.months);
        let page = to(&format!("/date/{}/{}/{}/poll", body.id, window.year, window.months.0));
        view! { <li><a href=page>{dating::texts::asked(locale, body.short.text(locale), &months, window.year)}</a></li> }
    });
    view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }
}

#[component]
fn Coming(mine: Mine) -> impl IntoView {
    let locale = use_locale();
    mine.next.map(|next| {
        view! {
            <section class="stack" aria-labelledby="next">
                <div class="head"><h2 id="next">{tasks::texts::next(locale)}</h2></div>
                <NextSession next/>
            </section>
        }
    })
}

/// What became of what I wrote.
#[component]
fn Since(became: Vec<Became>) -> impl IntoView {
    let locale = use_locale();
    (!became.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="became">
                <div class="head"><h2 id="became">{texts::me_became(locale)}</h2></div>
                <BecameRows all=became/>
            </section>
        }
    })
}
