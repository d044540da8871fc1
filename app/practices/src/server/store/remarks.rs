//! What reviewers said, criterion by criterion.

use kit::db::Tx;
use kit::{Instant, sql};

use crate::rules::{Criterion, PracticeId, Remark};

/// Keeps the grid of one review.
pub async fn keep_remarks(tx: &mut Tx, id: &PracticeId, by: &str, grid: &[Remark]) -> Result<(), sqlx::Error> {
    for remark in grid {
        sql!(
            *tx,
            execute,
            "insert into practice_remark (id, practice_id, criterion, met, words, by_id, at)
             values ($1, $2, $3, $4, $5, $6, $7)",
            kit::id::fresh(),
            id,
            remark.criterion,
            remark.met,
            &remark.words,
            by,
            remark.at
        )?;
    }
    Ok(())
}

/// The grid of the last review, in the order of the criteria.
pub async fn last_remarks(tx: &mut Tx, id: &PracticeId) -> Result<Vec<Remark>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(Criterion, bool, String, Instant),
        "select criterion, met, words, at from practice_remark
         where practice_id = $1 and at = (select max(at) from practice_remark where practice_id = $1)",
        id
    )?;
    let mut grid: Vec<Remark> =
        rows.into_iter().map(|(criterion, met, words, at)| Remark { criterion, met, words, at }).collect();
    grid.sort_by_key(|remark| remark.criterion);
    Ok(grid)
}
