//! Practices in storage, every revision kept. Where they come from: [`origin`]; what reviewers said:
//! [`remarks`]; what the search is built from: [`entries`](entries()).

mod became;
mod entries;
mod origin;
mod remarks;

pub use became::became;
pub use entries::entries;
pub use origin::{lead, leads, provenance};
pub use remarks::{keep_remarks, last_remarks};

use kit::db::Tx;
use kit::{Instant, sql};

use crate::rules::{Origin, Practice, PracticeId, Sheet, State};

#[derive(sqlx::FromRow)]
struct Row {
    id: PracticeId,
    state: State,
    sheet: String,
    session_id: Option<String>,
    item_id: Option<String>,
    contribution_id: Option<String>,
    author_id: String,
    version: i64,
    created_at: Instant,
    changed_at: Instant,
    published_at: Option<Instant>,
}

impl TryFrom<Row> for Practice {
    type Error = sqlx::Error;
    fn try_from(row: Row) -> Result<Practice, sqlx::Error> {
        Ok(Practice {
            id: row.id,
            state: row.state,
            sheet: serde_json::from_str(&row.sheet).map_err(|fault| sqlx::Error::Decode(fault.into()))?,
            origin: Origin { session: row.session_id, item: row.item_id, contribution: row.contribution_id },
            author: row.author_id,
            version: row.version,
            created_at: row.created_at,
            changed_at: row.changed_at,
            published_at: row.published_at,
        })
    }
}

/// The columns of [`Row`], before the words of a question.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select id, state, sheet, session_id, item_id, contribution_id, author_id, version, created_at,
                changed_at, published_at from practice ",
            $rest
        )
    };
}

fn json(sheet: &Sheet) -> Result<String, sqlx::Error> {
    serde_json::to_string(sheet).map_err(|fault| sqlx::Error::Encode(fault.into()))
}

/// Keeps a new practice, in whatever state it is. `false` when its lead already became a practice.
pub async fn insert(tx: &mut Tx, practice: &Practice) -> Result<bool, sqlx::Error> {
    let sheet = json(&practice.sheet)?;
    let origin = &practice.origin;
    let rows = sql!(
        *tx,
        execute,
        "insert into practice (id, state, title_fr, title_nl, sheet, session_id, item_id, contribution_id,
            author_id, version, created_at, changed_at, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (contribution_id) do nothing",
        &practice.id,
        practice.state,
        &practice.sheet.title.fr,
        &practice.sheet.title.nl,
        &sheet,
        &origin.session,
        &origin.item,
        &origin.contribution,
        &practice.author,
        practice.version,
        practice.created_at,
        practice.changed_at,
        practice.published_at
    )?;
    if rows == 1 {
        revise(tx, &practice.id, practice.version, &sheet, &practice.author, practice.created_at).await?;
    }
    Ok(rows == 1)
}

async fn revise(
    tx: &mut Tx,
    id: &PracticeId,
    version: i64,
    sheet: &str,
    by: &str,
    now: Instant,
) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into practice_revision (practice_id, version, sheet, by_id, at) values ($1, $2, $3, $4, $5)",
        id,
        version,
        sheet,
        by,
        now
    )?;
    Ok(())
}

/// One practice.
pub async fn find(tx: &mut Tx, id: &PracticeId) -> Result<Option<Practice>, sqlx::Error> {
    let row = sql!(*tx, maybe Row, select!("where id = $1"), id)?;
    row.map(Practice::try_from).transpose()
}

/// Those in this state, the one changed last first.
pub async fn list(tx: &mut Tx, state: State) -> Result<Vec<Practice>, sqlx::Error> {
    let rows = sql!(*tx, all Row, select!("where state = $1 order by changed_at desc, id"), state)?;
    rows.into_iter().map(Practice::try_from).collect()
}

/// Keeps the sheet as it is now, and its revision. `false` when someone changed the practice since
/// `practice.version` was read.
pub async fn change(tx: &mut Tx, practice: &Practice, by: &str, now: Instant) -> Result<bool, sqlx::Error> {
    let sheet = json(&practice.sheet)?;
    let rows = sql!(
        *tx,
        execute,
        "update practice set title_fr = $3, title_nl = $4, sheet = $5, changed_at = $6, version = version + 1
         where id = $1 and version = $2",
        &practice.id,
        practice.version,
        &practice.sheet.title.fr,
        &practice.sheet.title.nl,
        &sheet,
        now
    )?;
    if rows == 1 {
        revise(tx, &practice.id, practice.version + 1, &sheet, by, now).await?;
    }
    Ok(rows == 1)
}

/// Takes it to another state. `false` when it is no longer as it was read.
pub async fn step(tx: &mut Tx, practice: &Practice, to: State, now: Instant) -> Result<bool, sqlx::Error> {
    let published = if to == State::Published { Some(now) } else { practice.published_at };
    let rows = sql!(
        *tx,
        execute,
        "update practice set state = $4, changed_at = $5, published_at = $6, version = version + 1
         where id = $1 and version = $2 and state = $3",
        &practice.id,
        practice.version,
        practice.state,
        to,
        now,
        published
    )?;
    Ok(rows == 1)
}
