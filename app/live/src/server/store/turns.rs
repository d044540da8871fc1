//! Who asks for the floor, and who has it. A request belongs to the item under which it was made: with
//! another item the line is empty, and *back* brings it again.

use agenda::rules::ItemId;
use kit::db::Tx;
use kit::{Instant, sql};
use sessions::rules::SessionId;

use crate::rules::room::By;
use crate::rules::turns::{Asking, Place, line, place};

/// The floor under one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turns {
    /// Who has the floor.
    pub speaks: Option<String>,
    /// Who waits, in the fair order.
    pub line: Vec<Asking>,
}

impl Turns {
    pub fn place(&self, who: &str) -> Option<Place> {
        if self.speaks.as_deref() == Some(who) { Some(Place::Speaks) } else { place(&self.line, who) }
    }
}

/// Who speaks and who waits under an item.
pub async fn turns(tx: &mut Tx, session: &SessionId, item: &ItemId) -> Result<Turns, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(String, i64, Option<Instant>, Option<Instant>),
        "select who, spoken, asked_at, began_at from speaker
         where session_id = $1 and item_id = $2 and (asked_at is not null or began_at is not null)",
        session,
        item
    )?;
    let mut turns = Turns::default();
    for (who, spoken, asked_at, began_at) in rows {
        match (began_at, asked_at) {
            (Some(_), _) => turns.speaks = Some(who),
            (None, Some(since)) => turns.line.push(Asking { who, spoken, since }),
            (None, None) => {}
        }
    }
    turns.line = line(turns.line);
    Ok(turns)
}

/// Asks for the floor under an item. Asked again, the first time counts.
pub async fn raise(
    tx: &mut Tx,
    session: &SessionId,
    item: &ItemId,
    who: &str,
    now: Instant,
) -> Result<(), sqlx::Error> {
    if turns(tx, session, item).await?.place(who).is_some() {
        return Ok(());
    }
    sql!(
        *tx,
        execute,
        "insert into speaker (session_id, who, item_id, asked_at) values ($1, $2, $3, $4)
         on conflict (session_id, who) do update set item_id = excluded.item_id, asked_at = excluded.asked_at,
            began_at = null",
        session,
        who,
        item,
        now
    )?;
    Ok(())
}

/// Leaves the line, or gives the floor back.
pub async fn lower(tx: &mut Tx, session: &SessionId, who: &str) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "update speaker set asked_at = null, began_at = null where session_id = $1 and who = $2",
        session,
        who
    )?;
    Ok(())
}

/// Gives the floor to somebody who waits; who had it has spoken. False when they do not wait any more.
pub async fn give(
    tx: &mut Tx,
    session: &SessionId,
    item: &ItemId,
    who: &str,
    now: Instant,
) -> Result<bool, sqlx::Error> {
    let turns = turns(tx, session, item).await?;
    if turns.line.iter().all(|one| one.who != who) {
        return Ok(false);
    }
    sql!(*tx, execute, "update speaker set began_at = null where session_id = $1", session)?;
    sql!(
        *tx,
        execute,
        "update speaker set asked_at = null, began_at = $3, spoken = spoken + 1 where session_id = $1 and who = $2",
        session,
        who,
        now
    )?;
    Ok(true)
}

/// As whom somebody in the line is called: for the desk only.
pub async fn called(tx: &mut Tx, session: &SessionId, who: &str) -> Result<By, sqlx::Error> {
    let person = sql!(*tx, maybe(String), "select name from person where id = $1", who)?;
    Ok(match person {
        Some((name,)) => By::Name(name),
        None => By::Guest(super::guest(tx, session, who).await?.unwrap_or_default()),
    })
}
