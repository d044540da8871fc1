//! Sub-groups: opened, watched, closed.

use kit::ui::{Errors, Form, Said as Words, Select, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::rules::Group;
use crate::rules::groups::{FEWEST_SUBS, MOST_SUBS};
use crate::texts;

#[component]
pub fn Subs(held: Held) -> impl IntoView {
    let locale = use_locale();
    let subs = held.living.part(|room| {
        let here = room.is_live() && room.current.is_some();
        here.then(|| room.groups.iter().filter(|group| group.sub.is_some()).cloned().collect::<Vec<_>>())
    });
    move || {
        subs.get().map(|subs| {
            if subs.is_empty() {
                view! { <Open held/> }.into_any()
            } else {
                let is_open = subs.iter().any(Group::is_open);
                let rows = subs.into_iter().map(|group| view! { <One held group/> }).collect_view();
                view! {
                    <div class="note stack-s">
                        <h2>{texts::subs(locale)}</h2>
                        <ul class="stack-s" role="list">{rows}</ul>
                        {if is_open {
                            view! {
                                // Closed twice they are closed: no intent needed.
                                <Form deed="rejoin" class="stack-s" once=false done=held.tapped>
                                    <button class="btn quiet">{texts::subs_close(locale)}</button>
                                    <p class="small">{texts::subs_until(locale)}</p>
                                </Form>
                            }.into_any()
                        } else {
                            view! {
                                <Form deed="split" once=false done=held.tapped>
                                    <button class="link">{texts::subs_again(locale)}</button>
                                </Form>
                            }.into_any()
                        }}
                    </div>
                }
                .into_any()
            }
        })
    }
}

#[component]
fn Open(held: Held) -> impl IntoView {
    let locale = use_locale();
    let numbers = (FEWEST_SUBS..=MOST_SUBS).map(|n| (n.to_string(), n.to_string())).collect();
    view! {
        <details class="sheet">
            <summary><h2>{texts::subs(locale)}</h2></summary>
            <Errors of="split"/>
            // Opened twice they are open: no intent needed.
            <Form deed="split" once=false done=held.tapped>
                <p class="hint">{texts::subs_lead(locale)}</p>
                <Select name="n" label=texts::subs_n(locale) options=numbers value="4"/>
                <button class="btn">{texts::subs_open(locale)}</button>
            </Form>
        </details>
    }
}

/// How many sit in it, and who reports.
#[component]
fn One(held: Held, group: Group) -> impl IntoView {
    let locale = use_locale();
    let sit = group.sub.filter(|sub| sub.is_open).map(|sub| format!(" · {}", texts::sit(locale, sub.sit)));
    let id = group.id;
    let reporter = Memo::new(move |_| {
        held.desk.with(|desk| desk.reporters.iter().find(|(of, _)| *of == id).map(|(_, by)| by.clone()))
    });
    view! {
        <li>
            <b><Words pair=group.heading/></b>{sit}
            {move || reporter.get().map(|by| format!(" · {}", texts::reports_for(locale, &texts::by(locale, by))))}
        </li>
    }
}
