//! How often one client registers: enough for a shared office, too little for a flood. Kept in the
//! memory of this node only, under a hash that a new start makes worthless.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use kit::clock::HOUR;
use kit::{Instant, secret};

/// Registrations that one client may make in an hour.
pub const AN_HOUR: u32 = 60;
/// Clients remembered at most; beyond, those whose hour is over are dropped.
const CLIENTS: usize = 10_000;

#[derive(Debug, Default)]
pub struct Limit {
    salt: String,
    /// When the client's hour began, and how often it came since.
    seen: Mutex<HashMap<String, (Instant, u32)>>,
}

/// The one of this node.
pub static REGISTRATIONS: LazyLock<Limit> = LazyLock::new(|| Limit { salt: secret::token(), ..Limit::default() });

impl Limit {
    /// Counts one registration of this client. `false` when it had its share of this hour. A client
    /// that the server could not tell from others is not counted.
    pub fn allows(&self, client: &str, now: Instant) -> bool {
        if client.is_empty() {
            return true;
        }
        let key = secret::hash(&format!("{}{client}", self.salt));
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= CLIENTS {
            seen.retain(|_, (since, _)| now.since(*since) < HOUR);
        }
        let (since, times) = seen.entry(key).or_insert((now, 0));
        if now.since(*since) >= HOUR {
            (*since, *times) = (now, 0);
        }
        *times += 1;
        *times <= AN_HOUR
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixty_an_hour_for_each_client() {
        let limit = Limit::default();
        let now = Instant(0);
        for _ in 0..AN_HOUR {
            assert!(limit.allows("192.0.2.1", now));
        }
        assert!(!limit.allows("192.0.2.1", now.plus(HOUR - 1)));
        assert!(limit.allows("192.0.2.2", now), "another client");
        assert!(limit.allows("192.0.2.1", now.plus(HOUR)), "another hour");
    }

    #[test]
    fn no_address_is_kept() {
        let limit = Limit::default();
        assert!(limit.allows("192.0.2.1", Instant(0)));
        assert!(limit.seen.lock().unwrap().keys().all(|key| !key.contains("192.0.2.1")));
    }
}
