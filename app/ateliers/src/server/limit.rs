//! How often one client registers: enough for a shared office, too little for a flood, or for filling
//! an atelier with people who do not exist.

use std::sync::LazyLock;

use kit::Instant;
use kit::clock::HOUR;
use kit::limit::Tally;
use sessions::rules::SessionId;

/// Registrations that one client may make in an hour: for one session, and for all of them.
pub const FOR_ONE: u32 = 8;
pub const FOR_ALL: u32 = 60;
/// A demonstration is shown to whole rooms behind one address.
const DEMO: u32 = 10;

static OF_SESSION: LazyLock<Tally> = LazyLock::new(|| Tally::of(HOUR));
static OF_ALL: LazyLock<Tally> = LazyLock::new(|| Tally::of(HOUR));

/// Why a client has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enough {
    ForOne,
    ForAll,
}

/// Counts one registration for a session, whatever comes of it: a limit that told new addresses from
/// known ones would say which are known. A client that the server could not tell from others is not
/// counted.
pub fn registers(session: &SessionId, from: &str, demo: bool, now: Instant) -> Result<(), Enough> {
    if from.is_empty() {
        return Ok(());
    }
    let times = if demo { DEMO } else { 1 };
    if OF_ALL.count(from, now) > FOR_ALL * times {
        return Err(Enough::ForAll);
    }
    if OF_SESSION.count(&format!("{session} {from}"), now) > FOR_ONE * times {
        return Err(Enough::ForOne);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_an_hour_for_a_session_and_sixty_for_all() {
        let now = Instant(0);
        let from = kit::id::fresh();
        let session = SessionId::fresh();
        for _ in 0..FOR_ONE {
            assert_eq!(registers(&session, &from, false, now), Ok(()));
        }
        assert_eq!(registers(&session, &from, false, now.plus(HOUR - 1)), Err(Enough::ForOne));
        assert_eq!(registers(&session, &from, true, now), Ok(()), "in a demonstration there is more room");
        assert_eq!(registers(&session, &kit::id::fresh(), false, now), Ok(()), "another client");
        assert_eq!(registers(&session, &from, false, now.plus(HOUR)), Ok(()), "another hour");
    }

    #[test]
    fn no_more_by_turning_to_other_sessions() {
        let from = kit::id::fresh();
        for _ in 0..FOR_ALL {
            assert_eq!(registers(&SessionId::fresh(), &from, false, Instant(0)), Ok(()));
        }
        assert_eq!(registers(&SessionId::fresh(), &from, false, Instant(0)), Err(Enough::ForAll));
    }

    #[test]
    fn who_cannot_be_told_from_others_is_not_counted() {
        let session = SessionId::fresh();
        assert!((0..=FOR_ALL).all(|_| registers(&session, "", false, Instant(0)).is_ok()));
    }
}
