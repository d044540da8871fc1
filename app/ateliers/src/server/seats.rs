//! Who moves up: as long as a seat is free and somebody waits, the first in line gets it and is told.

use kit::db::Tx;
use sessions::rules::State;

use super::letters::About;
use super::store;
use crate::rules::{Standing, to_promote};

/// Gives the free seats to those who wait longest. The caller holds the session. Does nothing once
/// the session has begun, or when it is off.
pub async fn fill(tx: &mut Tx, about: &About<'_>) -> Result<(), sqlx::Error> {
    let session = about.session;
    let ahead = matches!(session.state, State::Announced | State::Settled) && about.now < session.starts_at;
    if !ahead {
        return Ok(());
    }
    let counts = store::counts(tx, &session.id).await?;
    for _ in 0..to_promote(session.capacity, counts.confirmed, counts.waiting) {
        let Some(mut first) = store::first_waiting(tx, &session.id).await? else {
            break;
        };
        first.state = Standing::Confirmed;
        store::set_state(tx, &first.id, first.state, about.now).await?;
        about.promoted(tx, &first).await?;
    }
    Ok(())
}
