//! Polls and replies in storage, on both engines.

mod common;

use common::*;
use dating::rules::reply::{Answer, Reply};
use dating::rules::{DateId, Poll, PollId, Proposed, Standing, Word};
use dating::store;
use kit::db::Tx;
use kit::testing::{each_database, noon_of_tests};
use kit::words::Pair;
use kit::{Day, sql};
use people::rules::PersonId;
use sessions::rules::Session;

fn a_poll() -> Poll {
    let date = |day: &str| {
        let day: Day = day.parse().unwrap();
        Proposed { id: DateId::fresh(), starts_at: day.at(9, 30), ends_at: day.at(12, 30) }
    };
    Poll {
        id: PollId::fresh(),
        body: CONCERTATION.into(),
        year: 2027,
        from_month: 4,
        standing: Standing::Open,
        title: Pair::new("Mesurer", "Meten"),
        venue: Pair::new("Maison", ""),
        link: "https://visio.example.org/x".into(),
        dates: DAYS.map(date).to_vec(),
        session: None,
        asked_at: noon_of_tests(),
    }
}

async fn kept(tx: &mut Tx, poll: &Poll) {
    store::insert(tx, poll, "m", noon_of_tests()).await.unwrap();
}

#[tokio::test]
async fn a_poll_comes_back_as_it_was_kept() {
    each_database(|world| async move {
        cast(&world).await;
        let poll = a_poll();
        let mut tx = world.db.write().await.unwrap();
        assert_eq!(store::of_window(&mut tx, &window()).await.unwrap(), None);
        kept(&mut tx, &poll).await;
        assert_eq!(store::find(&mut tx, &poll.id).await.unwrap().as_ref(), Some(&poll));
        assert_eq!(store::of_window(&mut tx, &window()).await.unwrap().as_ref(), Some(&poll));
        assert!(store::hold(&mut tx, &poll.id).await.unwrap());
        assert!(!store::hold(&mut tx, &PollId::fresh()).await.unwrap());
        let later = noon_of_tests().plus(5);
        store::asked(&mut tx, &poll.id, later).await.unwrap();
        assert_eq!(store::find(&mut tx, &poll.id).await.unwrap().unwrap().asked_at, later);
    })
    .await;
}

#[tokio::test]
async fn a_window_has_one_open_poll() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let (first, second) = (a_poll(), a_poll());
        let mut tx = world.db.write().await.unwrap();
        kept(&mut tx, &first).await;
        tx.commit().await.unwrap();
        let mut tx = world.db.write().await.unwrap();
        assert!(store::insert(&mut tx, &second, "m", noon_of_tests()).await.is_err(), "storage refuses it too");
        drop(tx);
        let mut tx = world.db.write().await.unwrap();
        assert!(store::close(&mut tx, &first.id, None).await.unwrap());
        assert!(!store::close(&mut tx, &first.id, None).await.unwrap(), "closed already");
        kept(&mut tx, &second).await;
        assert_eq!(store::of_window(&mut tx, &window()).await.unwrap().unwrap().id, second.id, "the open one");
        let session = session();
        let bo = cast.bo.id;
        assert_eq!(store::silent_on(&mut tx, &bo).await.unwrap().len(), 1);
        sessions::store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
        assert_eq!(store::silent_on(&mut tx, &bo).await.unwrap(), [], "dated otherwise");
        assert!(store::close(&mut tx, &second.id, Some(&session.id)).await.unwrap());
        let fixed = store::find(&mut tx, &second.id).await.unwrap().unwrap();
        assert_eq!((fixed.standing, fixed.session), (Standing::Fixed, Some(session.id)));
    })
    .await;
}

#[tokio::test]
async fn the_last_word_counts_and_a_link_knows_whom_it_asks() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let poll = a_poll();
        let mut tx = world.db.write().await.unwrap();
        kept(&mut tx, &poll).await;
        let date = &poll.dates[0].id;
        for word in [Word::Yes, Word::No] {
            store::answer(&mut tx, date, &cast.ana.id, word, noon_of_tests()).await.unwrap();
        }
        let said = store::answers(&mut tx, &poll.id).await.unwrap();
        assert_eq!(said, [(date.clone(), cast.ana.id.clone(), Word::No)]);

        assert_eq!(store::silent_on(&mut tx, &cast.ana.id).await.unwrap(), [], "one word is enough");
        let waits = (CONCERTATION.to_owned(), 2027, 4);
        assert_eq!(store::silent_on(&mut tx, &cast.bo.id).await.unwrap(), [waits]);
        assert_eq!(store::silent_on(&mut tx, &PersonId::fresh()).await.unwrap(), [], "not a member");

        let one = store::link(&mut tx, &poll.id, &cast.ana.id).await.unwrap();
        let other = store::link(&mut tx, &poll.id, &cast.ana.id).await.unwrap();
        for link in [&one, &other] {
            let whose = store::by_secret(&mut tx, link).await.unwrap();
            assert_eq!(whose, Some((poll.id.clone(), cast.ana.id.clone())), "none ends the other");
        }
        assert_eq!(store::by_secret(&mut tx, "x").await.unwrap(), None);
        let members = store::members(&mut tx, CONCERTATION).await.unwrap();
        assert_eq!(members.len(), 3, "who coordinates two projects is one person");
    })
    .await;
}

fn session() -> Session {
    let day: Day = DAYS[0].parse().unwrap();
    Session::dated(CONCERTATION, 2027, 4, day.at(9, 30), day.at(12, 30))
}

#[tokio::test]
async fn replies_are_kept_one_per_person_and_forgotten_in_time() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let (session, poll) = (session(), a_poll());
        let mut tx = world.db.write().await.unwrap();
        sessions::store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
        kept(&mut tx, &poll).await;
        let day = session.starts_at.day();
        let reply = |answer| Reply { answer, sends: String::new(), day };
        store::say(&mut tx, &session.id, &cast.ana.id, &reply(Answer::Coming), noon_of_tests()).await.unwrap();
        store::say(&mut tx, &session.id, &cast.ana.id, &reply(Answer::Excused), noon_of_tests()).await.unwrap();
        store::say(&mut tx, &session.id, &cast.bo.id, &reply(Answer::Sending), noon_of_tests()).await.unwrap();
        let mine = store::reply_of(&mut tx, &session.id, &cast.ana.id).await.unwrap();
        assert_eq!(mine, Some(reply(Answer::Excused)));
        assert_eq!(store::reply_of(&mut tx, &session.id, &cast.moderator.id).await.unwrap(), None);
        assert_eq!(store::replies(&mut tx, &session.id).await.unwrap().len(), 2);
        let mut away = sessions::store::away(&mut tx, &session).await.unwrap();
        let mut both = vec![cast.ana.id.clone(), cast.bo.id.clone()];
        away.sort_by_key(ToString::to_string);
        both.sort_by_key(ToString::to_string);
        assert_eq!(away, both, "whoever sends somebody does not come either");
        assert_eq!(sessions::store::replied(&mut tx, &session).await.unwrap().len(), 2);

        store::answer(&mut tx, &poll.dates[0].id, &cast.ana.id, Word::Yes, noon_of_tests()).await.unwrap();
        store::link(&mut tx, &poll.id, &cast.ana.id).await.unwrap();
        sessions::store::reply_link(&mut tx, &session.id, &cast.ana.id).await.unwrap();
        let count = async |tx: &mut Tx| {
            let (n,) = sql!(
                *tx,
                one(i64),
                "select (select count(*) from session_reply) + (select count(*) from date_answer)
                    + (select count(*) from date_poll_link) + (select count(*) from session_reply_link)"
            )
            .unwrap();
            n
        };
        store::forget_old(&mut tx, session.ends_at).await.unwrap();
        assert_eq!(count(&mut tx).await, 5, "not before its time");
        store::forget_old(&mut tx, poll.dates[2].ends_at.plus(1)).await.unwrap();
        assert_eq!(count(&mut tx).await, 0);
        assert!(store::find(&mut tx, &poll.id).await.unwrap().is_some(), "what was proposed stays");
    })
    .await;
}
