//! Commitments and their news in storage, on both engines.

mod common;

use commitments::rules::{OutcomeId, Standing, Told};
use commitments::store;
use common::{ANA, BOB, found, ground, promise, session};
use kit::clock::DAY;
use kit::testing::{each_database, noon_of_tests};
use kit::words::Pair;
use sessions::rules::State;

fn told(standing: Standing, words: Pair) -> Told {
    Told { standing, words }
}

#[tokio::test]
async fn a_commitment_comes_back_with_every_piece_of_news() {
    each_database(|world| async move {
        ground(&world).await;
        let before = session(&world, State::Approved, -60).await;
        let id = promise(&world, &before, ANA, "Envoyer la grille", -10).await;
        let one = found(&world, &id).await;
        assert_eq!((one.standing(), one.owner.as_deref()), (Standing::NoNews, Some(ANA)));
        assert_eq!((one.owner_name.fr.as_str(), one.taken_at), ("accueil", before.starts_at));
        assert!(!one.taken_in.is_empty(), "a session without a title has the name of its body");
        assert!(one.is_late(noon_of_tests().day()));

        let mut tx = world.db.write().await.unwrap();
        let first = told(Standing::InProgress, Pair::new("", "Half af."));
        store::tell(&mut tx, &id, &first, false, noon_of_tests()).await.unwrap();
        let second = told(Standing::Kept, Pair::default());
        store::tell(&mut tx, &id, &second, true, noon_of_tests().plus(1)).await.unwrap();
        let one = store::find(&mut tx, &id).await.unwrap().unwrap();
        let news: Vec<_> = one.news.iter().map(|news| (news.standing, news.words.clone(), news.by_owner)).collect();
        let expected = [(Standing::InProgress, first.words, false), (Standing::Kept, Pair::default(), true)];
        assert_eq!(news, expected);
        assert_eq!(store::find(&mut tx, &OutcomeId::fresh()).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn what_is_open_is_what_the_next_session_opens_with() {
    each_database(|world| async move {
        ground(&world).await;
        let older = session(&world, State::Harvested, -120).await;
        let last = session(&world, State::InReview, -30).await;
        let now = session(&world, State::Live, 0).await;
        let kept = promise(&world, &older, ANA, "Tenu", 0).await;
        let open = promise(&world, &older, BOB, "Ouvert", 0).await;
        let fresh = promise(&world, &last, ANA, "Récent", 0).await;
        promise(&world, &now, ANA, "Pris à l’instant", 30).await;
        let mut tx = world.db.write().await.unwrap();
        store::tell(&mut tx, &kept, &told(Standing::Kept, Pair::default()), true, noon_of_tests()).await.unwrap();
        let ids = |all: Vec<commitments::rules::Commitment>| all.into_iter().map(|one| one.id).collect::<Vec<_>>();
        assert_eq!(ids(store::open_of(&mut tx, "concertation").await.unwrap()), [fresh.clone(), open]);
        let all = ids(store::of_body(&mut tx, "concertation").await.unwrap());
        assert_eq!(all.len(), 3, "what is taken in a room that is open is not told of yet");
        assert!(store::of_body(&mut tx, "atelier-nord").await.unwrap().is_empty());
        let of_ana = ids(store::of_owner(&mut tx, ANA).await.unwrap());
        assert_eq!(of_ana, [fresh, kept]);
    })
    .await;
}

#[tokio::test]
async fn a_link_is_made_once_opens_one_commitment_and_ends() {
    each_database(|world| async move {
        ground(&world).await;
        let before = session(&world, State::Approved, -60).await;
        let next = session(&world, State::Settled, 5).await;
        session(&world, State::Settled, 9).await;
        session(&world, State::Cancelled, 3).await;
        let id = promise(&world, &before, ANA, "Envoyer la grille", 5).await;
        let now = noon_of_tests();
        let mut tx = world.db.write().await.unwrap();
        assert_eq!(store::to_ask_before(&mut tx, now).await.unwrap(), std::slice::from_ref(&next.id));
        let secret = store::ask(&mut tx, &id, &next.id, now).await.unwrap().expect("a link");
        assert_eq!(store::ask(&mut tx, &id, &next.id, now).await.unwrap(), None, "once for a session");
        assert_eq!(store::by_secret(&mut tx, &secret).await.unwrap().map(|one| one.id), Some(id.clone()));
        assert_eq!(store::by_secret(&mut tx, "x").await.unwrap(), None);
        assert_eq!(store::find(&mut tx, &id).await.unwrap().unwrap().asked_at, Some(now));
        assert_eq!(store::forget_links(&mut tx, next.ends_at.plus(90 * DAY)).await.unwrap(), 0);
        assert_eq!(store::forget_links(&mut tx, next.ends_at.plus(91 * DAY)).await.unwrap(), 1);
        assert_eq!(store::by_secret(&mut tx, &secret).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn what_was_noted_by_mistake_takes_its_news_along() {
    each_database(|world| async move {
        ground(&world).await;
        let before = session(&world, State::Drafting, -2).await;
        let next = session(&world, State::Dated, 5).await;
        let id = promise(&world, &before, ANA, "Envoyer la grille", 5).await;
        let mut tx = world.db.write().await.unwrap();
        store::tell(&mut tx, &id, &told(Standing::Kept, Pair::default()), true, noon_of_tests()).await.unwrap();
        store::ask(&mut tx, &id, &next.id, noon_of_tests()).await.unwrap();
        assert!(live::store::erase(&mut tx, &before.id, &id).await.unwrap());
        assert_eq!(store::find(&mut tx, &id).await.unwrap(), None);
    })
    .await;
}
