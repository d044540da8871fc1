//! What happens by itself: keeping no longer than promised.

use std::time::Duration;

use kit::act::World;
use kit::clock::DAY;
use kit::sql;

/// Every hour until the server stops.
pub async fn run(world: World) {
    loop {
        if let Err(fault) = tidy(&world).await {
            tracing::error!(%fault, "could not tidy up");
        }
        tokio::select! {
            () = world.hub.closed() => return,
            () = tokio::time::sleep(Duration::from_secs(3600)) => {}
        }
    }
}

/// Forgets what has had its time: answers to forms after two days, mail after thirty, old codes,
/// names of guests, needs and registrations, who said what of dates.
pub async fn tidy(world: &World) -> Result<(), sqlx::Error> {
    let now = world.clock.now();
    let mut tx = world.db.write().await?;
    sql!(tx, execute, "delete from deed where at < $1", now.plus(-2 * DAY))?;
    sql!(tx, execute, "delete from mail where sent_at < $1 or given_up_at < $1", now.plus(-30 * DAY))?;
    people::store::forget_old(&mut tx, now).await?;
    live::store::tidy_closed(&mut tx).await?;
    live::guest::forget_old(&mut tx, now).await?;
    ateliers::store::forget_needs(&mut tx, now).await?;
    ateliers::store::forget_registrations(&mut tx, now).await?;
    dating::store::forget_old(&mut tx, ateliers::rules::forgotten_before(now)).await?;
    tx.commit().await
}
