//! Who comes to a session, in storage.

use kit::db::Tx;
use kit::{Day, Instant, sql};
use people::rules::PersonId;
use sessions::rules::SessionId;

use crate::rules::reply::{Answer, Reply};

/// Keeps what a member says; said again, the last word counts.
pub async fn say(
    tx: &mut Tx,
    session: &SessionId,
    person: &PersonId,
    reply: &Reply,
    now: Instant,
) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into session_reply (session_id, person_id, answer, sends, day, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (session_id, person_id) do update set
            answer = excluded.answer, sends = excluded.sends, day = excluded.day, at = excluded.at",
        session,
        person,
        reply.answer,
        &reply.sends,
        reply.day,
        now
    )?;
    Ok(())
}

/// What this member said last.
pub async fn reply_of(tx: &mut Tx, session: &SessionId, person: &PersonId) -> Result<Option<Reply>, sqlx::Error> {
    Ok(replies(tx, session).await?.into_iter().find(|(who, _)| who == person).map(|(_, reply)| reply))
}

/// The last answer of everyone who gave one, for whatever day it was.
pub async fn replies(tx: &mut Tx, session: &SessionId) -> Result<Vec<(PersonId, Reply)>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(PersonId, Answer, String, Day),
        "select person_id, answer, sends, day from session_reply where session_id = $1 order by at, person_id",
        session
    )?;
    Ok(rows.into_iter().map(|(person, answer, sends, day)| (person, Reply { answer, sends, day })).collect())
}

/// Forgets who said what of dates and of sessions that ended before this instant, with the links of
/// their mails. What was fixed stays.
pub async fn forget_old(tx: &mut Tx, before: Instant) -> Result<(), sqlx::Error> {
    sessions::store::forget_reply_links(tx, before).await?;
    sql!(
        *tx,
        execute,
        "delete from session_reply where session_id in (select id from session where ends_at < $1)",
        before
    )?;
    sql!(
        *tx,
        execute,
        "delete from date_answer where date_id in (select id from date_proposed where poll_id in
            (select poll_id from date_proposed group by poll_id having max(ends_at) < $1))",
        before
    )?;
    sql!(
        *tx,
        execute,
        "delete from date_poll_link where poll_id in
            (select poll_id from date_proposed group by poll_id having max(ends_at) < $1)",
        before
    )?;
    Ok(())
}
