//! The life of a session: its one table, whole. Nothing else changes a state.

kit::coded! {
    /// Where a session is in its life.
    pub enum State {
        Planned = "planned",
        Dated = "dated",
        Announced = "announced",
        Settled = "settled",
        Live = "live",
        Drafting = "drafting",
        InReview = "in_review",
        Approved = "approved",
        Harvested = "harvested",
        Postponed = "postponed",
        Cancelled = "cancelled",
    }
}

impl State {
    /// Its room has opened, and may have closed since: the year says *held*.
    pub const fn has_opened(self) -> bool {
        matches!(self, State::Live) || self.has_closed()
    }

    /// Its room has closed: what follows is written.
    pub const fn has_closed(self) -> bool {
        matches!(self, State::Drafting | State::InReview | State::Approved | State::Harvested)
    }

    /// People hold its date: another one, or another place, is told to them.
    pub const fn tells_moves(self) -> bool {
        matches!(self, State::Dated | State::Announced | State::Settled)
    }

    /// Its window is owed again.
    pub const fn is_void(self) -> bool {
        matches!(self, State::Cancelled | State::Postponed | State::Planned)
    }
}

kit::coded! {
    /// What must hold before a step.
    pub enum Need {
        /// Start, end after it, and a place or a link.
        DateAndPlace = "date_and_place",
        /// A title in French or in Dutch.
        Title = "title",
        /// At least one item on the agenda.
        Item = "item",
        /// It is the day, or the moderator confirmed that it begins on another one.
        Today = "today",
        /// Every item is concluded, parked or skipped.
        ItemsDone = "items_done",
        /// The correction window is over, or the next session agreed.
        Corrected = "corrected",
        /// Every practice lead and proposal is taken up or set aside.
        LeadsDone = "leads_done",
        /// The moderator says why.
        Reason = "reason",
    }
}

impl Need {
    /// The box a moderator may tick instead, knowing what it means.
    pub const fn tick(self) -> Option<&'static str> {
        match self {
            Need::Today => Some("other_day"),
            Need::Corrected => Some("agreed"),
            Need::LeadsDone => Some("aside"),
            Need::DateAndPlace | Need::Title | Need::Item | Need::ItemsDone | Need::Reason => None,
        }
    }
}

/// What follows a step made here, besides the state. (Minutes send their own invitations to correct,
/// and publish: crate `minutes`.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    /// Its people are written to, and their calendars told: `mails`.
    PeopleTold,
    RoomOpens,
    RoomCloses,
}

/// One row: from any of these, to that, when all of those hold; and then these follow. Only
/// moderators of the body make steps.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    pub from: &'static [State],
    pub to: State,
    pub needs: &'static [Need],
    pub follows: &'static [Follow],
}

use Follow as F;
use Need as N;
use State as S;

/// Every step there is.
pub const TABLE: &[Step] = &[
    step(&[S::Planned], S::Dated, &[N::DateAndPlace], &[F::PeopleTold]),
    step(&[S::Postponed], S::Dated, &[N::DateAndPlace], &[F::PeopleTold]),
    step(&[S::Dated], S::Announced, &[N::Title], &[F::PeopleTold]),
    step(&[S::Announced], S::Settled, &[N::Item], &[F::PeopleTold]),
    step(&[S::Settled], S::Announced, &[], &[F::PeopleTold]),
    step(&[S::Announced, S::Settled], S::Live, &[N::Today], &[F::RoomOpens]),
    step(&[S::Live], S::Drafting, &[N::ItemsDone], &[F::RoomCloses]),
    step(&[S::Drafting], S::InReview, &[], &[]),
    step(&[S::InReview], S::Drafting, &[], &[]),
    step(&[S::InReview], S::Approved, &[N::Corrected], &[]),
    step(&[S::Approved], S::Harvested, &[N::LeadsDone], &[]),
    step(&[S::Planned, S::Dated, S::Announced, S::Settled], S::Postponed, &[N::Reason], &[F::PeopleTold]),
    step(&[S::Planned, S::Dated, S::Announced, S::Settled], S::Cancelled, &[N::Reason], &[F::PeopleTold]),
];

const fn step(from: &'static [State], to: State, needs: &'static [Need], follows: &'static [Follow]) -> Step {
    Step { from, to, needs, follows }
}

/// Why a step cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such step, or no longer: someone made another one meanwhile.
    NoSuchStep,
    /// Something is missing, in the order of the table.
    Missing(Vec<Need>),
}

fn between(from: State, to: State) -> Option<&'static Step> {
    open_from(from).find(|step| step.to == to)
}

/// The step from one state to another, when `holds` says yes to each of its needs.
pub fn take(from: State, to: State, holds: impl Fn(Need) -> bool) -> Result<&'static Step, Refusal> {
    let step = between(from, to).ok_or(Refusal::NoSuchStep)?;
    let missing: Vec<Need> = step.needs.iter().copied().filter(|need| !holds(*need)).collect();
    if missing.is_empty() { Ok(step) } else { Err(Refusal::Missing(missing)) }
}

/// Is this step made where the minutes are written, with what they need (crate `minutes`)?
pub const fn is_of_minutes(from: State, to: State) -> bool {
    matches!((from, to), (S::Drafting, S::InReview) | (S::InReview, S::Drafting | S::Approved))
}

/// The states that can follow this one.
pub fn open_from(from: State) -> impl Iterator<Item = &'static Step> {
    TABLE.iter().filter(move |step| step.from.contains(&from))
}

/// Does this step write to the people of the session?
pub fn tells(from: State, to: State) -> bool {
    between(from, to).is_some_and(|step| step.follows.contains(&Follow::PeopleTold))
}

/// Of the states that can follow, the one that usually does; once its day has come, the room opens.
pub const fn natural(from: State, day_has_come: bool) -> Option<State> {
    match from {
        State::Planned | State::Postponed => Some(State::Dated),
        State::Dated => Some(State::Announced),
        State::Announced if !day_has_come => Some(State::Settled),
        State::Announced | State::Settled => Some(State::Live),
        State::Live => Some(State::Drafting),
        State::Drafting => Some(State::InReview),
        State::InReview => Some(State::Approved),
        State::Approved => Some(State::Harvested),
        State::Harvested | State::Cancelled => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The table once more, step by step, so that a slip of one is caught by the other.
    const PRINTED: &[(&str, &str)] = &[
        ("planned", "dated"),
        ("postponed", "dated"),
        ("dated", "announced"),
        ("announced", "settled"),
        ("settled", "announced"),
        ("announced", "live"),
        ("settled", "live"),
        ("live", "drafting"),
        ("drafting", "in_review"),
        ("in_review", "drafting"),
        ("in_review", "approved"),
        ("approved", "harvested"),
        ("planned", "postponed"),
        ("dated", "postponed"),
        ("announced", "postponed"),
        ("settled", "postponed"),
        ("planned", "cancelled"),
        ("dated", "cancelled"),
        ("announced", "cancelled"),
        ("settled", "cancelled"),
    ];

    #[test]
    fn the_table_is_the_printed_one() {
        for from in State::ALL {
            for to in State::ALL {
                let printed = PRINTED.contains(&(from.code(), to.code()));
                assert_eq!(take(*from, *to, |_| true).is_ok(), printed, "{from} → {to}");
            }
        }
    }

    #[test]
    fn a_step_names_all_that_is_missing() {
        assert_eq!(take(State::Announced, State::Settled, |_| false), Err(Refusal::Missing(vec![Need::Item])));
        assert_eq!(take(State::Live, State::Cancelled, |_| true), Err(Refusal::NoSuchStep));
    }

    #[test]
    fn what_usually_follows_is_in_the_table() {
        for from in State::ALL {
            for day_has_come in [true, false] {
                match natural(*from, day_has_come) {
                    Some(to) => assert!(open_from(*from).any(|step| step.to == to), "{from} → {to}"),
                    None => assert_eq!(open_from(*from).count(), 0, "{from} has a step but no natural one"),
                }
            }
        }
    }

    proptest! {
        /// Whatever is tried in whatever order: a session that was live is never cancelled, and
        /// nothing follows the end.
        #[test]
        fn no_walk_leaves_the_table(tries in proptest::collection::vec((0..State::ALL.len(), any::<bool>()), 0..80)) {
            let mut state = State::Planned;
            let mut was_live = false;
            for (to, ready) in tries {
                let to = State::ALL[to];
                if let Ok(step) = take(state, to, |_| ready) {
                    prop_assert!(ready || step.needs.is_empty());
                    prop_assert!(PRINTED.contains(&(state.code(), to.code())));
                    state = to;
                }
                was_live |= state == State::Live;
                prop_assert!(!(was_live && state.is_void()));
                prop_assert_eq!(was_live, state.has_opened());
                prop_assert_eq!(state.has_closed(), was_live && state != State::Live);
                if matches!(state, State::Harvested | State::Cancelled) {
                    prop_assert_eq!(open_from(state).count(), 0);
                }
            }
        }
    }
}
