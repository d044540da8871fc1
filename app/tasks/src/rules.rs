//! What is owed around a session. One table says what, how many days before or after, and what fulfils
//! it; everything else follows from it.
//!
//! Read: this file (the table, and the tasks it makes), [`delays`] (what a body changed of it),
//! [`reminders`] (when who is written to).

pub mod delays;
pub mod reminders;

use kit::words::Pair;
use kit::{Day, Instant};
use serde::{Deserialize, Serialize};
use sessions::rules::{OPENS_DAYS, Session, SessionId, State};
use territories::rules::{Body, BodyKind, Window};

pub use delays::Delays;

kit::coded! {
    /// What is owed.
    pub enum Kind {
        FindDate = "find_date",
        SaveTheDate = "save_the_date",
        CallForTopics = "call_for_topics",
        OpenRegistration = "open_registration",
        SettleAgenda = "settle_agenda",
        Reminder = "reminder",
        /// Nobody opened it on its day: it is opened now, put off, or typed in from paper.
        Unopened = "unopened",
        /// Its day is over, and its room is still open.
        CloseRoom = "close_room",
        Summary = "summary",
        Minutes = "minutes",
    }
}

/// From where its days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    BeforeWindowEnds,
    BeforeStart,
    /// Its day is over, and its room was not opened, or not closed.
    AfterDay,
    AfterEnd,
}

/// What is known of a session besides itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Its reminder left.
    pub reminded: bool,
    /// Its action summary left.
    pub summarised: bool,
    /// Its minutes are published.
    pub published: bool,
}

/// One row: what, of which bodies, how many days before or after, and what fulfils it by its day.
pub struct Obligation {
    pub kind: Kind,
    pub of: &'static [BodyKind],
    pub counted: Counted,
    pub days: i64,
    is_done: fn(&Session, &Facts, Day) -> bool,
}

const BOTH: &[BodyKind] = BodyKind::ALL;
const CONCERTATION: &[BodyKind] = &[BodyKind::Concertation];
const ATELIER: &[BodyKind] = &[BodyKind::Atelier];

use Counted::{AfterDay, AfterEnd, BeforeStart, BeforeWindowEnds};

/// Everything that is owed.
pub const TABLE: &[Obligation] = &[
    row(Kind::FindDate, BOTH, BeforeWindowEnds, 56, |session, _, _| !session.state.is_void()),
    row(Kind::SaveTheDate, BOTH, BeforeStart, 56, |session, _, _| is_announced(session)),
    // The announcement asks for topics.
    row(Kind::CallForTopics, CONCERTATION, BeforeStart, 42, |session, _, _| is_announced(session)),
    // Announced, it opens by itself so many days before, or at its hour; that hour may be too late.
    row(Kind::OpenRegistration, ATELIER, BeforeStart, OPENS_DAYS, |session, _, due| {
        is_announced(session) && session.opens().day() <= due
    }),
    row(Kind::SettleAgenda, BOTH, BeforeStart, 14, |session, _, _| {
        session.state == State::Settled || session.state.has_opened()
    }),
    // Announced, the reminder leaves by itself.
    row(Kind::Reminder, BOTH, BeforeStart, 3, |session, facts, _| facts.reminded || is_announced(session)),
    row(Kind::Unopened, BOTH, AfterDay, 1, |session, _, _| session.state.has_opened()),
    row(Kind::CloseRoom, BOTH, AfterDay, 1, |session, _, _| session.state != State::Live),
    row(Kind::Summary, BOTH, AfterEnd, 2, |_, facts, _| facts.summarised),
    row(Kind::Minutes, BOTH, AfterEnd, 21, |_, facts, _| facts.published),
];

const fn row(
    kind: Kind,
    of: &'static [BodyKind],
    counted: Counted,
    days: i64,
    is_done: fn(&Session, &Facts, Day) -> bool,
) -> Obligation {
    Obligation { kind, of, counted, days, is_done }
}

const fn is_announced(session: &Session) -> bool {
    matches!(session.state, State::Announced | State::Settled) || session.state.has_opened()
}

/// The rows of a kind of body.
pub fn owed_by(kind: BodyKind) -> impl Iterator<Item = &'static Obligation> {
    TABLE.iter().filter(move |row| row.of.contains(&kind))
}

/// What a task is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    Window { year: i32, months: (u32, u32) },
    Session { id: SessionId, name: Pair, day: Day },
}

/// Something that a moderator of the body has to do by a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub kind: Kind,
    pub body: String,
    pub due: Day,
    pub about: About,
}

impl Task {
    /// Where it is done; an address without its language.
    pub fn place(&self) -> String {
        match (&self.about, self.kind) {
            (About::Window { year, months }, _) => format!("/date/{}/{year}/{}", self.body, months.0),
            (About::Session { id, .. }, Kind::OpenRegistration) => format!("/session/{id}/edit"),
            (About::Session { id, .. }, Kind::SettleAgenda) => format!("/session/{id}/agenda"),
            (About::Session { id, .. }, Kind::Summary | Kind::Minutes) => format!("/session/{id}/minutes/edit"),
            (About::Session { id, .. }, _) => format!("/session/{id}"),
        }
    }

    pub fn standing(&self, today: Day) -> Standing {
        match self.due.days_since(today) {
            ..0 => Standing::Late,
            0..=7 => Standing::Soon,
            _ => Standing::Ahead,
        }
    }
}

/// How near its day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Late,
    Soon,
    Ahead,
}

/// Tasks are shown from this many days ahead: what is farther away is the year's business.
pub const AHEAD_DAYS: i64 = 56;

/// What is still owed for a session. Before it, until its day is over; then what became of it, if nobody
/// said; after it, until its minutes are approved.
pub fn of_session(session: &Session, body: &Body, facts: &Facts, delays: &Delays, now: Instant) -> Vec<Task> {
    let today = now.day();
    let open = |counted| match counted {
        BeforeWindowEnds => false,
        BeforeStart => session.state.tells_moves() && today <= session.starts_at.day(),
        AfterDay => session.is_unopened(now) || session.is_left_open(now),
        AfterEnd => matches!(session.state, State::Drafting | State::InReview),
    };
    let day = session.starts_at.day();
    owed_by(body.kind)
        .filter(|row| open(row.counted))
        .filter_map(|row| {
            let days = delays.of(row);
            let due = match row.counted {
                AfterDay | AfterEnd => session.ends_at.day().plus_days(days),
                BeforeStart | BeforeWindowEnds => day.plus_days(-days),
            };
            let about = About::Session { id: session.id.clone(), name: session.name(&body.name), day };
            let task = Task { kind: row.kind, body: body.id.clone(), due, about };
            (!(row.is_done)(session, facts, due) && is_near(&task, today)).then_some(task)
        })
        .collect()
}

/// A window without a session owes a date.
pub fn of_window(window: &Window, delays: &Delays, today: Day) -> Option<Task> {
    let row = TABLE.iter().find(|row| row.kind == Kind::FindDate)?;
    let task = Task {
        kind: row.kind,
        body: window.body.clone(),
        due: window.span().1.plus_days(-delays.of(row)),
        about: About::Window { year: window.year, months: window.months },
    };
    is_near(&task, today).then_some(task)
}

fn is_near(task: &Task, today: Day) -> bool {
    task.due.days_since(today) <= AHEAD_DAYS
}

/// Due soonest first; on one day, what the table has first.
pub fn arrange(tasks: &mut [Task]) {
    tasks.sort_by_key(|task| (task.due, task.kind, task.place()));
}

#[cfg(test)]
mod tests;
