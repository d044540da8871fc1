//! Registration for an atelier: when its door is open, who gets a seat, who is next in line.

use kit::clock::DAY;
use kit::{Day, Instant};
use serde::{Deserialize, Serialize};
use sessions::rules::{Session, State};

kit::id! {
    /// One person's registration for one session.
    RegistrationId
}

kit::coded! {
    /// How a registration stands.
    pub enum Standing {
        Confirmed = "confirmed",
        Waiting = "waiting",
        Cancelled = "cancelled",
    }
}

kit::coded! {
    /// What a person needs in order to take part. May say something about health: kept apart, seen by
    /// the team that welcomes, deleted 14 days after the session (data minimisation, GDPR article 5).
    pub enum Need {
        StepFree = "step_free",
        Loop = "loop",
        Interpreting = "interpreting",
        SignLanguage = "sign_language",
        /// In the person's own words.
        Other = "other",
    }
}

/// Needs are kept this long after the session.
pub const NEEDS_KEPT: i64 = 14 * DAY;

/// Whether one can register, and if not, why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Door {
    /// Not open yet; the hour is known once the session has a date.
    NotYet(Option<Instant>),
    Open,
    /// The hour to register is past, or the session has begun.
    Closed,
    /// The session was cancelled or postponed.
    Off,
}

/// The door of a session at this hour.
pub fn door(session: &Session, now: Instant) -> Door {
    let opens = session.opens();
    match session.state {
        State::Planned => Door::NotYet(None),
        // It opens at its hour, once it has been announced.
        State::Dated => Door::NotYet(Some(opens).filter(|at| *at > now)),
        State::Announced | State::Settled if now < opens => Door::NotYet(Some(opens)),
        _ if session.takes_registrations(now) => Door::Open,
        State::Cancelled | State::Postponed => Door::Off,
        _ => Door::Closed,
    }
}

/// Can one register now?
pub fn is_open(session: &Session, now: Instant) -> bool {
    door(session, now) == Door::Open
}

/// Seats that are free; nothing when they are not counted.
pub fn free(capacity: Option<i64>, confirmed: i64) -> Option<i64> {
    capacity.map(|seats| (seats - confirmed).max(0))
}

/// What the next person gets, once everyone in line who could be seated is ([`to_promote`]).
pub fn seat(capacity: Option<i64>, confirmed: i64) -> Standing {
    match free(capacity, confirmed) {
        Some(0) => Standing::Waiting,
        _ => Standing::Confirmed,
    }
}

/// How many of those in line get a seat now, from the first on.
pub fn to_promote(capacity: Option<i64>, confirmed: i64, waiting: i64) -> i64 {
    free(capacity, confirmed).map_or(waiting, |free| free.min(waiting))
}

/// Registrations are kept for twelve months after the session: those that ended before this instant
/// are forgotten.
pub fn forgotten_before(now: Instant) -> Instant {
    let today = now.day();
    // 29 February has no day a year ago: the day after it, then.
    let day = Day::ymd(today.year() - 1, today.month(), today.of_month())
        .or(Day::ymd(today.year() - 1, 3, 1))
        .unwrap_or(today.plus_days(-366));
    day.at(0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::clock::{HOUR, MINUTE};
    use proptest::prelude::*;

    fn session(state: State) -> Session {
        let starts = Day::ymd(2027, 6, 10).unwrap().at(9, 0);
        Session { state, ..Session::dated("atelier-nord-est", 2027, 6, starts, starts.plus(3 * HOUR)) }
    }

    #[test]
    fn the_door_opens_six_weeks_before_and_closes_at_the_start() {
        let session = session(State::Announced);
        let opens = session.starts_at.plus(-42 * DAY);
        assert_eq!(door(&session, opens.plus(-1)), Door::NotYet(Some(opens)));
        assert_eq!(door(&session, opens), Door::Open);
        assert_eq!(door(&session, session.starts_at.plus(-1)), Door::Open);
        assert_eq!(door(&session, session.starts_at), Door::Closed);
    }

    #[test]
    fn a_moderator_may_choose_the_hours() {
        let mut session = session(State::Settled);
        session.opens_at = Some(session.starts_at.plus(-10 * DAY));
        session.closes_at = Some(session.starts_at.plus(-2 * DAY));
        assert!(!is_open(&session, session.starts_at.plus(-10 * DAY - 1)));
        assert!(is_open(&session, session.starts_at.plus(-10 * DAY)));
        assert!(!is_open(&session, session.starts_at.plus(-2 * DAY)));
    }

    #[test]
    fn only_what_is_announced_is_open() {
        let at = session(State::Announced).starts_at.plus(-MINUTE);
        for state in State::ALL {
            let open = matches!(state, State::Announced | State::Settled);
            assert_eq!(is_open(&session(*state), at), open, "{state}");
        }
        assert_eq!(door(&session(State::Postponed), at), Door::Off);
        assert_eq!(door(&session(State::Cancelled), at), Door::Off);
        assert_eq!(door(&session(State::Planned), at), Door::NotYet(None));
        assert_eq!(door(&session(State::Dated), at), Door::NotYet(None));
    }

    #[test]
    fn a_year_after_a_leap_day() {
        let leap = Day::ymd(2028, 2, 29).unwrap().at(12, 0);
        assert_eq!(forgotten_before(leap), Day::ymd(2027, 3, 1).unwrap().at(0, 0));
    }

    /// A line as the store keeps it: standing and place of each person.
    #[derive(Debug, Default)]
    struct Line {
        people: Vec<Option<(Standing, i64)>>,
        last: i64,
    }

    impl Line {
        fn count(&self, standing: Standing) -> i64 {
            self.people.iter().flatten().filter(|(s, _)| *s == standing).count() as i64
        }

        fn fill(&mut self, capacity: Option<i64>) {
            let n = to_promote(capacity, self.count(Standing::Confirmed), self.count(Standing::Waiting));
            for _ in 0..n {
                let first = self
                    .people
                    .iter_mut()
                    .flatten()
                    .filter(|(s, _)| *s == Standing::Waiting)
                    .min_by_key(|(_, place)| *place);
                first.unwrap().0 = Standing::Confirmed;
            }
        }

        fn register(&mut self, person: usize, capacity: Option<i64>) {
            self.fill(capacity);
            let active = self.people[person].is_some_and(|(s, _)| s != Standing::Cancelled);
            if !active {
                self.last += 1;
                let standing = seat(capacity, self.count(Standing::Confirmed));
                self.people[person] = Some((standing, self.last));
            }
        }

        fn cancel(&mut self, person: usize, capacity: Option<i64>) {
            if let Some((standing, _)) = &mut self.people[person] {
                *standing = Standing::Cancelled;
                self.fill(capacity);
            }
        }
    }

    proptest! {
        /// Whatever people do: never more seats than there are, no seat kept empty while someone
        /// waits, and nobody overtakes.
        #[test]
        fn seats_hold_and_the_line_keeps_its_order(
            seats in 0..6_i64,
            counted in any::<bool>(),
            doings in proptest::collection::vec((0..12_usize, any::<bool>()), 0..120),
        ) {
            let capacity = counted.then_some(seats);
            let mut line = Line { people: vec![None; 12], last: 0 };
            for (person, comes) in doings {
                if comes { line.register(person, capacity) } else { line.cancel(person, capacity) }
                let (confirmed, waiting) = (line.count(Standing::Confirmed), line.count(Standing::Waiting));
                match capacity {
                    Some(seats) => {
                        prop_assert!(confirmed <= seats);
                        prop_assert!(waiting == 0 || confirmed == seats);
                    }
                    None => prop_assert_eq!(waiting, 0),
                }
                let places = |standing| line.people.iter().flatten().filter(move |(s, _)| *s == standing).map(|(_, p)| *p);
                let (last_in, first_out) = (places(Standing::Confirmed).max(), places(Standing::Waiting).min());
                if let (Some(last_in), Some(first_out)) = (last_in, first_out) {
                    prop_assert!(last_in < first_out);
                }
            }
        }
    }
}
