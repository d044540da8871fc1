//! What the group says of a session when it ends: what helped, what to change. Unsigned.

use kit::Instant;
use kit::clock::DAY;
use serde::{Deserialize, Serialize};
use sessions::rules::State;

use super::BadText;

kit::id! {
    /// What one said of a session: random, without the time that other ids carry.
    FeedbackId
}

#[cfg(not(target_arch = "wasm32"))]
impl FeedbackId {
    pub fn timeless() -> FeedbackId {
        FeedbackId(uuid::Uuid::new_v4().to_string())
    }
}

/// How long after a session people may still say what helped.
pub const OPEN_FOR: i64 = 7 * DAY;

/// What one said, as others read it; one of the two may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    pub id: FeedbackId,
    pub helped: String,
    pub change: String,
    pub lang: kit::Locale,
}

/// May it be given? From the last item on; once the room has closed by those who were there, until
/// drafting ends, a week at most.
pub fn may_give(state: State, is_done: bool, was_there: bool, ends_at: Instant, now: Instant) -> bool {
    match state {
        State::Live => is_done,
        State::Drafting => was_there && now.since(ends_at) <= OPEN_FOR,
        _ => false,
    }
}

/// A text as typed; it may be empty.
pub fn typed(text: &str) -> Result<String, BadText> {
    if text.trim().is_empty() { Ok(String::new()) } else { super::text_typed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_the_group_looks_back() {
        let (ends, day) = (Instant(0), Instant(DAY));
        assert!(!may_give(State::Live, false, true, ends, ends));
        assert!(may_give(State::Live, true, false, ends, ends), "who is in the room is there");
        assert!(may_give(State::Drafting, true, true, ends, day));
        assert!(!may_give(State::Drafting, true, false, ends, day), "who was not there");
        assert!(may_give(State::Drafting, true, true, ends, Instant(OPEN_FOR)));
        assert!(!may_give(State::Drafting, true, true, ends, Instant(OPEN_FOR + 1)));
        for over in [State::Settled, State::InReview, State::Approved, State::Harvested] {
            assert!(!may_give(over, true, true, ends, ends), "{over}");
        }
    }

    #[test]
    fn one_of_the_two_may_be_empty() {
        assert_eq!(typed(" \n"), Ok(String::new()));
        assert_eq!(typed(" Le tour. "), Ok("Le tour.".into()));
        assert_eq!(typed(&"é".repeat(crate::rules::LONGEST + 1)), Err(BadText::TooLong));
    }
}
