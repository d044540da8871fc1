//! How many listen: each has a few screens, a room has many people, this node has an end.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use sessions::rules::SessionId;

/// Streams at once: of one person or pass (a phone, the desk, the projector, each twice); of a room; of this
/// node.
pub const OF_ONE: usize = 6;
pub const OF_ROOM: usize = 600;
pub const OF_NODE: usize = 2_000;

#[derive(Debug, Default)]
struct Counts {
    ones: HashMap<String, usize>,
    rooms: HashMap<SessionId, usize>,
    all: usize,
}

#[derive(Clone, Debug, Default)]
pub struct Listeners(Arc<Mutex<Counts>>);

/// Why somebody cannot listen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// They do already, often enough.
    Enough,
    /// No place is left.
    NoPlace,
}

/// A place among those who listen: free again when it is dropped.
#[derive(Debug)]
pub struct Place {
    listeners: Listeners,
    who: String,
    session: SessionId,
}

impl Listeners {
    pub fn enter(&self, who: &str, session: &SessionId) -> Result<Place, Full> {
        let mut counts = self.counts();
        if counts.ones.get(who).is_some_and(|n| *n >= OF_ONE) {
            return Err(Full::Enough);
        }
        if counts.all >= OF_NODE || counts.rooms.get(session).is_some_and(|n| *n >= OF_ROOM) {
            return Err(Full::NoPlace);
        }
        *counts.ones.entry(who.to_owned()).or_default() += 1;
        *counts.rooms.entry(session.clone()).or_default() += 1;
        counts.all += 1;
        Ok(Place { listeners: self.clone(), who: who.to_owned(), session: session.clone() })
    }

    /// How many listen.
    pub fn count(&self) -> usize {
        self.counts().all
    }

    fn counts(&self) -> std::sync::MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut counts = self.listeners.counts();
        less(&mut counts.ones, &self.who);
        less(&mut counts.rooms, &self.session);
        counts.all -= 1;
    }
}

/// One less; nothing is kept of whom nobody is left.
fn less<K: std::hash::Hash + Eq>(counts: &mut HashMap<K, usize>, key: &K) {
    if let Some(n) = counts.get_mut(key) {
        *n -= 1;
        if *n == 0 {
            counts.remove(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_for_each_and_a_place_is_free_again() {
        let listeners = Listeners::default();
        let session = SessionId::fresh();
        let mut places: Vec<_> = (0..OF_ONE).map(|_| listeners.enter("ana", &session).unwrap()).collect();
        assert_eq!(listeners.enter("ana", &session).err(), Some(Full::Enough));
        let mia = listeners.enter("mia", &session).unwrap();
        places.pop();
        places.push(listeners.enter("ana", &session).unwrap());
        drop((places, mia));
        let counts = listeners.counts();
        assert_eq!((counts.all, counts.ones.len(), counts.rooms.len()), (0, 0, 0));
    }

    #[test]
    fn a_room_and_a_node_have_an_end() {
        let listeners = Listeners::default();
        let session = SessionId::fresh();
        let enter = |session: &SessionId| listeners.enter(&kit::id::fresh(), session);
        let mut places: Vec<_> = (0..OF_ROOM).map(|_| enter(&session).unwrap()).collect();
        assert_eq!(enter(&session).err(), Some(Full::NoPlace), "a room takes no place from others");
        places.extend((OF_ROOM..OF_NODE).map(|_| enter(&SessionId::fresh()).unwrap()));
        assert_eq!(enter(&SessionId::fresh()).err(), Some(Full::NoPlace));
        assert_eq!(listeners.count(), OF_NODE);
    }
}
