//! What a window shows in the year: *owed* or *missed*, or the state of its session, where everything from live on reads as *held*.

use kit::words::Pair;
use kit::{Day, Instant};
use serde::{Deserialize, Serialize};
use sessions::rules::{Session, State};
use territories::rules::{Body, BodyKind, Window};

kit::coded! {
    /// A window as the year sees it; also the `state` of the public JSON.
    pub enum Standing {
        Owed = "owed",
        Dated = "dated",
        Announced = "announced",
        Settled = "settled",
        Held = "held",
        Missed = "missed",
    }
}

/// One note of the score: a window, and the session that fills it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub body: String,
    pub months: (u32, u32),
    pub standing: Standing,
    /// Happening now: drawn in pollen.
    pub live: bool,
    /// Owed and about to fall due: no date, and its span is here or begins within six weeks.
    pub late: bool,
    pub session: Option<NoteSession>,
}

/// Of the session in a window, what the year shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteSession {
    pub id: String,
    pub day: Day,
    pub title: Pair,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub venue: Pair,
    /// Registration is open: an atelier, announced or settled, within its hours.
    pub open: bool,
}

/// A year of all bodies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year {
    pub year: i32,
    pub today: Day,
    pub bodies: Vec<Body>,
    /// In the order of the bodies, then by month.
    pub notes: Vec<Note>,
    /// The windows of the following year, when this is the year we live in: in autumn the next
    /// sessions are there.
    pub after: Vec<Note>,
}

/// A window without a date this many days before its span is shown as falling due: the save-the-date
/// leaves eight weeks before the session, which by then is already short.
const FALLS_DUE: i64 = 42;

/// What each window of a year shows on a day.
pub fn of_year(year: i32, bodies: Vec<Body>, sessions: &[Session], now: Instant) -> Year {
    let today = now.day();
    let notes = territories::rules::windows::of_year(&bodies, year)
        .iter()
        .map(|window| {
            let is_atelier = bodies.iter().any(|body| body.id == window.body && body.kind == BodyKind::Atelier);
            note(window, is_atelier, sessions, now)
        })
        .collect();
    Year { year, today, bodies, notes, after: Vec::new() }
}

fn note(window: &Window, is_atelier: bool, sessions: &[Session], now: Instant) -> Note {
    let (from, to) = window.span();
    let today = now.day();
    let filled = sessions
        .iter()
        .filter(|s| s.body == window.body && s.year == window.year && s.from_month == window.months.0)
        .find(|s| !s.state.is_void());
    let standing = match filled.map(|session| session.state) {
        None | Some(State::Planned | State::Postponed | State::Cancelled) if to < today => Standing::Missed,
        None | Some(State::Planned | State::Postponed | State::Cancelled) => Standing::Owed,
        Some(State::Dated) => Standing::Dated,
        Some(State::Announced) => Standing::Announced,
        Some(State::Settled) => Standing::Settled,
        Some(State::Live | State::Drafting | State::InReview | State::Approved | State::Harvested) => Standing::Held,
    };
    Note {
        body: window.body.clone(),
        months: window.months,
        standing,
        live: filled.is_some_and(|session| session.state == State::Live),
        late: standing == Standing::Owed && from.days_since(today) <= FALLS_DUE,
        session: filled.map(|session| NoteSession {
            id: session.id.to_string(),
            day: session.starts_at.day(),
            title: session.title.clone(),
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            venue: session.venue.clone(),
            open: is_atelier && session.takes_registrations(now),
        }),
    }
}

impl Year {
    pub fn count(&self, standing: Standing) -> i64 {
        self.notes.iter().filter(|note| note.standing == standing).count() as i64
    }

    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }

    /// Sessions that have a month: dated ones by their day, owed ones by their window when it is one
    /// month. Index 0 is January.
    pub fn by_month(&self) -> [i64; 12] {
        let mut months = [0; 12];
        for note in &self.notes {
            let month = match &note.session {
                Some(session) if session.day.year() == self.year => Some(session.day.month()),
                _ if note.months.0 == note.months.1 => Some(note.months.0),
                _ => None,
            };
            if let Some(month) = month {
                months[(month as usize - 1) % 12] += 1;
            }
        }
        months
    }

    /// The sessions to come that are announced, the next first.
    pub fn next(&self, most: usize) -> Vec<(&Note, &NoteSession)> {
        let mut coming: Vec<_> = self
            .notes
            .iter()
            .chain(&self.after)
            .filter_map(|note| Some((note, note.session.as_ref()?)))
            .filter(|(note, session)| {
                session.day >= self.today
                    && (note.live || matches!(note.standing, Standing::Announced | Standing::Settled | Standing::Dated))
            })
            .collect();
        coming.sort_by_key(|(_, session)| session.starts_at);
        coming.truncate(most);
        coming
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::Role;

    fn region() -> Body {
        Body {
            id: "atelier-region".into(),
            kind: BodyKind::Atelier,
            territory: "region".into(),
            mark: "region".into(),
            name: Pair::new("Région", "Gewest"),
            short: Pair::new("Région", "Gewest"),
            rhythm: vec![(3, 3), (6, 6), (11, 11)],
        }
    }

    fn session(state: State, from_month: u32) -> Session {
        let day = Day::ymd(2027, from_month, 11).unwrap();
        Session { state, ..Session::dated("atelier-region", 2027, from_month, day.at(9, 0), day.at(13, 0)) }
    }

    fn standings(sessions: &[Session], month: u32, day: u32) -> Vec<&'static str> {
        let now = Day::ymd(2027, month, day).unwrap().at(12, 0);
        of_year(2027, vec![region()], sessions, now).notes.iter().map(|n| n.standing.code()).collect()
    }

    #[test]
    fn a_window_is_owed_then_missed() {
        assert_eq!(standings(&[], 1, 5), ["owed", "owed", "owed"]);
        assert_eq!(standings(&[], 3, 31), ["owed", "owed", "owed"], "its last day is still within");
        assert_eq!(standings(&[], 4, 1), ["missed", "owed", "owed"]);
    }

    #[test]
    fn every_state_has_its_standing() {
        let expected = [
            ("planned", "owed"),
            ("dated", "dated"),
            ("announced", "announced"),
            ("settled", "settled"),
            ("live", "held"),
            ("drafting", "held"),
            ("in_review", "held"),
            ("approved", "held"),
            ("harvested", "held"),
            ("postponed", "owed"),
            ("cancelled", "owed"),
        ];
        for (state, standing) in expected {
            let session = session(state.parse().unwrap(), 3);
            assert_eq!(standings(&[session], 1, 5)[0], standing, "{state}");
        }
        assert_eq!(standings(&[session(State::Cancelled, 3)], 5, 1)[0], "missed");
    }

    #[test]
    fn a_second_session_fills_the_window_a_cancelled_one_left() {
        let both = [session(State::Cancelled, 3), session(State::Dated, 3)];
        assert_eq!(standings(&both, 1, 5)[0], "dated");
    }

    #[test]
    fn a_debt_is_seen_before_it_is_late() {
        let now = Day::ymd(2027, 1, 18).unwrap().at(12, 0);
        let year = of_year(2027, vec![region()], &[], now);
        assert_eq!(year.notes.iter().map(|n| n.late).collect::<Vec<_>>(), [true, false, false]);
    }

    #[test]
    fn in_autumn_the_next_session_may_be_next_year() {
        let now = Day::ymd(2026, 11, 22).unwrap().at(12, 0);
        let after = of_year(2027, vec![region()], &[session(State::Announced, 6), session(State::Dated, 3)], now).notes;
        let year = Year { after, ..of_year(2026, vec![region()], &[], now) };
        let days: Vec<_> = year.next(4).iter().map(|(_, session)| session.day.to_string()).collect();
        assert_eq!(days, ["2027-03-11", "2027-06-11"]);
    }

    #[test]
    fn everyone_may_read_the_year() {
        assert_eq!(crate::rights::READ.may, [Role::Visitor]);
    }
}
