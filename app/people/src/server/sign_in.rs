//! Who a browser is: the cookie it carries, and the viewer that comes with it.

use std::sync::LazyLock;

use kit::act::World;
use kit::db::Tx;
use kit::rights::Viewer;
use kit::{Instant, secret};

use crate::rules::PersonId;
use crate::rules::sign_in::{ABSOLUTE, TOUCH};
use crate::store::{self, sign_ins};

/// With `__Host-` a browser takes the cookie from this very host only, over https.
const SECURE: &str = "__Host-concerto";
/// On a machine of one’s own, without https.
const PLAIN: &str = "concerto";

fn name(origin: &str) -> &'static str {
    if origin.starts_with("https:") { SECURE } else { PLAIN }
}

fn attributes(origin: &str) -> &'static str {
    if origin.starts_with("https:") {
        "Path=/; HttpOnly; SameSite=Lax; Secure"
    } else {
        "Path=/; HttpOnly; SameSite=Lax"
    }
}

/// Our cookie in a `Cookie` header, name and value together. Storage keeps the hash of both, so a
/// secret given under the strict name is worth nothing under the other.
pub fn token_in(cookies: &str) -> Option<&str> {
    let pairs = || cookies.split(';').map(str::trim);
    let named = |name: &str| {
        pairs().find(|pair| pair.strip_prefix(name).is_some_and(|rest| rest.len() == 65 && rest.starts_with('=')))
    };
    named(SECURE).or_else(|| named(PLAIN))
}

/// What storage knows a browser by.
pub fn token_hash(cookies: &str) -> Option<String> {
    token_in(cookies).map(secret::hash)
}

/// Who is signed in with these cookies, and when they were last seen.
pub async fn viewer(tx: &mut Tx, cookies: &str, now: Instant) -> Result<Option<(Viewer, Instant)>, sqlx::Error> {
    let Some(hash) = token_hash(cookies) else {
        return Ok(None);
    };
    let Some((id, seen)) = sign_ins::signed_in(tx, &hash, now).await? else {
        return Ok(None);
    };
    let Some(person) = store::find(tx, &id).await? else {
        return Ok(None);
    };
    let viewer = Viewer {
        person: Some(person.id.to_string()),
        name: person.name,
        email: person.email,
        grants: store::grants(tx, &id).await?,
        ..Viewer::default()
    };
    Ok(Some((viewer, seen)))
}

/// Notes a visit of who was last `seen` then, in a transaction of its own and at most hourly: reading a
/// page seldom writes.
pub async fn touch(world: &World, cookies: &str, seen: Instant, now: Instant) -> Result<(), sqlx::Error> {
    let Some(hash) = token_hash(cookies).filter(|_| now.since(seen) >= TOUCH) else {
        return Ok(());
    };
    let mut tx = world.db.write().await?;
    sign_ins::touch(&mut tx, &hash, now).await?;
    tx.commit().await
}

/// Signs a browser in under a new secret, out of the one it had; gives its `Set-Cookie`.
pub async fn open(
    tx: &mut Tx,
    person: &PersonId,
    origin: &str,
    (cookies, agent): (&str, &str),
    now: Instant,
) -> Result<String, sqlx::Error> {
    close(tx, cookies).await?;
    let pair = format!("{}={}", name(origin), secret::token());
    sign_ins::open(tx, &secret::hash(&pair), person, agent, now).await?;
    Ok(format!("{pair}; Max-Age={}; {}", ABSOLUTE / kit::clock::SECOND, attributes(origin)))
}

/// Signs this browser out.
pub async fn close(tx: &mut Tx, cookies: &str) -> Result<(), sqlx::Error> {
    match token_hash(cookies) {
        Some(hash) => sign_ins::close(tx, &hash).await,
        None => Ok(()),
    }
}

/// The `Set-Cookie` that takes the cookie away.
pub fn no_cookie(origin: &str) -> String {
    format!("{}=; Max-Age=0; {}", name(origin), attributes(origin))
}

/// What storage keeps of a network address: enough to count. The key dies with the program, so nobody
/// can find the address back.
pub fn network_hash(from: &str) -> String {
    static KEY: LazyLock<String> = LazyLock::new(secret::token);
    secret::hash(&format!("{} {from}", *KEY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let token = "a".repeat(64);
        let pair = format!("{PLAIN}={token}");
        assert_eq!(token_in(&format!("theme=dark; {pair}")), Some(pair.as_str()));
        let strict = format!("{SECURE}={token}");
        assert_eq!(token_in(&format!("{pair}; {strict}")), Some(strict.as_str()), "the strict one counts");
        assert_eq!(token_in("concerto=short"), None);
        assert_eq!(token_in(&format!("my-concerto={token}")), None);
        assert_ne!(token_hash(&pair), token_hash(&strict));
    }

    #[test]
    fn cookies_are_strict_over_https() {
        let gone = no_cookie("https://concerto.example.org");
        assert_eq!(gone, "__Host-concerto=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure");
        assert!(no_cookie("http://127.0.0.1:3000").starts_with("concerto=; "));
    }
}
