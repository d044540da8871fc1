//! An item of an agenda: what it is, and who may change it when.

pub mod documents;
pub mod formats;
pub mod order;
pub mod templates;

use kit::words::Pair;
use kit::{Day, Locale};
use serde::{Deserialize, Serialize};
use sessions::rules::{SessionId, State};

pub use documents::Document;
pub use order::start_times;

kit::id! {
    /// An item of an agenda, or the proposal of one.
    ItemId
}

kit::coded! {
    /// Where an item stands.
    pub enum Status {
        /// A need or a question, to make an item of.
        Need = "need",
        /// Waits.
        Proposed = "proposed",
        /// On the agenda.
        Planned = "planned",
        /// Part of another one, that waits or is planned.
        Joined = "joined",
        /// Answered with a no.
        Declined = "declined",
    }
}

kit::coded! {
    /// What an item is there for.
    pub enum ItemKind {
        Inform = "inform",
        Exchange = "exchange",
        Decide = "decide",
        Harvest = "harvest",
        Break = "break",
    }
}

kit::coded! {
    /// How the room works during an item.
    pub enum Format {
        Welcome = "welcome",
        Round = "round",
        Story = "story",
        Intervision = "intervision",
        Break = "break",
        Writing = "writing",
        Closing = "closing",
        Plenary = "plenary",
        WorldCafe = "world_cafe",
        Commitments = "commitments",
        Fishbowl = "fishbowl",
        SubGroups = "sub_groups",
        Dots = "dots",
        Panel = "panel",
        OpenSpace = "open_space",
        Snowball = "snowball",
        Timeline = "timeline",
        ActorMap = "actor_map",
        TheoryOfChange = "theory_of_change",
        Walk = "walk",
        Visit = "visit",
        Free = "free",
    }
}

/// An item, planned or proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub id: ItemId,
    pub session: SessionId,
    pub status: Status,
    /// Order among the planned ones; only its order counts, gaps are no fault.
    pub place: i64,
    pub kind: ItemKind,
    pub format: Format,
    pub minutes: i64,
    pub title: Pair,
    /// The result that is hoped for.
    pub expected: Pair,
    /// A proposer's reason, in the one language it was written in.
    pub why: Pair,
    /// The project behind a proposal; empty: none.
    pub project: String,
    /// As shown: a project, a team, a role.
    pub brought_by: String,
    /// The person who proposed it; never sent to a page.
    pub proposed_by: Option<String>,
    /// Why a proposal was declined.
    pub answer: Pair,
    /// The item of an earlier session that was not finished there.
    pub carried_from: Option<ItemId>,
    /// The day of that session.
    pub carried: Option<Day>,
    /// What a joined one is part of.
    pub joined_to: Option<ItemId>,
    /// By which the agenda was begun (`templates::Template`); empty: written by hand.
    pub template: String,
    /// Of its text: a move does not change it.
    pub version: i64,
    /// With those of what was joined to it: each person once, its authors not.
    pub supports: i64,
    /// Filled in for the viewer who asks; storage alone says `false`.
    pub supported_by_me: bool,
    /// Those who brought what was joined to it, and what there is to read: filled in for a page.
    pub also_by: Vec<String>,
    pub documents: Vec<Document>,
}

impl Item {
    /// An item with a title, at the end of nothing yet: give it its place with `store::next_place`.
    pub fn new(session: SessionId, kind: ItemKind, format: Format, minutes: i64, title: Pair) -> Item {
        Item {
            id: ItemId::fresh(),
            session,
            status: Status::Planned,
            place: 0,
            kind,
            format,
            minutes,
            title,
            expected: Pair::default(),
            why: Pair::default(),
            project: String::new(),
            brought_by: String::new(),
            proposed_by: None,
            answer: Pair::default(),
            carried_from: None,
            carried: None,
            joined_to: None,
            template: String::new(),
            version: 1,
            supports: 0,
            supported_by_me: false,
            also_by: Vec::new(),
            documents: Vec::new(),
        }
    }

    /// Everyone who brings it, as shown: its own first, then those of what was joined to it.
    pub fn bearers(&self) -> Vec<String> {
        let all = std::iter::once(&self.brought_by).chain(&self.also_by);
        all.filter(|by| !by.is_empty()).cloned().collect()
    }

    /// As its template made it: nobody wrote in it.
    pub fn is_untouched(&self) -> bool {
        !self.template.is_empty() && self.version == 1
    }

    /// The same for another session, at its place: what was not finished goes on there. Who proposed it
    /// had their answer; who brings it is still said.
    pub fn carried_to(&self, session: SessionId, place: i64) -> Item {
        Item {
            expected: self.expected.clone(),
            project: self.project.clone(),
            brought_by: self.brought_by.clone(),
            carried_from: Some(self.id.clone()),
            place,
            ..Item::new(session, self.kind, self.format, self.minutes, self.title.clone())
        }
    }
}

/// Nothing was written yet: what came over from last time is no agenda.
pub fn begins_empty(items: &[Item]) -> bool {
    items.iter().all(|item| item.carried_from.is_some() || item.format == Format::Commitments)
}

/// What goes on in the next session when it was parked; every session has its own frame.
pub const fn goes_on(kind: ItemKind, format: Format) -> bool {
    !matches!(kind, ItemKind::Break)
        && !matches!(format, Format::Welcome | Format::Break | Format::Closing | Format::Commitments)
}

/// What came over from last time joins an agenda that is not settled yet.
pub const fn takes_over(state: State) -> bool {
    matches!(state, State::Planned | State::Dated | State::Announced)
}

/// A text in the one language it was written in.
pub fn in_one(text: &str, lang: Locale) -> Pair {
    lang.pick(Pair::new(text, ""), Pair::new("", text))
}

/// The kinds that may be chosen: an atelier proposes, it never decides.
pub fn kinds(atelier: bool) -> impl Iterator<Item = ItemKind> {
    ItemKind::ALL.iter().copied().filter(move |kind| !(atelier && *kind == ItemKind::Decide))
}

/// An agenda is arranged until its room opens; then the room does it.
pub const fn open(state: State) -> bool {
    matches!(state, State::Planned | State::Dated | State::Announced | State::Settled)
}

/// An agenda that is no longer written still gives documents back, until there are minutes: those take words
/// and documents out of every version.
pub const fn gives_documents_back(state: State) -> bool {
    matches!(state, State::Live | State::Postponed | State::Cancelled)
}

/// Shortest and longest item, in minutes.
pub const MINUTES: core::ops::RangeInclusive<i64> = 5..=120;

/// Minutes as people type them; nothing when it is no number or out of bounds.
pub fn minutes_typed(typed: &str) -> Option<i64> {
    typed.trim().trim_end_matches("min").trim_end().parse().ok().filter(|n| MINUTES.contains(n))
}

/// An agenda is settled two weeks before its session.
pub const SETTLED_BEFORE_DAYS: i64 = 14;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_atelier_does_not_decide() {
        assert!(kinds(false).any(|kind| kind == ItemKind::Decide));
        assert!(kinds(true).all(|kind| kind != ItemKind::Decide));
        assert_eq!(kinds(true).count(), 4);
    }

    #[test]
    fn the_room_takes_over() {
        let arranged: Vec<State> = State::ALL.iter().copied().filter(|state| open(*state)).collect();
        assert_eq!(arranged, [State::Planned, State::Dated, State::Announced, State::Settled]);
    }

    #[test]
    fn what_was_not_finished_goes_on() {
        assert!(goes_on(ItemKind::Exchange, Format::Intervision) && goes_on(ItemKind::Decide, Format::Free));
        assert!(!goes_on(ItemKind::Break, Format::Free) && !goes_on(ItemKind::Exchange, Format::Closing));
        assert!(State::ALL.iter().all(|state| open(*state) || !takes_over(*state)));
        assert!(!takes_over(State::Settled), "its people have read it");

        let mut old = Item::new(SessionId::fresh(), ItemKind::Exchange, Format::Round, 25, Pair::new("Tour", "Rondje"));
        old.brought_by = "Récits".into();
        old.proposed_by = Some("somebody".into());
        let new = old.carried_to(SessionId::fresh(), 3);
        assert_eq!((new.carried_from.as_ref(), new.place, new.minutes), (Some(&old.id), 3, 25));
        assert_eq!((new.title, new.brought_by, new.proposed_by), (old.title, old.brought_by, None));
        assert!(new.id != old.id && new.session != old.session);
    }

    #[test]
    fn minutes_are_a_number_from_5_to_120() {
        assert_eq!(minutes_typed(" 20 "), Some(20));
        assert_eq!(minutes_typed("20 min"), Some(20));
        assert_eq!(minutes_typed("5"), Some(5));
        assert_eq!(minutes_typed("120"), Some(120));
        for bad in ["", "4", "121", "une heure", "-5", "10.5", "99999999999999999999"] {
            assert_eq!(minutes_typed(bad), None, "{bad}");
        }
    }
}
