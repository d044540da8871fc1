//! An invitation to coordinate: how long it holds, and how it stands.

use kit::clock::{DAY, HOUR};
use kit::words::Pair;
use kit::{Instant, Locale};
use serde::{Deserialize, Serialize};

kit::id! {
    /// An invitation.
    InvitationId
}

/// The link of its last mail is good for so long.
pub const VALID: i64 = 30 * DAY;
/// It leaves again at most this often.
pub const AGAIN_AFTER: i64 = DAY;
/// After it was accepted, its page still fills in the address for signing in.
pub const FILLED: i64 = HOUR;
/// Then it is forgotten, with its name and address.
pub const KEPT: i64 = 30 * DAY;

/// How an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    Waiting,
    Expired,
    Accepted,
    Withdrawn,
}

/// Somebody is asked to coordinate projects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub id: InvitationId,
    pub body: String,
    /// As `kit::form::email` gives it.
    pub email: String,
    pub name: String,
    pub lang: Locale,
    /// The name of a project that begins with this invitation; empty when there is none.
    pub new_project: Pair,
    /// The person who invites.
    pub by: String,
    pub sent_at: Instant,
    pub expires_at: Instant,
    pub accepted_at: Option<Instant>,
    pub withdrawn_at: Option<Instant>,
}

impl Invitation {
    pub fn standing(&self, now: Instant) -> Standing {
        if self.accepted_at.is_some() {
            Standing::Accepted
        } else if self.withdrawn_at.is_some() {
            Standing::Withdrawn
        } else if now >= self.expires_at {
            Standing::Expired
        } else {
            Standing::Waiting
        }
    }

    /// Neither accepted nor withdrawn: it can be withdrawn, or sent again.
    pub const fn is_open(&self) -> bool {
        self.accepted_at.is_none() && self.withdrawn_at.is_none()
    }

    pub fn may_leave_again(&self, now: Instant) -> bool {
        self.is_open() && now.since(self.sent_at) >= AGAIN_AFTER
    }

    /// It was accepted a moment ago: who did goes on to sign in.
    pub fn was_just_accepted(&self, now: Instant) -> bool {
        self.accepted_at.is_some_and(|at| now.since(at) < FILLED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent_at(at: i64) -> Invitation {
        Invitation {
            id: InvitationId::fresh(),
            body: "concertation".into(),
            email: "noor@example.org".into(),
            name: "Noor".into(),
            lang: Locale::Nl,
            new_project: Pair::default(),
            by: "p".into(),
            sent_at: Instant(at),
            expires_at: Instant(at + VALID),
            accepted_at: None,
            withdrawn_at: None,
        }
    }

    #[test]
    fn it_holds_thirty_days() {
        let one = sent_at(0);
        assert_eq!(one.standing(Instant(VALID - 1)), Standing::Waiting);
        assert_eq!(one.standing(Instant(VALID)), Standing::Expired);
        let accepted = Invitation { accepted_at: Some(Instant(5)), ..one.clone() };
        assert_eq!(accepted.standing(Instant(2 * VALID)), Standing::Accepted);
        let withdrawn = Invitation { withdrawn_at: Some(Instant(5)), ..one };
        assert_eq!(withdrawn.standing(Instant(6)), Standing::Withdrawn);
        assert!(!withdrawn.may_leave_again(Instant(VALID)));
    }

    #[test]
    fn it_leaves_again_once_a_day() {
        let one = sent_at(0);
        assert!(!one.may_leave_again(Instant(AGAIN_AFTER - 1)));
        assert!(one.may_leave_again(Instant(AGAIN_AFTER)));
        assert!(one.may_leave_again(Instant(VALID)), "expired: sent again, it is good once more");
    }

    #[test]
    fn the_address_is_filled_in_for_an_hour() {
        let accepted = Invitation { accepted_at: Some(Instant(0)), ..sent_at(0) };
        assert!(accepted.was_just_accepted(Instant(FILLED - 1)));
        assert!(!accepted.was_just_accepted(Instant(FILLED)));
        assert!(!sent_at(0).was_just_accepted(Instant(0)));
    }
}
