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

/// Keeps the file of a document.
pub async fn keep_file(tx: &mut Tx, id: &DocumentId, ending: &str, bytes: &[u8]) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into document_file (document_id, ending, bytes) values ($1, $2, $3)",
        id,
        ending,
        bytes
    )?;
    Ok(())
}

/// Gives a document the file of another, if that one has one.
pub async fn copy_file(tx: &mut Tx, from: &DocumentId, to: &DocumentId) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into document_file (document_id, ending, bytes)
         select $2, ending, bytes from document_file where document_id = $1",
        from,
        to
    )?;
    Ok(())
}

/// A file with the title of its document.
#[derive(Debug, sqlx::FromRow)]
pub struct File {
    pub title: String,
    pub ending: String,
    pub bytes: Vec<u8>,
}

/// The session of a document that is a file, without the file.
pub async fn session_of_file(tx: &mut Tx, id: &DocumentId) -> Result<Option<SessionId>, sqlx::Error> {
    let row = sql!(
        *tx,
        maybe(SessionId),
        "select agenda_item.session_id from document_file
         join agenda_document on agenda_document.id = document_file.document_id
         join agenda_item on agenda_item.id = agenda_document.item_id where document_file.document_id = $1",
        id
    )?;
    Ok(row.map(|(session,)| session))
}

/// The file of a document. Ask first whose it is.
pub async fn file(tx: &mut Tx, id: &DocumentId) -> Result<Option<File>, sqlx::Error> {
    sql!(
        *tx,
        maybe File,
        "select agenda_document.title, document_file.ending, document_file.bytes from document_file
         join agenda_document on agenda_document.id = document_file.document_id where document_file.document_id = $1",
        id
    )
}

/// Takes a document off an item. `false` when it has none of that id.
pub async fn detach(tx: &mut Tx, item: &ItemId, id: &DocumentId) -> Result<bool, sqlx::Error> {
    Ok(sql!(*tx, execute, "delete from agenda_document where id = $1 and item_id = $2", id, item)? == 1)
}
