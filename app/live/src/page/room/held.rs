//! What a phone holds beside the room itself, and what it does with the answers to its forms.

use kit::Locale;
use kit::form::{Reply, Sent};
use kit::ui::{use_locale, use_sent};
use leptos::prelude::*;
use sessions::rules::SessionId;

use super::contribute::{WORDS, words, written_since};
use crate::api::{self, Mine, RoomPage as Page};
use crate::page::draft::Draft;
use crate::page::living::{Living, Target};
use crate::rules::Feedback;
use crate::texts;

/// What a phone holds beside the room itself.
#[derive(Clone, Copy)]
pub struct Held {
    pub living: Living,
    pub session: StoredValue<SessionId>,
    pub mine: RwSignal<Mine>,
    /// What was said of the last session, while the group arrives.
    pub last: RwSignal<Vec<Feedback>>,
    pub once: RwSignal<String>,
    /// The contribution that came back, with what is wrong with it.
    pub sent: RwSignal<Sent>,
    /// Grows when the form is to be drawn anew: emptied, or with what is wrong.
    pub turn: RwSignal<u32>,
    /// Why a tap was not done.
    pub problem: RwSignal<Option<String>>,
    /// The network did not carry a contribution.
    pub stuck: RwSignal<bool>,
    /// The words of a contribution that is on its way.
    pub leaving: StoredValue<Option<String>>,
    pub target: Target,
    /// Why an answer to the question was not taken.
    pub answer_why: RwSignal<Option<String>>,
    pub look_back: Draft,
    /// What the sub-group brings back, and whether somebody is writing it.
    pub bring: Draft,
    pub bringing: RwSignal<bool>,
    pub has_looked_back: RwSignal<bool>,
    /// Of all that was asked of the server, which was last: an answer that was overtaken changes nothing.
    pub asks: StoredValue<u32>,
    /// After a contribution; after a tap (support, withdraw, attend, the floor); after an answer; after
    /// looking back; after bringing something back. Made with the page: a form that redraws while its answer
    /// is on the way must not take them along.
    pub said: Callback<Reply>,
    pub tapped: Callback<Reply>,
    pub answered: Callback<Reply>,
    pub looked_back: Callback<Reply>,
    pub brought: Callback<Reply>,
}

impl Held {
    pub fn from(page: Page) -> Held {
        let sent = use_sent();
        let answer_why = sent.why("answer").map(str::to_owned);
        let (sent, problem) = match sent.deed.as_str() {
            "contribute" => (sent, None),
            "feedback" | "bring" => (Sent::default(), None),
            _ => (Sent::default(), sent.problem),
        };
        let session = page.frame.room.session.clone();
        let living = Living::from(page.frame);
        let held = Held {
            living,
            session: StoredValue::new(session),
            mine: RwSignal::new(page.mine),
            last: RwSignal::new(page.last),
            once: RwSignal::new(page.once),
            sent: RwSignal::new(sent),
            turn: RwSignal::new(0),
            problem: RwSignal::new(problem),
            stuck: RwSignal::new(false),
            leaving: StoredValue::new(None),
            target: Target::of(living),
            answer_why: RwSignal::new(answer_why),
            look_back: Draft::of("feedback"),
            bring: Draft::of("bring"),
            bringing: RwSignal::new(false),
            has_looked_back: RwSignal::new(false),
            asks: StoredValue::new(0),
            said: Callback::new(|_| ()),
            tapped: Callback::new(|_| ()),
            answered: Callback::new(|_| ()),
            looked_back: Callback::new(|_| ()),
            brought: Callback::new(|_| ()),
        };
        held.follow();
        let locale = use_locale();
        Held {
            said: Callback::new(move |reply| held.after_contribution(reply)),
            tapped: Callback::new(move |reply| held.after_tap(reply, locale)),
            answered: Callback::new(move |reply| held.after_answer(reply, locale)),
            looked_back: Callback::new(move |reply| held.after_looking_back(reply)),
            brought: Callback::new(move |reply| held.after_bringing(reply)),
            ..held
        }
    }

    /// The stream tells what everyone may see. Who waits for the floor, has answered or reports, asks what that
    /// is to them now; everyone does when sub-groups open or close, and when the session opens, ends or closes.
    fn follow(self) {
        let version = self.living.part(|room| room.version);
        let concerned = move || {
            self.mine.with_untracked(|mine| mine.turn.is_some() || mine.answered.is_some() || mine.reports.is_some())
        };
        Effect::watch(
            move || version.get(),
            move |_, _, _| {
                if concerned() {
                    self.look();
                }
            },
            false,
        );
        let subs = self.living.part(|room| {
            let subs = room.groups.iter().filter(|group| group.sub.is_some());
            subs.map(|group| (group.id.clone(), group.is_open())).collect::<Vec<_>>()
        });
        Effect::watch(move || subs.get(), move |_, _, _| self.look(), false);
        let stage = self.living.part(|room| (room.state, room.is_done()));
        Effect::watch(move || stage.get(), move |_, _, _| self.refresh(), false);
    }

    /// Asks anew; gives back what tells whether the answer is still the last one.
    fn asking(self) -> Option<impl Fn() -> bool> {
        let nth = self.asks.try_update_value(|asks| {
            *asks += 1;
            *asks
        })?;
        Some(move || self.asks.try_get_value() == Some(nth))
    }

    /// Reads again what concerns only this phone.
    fn look(self) {
        let (Some(session), Some(is_last)) = (self.session.try_get_value(), self.asking()) else { return };
        leptos::task::spawn_local(async move {
            if let Ok(mine) = api::mine(session).await
                && is_last()
            {
                self.mine.set(mine);
            }
        });
    }

    /// Reads again what a deed changed, without waiting for the stream.
    fn refresh(self) {
        let (Some(session), Some(is_last)) = (self.session.try_get_value(), self.asking()) else { return };
        leptos::task::spawn_local(async move {
            // Nothing to do when the page is gone meanwhile.
            if let Ok(page) = api::room(session).await
                && is_last()
            {
                self.mine.set(page.mine);
                self.last.set(page.last);
                self.living.take(page.frame);
            }
        });
    }

    /// A contribution leaves. A second tap meanwhile sends nothing.
    pub fn leaves(self) {
        self.leaving.update_value(|leaving| {
            leaving.get_or_insert_with(words::there);
        });
    }

    /// An empty form, or the same one with what is wrong. Who went on writing meanwhile keeps it.
    fn after_contribution(self, reply: Reply) {
        self.stuck.set(matches!(reply, Reply::Fault(_)));
        let left = self.leaving.try_update_value(Option::take).flatten().unwrap_or_default();
        let there = words::there();
        match reply {
            Reply::Done { .. } => {
                self.sent.set(Sent::default());
                self.once.set(kit::id::fresh());
                self.refresh();
                let rest = written_since(&left, &there);
                if !rest.is_empty() {
                    // The same field, so that whoever is writing goes on.
                    words::keep(rest);
                    return;
                }
                self.target.typed.set(false);
            }
            Reply::Refused(mut sent) => {
                for (_, text) in sent.values.iter_mut().filter(|(field, _)| field == WORDS) {
                    there.clone_into(text);
                }
                self.sent.set(sent);
            }
            // What was typed stays as it is.
            Reply::Fault(_) => return,
        }
        self.turn.update(|turn| *turn += 1);
    }

    fn after_tap(self, reply: Reply, locale: Locale) {
        self.problem.set(match reply {
            Reply::Done { .. } => None,
            Reply::Refused(sent) => sent.problem,
            Reply::Fault(_) => Some(texts::not_sent(locale).to_owned()),
        });
        self.refresh();
    }

    fn after_answer(self, reply: Reply, locale: Locale) {
        self.answer_why.set(match reply {
            Reply::Done { .. } => None,
            Reply::Refused(sent) => sent.why("answer").map(str::to_owned).or(sent.problem),
            Reply::Fault(_) => Some(texts::not_sent(locale).to_owned()),
        });
        self.refresh();
    }

    fn after_bringing(self, reply: Reply) {
        let is_stale = matches!(&reply, Reply::Refused(sent) if sent.value(super::sub::THEIRS).is_some());
        if self.bring.after(reply) || is_stale {
            // From here on it is about what stands now.
            self.bringing.set(false);
        }
        self.refresh();
    }

    fn after_looking_back(self, reply: Reply) {
        if self.look_back.after(reply) {
            self.has_looked_back.set(true);
        }
    }
}
