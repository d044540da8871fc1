//! How often somebody does something. Kept in the memory of this node only, under a hash that a new
//! start makes worthless, and for as long as it counts.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::{Instant, secret};

/// Remembered at once; beyond, who came first is forgotten.
const MOST: usize = 10_000;

/// Counts what each does within a time that begins with the first time they do it.
#[derive(Debug)]
pub struct Tally {
    salt: String,
    /// In milliseconds.
    time: i64,
    /// When each began, and how often they came since.
    seen: Mutex<HashMap<String, (Instant, u32)>>,
}

impl Tally {
    pub fn of(time: i64) -> Tally {
        Tally { salt: secret::token(), time, seen: Mutex::default() }
    }

    /// Counts once more; answers how often it was, this time included.
    pub fn count(&self, who: &str, now: Instant) -> u32 {
        let key = secret::hash(&format!("{} {who}", self.salt));
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.retain(|_, (since, _)| now.since(*since) < self.time);
        if seen.len() >= MOST && !seen.contains_key(&key) {
            let first = seen.iter().min_by_key(|(_, (since, _))| *since).map(|(key, _)| key.clone());
            first.and_then(|key| seen.remove(&key));
        }
        let (_, times) = seen.entry(key).or_insert((now, 0));
        *times = times.saturating_add(1);
        *times
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_counted_for_a_time() {
        let tally = Tally::of(1_000);
        let now = Instant(0);
        assert_eq!((tally.count("a", now), tally.count("a", now.plus(999))), (1, 2));
        assert_eq!(tally.count("b", now), 1, "somebody else");
        assert_eq!(tally.count("a", now.plus(1_000)), 1, "another time");
    }

    #[test]
    fn nobody_is_kept_as_they_are_nor_for_longer() {
        let tally = Tally::of(1_000);
        tally.count("192.0.2.1", Instant(0));
        assert!(tally.seen.lock().unwrap().keys().all(|key| !key.contains("192.0.2.1")));
        tally.count("192.0.2.2", Instant(1_000));
        assert_eq!(tally.seen.lock().unwrap().len(), 1);
    }

    #[test]
    fn memory_has_a_limit() {
        let tally = Tally::of(i64::MAX);
        for nth in 0..MOST + 3 {
            tally.count(&nth.to_string(), Instant(nth as i64));
        }
        assert_eq!(tally.seen.lock().unwrap().len(), MOST);
        assert_eq!(tally.count("0", Instant(0)), 1, "who came first was forgotten");
    }
}
