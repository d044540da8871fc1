//! The agenda in storage, on both engines.

mod common;

use agenda::rules::{Format, ItemId, ItemKind, Status};
use agenda::store;
use common::{ANA, BOB, plan, proposal, session_of, titles};
use kit::testing::each_database;
use kit::words::Pair;
use kit::{Instant, sql};
use sessions::rules::State;

#[tokio::test]
async fn an_item_comes_back_whole() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let mut kept = plan(&world, &session, "Accueil", 15).await;
        let proposed = proposal(&world, &session, "Een raster", ANA).await;
        let mut tx = world.db.write().await.unwrap();
        assert_eq!(store::find(&mut tx, &kept.id).await.unwrap(), Some(kept.clone()));
        assert_eq!(store::find(&mut tx, &proposed.id).await.unwrap(), Some(proposed.clone()));
        assert_eq!(store::find(&mut tx, &ItemId::fresh()).await.unwrap(), None);
        assert_eq!(store::planned(&mut tx, &session).await.unwrap(), std::slice::from_ref(&kept));
        assert_eq!(store::proposed(&mut tx, &session).await.unwrap(), std::slice::from_ref(&proposed));

        kept.kind = ItemKind::Harvest;
        kept.format = Format::WorldCafe;
        kept.minutes = 40;
        kept.title = Pair::new("Récolte", "Oogst");
        kept.expected = Pair::new("Deux fiches", "");
        kept.brought_by = "Brusano".into();
        assert!(store::change(&mut tx, &kept).await.unwrap());
        assert!(!store::change(&mut tx, &kept).await.unwrap(), "the version has moved on");
        kept.version += 1;
        assert_eq!(store::find(&mut tx, &kept.id).await.unwrap(), Some(kept));

        let answer = Pair::new("Trop tôt.", "");
        store::turn(&mut tx, &proposed.id, Status::Declined, 0, &answer).await.unwrap();
        let told = store::declined(&mut tx, &session, ANA).await.unwrap();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].answer, answer);
        assert!(store::declined(&mut tx, &session, BOB).await.unwrap().is_empty());
        assert!(store::proposed(&mut tx, &session).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_support_counts_once_and_brings_forward() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let first = proposal(&world, &session, "Premier", ANA).await;
        let second = proposal(&world, &session, "Deuxième", ANA).await;
        let mut tx = world.db.write().await.unwrap();
        for _ in 0..2 {
            store::support(&mut tx, &second.id, BOB, true, Instant(1)).await.unwrap();
        }
        let order: Vec<_> = store::proposed(&mut tx, &session).await.unwrap();
        assert_eq!((order[0].id.clone(), order[0].supports), (second.id.clone(), 1));
        assert_eq!((order[1].id.clone(), order[1].supports), (first.id, 0));
        assert_eq!(store::supported(&mut tx, &session, BOB).await.unwrap(), std::slice::from_ref(&second.id));
        assert!(store::supported(&mut tx, &session, ANA).await.unwrap().is_empty());
        store::delete(&mut tx, &second.id).await.unwrap();
        assert_eq!(store::find(&mut tx, &second.id).await.unwrap(), None);
        assert!(store::supported(&mut tx, &session, BOB).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_order_is_kept_and_its_version_counts() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        for title in ["a", "b", "c"] {
            plan(&world, &session, title, 10).await;
        }
        let mut tx = world.db.write().await.unwrap();
        assert_eq!(store::version(&mut tx, &session).await.unwrap(), (0, Instant(0)));
        assert_eq!(store::touch(&mut tx, &session, Instant(5)).await.unwrap(), 1);
        assert_eq!(store::touch(&mut tx, &session, Instant(7)).await.unwrap(), 2);
        assert_eq!(store::version(&mut tx, &session).await.unwrap(), (2, Instant(7)));
        let items = store::planned(&mut tx, &session).await.unwrap();
        let order: Vec<ItemId> = items.iter().rev().map(|item| item.id.clone()).collect();
        store::arrange(&mut tx, &items, &order).await.unwrap();
        assert_eq!(store::next_place(&mut tx, &session).await.unwrap(), 3);
        tx.commit().await.unwrap();
        assert_eq!(titles(&world, &session).await, ["c", "b", "a"]);
    })
    .await;
}

#[tokio::test]
async fn last_time_s_promises() {
    each_database(|world| async move {
        let before = session_of(&world, "concertation", State::Approved).await;
        let item = plan(&world, &before, "Récolte", 30).await;
        let mut tx = world.db.write().await.unwrap();
        for (id, kind) in [("o1", "commitment"), ("o2", "agreement"), ("o3", "commitment")] {
            sql!(
                tx,
                execute,
                "insert into outcome (id, session_id, item_id, kind, at) values ($1, $2, $3, $4, 0)",
                id,
                &before,
                &item.id,
                kind
            )
            .unwrap();
        }
        let at = sessions::store::find(&mut tx, &before).await.unwrap().unwrap().starts_at;
        let later = at.plus(kit::clock::DAY);
        assert_eq!(store::promised(&mut tx, "concertation", later).await.unwrap(), Some((2, at)));
        assert_eq!(store::promised(&mut tx, "concertation", at).await.unwrap(), None, "not its own");
        assert_eq!(store::promised(&mut tx, "atelier-nord", later).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_thousand_items_are_still_an_agenda() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let mut tx = world.db.write().await.unwrap();
        for n in 0..1_000 {
            let mut item = agenda::rules::Item::new(
                session.clone(),
                ItemKind::Inform,
                Format::Free,
                5,
                Pair::new(format!("Point {n}"), ""),
            );
            item.place = n;
            store::insert(&mut tx, &item, Instant(0)).await.unwrap();
        }
        let items = store::planned(&mut tx, &session).await.unwrap();
        let mut order: Vec<ItemId> = items.iter().map(|item| item.id.clone()).collect();
        order.rotate_left(1);
        store::arrange(&mut tx, &items, &order).await.unwrap();
        let after = store::planned(&mut tx, &session).await.unwrap();
        assert_eq!(after.len(), 1_000);
        assert_eq!(after[999].title.fr, "Point 0");
    })
    .await;
}
