//! What everyone present sees: one picture of the room, the same on the phones, on the projector and
//! on the moderator's screen.

use agenda::rules::{Document, ItemId, ItemKind};
use kit::words::Pair;
use kit::{Day, Instant, Locale};
use serde::{Deserialize, Serialize};
use sessions::rules::{SessionId, State};
use territories::rules::BodyKind;

use super::{Clock, ContributionId, Group, GroupId, Kind, OutcomeId, OutcomeKind, Poll, RunState};

/// Contributions of an item that travel with each picture: far more than a room reads. The minutes have
/// them all.
pub const SHOWN: usize = 200;

/// The room at one version. It says nothing about the person who looks: that is `api::Mine`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    pub session: SessionId,
    /// Grows with each change of the room, its agenda or its session.
    pub version: i64,
    pub title: Pair,
    /// Whose session it is: its mark (colour), name and kind.
    pub mark: String,
    pub body: Pair,
    pub body_kind: BodyKind,
    pub state: State,
    /// With which others come in.
    pub code: String,
    pub starts_at: Instant,
    pub steps: Vec<Step>,
    /// Index of the current item.
    pub current: Option<usize>,
    /// Index of the item that *next* begins.
    pub ahead: Option<usize>,
    pub clock: Option<Clock>,
    /// There is a movement that *back* can undo.
    pub can_go_back: bool,
    /// Said under the current item, the latest first; [`SHOWN`] of them at most.
    pub said: Vec<Said>,
    /// The headings under which some of it stands.
    pub groups: Vec<Group>,
    /// How many are here.
    pub here: i64,
    /// How many wait for the floor, and whether somebody has it. Who, only their own phone and the desk know.
    pub waiting: i64,
    pub is_taken: bool,
    /// The last question asked under the current item.
    pub poll: Option<Poll>,
    /// Once every item is done: when the body meets next, if that is known.
    pub again_at: Option<Instant>,
    /// What there is to read for the current item.
    pub documents: Vec<Document>,
}

/// An item and how it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub id: ItemId,
    pub kind: ItemKind,
    pub title: Pair,
    pub minutes: i64,
    /// Everyone who brings it, as shown.
    pub brought_by: Vec<String>,
    /// As planned.
    pub starts_at: Instant,
    pub run: Option<RunState>,
    pub extra: i64,
    /// How many contributions it has.
    pub said: i64,
    pub outcomes: Vec<Noted>,
}

impl Step {
    pub fn ends_at(&self) -> Instant {
        self.starts_at.plus(self.minutes * kit::clock::MINUTE)
    }
}

/// A contribution, as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub id: ContributionId,
    pub kind: Kind,
    pub text: String,
    pub lang: Locale,
    pub by: By,
    pub supports: i64,
    pub lead: bool,
    pub withdrawn: bool,
    /// Under which heading it stands.
    pub group: Option<GroupId>,
}

/// Under which name a contribution stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// A project, or a person whose place in this body vouches for the name.
    Name(String),
    /// Whoever came in with the code, under the name they gave; empty: none. Anyone can give any name, so
    /// it never stands alone.
    Guest(String),
    Unsigned,
}

/// An outcome, as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    pub id: OutcomeId,
    pub kind: OutcomeKind,
    pub text: Pair,
    /// Of a commitment: who takes care of it.
    pub owner: String,
    pub due: Option<Day>,
}

impl Noted {
    /// Its text in a line that goes on after it: without the stop at its end.
    pub fn going_on(&self) -> Pair {
        let open = |text: &str| text.trim_end().trim_end_matches('.').to_owned();
        Pair::new(open(&self.text.fr), open(&self.text.nl))
    }
}

impl Room {
    pub fn now(&self) -> Option<&Step> {
        self.steps.get(self.current?)
    }

    pub fn next(&self) -> Option<&Step> {
        self.steps.get(self.ahead?)
    }

    /// Nothing began yet.
    pub fn is_fresh(&self) -> bool {
        self.steps.iter().all(|step| step.run.is_none())
    }

    /// Every item is concluded, parked or skipped: the session may close.
    pub fn is_done(&self) -> bool {
        self.current.is_none() && self.ahead.is_none()
    }

    /// The first item runs, or nothing has begun: the group arrives.
    pub fn is_opening(&self) -> bool {
        self.is_live() && !self.is_done() && self.steps.iter().filter(|step| step.run.is_some()).count() <= 1
    }

    /// What was agreed, decided, proposed and promised, in the order of the agenda.
    pub fn kept(&self) -> impl Iterator<Item = &Noted> {
        self.steps.iter().flat_map(|step| &step.outcomes).filter(|noted| noted.kind.binds())
    }

    pub fn is_live(&self) -> bool {
        self.state == State::Live
    }

    /// Takes the place of `self` unless it is older: an answer that was overtaken changes nothing.
    pub fn replace(&mut self, newer: Room) -> bool {
        let takes = newer.version >= self.version && newer.session == self.session;
        if takes {
            *self = newer;
        }
        takes
    }
}

/// What travels: the room, and the server's hour when it left, so that every dial agrees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    pub now: Instant,
    pub room: Room,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// An empty room.
    pub(crate) fn room() -> Room {
        Room {
            session: SessionId::fresh(),
            version: 1,
            title: Pair::default(),
            mark: String::new(),
            body: Pair::default(),
            body_kind: BodyKind::Concertation,
            state: State::Live,
            code: String::new(),
            starts_at: Instant(0),
            steps: Vec::new(),
            current: None,
            ahead: None,
            clock: None,
            can_go_back: false,
            said: Vec::new(),
            groups: Vec::new(),
            here: 0,
            waiting: 0,
            is_taken: false,
            poll: None,
            again_at: None,
            documents: Vec::new(),
        }
    }

    pub(crate) fn said() -> Said {
        Said {
            id: ContributionId::fresh(),
            kind: Kind::Need,
            text: "Du temps.".into(),
            lang: Locale::Fr,
            by: By::Unsigned,
            supports: 0,
            lead: false,
            withdrawn: false,
            group: None,
        }
    }

    #[test]
    fn a_line_goes_on_without_a_stop_in_its_midst() {
        let noted = Noted {
            id: OutcomeId::fresh(),
            kind: OutcomeKind::Commitment,
            text: Pair::new("Prendre contact. Puis écrire. ", "Contact opnemen"),
            owner: String::new(),
            due: None,
        };
        assert_eq!(noted.going_on(), Pair::new("Prendre contact. Puis écrire", "Contact opnemen"));
    }

    #[test]
    fn an_older_picture_changes_nothing() {
        let mut now = room();
        let older = Room { version: 0, here: 7, ..now.clone() };
        let newer = Room { version: 2, here: 8, ..now.clone() };
        let elsewhere = Room { session: SessionId::fresh(), version: 9, ..now.clone() };
        assert!(!now.replace(older) && !now.replace(elsewhere) && now.here == 0);
        assert!(now.replace(newer) && now.here == 8);
    }
}
