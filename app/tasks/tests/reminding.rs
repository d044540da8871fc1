//! What leaves by itself leaves once: run twice, and by two nodes at once.

mod common;

use common::{ground, mails, session};
use kit::act::{Clock, World};
use kit::clock::DAY;
use kit::sql;
use kit::testing::{each_database, noon_of_tests};
use sessions::rules::State;
use tasks::reminding;

fn at(world: &World, days: i64) -> World {
    World { clock: Clock::at(noon_of_tests().plus(days * DAY)), ..world.clone() }
}

#[tokio::test]
async fn the_people_of_a_session_are_reminded_once() {
    each_database(|world| async move {
        ground(&world).await;
        let settled = session(&world, State::Settled, 5, 1).await;
        reminding::round(&world).await.unwrap();
        assert!(mails(&world, "ana@example.org").await.is_empty(), "five days are too early");

        let near = at(&world, 3);
        let (one, other) = tokio::join!(reminding::round(&near), reminding::round(&near));
        one.unwrap();
        other.unwrap();
        reminding::round(&near).await.unwrap();
        let ana = mails(&world, "ana@example.org").await;
        assert_eq!(ana.len(), 1, "{ana:?}");
        assert!(ana[0].0.starts_with("Bientôt"), "{}", ana[0].0);
        let agenda = format!("https://concerto.example.org/fr/session/{}/agenda", settled.id);
        for part in ["Mesurer ce qui compte", "Maison de quartier", &agenda] {
            assert!(ana[0].1.contains(part), "{part} is missing in {}", ana[0].1);
        }
        assert_eq!(mails(&world, "mia@example.org").await[0].0.split(':').next(), Some("Binnenkort"));
    })
    .await;
}

#[tokio::test]
async fn who_is_excused_is_left_in_peace() {
    each_database(|world| async move {
        ground(&world).await;
        let settled = session(&world, State::Settled, 2, 1).await;
        let mut tx = world.db.write().await.unwrap();
        for (person, answer) in [(common::ANA, "excused"), (common::MIA, "coming")] {
            sql!(
                tx,
                execute,
                "insert into session_reply (session_id, person_id, answer, day, at) values ($1, $2, $3, $4, 0)",
                &settled.id,
                person,
                answer,
                settled.starts_at.day()
            )
            .unwrap();
        }
        assert_eq!(tasks::store::excused(&mut tx, &settled).await.unwrap(), ["ana@example.org"]);
        tx.commit().await.unwrap();
        reminding::round(&world).await.unwrap();
        assert!(mails(&world, "ana@example.org").await.is_empty());
        assert_eq!(mails(&world, "mia@example.org").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn another_day_is_another_reminder() {
    each_database(|world| async move {
        ground(&world).await;
        let settled = session(&world, State::Settled, 2, 1).await;
        reminding::round(&world).await.unwrap();
        let mut tx = world.db.write().await.unwrap();
        let moved = settled.starts_at.plus(DAY);
        sql!(
            tx,
            execute,
            "update session set starts_at = $2, ends_at = $3 where id = $1",
            &settled.id,
            moved,
            moved.plus(1)
        )
        .unwrap();
        tx.commit().await.unwrap();
        reminding::round(&world).await.unwrap();
        assert_eq!(mails(&world, "ana@example.org").await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_moderator_hears_of_what_is_due_once_a_week() {
    each_database(|world| async move {
        ground(&world).await;
        // Owed since 6 January: its action summary.
        let held = session(&world, State::Drafting, -7, 1).await;
        let (one, other) = tokio::join!(reminding::round(&world), reminding::round(&world));
        one.unwrap();
        other.unwrap();
        reminding::round(&at(&world, 1)).await.unwrap();
        let told = mails(&world, "mia@example.org").await;
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0].0, "Er wacht een taak op je");
        let place = format!("https://concerto.example.org/nl/session/{}/minutes/edit", held.id);
        assert!(told[0].1.contains(&place) && told[0].1.contains("/nl/tasks"), "{}", told[0].1);
        assert!(mails(&world, "ana@example.org").await.is_empty(), "who does not moderate owes nothing");

        reminding::round(&at(&world, 7)).await.unwrap();
        assert_eq!(mails(&world, "mia@example.org").await.len(), 2, "the week after, once more");

        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "insert into minutes_summary (session_id, sent_by, sent_at) values ($1, 'x', 0)", &held.id)
            .unwrap();
        tx.commit().await.unwrap();
        reminding::round(&at(&world, 12)).await.unwrap();
        assert_eq!(mails(&world, "mia@example.org").await.len(), 2, "what is done is no longer told");
    })
    .await;
}

#[tokio::test]
async fn what_became_of_a_session_that_nobody_opened_is_asked_once() {
    each_database(|world| async move {
        ground(&world).await;
        let forgotten = session(&world, State::Announced, 10, 1).await;
        let after = at(&world, 11);
        let (one, other) = tokio::join!(reminding::round(&after), reminding::round(&after));
        one.unwrap();
        other.unwrap();
        let asked = async || {
            let all = mails(&world, "mia@example.org").await;
            all.into_iter().filter(|(_, text)| text.contains("zeggen wat er gebeurd is")).collect::<Vec<_>>()
        };
        let first = asked().await;
        assert_eq!(first.len(), 1, "{first:?}");
        let place = format!("https://concerto.example.org/nl/session/{}\n", forgotten.id);
        assert!(first[0].1.contains(&place), "{}", first[0].1);
        for days in [12, 18, 25] {
            reminding::round(&at(&world, days)).await.unwrap();
        }
        assert_eq!(asked().await.len(), 1, "once, not once a week");
        assert!(mails(&world, "ana@example.org").await.iter().all(|(_, text)| !text.contains("s’est passé")));

        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "update session set state = 'cancelled' where id = $1", &forgotten.id).unwrap();
        tx.commit().await.unwrap();
        reminding::round(&at(&world, 32)).await.unwrap();
        assert_eq!(asked().await.len(), 1, "what was told is no longer asked");
        let (subject, text) = mails(&world, "mia@example.org").await.pop().unwrap();
        assert!(text.contains("/date/concertation/2027/1"), "its window is owed again: {subject} {text}");
    })
    .await;
}

#[tokio::test]
async fn what_falls_due_on_a_day_with_a_letter_waits_for_the_next() {
    each_database(|world| async move {
        ground(&world).await;
        session(&world, State::Drafting, -7, 1).await;
        reminding::round(&world).await.unwrap();
        session(&world, State::Drafting, -8, 4).await;
        reminding::round(&world).await.unwrap();
        assert_eq!(mails(&world, "mia@example.org").await.len(), 1, "one letter a day");
        reminding::round(&at(&world, 1)).await.unwrap();
        let told = mails(&world, "mia@example.org").await;
        assert_eq!(told.len(), 2);
        assert_eq!(told[1].0, "Er wachten 2 taken op je");
    })
    .await;
}

#[tokio::test]
async fn nothing_leaves_at_night() {
    each_database(|world| async move {
        ground(&world).await;
        session(&world, State::Drafting, -7, 1).await;
        let night = World { clock: Clock::at(noon_of_tests().day().at(3, 0)), ..world.clone() };
        reminding::round(&night).await.unwrap();
        assert!(mails(&world, "mia@example.org").await.is_empty());
    })
    .await;
}
