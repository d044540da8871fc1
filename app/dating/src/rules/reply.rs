//! Who comes to a session that has its date. What was said holds for the day it was said of: when the
//! session moves to another one everyone is asked anew, and the old answer shows as that of then.

use kit::{Day, Instant};
use serde::{Deserialize, Serialize};
use sessions::rules::Session;

kit::coded! {
    /// What a member answers.
    pub enum Answer {
        Coming = "coming",
        Excused = "excused",
        /// Does not come, and sends somebody.
        Sending = "sending",
    }
}

/// What a member answered last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub answer: Answer,
    /// Who is sent, if the member said so.
    pub sends: String,
    /// The day of the session when this was said.
    pub day: Day,
}

impl Reply {
    /// Other hours or another place on the same day leave it standing: the mail about them asks again
    /// whoever has to change their mind.
    pub fn stands_for(&self, session: &Session) -> bool {
        self.day == session.starts_at.day()
    }
}

/// Can one answer now?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Door {
    Open,
    /// The session has no date: none yet, or it was postponed or cancelled.
    NoDate,
    /// It is over.
    Over,
}

pub fn door(session: &Session, now: Instant) -> Door {
    if session.state.is_void() {
        Door::NoDate
    } else if session.state.has_closed() || now >= session.ends_at {
        Door::Over
    } else {
        Door::Open
    }
}

/// How many chairs, and who is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headcount {
    pub coming: usize,
    pub sending: usize,
    pub excused: usize,
    /// Asked, and nothing said for this day.
    pub silent: usize,
}

impl Headcount {
    /// Of the last answer of each member.
    pub fn of<'a>(session: &Session, replies: impl IntoIterator<Item = Option<&'a Reply>>) -> Headcount {
        let mut count = Headcount::default();
        for reply in replies {
            *match reply.filter(|reply| reply.stands_for(session)).map(|reply| reply.answer) {
                Some(Answer::Coming) => &mut count.coming,
                Some(Answer::Sending) => &mut count.sending,
                Some(Answer::Excused) => &mut count.excused,
                None => &mut count.silent,
            } += 1;
        }
        count
    }

    /// How many people to expect in the room.
    pub const fn heads(&self) -> usize {
        self.coming + self.sending
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::clock::HOUR;
    use kit::words::Pair;
    use sessions::rules::State;

    fn session() -> Session {
        let day = Day::ymd(2027, 2, 4).unwrap();
        Session::dated("concertation", 2027, 1, day.at(9, 30), day.at(12, 30))
    }

    fn reply(answer: Answer) -> Reply {
        Reply { answer, sends: String::new(), day: session().starts_at.day() }
    }

    #[test]
    fn another_day_asks_anew_and_another_hour_does_not() {
        let (before, said) = (session(), reply(Answer::Coming));
        assert!(said.stands_for(&before));
        let later = Session { starts_at: before.starts_at.plus(HOUR), ..before.clone() };
        let elsewhere = Session { venue: Pair::new("Ailleurs", ""), ..before.clone() };
        for same_day in [later, elsewhere] {
            assert!(same_day.is_elsewhere_than(&before) && said.stands_for(&same_day));
        }
        let day = before.starts_at.day().plus_days(1);
        let moved = Session { starts_at: day.at(9, 30), ends_at: day.at(12, 30), ..before.clone() };
        assert!(moved.is_elsewhere_than(&before) && !said.stands_for(&moved));
    }

    #[test]
    fn one_answers_from_the_date_to_the_end() {
        let ends = session().ends_at;
        for state in State::ALL {
            let session = Session { state: *state, ..session() };
            let expected = if state.is_void() {
                Door::NoDate
            } else if state.has_closed() {
                Door::Over
            } else {
                Door::Open
            };
            assert_eq!(door(&session, ends.plus(-1)), expected, "{state}");
            assert_ne!(door(&session, ends), Door::Open, "{state}");
        }
    }

    #[test]
    fn an_answer_for_another_day_is_silence() {
        let session = session();
        let old = Reply { day: session.starts_at.day().plus_days(-7), ..reply(Answer::Coming) };
        let said = [reply(Answer::Coming), reply(Answer::Sending), reply(Answer::Excused), old];
        let count = Headcount::of(&session, said.iter().map(Some).chain([None]));
        assert_eq!(count, Headcount { coming: 1, sending: 1, excused: 1, silent: 2 });
        assert_eq!(count.heads(), 2);
    }
}
