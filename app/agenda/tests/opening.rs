//! What the last session left comes first in the next one, once.

mod common;

use agenda::rules::documents::DocumentId;
use agenda::rules::{Document, Format, Item};
use agenda::{opening, store};
use common::{mia, plan, send, session_of, titles};
use kit::act::World;
use kit::clock::DAY;
use kit::testing::{each_database, noon_of_tests};
use kit::{Instant, sql};
use sessions::rules::{SessionId, State};

/// A session so many days from now, in this state.
async fn on(world: &World, days: i64, state: State) -> SessionId {
    let id = session_of(world, "concertation", state).await;
    let starts = noon_of_tests().plus(days * DAY);
    let mut tx = world.db.write().await.unwrap();
    sql!(
        tx,
        execute,
        "update session set starts_at = $2, ends_at = $3, day = $4 where id = $1",
        &id,
        starts,
        starts.plus(DAY / 8),
        starts.day()
    )
    .unwrap();
    tx.commit().await.unwrap();
    id
}

async fn ran(world: &World, item: &Item, state: &str) {
    let mut tx = world.db.write().await.unwrap();
    sql!(
        tx,
        execute,
        "insert into item_run (item_id, session_id, state) values ($1, $2, $3)",
        &item.id,
        &item.session,
        state
    )
    .unwrap();
    tx.commit().await.unwrap();
}

/// A session that is over: one item concluded, one parked with a document, and a promise.
async fn over(world: &World) -> SessionId {
    let last = on(world, -60, State::Approved).await;
    let done = plan(world, &last, "Tour", 20).await;
    let parked = plan(world, &last, "Garder le lien", 30).await;
    let mut pause = plan(world, &last, "Clôture", 10).await;
    ran(world, &done, "concluded").await;
    ran(world, &parked, "parked").await;
    ran(world, &pause, "parked").await;
    let mut tx = world.db.write().await.unwrap();
    pause.format = Format::Closing;
    assert!(store::change(&mut tx, &pause).await.unwrap());
    sql!(
        tx,
        execute,
        "insert into outcome (id, session_id, item_id, kind, at) values ($1, $2, $3, 'commitment', 0)",
        last.to_string(),
        &last,
        &done.id
    )
    .unwrap();
    let document =
        Document { id: DocumentId::fresh(), title: "La note".into(), address: "https://exemple.be/note".into() };
    store::attach(&mut tx, &parked.id, &document, Instant(0)).await.unwrap();
    tx.commit().await.unwrap();
    last
}

async fn items(world: &World, session: &SessionId) -> Vec<Item> {
    let mut tx = world.db.read().await.unwrap();
    store::planned(&mut tx, session).await.unwrap()
}

#[tokio::test]
async fn promises_and_unfinished_items_come_first_by_themselves() {
    each_database(|world| async move {
        let last = over(&world).await;
        let next = on(&world, 30, State::Announced).await;
        let later = on(&world, 90, State::Announced).await;
        plan(&world, &next, "Accueil", 15).await;
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(store::to_open(&mut tx, noon_of_tests()).await.unwrap(), std::slice::from_ref(&next));
        assert_eq!(store::next_to_open(&mut tx, "atelier-nord", noon_of_tests()).await.unwrap(), None);
        let held = store::last_held(&mut tx, "concertation", noon_of_tests()).await.unwrap().unwrap();
        assert_eq!((held.0, held.2), (last.clone(), State::Approved));
        assert_eq!(store::unfinished(&mut tx, &last).await.unwrap().len(), 1, "neither what was done nor a closing");
        drop(tx);

        let mut heard = world.hub.listen();
        for _ in 0..2 {
            opening::open_all(&world).await.unwrap();
        }
        assert_eq!(&*heard.try_recv().unwrap(), format!("session:{next}"));
        assert!(heard.try_recv().is_err(), "once");
        let seen = items(&world, &next).await;
        assert_eq!(seen.len(), 3);
        assert_eq!(seen[0].format, Format::Commitments);
        assert_eq!((seen[1].title.fr.as_str(), seen[1].minutes), ("Garder le lien", 30));
        assert_eq!(seen[1].carried, Some(noon_of_tests().plus(-60 * DAY).day()));
        assert_eq!(seen[2].title.fr, "Accueil");
        assert!(items(&world, &later).await.is_empty());
        let mut tx = world.db.read().await.unwrap();
        let read = store::documents(&mut tx, &next).await.unwrap();
        assert_eq!((read[0].0.clone(), read[0].1.title.as_str()), (seen[1].id.clone(), "La note"));
        assert!(store::unfinished(&mut tx, &last).await.unwrap().is_empty(), "it went on");
        drop(tx);

        // Taken off, it stays off.
        send(&world, mia(), "remove", &next, Some(&seen[1].id), &[]).await.unwrap();
        opening::open_all(&world).await.unwrap();
        assert_eq!(titles(&world, &next).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_settled_agenda_is_left_alone_and_a_cancelled_one_gives_back() {
    each_database(|world| async move {
        let last = over(&world).await;
        let next = on(&world, 30, State::Settled).await;
        opening::open_all(&world).await.unwrap();
        assert!(items(&world, &next).await.is_empty(), "its people have read it");

        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "update session set state = 'announced' where id = $1", &next).unwrap();
        tx.commit().await.unwrap();
        opening::open_all(&world).await.unwrap();
        assert_eq!(items(&world, &next).await.len(), 2);

        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "update session set state = 'cancelled' where id = $1", &next).unwrap();
        tx.commit().await.unwrap();
        let instead = on(&world, 50, State::Dated).await;
        opening::open_all(&world).await.unwrap();
        assert_eq!(items(&world, &instead).await.len(), 2);
        let mut tx = world.db.write().await.unwrap();
        store::opens_with(&mut tx, &instead, &last, Instant(9)).await.unwrap();
        assert_eq!(store::next_to_open(&mut tx, "concertation", noon_of_tests()).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_room_that_is_open_has_left_nothing_yet() {
    each_database(|world| async move {
        over(&world).await;
        let now = on(&world, -1, State::Live).await;
        let next = on(&world, 30, State::Announced).await;
        opening::open_all(&world).await.unwrap();
        assert!(items(&world, &next).await.is_empty() && items(&world, &now).await.is_empty());
    })
    .await;
}
