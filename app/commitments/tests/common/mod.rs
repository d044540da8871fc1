//! A concertation that met twice, the people of it, and what they promised.
#![allow(dead_code, reason = "each test file uses its part")]

use agenda::rules::{Format, Item, ItemKind};
use commitments::deeds::DEEDS;
use commitments::rules::{Commitment, OutcomeId};
use commitments::store;
use kit::act::{Asker, World};
use kit::rights::Viewer;
use kit::testing::{noon_of_tests, viewer};
use kit::verbs::{Form, Next, Refused, Verb, perform};
use kit::words::Pair;
use kit::{Locale, Role, sql};
use live::rules::OutcomeKind;
use live::store::Outcome;
use sessions::rules::{Session, State};

pub const ANA: &str = "0190f0c0-0000-7000-8000-0000000000a1";
pub const BOB: &str = "0190f0c0-0000-7000-8000-0000000000b1";
pub const MIA: &str = "0190f0c0-0000-7000-8000-0000000000c1";

/// Ana (French) and Bob (Dutch) coordinate, Mia moderates.
pub async fn ground(world: &World) {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    for (id, name, lang, role) in
        [(ANA, "ana", "fr", "coordinator"), (BOB, "bob", "nl", "coordinator"), (MIA, "mia", "fr", "moderator")]
    {
        sql!(
            tx,
            execute,
            "insert into person (id, email, name, lang, function, created_at) values ($1, $2, $3, $4, 'accueil', 0)",
            id,
            format!("{name}@example.org"),
            name,
            lang
        )
        .unwrap();
        sql!(
            tx,
            execute,
            "insert into role_grant (person_id, role, body_id, granted_at) values ($1, $2, 'concertation', 0)",
            id,
            role
        )
        .unwrap();
    }
    tx.commit().await.unwrap();
}

pub fn ana() -> Viewer {
    viewer(ANA, Role::Coordinator, Some("concertation"))
}
pub fn bob() -> Viewer {
    viewer(BOB, Role::Coordinator, Some("concertation"))
}
pub fn mia() -> Viewer {
    viewer(MIA, Role::Moderator, Some("concertation"))
}

/// A session of the concertation so many days from the day of the tests.
pub async fn session(world: &World, state: State, days: i64) -> Session {
    let day = noon_of_tests().day().plus_days(days);
    let session = Session { state, ..Session::dated("concertation", day.year(), 1, day.at(9, 15), day.at(12, 30)) };
    let mut tx = world.db.write().await.unwrap();
    sessions::store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
    tx.commit().await.unwrap();
    session
}

/// What somebody promised in a session, due in so many days from the day of the tests.
pub async fn promise(world: &World, session: &Session, owner: &str, text: &str, due: i64) -> OutcomeId {
    let mut tx = world.db.write().await.unwrap();
    let item = Item::new(session.id.clone(), ItemKind::Harvest, Format::Closing, 10, Pair::new("Récolte", "Oogst"));
    agenda::store::insert(&mut tx, &item, noon_of_tests()).await.unwrap();
    let outcome = Outcome {
        id: OutcomeId::fresh(),
        item: item.id,
        kind: OutcomeKind::Commitment,
        text: Pair::new(text, ""),
        owner: Some(owner.into()),
        owner_name: String::new(),
        due: Some(noon_of_tests().day().plus_days(due)),
        at: session.ends_at,
    };
    live::store::note(&mut tx, &session.id, &outcome).await.unwrap();
    tx.commit().await.unwrap();
    outcome.id
}

pub async fn found(world: &World, id: &OutcomeId) -> Commitment {
    let mut tx = world.db.read().await.unwrap();
    store::find(&mut tx, id).await.unwrap().expect("a commitment")
}

fn verb(page: &str) -> &'static Verb {
    DEEDS.iter().find(|verb| verb.page == page).expect("a deed of commitments")
}

/// Sends a form from this page: `secret` or `body` is the part of its address.
pub async fn send(
    world: &World,
    viewer: Viewer,
    page: &str,
    part: &str,
    fields: &[(&str, &str)],
) -> Result<Next, Refused> {
    let mut form = Form {
        pairs: fields.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
        ..Form::default()
    };
    for name in ["secret", "body"] {
        form.path.insert(name.into(), part.into());
    }
    perform(verb(page), world.clone(), Asker { viewer, locale: Locale::Fr }, &form).await
}
