//! The link by which a member says whether they come (crate `dating`): of their own in each mail about a
//! session, and none ends the others. Only hashes are kept. And what was said that others must know:
//! an answer holds for the day it was given for.

use kit::db::Tx;
use kit::{Instant, secret, sql};
use people::rules::PersonId;

use crate::rules::{Session, SessionId};

/// A new link, for a mail that is about to be written: the last part of its address.
pub async fn reply_link(tx: &mut Tx, session: &SessionId, person: &PersonId) -> Result<String, sqlx::Error> {
    let link = secret::token();
    sql!(
        *tx,
        execute,
        "insert into session_reply_link (secret_hash, session_id, person_id) values ($1, $2, $3)",
        secret::hash(&link),
        session,
        person
    )?;
    Ok(link)
}

/// Of which session a link asks whom.
pub async fn who_replies(tx: &mut Tx, link: &str) -> Result<Option<(SessionId, PersonId)>, sqlx::Error> {
    sql!(
        *tx,
        maybe(SessionId, PersonId),
        "select session_id, person_id from session_reply_link where secret_hash = $1",
        secret::hash(link)
    )
}

/// Who has said whether they come on the day of this session.
pub async fn replied(tx: &mut Tx, session: &Session) -> Result<Vec<PersonId>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(PersonId),
        "select person_id from session_reply where session_id = $1 and day = $2 order by person_id",
        &session.id,
        session.starts_at.day()
    )?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Who has said that they do not come themselves on the day of this session, whether they send somebody
/// or not.
pub async fn away(tx: &mut Tx, session: &Session) -> Result<Vec<PersonId>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(PersonId),
        "select person_id from session_reply
         where session_id = $1 and day = $2 and answer in ('excused', 'sending') order by person_id",
        &session.id,
        session.starts_at.day()
    )?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Forgets the links of sessions that ended before this instant.
pub async fn forget_reply_links(tx: &mut Tx, before: Instant) -> Result<u64, sqlx::Error> {
    sql!(
        *tx,
        execute,
        "delete from session_reply_link where session_id in (select id from session where ends_at < $1)",
        before
    )
}
