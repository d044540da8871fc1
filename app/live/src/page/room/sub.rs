//! One's sub-group: chosen in one tap; one of each reports, and writes what it brings back.

use kit::ui::{Errors, Form, Note, TextArea, use_locale, use_sent};
use leptos::prelude::*;

use super::Held;
use crate::page::draft::Drafted;
use crate::rules::{Group, GroupId};
use crate::texts;

/// Another text that was brought back meanwhile.
pub const THEIRS: &str = "kept-brought";

#[component]
pub fn SubGroup(held: Held) -> impl IntoView {
    let locale = use_locale();
    let open = held.living.part(move |room| {
        let open = room.groups.iter().filter(|group| group.is_open());
        let named = |group: &Group| {
            let (words, lang) = group.heading.read(locale);
            (group.id.clone(), words.to_owned(), (lang != locale).then(|| lang.code()))
        };
        open.map(named).collect::<Vec<_>>()
    });
    let is_open = Memo::new(move |_| open.with(|open| !open.is_empty()));
    // Said aloud when they open: they come by themselves.
    view! {
        <p class="vh" role="status">{move || is_open.get().then(|| texts::sit_title(locale))}</p>
        {move || is_open.get().then(|| view! {
            <section class="stack sheet" aria-labelledby="subs">
                <h2 id="subs">{texts::sit_title(locale)}</h2>
                // Chosen again it stays chosen: no intent needed.
                <Form deed="sit" once=false done=held.tapped>
                    <div class="keys">
                        <For each=move || open.get() key=|(id, words, _)| format!("{id} {words}")
                            children=move |(id, words, lang)| view! { <Choice held id words lang/> }/>
                    </div>
                </Form>
                <Reporter held/>
            </section>
        })}
        <Bring held/>
    }
}

#[component]
fn Choice(held: Held, id: GroupId, words: String, lang: Option<&'static str>) -> impl IntoView {
    let locale = use_locale();
    let (value, counted) = (id.to_string(), id.clone());
    let sit = held
        .living
        .part(move |room| room.group(&counted).and_then(|group| group.sub.as_ref()).map_or(0, |sub| sub.sit));
    let is_mine = Memo::new(move |_| held.mine.with(|mine| mine.sits.as_ref() == Some(&id)));
    view! {
        <button class=move || if is_mine.get() { "btn" } else { "btn quiet" } name="group" value=value
            aria-pressed=move || is_mine.get().to_string()>
            <span lang=lang>{words}</span>" · "{move || texts::sit(locale, sit.get())}
        </button>
    }
}

/// Who reports: nobody yet, oneself, somebody else whose phone may be empty.
#[component]
fn Reporter(held: Held) -> impl IntoView {
    let locale = use_locale();
    let mine = held.living.part(move |room| {
        let sits = held.mine.with(|mine| mine.sits.clone())?;
        let group = room.group(&sits).filter(|group| group.is_open())?;
        Some((sits, group.sub.as_ref().is_some_and(|sub| sub.is_reported)))
    });
    let is_me = Memo::new(move |_| held.mine.with(|mine| mine.reports.is_some() && mine.reports == mine.sits));
    move || {
        mine.get().map(|(id, is_reported)| {
            let (field, words) = match (is_me.get(), is_reported) {
                (true, _) => (("on", "no"), texts::report_stop(locale)),
                (false, true) => (("over", "yes"), texts::report_over(locale)),
                (false, false) => (("on", "yes"), texts::report(locale)),
            };
            let hidden = vec![("group", id.to_string()), (field.0, field.1.to_owned())];
            let class = if is_me.get() || is_reported { "link" } else { "btn quiet" };
            view! {
                // Said again it stays said: no intent needed.
                <Form deed="report" once=false hidden done=held.tapped><button class=class>{words}</button></Form>
            }
        })
    }
}

/// The group one reports for, the version of what it brings back, and that text.
type Told = (GroupId, i64, String);

/// What the group brings back. It does not change under the hands of who is writing it.
#[component]
fn Bring(held: Held) -> impl IntoView {
    let told = Memo::new(move |was: Option<&Option<Told>>| {
        if let (true, Some(Some(was))) = (held.bringing.get(), was) {
            return Some(was.clone());
        }
        let id = held.mine.with(|mine| mine.reports.clone())?;
        held.living.room.with(|room| room.group(&id).and_then(told))
    });
    move || {
        told.get().map(|told| {
            let form = move || view! { <Words held told=told.clone()/> }.into_any();
            view! {
                <section class="stack" on:input=move |_| held.bringing.set(true)>
                    <Drafted draft=held.bring form/>
                </section>
            }
        })
    }
}

fn told(group: &Group) -> Option<Told> {
    group.sub.as_ref().map(|sub| (group.id.clone(), sub.version, sub.brought.clone()))
}

#[component]
fn Words(held: Held, told: Told) -> impl IntoView {
    let locale = use_locale();
    let (id, version, brought) = told;
    let theirs = use_sent().value(THEIRS).map(str::to_owned);
    let hidden = vec![("group", id.to_string()), ("version", version.to_string())];
    view! {
        <Errors of="bring"/>
        {theirs.map(|text| view! { <Note fact=texts::brought(locale)><p>{text}</p></Note> })}
        <Form deed="bring" class="stack sheet" hidden done=held.brought>
            <TextArea name="brought" label=texts::bring(locale) value=brought hint=texts::privacy(locale) of="bring"/>
            <p class="hint">{texts::bring_more(locale)}</p>
            {move || held.bring.stuck.get().then(|| view! {
                <Note kind="err" fact=texts::not_sent(locale)><p>{texts::not_sent_more(locale)}</p></Note>
            })}
            <button class="btn">{texts::bring_do(locale)}</button>
        </Form>
    }
}
