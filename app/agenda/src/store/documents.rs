//! What there is to read for the items of a session.

use kit::db::Tx;
use kit::{Instant, sql};
use sessions::rules::SessionId;

use crate::rules::documents::DocumentId;
use crate::rules::{Document, ItemId};

/// The documents of a session's items, in the order in which they came.
pub async fn documents(tx: &mut Tx, session: &SessionId) -> Result<Vec<(ItemId, Document)>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(ItemId, DocumentId, String, String),
        "select item_id, id, title, address from agenda_document
         where item_id in (select id from agenda_item where session_id = $1) order by created_at, id",
        session
    )?;
    Ok(rows.into_iter().map(|(item, id, title, address)| (item, Document { id, title, address })).collect())
}

/// Adds a document to an item.
pub async fn attach(tx: &mut Tx, item: &ItemId, document: &Document, now: Instant) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into agenda_document (id, item_id, title, address, created_at) values ($1, $2, $3, $4, $5)",
        &document.id,
        item,
        &document.title,
        &document.address,
        now
    )?;
    Ok(())
}

/// Takes a document off an item. `false` when it has none of that id.
pub async fn detach(tx: &mut Tx, item: &ItemId, id: &DocumentId) -> Result<bool, sqlx::Error> {
    Ok(sql!(*tx, execute, "delete from agenda_document where id = $1 and item_id = $2", id, item)? == 1)
}
