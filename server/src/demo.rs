//! `concerto demo`: invented data, dated from the day it is loaded.

use kit::act::World;

use crate::boot::Fault;

/// Fills an empty database.
pub async fn fill(_world: &World) -> Result<(), Fault> {
    Ok(())
}

/// Says where to look, and how to sign in as each role.
pub fn greet(origin: &str) {
    println!(
        "
  Concerto, with invented data:  {origin}/fr/   {origin}/nl/

  Sign in at {origin}/fr/sign-in with one of these addresses; the code appears here, in the terminal.
    admin@example.org                   administrator
    moderatrice@example.org             moderator of the concertation and of every atelier
    moderation.nord-est@example.org     moderator of the atelier Nord-Est
    coordination.paliers@example.org    coordinator (Paliers Vivants)
    coordination.retour@example.org     coordinator (Retour Maison)
    participante@example.org            participant
"
    );
}
