//! `/tasks`: what the groups one moderates wait for, due soonest first.

use kit::ui::{Loaded, Place, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;

use crate::api::{self, Tasks};
use crate::parts::TaskRows;
use crate::texts;

#[component]
pub fn TasksPage() -> impl IntoView {
    let data = kit::ui::ask(|| (), |()| api::mine());
    view! { <Loaded from=data let:tasks>{whole(tasks)}</Loaded> }
}

fn whole(tasks: Tasks) -> impl IntoView {
    let locale = use_locale();
    let bodies = tasks.bodies.clone();
    let inside = match (bodies.is_empty(), tasks.all.is_empty()) {
        (true, _) => view! { <p class="empty">{texts::not_moderator(locale)}</p> }.into_any(),
        (_, true) => view! { <p class="empty">{texts::none(locale)}</p> }.into_any(),
        _ => view! { <TaskRows tasks/> }.into_any(),
    };
    view! {
        <Title text=texts::title(locale)/>
        <section class="stack">
            <h1>{texts::title(locale)}</h1>
            <p class="lead">{texts::lead(locale)}</p>
        </section>
        <section>{inside}</section>
        {(!bodies.is_empty()).then(|| view! {
            <section class="stack no-print" aria-labelledby="delays">
                <div class="head"><h2 id="delays">{texts::delays_of(locale)}</h2></div>
                <ul class="stack-s" role="list">
                    {bodies.into_iter().map(|(id, mark, name)| view! {
                        <li><a href=to(&format!("/body/{id}/delays"))><Place mark name=name.text(locale)/></a></li>
                    }).collect_view()}
                </ul>
            </section>
        })}
    }
}
