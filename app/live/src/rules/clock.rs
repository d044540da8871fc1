//! The clock of an item: when it began, how long it stood still, how long it may last.

use kit::Instant;
use kit::clock::MINUTE;
use serde::{Deserialize, Serialize};

/// All that is needed to say at any moment how much time is left, on any screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    pub began_at: Instant,
    /// It stands still since.
    pub paused_at: Option<Instant>,
    /// Milliseconds of the pauses that are over.
    pub paused_ms: i64,
    /// As planned.
    pub minutes: i64,
    /// Given during the session.
    pub extra: i64,
}

impl Clock {
    /// Milliseconds the item has run, pauses left out. Never negative, whatever two machines believe
    /// the hour is.
    pub fn run_ms(&self, now: Instant) -> i64 {
        let until = self.paused_at.unwrap_or(now);
        until.since(self.began_at).saturating_sub(self.paused_ms).max(0)
    }

    /// Milliseconds left; negative once the item is too long.
    pub fn left_ms(&self, now: Instant) -> i64 {
        self.whole() * MINUTE - self.run_ms(now)
    }

    /// Minutes left, the begun one counted; below zero only after a whole minute too much.
    pub fn left(&self, now: Instant) -> i64 {
        (self.left_ms(now) + MINUTE - 1).div_euclid(MINUTE)
    }

    /// Minutes it may last.
    pub fn whole(&self) -> i64 {
        self.minutes + self.extra
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Instant {
        Instant(minutes * MINUTE)
    }

    #[test]
    fn the_dial_counts_the_minute_that_has_begun() {
        let clock = Clock { began_at: at(0), paused_at: None, paused_ms: 0, minutes: 30, extra: 0 };
        assert_eq!(clock.left(at(0)), 30);
        assert_eq!(clock.left(at(12).plus(1)), 18);
        assert_eq!(clock.left(at(30)), 0);
        assert_eq!(clock.left(at(30).plus(59_000)), 0);
        assert_eq!(clock.left(at(34)), -4);
        assert_eq!(Clock { extra: 5, ..clock }.left(at(34)), 1);
    }

    #[test]
    fn a_pause_stops_it() {
        let clock = Clock { began_at: at(0), paused_at: Some(at(10)), paused_ms: 2 * MINUTE, minutes: 30, extra: 0 };
        assert_eq!(clock.left(at(10)), 22);
        assert_eq!(clock.left(at(55)), 22);
    }

    #[test]
    fn a_clock_ahead_of_ours_gives_no_time_away() {
        let clock = Clock { began_at: at(5), paused_at: None, paused_ms: 0, minutes: 30, extra: 0 };
        assert_eq!(clock.left(at(0)), 30);
    }
}
