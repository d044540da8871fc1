//! Bodies, a moderator, a coordinator, and sessions as these tests need them.
#![allow(dead_code, reason = "each test file uses its part")]

use kit::act::{Asker, World};
use kit::rights::Viewer;
use kit::testing::{noon_of_tests, viewer};
use kit::verbs::{Form, Next, Refused, perform};
use kit::words::Pair;
use kit::{Day, Locale, Role, sql};
use sessions::rules::{Session, State};
use tasks::deeds::DEEDS;

pub const MIA: &str = "0190f0c0-0000-7000-8000-0000000000c1";
pub const ANA: &str = "0190f0c0-0000-7000-8000-0000000000a1";

/// Mia moderates the concertation and Ana coordinates in it; it has nothing yet.
pub async fn ground(world: &World) {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    for (id, name, lang) in [(MIA, "mia", "nl"), (ANA, "ana", "fr")] {
        sql!(
            tx,
            execute,
            "insert into person (id, email, name, lang, created_at) values ($1, $2, $3, $4, 0)",
            id,
            format!("{name}@example.org"),
            name,
            lang
        )
        .unwrap();
    }
    for (person, role) in [(MIA, "moderator"), (ANA, "coordinator")] {
        sql!(
            tx,
            execute,
            "insert into role_grant (person_id, role, body_id, granted_at) values ($1, $2, 'concertation', 0)",
            person,
            role
        )
        .unwrap();
    }
    tx.commit().await.unwrap();
}

pub fn mia() -> Viewer {
    viewer(MIA, Role::Moderator, Some("concertation"))
}

pub fn ana() -> Viewer {
    viewer(ANA, Role::Coordinator, Some("concertation"))
}

/// A session of the concertation so many days from the day of the tests, in the window of this month.
pub async fn session(world: &World, state: State, days: i64, from_month: u32) -> Session {
    let day = noon_of_tests().day().plus_days(days);
    let session = Session {
        state,
        title: Pair::new("Mesurer ce qui compte", ""),
        venue: Pair::new("Maison de quartier", ""),
        ..Session::dated("concertation", day.year(), from_month, day.at(9, 15), day.at(12, 30))
    };
    let mut tx = world.db.write().await.unwrap();
    sessions::store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
    tx.commit().await.unwrap();
    session
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The subjects of the mails to an address, in the order they were queued.
pub async fn mails(world: &World, to: &str) -> Vec<(String, String)> {
    let mut tx = world.db.read().await.unwrap();
    sql!(tx, all(String, String), "select subject, text from mail where to_address = $1 order by queued_at, id", to)
        .unwrap()
}

/// Sends the form of the delays of a body.
pub async fn send(
    world: &World,
    viewer: Viewer,
    body: &str,
    intent: Option<&str>,
    fields: &[(&str, &str)],
) -> Result<Next, Refused> {
    let mut form = Form {
        pairs: fields.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
        ..Form::default()
    };
    form.path.insert("body".into(), body.into());
    if let Some(intent) = intent {
        form.pairs.push(("intent".into(), intent.into()));
    }
    perform(&DEEDS[0], world.clone(), Asker { viewer, locale: Locale::Fr }, &form).await
}
