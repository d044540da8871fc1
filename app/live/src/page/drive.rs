//! The moderator's desk: now and the keys ([`keys`]), the conclusion of an item ([`conclude`]), a question to
//! the room ([`ask`]), who asks for the floor ([`line`]), the room and who is in it ([`people`]), the running
//! order ([`running`]), what is put together ([`groups`]), sub-groups ([`subs`]),
//! what the group says of the session ([`feedback`]).

mod ask;
mod conclude;
mod feedback;
mod groups;
mod keys;
mod line;
mod people;
mod running;
mod subs;

use kit::Locale;
use kit::form::{Reply, Sent};
use kit::ui::{Loaded, Note, to, use_locale, use_sent};
use leptos::prelude::*;
use leptos_meta::Title;
use sessions::rules::SessionId;

use super::draft::Draft;
use super::last_time::LastTime;
use super::living::{Living, Target};
use super::now_box::{Lost, NowBox, Reload};
use super::read_back::ReadBack;
use super::{done_words, session_here};
use crate::api::{self, Desk, DrivePage as Page};
use crate::texts;

use ask::Ask;
use conclude::Conclude;
use feedback::SaidOfIt;
use keys::{Holder, Keys};
use line::Asking;
use people::TheRoom;
use running::Running;
use subs::Subs;

/// `/session/{session}/drive`
#[component]
pub fn DrivePage() -> impl IntoView {
    let locale = use_locale();
    let data = kit::ui::ask(session_here, |session| async move { api::drive(session?).await });
    view! {
        <Title text=texts::drive_title(locale)/>
        <Loaded from=data let:page><AtDesk page/></Loaded>
    }
}

/// What the desk holds beside the room itself.
#[derive(Clone, Copy)]
struct Held {
    living: Living,
    session: StoredValue<SessionId>,
    desk: RwSignal<Desk>,
    /// The outcome that came back, with what is wrong with it.
    sent: RwSignal<Sent>,
    /// Grows when that form is to be drawn anew: emptied, or with what is wrong.
    turn: RwSignal<u32>,
    /// Why a key or a tap was not done.
    problem: RwSignal<Option<String>>,
    target: Target,
    /// A question to the room.
    ask: Draft,
    /// What is put together, and a heading changed.
    group: Draft,
    rename: Draft,
    /// Grows when what was ticked is put together.
    untick: RwSignal<u32>,
    /// After an outcome; after a key or a tap; after a question, a heading. Made with the page: a form that
    /// redraws while its answer is on the way must not take them along.
    noted: Callback<Reply>,
    tapped: Callback<Reply>,
    asked: Callback<Reply>,
    grouped: Callback<Reply>,
    renamed: Callback<Reply>,
}

impl Held {
    fn from(page: Page) -> Held {
        let sent = use_sent();
        let (sent, problem) = match sent.deed.as_str() {
            "note" => (sent, None),
            "ask" | "group" | "rename" => (Sent::default(), None),
            _ => (Sent::default(), sent.problem),
        };
        let session = StoredValue::new(page.frame.room.session.clone());
        let living = Living::from(page.frame);
        let held = Held {
            living,
            session,
            desk: RwSignal::new(page.desk),
            sent: RwSignal::new(sent),
            turn: RwSignal::new(0),
            problem: RwSignal::new(problem),
            target: Target::of(living),
            ask: Draft::of("ask"),
            group: Draft::of("group"),
            rename: Draft::of("rename"),
            untick: RwSignal::new(0),
            noted: Callback::new(|_| ()),
            tapped: Callback::new(|_| ()),
            asked: Callback::new(|_| ()),
            grouped: Callback::new(|_| ()),
            renamed: Callback::new(|_| ()),
        };
        // The stream tells what everyone may see; who is here and who drives is asked for.
        let version = living.part(|room| room.version);
        Effect::watch(move || version.get(), move |_, _, _| held.refresh(), false);
        let locale = use_locale();
        Held {
            noted: Callback::new(move |reply| held.after_note(reply, locale)),
            tapped: Callback::new(move |reply| held.after_tap(reply, locale)),
            asked: held.after(held.ask),
            grouped: Callback::new(move |reply| {
                if held.group.after(reply) {
                    held.untick.update(|turn| *turn += 1);
                    held.refresh();
                }
            }),
            renamed: held.after(held.rename),
            ..held
        }
    }

    /// What a form that stays does with its answer.
    fn after(self, draft: Draft) -> Callback<Reply> {
        Callback::new(move |reply| {
            if draft.after(reply) {
                self.refresh();
            }
        })
    }

    /// Reads again what a deed changed, without waiting for the stream.
    fn refresh(self) {
        let Some(session) = self.session.try_get_value() else { return };
        leptos::task::spawn_local(async move {
            // Nothing to do when the page is gone meanwhile.
            if let Ok(page) = api::drive(session).await
                && self.desk.try_set(page.desk).is_none()
            {
                self.living.take(page.frame);
            }
        });
    }

    fn after_tap(self, reply: Reply, locale: Locale) {
        self.problem.set(match reply {
            Reply::Done { .. } => None,
            Reply::Refused(sent) => sent.problem,
            Reply::Fault(_) => Some(texts::not_sent(locale).to_owned()),
        });
        self.refresh();
    }

    /// An empty form, or the same one with what is wrong.
    fn after_note(self, reply: Reply, locale: Locale) {
        match reply {
            Reply::Done { .. } => {
                self.problem.set(None);
                self.target.typed.set(false);
                self.sent.set(Sent::default());
                self.refresh();
            }
            Reply::Refused(sent) => self.sent.set(sent),
            // What was typed stays as it is.
            Reply::Fault(_) => {
                self.problem.set(Some(texts::not_sent(locale).to_owned()));
                return;
            }
        }
        self.turn.update(|turn| *turn += 1);
    }
}

#[component]
fn AtDesk(page: Page) -> impl IntoView {
    let locale = use_locale();
    let held = Held::from(page);
    let living = held.living;
    let session = held.session.get_value();
    let is_live = living.part(|room| room.is_live());
    let can_note = Memo::new(move |_| is_live.get() && held.target.item.with(Option::is_some));
    let ahead = living.part(|room| !room.state.has_opened());
    let last = Signal::derive(move || held.desk.with(|desk| desk.last.clone()));
    view! {
        <div class="drive">
            <section class="stack">
                {done_words().map(|done| view! { <Note kind="ok" fact=done/> })}
                {move || held.problem.get().map(|problem| view! { <Note kind="err" fact=problem/> })}
                {move || ahead.get().then(|| view! {
                    <Note kind="warn" fact=texts::open_first(locale)><p>{texts::open_first_more(locale)}</p></Note>
                })}
                <NowBox living desk=true/>
                <Asking held/>
                <Lost living/>
                <LastTime living last/>
                {move || is_live.get().then(|| view! { <Holder held/><Keys held/> })}
                <ReadBack living/>
                <SaidOfIt held/>
                {move || can_note.get().then(|| view! { <Conclude held/> })}
                <Ask held/>
                <Subs held/>
            </section>
            <TheRoom held/>
            <Running held/>
        </div>
        <section class="line">
            <a href=to(&format!("/session/{session}"))>{texts::to_session(locale)}</a>
            <a href=to(&format!("/session/{session}/beam"))>{texts::to_beam(locale)}</a>
            <a href=to(&format!("/session/{session}/room"))>{texts::to_room(locale)}</a>
            <Reload href=to(&format!("/session/{session}/drive"))/>
        </section>
    }
}
