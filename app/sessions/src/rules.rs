//! A session, and how the year sees it.

pub mod edit;
pub mod needs;
pub mod outline;
pub mod planner;
pub mod states;

use kit::rights::Scope;
use kit::words::Pair;
use kit::{Day, Instant, Locale};
use serde::{Deserialize, Serialize};

use territories::rules::{Body, Window, windows};

pub use states::State;

kit::id! {
    /// A session.
    SessionId
}

/// Registration opens so many days before, unless the body or the session says otherwise.
pub const OPENS_DAYS: i64 = 42;

/// A session as everyone may know it. Its room's code is not here: see `store::code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    pub id: SessionId,
    pub body: String,
    /// The window that owes it: year, and first month.
    pub year: i32,
    pub from_month: u32,
    pub state: State,
    pub title: Pair,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub venue: Pair,
    pub address: String,
    /// Step-free access, loop, …: in words.
    pub access: Pair,
    /// The nearest stop.
    pub stop: String,
    /// A remote link, if any; shown to those who come.
    pub link: String,
    /// Spoken and understood in the room, in the order of the page: never empty.
    pub languages: Vec<Locale>,
    /// A concertation's agenda shown to everyone; an atelier's always is.
    pub agenda_open: bool,
    /// Seats, when they are counted.
    pub capacity: Option<i64>,
    /// Registration opens and closes by itself.
    pub opens_at: Option<Instant>,
    /// Without an hour of its own, registration opens so many days before: its body's delay.
    pub opens_days: i64,
    pub closes_at: Option<Instant>,
    pub version: i64,
    /// Of its calendar entry (RFC 5546): rises with each change that matters to a calendar.
    pub sequence: i64,
    /// Why it was postponed or cancelled.
    pub reason: String,
}

impl Session {
    /// A new session of a window (its year and first month), dated and otherwise empty.
    pub fn dated(body: &str, year: i32, from_month: u32, starts_at: Instant, ends_at: Instant) -> Session {
        Session {
            id: SessionId::fresh(),
            body: body.into(),
            year,
            from_month,
            state: State::Dated,
            title: Pair::default(),
            starts_at,
            ends_at,
            venue: Pair::default(),
            address: String::new(),
            access: Pair::default(),
            stop: String::new(),
            link: String::new(),
            languages: Locale::ALL.to_vec(),
            agenda_open: false,
            capacity: None,
            opens_at: None,
            opens_days: OPENS_DAYS,
            closes_at: None,
            version: 1,
            sequence: 0,
            reason: String::new(),
        }
    }

    /// To what the rights of its pages apply.
    pub fn scope(&self) -> Scope<'_> {
        Scope { body: Some(&self.body), session: Some(self.id.as_str()) }
    }

    /// As everyone may read it: a remote link is for those who come.
    #[must_use]
    pub fn without_link(self) -> Session {
        Session { link: String::new(), ..self }
    }

    /// Its title, or the name of its body when it has none yet.
    pub fn name(&self, body: &Pair) -> Pair {
        if self.title.is_empty() { body.clone() } else { self.title.clone() }
    }

    /// A calendar that holds the other one would lead people astray.
    pub fn is_elsewhere_than(&self, other: &Session) -> bool {
        (self.starts_at, self.ends_at) != (other.starts_at, other.ends_at)
            || self.venue != other.venue
            || self.address != other.address
            || self.link != other.link
    }

    /// Still to come, or under way. One that nobody has opened may begin late: it comes until its day is over.
    pub fn is_coming(&self, now: Instant) -> bool {
        self.state == State::Live || (!self.state.has_opened() && self.ends_at.day() >= now.day())
    }

    /// Its day is over, and nobody opened it: what became of it is still to be told.
    pub fn is_unopened(&self, now: Instant) -> bool {
        self.state.tells_moves() && self.ends_at.day() < now.day()
    }

    /// Its day is over, and its room is still open.
    pub fn is_left_open(&self, now: Instant) -> bool {
        self.state == State::Live && self.ends_at.day() < now.day()
    }

    /// When registration opens: as many days before as its body says, unless its moderator chose an hour.
    pub fn opens(&self) -> Instant {
        self.opens_at.unwrap_or(self.starts_at.plus(-self.opens_days * kit::clock::DAY))
    }

    /// When registration closes: at the start, unless its moderator chose an hour.
    pub fn closes(&self) -> Instant {
        self.closes_at.unwrap_or(self.starts_at)
    }

    /// Can one register now? It opens at its hour, once the session has been announced.
    pub fn takes_registrations(&self, now: Instant) -> bool {
        matches!(self.state, State::Announced | State::Settled) && (self.opens()..self.closes()).contains(&now)
    }

    /// Minutes between start and end.
    pub fn length(&self) -> i64 {
        self.ends_at.since(self.starts_at) / kit::clock::MINUTE
    }

    /// `9h15 à 12h30` / `9.15 tot 12.30 uur`.
    pub fn hours(&self, locale: Locale) -> String {
        hours(self.starts_at, self.ends_at, locale)
    }

    /// `Mardi 19 janvier 2027, 9h15 à 12h30`, with a capital: the line under a title.
    pub fn when(&self, locale: Locale) -> String {
        when(self.starts_at, self.ends_at, locale)
    }
}

/// `9h15 à 12h30` / `9.15 tot 12.30 uur`.
pub fn hours(starts_at: Instant, ends_at: Instant, locale: Locale) -> String {
    let (from, to) = (starts_at.hour_in(locale), ends_at.hour_in(locale));
    match locale {
        Locale::Fr => format!("{from} à {to}"),
        Locale::Nl => format!("{} tot {to}", from.trim_end_matches(" uur")),
    }
}

/// `Mardi 19 janvier 2027, 9h15 à 12h30`.
pub fn when(starts_at: Instant, ends_at: Instant, locale: Locale) -> String {
    format!("{}, {}", capital(&starts_at.day().full(locale)), hours(starts_at, ends_at, locale))
}

/// The window of a body that begins in this month, when its rhythm has one. A window of long ago or
/// of a far future is nobody's task.
pub fn window_of(body: &Body, year: i32, month: u32, today: Day) -> Option<Window> {
    let near = (today.year() - 1..=today.year() + 3).contains(&year);
    let months = body.rhythm.iter().copied().find(|(from, _)| *from == month)?;
    near.then(|| Window { body: body.id.clone(), year, months })
}

/// The windows of a body that are not over and have no session, of this year and the next.
pub fn undated(body: &Body, sessions: &[Session], today: Day) -> Vec<Window> {
    let has = |window: &Window| {
        let here = |s: &&Session| (s.year, s.from_month) == (window.year, window.months.0);
        sessions.iter().filter(here).any(|s| fills_its_window(s.state))
    };
    [today.year(), today.year() + 1]
        .into_iter()
        .flat_map(|year| windows::of_year(std::slice::from_ref(body), year))
        .filter(|window| window.span().1 >= today && !has(window))
        .collect()
}

/// A window's session still stands: it is neither cancelled nor waiting for another date.
pub const fn fills_its_window(state: State) -> bool {
    !matches!(state, State::Cancelled | State::Postponed)
}

/// The same words, beginning with a capital.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// The code of a room, read aloud or typed from a projector: no letter or figure that is taken for
/// another.
pub const CODE_LETTERS: &[u8] = b"23456789ACDEFGHJKLMNPQRTUVWXY";

/// What a person types as a code, in the one spelling: `7k4 m2` → `7K4M2`.
pub fn code_typed(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).take(12).collect()
}
