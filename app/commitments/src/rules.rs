//! How a commitment stands, and what may be told of it. The last piece of news says how it stands; the
//! earlier ones stay.

use kit::clock::DAY;
use kit::words::Pair;
use kit::{Day, Instant, Locale};
use serde::{Deserialize, Serialize};
use sessions::rules::{Session, SessionId};

pub use live::rules::OutcomeId;

kit::id! {
    /// A piece of news.
    NewsId
}

kit::coded! {
    /// How a commitment stands. Nobody tells that there is no news.
    pub enum Standing {
        NoNews = "no_news",
        InProgress = "in_progress",
        Kept = "kept",
        Dropped = "dropped",
    }
}

impl Standing {
    /// What can be told, in the order of the buttons.
    pub const TOLD: [Standing; 3] = [Standing::Kept, Standing::InProgress, Standing::Dropped];

    /// Something may still come of it.
    pub const fn is_open(self) -> bool {
        matches!(self, Standing::NoNews | Standing::InProgress)
    }
}

/// A piece of news.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    pub standing: Standing,
    /// In the one language it was written in; empty: nothing was added.
    pub words: Pair,
    /// Told by the one who took the commitment; else said aloud and noted by a moderator.
    pub by_owner: bool,
    pub at: Instant,
}

/// What somebody promised in a session, with everything that was told since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    pub id: OutcomeId,
    pub session: SessionId,
    pub body: String,
    /// The name of that session, and when it was.
    pub taken_in: Pair,
    pub taken_at: Instant,
    pub text: Pair,
    /// The person; never sent to a page.
    pub owner: Option<String>,
    /// For whom they speak: their project, else their organisation or function.
    pub owner_name: Pair,
    pub due: Option<Day>,
    /// The oldest first.
    pub news: Vec<News>,
    /// When a mail last asked for news.
    pub asked_at: Option<Instant>,
}

impl Commitment {
    pub fn standing(&self) -> Standing {
        self.news.last().map_or(Standing::NoNews, |last| last.standing)
    }

    pub fn is_open(&self) -> bool {
        self.standing().is_open()
    }

    /// Open, and its day is over.
    pub fn is_late(&self, today: Day) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// Is its owner asked for news? As long as there is none; once in progress, when a mail asked since.
    pub fn awaits(&self) -> bool {
        let last = self.news.last().map(|last| last.at);
        self.is_open() && last.is_none_or(|last| self.asked_at.is_some_and(|asked| asked > last))
    }

    /// As a page may have it: nobody's id travels.
    #[must_use]
    pub fn unsigned(self) -> Commitment {
        Commitment { owner: None, ..self }
    }
}

/// The order on a page: what is open first, by its day; what has none after those that have one.
pub fn arrange(commitments: &mut [Commitment]) {
    commitments.sort_by_key(|one| (!one.is_open(), one.due.is_none(), one.due, one.id.clone()));
}

/// The commitments of each session together, the latest session first; within it as they came.
pub fn by_session(commitments: Vec<Commitment>) -> Vec<Vec<Commitment>> {
    let mut groups: Vec<Vec<Commitment>> = Vec::new();
    for one in commitments {
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| first.session == one.session)) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.sort_by_key(|group| core::cmp::Reverse(group.first().map(|first| first.taken_at)));
    groups
}

/// The longest word that goes with a piece of news, in characters.
pub const LONGEST: usize = 500;

/// What somebody tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub standing: Standing,
    pub words: Pair,
}

/// Why it cannot be kept as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Whoever drops a commitment says why.
    NoWhy,
    TooLong,
}

/// What was typed beside a button; `None` when no button of ours was used.
pub fn told(standing: &str, words: &str, lang: Locale) -> Option<Result<Told, Fault>> {
    let standing = standing.parse().ok().filter(|standing| Standing::TOLD.contains(standing))?;
    let words = words.trim();
    Some(match words.chars().count() {
        0 if standing == Standing::Dropped => Err(Fault::NoWhy),
        n if n > LONGEST => Err(Fault::TooLong),
        _ => Ok(Told { standing, words: lang.pick(Pair::new(words, ""), Pair::new("", words)) }),
    })
}

/// How a piece of news meets what was told before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    New,
    /// The same form again.
    Repeated,
    /// Somebody else told something meanwhile.
    Late,
}

/// `seen`: how many pieces of news the teller had before them.
pub fn arrival(news: &[News], seen: usize, told: &Told) -> Arrival {
    let same = |last: &News| last.standing == told.standing && last.words == told.words;
    match news.last() {
        _ if news.len() == seen => Arrival::New,
        Some(last) if news.len() == seen + 1 && same(last) => Arrival::Repeated,
        _ => Arrival::Late,
    }
}

/// How long before the next session its people are asked.
pub const ASKED_BEFORE: i64 = 7 * DAY;

/// Is it time to ask what became of the commitments taken before this session?
pub fn is_time(session: &Session, now: Instant) -> bool {
    session.state.tells_moves() && now < session.starts_at && session.starts_at.since(now) <= ASKED_BEFORE
}

#[cfg(test)]
mod tests {
    use super::*;
    use sessions::rules::State;

    fn news(standing: Standing, at: i64) -> News {
        News { standing, words: Pair::default(), by_owner: true, at: Instant(at) }
    }

    fn commitment(due: Option<&str>, news: Vec<News>) -> Commitment {
        Commitment {
            id: OutcomeId::fresh(),
            session: SessionId::fresh(),
            body: "concertation".into(),
            taken_in: Pair::default(),
            taken_at: Instant(0),
            text: Pair::new("Envoyer la grille", ""),
            owner: Some("ana".into()),
            owner_name: Pair::default(),
            due: due.map(|day| day.parse().unwrap()),
            news,
            asked_at: None,
        }
    }

    #[test]
    fn the_last_news_says_how_it_stands() {
        assert_eq!(commitment(None, vec![]).standing(), Standing::NoNews);
        let told = vec![news(Standing::Kept, 1), news(Standing::InProgress, 2)];
        assert_eq!(commitment(None, told).standing(), Standing::InProgress, "told again, and open again");
        assert!(!commitment(None, vec![news(Standing::Dropped, 1)]).is_open());
    }

    #[test]
    fn only_what_is_open_can_be_late() {
        let today: Day = "2027-02-05".parse().unwrap();
        assert!(commitment(Some("2027-02-04"), vec![]).is_late(today));
        assert!(!commitment(Some("2027-02-05"), vec![]).is_late(today), "its day is not over");
        assert!(!commitment(Some("2027-02-04"), vec![news(Standing::Kept, 1)]).is_late(today));
        assert!(!commitment(None, vec![]).is_late(today));
    }

    #[test]
    fn news_is_awaited_until_it_comes_and_again_when_a_mail_asks() {
        let mut one = commitment(None, vec![]);
        assert!(one.awaits());
        one.news.push(news(Standing::InProgress, 10));
        assert!(!one.awaits());
        one.asked_at = Some(Instant(9));
        assert!(!one.awaits(), "asked before it was told");
        one.asked_at = Some(Instant(11));
        assert!(one.awaits());
        one.news.push(news(Standing::Kept, 12));
        one.asked_at = Some(Instant(13));
        assert!(!one.awaits(), "kept is kept");
    }

    #[test]
    fn open_ones_come_first_by_their_day() {
        let mut all = [
            commitment(Some("2027-01-01"), vec![news(Standing::Kept, 1)]),
            commitment(None, vec![]),
            commitment(Some("2027-03-01"), vec![]),
            commitment(Some("2027-02-01"), vec![news(Standing::InProgress, 1)]),
        ];
        arrange(&mut all);
        let days: Vec<_> = all.iter().map(|one| (one.is_open(), one.due.map(|day| day.month()))).collect();
        assert_eq!(days, [(true, Some(2)), (true, Some(3)), (true, None), (false, Some(1))]);
    }

    #[test]
    fn sessions_come_the_latest_first() {
        let session = SessionId::fresh();
        let of = |session: &SessionId, at| Commitment {
            session: session.clone(),
            taken_at: Instant(at),
            ..commitment(None, vec![])
        };
        let groups = by_session(vec![of(&session, 1), of(&SessionId::fresh(), 2), of(&session, 1)]);
        assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn whoever_drops_says_why() {
        let french = |standing: &str, words: &str| told(standing, words, Locale::Fr);
        assert_eq!(french("dropped", " \n "), Some(Err(Fault::NoWhy)));
        assert!(matches!(french("dropped", "Trop cher."), Some(Ok(_))));
        assert!(matches!(french("kept", ""), Some(Ok(_))));
        assert_eq!(french("kept", &"é".repeat(LONGEST + 1)), Some(Err(Fault::TooLong)));
        assert_eq!(french("no_news", ""), None);
        assert_eq!(french("", "Bonjour"), None);
        let dutch = told("in_progress", " Bezig ", Locale::Nl).unwrap().unwrap();
        assert_eq!(dutch.words, Pair::new("", "Bezig"));
    }

    #[test]
    fn the_same_form_twice_is_one_piece_of_news() {
        let told = told("kept", "", Locale::Fr).unwrap().unwrap();
        let before = [news(Standing::InProgress, 1)];
        assert_eq!(arrival(&before, 1, &told), Arrival::New);
        let after = [news(Standing::InProgress, 1), news(Standing::Kept, 2)];
        assert_eq!(arrival(&after, 1, &told), Arrival::Repeated);
        let other = [news(Standing::InProgress, 1), news(Standing::Dropped, 2)];
        assert_eq!(arrival(&other, 1, &told), Arrival::Late);
        assert_eq!(arrival(&[], 3, &told), Arrival::Late, "a page that never was");
    }

    #[test]
    fn it_is_asked_in_the_week_before() {
        let day: Day = "2027-02-04".parse().unwrap();
        let session = Session::dated("concertation", 2027, 1, day.at(9, 15), day.at(12, 30));
        let start = session.starts_at;
        assert!(!is_time(&session, start.plus(-ASKED_BEFORE - 1)));
        assert!(is_time(&session, start.plus(-ASKED_BEFORE)));
        assert!(is_time(&session, start.plus(-1)));
        assert!(!is_time(&session, start));
        let off = Session { state: State::Postponed, ..session };
        assert!(!is_time(&off, start.plus(-1)));
    }
}
