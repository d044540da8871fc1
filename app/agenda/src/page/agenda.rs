//! The agenda: read by those who may, arranged by its moderators.

use kit::form::Reply;
use kit::ui::{Errors, Form, Loaded, Note, Place, to, use_locale, use_now, use_sent};
use kit::words::Pair;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};
use sessions::parts::StateTag;
use sessions::rules::{SessionId, State};

use super::documents::TakeOff;
use super::list::{Items, MoveTo};
use super::needs::Needs;
use super::next::Next;
use super::propose::Propose;
use super::ruler::{Ruler, Sum, too_long};
use super::since::Since;
use super::told::Told;
use super::waiting::Waiting;
use crate::api::{self, Agenda, Head};
use crate::rules::SETTLED_BEFORE_DAYS;
use crate::texts::{self, says};

/// How the page goes on after a move without leaving: what to say, where the focus belongs.
#[derive(Clone, Copy)]
pub struct Moves {
    pub told: RwSignal<Option<(Told, Pair)>>,
    /// Said once the list is drawn anew: until then its buttons are those of the order before.
    pub coming: RwSignal<Option<(Told, Pair)>>,
    pub failed: RwSignal<bool>,
    /// The id of the button that was used.
    pub focus: RwSignal<Option<String>>,
    /// Reads the agenda again.
    again: Callback<()>,
}

impl Moves {
    fn reading(again: Callback<()>) -> Moves {
        Moves {
            told: RwSignal::new(None),
            coming: RwSignal::new(None),
            failed: RwSignal::new(false),
            focus: RwSignal::new(None),
            again,
        }
    }

    #[cfg(test)]
    pub fn nowhere() -> Moves {
        Moves::reading(Callback::new(|()| ()))
    }

    /// What to do with the answer to a move of the item with this title.
    pub fn after(self, title: Pair) -> Callback<Reply> {
        Callback::new(move |reply| {
            let told = match reply {
                Reply::Done { to } => Told::of_address(&to),
                Reply::Refused(_) | Reply::Fault(_) => None,
            };
            self.failed.set(told.is_none());
            if told.is_none() {
                self.told.set(None);
            }
            self.coming.set(told.map(|told| (told, title.clone())));
            self.again.run(());
        })
    }
}

/// The page of an agenda: `/session/{session}/agenda`.
#[component]
pub fn AgendaPage() -> impl IntoView {
    let params = use_params_map();
    let session = move || params.read().get("session").unwrap_or_default();
    let data = kit::ui::ask(session, |session| async move {
        let session: SessionId = session.parse().map_err(|_| kit::Error::NotFound)?;
        api::read(session).await
    });
    let moves = Moves::reading(Callback::new(move |()| data.refetch()));
    provide_context(moves);
    view! {
        <Loaded from=data let:agenda>
            <Whole agenda/>
        </Loaded>
        <Toasts moves/>
    }
}

#[component]
fn Whole(agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let working = agenda.arranges || agenda.proposes;
    let brought = !(agenda.waiting.is_empty() && agenda.needs.is_empty() && agenda.answered.is_empty());
    let has_aside = agenda.proposes && !agenda.head.atelier || brought || agenda.joined.iter().any(|part| part.mine);
    let Agenda { head, items, joined, version, arranges, .. } = agenda.clone();
    let session = head.session.clone();
    let over = working.then(|| too_long(&session, &items, locale)).flatten();
    let ruler = (!items.is_empty()).then(|| view! { <Ruler session=session.clone() items=items.clone()/> });
    view! {
        <Opening head=head.clone()/>
        <After agenda=agenda.clone()/>
        <div class:two=has_aside>
            <section class="stack">
                <div class="head">
                    <h2>{texts::agenda(locale)}</h2>
                    <Sum session=session.clone() items=items.clone()/>
                </div>
                <div class="stack-s">
                    {ruler}
                    {over.map(|(fact, more)| view! {
                        <div class="no-print"><Note kind="err" fact><p>{more}</p></Note></div>
                    })}
                </div>
                <Items session=session.clone() items=items.clone() joined version arranges/>
                {agenda.detaches.then(|| view! { <TakeOff items=items.clone()/> })}
                {arranges.then(|| view! {
                    <Next agenda=agenda.clone()/>
                    <MoveTo items=items.clone() version/>
                })}
            </section>
            {has_aside.then(|| view! {
                <aside class="stack no-print" aria-labelledby="waiting">
                    <Waiting agenda=agenda.clone()/>
                    {agenda.proposes.then(|| view! { <Propose agenda=agenda.clone()/> })}
                    <Needs agenda=agenda.clone()/>
                </aside>
            })}
        </div>
    }
}

/// What, when and where, in what state.
#[component]
fn Opening(head: Head) -> impl IntoView {
    let locale = use_locale();
    let session = head.session;
    let (title, lang) = session.title.read(locale);
    let title = if title.is_empty() { texts::agenda(locale).to_owned() } else { title.to_owned() };
    let venue = session.venue.text(locale);
    let place = if venue.is_empty() { String::new() } else { format!(". {venue}") };
    let settle_by = session.starts_at.day().plus_days(-SETTLED_BEFORE_DAYS);
    let due = matches!(session.state, State::Dated | State::Announced) && use_now().day() <= session.starts_at.day();
    view! {
        <Title text=format!("{} · {title}", texts::agenda(locale))/>
        <section class="stack">
            <p class="over no-print"><a href=to(&format!("/session/{}", session.id))>{texts::session(locale)}</a></p>
            <p><Place mark=head.mark.clone() name=head.body.text(locale)/></p>
            <h1 lang=(lang != locale).then(|| lang.code())>{title}</h1>
            <p class="lead">{format!("{}{place}.", session.when(locale))}</p>
            <p class="line">
                <StateTag state=session.state mark=head.mark/>
                {due.then(|| view! {
                    <span class="muted no-print">{texts::settle_by(locale, &settle_by.without_year(locale))}</span>
                })}
            </p>
        </section>
    }
}

/// What was just done, what was refused, and what changed since the last mail.
#[component]
fn After(agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let query = use_query_map();
    let code = query.read_untracked().get("done").unwrap_or_default();
    let moves: Moves = expect_context();
    // What the address says is the last word only until something else was sent or moved.
    let fresh = use_sent().deed.is_empty();
    let last = move || fresh && moves.told.with(Option::is_none);
    let done = says::done(locale, &code);
    let told = Told::read(|name| query.read_untracked().get(name)).and_then(|told| {
        let title = agenda.items.iter().find(|item| item.id == told.item)?.title.clone();
        Some((told, title))
    });
    let said = move || {
        let told = told.clone().filter(|_| last()).map(|(told, title)| {
            view! {
                <div class="note" data-kind="info" role="status">
                    <b>{told.words(locale, title.text(locale))}</b>
                    <Undo told title/>
                </div>
            }
        });
        let done = done.filter(|_| last()).map(|fact| view! { <Note kind="ok" fact/> });
        (done, told)
    };
    view! {
        <Errors/>
        {said}
        <Since agenda/>
    }
}

/// Moves an item back to where it was. Nothing to undo when it stayed.
#[component]
fn Undo(told: Told, title: Pair) -> impl IntoView {
    let locale = use_locale();
    let moves: Moves = expect_context();
    (!told.stayed).then(|| {
        let hidden =
            vec![("item", told.item.to_string()), ("version", told.version.to_string()), ("to", told.from.to_string())];
        view! {
            <Form deed="move" class="bar no-print" hidden to=own_address() done=moves.after(title)>
                <button class="link">{texts::undo(locale)}</button>
            </Form>
        }
    })
}

/// The page without what its address said of the last deed.
pub fn own_address() -> String {
    to(&format!("/session/{}/agenda", use_params_map().read_untracked().get("session").unwrap_or_default()))
}

/// What a move did, said aloud, with the way back; it stays until it is closed.
#[component]
fn Toasts(moves: Moves) -> impl IntoView {
    let locale = use_locale();
    let close = move |_| moves.told.set(None);
    view! {
        <div class="toasts" role="status">
            {move || moves.told.get().map(|(told, title)| view! {
                <div class="toast">
                    <span>{told.words(locale, title.text(locale))}</span>
                    <Undo told title/>
                    <button type="button" class="link" on:click=close>{texts::close(locale)}</button>
                </div>
            })}
        </div>
        <div role="alert">
            {move || moves.failed.get().then(|| view! {
                <Note kind="err" fact=says::not_kept(locale)><p>{says::try_again(locale)}</p></Note>
            })}
        </div>
    }
}
