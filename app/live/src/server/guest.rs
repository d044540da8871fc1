//! The pass of a guest: a cookie for one room, given for its code. Storage keeps its hash.

use std::sync::{LazyLock, Mutex};

use kit::clock::{DAY, SECOND};
use kit::db::Tx;
use kit::{Instant, secret};

use crate::rules::tries::Tries;
use crate::store;

/// With `__Host-` a browser takes the cookie from this very host only, over https.
const SECURE: &str = "__Host-concerto-guest";
const PLAIN: &str = "concerto-guest";
/// A pass is good, and a guest's name kept, until the minutes are read again and approved: thirty days.
const LASTS: i64 = 30 * DAY;

/// The session and the guest that the cookies of a request stand for: for `Viewer.guest_of`.
pub async fn pass(tx: &mut Tx, cookies: &str, now: Instant) -> Result<Option<(String, String)>, sqlx::Error> {
    match pair_in(cookies) {
        Some(pair) => store::guest_of_token(tx, &secret::hash(pair), now.plus(-LASTS)).await,
        None => Ok(None),
    }
}

/// Is there a pass among these cookies, good or not? Without one nothing has to be asked.
pub fn has_pass(cookies: &str) -> bool {
    pair_in(cookies).is_some()
}

/// Forgets the names and the passes of guests whose time is over; that somebody was there stays.
pub async fn forget_old(tx: &mut Tx, now: Instant) -> Result<u64, sqlx::Error> {
    store::forget_guests(tx, now.plus(-LASTS)).await
}

/// Our cookie in a `Cookie` header, name and value together, so that what was given under the strict
/// name is worth nothing under the other.
fn pair_in(cookies: &str) -> Option<&str> {
    let named = |name: &str| {
        cookies
            .split(';')
            .map(str::trim)
            .find(|pair| pair.strip_prefix(name).is_some_and(|rest| rest.len() == 65 && rest.starts_with('=')))
    };
    named(SECURE).or_else(|| named(PLAIN))
}

/// A new pass: what storage keeps of it, and its `Set-Cookie`.
pub(crate) fn fresh(origin: &str) -> (String, String) {
    let (name, attributes) = cookie(origin);
    let pair = format!("{name}={}", secret::token());
    let set = format!("{pair}; Max-Age={}; {attributes}", LASTS / SECOND);
    (secret::hash(&pair), set)
}

/// The `Set-Cookie` that takes a pass away.
pub fn no_cookie(origin: &str) -> String {
    let (name, attributes) = cookie(origin);
    format!("{name}=; Max-Age=0; {attributes}")
}

fn cookie(origin: &str) -> (&'static str, &'static str) {
    if origin.starts_with("https:") {
        (SECURE, "Path=/; HttpOnly; SameSite=Lax; Secure")
    } else {
        (PLAIN, "Path=/; HttpOnly; SameSite=Lax")
    }
}

/// With which a browser remembers that feedback on a session was given in it: storage keeps of nobody that
/// they gave theirs.
const LOOKED_BACK: &str = "concerto-looked-back";

/// Was feedback on this session given in the browser of these cookies?
pub(crate) fn has_looked_back(cookies: &str, session: &str) -> bool {
    cookies.split(';').filter_map(|pair| pair.trim().split_once('=')).any(|pair| pair == (LOOKED_BACK, session))
}

/// The `Set-Cookie` that remembers it, longer than feedback is taken.
pub(crate) fn looks_back(origin: &str, session: &str) -> String {
    let (_, attributes) = cookie(origin);
    format!("{LOOKED_BACK}={session}; Max-Age={}; {attributes}", LASTS / SECOND)
}

static TRIES: LazyLock<Mutex<Tries>> = LazyLock::new(Mutex::default);

/// May a client at this address try a code? Only wrong codes count: a whole room may come in at once
/// behind one address.
pub(crate) fn may_try(from: &str, now: Instant) -> bool {
    let mut tries = TRIES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    tries.may(&people::sign_in::network_hash(from), now)
}

/// It gave a wrong one.
pub(crate) fn wrong_try(from: &str, now: Instant) {
    let mut tries = TRIES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    tries.wrong(people::sign_in::network_hash(from), now);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pass_is_found_among_the_cookies() {
        let (hash, cookie) = fresh("https://concerto.example.org");
        assert!(cookie.starts_with("__Host-concerto-guest=") && cookie.ends_with("; Secure"));
        let pair = cookie.split(';').next().unwrap();
        let sent = format!("theme=dark; {pair}");
        assert_eq!(pair_in(&sent).map(secret::hash), Some(hash));
        assert_eq!(pair_in("concerto-guest=short"), None);
        assert!(fresh("http://127.0.0.1:3000").1.starts_with("concerto-guest="));
        let given = looks_back("https://concerto.example.org", "s1");
        assert!(given.ends_with("; Secure") && has_looked_back(&format!("theme=dark; {given}"), "s1"));
        assert!(!has_looked_back(&given, "s2"));
        assert!(no_cookie("https://concerto.example.org").starts_with("__Host-concerto-guest=; Max-Age=0; Path=/; "));
    }
}
