//! What was concluded in one language, written in the other.

mod common;

use common::{Held, count, held, outsider, reading, send, visitor};
use kit::act::World;
use kit::clock::{DAY, HOUR};
use kit::testing::{each_database, noon_of_tests};
use kit::verbs::{Next, Refused};
use kit::words::Pair;
use kit::{Error, sql};
use live::rules::OutcomeId;
use minutes::store;
use sessions::rules::{Session, State};

/// The decision of the session, noted in French only.
async fn in_french(world: &World, held: &Held) -> OutcomeId {
    let mut act = reading(world).await;
    sql!(act.tx, execute, "update outcome set text_nl = '' where kind = 'decision'").unwrap();
    let noted = live::store::outcomes(&mut act.tx, &held.session.id).await.unwrap();
    let id = noted.into_iter().find(|one| one.text.nl.is_empty()).unwrap().id;
    act.tx.commit().await.unwrap();
    id
}

/// The commitment, as if another session had noted it.
async fn of_another_session(world: &World, held: &Held) -> String {
    let mut act = reading(world).await;
    let start = held.session.starts_at.plus(28 * DAY);
    let other = Session::dated(common::BODY, 2027, 2, start, start.plus(HOUR));
    sessions::store::insert(&mut act.tx, &other, noon_of_tests()).await.unwrap();
    sql!(act.tx, execute, "update outcome set session_id = $1 where kind = 'commitment'", &other.id).unwrap();
    let noted = live::store::outcomes(&mut act.tx, &other.id).await.unwrap();
    act.tx.commit().await.unwrap();
    noted[0].id.to_string()
}

async fn text(world: &World, held: &Held, id: &OutcomeId) -> Pair {
    let mut act = reading(world).await;
    let minutes = store::minutes(&mut act.tx, &held.session).await.unwrap();
    minutes.items[0].outcomes.iter().find(|one| one.id.as_ref() == Some(id)).unwrap().text.clone()
}

async fn write(world: &World, held: &Held, id: &str, was: &str, typed: &str) -> Result<Next, Refused> {
    let fields = [("outcome", id), ("lang", "nl"), ("was", was), ("translation", typed)];
    send(world, held, &held.moderator, "translate", &fields).await
}

#[tokio::test]
async fn an_outcome_is_written_in_the_other_language() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let id = in_french(&world, &held).await;
        let next = write(&world, &held, id.as_str(), "", " We houden er vijf ").await.unwrap();
        let there = format!("/fr/session/{}/minutes/edit?done=translated#item-{}", held.session.id, held.first);
        assert_eq!(next.to, there);
        let now = Pair::new("On garde cinq indicateurs", "We houden er vijf");
        assert_eq!(text(&world, &held, &id).await, now);
    })
    .await;
}

#[tokio::test]
async fn said_twice_it_is_written_once_and_another_text_is_not_lost() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let id = in_french(&world, &held).await;
        write(&world, &held, id.as_str(), "", "We houden er vijf").await.unwrap();
        let again = write(&world, &held, id.as_str(), "", "We houden er vijf").await.unwrap();
        assert!(again.to.contains("?done=already#"), "{}", again.to);
        assert_eq!(count(&world, "audit").await, 1);
        let other = write(&world, &held, id.as_str(), "", "Vijf blijven").await;
        let kept = vec![("translation".to_owned(), "We houden er vijf".to_owned())];
        assert!(matches!(other, Err(Refused::Stale { kept: found, .. }) if found == kept));
        assert_eq!(text(&world, &held, &id).await.nl, "We houden er vijf");
        // Who has seen both chooses.
        write(&world, &held, id.as_str(), "We houden er vijf", "Vijf blijven").await.unwrap();
        assert_eq!(text(&world, &held, &id).await, Pair::new("On garde cinq indicateurs", "Vijf blijven"));
    })
    .await;
}

#[tokio::test]
async fn what_says_nothing_or_too_much_or_belongs_elsewhere_is_refused() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let id = in_french(&world, &held).await;
        for typed in [" ", &"é".repeat(1_001)] {
            let wrong = write(&world, &held, id.as_str(), "", typed).await;
            assert!(matches!(wrong, Err(Refused::Wrong { wrong, .. }) if wrong[0].0 == "translation"));
        }
        for stranger in [kit::id::fresh(), of_another_session(&world, &held).await] {
            let strange = write(&world, &held, &stranger, "", "Vijf").await;
            assert_eq!(strange, Err(Refused::Not(Error::NotFound)));
        }
        for (lang, was) in [("de", ""), ("fr", "On garde cinq indicateurs")] {
            let fields = [("outcome", id.as_str()), ("lang", lang), ("was", was), ("translation", "Cinq")];
            let senseless = send(&world, &held, &held.moderator, "translate", &fields).await;
            assert_eq!(senseless, Err(Refused::Not(Error::Senseless)), "{lang}");
        }
        for (who, why) in
            [(visitor(), Error::SignIn), (outsider(), Error::Forbidden), (held.coordinator.clone(), Error::Forbidden)]
        {
            let fields = [("outcome", id.as_str()), ("lang", "nl"), ("translation", "Vijf")];
            assert_eq!(send(&world, &held, &who, "translate", &fields).await, Err(Refused::Not(why)));
        }
        assert_eq!(text(&world, &held, &id).await, Pair::new("On garde cinq indicateurs", ""));
        assert_eq!(count(&world, "audit").await, 0);
    })
    .await;
}

#[tokio::test]
async fn nothing_comes_back_after_a_redaction_and_nothing_changes_once_approved() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let id = in_french(&world, &held).await;
        let mut act = reading(&world).await;
        store::note_redaction(&mut act.tx, &held.session.id, "m", 1, noon_of_tests()).await.unwrap();
        act.tx.commit().await.unwrap();
        let old = write(&world, &held, id.as_str(), "", "Vijf, zegt Odile").await;
        assert!(matches!(old, Err(Refused::Stale { .. })));
        send(&world, &held, &held.moderator, "approve", &[("agreed", "yes")]).await.unwrap();
        let late = write(&world, &held, id.as_str(), "", "Vijf").await;
        assert!(matches!(late, Err(Refused::Wrong { problem: Some(_), .. })));
        assert_eq!(text(&world, &held, &id).await.nl, "");
    })
    .await;
}

#[tokio::test]
async fn the_store_writes_only_on_what_it_was_read_from_and_in_its_session() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let id = in_french(&world, &held).await;
        let mut act = reading(&world).await;
        let (tx, here) = (&mut act.tx, &held.session.id);
        let was = Pair::new("On garde cinq indicateurs", "");
        let next = Pair::new("On garde cinq indicateurs", "Vijf");
        let elsewhere = sessions::rules::SessionId::fresh();
        assert!(!live::store::translate(tx, &elsewhere, &id, &was, &next).await.unwrap());
        assert!(live::store::translate(tx, here, &id, &was, &next).await.unwrap());
        assert!(!live::store::translate(tx, here, &id, &was, &Pair::new("Six", "Zes")).await.unwrap());
        let noted = live::store::outcomes(tx, here).await.unwrap();
        assert_eq!(noted.into_iter().find(|one| one.id == id).unwrap().text, next);
    })
    .await;
}
