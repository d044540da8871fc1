//! The year as storage has it.

use kit::Instant;
use kit::db::Tx;

use crate::rules::{Year, of_year};

/// The windows of a year with their sessions, as they stand at `now`.
pub async fn year(tx: &mut Tx, year: i32, now: Instant) -> Result<Year, sqlx::Error> {
    let bodies = territories::store::bodies(tx).await?;
    let sessions = sessions::store::of_year(tx, year).await?;
    let after = if year == now.day().year() {
        let sessions = sessions::store::of_year(tx, year + 1).await?;
        of_year(year + 1, bodies.clone(), &sessions, now).notes
    } else {
        Vec::new()
    };
    Ok(Year { after, ..of_year(year, bodies, &sessions, now) })
}
