//! How much one person, pass or client may do in a room: more than people do, less than a machine can.
//! Counted in the memory of this node; of an unsigned contribution too nothing is written.

use std::sync::LazyLock;

use kit::Instant;
use kit::clock::MINUTE;
use kit::limit::Tally;
use sessions::rules::SessionId;

use crate::who::Who;

/// Contributions a minute: of one person or pass; of all guests of one client, for a room may share one
/// address.
pub const SAID: u32 = 12;
pub const SAID_BY_CLIENT: u32 = 120;
/// Feedback in ten minutes: of one person or pass. One is enough; a browser that forgot may try again.
pub const LOOKED_BACK: u32 = 3;
/// New guests of one client in ten minutes.
pub const GUESTS: u32 = 60;

static SPEAKERS: LazyLock<Tally> = LazyLock::new(|| Tally::of(MINUTE));
static CLIENTS: LazyLock<Tally> = LazyLock::new(|| Tally::of(MINUTE));
static LOOKERS_BACK: LazyLock<Tally> = LazyLock::new(|| Tally::of(10 * MINUTE));
static DOORS: LazyLock<Tally> = LazyLock::new(|| Tally::of(10 * MINUTE));

/// May they add one contribution more?
pub(crate) fn speaks(session: &SessionId, who: &Who, from: &str, now: Instant) -> bool {
    let mine = SPEAKERS.count(&format!("{session} {}", who.id), now);
    mine <= SAID && (!who.is_guest || of_client(&CLIENTS, session, from, now) <= SAID_BY_CLIENT)
}

/// May they give feedback? Of it too nothing is written, here or elsewhere, of who gave it.
pub(crate) fn looks_back(session: &SessionId, who: &Who, now: Instant) -> bool {
    LOOKERS_BACK.count(&format!("{session} {}", who.id), now) <= LOOKED_BACK
}

/// May one guest more come in from there?
pub(crate) fn comes_in(session: &SessionId, from: &str, now: Instant) -> bool {
    of_client(&DOORS, session, from, now) <= GUESTS
}

/// A client that the server could not tell from others is not counted.
fn of_client(tally: &Tally, session: &SessionId, from: &str, now: Instant) -> u32 {
    if from.is_empty() { 0 } else { tally.count(&format!("{session} {from}"), now) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn somebody(is_guest: bool) -> Who {
        Who { id: kit::id::fresh(), name: String::new(), is_guest }
    }

    #[test]
    fn as_fast_as_people_write() {
        let (session, now) = (SessionId::fresh(), Instant(0));
        let who = somebody(false);
        assert!((0..SAID).all(|_| speaks(&session, &who, "192.0.2.1", now)));
        assert!(!speaks(&session, &who, "192.0.2.1", now.plus(MINUTE - 1)));
        assert!(speaks(&session, &somebody(false), "192.0.2.1", now), "others go on");
        assert!(speaks(&SessionId::fresh(), &who, "192.0.2.1", now), "in another room too");
        assert!(speaks(&session, &who, "192.0.2.1", now.plus(MINUTE)));
    }

    #[test]
    fn many_passes_make_no_flood() {
        let (session, now) = (SessionId::fresh(), Instant(0));
        for _ in 0..SAID_BY_CLIENT {
            assert!(speaks(&session, &somebody(true), "192.0.2.1", now));
        }
        assert!(!speaks(&session, &somebody(true), "192.0.2.1", now));
        assert!(speaks(&session, &somebody(true), "192.0.2.2", now), "elsewhere");
        assert!(speaks(&session, &somebody(false), "192.0.2.1", now), "members are known");
    }

    #[test]
    fn nobody_alone_is_a_group_that_looks_back() {
        let (session, now, who) = (SessionId::fresh(), Instant(0), somebody(true));
        assert!((0..LOOKED_BACK).all(|_| looks_back(&session, &who, now)));
        assert!(!looks_back(&session, &who, now));
        assert!(looks_back(&session, &somebody(true), now) && looks_back(&SessionId::fresh(), &who, now));
    }

    #[test]
    fn a_room_comes_in_by_one_address_and_no_crowd() {
        let (session, now) = (SessionId::fresh(), Instant(0));
        assert!((0..GUESTS).all(|_| comes_in(&session, "192.0.2.1", now)));
        assert!(!comes_in(&session, "192.0.2.1", now));
        assert!(comes_in(&session, "192.0.2.2", now) && comes_in(&session, "", now));
    }
}
