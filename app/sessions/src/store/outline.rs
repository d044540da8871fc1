//! The agenda in outline: as it is, and as the last letter about it told it.

use kit::db::Tx;
use kit::sql;
use kit::words::Pair;

use crate::rules::SessionId;
use crate::rules::outline::{Change, Point, changes};

fn points(rows: Vec<(String, i64, String, String)>) -> Vec<Point> {
    rows.into_iter().map(|(item, minutes, fr, nl)| Point { item, minutes, title: Pair::new(fr, nl) }).collect()
}

/// What changed since the agenda was last mailed; before its first mail, nothing.
pub async fn changes_since_mail(tx: &mut Tx, id: &SessionId) -> Result<Vec<Change>, sqlx::Error> {
    let mailed = sql!(
        *tx,
        all(String, i64, String, String),
        "select item_id, minutes, title_fr, title_nl from agenda_mailed where session_id = $1 order by place, item_id",
        id
    )?;
    if mailed.is_empty() {
        return Ok(Vec::new());
    }
    let now = sql!(
        *tx,
        all(String, i64, String, String),
        "select id, minutes, title_fr, title_nl from agenda_item
         where session_id = $1 and status = 'planned' order by place, id",
        id
    )?;
    Ok(changes(&points(mailed), &points(now)))
}

/// Keeps the agenda as a letter tells it now.
pub async fn keep_mailed(tx: &mut Tx, id: &SessionId) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "delete from agenda_mailed where session_id = $1", id)?;
    sql!(
        *tx,
        execute,
        "insert into agenda_mailed (session_id, item_id, place, minutes, title_fr, title_nl)
         select session_id, id, place, minutes, title_fr, title_nl from agenda_item
         where session_id = $1 and status = 'planned'",
        id
    )?;
    Ok(())
}
