//! Telling what became of a commitment: by link, from one's page, on the page of the body.

mod common;

use commitments::rules::{OutcomeId, Standing};
use commitments::store;
use common::{ANA, BOB, ana, bob, found, ground, mia, promise, send, session};
use kit::Error;
use kit::act::World;
use kit::rights::Viewer;
use kit::testing::{each_database, noon_of_tests};
use kit::verbs::Refused;
use kit::{Role, sql};
use sessions::rules::State;

const LINK: &str = "/commitment/{secret}";
const ME: &str = "/me";
const BODY: &str = "/body/{body}/commitments";

/// What Ana promised sixty days ago, and the secret of the link that asks her.
async fn asked(world: &World) -> (OutcomeId, String) {
    ground(world).await;
    let before = session(world, State::Approved, -60).await;
    let next = session(world, State::Settled, 5).await;
    let id = promise(world, &before, ANA, "Envoyer la grille", -10).await;
    let mut tx = world.db.write().await.unwrap();
    let secret = store::ask(&mut tx, &id, &next.id, noon_of_tests()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    (id, secret)
}

fn field(refused: &Result<kit::verbs::Next, Refused>) -> (&str, &str) {
    match refused {
        Err(Refused::Wrong { wrong, .. }) => (&wrong[0].0, &wrong[0].1),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn one_tap_from_the_mail_is_enough() {
    each_database(|world| async move {
        let (id, secret) = asked(&world).await;
        let tap = [("standing", "in_progress"), ("words", ""), ("seen", "0")];
        let next = send(&world, Viewer::default(), LINK, &secret, &tap).await.unwrap();
        assert_eq!(next.to, format!("/fr/commitment/{secret}?done=told"));
        let one = found(&world, &id).await;
        assert_eq!(one.standing(), Standing::InProgress);
        assert!(one.news[0].by_owner);

        send(&world, Viewer::default(), LINK, &secret, &tap).await.unwrap();
        assert_eq!(found(&world, &id).await.news.len(), 1, "the same form twice is told once");

        let later = [("standing", "kept"), ("words", "Envoyée."), ("seen", "1")];
        send(&world, Viewer::default(), LINK, &secret, &later).await.unwrap();
        assert_eq!(found(&world, &id).await.news.len(), 2, "nothing is replaced");
        let mut tx = world.db.read().await.unwrap();
        let (kept,) = sql!(tx, one(i64), "select count(*) from deed where leads_to like '%commitment%'").unwrap();
        assert_eq!(kept, 0, "no answer keeps a secret");
    })
    .await;
}

#[tokio::test]
async fn whoever_drops_it_says_why() {
    each_database(|world| async move {
        let (id, secret) = asked(&world).await;
        let drop = |words: &'static str| [("standing", "dropped"), ("words", words), ("seen", "0")];
        let refused = send(&world, Viewer::default(), LINK, &secret, &drop(" ")).await;
        assert_eq!(field(&refused), ("words", "Dites pourquoi c’est abandonné, même en un mot."));
        assert_eq!(found(&world, &id).await.standing(), Standing::NoNews);
        send(&world, Viewer::default(), LINK, &secret, &drop("La salle a fermé.")).await.unwrap();
        assert_eq!(found(&world, &id).await.news[0].words.fr, "La salle a fermé.");

        let long = "é".repeat(501);
        let tap = [("standing", "kept"), ("words", long.as_str()), ("seen", "1")];
        assert_eq!(field(&send(&world, Viewer::default(), LINK, &secret, &tap).await).0, "words");
    })
    .await;
}

#[tokio::test]
async fn no_other_button_and_no_other_link_does_anything() {
    each_database(|world| async move {
        let (id, secret) = asked(&world).await;
        for standing in ["no_news", "", "x"] {
            let tap = [("standing", standing), ("seen", "0")];
            let refused = send(&world, Viewer::default(), LINK, &secret, &tap).await;
            assert_eq!(refused, Err(Refused::Not(Error::Senseless)), "{standing}");
        }
        let tap = [("standing", "kept"), ("seen", "0")];
        assert_eq!(send(&world, ana(), LINK, "guess", &tap).await, Err(Refused::Not(Error::NotFound)));
        assert!(found(&world, &id).await.news.is_empty());
    })
    .await;
}

#[tokio::test]
async fn one_tells_ones_own_from_ones_page_and_nobody_elses() {
    each_database(|world| async move {
        let (id, _) = asked(&world).await;
        let tap = [("commitment", id.as_str()), ("standing", "kept"), ("words", ""), ("seen", "0")];
        assert_eq!(send(&world, Viewer::default(), ME, "", &tap).await, Err(Refused::Not(Error::SignIn)));
        for other in [bob(), mia()] {
            assert_eq!(send(&world, other, ME, "", &tap).await, Err(Refused::Not(Error::NotFound)));
        }
        let next = send(&world, ana(), ME, "", &tap).await.unwrap();
        assert_eq!(next.to, "/fr/me?done=told");
        assert_eq!(found(&world, &id).await.standing(), Standing::Kept);
    })
    .await;
}

#[tokio::test]
async fn a_moderator_notes_what_was_said_aloud_and_a_coordinator_only_ones_own() {
    each_database(|world| async move {
        let (id, _) = asked(&world).await;
        let tap =
            [("commitment", id.as_str()), ("standing", "in_progress"), ("words", "Dit en séance."), ("seen", "0")];
        assert_eq!(send(&world, bob(), BODY, "concertation", &tap).await, Err(Refused::Not(Error::Forbidden)));
        let elsewhere = kit::testing::viewer(BOB, Role::Moderator, Some("atelier-nord"));
        assert_eq!(
            send(&world, elsewhere.clone(), BODY, "atelier-nord", &tap).await,
            Err(Refused::Not(Error::NotFound))
        );
        assert_eq!(send(&world, elsewhere, BODY, "concertation", &tap).await, Err(Refused::Not(Error::Forbidden)));

        send(&world, mia(), BODY, "concertation", &tap).await.unwrap();
        let one = found(&world, &id).await;
        assert!(!one.news[0].by_owner, "it says that a moderator noted it");
        let mut tx = world.db.read().await.unwrap();
        let (noted,) = sql!(tx, one(i64), "select count(*) from audit where verb = 'commitments/note'").unwrap();
        assert_eq!(noted, 1);
        drop(tx);

        let own = [("commitment", id.as_str()), ("standing", "kept"), ("words", ""), ("seen", "1")];
        send(&world, ana(), BODY, "concertation", &own).await.unwrap();
        assert!(found(&world, &id).await.news[1].by_owner);
    })
    .await;
}

#[tokio::test]
async fn two_at_once_are_told_of_each_other() {
    each_database(|world| async move {
        let (id, secret) = asked(&world).await;
        let kept = [("standing", "kept"), ("words", ""), ("seen", "0")];
        let noted = [("commitment", id.as_str()), ("standing", "dropped"), ("words", "Trop cher."), ("seen", "0")];
        let (owner, moderator) = tokio::join!(
            send(&world, Viewer::default(), LINK, &secret, &kept),
            send(&world, mia(), BODY, "concertation", &noted)
        );
        let (done, late) = if owner.is_ok() { (owner, moderator) } else { (moderator, owner) };
        assert!(done.is_ok());
        assert!(matches!(late, Err(Refused::Stale { .. })), "{late:?}");
        assert_eq!(found(&world, &id).await.news.len(), 1);
    })
    .await;
}
