//! A poll: the dates that a moderator proposes for a window, and what members say of each.

pub mod best;
pub mod proposal;
pub mod reply;

use kit::Instant;
use kit::clock::DAY;
use kit::words::Pair;
use serde::{Deserialize, Serialize};
use sessions::rules::{Session, SessionId};

kit::id! {
    /// A poll about one window.
    PollId,
    /// A date that a poll proposes.
    DateId,
}

kit::coded! {
    /// How a poll stands.
    pub enum Standing {
        Open = "open",
        /// One of its dates was fixed.
        Fixed = "fixed",
        /// Closed, and no date was fixed.
        Closed = "closed",
    }
}

kit::coded! {
    /// What a member says of a date.
    pub enum Word {
        Yes = "yes",
        IfNeedBe = "if_need_be",
        No = "no",
    }
}

/// A proposed date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    pub id: DateId,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

/// A poll: where and what about, the same for all its dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    pub id: PollId,
    pub body: String,
    /// The window: year, and first month.
    pub year: i32,
    pub from_month: u32,
    pub standing: Standing,
    pub title: Pair,
    pub venue: Pair,
    pub link: String,
    /// In the order of time.
    pub dates: Vec<Proposed>,
    /// The session that came of it.
    pub session: Option<SessionId>,
    /// When members were last written to: all of them, or those who had not answered.
    pub asked_at: Instant,
}

impl Poll {
    /// Open, and the window was not given a session elsewhere meanwhile.
    pub fn takes_answers(&self, window_is_taken: bool) -> bool {
        self.standing == Standing::Open && !window_is_taken
    }

    /// Those who have not answered are reminded once a day at most, the day they were asked included.
    pub fn may_remind(&self, now: Instant) -> bool {
        now.since(self.asked_at) >= DAY
    }

    pub fn date(&self, id: &DateId) -> Option<&Proposed> {
        self.dates.iter().find(|date| date.id == *id)
    }

    /// The session that one of the dates becomes: of the poll's place and title, or, when one of this
    /// window was postponed, that one again.
    pub fn session(&self, date: &Proposed, postponed: Option<Session>) -> Session {
        let base = match postponed {
            Some(before) => Session {
                title: if self.title.is_empty() { before.title.clone() } else { self.title.clone() },
                starts_at: date.starts_at,
                ends_at: date.ends_at,
                // Hours that were chosen for the other date say nothing of this one.
                opens_at: None,
                closes_at: None,
                ..before
            },
            None => Session {
                title: self.title.clone(),
                ..Session::dated(&self.body, self.year, self.from_month, date.starts_at, date.ends_at)
            },
        };
        if base.venue == self.venue {
            return Session { link: self.link.clone(), ..base };
        }
        // What is known of another place does not describe this one.
        Session {
            venue: self.venue.clone(),
            link: self.link.clone(),
            address: String::new(),
            access: Pair::default(),
            stop: String::new(),
            ..base
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::Day;
    use sessions::rules::State;

    fn poll() -> Poll {
        let day = Day::ymd(2027, 2, 4).unwrap();
        let date = |n: i64| {
            let day = day.plus_days(n);
            Proposed { id: DateId::fresh(), starts_at: day.at(9, 30), ends_at: day.at(12, 30) }
        };
        Poll {
            id: PollId::fresh(),
            body: "concertation".into(),
            year: 2027,
            from_month: 1,
            standing: Standing::Open,
            title: Pair::default(),
            venue: Pair::new("Maison", ""),
            link: String::new(),
            dates: vec![date(0), date(7)],
            session: None,
            asked_at: day.at(12, 0),
        }
    }

    #[test]
    fn an_open_poll_takes_answers_until_the_window_has_its_session() {
        for standing in Standing::ALL {
            let poll = Poll { standing: *standing, ..poll() };
            assert_eq!(poll.takes_answers(false), *standing == Standing::Open, "{standing}");
            assert!(!poll.takes_answers(true));
        }
    }

    #[test]
    fn a_reminder_a_day() {
        let poll = poll();
        assert!(!poll.may_remind(poll.asked_at.plus(DAY - 1)));
        assert!(poll.may_remind(poll.asked_at.plus(DAY)));
    }

    #[test]
    fn a_date_becomes_a_session_with_the_place_of_the_poll() {
        let poll = poll();
        let session = poll.session(&poll.dates[1], None);
        assert_eq!((session.starts_at, session.ends_at), (poll.dates[1].starts_at, poll.dates[1].ends_at));
        assert_eq!((session.state, &session.venue, session.from_month), (State::Dated, &poll.venue, 1));
    }

    #[test]
    fn a_postponed_session_keeps_what_is_still_true() {
        let poll = poll();
        let day = Day::ymd(2027, 1, 20).unwrap();
        let before = Session {
            state: State::Postponed,
            title: Pair::new("Mesurer", ""),
            venue: Pair::new("Maison", ""),
            address: "Rue 1".into(),
            opens_at: Some(day.at(8, 0)),
            ..Session::dated("concertation", 2027, 1, day.at(9, 0), day.at(12, 0))
        };
        let again = poll.session(&poll.dates[0], Some(before.clone()));
        assert_eq!((&again.id, again.state), (&before.id, State::Postponed), "its step comes after");
        assert_eq!((again.starts_at, again.opens_at), (poll.dates[0].starts_at, None));
        assert_eq!((again.title.fr.as_str(), again.address.as_str()), ("Mesurer", "Rue 1"));
        let elsewhere = Poll { venue: Pair::new("Kiosque", ""), ..poll.clone() };
        assert_eq!(elsewhere.session(&poll.dates[0], Some(before)).address, "");
    }
}
