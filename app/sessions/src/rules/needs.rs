//! What must hold before a step: each need of the table, answered from what is known.

use kit::Instant;
use kit::clock::DAY;
use serde::{Deserialize, Serialize};

use super::Session;
use super::states::Need;

/// How long the minutes stay open to corrections.
pub const CORRECTION_DAYS: i64 = 14;

/// What is known of a session besides itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// Items on the agenda, and the minutes they take together.
    pub items: i64,
    pub minutes: i64,
    /// Of these items, those that were concluded, parked or skipped.
    pub done: i64,
    /// Practice leads that nobody has taken up.
    pub leads: i64,
    /// When the minutes were last opened to corrections.
    pub in_review_since: Option<Instant>,
}

impl Ground {
    /// The end of the correction window.
    pub fn corrections_until(&self) -> Option<Instant> {
        self.in_review_since.map(|since| since.plus(CORRECTION_DAYS * DAY))
    }
}

/// Does this need hold of itself? A box that was ticked, or a reason, is for whoever asks to add.
pub fn holds(need: Need, session: &Session, ground: &Ground, now: Instant) -> bool {
    match need {
        Need::DateAndPlace => {
            let placed = !session.venue.is_empty() || !session.link.trim().is_empty();
            session.ends_at > session.starts_at && session.starts_at > now && placed
        }
        Need::Title => !session.title.is_empty(),
        Need::Item => ground.items > 0,
        Need::Today => session.starts_at.day() == now.day(),
        Need::ItemsDone => ground.done == ground.items,
        Need::Corrected => ground.corrections_until().is_some_and(|until| now >= until),
        Need::LeadsDone => ground.leads == 0,
        Need::Reason => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::Day;
    use kit::words::Pair;

    fn session() -> Session {
        let day = Day::ymd(2027, 2, 4).unwrap();
        Session::dated("concertation", 2027, 1, day.at(9, 15), day.at(12, 30))
    }

    #[test]
    fn a_date_needs_a_place_and_lies_ahead() {
        let before = Day::ymd(2027, 1, 11).unwrap().at(10, 0);
        let after = Day::ymd(2027, 2, 4).unwrap().at(9, 15);
        let ask = |session: &Session, now| holds(Need::DateAndPlace, session, &Ground::default(), now);
        assert!(!ask(&session(), before));
        let placed = Session { venue: Pair::new("Salle", ""), ..session() };
        assert!(ask(&placed, before));
        assert!(!ask(&placed, after));
        assert!(ask(&Session { link: "https://example.org".into(), ..session() }, before));
        assert!(!ask(&Session { ends_at: placed.starts_at, ..placed }, before));
    }

    #[test]
    fn each_item_is_done_and_a_room_without_items_can_be_closed() {
        let ask = |items, done| {
            let ground = Ground { items, done, ..Ground::default() };
            holds(Need::ItemsDone, &session(), &ground, Instant(0))
        };
        assert!(!ask(3, 2));
        assert!(ask(3, 3));
        assert!(ask(0, 0), "opened by mistake, or the meeting needed no agenda");
    }

    #[test]
    fn corrections_last_fourteen_days() {
        let since = Day::ymd(2027, 2, 10).unwrap().at(9, 0);
        let ground = Ground { in_review_since: Some(since), ..Ground::default() };
        let ask = |ground: &Ground, now| holds(Need::Corrected, &session(), ground, now);
        assert!(!ask(&ground, since.plus(14 * DAY - 1)));
        assert!(ask(&ground, since.plus(14 * DAY)));
        assert!(!ask(&Ground::default(), since.plus(99 * DAY)));
    }

    #[test]
    fn the_day_is_the_day_in_brussels() {
        let ask = |now| holds(Need::Today, &session(), &Ground::default(), now);
        let day = Day::ymd(2027, 2, 4).unwrap();
        assert!(ask(day.at(0, 0)));
        assert!(ask(day.at(23, 59)));
        assert!(!ask(day.at(0, 0).plus(-1)));
    }
}
