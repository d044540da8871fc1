//! An item of an agenda: what it is, and who may change it when.

pub mod order;

use kit::Locale;
use kit::words::Pair;
use serde::{Deserialize, Serialize};
use sessions::rules::{SessionId, State};

pub use order::start_times;

kit::id! {
    /// An item of an agenda, or the proposal of one.
    ItemId
}

kit::coded! {
    /// Where an item stands: waiting, on the agenda, or answered with a no.
    pub enum Status { Proposed = "proposed", Planned = "planned", Declined = "declined" }
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
    /// Of its text: a move does not change it.
    pub version: i64,
    pub supports: i64,
    /// Filled in for the viewer who asks; storage alone says `false`.
    pub supported_by_me: bool,
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
            version: 1,
            supports: 0,
            supported_by_me: false,
        }
    }
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
