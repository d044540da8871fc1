//! Who speaks next.

use kit::Instant;
use serde::{Deserialize, Serialize};

/// Somebody who asks for the floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// A person's or a guest's id.
    pub who: String,
    /// How often they have had the floor in this session.
    pub spoken: i64,
    pub since: Instant,
}

/// How somebody stands to the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// First is 1.
    Waits(usize),
    Speaks,
}

/// The line: those who have not spoken yet, then those who spoke least, then by when they asked.
pub fn line(mut asking: Vec<Asking>) -> Vec<Asking> {
    asking.sort_by(|one, other| (one.spoken, one.since, &one.who).cmp(&(other.spoken, other.since, &other.who)));
    asking
}

/// Where somebody stands in a line.
pub fn place(line: &[Asking], who: &str) -> Option<Place> {
    line.iter().position(|one| one.who == who).map(|at| Place::Waits(at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn asking(who: &str, spoken: i64, since: i64) -> Asking {
        Asking { who: who.into(), spoken, since: Instant(since) }
    }

    #[test]
    fn who_has_not_spoken_comes_first() {
        let line = line(vec![asking("ana", 1, 10), asking("mia", 0, 30), asking("noa", 2, 5), asking("sam", 0, 20)]);
        let who: Vec<_> = line.iter().map(|one| one.who.as_str()).collect();
        assert_eq!(who, ["sam", "mia", "ana", "noa"]);
        assert_eq!(place(&line, "mia"), Some(Place::Waits(2)));
        assert_eq!(place(&line, "lou"), None);
    }

    proptest! {
        #[test]
        fn fair_in_whatever_order_they_are_read(asked in proptest::collection::vec((0..4_i64, 0..50_i64), 0..20)) {
            let all: Vec<_> = asked.iter().enumerate().map(|(n, (spoken, since))| asking(&n.to_string(), *spoken, *since)).collect();
            let line = line(all.clone());
            prop_assert_eq!(line.len(), all.len(), "nobody is lost");
            for pair in line.windows(2) {
                prop_assert!(pair[0].spoken <= pair[1].spoken);
                prop_assert!(pair[0].spoken < pair[1].spoken || pair[0].since <= pair[1].since);
            }
            prop_assert_eq!(super::line(all.into_iter().rev().collect()), line);
        }
    }
}
