//! The items in order, and how they are moved.

use kit::ui::{Form, Said, to, use_locale};
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use sessions::rules::Session;

use super::agenda::Moves;
use crate::parts::{hour, is_foreign};
use crate::rules::{Item, start_times};
use crate::texts;

/// The list of items with their hours.
#[component]
pub fn Items(session: Session, items: Vec<Item>, version: i64, arranges: bool) -> impl IntoView {
    let locale = use_locale();
    keep_focus();
    if items.is_empty() {
        let more = if arranges { texts::nothing_arrange(locale) } else { texts::nothing_read(locale) };
        return view! {
            <div class="empty stack-s"><h3>{texts::nothing(locale)}</h3><p>{more}</p></div>
        }
        .into_any();
    }
    let times = start_times(session.starts_at, &items);
    let last = items.len() - 1;
    view! {
        <ol class="items" role="list">
            {items.into_iter().zip(times).enumerate().map(|(index, (item, at))| {
                let kind = item.kind.code();
                let id = format!("item-{}", item.id);
                let minutes = texts::minutes(locale, item.minutes);
                let acts = arranges.then(|| view! { <Acts item=item.clone() version first=index == 0 last=index == last/> });
                view! {
                    <li class="item" data-kind=kind id=id>
                        <p class="at num">{hour(at, locale)}<span class="dur">{minutes}</span></p>
                        <Words item/>
                        {acts}
                    </li>
                }
            }).collect_view()}
        </ol>
    }
    .into_any()
}

/// Title, nature, who brings it, what is hoped for.
#[component]
fn Words(item: Item) -> impl IntoView {
    let locale = use_locale();
    let (kind, format) = texts::nature(locale, &item);
    let lang = is_foreign(&item.title, locale).then(|| locale.other().code());
    let mut more = String::new();
    let brought = (!item.brought_by.is_empty()).then(|| texts::brought_by(locale, &item.brought_by));
    for words in [format.map(str::to_owned), brought, texts::support_count(locale, item.supports)].into_iter().flatten()
    {
        more.push_str(" · ");
        more.push_str(&words);
    }
    let awaited = lang.is_some().then(|| view! { " · "<b>{texts::translation(locale)}</b> });
    let expected = (!item.expected.is_empty()).then(|| view! {
        <p class="small"><span class="muted">{texts::expected_is(locale)}</span>" "<Said pair=item.expected.clone()/></p>
    });
    view! {
        <div class="stack-s">
            <h3 lang=lang>{item.title.text(locale).to_owned()}</h3>
            <p class="small muted"><span class="kind">{kind}</span>{more}{awaited}</p>
            {expected}
        </div>
    }
}

/// Up, down, edit. One form: its two buttons say which way.
#[component]
fn Acts(item: Item, version: i64, first: bool, last: bool) -> impl IntoView {
    let locale = use_locale();
    let moves: Moves = expect_context();
    let title = item.title.text(locale).to_owned();
    let hidden = vec![("item", item.id.to_string()), ("version", version.to_string())];
    let edit = to(&format!("/session/{}/agenda/{}/edit", item.session, item.id));
    let button = |by: &'static str, path: &'static str, label: String, at_end: bool, why: &'static str| {
        let id = format!("{by}-{}", item.id);
        let mine = id.clone();
        let label = if at_end { format!("{label} ({why})") } else { label };
        view! {
            <button class="btn quiet sq" id=id name="by" value=by aria-label=label
                aria-disabled=at_end.then_some("true") on:click=move |_| moves.focus.set(Some(mine.clone()))>
                <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
                    <path d=path fill="none" stroke="currentColor" stroke-width="3"></path>
                </svg>
            </button>
        }
    };
    let up =
        button("up", "M5 15l7-7 7 7", format!("{} {title}", texts::up(locale)), first, texts::first_already(locale));
    let down =
        button("down", "M5 9l7 7 7-7", format!("{} {title}", texts::down(locale)), last, texts::last_already(locale));
    view! {
        <div class="acts no-print">
            <Form deed="move" class="bar" hidden done=moves.after(item.title)>{up}{down}</Form>
            <a class="link" href=edit>{texts::edit(locale)}<span class="vh">" "{title.clone()}</span></a>
        </div>
    }
}

/// Any item to any place, in one step.
#[component]
pub fn MoveTo(items: Vec<Item>, version: i64) -> impl IntoView {
    let locale = use_locale();
    let moves: Moves = expect_context();
    let all = items.len();
    (all > 2).then(|| {
        let chosen = RwSignal::new(items.first().map(|item| item.id.to_string()).unwrap_or_default());
        let titles = items.clone();
        let done = Callback::new(move |reply| {
            let title = titles.iter().find(|item| item.id.as_str() == chosen.get_untracked());
            moves.after(title.map(|item| item.title.clone()).unwrap_or_default()).run(reply);
        });
        view! {
            <details class="no-print">
                <summary>{texts::move_to(locale)}</summary>
                <Form deed="move" hidden=vec![("version", version.to_string())] done>
                    <div class="field">
                        <label for="move-item">{texts::which(locale)}</label>
                        <select id="move-item" name="item" on:change=move |event| chosen.set(event_target_value(&event))>
                            {items.iter().map(|item| view! {
                                <option value=item.id.to_string()>{item.title.text(locale).to_owned()}</option>
                            }).collect_view()}
                        </select>
                    </div>
                    <div class="field">
                        <label for="move-to">{texts::where_to(locale)}</label>
                        <select id="move-to" name="to" class="short">
                            {(1..=all).map(|n| view! { <option value=n.to_string()>{n.to_string()}</option> }).collect_view()}
                        </select>
                    </div>
                    <p class="bar">
                        <button class="btn quiet" id="move-do"
                            on:click=move |_| moves.focus.set(Some("move-do".into()))>{texts::shift(locale)}</button>
                    </p>
                </Form>
            </details>
        }
    })
}

/// After a move the list is drawn anew: the focus goes to the same button of the moved item.
fn keep_focus() {
    let moves: Moves = expect_context();
    Effect::new(move |_| {
        let Some(id) = moves.focus.get_untracked() else { return };
        moves.focus.set(None);
        request_animation_frame(move || {
            let button = document().get_element_by_id(&id).and_then(|found| found.dyn_into::<HtmlElement>().ok());
            if let Some(button) = button {
                // A button that cannot take the focus leaves it where it is.
                let _ = button.focus();
            }
        });
    });
}
