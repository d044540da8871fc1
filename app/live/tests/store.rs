//! Each question and change of storage, on both engines.

mod common;

use agenda::rules::Document;
use agenda::rules::documents::DocumentId;
use common::{ANA, MIA, NOA, live_scene, mia};
use kit::db::{Db, Tx};
use kit::testing::each_database;
use kit::words::Pair;
use kit::{Day, Instant, Locale, sql};
use live::rules::room::{By, SHOWN};
use live::rules::{ContributionId, Here, Key, Kind, OutcomeId, OutcomeKind, RunState};
use live::store::{self, LeadFrom, NewContribution, Outcome};
use live::who::Who;
use sessions::rules::SessionId;
use sqlx::AssertSqlSafe;

#[tokio::test]
async fn a_room_is_made_when_it_is_first_touched() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let before = scene.room().await;
        assert!(before.is_fresh() && before.now().is_none());
        assert_eq!(before.next().unwrap().id, scene.items[0]);
        assert_eq!(before.steps[1].starts_at, Day::ymd(2027, 1, 11).unwrap().at(9, 30));
        assert_eq!(before.code, scene.code);
        let mut tx = world.db.write().await.unwrap();
        assert_eq!(store::keys(&mut tx, &scene.session).await.unwrap(), "");
        for _ in 0..2 {
            store::touch(&mut tx, &scene.session).await.unwrap();
        }
        store::give_keys(&mut tx, &scene.session, MIA).await.unwrap();
        assert_eq!(store::keys(&mut tx, &scene.session).await.unwrap(), MIA);
        // The agenda and the session make versions too.
        agenda::store::touch(&mut tx, &scene.session, Instant(0)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(scene.room().await.version, before.version + 3);
    })
    .await;
}

#[tokio::test]
async fn a_floor_comes_back_as_it_was_kept() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let mut tx = world.db.write().await.unwrap();
        store::touch(&mut tx, &scene.session).await.unwrap();
        let mut floor = store::floor(&mut tx, &scene.session).await.unwrap();
        assert_eq!(floor.turns.len(), 3);
        let keys = [Key::Start, Key::More, Key::Next, Key::Pause, Key::Back, Key::Park, Key::ParkRest, Key::Pause];
        for (minute, key) in keys.into_iter().enumerate() {
            let after = floor.press(key, Instant(minute as i64 * 60_000)).unwrap();
            store::keep_floor(&mut tx, &scene.session, &floor, &after).await.unwrap();
            floor = store::floor(&mut tx, &scene.session).await.unwrap();
            assert_eq!(floor, after, "{key}");
        }
        let runs = store::runs(&mut tx, &scene.session).await.unwrap();
        assert_eq!(runs[&scene.items[0]].state, RunState::Parked);
        assert_eq!(runs[&scene.items[0]].extra, 5);
        assert_eq!(runs[&scene.items[2]].began_at, None);
    })
    .await;
}

#[tokio::test]
async fn contributions_and_supports() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let (session, item) = (&scene.session, &scene.items[0]);
        let mut tx = world.db.write().await.unwrap();
        let new = |who: Option<(&str, &str)>, text: &str, at| NewContribution {
            item: item.clone(),
            kind: Kind::Need,
            text: text.into(),
            lang: Locale::Nl,
            who: who.map(|(id, name)| Who { id: id.into(), name: name.into(), is_guest: id == "g" }),
            at: Instant(at),
        };
        let signed =
            store::add(&mut tx, session, &new(Some((ANA, "Paliers Vivants")), "Een raster.", 9)).await.unwrap();
        let unsigned = store::add(&mut tx, session, &new(None, "Tijd.", 5)).await.unwrap();
        let guest = store::add(&mut tx, session, &new(Some(("g", "Paliers Vivants")), "Plaats.", 7)).await.unwrap();
        let said = store::contributions(&mut tx, session).await.unwrap();
        let by: Vec<_> = said.iter().map(|said| said.by.clone()).collect();
        assert_eq!(by, [By::Unsigned, By::Guest("Paliers Vivants".into()), By::Name("Paliers Vivants".into())]);
        assert_eq!(said[2].lang, Locale::Nl);

        assert_eq!(store::mine(&mut tx, session, ANA).await.unwrap(), std::slice::from_ref(&signed));
        assert!(store::support(&mut tx, session, &unsigned, ANA).await.unwrap());
        assert!(store::support(&mut tx, session, &unsigned, ANA).await.unwrap());
        assert!(!store::support(&mut tx, session, &signed, ANA).await.unwrap(), "one's own");
        assert!(!store::support(&mut tx, session, &ContributionId::fresh(), ANA).await.unwrap());
        assert_eq!(store::supported(&mut tx, session, ANA).await.unwrap(), std::slice::from_ref(&unsigned));
        assert_eq!(store::contributions(&mut tx, session).await.unwrap()[0].supports, 1);
        store::unsupport(&mut tx, &unsigned, ANA).await.unwrap();
        assert_eq!(store::supported(&mut tx, session, ANA).await.unwrap(), []);

        assert!(store::mark_lead(&mut tx, session, &signed, true).await.unwrap());
        assert!(!store::withdraw(&mut tx, session, &signed, "g").await.unwrap());
        assert!(store::withdraw(&mut tx, session, &guest, "g").await.unwrap());
        assert!(!store::redact(&mut tx, session, &guest).await.unwrap(), "nothing is left to take out");
        assert!(!store::mark_lead(&mut tx, session, &guest, true).await.unwrap(), "it is gone");
        let leads = store::leads(&mut tx, session).await.unwrap();
        assert_eq!(leads.len(), 1);
        assert_eq!(leads[0].from, LeadFrom::Contribution(signed));
        assert_eq!(leads[0].text, Pair::new("", "Een raster."));

        assert!(store::is_new(&mut tx, session, "a token").await.unwrap());
        assert!(!store::is_new(&mut tx, session, "a token").await.unwrap());
        assert_eq!(store::tidy_closed(&mut tx).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn outcomes_come_in_order() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let mut tx = world.db.write().await.unwrap();
        let mut noted = Vec::new();
        for (kind, at) in [(OutcomeKind::Commitment, 2), (OutcomeKind::Information, 1)] {
            let outcome = Outcome {
                id: OutcomeId::fresh(),
                item: scene.items[0].clone(),
                kind,
                text: Pair::new("Partager la grille", ""),
                owner: (kind == OutcomeKind::Commitment).then(|| ANA.to_owned()),
                owner_name: if kind == OutcomeKind::Commitment { "Ana".into() } else { String::new() },
                due: (kind == OutcomeKind::Commitment).then(|| Day::ymd(2027, 2, 12).unwrap()),
                at: Instant(at),
            };
            store::note(&mut tx, &scene.session, &outcome).await.unwrap();
            noted.insert(0, outcome);
        }
        assert_eq!(store::outcomes(&mut tx, &scene.session).await.unwrap(), noted);

        // In the other language too, by whoever saw what is there; nobody writes over another.
        let (was, both) = (noted[0].text.clone(), Pair::new("Un accord", "Een akkoord"));
        let elsewhere = SessionId::fresh();
        assert!(!store::translate(&mut tx, &elsewhere, &noted[0].id, &was, &both).await.unwrap());
        assert!(store::translate(&mut tx, &scene.session, &noted[0].id, &was, &both).await.unwrap());
        assert!(!store::translate(&mut tx, &scene.session, &noted[0].id, &was, &both).await.unwrap());
        noted[0].text = both;
        assert_eq!(store::outcomes(&mut tx, &scene.session).await.unwrap(), noted);
        assert!(store::erase(&mut tx, &scene.session, &noted[0].id).await.unwrap());
        assert!(!store::erase(&mut tx, &scene.session, &noted[0].id).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn who_was_there() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let session = &scene.session;
        let mut tx = world.db.write().await.unwrap();
        let id = store::admit(&mut tx, session, "", "hash", Instant(1)).await.unwrap();
        assert_eq!(
            store::guest_of_token(&mut tx, "hash", Instant(0)).await.unwrap(),
            Some((session.to_string(), id.clone()))
        );
        assert_eq!(store::guest_of_token(&mut tx, "other", Instant(0)).await.unwrap(), None);
        store::rename_guest(&mut tx, &id, "Sam").await.unwrap();
        assert_eq!(store::guest(&mut tx, session, &id).await.unwrap(), Some("Sam".into()));
        assert_eq!(store::guest(&mut tx, session, ANA).await.unwrap(), None);
        assert_eq!(store::guest_of_token(&mut tx, "hash", Instant(1)).await.unwrap(), None, "too long ago");
        store::attend(&mut tx, session, &id, Here::Guest, Instant(1)).await.unwrap();
        store::attend(&mut tx, session, ANA, Here::Absent, Instant(1)).await.unwrap();
        store::attend(&mut tx, session, ANA, Here::Present, Instant(2)).await.unwrap();
        assert_eq!(store::here_of(&mut tx, session, ANA).await.unwrap(), Some(Here::Present));
        // A moderator who coordinates a project too stands once.
        sql!(
            tx,
            execute,
            "insert into role_grant (person_id, role, body_id, project_id, granted_at)
             values ($1, 'coordinator', 'concertation', 'p1', 0)",
            MIA
        )
        .unwrap();
        let list = store::attendance(&mut tx, session, "concertation").await.unwrap();
        let names: Vec<_> = list.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Mia", "Noa", "Ana", "Sam"]);
        assert_eq!(list[0].project.fr, "Paliers Vivants");
        // A guest's name goes in its time; that somebody was there stays.
        assert_eq!(store::forget_guests(&mut tx, Instant(0)).await.unwrap(), 0);
        for forgotten in [1, 0] {
            assert_eq!(store::forget_guests(&mut tx, Instant(1)).await.unwrap(), forgotten);
        }
        assert_eq!(store::guest(&mut tx, session, &id).await.unwrap(), Some(String::new()));
        assert_eq!(store::guest_of_token(&mut tx, "hash", Instant(0)).await.unwrap(), None);
        let list = store::attendance(&mut tx, session, "concertation").await.unwrap();
        assert!(list.iter().any(|one| one.who == id && one.is_guest && one.name.is_empty()));
        store::leave(&mut tx, session, ANA).await.unwrap();
        assert_eq!(store::here_of(&mut tx, session, ANA).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn who_said_that_they_do_not_come_is_excused_until_marked() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let mut tx = world.db.write().await.unwrap();
        for (who, answer, day) in
            [(ANA, "excused", "2027-01-11"), (MIA, "sending", "2027-01-11"), (NOA, "excused", "2027-01-04")]
        {
            sql!(
                tx,
                execute,
                "insert into session_reply (session_id, person_id, answer, day, at) values ($1, $2, $3, $4, 0)",
                &scene.session,
                who,
                answer,
                day
            )
            .unwrap();
        }
        let states = async |tx: &mut Tx| {
            let list = store::attendance(tx, &scene.session, "concertation").await.unwrap();
            [ANA, MIA, NOA].map(|who| list.iter().find(|one| one.who == who).and_then(|one| one.state))
        };
        let excused = Some(Here::Excused);
        assert_eq!(states(&mut tx).await, [excused, excused, None], "of another day it says nothing");
        store::attend(&mut tx, &scene.session, ANA, Here::Present, Instant(1)).await.unwrap();
        assert_eq!(states(&mut tx).await, [Some(Here::Present), excused, None]);
    })
    .await;
}

#[tokio::test]
async fn a_room_shows_the_last_ones() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        let mut tx = world.db.write().await.unwrap();
        for nth in 0..SHOWN + 5 {
            let new = NewContribution {
                item: scene.items[0].clone(),
                kind: Kind::Need,
                text: nth.to_string(),
                lang: Locale::Fr,
                who: Some(Who { id: ANA.into(), name: "Paliers Vivants".into(), is_guest: false }),
                at: Instant(nth as i64),
            };
            store::add(&mut tx, &scene.session, &new).await.unwrap();
        }
        tx.commit().await.unwrap();
        let room = scene.room().await;
        assert_eq!((room.said.len(), room.steps[0].said), (SHOWN, SHOWN as i64 + 5));
        assert_eq!(room.said[0].text, (SHOWN + 4).to_string(), "the latest first");
    })
    .await;
}

#[tokio::test]
async fn rows_keep_no_order_of_their_own() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let session = &scene.session;
        let mut written = Vec::new();
        for nth in 0..9 {
            // Each in a transaction of its own, as people write.
            let mut tx = world.db.write().await.unwrap();
            let who = Who { id: ANA.into(), name: "Paliers Vivants".into(), is_guest: false };
            let new = NewContribution {
                item: scene.items[0].clone(),
                kind: Kind::Need,
                text: nth.to_string(),
                lang: Locale::Fr,
                who: (nth % 3 > 0).then_some(who),
                at: Instant(nth),
            };
            assert!(store::is_new(&mut tx, session, &nth.to_string()).await.unwrap());
            written.push(store::add(&mut tx, session, &new).await.unwrap());
            tx.commit().await.unwrap();
        }
        for table in ["contribution", "contribution_support", "once_token", "poll_answer", "feedback"] {
            let mut tx = world.db.read().await.unwrap();
            let question = format!("select rowid from {table}");
            assert!(sql!(tx, all(i64), AssertSqlSafe(question)).is_err(), "{table} has a number for each row");
        }
        // The session closes, and the server tidies up.
        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "update session set state = 'drafting'").unwrap();
        store::touch(&mut tx, session).await.unwrap();
        assert_eq!(store::tidy_closed(&mut tx).await.unwrap(), 1);
        assert_eq!(store::tidy_closed(&mut tx).await.unwrap(), 0, "once");
        tx.commit().await.unwrap();
        written.sort();
        let mut tx = world.db.read().await.unwrap();
        if let Db::Postgres(_) = world.db {
            let lie = sql!(tx, all(ContributionId), "select id from contribution order by ctid").unwrap();
            assert_eq!(lie.into_iter().map(|(id,)| id).collect::<Vec<_>>(), written, "as their ids, which say nothing");
            let (writers,) = sql!(tx, one(i64), "select count(distinct cast(xmin as text)) from contribution").unwrap();
            assert_eq!(writers, 1, "one transaction wrote them all");
        }
    })
    .await;
}

#[tokio::test]
async fn a_room_says_who_brings_its_item_and_what_there_is_to_read() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "update agenda_item set brought_by = 'Paliers' where id = $1", &scene.items[0]).unwrap();
        sql!(
            tx,
            execute,
            "insert into agenda_item (id, session_id, status, place, kind, format, minutes, created_at, brought_by, joined_to)
             values ($1, $2, 'joined', 0, 'exchange', 'free', 10, 0, 'Récits', $3)",
            kit::id::fresh(),
            &scene.session,
            &scene.items[0]
        )
        .unwrap();
        for (nth, item) in scene.items.iter().take(2).enumerate() {
            let address = format!("https://example.org/{nth}");
            let document = Document { id: DocumentId::fresh(), title: format!("Grille {nth}"), address };
            agenda::store::attach(&mut tx, item, &document, Instant(0)).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert!(scene.room().await.documents.is_empty(), "nothing is treated yet");
        scene.press(mia(), "start").await.unwrap();
        let room = scene.room().await;
        assert_eq!(room.now().unwrap().brought_by, ["Paliers", "Récits"]);
        let titles: Vec<_> = room.documents.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(titles, ["Grille 0"], "of the item that is treated");
        assert_eq!(room.steps[1].brought_by, Vec::<String>::new());
    })
    .await;
}
