//! Who moves up: as long as a seat is free and somebody waits, the first in line gets it and is told.

use kit::Error;
use kit::act::{Act, Asker, World};
use sessions::rules::{SessionId, State};

use super::letters::About;
use super::store;
use crate::rules::{Standing, to_promote};

/// Gives the free seats to those who wait longest; says how many got one. The caller holds the session.
/// Does nothing once the session has begun, or when it is off.
pub async fn fill(act: &mut Act, about: &About<'_>) -> Result<u64, sqlx::Error> {
    let session = about.session;
    let ahead = matches!(session.state, State::Announced | State::Settled) && about.now < session.starts_at;
    if !ahead {
        return Ok(0);
    }
    let counts = store::counts(&mut act.tx, &session.id).await?;
    let mut moved = 0;
    for _ in 0..to_promote(session.capacity, counts.confirmed, counts.waiting) {
        let Some(mut first) = store::first_waiting(&mut act.tx, &session.id).await? else {
            break;
        };
        first.state = Standing::Confirmed;
        store::set_state(&mut act.tx, &first.id, first.state, about.now).await?;
        about.promoted(act, &first).await?;
        moved += 1;
    }
    Ok(moved)
}

/// Gives every seat that is free while somebody waits for it: a moderator has just made room.
pub async fn fill_all(world: &World) -> Result<(), Error> {
    let mut tx = world.db.read().await?;
    let lines = store::lines_to_move(&mut tx, world.clock.now()).await?;
    drop(tx);
    for session in lines {
        fill_one(world, &session).await?;
    }
    Ok(())
}

async fn fill_one(world: &World, id: &SessionId) -> Result<(), Error> {
    let mut act = Act::write(world.clone(), Asker::default()).await?;
    sessions::store::hold(&mut act.tx, id).await?;
    let session = sessions::store::find(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(Error::NotFound)?;
    let about = About { session: &session, body: &body, origin: &world.origin, now: act.now };
    if fill(&mut act, &about).await? > 0 {
        act.announce(format!("session:{id}"));
        act.commit().await?;
    }
    Ok(())
}

/// Fills seats now and whenever a session changed, until the server stops.
pub async fn follow(world: World) {
    world.hub.whenever(|topic| topic.starts_with("session:"), || fill_all(&world)).await;
}
