//! What members bring beside proposals of their own: supports, needs, and proposals joined to another.

use kit::db::Tx;
use kit::{Instant, sql};
use sessions::rules::SessionId;

use super::{Row, select};
use crate::rules::{Item, ItemId};

/// Supports an item, or no longer: then neither it nor what was joined to it. Said twice, it counts once.
pub async fn support(tx: &mut Tx, id: &ItemId, person: &str, on: bool, now: Instant) -> Result<(), sqlx::Error> {
    if on {
        sql!(
            *tx,
            execute,
            "insert into item_support (item_id, person_id, at) values ($1, $2, $3) on conflict (item_id, person_id) do nothing",
            id,
            person,
            now
        )?;
    } else {
        sql!(
            *tx,
            execute,
            "delete from item_support where person_id = $2
                and item_id in (select id from agenda_item where id = $1 or joined_to = $1)",
            id,
            person
        )?;
    }
    Ok(())
}

/// What one person supports in a session; of a joined one, what it is part of.
pub async fn supported(tx: &mut Tx, session: &SessionId, person: &str) -> Result<Vec<ItemId>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(ItemId,),
        "select distinct coalesce(agenda_item.joined_to, agenda_item.id)
         from item_support join agenda_item on agenda_item.id = item_support.item_id
         where item_support.person_id = $2 and agenda_item.session_id = $1",
        session,
        person
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The needs and questions that wait, the most supported first, then the oldest.
pub async fn needs(tx: &mut Tx, session: &SessionId) -> Result<Vec<Item>, sqlx::Error> {
    let rows = sql!(*tx, all Row,
        select!("where session_id = $1 and status = 'need' order by supports desc, created_at, id"), session)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// What was joined to the items of a session, in the order in which it came.
pub async fn joined(tx: &mut Tx, session: &SessionId) -> Result<Vec<Item>, sqlx::Error> {
    let rows = sql!(*tx, all Row,
        select!("where session_id = $1 and status = 'joined' order by created_at, id"), session)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Makes an item part of another one, with all that was part of it.
pub async fn join(tx: &mut Tx, id: &ItemId, to: &ItemId) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update agenda_item set joined_to = $2 where joined_to = $1", id, to)?;
    sql!(
        *tx,
        execute,
        "update agenda_item set status = 'joined', joined_to = $2, version = version + 1 where id = $1",
        id,
        to
    )?;
    Ok(())
}

/// Parts a joined one again: it waits as it did. One without minutes was a need.
pub async fn part(tx: &mut Tx, id: &ItemId) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "update agenda_item set status = case when minutes = 0 then 'need' else 'proposed' end, joined_to = null,
            version = version + 1
         where id = $1",
        id
    )?;
    Ok(())
}
