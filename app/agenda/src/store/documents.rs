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

/// Copies a document, with its file, to an item that goes on with another.
pub async fn copy(tx: &mut Tx, from: &DocumentId, item: &ItemId, now: Instant) -> Result<DocumentId, sqlx::Error> {
    let id = DocumentId::fresh();
    sql!(
        *tx,
        execute,
        "insert into agenda_document (id, item_id, title, address, created_at, first_id)
         select $1, $2, title, address, $3, case when first_id = '' then id else first_id end
         from agenda_document where id = $4",
        &id,
        item,
        now,
        from
    )?;
    sql!(
        *tx,
        execute,
        "insert into document_file (document_id, ending, bytes)
         select $1, ending, bytes from document_file where document_id = $2",
        &id,
        from
    )?;
    Ok(id)
}

/// A document and all its copies, each with its session and item.
pub async fn copies(tx: &mut Tx, id: &DocumentId) -> Result<Vec<(SessionId, ItemId, DocumentId)>, sqlx::Error> {
    sql!(
        *tx,
        all(SessionId, ItemId, DocumentId),
        "select agenda_item.session_id, agenda_item.id, agenda_document.id from agenda_document
         join agenda_item on agenda_item.id = agenda_document.item_id
         where case when first_id = '' then agenda_document.id else first_id end in
            (select case when first_id = '' then id else first_id end from agenda_document where id = $1)",
        id
    )
}

/// A file without its bytes.
#[derive(Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct File {
    pub title: String,
    pub ending: String,
    /// In bytes.
    pub size: i64,
}

/// The session on whose agenda a file stands. What is no longer on it, or not yet, is nobody's to read.
pub async fn session_of_file(tx: &mut Tx, id: &DocumentId) -> Result<Option<SessionId>, sqlx::Error> {
    let row = sql!(
        *tx,
        maybe(SessionId),
        "select agenda_item.session_id from document_file
         join agenda_document on agenda_document.id = document_file.document_id
         join agenda_item on agenda_item.id = agenda_document.item_id
         where document_file.document_id = $1 and agenda_item.status = 'planned'",
        id
    )?;
    Ok(row.map(|(session,)| session))
}

/// The file of a document. Ask first whose it is.
pub async fn file(tx: &mut Tx, id: &DocumentId) -> Result<Option<File>, sqlx::Error> {
    sql!(
        *tx,
        maybe File,
        "select agenda_document.title as title, document_file.ending as ending,
            cast(length(document_file.bytes) as bigint) as size
         from document_file join agenda_document on agenda_document.id = document_file.document_id
         where document_file.document_id = $1",
        id
    )
}

/// So many of its bytes, from this one on (the first is 0). Nothing once it is gone.
pub async fn slice(tx: &mut Tx, id: &DocumentId, from: i64, most: i64) -> Result<Option<Vec<u8>>, sqlx::Error> {
    let row = sql!(
        *tx,
        maybe(Vec<u8>),
        "select substr(bytes, cast($2 as integer), cast($3 as integer)) from document_file where document_id = $1",
        id,
        from + 1,
        most
    )?;
    Ok(row.map(|(bytes,)| bytes))
}

/// Takes a document off an item. `false` when it has none of that id.
pub async fn detach(tx: &mut Tx, item: &ItemId, id: &DocumentId) -> Result<bool, sqlx::Error> {
    Ok(sql!(*tx, execute, "delete from agenda_document where id = $1 and item_id = $2", id, item)? == 1)
}
