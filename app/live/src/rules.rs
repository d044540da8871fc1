//! What happens in a room: what is said, what is kept of it, and who may keep what.
//!
//! Read: this file (the words of the field), [`clock`], [`floor`] (the keys), [`turns`] (who speaks next),
//! [`polls`] (hands and dots), [`groups`] (under headings), [`room`] (what everyone sees), [`feedback`] (looking
//! back), [`tries`] (how often a code may be guessed).

pub mod clock;
pub mod feedback;
pub mod floor;
pub mod groups;
pub mod polls;
pub mod room;
pub mod tries;
pub mod turns;

use kit::Day;
use territories::rules::BodyKind;

pub use clock::Clock;
pub use feedback::{Feedback, FeedbackId};
pub use floor::{Cannot, Floor, Key, Run, RunState, Turn};
pub use groups::{Group, GroupId, Sub};
pub use polls::{Poll, PollId, Way};
pub use room::{Noted, Room, Said, Step};

kit::id! {
    /// A contribution. Of an unsigned one it is random, without the time that other ids carry.
    ContributionId,
    /// What was kept of an item.
    OutcomeId
}

#[cfg(not(target_arch = "wasm32"))]
impl ContributionId {
    /// An id that says nothing of when it was made: for unsigned contributions.
    pub fn timeless() -> ContributionId {
        ContributionId(uuid::Uuid::new_v4().to_string())
    }
}

kit::coded! {
    /// What a participant adds under the current item.
    pub enum Kind {
        Experience = "experience",
        Need = "need",
        Strength = "strength",
        SuccessFactor = "success_factor",
        PointOfAttention = "point_of_attention",
        Tool = "tool",
        Question = "question",
    }
}

kit::coded! {
    /// What an item ends with.
    pub enum OutcomeKind {
        Information = "information",
        Agreement = "agreement",
        /// Never in an atelier: the Conseil de l’action decides.
        Decision = "decision",
        /// Of an atelier only.
        Proposal = "proposal",
        /// One owner, one date.
        Commitment = "commitment",
        PracticeLead = "practice_lead",
    }
}

impl OutcomeKind {
    /// May a session of this kind of body keep this?
    pub fn is_of(self, body: BodyKind) -> bool {
        match self {
            OutcomeKind::Decision => body == BodyKind::Concertation,
            OutcomeKind::Proposal => body == BodyKind::Atelier,
            _ => true,
        }
    }

    /// Is read back to the group before it leaves.
    pub const fn binds(self) -> bool {
        !matches!(self, OutcomeKind::Information | OutcomeKind::PracticeLead)
    }

    pub fn of(body: BodyKind) -> impl Iterator<Item = OutcomeKind> {
        OutcomeKind::ALL.iter().copied().filter(move |kind| kind.is_of(body))
    }
}

kit::coded! {
    /// Who was there, and how.
    pub enum Here { Present = "present", Excused = "excused", Absent = "absent", Guest = "guest" }
}

impl Here {
    /// Is in the room.
    pub const fn is_in(self) -> bool {
        matches!(self, Here::Present | Here::Guest)
    }
}

/// The longest contribution and the longest outcome, in characters: it is read on a phone while
/// people speak.
pub const LONGEST: usize = 1_000;
/// The longest name of a guest.
pub const LONGEST_NAME: usize = 80;

/// A text as typed, trimmed; or why it is none.
pub fn text_typed(typed: &str) -> Result<String, BadText> {
    let text = typed.trim();
    if text.is_empty() {
        Err(BadText::Empty)
    } else if text.chars().count() > LONGEST {
        Err(BadText::TooLong)
    } else {
        Ok(text.replace("\r\n", "\n"))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadText {
    Empty,
    TooLong,
}

/// The date of a commitment: a day, today or later, within two years.
pub fn due_typed(typed: &str, today: Day) -> Result<Day, BadDue> {
    let day: Day = typed.trim().parse().map_err(|_| BadDue::NoDay)?;
    match day.days_since(today) {
        ..0 => Err(BadDue::Past),
        0..=731 => Ok(day),
        _ => Err(BadDue::TooFar),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadDue {
    NoDay,
    Past,
    TooFar,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_atelier_proposes_and_never_decides() {
        let atelier: Vec<_> = OutcomeKind::of(BodyKind::Atelier).collect();
        assert!(atelier.contains(&OutcomeKind::Proposal) && !atelier.contains(&OutcomeKind::Decision));
        let concertation: Vec<_> = OutcomeKind::of(BodyKind::Concertation).collect();
        assert!(!concertation.contains(&OutcomeKind::Proposal) && concertation.contains(&OutcomeKind::Decision));
        assert_eq!((atelier.len(), concertation.len()), (5, 5));
    }

    #[test]
    fn a_text_says_something_and_not_too_much() {
        assert_eq!(text_typed("  Une grille.\r\nUne page. "), Ok("Une grille.\nUne page.".into()));
        assert_eq!(text_typed(" \n "), Err(BadText::Empty));
        assert_eq!(text_typed(&"é".repeat(LONGEST)).map(|text| text.len()), Ok(2 * LONGEST));
        assert_eq!(text_typed(&"é".repeat(LONGEST + 1)), Err(BadText::TooLong));
    }

    #[test]
    fn a_commitment_is_for_a_day_to_come() {
        let today = Day::ymd(2027, 1, 19).unwrap();
        assert_eq!(due_typed("2027-01-19", today), Ok(today));
        assert_eq!(due_typed("2027-01-18", today), Err(BadDue::Past));
        assert_eq!(due_typed("2029-06-01", today), Err(BadDue::TooFar));
        assert_eq!(due_typed("bientôt", today), Err(BadDue::NoDay));
    }
}
