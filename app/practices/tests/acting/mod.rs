//! People who act on practices.

use kit::Role;
use kit::act::World;
use kit::rights::{Grant, Viewer};
use people::rules::PersonId;
use practices::rules::{Practice, PracticeId};
use practices::store;

use crate::common::Ground;

/// Keeps a practice and says its id.
pub async fn keep(world: &World, practice: &Practice) -> PracticeId {
    let mut tx = world.db.write().await.unwrap();
    assert!(store::insert(&mut tx, practice).await.unwrap());
    tx.commit().await.unwrap();
    practice.id.clone()
}

pub fn coordinator(person: &PersonId) -> Viewer {
    viewer(person, Role::Coordinator, "concertation")
}

pub fn viewer(person: &PersonId, role: Role, body: &str) -> Viewer {
    Viewer {
        person: Some(person.to_string()),
        grants: vec![Grant { role, body: Some(body.into()) }],
        ..Viewer::default()
    }
}

/// A moderator of a territory: any body's moderator reviews.
pub fn moderator(ground: &Ground) -> Viewer {
    viewer(&ground.moderator, Role::Moderator, "atelier-nord")
}
