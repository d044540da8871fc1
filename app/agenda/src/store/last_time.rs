//! What the last session of a body left: what was promised there, and what was not finished.

use kit::db::Tx;
use kit::{Instant, sql};
use sessions::rules::{SessionId, State};

use super::{Row, select};
use crate::rules::{Item, goes_on};

/// The last session of this body that was held before this instant, and when it was.
pub async fn last_held(
    tx: &mut Tx,
    body: &str,
    before: Instant,
) -> Result<Option<(SessionId, Instant, State)>, sqlx::Error> {
    sql!(
        *tx,
        maybe(SessionId, Instant, State),
        "select id, starts_at, state from session where body_id = $1 and starts_at < $2
            and state in ('live', 'drafting', 'in_review', 'approved', 'harvested')
         order by starts_at desc limit 1",
        body,
        before
    )
}

/// What was promised at the last session of this body before this instant: how many commitments, and
/// when that session was.
pub async fn promised(tx: &mut Tx, body: &str, before: Instant) -> Result<Option<(i64, Instant)>, sqlx::Error> {
    let Some((session, at, _)) = last_held(tx, body, before).await? else { return Ok(None) };
    let (n,) =
        sql!(*tx, one(i64,), "select count(*) from outcome where session_id = $1 and kind = 'commitment'", &session)?;
    Ok((n > 0).then_some((n, at)))
}

/// The sessions that may open with what an earlier one left, and have not been asked yet: of each body the
/// next one after the last that is over.
pub async fn to_open(tx: &mut Tx, now: Instant) -> Result<Vec<SessionId>, sqlx::Error> {
    let bodies = sql!(
        *tx,
        all(String,),
        "select distinct body_id from session
         where starts_at < $1 and state in ('drafting', 'in_review', 'approved', 'harvested') order by body_id",
        now
    )?;
    let mut found = Vec::new();
    for (body,) in bodies {
        found.extend(next_to_open(tx, &body, now).await?);
    }
    Ok(found)
}

/// The next session of a body, when its last one is over and has left it nothing so far.
pub async fn next_to_open(tx: &mut Tx, body: &str, now: Instant) -> Result<Option<SessionId>, sqlx::Error> {
    let Some((last, at, state)) = last_held(tx, body, now).await? else { return Ok(None) };
    if !state.has_closed() {
        return Ok(None);
    }
    let next = sql!(
        *tx,
        maybe(SessionId, Option<SessionId>),
        "select session.id, agenda.opens_with from session left join agenda on agenda.session_id = session.id
         where session.body_id = $1 and session.starts_at > $2 and session.state not in ('cancelled', 'postponed')
         order by session.starts_at limit 1",
        body,
        at
    )?;
    Ok(next.filter(|(_, opens_with)| opens_with.as_ref() != Some(&last)).map(|(next, _)| next))
}

/// What was parked in a session and has gone on nowhere else, in its order. Taken over into a session that
/// was cancelled is nowhere.
pub async fn unfinished(tx: &mut Tx, session: &SessionId) -> Result<Vec<Item>, sqlx::Error> {
    let rows = sql!(*tx, all Row,
        select!("where session_id = $1 and status = 'planned'
            and id in (select item_id from item_run where session_id = $1 and state = 'parked')
            and not exists (select 1 from agenda_item later join session on session.id = later.session_id
                where later.carried_from = agenda_item.id and session.state <> 'cancelled')
         order by place, id"), session)?;
    let items = rows.into_iter().map(Item::from);
    Ok(items.filter(|item| goes_on(item.kind, item.format)).collect())
}

/// Notes what an agenda opens with, so that it comes once.
pub async fn opens_with(tx: &mut Tx, session: &SessionId, last: &SessionId, now: Instant) -> Result<(), sqlx::Error> {
    super::touch(tx, session, now).await?;
    sql!(*tx, execute, "update agenda set opens_with = $2 where session_id = $1", session, last)?;
    Ok(())
}
