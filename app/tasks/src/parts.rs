//! The pieces of tasks that one's own page shows too.

use kit::ui::{Fill, Place, Said, Tag, to, use_locale, use_now};
use leptos::prelude::*;
use sessions::parts::StateTag;
use sessions::rules::State;

use crate::api::{Next, Tasks};
use crate::rules::{Standing, Task};
use crate::texts;

/// A quarter fills as the day comes near; what is late is owed.
const fn fill(standing: Standing) -> Fill {
    match standing {
        Standing::Late => Fill::Owed,
        Standing::Soon => Fill::Three,
        Standing::Ahead => Fill::One,
    }
}

/// The tasks, each with the way to where it is done.
#[component]
pub fn TaskRows(tasks: Tasks) -> impl IntoView {
    let Tasks { all, bodies } = tasks;
    let rows = all.into_iter().map(|task| {
        let body = bodies.iter().find(|(id, ..)| *id == task.body);
        let place = body.map(|(_, mark, name)| (mark.clone(), name.text(use_locale()).to_owned()));
        view! { <Row task place/> }
    });
    view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }
}

#[component]
fn Row(task: Task, place: Option<(String, String)>) -> impl IntoView {
    let locale = use_locale();
    let today = use_now().day();
    let standing = task.standing(today);
    view! {
        <li class="stack-s">
            <p><a href=to(&task.place())><b>{texts::kind(locale, task.kind)}</b></a></p>
            <p>{texts::about(locale, &task)}</p>
            {place.map(|(mark, name)| view! { <p class="small"><Place mark name/></p> })}
            <p class="line">
                <Tag fill=fill(standing) word=texts::standing(locale, standing)/>
                <span class="muted">{texts::by_when(locale, &task, today)}</span>
            </p>
        </li>
    }
}

/// The session that comes next: when, where, and the ways in.
#[component]
pub fn NextSession(next: Next) -> impl IntoView {
    let locale = use_locale();
    let Next { session, body } = next;
    let base = format!("/session/{}", session.id);
    let name = session.name(&body.name);
    let place = sessions::texts::place(&session, locale);
    let live = session.state == State::Live;
    let remote = (!session.link.is_empty()).then(|| {
        view! {
            <a class="link" rel="external noreferrer" href=session.link.clone()>{texts::remote(locale)}</a>
        }
    });
    view! {
        <div class="stack-s">
            <p><Place mark=body.mark.clone() name=body.name.text(locale)/></p>
            <h3><a href=to(&base)><Said pair=name/></a></h3>
            <p>{session.when(locale)}{(!place.is_empty()).then(|| view! { <br/>{place} })}</p>
            <p class="line"><StateTag state=session.state mark=body.mark/></p>
            <p class="bar">
                {live.then(|| view! { <a class="btn" href=to(&format!("{base}/room"))>{texts::room(locale)}</a> })}
                <a class="btn quiet" href=to(&format!("{base}/agenda"))>{texts::agenda(locale)}</a>
                {remote}
            </p>
        </div>
    }
}
