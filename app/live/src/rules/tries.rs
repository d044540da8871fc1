//! How often one client may give a wrong code: a room has one of twenty million.

use std::collections::HashMap;

use kit::Instant;
use kit::clock::MINUTE;

/// Wrong tries per client and minute.
pub const MOST: usize = 10;
/// Clients remembered at once; beyond, the oldest are forgotten.
const CLIENTS: usize = 10_000;

/// The wrong tries of the last minute, by client (a hash of its address, never the address).
#[derive(Debug, Default)]
pub struct Tries(HashMap<String, Vec<Instant>>);

impl Tries {
    /// May this client try once more?
    pub fn may(&mut self, client: &str, now: Instant) -> bool {
        self.forget(now);
        self.0.get(client).is_none_or(|tries| tries.len() < MOST)
    }

    /// It gave a wrong code.
    pub fn wrong(&mut self, client: String, now: Instant) {
        if self.0.len() >= CLIENTS && !self.0.contains_key(&client) {
            let oldest = self.0.iter().min_by_key(|(_, tries)| tries.last().copied()).map(|(who, _)| who.clone());
            oldest.and_then(|who| self.0.remove(&who));
        }
        self.0.entry(client).or_default().push(now);
    }

    fn forget(&mut self, now: Instant) {
        self.0.retain(|_, tries| {
            tries.retain(|at| now.since(*at) < MINUTE);
            !tries.is_empty()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_wrong_codes_a_minute_and_no_more() {
        let mut tries = Tries::default();
        for second in 0..10 {
            assert!(tries.may("a", Instant(second * 1_000)));
            tries.wrong("a".into(), Instant(second * 1_000));
        }
        assert!(!tries.may("a", Instant(10_000)));
        assert!(tries.may("b", Instant(10_000)), "another client is not held up");
        assert!(tries.may("a", Instant(MINUTE)), "a minute later the first try is forgotten");
    }

    #[test]
    fn memory_has_a_limit() {
        let mut tries = Tries::default();
        for client in 0..CLIENTS + 5 {
            tries.wrong(client.to_string(), Instant(client as i64 / 1_000));
        }
        assert_eq!(tries.0.len(), CLIENTS);
    }
}
