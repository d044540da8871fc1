//! Where a contribution went.

use kit::Day;
use kit::words::Pair;
use serde::{Deserialize, Serialize};

use super::PracticeId;

/// A signed contribution of a session that is over, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Became {
    pub text: Pair,
    pub session: String,
    pub name: Pair,
    pub day: Day,
    /// Under which item it was said, and what that item concluded.
    pub item: Pair,
    pub concluded: Vec<Pair>,
    pub fate: Fate,
    /// The minutes of that session are published.
    pub in_minutes: bool,
}

/// How far it is on the way to a practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    None,
    /// Marked as one that may become a practice.
    Lead,
    InTheMaking,
    Published {
        id: PracticeId,
        title: Pair,
    },
}

/// How many one's own page shows: the last sessions, not a life's work.
pub const MOST: i64 = 12;
