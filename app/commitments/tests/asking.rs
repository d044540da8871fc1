//! The mail before the next session leaves once: run twice, and by two nodes at once.

mod common;

use commitments::rules::{Standing, Told};
use commitments::{asking, store};
use common::{ANA, BOB, found, ground, promise, session};
use kit::act::{Clock, World};
use kit::clock::DAY;
use kit::sql;
use kit::testing::{each_database, noon_of_tests};
use kit::words::Pair;
use sessions::rules::State;

async fn mails(world: &World) -> Vec<(String, String, String)> {
    let mut tx = world.db.read().await.unwrap();
    sql!(tx, all(String, String, String), "select to_address, subject, text from mail order by to_address, id").unwrap()
}

fn at(world: &World, days: i64) -> World {
    World { clock: Clock::at(noon_of_tests().plus(days * DAY)), ..world.clone() }
}

#[tokio::test]
async fn each_person_is_asked_once_in_their_language() {
    each_database(|world| async move {
        ground(&world).await;
        let before = session(&world, State::Approved, -60).await;
        session(&world, State::Settled, 8).await;
        for text in ["Envoyer la grille", "Relire les fiches"] {
            promise(&world, &before, ANA, text, -10).await;
        }
        let of_bob = promise(&world, &before, BOB, "Trouver un lieu", 20).await;
        let kept = promise(&world, &before, BOB, "Déjà tenu", -20).await;
        let mut tx = world.db.write().await.unwrap();
        let told = Told { standing: Standing::Kept, words: Pair::default() };
        store::tell(&mut tx, &kept, &told, true, noon_of_tests()).await.unwrap();
        tx.commit().await.unwrap();

        asking::round(&world).await.unwrap();
        assert!(mails(&world).await.is_empty(), "eight days are too early");

        let week = at(&world, 1);
        let (one, other) = tokio::join!(asking::round(&week), asking::round(&week));
        one.unwrap();
        other.unwrap();
        asking::round(&week).await.unwrap();
        asking::round(&at(&world, 3)).await.unwrap();
        let sent = mails(&world).await;
        assert_eq!(sent.len(), 2, "{sent:?}");
        assert_eq!(sent[0].0, "ana@example.org");
        assert!(sent[0].1.starts_with("Vos engagements"), "{}", sent[0].1);
        assert_eq!(sent[0].2.matches("/fr/commitment/").count(), 2, "a link for each");
        assert!(sent[1].1.starts_with("Je engagement"), "{}", sent[1].1);
        assert!(!sent[1].2.contains("Déjà tenu"), "{}", sent[1].2);

        let (_, rest) = sent[1].2.split_once("/nl/commitment/").expect("a link");
        let secret: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(store::by_secret(&mut tx, &secret).await.unwrap().map(|one| one.id), Some(of_bob.clone()));
        drop(tx);
        assert!(found(&world, &of_bob).await.awaits());
    })
    .await;
}

#[tokio::test]
async fn the_session_after_asks_again() {
    each_database(|world| async move {
        ground(&world).await;
        let before = session(&world, State::Approved, -60).await;
        let next = session(&world, State::Settled, 5).await;
        session(&world, State::Dated, 95).await;
        promise(&world, &before, ANA, "Envoyer la grille", -10).await;
        promise(&world, &next, ANA, "Pas encore pris", 50).await;
        asking::round(&world).await.unwrap();
        assert_eq!(mails(&world).await.len(), 1);
        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "update session set state = 'approved' where id = $1", &next.id).unwrap();
        tx.commit().await.unwrap();
        asking::round(&at(&world, 90)).await.unwrap();
        let sent = mails(&world).await;
        assert_eq!(sent.len(), 2);
        assert_eq!(sent[1].2.matches("/fr/commitment/").count(), 2);
    })
    .await;
}
