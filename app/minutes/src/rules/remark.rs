//! A remark: what a reader says about one item while the minutes are under review, and what became of it.

use agenda::rules::ItemId;
use kit::{Instant, Locale};
use serde::{Deserialize, Serialize};
use sessions::rules::State;

kit::id! { RemarkId }

kit::coded! {
    /// What became of a remark.
    pub enum Fate { Open = "open", TakenUp = "taken_up", SetAside = "set_aside" }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    pub id: RemarkId,
    pub item: ItemId,
    pub words: String,
    pub lang: Locale,
    pub at: Instant,
    pub fate: Fate,
    /// What the moderator says of it.
    pub answer: String,
    /// Who wrote it: filled in for moderators only.
    pub by: String,
}

/// Longest remark, and longest answer, in characters.
pub const WORDS: usize = 1_000;
pub const ANSWER: usize = kit::form::LINE;
/// Remarks that one person may have waiting in one session.
pub const WAITING: i64 = 20;

/// Remarks are written while the minutes are under review.
pub const fn welcome_in(state: State) -> bool {
    matches!(state, State::InReview)
}

/// Why an answer cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAnswer {
    /// A remark is set aside with a word of why.
    NoReason,
    TooLong,
    /// An answer takes a remark up or sets it aside.
    NoFate,
}

/// An answer as it comes in.
pub fn answered(fate: Fate, why: &str) -> Result<(), BadAnswer> {
    match fate {
        Fate::Open => Err(BadAnswer::NoFate),
        Fate::SetAside if why.is_empty() => Err(BadAnswer::NoReason),
        Fate::TakenUp | Fate::SetAside if why.chars().count() > ANSWER => Err(BadAnswer::TooLong),
        Fate::TakenUp | Fate::SetAside => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_set_aside_without_a_word() {
        assert_eq!(answered(Fate::SetAside, ""), Err(BadAnswer::NoReason));
        assert_eq!(answered(Fate::SetAside, "Dit au point 3."), Ok(()));
        assert_eq!(answered(Fate::TakenUp, ""), Ok(()));
        assert_eq!(answered(Fate::TakenUp, &"é".repeat(ANSWER + 1)), Err(BadAnswer::TooLong));
        assert_eq!(answered(Fate::Open, "non"), Err(BadAnswer::NoFate));
    }

    #[test]
    fn remarks_have_their_time() {
        let open: Vec<_> = State::ALL.iter().filter(|state| welcome_in(**state)).collect();
        assert_eq!(open, [&State::InReview]);
    }
}
