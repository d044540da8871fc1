//! Signed-in browsers. Storage knows them by the hash of their cookie.

use kit::clock::DAY;
use kit::db::Tx;
use kit::{Instant, sql};

use crate::rules::PersonId;
use crate::rules::sign_in::{ABSOLUTE, IDLE, TOUCH};

/// A signed-in browser, as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Browser {
    pub token_hash: String,
    pub created_at: Instant,
    pub seen_at: Instant,
    pub agent: String,
}

/// Signs a browser in.
pub async fn open(
    tx: &mut Tx,
    token_hash: &str,
    person: &PersonId,
    agent: &str,
    now: Instant,
) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into sign_in (token_hash, person_id, created_at, seen_at, expires_at, agent)
         values ($1, $2, $3, $3, $4, $5)",
        token_hash,
        person,
        now,
        now.plus(ABSOLUTE),
        agent
    )?;
    Ok(())
}

/// Who is signed in with this, and when they were last seen.
pub async fn signed_in(
    tx: &mut Tx,
    token_hash: &str,
    now: Instant,
) -> Result<Option<(PersonId, Instant)>, sqlx::Error> {
    sql!(
        *tx,
        maybe(PersonId, Instant),
        "select person_id, seen_at from sign_in where token_hash = $1 and expires_at > $2 and seen_at > $3",
        token_hash,
        now,
        now.plus(-IDLE)
    )
}

/// Notes a visit, at most hourly.
pub async fn touch(tx: &mut Tx, token_hash: &str, now: Instant) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "update sign_in set seen_at = $2 where token_hash = $1 and seen_at <= $3 and seen_at > $4 and expires_at > $2",
        token_hash,
        now,
        now.plus(-TOUCH),
        now.plus(-IDLE)
    )?;
    Ok(())
}

/// The browsers in which a person is signed in, the last seen first.
pub async fn browsers(tx: &mut Tx, person: &str, now: Instant) -> Result<Vec<Browser>, sqlx::Error> {
    sql!(*tx, all Browser,
        "select token_hash, created_at, seen_at, agent from sign_in
         where person_id = $1 and expires_at > $2 and seen_at > $3 order by seen_at desc, token_hash",
        person, now, now.plus(-IDLE))
}

/// Signs one browser out.
pub async fn close(tx: &mut Tx, token_hash: &str) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "delete from sign_in where token_hash = $1", token_hash)?;
    Ok(())
}

/// Signs a person out everywhere.
pub async fn close_all(tx: &mut Tx, person: &str) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "delete from sign_in where person_id = $1", person)?;
    Ok(())
}

/// Forgets what no longer serves: codes and askings older than a day, browsers that are out.
pub async fn forget_old(tx: &mut Tx, now: Instant) -> Result<(), sqlx::Error> {
    let yesterday = now.plus(-DAY);
    sql!(*tx, execute, "delete from sign_in_code where asked_at <= $1", yesterday)?;
    sql!(*tx, execute, "delete from sign_in_ask where at <= $1", yesterday)?;
    sql!(*tx, execute, "delete from sign_in where expires_at <= $1 or seen_at <= $2", now, now.plus(-IDLE))?;
    Ok(())
}
