//! From one state to the next.

use super::*;

#[tokio::test]
async fn a_step_is_kept_told_and_noted() {
    each_database(|world| async move {
        let id = with(&world, future(NORD)).await;
        someone_registered(&world, &id).await;
        let next = step(&world, &id, &[("to", "announced")]).await.unwrap();
        assert_eq!(next.to, format!("/fr/session/{id}?done=step"));
        let session = now(&world, &id).await;
        assert_eq!((session.state, session.version), (State::Announced, 2));
        assert_eq!(mails(&world).await, ["Om te noteren: Mesurer ce qui compte, donderdag 4 februari 2027"]);
        assert_eq!((rows(&world, "audit").await, rows(&world, "session_step").await), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn members_of_the_concertation_are_told() {
    each_database(|world| async move {
        let id = with(&world, future(CONCERTATION)).await;
        let mut tx = world.db.write().await.unwrap();
        let person = people::store::participant(&mut tx, "a@example.org", Locale::Fr, noon_of_tests()).await.unwrap();
        let given = Given { role: Role::Coordinator, body: Some(CONCERTATION.into()), project: None };
        people::store::grant(&mut tx, &person, &given, noon_of_tests()).await.unwrap();
        tx.commit().await.unwrap();
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        assert_eq!(mails(&world).await, ["À noter\u{a0}: Mesurer ce qui compte, jeudi 4 février 2027"]);
    })
    .await;
}

#[tokio::test]
async fn each_need_is_told_and_nothing_changes() {
    each_database(|world| async move {
        let id = with(&world, Session { title: Pair::default(), ..future(NORD) }).await;
        someone_registered(&world, &id).await;
        let (problem, fields) = wrong(step(&world, &id, &[("to", "announced")]).await);
        assert_eq!((problem.as_deref(), fields.len()), (Some("Il manque un titre, en français ou en néerlandais."), 0));

        for to in ["postponed", "cancelled"] {
            let (problem, fields) = wrong(step(&world, &id, &[("to", to), ("reason", "  ")]).await);
            assert_eq!((problem, fields), (None, vec!["reason".to_owned()]));
            let long = "a".repeat(201);
            let (_, fields) = wrong(step(&world, &id, &[("to", to), ("reason", &long)]).await);
            assert_eq!(fields, ["reason"]);
        }
        assert_eq!(now(&world, &id).await.version, 1);

        let announced = with(&world, Session { state: State::Announced, ..future(CONCERTATION) }).await;
        assert!(wrong(step(&world, &announced, &[("to", "settled")]).await).0.is_some(), "no item");
        assert!(wrong(step(&world, &announced, &[("to", "live")]).await).0.is_some(), "not today");
        assert_eq!(mails(&world).await, Vec::<String>::new());
        assert_eq!(
            (rows(&world, "audit").await, rows(&world, "session_step").await, rows(&world, "room").await),
            (0, 0, 0)
        );
    })
    .await;
}

#[tokio::test]
async fn a_whole_life() {
    each_database(|world| async move {
        let id = with(&world, future(CONCERTATION)).await;
        let state = async || now(&world, &id).await.state;
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        item(&world, &id, None).await;
        step(&world, &id, &[("to", "settled")]).await.unwrap();
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        step(&world, &id, &[("to", "live"), ("other_day", "yes")]).await.unwrap();
        assert_eq!((state().await, rows(&world, "room").await), (State::Live, 1));

        assert!(wrong(step(&world, &id, &[("to", "drafting")]).await).0.is_some(), "an item is open");
        let mut tx = world.db.write().await.unwrap();
        sql!(
            tx,
            execute,
            "insert into item_run (item_id, session_id, state) select id, session_id, 'parked' from agenda_item"
        )
        .unwrap();
        sql!(tx, execute, "insert into once_token (session_id, token_hash) values ($1, 'x')", &id).unwrap();
        tx.commit().await.unwrap();
        step(&world, &id, &[("to", "drafting")]).await.unwrap();
        assert_eq!(rows(&world, "once_token").await, 0, "closing forgets what recognised an unsigned repeat");
        // Review and approval are made where the minutes are written (crate `minutes`).
        assert_eq!(step(&world, &id, &[("to", "in_review")]).await, Err(Refused::Not(Error::Senseless)));
        let mut tx = world.db.write().await.unwrap();
        for to in [State::InReview, State::Approved] {
            let session = store::find(&mut tx, &id).await.unwrap().unwrap();
            assert!(store::step(&mut tx, &session, to, "m", "", noon_of_tests()).await.unwrap());
        }
        tx.commit().await.unwrap();

        let mut tx = world.db.write().await.unwrap();
        sql!(
            tx,
            execute,
            "insert into contribution (id, session_id, item_id, kind, text, lang, at, lead)
             select 'c', session_id, id, 'experience', 't', 'fr', 0, true from agenda_item"
        )
        .unwrap();
        tx.commit().await.unwrap();
        assert!(wrong(step(&world, &id, &[("to", "harvested")]).await).0.is_some(), "a lead waits");
        step(&world, &id, &[("to", "harvested"), ("aside", "yes")]).await.unwrap();
        assert_eq!(state().await, State::Harvested);
        assert_eq!(rows(&world, "session_step").await, 8);

        let never = step(&world, &id, &[("to", "cancelled"), ("reason", "r")]).await;
        assert_eq!(never, Err(Refused::Not(Error::Senseless)));
    })
    .await;
}

#[tokio::test]
async fn the_day_alone_opens_the_door() {
    each_database(|world| async move {
        let today = noon_of_tests().day();
        let on_the_day =
            Session { starts_at: today.at(14, 0), ends_at: today.at(16, 0), state: State::Announced, ..future(NORD) };
        let id = with(&world, on_the_day).await;
        step(&world, &id, &[("to", "live")]).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn only_moderators_of_the_body_make_steps() {
    each_database(|world| async move {
        let id = with(&world, future(NORD)).await;
        let announce = form(&[("session", id.as_str())], &[("to", "announced"), ("version", "1")]);
        let other = ask(&world, moderator("atelier-sud"), "step", &announce).await;
        assert_eq!(other, Err(Refused::Not(Error::Forbidden)));
        let coordinator = Asker { viewer: viewer("c", Role::Coordinator, Some(NORD)), locale: Locale::Fr };
        assert_eq!(ask(&world, coordinator, "step", &announce).await, Err(Refused::Not(Error::Forbidden)));
        assert_eq!(ask(&world, Asker::default(), "step", &announce).await, Err(Refused::Not(Error::SignIn)));
        assert_eq!(now(&world, &id).await.state, State::Dated);

        let nowhere = form(&[("session", SessionId::fresh().as_str())], &[("to", "announced"), ("version", "1")]);
        assert_eq!(ask(&world, moderator(NORD), "step", &nowhere).await, Err(Refused::Not(Error::NotFound)));
        for odd in [[("to", "done"), ("version", "1")], [("to", "announced"), ("version", "")]] {
            let odd = form(&[("session", id.as_str())], &odd);
            assert_eq!(ask(&world, moderator(NORD), "step", &odd).await, Err(Refused::Not(Error::Senseless)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_step_asked_from_an_old_page_is_shown_the_new_state() {
    each_database(|world| async move {
        let id = with(&world, future(NORD)).await;
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        let old = form(&[("session", id.as_str())], &[("to", "cancelled"), ("reason", "r"), ("version", "1")]);
        match ask(&world, moderator(NORD), "step", &old).await {
            Err(Refused::Stale { problem, kept }) => {
                assert!(problem.contains("annoncée"), "{problem}");
                assert_eq!(kept, [("state".to_owned(), "annoncée".to_owned())]);
            }
            other => panic!("expected a conflict, not {other:?}"),
        }
        assert_eq!(now(&world, &id).await.state, State::Announced);
    })
    .await;
}

#[tokio::test]
async fn a_step_sent_twice_writes_once() {
    each_database(|world| async move {
        let id = with(&world, future(NORD)).await;
        someone_registered(&world, &id).await;
        let intent = kit::id::fresh();
        let fields = [("to", "postponed"), ("reason", "Salle prise"), ("version", "1"), ("intent", intent.as_str())];
        let postpone = form(&[("session", id.as_str())], &fields);
        let (first, second) = tokio::join!(
            ask(&world, moderator(NORD), "step", &postpone),
            ask(&world, moderator(NORD), "step", &postpone),
        );
        assert_eq!(first.unwrap(), second.unwrap());
        assert_eq!(mails(&world).await.len(), 1);
        let session = now(&world, &id).await;
        assert_eq!((session.state, session.reason.as_str()), (State::Postponed, "Salle prise"));
    })
    .await;
}

#[tokio::test]
async fn two_moderators_at_once_make_one_step() {
    each_database(|world| async move {
        let id = with(&world, future(NORD)).await;
        let to = |to: &'static str| form(&[("session", id.as_str())], &[("to", to), ("reason", "r"), ("version", "1")]);
        let (announce, cancel) = (to("announced"), to("cancelled"));
        let (one, other) = tokio::join!(
            ask(&world, moderator(NORD), "step", &announce),
            ask(&world, moderator(NORD), "step", &cancel),
        );
        let stale = |answer: &Result<Next, Refused>| matches!(answer, Err(Refused::Stale { .. }));
        assert!(one.is_ok() && stale(&other) || other.is_ok() && stale(&one), "{one:?} {other:?}");
        assert_eq!(rows(&world, "session_step").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_postponed_session_finds_its_window_taken_or_free() {
    each_database(|world| async move {
        let id = with(&world, Session { state: State::Postponed, ..future(NORD) }).await;
        someone_registered(&world, &id).await;
        let other = with(&world, future(NORD)).await;
        let (problem, _) = wrong(step(&world, &id, &[("to", "dated")]).await);
        assert!(problem.unwrap().contains("occupe déjà"));
        step(&world, &other, &[("to", "cancelled"), ("reason", "r")]).await.unwrap();
        step(&world, &id, &[("to", "dated")]).await.unwrap();
        assert_eq!(mails(&world).await, ["Nieuwe datum: Mesurer ce qui compte, donderdag 4 februari 2027"]);
    })
    .await;
}

/// The form of a session as its page shows it, with these changes.

#[tokio::test]
async fn what_nobody_opened_is_opened_late_or_put_off() {
    each_database(|world| async move {
        let day = noon_of_tests().day().plus_days(-2);
        let over = Session { starts_at: day.at(9, 15), ends_at: day.at(12, 30), ..future(CONCERTATION) };
        let id = with(&world, over.clone()).await;
        members(&world).await;
        assert!(now(&world, &id).await.is_unopened(noon_of_tests()));
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        assert_eq!(mails(&world).await, Vec::<String>::new(), "nobody is told to note a day that is over");
        assert!(wrong(step(&world, &id, &[("to", "live")]).await).0.is_some(), "not its day");
        step(&world, &id, &[("to", "live"), ("other_day", "yes")]).await.unwrap();
        assert!(now(&world, &id).await.is_left_open(noon_of_tests()));

        let other = Session { from_month: 4, state: State::Settled, ..over };
        let other = with(&world, Session { id: SessionId::fresh(), ..other }).await;
        step(&world, &other, &[("to", "postponed"), ("reason", "Personne n’a pu venir")]).await.unwrap();
        assert_eq!(mails(&world).await.len(), 2, "that it did not take place is told");
    })
    .await;
}
