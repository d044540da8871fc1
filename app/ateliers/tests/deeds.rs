//! The deeds of the public side, on both engines.

mod ground;

use std::time::Duration;

use ateliers::rules::{Need, Standing};
use ateliers::{limit, reading, seats, store};
use ground::{asker, atelier, cancel, filled, mails, move_clock, register, secret, with};
use kit::act::{Asker, World};
use kit::clock::{DAY, HOUR};
use kit::rights::{Role, Viewer};
use kit::testing::{act, each_database, noon_of_tests, viewer};
use kit::verbs::{Form, Refused, perform};
use kit::words::Pair;
use kit::{Error, Locale};
use sessions::rules::{Session, State};

async fn standings(world: &World, session: &Session) -> Vec<(String, Standing)> {
    let mut tx = world.db.read().await.unwrap();
    let all = store::of_session(&mut tx, &session.id).await.unwrap();
    all.into_iter().map(|one| (one.email, one.state)).collect()
}

async fn set_state(world: &World, session: &Session, state: State) {
    let mut tx = world.db.write().await.unwrap();
    assert!(sessions::store::step(&mut tx, session, state, "p", "", noon_of_tests()).await.unwrap());
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_person_registers_and_is_told() {
    each_database(|world| async move {
        let session = atelier(&world, Some(2)).await;
        let form = with(filled(&session, " Noor@Example.org "), "need", "loop");
        let form = with(form, "other", "une place\nprès de la porte");
        let next = register(&world, &form).await.unwrap();
        assert_eq!(next.to, format!("/fr/session/{}/registered", session.id));
        assert!(next.cookie.is_none());

        let mail = &mails(&world, "noor@example.org").await[0];
        assert_eq!(mail.lang, "fr");
        assert_eq!(mail.method.as_deref(), Some("REQUEST"));
        assert!(mail.calendar.as_ref().unwrap().contains("METHOD:REQUEST"));
        assert!(mail.subject.starts_with("Place confirmée"), "{}", mail.subject);
        assert!(mail.text.contains("https://visio.example.org/salle"));
        assert!(!mail.text.contains("Noor Peeters"), "a mail repeats nothing that was typed");

        let mut act = act(&world, Viewer::default()).await;
        let own = reading::registration(&mut act, &secret(mail)).await.unwrap();
        assert_eq!(own.standing, Standing::Confirmed);
        assert_eq!(own.coming.session.link, "https://visio.example.org/salle");
        let other = (Need::Other, "une place près de la porte".to_owned());
        assert_eq!(own.needs, [(Need::Loop, String::new()), other]);
        assert_eq!(own.coming.free, Some(1));
    })
    .await;
}

#[tokio::test]
async fn a_person_is_written_to_in_their_language() {
    each_database(|world| async move {
        let session = atelier(&world, Some(0)).await;
        register(&world, &with(filled(&session, "a@example.org"), "lang", "nl")).await.unwrap();
        let mail = &mails(&world, "a@example.org").await[0];
        assert_eq!(mail.lang, "nl");
        assert_eq!(mail.subject, "Wachtlijst: Wonen en geestelijke gezondheid");
        assert!(mail.text.contains("op plaats 1"));
        assert_eq!(mail.calendar, None);
        assert!(!mail.text.contains("visio.example.org"), "the link is for those who come");
        let own = reading::registration(&mut act(&world, Viewer::default()).await, &secret(mail)).await.unwrap();
        assert_eq!((own.rank, own.coming.session.link.as_str()), (Some(1), ""));
    })
    .await;
}

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once() {
    each_database(|world| async move {
        let session = atelier(&world, None).await;
        let mut empty = filled(&session, "");
        empty.pairs.truncate(1);
        let Err(Refused::Wrong { wrong, problem: None }) = register(&world, &empty).await else {
            panic!("an empty form was taken")
        };
        let fields: Vec<_> = wrong.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["name", "email", "organisation", "function", "lang"]);

        let bad = |field: &'static str, value: String| {
            let (world, form) = (world.clone(), with(filled(&session, "a@example.org"), field, &value));
            async move {
                match register(&world, &form).await {
                    Err(Refused::Wrong { wrong, .. }) => wrong,
                    other => panic!("{field}: {other:?}"),
                }
            }
        };
        let why = bad("email", "paliers.vivants@".into()).await;
        assert_eq!(why[0].0, "email");
        assert!(why[0].1.starts_with("Il manque la fin de l’adresse"));
        assert_eq!(bad("name", "é".repeat(201)).await[0].0, "name");
        assert_eq!(bad("other", "é".repeat(501)).await[0].0, "other");
        assert_eq!(bad("lang", "de".into()).await[0].0, "lang");
        assert!(bad("website", "https://spam.example.org".into()).await.is_empty());
        let odd = register(&world, &with(filled(&session, "a@example.org"), "need", "champagne")).await;
        assert_eq!(odd, Err(Refused::Not(Error::Senseless)));

        assert!(standings(&world, &session).await.is_empty(), "nothing is half-saved");
        assert!(mails(&world, "a@example.org").await.is_empty());
        register(&world, &with(filled(&session, "a@example.org"), "name", &"é".repeat(200))).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_closed_door_stays_closed() {
    each_database(|world| async move {
        let session = atelier(&world, None).await;
        let form = filled(&session, "a@example.org");
        let refused = |answer| matches!(answer, Err(Refused::Wrong { problem: Some(_), .. }));

        move_clock(&world, session.starts_at.plus(-43 * DAY));
        assert!(refused(register(&world, &form).await), "not open yet");
        move_clock(&world, session.starts_at);
        assert!(refused(register(&world, &form).await), "it has begun");
        move_clock(&world, noon_of_tests());
        set_state(&world, &session, State::Cancelled).await;
        assert!(refused(register(&world, &form).await), "it is off");
        assert!(standings(&world, &session).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn only_ateliers_have_a_registration() {
    each_database(|world| async move {
        let session = atelier(&world, None).await;
        let concertation = Session {
            state: State::Announced,
            ..Session::dated("concertation", 2027, 1, session.starts_at, session.ends_at)
        };
        let mut tx = world.db.write().await.unwrap();
        sessions::store::insert(&mut tx, &concertation, noon_of_tests()).await.unwrap();
        tx.commit().await.unwrap();
        let unknown = Session::dated("atelier-nord-est", 2027, 2, session.starts_at, session.ends_at);
        for other in [concertation, unknown] {
            let answer = register(&world, &filled(&other, "a@example.org")).await;
            assert_eq!(answer, Err(Refused::Not(Error::NotFound)));
        }
    })
    .await;
}

#[tokio::test]
async fn an_address_that_comes_again_changes_nothing_and_learns_nothing() {
    each_database(|world| async move {
        let session = atelier(&world, Some(5)).await;
        let form = filled(&session, "a@example.org");
        let first = register(&world, &form).await.unwrap();
        let again = register(&world, &with(form.clone(), "name", "Quelqu’un d’autre")).await.unwrap();
        assert_eq!(first, again, "the same page");
        let third = register(&world, &form).await.unwrap();
        assert_eq!(first, third);

        let all = mails(&world, "a@example.org").await;
        assert_eq!(all.len(), 2, "one mail an hour says that it was registered already");
        assert!(all[1].subject.starts_with("Déjà inscrit·e"));
        let mut act = act(&world, Viewer::default()).await;
        for mail in &all {
            let own = reading::registration(&mut act, &secret(mail)).await.unwrap();
            assert_eq!(own.name, "Noor Peeters", "each link still leads there");
        }
        drop(act);

        move_clock(&world, noon_of_tests().plus(HOUR));
        register(&world, &form).await.unwrap();
        assert_eq!(mails(&world, "a@example.org").await.len(), 3);
        assert_eq!(standings(&world, &session).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_form_sent_twice_is_done_once() {
    each_database(|world| async move {
        let session = atelier(&world, Some(5)).await;
        let form = with(filled(&session, "a@example.org"), "intent", &kit::id::fresh());
        let (one, two) = tokio::join!(register(&world, &form), register(&world, &form));
        assert_eq!(one.unwrap(), two.unwrap());
        assert_eq!(mails(&world, "a@example.org").await.len(), 1);
    })
    .await;
}

/// A rush at opening: 100 people, each sending twice, for 20 seats.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_rush_never_oversells_and_loses_nobody() {
    each_database(|world| async move {
        let session = atelier(&world, Some(20)).await;
        let tries: Vec<_> = (0..100)
            .flat_map(|n| {
                let form = filled(&session, &format!("p{n}@example.org"));
                // Half of them click twice on one page, half fill the form in twice.
                let form = if n % 2 == 0 { with(form, "intent", &kit::id::fresh()) } else { form };
                [form.clone(), form]
            })
            .map(|form| {
                let world = world.clone();
                tokio::spawn(async move { register(&world, &form).await })
            })
            .collect();
        for one in tries {
            one.await.unwrap().unwrap();
        }
        let mut tx = world.db.read().await.unwrap();
        let counts = store::counts(&mut tx, &session.id).await.unwrap();
        assert_eq!((counts.confirmed, counts.waiting), (20, 80));
        let all = store::of_session(&mut tx, &session.id).await.unwrap();
        let places: Vec<_> = all.iter().map(|one| one.place).collect();
        assert_eq!(places, (1..=100).collect::<Vec<_>>());
        assert!(all[..20].iter().all(|one| one.state == Standing::Confirmed), "first come, first seated");
        drop(tx);
        for n in 0..100 {
            let mails = mails(&world, &format!("p{n}@example.org")).await;
            assert_eq!(mails.len(), 1 + n % 2);
        }
    })
    .await;
}

#[tokio::test]
async fn a_seat_that_comes_free_goes_to_the_first_in_line() {
    each_database(|world| async move {
        let session = atelier(&world, Some(1)).await;
        for name in ["a", "b", "c"] {
            let form = with(filled(&session, &format!("{name}@example.org")), "need", "step_free");
            register(&world, &form).await.unwrap();
        }
        let link = secret(&mails(&world, "a@example.org").await[0]);
        let next = cancel(&world, &link).await.unwrap();
        assert_eq!(next.to, format!("/fr/registration/{link}?done=cancelled"));
        let expected = [Standing::Cancelled, Standing::Confirmed, Standing::Waiting];
        let now = standings(&world, &session).await;
        assert_eq!(now.iter().map(|(_, s)| *s).collect::<Vec<_>>(), expected);

        let told = &mails(&world, "a@example.org").await[1];
        assert_eq!(told.method.as_deref(), Some("CANCEL"));
        assert!(told.calendar.as_ref().unwrap().contains("STATUS:CANCELLED"));
        let promoted = &mails(&world, "b@example.org").await[1];
        assert_eq!(promoted.method.as_deref(), Some("REQUEST"));
        assert!(promoted.subject.starts_with("Une place est à vous"));
        assert_eq!(mails(&world, "c@example.org").await.len(), 1);

        // Again: the same answer, and nobody else moves up.
        assert_eq!(cancel(&world, &link).await.unwrap(), next);
        assert_eq!(standings(&world, &session).await, now);
        assert_eq!(mails(&world, "a@example.org").await.len(), 2);

        let own = reading::registration(&mut act(&world, Viewer::default()).await, &link).await.unwrap();
        assert!(own.needs.is_empty(), "who does not come needs nothing");

        // Coming back puts one at the end of the line, under the same registration.
        register(&world, &filled(&session, "a@example.org")).await.unwrap();
        let back = [("b", Standing::Confirmed), ("c", Standing::Waiting), ("a", Standing::Waiting)];
        let back = back.map(|(name, standing)| (format!("{name}@example.org"), standing));
        assert_eq!(standings(&world, &session).await, back);
    })
    .await;
}

#[tokio::test]
async fn more_seats_go_to_the_line_before_the_newcomer() {
    each_database(|world| async move {
        let session = atelier(&world, Some(1)).await;
        for name in ["a", "b", "c"] {
            register(&world, &filled(&session, &format!("{name}@example.org"))).await.unwrap();
        }
        let mut tx = world.db.write().await.unwrap();
        let mut now = sessions::store::find(&mut tx, &session.id).await.unwrap().unwrap();
        now.capacity = Some(2);
        assert!(sessions::store::change(&mut tx, &now).await.unwrap());
        tx.commit().await.unwrap();
        register(&world, &filled(&session, "d@example.org")).await.unwrap();
        let states: Vec<_> = standings(&world, &session).await.into_iter().map(|(_, s)| s).collect();
        assert_eq!(states, [Standing::Confirmed, Standing::Confirmed, Standing::Waiting, Standing::Waiting]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_who_cancel_at_once_free_two_seats() {
    each_database(|world| async move {
        let session = atelier(&world, Some(2)).await;
        for name in ["a", "b", "c", "d"] {
            register(&world, &filled(&session, &format!("{name}@example.org"))).await.unwrap();
        }
        let mut links = Vec::new();
        for name in ["a", "b"] {
            links.push(secret(&mails(&world, &format!("{name}@example.org")).await[0]));
        }
        let (one, two) = tokio::join!(cancel(&world, &links[0]), cancel(&world, &links[1]));
        assert!(one.is_ok() && two.is_ok());
        let states: Vec<_> = standings(&world, &session).await.into_iter().map(|(_, s)| s).collect();
        assert_eq!(states, [Standing::Cancelled, Standing::Cancelled, Standing::Confirmed, Standing::Confirmed]);
    })
    .await;
}

#[tokio::test]
async fn what_is_over_or_unknown_is_not_cancelled() {
    each_database(|world| async move {
        let session = atelier(&world, None).await;
        register(&world, &filled(&session, "a@example.org")).await.unwrap();
        let link = secret(&mails(&world, "a@example.org").await[0]);
        assert_eq!(cancel(&world, "0000").await, Err(Refused::Not(Error::NotFound)));
        move_clock(&world, session.ends_at);
        assert!(matches!(cancel(&world, &link).await, Err(Refused::Wrong { problem: Some(_), .. })));
        assert_eq!(standings(&world, &session).await[0].1, Standing::Confirmed);
    })
    .await;
}

#[tokio::test]
async fn one_client_registers_eight_an_hour_for_a_session() {
    each_database(|world| async move {
        let session = atelier(&world, None).await;
        // Another client for each engine: the count is of the whole process.
        let from = kit::id::fresh();
        let form = |n: u32| {
            let mut form = filled(&session, &format!("p{n}@example.org"));
            form.from = from.clone();
            form
        };
        for n in 0..limit::FOR_ONE {
            register(&world, &form(n)).await.unwrap();
        }
        let more = form(limit::FOR_ONE);
        match register(&world, &more).await {
            Err(Refused::TooMany { problem }) => assert!(problem.starts_with("Beaucoup d’inscriptions à cette séance")),
            other => panic!("expected words, got {other:?}"),
        }
        assert_eq!(standings(&world, &session).await.len(), 8, "nothing of it is kept");
        let mut elsewhere = more.clone();
        elsewhere.from = kit::id::fresh();
        register(&world, &elsewhere).await.unwrap();
        let other = Session {
            title: Pair::new("Un autre jour", ""),
            ..Session::dated(&session.body, 2027, 3, session.starts_at, session.ends_at)
        };
        let other = Session { state: State::Announced, ..other };
        let mut tx = world.db.write().await.unwrap();
        sessions::store::insert(&mut tx, &other, noon_of_tests()).await.unwrap();
        tx.commit().await.unwrap();
        let mut there = filled(&other, "p0@example.org");
        there.from = from.clone();
        assert!(register(&world, &there).await.is_ok(), "another session has its own count");
        let demo = World { demo: true, ..world.clone() };
        assert!(register(&demo, &more).await.is_ok(), "a demonstration has more room");
    })
    .await;
}

#[tokio::test]
async fn the_list_is_for_the_moderators_of_the_body() {
    each_database(|world| async move {
        let session = atelier(&world, Some(1)).await;
        let form = with(filled(&session, "a@example.org"), "need", "sign_language");
        register(&world, &form).await.unwrap();
        register(&world, &filled(&session, "b@example.org")).await.unwrap();
        let id = session.id.as_str();
        let asks = |viewer: Viewer| {
            let world = world.clone();
            async move { reading::list(&mut act(&world, viewer).await, id).await }
        };
        let mine = viewer("m", Role::Moderator, Some("atelier-nord-est"));
        let list = asks(mine).await.unwrap();
        assert_eq!((list.confirmed, list.waiting, list.people.len()), (1, 1, 2));
        assert_eq!(list.needs, [("Noor Peeters".to_owned(), Need::SignLanguage, String::new())]);
        assert_eq!(list.session.link, "");
        assert_eq!(asks(Viewer::default()).await, Err(Error::SignIn));
        for (role, body) in [(Role::Moderator, "atelier-nord"), (Role::Coordinator, "atelier-nord-est")] {
            assert_eq!(asks(viewer("x", role, Some(body))).await, Err(Error::Forbidden));
        }
    })
    .await;
}

#[tokio::test]
async fn everyone_may_read_the_territories() {
    each_database(|world| async move {
        let session = atelier(&world, Some(3)).await;
        let mut act = act(&world, Viewer::default()).await;
        let overview = reading::territories(&mut act).await.unwrap();
        assert_eq!(overview.all.len(), 6);
        assert!(overview.city_parts.iter().any(|part| part.to_confirm));
        let here = reading::territory(&mut act, "nord-est").await.unwrap().here;
        let next = here.next.unwrap();
        assert_eq!((next.session.id, next.free), (session.id.clone(), Some(3)));
        assert_eq!(next.session.link, "", "the remote link is for those who come");
        assert_eq!(reading::territory(&mut act, "concertation").await, Err(Error::NotFound));
        let form = reading::form(&mut act, session.id.as_str()).await.unwrap();
        assert_eq!(form.coming.door, ateliers::rules::Door::Open);
        assert_eq!(reading::form(&mut act, "nonsense").await, Err(Error::NotFound));
        assert_eq!(reading::registration(&mut act, "nonsense").await, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test]
async fn what_is_off_is_told_when_nothing_else_comes() {
    each_database(|world| async move {
        let session = atelier(&world, None).await;
        set_state(&world, &session, State::Postponed).await;
        let next = |world: World| async move {
            let mut act = act(&world, Viewer::default()).await;
            reading::territory(&mut act, "nord-est").await.unwrap().here.next.map(|next| next.session.id)
        };
        assert_eq!(next(world.clone()).await, Some(session.id.clone()));
        let later = Session::dated(
            "atelier-nord-est",
            2027,
            6,
            session.starts_at.plus(90 * DAY),
            session.ends_at.plus(90 * DAY),
        );
        let mut tx = world.db.write().await.unwrap();
        sessions::store::insert(&mut tx, &later, noon_of_tests()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(next(world.clone()).await, Some(later.id));
    })
    .await;
}

#[tokio::test]
async fn a_refusal_speaks_the_language_of_the_page() {
    each_database(|world| async move {
        let session = atelier(&world, None).await;
        let form = filled(&session, "");
        let verb = &ateliers::deeds::DEEDS[0];
        let answer = perform(verb, world.clone(), asker(Locale::Nl), &form).await;
        let Err(Refused::Wrong { wrong, .. }) = answer else { panic!("taken") };
        assert_eq!(wrong, [("email".to_owned(), "Schrijf je e-mailadres.".to_owned())]);
    })
    .await;
}

#[tokio::test]
async fn ones_own_page_shows_what_is_to_come_and_frees_a_seat() {
    each_database(|world| async move {
        let session = atelier(&world, Some(1)).await;
        for email in ["noor@example.org", "wim@example.org"] {
            register(&world, &filled(&session, email)).await.unwrap();
        }
        let viewer = |email: &str| Viewer { email: email.into(), ..viewer("n", Role::Participant, None) };
        let mine = |email: &str| {
            let (world, viewer) = (world.clone(), viewer(email));
            async move { reading::mine(&mut act(&world, viewer).await).await }
        };
        let noor = mine("noor@example.org").await.unwrap();
        assert_eq!((noor[0].standing, noor[0].rank), (Standing::Confirmed, None));
        assert!(!noor[0].session.link.is_empty(), "who has a seat may join from afar");
        let wim = mine("wim@example.org").await.unwrap();
        assert_eq!((wim[0].standing, wim[0].rank, wim[0].session.link.as_str()), (Standing::Waiting, Some(1), ""));
        assert_eq!(mine("else@example.org").await.unwrap(), []);

        let give_up = |email: &str| {
            let asker = Asker { viewer: viewer(email), locale: Locale::Fr };
            let form = Form { pairs: vec![("session".into(), session.id.to_string())], ..Form::default() };
            let verb = ateliers::deeds::DEEDS.iter().find(|verb| verb.name == "give-up").unwrap();
            let world = world.clone();
            async move { perform(verb, world, asker, &form).await }
        };
        assert!(matches!(give_up("else@example.org").await, Err(Refused::Not(Error::NotFound))));
        assert_eq!(give_up("noor@example.org").await.unwrap().to, "/fr/me?done=given-up");
        assert_eq!(mine("noor@example.org").await.unwrap(), []);
        assert_eq!(mine("wim@example.org").await.unwrap()[0].standing, Standing::Confirmed);
        move_clock(&world, noon_of_tests().plus(40 * DAY));
        assert_eq!(mine("wim@example.org").await.unwrap(), [], "what is over is no longer to come");
        assert!(matches!(give_up("wim@example.org").await, Err(Refused::Wrong { .. })));
    })
    .await;
}

#[tokio::test]
async fn more_seats_are_given_to_those_who_wait() {
    each_database(|world| async move {
        let session = atelier(&world, Some(1)).await;
        for email in ["a@example.org", "b@example.org", "c@example.org", "d@example.org"] {
            register(&world, &filled(&session, email)).await.unwrap();
        }
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(store::lines_to_move(&mut tx, world.clock.now()).await.unwrap(), []);
        drop(tx);
        let following = tokio::spawn(seats::follow(world.clone()));

        // A moderator makes room for two more; nobody registers or cancels after that.
        let mut news = world.hub.listen();
        let mut act = act(&world, Viewer::default()).await;
        let session = sessions::store::find(&mut act.tx, &session.id).await.unwrap().unwrap();
        assert!(sessions::store::change(&mut act.tx, &Session { capacity: Some(3), ..session.clone() }).await.unwrap());
        let late = session.starts_at;
        let lines = [
            store::lines_to_move(&mut act.tx, world.clock.now()).await.unwrap(),
            store::lines_to_move(&mut act.tx, late).await.unwrap(),
        ];
        assert_eq!(lines, [vec![session.id.clone()], vec![]], "nobody moves once it has begun");
        let topic = format!("session:{}", session.id);
        act.announce(topic.clone());
        act.commit().await.unwrap();

        let told_twice = async {
            for _ in 0..2 {
                while *news.recv().await.unwrap() != *topic {}
            }
        };
        tokio::time::timeout(Duration::from_secs(10), told_twice).await.expect("who sees the session hears of it");
        let states: Vec<_> = standings(&world, &session).await.into_iter().map(|(_, state)| state).collect();
        assert_eq!(states, [Standing::Confirmed, Standing::Confirmed, Standing::Confirmed, Standing::Waiting]);
        assert_eq!(mails(&world, "c@example.org").await.len(), 2, "told that they wait, then that they come");
        world.hub.close();
        tokio::time::timeout(Duration::from_secs(5), following).await.expect("the server stops").unwrap();
    })
    .await;
}
