//! What a practice is: its [`sheet`] (what people write), its [`life`] (the states and who may make
//! them), and its [`review`] (five criteria).

pub mod became;
pub mod found;
pub mod life;
pub mod origin;
pub mod review;
pub mod sheet;

use kit::Instant;
use serde::{Deserialize, Serialize};

pub use life::{State, Step};
pub use origin::{FromSession, Lead, Provenance};
pub use review::{Criterion, Remark};
pub use sheet::{FieldName, Known, Means, Money, Sheet, StepText, missing};

kit::id! {
    /// A practice of the library.
    PracticeId
}

/// The concertation: whose practice it is when no session gave it.
pub const CONCERTATION: &str = "concertation";

/// A practice, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    pub id: PracticeId,
    pub state: State,
    pub sheet: Sheet,
    pub origin: Origin,
    /// Who wrote it: a person's id, for rights; never shown.
    pub author: String,
    pub version: i64,
    pub created_at: Instant,
    pub changed_at: Instant,
    pub published_at: Option<Instant>,
}

impl Practice {
    /// A new draft.
    pub fn draft(author: &str, sheet: Sheet, origin: Origin, now: Instant) -> Practice {
        Practice {
            id: PracticeId::fresh(),
            state: State::Draft,
            sheet,
            origin,
            author: author.into(),
            version: 1,
            created_at: now,
            changed_at: now,
            published_at: None,
        }
    }

    /// Published, and past the day at which it should be looked at again.
    pub fn is_due(&self, today: kit::Day) -> bool {
        self.state == State::Published && self.sheet.review_by.is_some_and(|by| by < today)
    }
}

/// Where a practice comes from: the ids of the session, its item and the contribution.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    pub session: Option<String>,
    pub item: Option<String>,
    pub contribution: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_falls_due_when_it_is_published() {
        let day = |d| kit::Day::ymd(2027, 1, d).unwrap();
        let sheet = Sheet { review_by: Some(day(10)), ..Sheet::default() };
        let mut practice = Practice::draft("p", sheet, Origin::default(), Instant(0));
        assert!(!practice.is_due(day(11)), "a draft is nobody's duty yet");
        practice.state = State::Published;
        assert!(practice.is_due(day(11)));
        assert!(!practice.is_due(day(10)));
    }
}
