//! `concerto demo`: invented data, dated from the day it is loaded, in one transaction.
//!
//! Read: [`files`] (what `server/demo/*.json` holds), [`days`] (when everything happens), then who
//! ([`people`]), what meets ([`sessions`]) and what looks for a date ([`dating`]), what met earlier this
//! year ([`history`]), what was said where a session is over ([`held`]), what came of it ([`practices`]),
//! and what has left by mail already ([`asked`]).

mod asked;
mod dating;
mod days;
mod files;
mod held;
mod history;
mod people;
mod practices;
mod sessions;

use kit::act::World;
use kit::sql;

use crate::boot::Fault;

/// Fills an empty database, once: it must know the territories and bodies, and nobody.
pub async fn fill(world: &World) -> Result<(), Fault> {
    let now = world.clock.now();
    let mut tx = world.db.write().await?;
    let (persons,) = sql!(tx, one(i64), "select count(*) from person")?;
    if persons > 0 {
        return Err("the demonstration is loaded once, on an empty database".into());
    }
    let bodies = territories::store::bodies(&mut tx).await?;
    if bodies.is_empty() {
        return Err("there are no bodies yet: run `concerto load` first".into());
    }
    let cast = people::fill(&mut tx, files::people()?, now).await?;
    let said = sessions::fill(&mut tx, &cast, &bodies, &files::sessions()?, &files::history()?, now).await?;
    dating::fill(&mut tx, &cast, &bodies, now).await?;
    practices::fill(&mut tx, &cast, &said, files::practices()?, now).await?;
    asked::fill(&mut tx, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Says where to look, and how to sign in as each role. Mail comes to the terminal when nothing else
/// carries it.
pub fn greet(origin: &str, mail_leaves: bool) {
    let code = if mail_leaves { "goes by mail" } else { "appears here, in the terminal" };
    println!(
        "
  Concerto, with invented data:  {origin}/fr/   {origin}/nl/

  Sign in at {origin}/fr/sign-in with one of these addresses; the code {code}.
    admin@example.org                   administrator
    moderatrice@example.org             moderator of the concertation and of every atelier
    moderation.nord-est@example.org     moderator of the atelier Nord-Est
    coordination.paliers@example.org    coordinator (Paliers Vivants)
    coordination.retour@example.org     coordinator (Retour Maison)
    participante@example.org            participant
"
    );
}
