//! What is put together: ticked one by one, gathered under a heading at once; a heading changed or taken away.
//! One form for the whole list, so that a room of two hundred contributions stays light.

use kit::form::Sent;
use kit::ui::{About, Errors, Field, Form, Note, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::page::draft::Drafted;
use crate::page::said::Heading;
use crate::rules::groups::NONE;
use crate::rules::{ContributionId, GroupId};
use crate::texts;

/// The form that the ticks belong to.
const FORM: &str = "gather";

/// Takes a contribution along.
#[component]
pub fn Tick(held: Held, id: ContributionId, about: String) -> impl IntoView {
    let locale = use_locale();
    let value = id.to_string();
    let sent = held.group.sent();
    let came_back = sent.all("contribution").any(|one| one == value);
    let drawn = held.untick.get_untracked();
    let tick = move |turn| {
        view! {
            <input class="tick" type="checkbox" name="contribution" value=value.clone() form=FORM
                checked=came_back && turn == drawn/>
        }
    };
    view! {
        <label class="pick">
            // Done: a box that is not ticked.
            <For each=move || [held.untick.get()] key=|turn| *turn children=tick/>
            {texts::tick(locale)}<About>{about}</About>
        </label>
    }
}

/// Where to what is ticked goes: it comes with the first tick.
#[component]
pub fn Gather(held: Held) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="gather sheet" aria-labelledby="gather-title">
            <h4 id="gather-title">{texts::gather(locale)}</h4>
            <p class="hint">{texts::gather_hint(locale)}</p>
            <Drafted draft=held.group form=move || view! { <Fields held/> }.into_any()/>
        </section>
    }
}

#[component]
fn Fields(held: Held) -> impl IntoView {
    let locale = use_locale();
    let groups = held.living.part(|room| {
        let one = |group: &crate::rules::Group| (group.id.to_string(), group.heading.clone());
        room.groups.iter().map(one).collect::<Vec<_>>()
    });
    view! {
        <Errors of="group"/>
        // Put twice under a heading it stands there once: no intent needed.
        <Form deed="group" class="stack-s" id=FORM once=false done=held.grouped>
            <Field name="heading" label=texts::heading_new(locale) hint=texts::privacy(locale) of="group"/>
            <button class="btn">{texts::gather_do(locale)}</button>
            {move || {
                let groups = groups.get();
                (!groups.is_empty()).then(|| view! {
                    <p class="small">{texts::gather_under(locale)}</p>
                    <div class="bar">
                        {groups.into_iter().map(|(id, heading)| {
                            let (words, lang) = heading.read(locale);
                            let lang = (lang != locale).then(|| lang.code());
                            view! { <button class="btn quiet" name="group" value=id lang=lang>{words.to_owned()}</button> }
                        }).collect_view()}
                        <button class="link" name="group" value=NONE>{texts::gather_none(locale)}</button>
                    </div>
                })
            }}
            {move || held.group.stuck.get().then(|| view! { <Note kind="err" fact=texts::not_sent(locale)/> })}
        </Form>
    }
}

/// The heading of a group, and what a moderator does with it.
#[component]
pub fn Tools(held: Held, id: GroupId) -> impl IntoView {
    let locale = use_locale();
    let living = held.living;
    let (known, counted, hidden) = (id.clone(), id.clone(), id.to_string());
    let heading = living.part(move |room| room.group(&known).map(|group| group.heading.text(locale).to_owned()));
    let is_empty = living.part(move |room| room.under(Some(&counted)).is_empty());
    let ours = hidden.clone();
    let mine = move || held.rename.sent().value("group") == Some(&ours);
    let is_open = mine();
    let fields = move || {
        // What came back belongs to one of the headings.
        provide_context(if mine() { held.rename.sent() } else { Sent::default() });
        let group = hidden.clone();
        move || heading.get().map(|heading| view! { <Rename held group=group.clone() heading/> })
    };
    let (group, brought, sub) = (id.to_string(), id.to_string(), id.clone());
    let brings = living.part(move |room| room.group(&sub).is_some_and(|group| group.brought().is_some()));
    let sub = id.clone();
    let may_go =
        living.part(move |room| room.group(&sub).is_some_and(|group| !group.is_open() && group.brought().is_none()));
    view! {
        <Heading living id desk=true/>
        {move || is_empty.get().then(|| view! { <p class="small muted">{texts::group_empty(locale)}</p> })}
        <details class="no-print" open=is_open>
            <summary class="small">
                {texts::change_group(locale)}<About>{move || heading.get()}</About>
            </summary>
            <div class="stack-s">
                <Drafted draft=held.rename form=move || fields().into_any()/>
                {move || may_go.get().then(|| {
                    let hidden = vec![("group", group.clone())];
                    view! {
                        // Away twice it is away: no intent needed.
                        <Form deed="dissolve" class="stack-s" once=false hidden done=held.tapped>
                            <p class="small">{texts::dissolve_more(locale)}</p>
                            <button class="link">
                                {texts::dissolve(locale)}<About>{move || heading.get()}</About>
                            </button>
                        </Form>
                    }
                })}
                {move || brings.get().then(|| {
                    let hidden = vec![("group", brought.clone())];
                    view! {
                        <Form deed="redact" class="stack-s" once=false hidden done=held.tapped>
                            <p class="small">{texts::redact_more(locale)}</p>
                            <button class="btn stop">{texts::redact_do(locale)}</button>
                        </Form>
                    }
                })}
            </div>
        </details>
    }
}

/// Of the heading that the page shows, so that nobody writes over another’s unseen.
#[component]
fn Rename(held: Held, group: String, heading: String) -> impl IntoView {
    let locale = use_locale();
    let id = format!("heading-{group}");
    let problem = kit::ui::use_sent().problem;
    view! {
        <Form deed="rename" class="stack-s" once=false hidden=vec![("group", group), ("was", heading.clone())]
            done=held.renamed>
            {problem.map(|problem| view! { <p class="why" role="alert">{problem}</p> })}
            <Field name="heading" label=texts::heading(locale) value=heading id of="rename"/>
            <button class="btn quiet">{texts::rename_do(locale)}</button>
        </Form>
    }
}
