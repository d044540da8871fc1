//! Minutes in storage: the texts being written, their past, and each approved version whole.
//!
//! An item nobody has saved has no row: its text is the first draft, made again at each reading from
//! the same captured facts ([`material`]). So two readers never write, and cannot disagree.

mod archive;
mod material;
mod readers;
mod redact;
mod remarks;
mod sheets;

pub use archive::{Kept, archive, seats, years};
pub use material::minutes;
pub use readers::{Reader, mark_summary, reader_id, readers, recognise, summary_sent, was_there};
pub use redact::{Found, look_for, note_redaction, redactions, take_document, take_out};
pub use remarks::{answer, remark, remarkers, remarks, remarks_of, take_back};
pub use sheets::sheets;

use agenda::rules::ItemId;
use kit::db::Tx;
use kit::words::Pair;
use kit::{Instant, sql};
use sessions::rules::{Session, SessionId};

use crate::rules::Minutes;

/// The text of an item as a moderator saved it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    pub item: ItemId,
    pub text: Pair,
    pub in_echo: bool,
    pub version: i64,
    /// The name of who saved it; empty when it is no longer known.
    pub by: String,
    pub at: Instant,
}

/// The texts of a session that were saved at least once.
pub async fn saved(tx: &mut Tx, session: &SessionId) -> Result<Vec<Saved>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(ItemId, String, String, bool, i64, Option<String>, Instant),
        "select minutes_item.item_id, minutes_item.text_fr, minutes_item.text_nl, minutes_item.in_echo,
            minutes_item.version, person.name, minutes_item.edited_at
         from minutes_item left join person on person.id = minutes_item.edited_by
         where minutes_item.session_id = $1 order by minutes_item.item_id",
        session
    )?;
    Ok(rows
        .into_iter()
        .map(|(item, fr, nl, in_echo, version, by, at)| Saved {
            item,
            text: Pair::new(fr, nl),
            in_echo,
            version,
            by: by.unwrap_or_default(),
            at,
        })
        .collect())
}

/// What stood before, the latest first.
pub async fn past(tx: &mut Tx, session: &SessionId) -> Result<Vec<Saved>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(ItemId, String, String, i64, Option<String>, Instant),
        "select past.item_id, past.text_fr, past.text_nl, past.version, person.name, past.edited_at
         from minutes_item_past as past
         join minutes_item on minutes_item.item_id = past.item_id
         left join person on person.id = past.edited_by
         where minutes_item.session_id = $1 order by past.item_id, past.version desc",
        session
    )?;
    Ok(rows
        .into_iter()
        .map(|(item, fr, nl, version, by, at)| Saved {
            item,
            text: Pair::new(fr, nl),
            in_echo: false,
            version,
            by: by.unwrap_or_default(),
            at,
        })
        .collect())
}

/// A text as it comes in. `version`: the one it was written on; 0 when nothing had been saved.
#[derive(Clone, Copy, Debug)]
pub struct Edit<'a> {
    pub session: &'a SessionId,
    pub item: &'a ItemId,
    pub version: i64,
    pub text: &'a Pair,
    pub in_echo: bool,
    pub by: &'a str,
}

/// Keeps a text, and the one it replaces among the past ones. `false` when someone saved the item
/// since `edit.version` was read: then nothing changes.
pub async fn save(tx: &mut Tx, edit: &Edit<'_>, now: Instant) -> Result<bool, sqlx::Error> {
    if edit.version == 0 {
        let fresh =
            sql!(*tx, execute,
            "insert into minutes_item (session_id, item_id, text_fr, text_nl, in_echo, version, edited_by, edited_at)
             values ($1, $2, $3, $4, $5, 1, $6, $7) on conflict (item_id) do nothing",
            edit.session, edit.item, &edit.text.fr, &edit.text.nl, edit.in_echo, edit.by, now)?;
        return Ok(fresh == 1);
    }
    sql!(
        *tx,
        execute,
        "insert into minutes_item_past (item_id, version, text_fr, text_nl, edited_by, edited_at)
         select item_id, version, text_fr, text_nl, edited_by, edited_at from minutes_item
         where item_id = $1 and version = $2
         on conflict (item_id, version) do nothing",
        edit.item,
        edit.version
    )?;
    let rows = sql!(
        *tx,
        execute,
        "update minutes_item set text_fr = $3, text_nl = $4, in_echo = $5, version = version + 1, edited_by = $6,
            edited_at = $7
         where item_id = $1 and version = $2",
        edit.item,
        edit.version,
        &edit.text.fr,
        &edit.text.nl,
        edit.in_echo,
        edit.by,
        now
    )?;
    Ok(rows == 1)
}

/// An approved version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub version: i64,
    pub at: Instant,
    pub minutes: Minutes,
}

/// The versions that were approved, the latest first: number and instant.
pub async fn versions(tx: &mut Tx, session: &SessionId) -> Result<Vec<(i64, Instant)>, sqlx::Error> {
    sql!(
        *tx,
        all(i64, Instant),
        "select version, approved_at from minutes_published where session_id = $1 order by version desc",
        session
    )
}

/// An approved version, or the latest.
pub async fn published(
    tx: &mut Tx,
    session: &SessionId,
    version: Option<i64>,
) -> Result<Option<Published>, sqlx::Error> {
    let row = sql!(
        *tx,
        maybe(i64, Instant, String),
        "select version, approved_at, content from minutes_published
         where session_id = $1 and ($2 = 0 or version = $2) order by version desc limit 1",
        session,
        version.unwrap_or(0)
    )?;
    row.map(|(version, at, content)| {
        let minutes = serde_json::from_str(&content).map_err(|fault| sqlx::Error::Decode(fault.into()))?;
        Ok(Published { version, at, minutes })
    })
    .transpose()
}

/// The approved minutes, kept as version 1 when nothing was kept yet. Hold the session first. Called
/// again, by whomever, it answers what is there.
pub async fn publish(tx: &mut Tx, session: &Session, by: &str, now: Instant) -> Result<Published, sqlx::Error> {
    if let Some(there) = published(tx, &session.id, None).await? {
        return Ok(there);
    }
    let minutes = minutes(tx, session).await?;
    keep(tx, &minutes, 1, by, now).await?;
    published(tx, &session.id, None).await?.ok_or(sqlx::Error::RowNotFound)
}

/// Keeps a version for good. `false` when this number is taken: an approved version never changes.
pub async fn keep(tx: &mut Tx, minutes: &Minutes, version: i64, by: &str, now: Instant) -> Result<bool, sqlx::Error> {
    let content = serde_json::to_string(minutes).map_err(|fault| sqlx::Error::Encode(fault.into()))?;
    let rows = sql!(
        *tx,
        execute,
        "insert into minutes_published (session_id, version, content, approved_by, approved_at)
         values ($1, $2, $3, $4, $5) on conflict (session_id, version) do nothing",
        &minutes.session,
        version,
        content,
        by,
        now
    )?;
    Ok(rows == 1)
}
