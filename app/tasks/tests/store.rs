//! Delays, marks and facts in storage, on both engines.

mod common;

use common::{ANA, MIA, ground, session};
use kit::clock::DAY;
use kit::rights::{Scope, Viewer};
use kit::testing::{each_database, noon_of_tests};
use kit::{Role, sql};
use sessions::rules::State;
use tasks::rules::{Delays, Facts, Kind, Task, reminders};
use tasks::{reading, store};

#[tokio::test]
async fn what_a_body_chose_comes_back_and_nothing_else() {
    each_database(|world| async move {
        ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        assert_eq!(store::delays(&mut tx, "concertation").await.unwrap(), Delays::default());
        let chosen = Delays([(Kind::SettleAgenda, 10), (Kind::Minutes, 30)].into());
        store::keep_delays(&mut tx, "concertation", &chosen).await.unwrap();
        assert_eq!(store::delays(&mut tx, "concertation").await.unwrap(), chosen);
        assert_eq!(store::delays(&mut tx, "atelier-nord").await.unwrap(), Delays::default());
        let fewer = Delays([(Kind::Minutes, 0)].into());
        store::keep_delays(&mut tx, "concertation", &fewer).await.unwrap();
        assert_eq!(store::delays(&mut tx, "concertation").await.unwrap(), fewer);
    })
    .await;
}

#[tokio::test]
async fn registration_opens_when_the_delay_of_its_body_says() {
    each_database(|world| async move {
        ground(&world).await;
        let day = noon_of_tests().day().plus_days(60);
        let session = |opens_at| sessions::rules::Session {
            state: State::Announced,
            opens_at,
            ..sessions::rules::Session::dated("atelier-nord", 2027, 2, day.at(9, 15), day.at(12, 30))
        };
        let (usual, own) = (session(None), session(Some(day.plus_days(-5).at(9, 0))));
        let mut tx = world.db.write().await.unwrap();
        for session in [&usual, &own] {
            sessions::store::insert(&mut tx, session, noon_of_tests()).await.unwrap();
        }
        let opens =
            async |tx: &mut kit::db::Tx, id| sessions::store::find(tx, id).await.unwrap().unwrap().opens().day();
        assert_eq!(opens(&mut tx, &usual.id).await, day.plus_days(-42));
        for body in ["concertation", "atelier-nord"] {
            let longer = Delays([(Kind::OpenRegistration, if body == "concertation" { 7 } else { 70 })].into());
            store::keep_delays(&mut tx, body, &longer).await.unwrap();
        }
        assert_eq!(opens(&mut tx, &usual.id).await, day.plus_days(-70));
        assert_eq!(opens(&mut tx, &own.id).await, day.plus_days(-5), "its own hour comes first");
    })
    .await;
}

#[tokio::test]
async fn a_mark_is_made_once_and_forgotten_after_two_years() {
    each_database(|world| async move {
        let now = noon_of_tests();
        let mut tx = world.db.write().await.unwrap();
        assert!(!store::is_marked(&mut tx, "a").await.unwrap());
        assert!(store::mark(&mut tx, "a", now).await.unwrap());
        assert!(!store::mark(&mut tx, "a", now).await.unwrap());
        assert!(store::is_marked(&mut tx, "a").await.unwrap());
        assert_eq!(store::forget_marks(&mut tx, now.plus(730 * DAY)).await.unwrap(), 0);
        assert_eq!(store::forget_marks(&mut tx, now.plus(731 * DAY)).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn facts_are_read_where_they_are_written() {
    each_database(|world| async move {
        ground(&world).await;
        let held = session(&world, State::Drafting, -5, 1).await;
        let mut tx = world.db.write().await.unwrap();
        assert_eq!(store::facts(&mut tx, &held).await.unwrap(), Facts::default());
        sql!(
            tx,
            execute,
            "insert into minutes_summary (session_id, sent_by, sent_at) values ($1, $2, 0)",
            &held.id,
            MIA
        )
        .unwrap();
        let summarised = Facts { summarised: true, ..Facts::default() };
        assert_eq!(store::facts(&mut tx, &held).await.unwrap(), summarised);
        sql!(
            tx,
            execute,
            "insert into minutes_published (session_id, version, content, approved_by, approved_at)
             values ($1, 1, '{}', $2, 0)",
            &held.id,
            MIA
        )
        .unwrap();
        store::mark(&mut tx, &reminders::of_session(&held), noon_of_tests()).await.unwrap();
        let all = Facts { reminded: true, summarised: true, published: true };
        assert_eq!(store::facts(&mut tx, &held).await.unwrap(), all);
    })
    .await;
}

#[tokio::test]
async fn moderators_come_once_with_all_their_bodies() {
    each_database(|world| async move {
        ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        sql!(
            tx,
            execute,
            "insert into role_grant (person_id, role, body_id, granted_at) values ($1, 'moderator', 'atelier-nord', 0)",
            MIA
        )
        .unwrap();
        let found = store::moderators(&mut tx).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].id.as_str(), found[0].email.as_str()), (MIA, "mia@example.org"));
        for body in ["concertation", "atelier-nord"] {
            assert!(found[0].viewer.holds(Role::Moderator, Scope { body: Some(body), session: None }), "{body}");
        }
        let bodies = reading::moderated(&mut tx, &found[0].viewer).await.unwrap();
        assert_eq!(bodies.len(), 2);
        assert!(reading::moderated(&mut tx, &Viewer::default()).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn tasks_are_those_of_the_body_and_go_when_they_are_done() {
    each_database(|world| async move {
        ground(&world).await;
        // In 40 days, on 20 February: the window of the first quarter; the second one has nothing.
        let announced = session(&world, State::Announced, 40, 1).await;
        let drafting = session(&world, State::Drafting, -5, 10).await;
        let ask = async || {
            let mut tx = world.db.read().await.unwrap();
            let bodies = reading::moderated(&mut tx, &common::mia()).await.unwrap();
            let tasks: Vec<Task> = reading::tasks(&mut tx, &bodies, noon_of_tests()).await.unwrap();
            tasks.into_iter().map(|task| (task.kind, task.due.to_string(), task.place())).collect::<Vec<_>>()
        };
        let edit = format!("/session/{}/minutes/edit", drafting.id);
        let agenda = format!("/session/{}/agenda", announced.id);
        let found = ask().await;
        let expected = [
            (Kind::Summary, "2027-01-08".to_owned(), edit.clone()),
            (Kind::Minutes, "2027-01-27".to_owned(), edit.clone()),
            (Kind::SettleAgenda, "2027-02-06".to_owned(), agenda),
        ];
        assert_eq!(found, expected);
        let mut tx = world.db.write().await.unwrap();
        sql!(
            tx,
            execute,
            "insert into minutes_summary (session_id, sent_by, sent_at) values ($1, $2, 0)",
            &drafting.id,
            MIA
        )
        .unwrap();
        sql!(tx, execute, "update session set state = 'settled' where id = $1", &announced.id).unwrap();
        tx.commit().await.unwrap();
        assert_eq!(ask().await, [(Kind::Minutes, "2027-01-27".to_owned(), edit)]);
    })
    .await;
}

#[tokio::test]
async fn a_window_without_a_session_is_a_task() {
    each_database(|world| async move {
        ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        let bodies = reading::moderated(&mut tx, &common::mia()).await.unwrap();
        let found = reading::tasks(&mut tx, &bodies, noon_of_tests()).await.unwrap();
        let found: Vec<_> = found.into_iter().map(|task| (task.kind, task.due.to_string(), task.place())).collect();
        // January to March, so by 3 February; the next quarter is farther than eight weeks away.
        assert_eq!(found, [(Kind::FindDate, "2027-02-03".to_owned(), "/date/concertation/2027/1".to_owned())]);
    })
    .await;
}

#[tokio::test]
async fn what_comes_next_is_the_nearest_of_ones_own() {
    each_database(|world| async move {
        ground(&world).await;
        let today = noon_of_tests().day();
        let later = session(&world, State::Announced, 40, 1).await;
        let near = session(&world, State::Settled, 10, 4).await;
        session(&world, State::Cancelled, 5, 1).await;
        session(&world, State::Announced, -3, 10).await;
        let mut tx = world.db.write().await.unwrap();
        let next = store::next_of(&mut tx, ANA, "ana@example.org", today).await.unwrap();
        assert_eq!(next, Some(near.id.clone()));
        let nobody = "0190f0c0-0000-7000-8000-0000000000ff";
        assert_eq!(store::next_of(&mut tx, nobody, "x@example.org", today).await.unwrap(), None);
        sql!(
            tx,
            execute,
            "insert into registration (id, session_id, email, name, organisation, function, lang, state, place, at, changed_at)
             values ('r', $1, 'x@example.org', 'X', 'x', 'x', 'fr', 'confirmed', 1, 0, 0)",
            &later.id
        )
        .unwrap();
        assert_eq!(store::next_of(&mut tx, nobody, "x@example.org", today).await.unwrap(), Some(later.id.clone()));
        sql!(tx, execute, "update session set state = 'live' where id = $1", &later.id).unwrap();
        let next = store::next_of(&mut tx, ANA, "ana@example.org", today).await.unwrap();
        assert_eq!(next, Some(later.id), "what is under way comes first");
        let to_remind = store::to_remind(&mut tx, noon_of_tests()).await.unwrap();
        assert_eq!(to_remind, [near.id]);
    })
    .await;
}
