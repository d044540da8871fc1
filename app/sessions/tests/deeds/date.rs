//! A window gets its date.

use super::*;

fn window(fields: &[(&str, &str)]) -> Form {
    form(&[("body", NORD), ("year", "2027"), ("month", "6")], fields)
}

const GOOD: [(&str, &str); 5] =
    [("date", "2027-06-10"), ("start", "09:30"), ("end", "12:30"), ("venue", "Maison"), ("title", "Se connaître")];

async fn reference(world: &World) {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_good_day_is_dated_at_once() {
    each_database(|world| async move {
        reference(&world).await;
        let dutch = Asker { locale: Locale::Nl, ..moderator(NORD) };
        let next = ask(&world, dutch, "date", &window(&GOOD)).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let sessions = store::of_body(&mut tx, NORD).await.unwrap();
        let [session] = sessions.as_slice() else { panic!("{sessions:?}") };
        assert_eq!(next.to, format!("/nl/session/{}?done=dated", session.id));
        assert_eq!((session.state, session.year, session.from_month), (State::Dated, 2027, 6));
        assert_eq!((&session.title, &session.venue), (&Pair::new("", "Se connaître"), &Pair::new("", "Maison")));
        let steps = sql!(tx, all(String, String), "select from_state, to_state from session_step").unwrap();
        assert_eq!(steps, [("planned".to_owned(), "dated".to_owned())]);
        drop(tx);
        assert_eq!(rows(&world, "audit").await, 1);
    })
    .await;
}

/// A coordinator and a moderator of the concertation.
#[tokio::test]
async fn a_date_set_at_once_asks_the_members_once() {
    each_database(|world| async move {
        reference(&world).await;
        members(&world).await;
        let intent = kit::id::fresh();
        let fields = [&GOOD[..], &[("intent", intent.as_str()), ("warned", "2027-06-10")]].concat();
        let form = form(&[("body", CONCERTATION), ("year", "2027"), ("month", "4")], &fields);
        for _ in 0..2 {
            ask(&world, moderator(CONCERTATION), "date", &form).await.unwrap();
        }
        let mut told = mails(&world).await;
        told.sort();
        assert_eq!(
            told,
            [
                "De datum ligt vast: Se connaître, donderdag 10 juni 2027",
                "La date est fixée\u{a0}: Se connaître, jeudi 10 juin 2027"
            ]
        );
        assert!(letters(&world, "b@example.org").await[0].contains("https://concerto.example.org/nl/reply/"));
        let mut tx = world.db.write().await.unwrap();
        let entries = sql!(tx, all(String), "select method from mail where calendar is not null").unwrap();
        assert_eq!(entries, vec![("REQUEST".to_owned(),); 2]);

        // Who answered is not asked again when it is announced; who did not, is.
        let id = store::of_window(&mut tx, CONCERTATION, 2027, 4).await.unwrap().unwrap();
        let session = store::find(&mut tx, &id).await.unwrap().unwrap();
        let (ana,) = sql!(tx, one(String), "select id from person where email = 'a@example.org'").unwrap();
        assert!(store::replied(&mut tx, &session).await.unwrap().is_empty());
        sql!(
            tx,
            execute,
            "insert into session_reply (session_id, person_id, answer, day, at) values ($1, $2, 'sending', $3, 0)",
            &id,
            &ana,
            session.starts_at.day()
        )
        .unwrap();
        let only_ana = |who: Vec<people::rules::PersonId>| who.len() == 1 && who[0].as_str() == ana;
        assert!(only_ana(store::replied(&mut tx, &session).await.unwrap()));
        assert!(only_ana(store::away(&mut tx, &session).await.unwrap()));
        let later = Session { starts_at: session.starts_at.plus(kit::clock::DAY), ..session };
        assert!(store::replied(&mut tx, &later).await.unwrap().is_empty(), "of another day it says nothing");
        assert!(store::away(&mut tx, &later).await.unwrap().is_empty());
        tx.commit().await.unwrap();
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        let (to_ana, to_bob) = (letters(&world, "a@example.org").await, letters(&world, "b@example.org").await);
        assert_eq!((to_ana.len(), to_bob.len()), (2, 2));
        assert!(to_ana[1].contains("Vous avez déjà dit") && !to_ana[1].contains("Serez-vous"), "{}", to_ana[1]);
        assert!(to_bob[1].contains("Ben je erbij?") && !to_bob[1].contains("ligt vast"), "{}", to_bob[1]);
    })
    .await;
}

#[tokio::test]
async fn a_day_to_look_at_twice_is_kept_when_the_moderator_insists() {
    each_database(|world| async move {
        reference(&world).await;
        let mut tx = world.db.write().await.unwrap();
        sql!(
            tx,
            execute,
            "insert into day_off (day, kind, name_fr, name_nl) values ('2027-05-05', 'school_fr', 'Congé', 'Verlof')"
        )
        .unwrap();
        tx.commit().await.unwrap();
        let day = Day::ymd(2027, 5, 5).unwrap();
        let there = Session { starts_at: day.at(9, 0), ends_at: day.at(12, 0), ..future("atelier-sud") };
        with(&world, there).await;

        // A Wednesday afternoon of school holidays, in May, with another session.
        let at = |warned: &'static str| {
            window(&[
                ("date", "2027-05-05"),
                ("start", "13:00"),
                ("end", "16:00"),
                ("venue", "Maison"),
                ("warned", warned),
            ])
        };
        for warned in ["", "1", "2027-05-06"] {
            match ask(&world, moderator(NORD), "date", &at(warned)).await {
                Err(Refused::Wrong { wrong, problem }) => {
                    assert!(problem.is_some());
                    assert!(wrong.iter().all(|(field, _)| field == "warned"));
                    let words: Vec<&str> = wrong.iter().map(|(_, why)| why.as_str()).collect();
                    assert_eq!(words.len(), 4, "{words:?}");
                    assert!(
                        words[0].contains("Congé") && words[2].contains("Mesurer") && words[3].contains("juin 2027"),
                        "{words:?}"
                    );
                }
                other => panic!("expected warnings, not {other:?}"),
            }
        }
        assert_eq!(rows(&world, "session").await, 1);
        ask(&world, moderator(NORD), "date", &at("2027-05-05")).await.unwrap();
        assert_eq!(rows(&world, "session").await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_bad_form_is_told_field_by_field() {
    each_database(|world| async move {
        reference(&world).await;
        let (_, fields) = wrong(ask(&world, moderator(NORD), "date", &window(&[])).await);
        assert_eq!(fields, ["date", "start", "end", "venue"]);
        let late = window(&[
            ("date", "2027-01-10"),
            ("start", "10:00"),
            ("end", "9:00"),
            ("link", "zoom"),
            ("warned", "2027-01-10"),
        ]);
        let (_, fields) = wrong(ask(&world, moderator(NORD), "date", &late).await);
        assert_eq!(fields, ["date", "end", "link"]);
        let over = window(&[
            ("date", "2027-01-11"),
            ("start", "8:00"),
            ("end", "9:00"),
            ("venue", "M"),
            ("warned", "2027-01-11"),
        ]);
        let (_, fields) = wrong(ask(&world, moderator(NORD), "date", &over).await);
        assert_eq!(fields, ["start"], "it is ten o’clock");
        assert_eq!(rows(&world, "session").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_window_has_one_session() {
    each_database(|world| async move {
        reference(&world).await;
        let (mine, theirs) = (window(&GOOD), window(&GOOD));
        let (one, other) =
            tokio::join!(ask(&world, moderator(NORD), "date", &mine), ask(&world, moderator(NORD), "date", &theirs),);
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        let refused = if one.is_ok() { other } else { one };
        assert_eq!(wrong(refused).0.as_deref(), Some("Cette période a déjà sa séance"));
        assert_eq!(rows(&world, "session").await, 1);

        let mut tx = world.db.read().await.unwrap();
        let id = store::of_window(&mut tx, NORD, 2027, 6).await.unwrap().unwrap();
        drop(tx);
        step(&world, &id, &[("to", "cancelled"), ("reason", "r")]).await.unwrap();
        ask(&world, moderator(NORD), "date", &window(&GOOD)).await.unwrap();
        assert_eq!(rows(&world, "session").await, 2, "the window was owed again");
    })
    .await;
}

#[tokio::test]
async fn only_moderators_date_and_only_real_windows() {
    each_database(|world| async move {
        reference(&world).await;
        assert_eq!(
            ask(&world, moderator("atelier-sud"), "date", &window(&GOOD)).await,
            Err(Refused::Not(Error::Forbidden))
        );
        assert_eq!(ask(&world, Asker::default(), "date", &window(&GOOD)).await, Err(Refused::Not(Error::SignIn)));
        for (body, year, month) in
            [(NORD, "2027", "5"), (NORD, "2099", "6"), ("nowhere", "2027", "6"), (NORD, "x", "6")]
        {
            let odd = form(&[("body", body), ("year", year), ("month", month)], &GOOD);
            assert_eq!(
                ask(&world, moderator(NORD), "date", &odd).await,
                Err(Refused::Not(Error::NotFound)),
                "{body} {year} {month}"
            );
        }
        assert_eq!(rows(&world, "session").await, 0);
    })
    .await;
}

#[tokio::test]
async fn dating_sent_twice_dates_once() {
    each_database(|world| async move {
        reference(&world).await;
        let intent = kit::id::fresh();
        let form = window(&[&GOOD[..], &[("intent", intent.as_str())]].concat());
        let first = ask(&world, moderator(NORD), "date", &form).await.unwrap();
        assert_eq!(ask(&world, moderator(NORD), "date", &form).await.unwrap(), first);
        assert_eq!(rows(&world, "session").await, 1);
    })
    .await;
}
