//! What happens by itself: keeping no longer than promised, asking and reminding when it is time.

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
        if let Err(fault) = remind(&world).await {
            tracing::error!(%fault, "could not remind");
        }
        tokio::select! {
            () = world.hub.closed() => return,
            () = tokio::time::sleep(Duration::from_secs(3600)) => {}
        }
    }
}

/// Asks what became of commitments, and reminds of sessions and tasks. Each letter is queued once,
/// whatever happens on the way and on however many nodes this runs.
async fn remind(world: &World) -> Result<(), kit::Error> {
    commitments::asking::round(world).await?;
    tasks::reminding::round(world).await
}

/// Forgets what has had its time: answers to forms after two days, mail after thirty, old codes
/// and invitations, names of guests, needs and registrations, who said what of dates.
pub async fn tidy(world: &World) -> Result<(), sqlx::Error> {
    let now = world.clock.now();
    let mut tx = world.db.write().await?;
    sql!(tx, execute, "delete from deed where at < $1", now.plus(-2 * DAY))?;
    sql!(tx, execute, "delete from mail where sent_at < $1 or given_up_at < $1", now.plus(-30 * DAY))?;
    people::store::forget_old(&mut tx, now).await?;
    projects::store::forget_old(&mut tx, now).await?;
    live::store::tidy_closed(&mut tx).await?;
    live::guest::forget_old(&mut tx, now).await?;
    ateliers::store::forget_needs(&mut tx, now).await?;
    ateliers::store::forget_registrations(&mut tx, now).await?;
    dating::store::forget_old(&mut tx, ateliers::rules::forgotten_before(now)).await?;
    commitments::store::forget_links(&mut tx, now).await?;
    tasks::store::forget_marks(&mut tx, now).await?;
    tx.commit().await
}
