//! When who is written to. Each reminder has a key: what left under a key does not leave again.

use kit::clock::DAY;
use kit::{Day, Instant};
use sessions::rules::{Session, State};

use super::{About, Counted, Kind, TABLE, Task};

/// Reminders leave by day: nobody is woken.
pub fn is_daytime(now: Instant) -> bool {
    (now.day().at(7, 0)..now.day().at(20, 0)).contains(&now)
}

/// Is it time to remind the people of a session, so many days before?
pub fn is_time(session: &Session, days: i64, now: Instant) -> bool {
    matches!(session.state, State::Announced | State::Settled)
        && now < session.starts_at
        && session.starts_at.since(now) <= days.saturating_mul(DAY)
}

/// Of a session: again when it has another day.
pub fn of_session(session: &Session) -> String {
    format!("session:{}:{}", session.id, session.starts_at.day())
}

/// A moderator gets one letter a day at most.
pub fn of_day(person: &str, today: Day) -> String {
    format!("digest:{person}:{today}")
}

/// A task is told to a moderator once a week, as long as it is due; what became of a session is asked once.
pub fn of_task(person: &str, task: &Task, today: Day) -> String {
    let again = if is_asked_once(task.kind) {
        "once".to_owned()
    } else {
        today.plus_days(-i64::from(today.weekday().num_days_from_monday())).to_string()
    };
    let about = match &task.about {
        About::Window { year, months } => format!("{}:{year}-{}", task.body, months.0),
        About::Session { id, .. } => id.to_string(),
    };
    format!("task:{person}:{}:{about}:{}:{again}", task.kind, task.due)
}

/// Of a day that is over there is nothing to press: it stays on the list.
fn is_asked_once(kind: Kind) -> bool {
    TABLE.iter().any(|row| row.kind == kind && row.counted == Counted::AfterDay)
}

/// Worth a letter: its day is over, or is today or tomorrow.
pub fn is_due(task: &Task, today: Day) -> bool {
    task.due.days_since(today) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Kind;

    fn task(due: &str) -> Task {
        let about = About::Window { year: 2027, months: (2, 2) };
        Task { kind: Kind::FindDate, body: "atelier-nord".into(), due: due.parse().unwrap(), about }
    }

    #[test]
    fn a_task_is_told_once_a_week() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let late = task("2027-01-03");
        let key = |today: &str| of_task("mia", &late, day(today));
        assert_eq!(key("2027-01-11"), key("2027-01-17"), "Monday to Sunday");
        assert_ne!(key("2027-01-17"), key("2027-01-18"));
        assert_ne!(
            key("2027-01-11"),
            of_task("mia", &task("2027-01-04"), day("2027-01-11")),
            "another day to do it by"
        );
        assert_ne!(key("2027-01-11"), of_task("bob", &late, day("2027-01-11")));
    }

    #[test]
    fn what_became_of_a_session_is_asked_once() {
        let unopened = Task { kind: Kind::Unopened, ..task("2027-01-12") };
        let key = |today: &str| of_task("mia", &unopened, today.parse().unwrap());
        assert_eq!(key("2027-01-12"), key("2027-03-30"));
        assert_ne!(key("2027-01-12"), of_task("bob", &unopened, "2027-01-12".parse().unwrap()));
    }

    #[test]
    fn tomorrow_is_due_and_the_day_after_is_not() {
        let today = "2027-01-11".parse().unwrap();
        assert!(is_due(&task("2027-01-01"), today) && is_due(&task("2027-01-12"), today));
        assert!(!is_due(&task("2027-01-13"), today));
    }

    #[test]
    fn the_people_of_a_session_are_reminded_in_its_last_days() {
        let day: Day = "2027-02-04".parse().unwrap();
        let session = Session {
            state: State::Announced,
            ..Session::dated("concertation", 2027, 1, day.at(9, 15), day.at(12, 30))
        };
        let start = session.starts_at;
        assert!(is_time(&session, 3, start.plus(-3 * DAY)) && is_time(&session, 3, start.plus(-1)));
        assert!(!is_time(&session, 3, start.plus(-3 * DAY - 1)) && !is_time(&session, 3, start));
        assert!(!is_time(&session, 0, start.plus(-1)), "a body may choose none");
        assert!(!is_time(&Session { state: State::Dated, ..session.clone() }, 3, start.plus(-1)));
        let moved = Session { starts_at: start.plus(DAY), ..session.clone() };
        assert_ne!(of_session(&session), of_session(&moved));
    }

    #[test]
    fn nobody_is_woken() {
        let day: Day = "2027-01-11".parse().unwrap();
        assert!(is_daytime(day.at(7, 0)) && is_daytime(day.at(19, 59)));
        assert!(!is_daytime(day.at(6, 59)) && !is_daytime(day.at(20, 0)));
    }
}
