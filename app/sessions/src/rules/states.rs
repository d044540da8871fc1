//! The life of a session: the table of product.md 4, whole. Nothing else changes a state.

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
    /// The room has closed: the year says *held*.
    pub const fn is_held(self) -> bool {
        matches!(self, State::Live | State::Drafting | State::InReview | State::Approved | State::Harvested)
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
        /// It is the day, or the moderator confirmed that it begins early.
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
            Need::Today => Some("early"),
            Need::Corrected => Some("agreed"),
            Need::LeadsDone => Some("aside"),
            Need::DateAndPlace | Need::Title | Need::Item | Need::ItemsDone | Need::Reason => None,
        }
    }
}

kit::coded! {
    /// What follows a step. Each feature does its own part when it hears it.
    pub enum Follow {
        TasksCountedBack = "tasks_counted_back",
        SaveTheDate = "save_the_date",
        CallForTopics = "call_for_topics",
        AgendaMail = "agenda_mail",
        ChangesTold = "changes_told",
        RoomOpens = "room_opens",
        MinutesDrafted = "minutes_drafted",
        CorrectionsInvited = "corrections_invited",
        RemarksKept = "remarks_kept",
        Published = "published",
        CarriedOver = "carried_over",
        WindowComplete = "window_complete",
        CalendarsUpdated = "calendars_updated",
        CalendarsCancelled = "calendars_cancelled",
        EveryoneTold = "everyone_told",
        WindowOwedAgain = "window_owed_again",
    }
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

/// The table of product.md 4.
pub const TABLE: &[Step] = &[
    step(&[S::Planned, S::Postponed], S::Dated, &[N::DateAndPlace], &[F::TasksCountedBack, F::CalendarsUpdated]),
    step(&[S::Dated], S::Announced, &[N::Title], &[F::SaveTheDate, F::CallForTopics]),
    step(&[S::Announced], S::Settled, &[N::Item], &[F::AgendaMail, F::CalendarsUpdated]),
    step(&[S::Settled], S::Announced, &[], &[F::ChangesTold]),
    step(&[S::Announced, S::Settled], S::Live, &[N::Today], &[F::RoomOpens]),
    step(&[S::Live], S::Drafting, &[N::ItemsDone], &[F::MinutesDrafted]),
    step(&[S::Drafting], S::InReview, &[], &[F::CorrectionsInvited]),
    step(&[S::InReview], S::Drafting, &[], &[F::RemarksKept]),
    step(&[S::InReview], S::Approved, &[N::Corrected], &[F::Published, F::CarriedOver]),
    step(&[S::Approved], S::Harvested, &[N::LeadsDone], &[F::WindowComplete]),
    step(
        &[S::Planned, S::Dated, S::Announced, S::Settled],
        S::Postponed,
        &[N::Reason],
        &[F::EveryoneTold, F::CalendarsCancelled],
    ),
    step(
        &[S::Planned, S::Dated, S::Announced, S::Settled],
        S::Cancelled,
        &[N::Reason],
        &[F::EveryoneTold, F::WindowOwedAgain],
    ),
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

/// The step from one state to another, when `holds` says yes to each of its needs.
pub fn take(from: State, to: State, holds: impl Fn(Need) -> bool) -> Result<&'static Step, Refusal> {
    let step = TABLE.iter().find(|step| step.to == to && step.from.contains(&from)).ok_or(Refusal::NoSuchStep)?;
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

/// Does this step write to the people of the session? (Review does too, where the minutes are.)
pub const fn tells(from: State, to: State) -> bool {
    matches!((from, to), (_, S::Announced | S::Settled | S::Postponed | S::Cancelled) | (S::Postponed, S::Dated))
}

/// Of the states that can follow, the one that usually does; on the day itself, the room opens.
pub const fn natural(from: State, is_today: bool) -> Option<State> {
    match from {
        State::Planned | State::Postponed => Some(State::Dated),
        State::Dated => Some(State::Announced),
        State::Announced if !is_today => Some(State::Settled),
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

    /// The table as product.md prints it, row by row, so that a slip of one is caught by the other.
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
            for is_today in [true, false] {
                match natural(*from, is_today) {
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
                prop_assert_eq!(was_live, state.is_held());
                if matches!(state, State::Harvested | State::Cancelled) {
                    prop_assert_eq!(open_from(state).count(), 0);
                }
            }
        }
    }
}
