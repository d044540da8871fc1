//! The floor, hands and dots, the jump, looking back: allowed, refused, repeated, stale, two at once.

mod common;

use common::{ANA, MIA, Scene, ana, fields, is_problem, later, live_scene, mia, mine_of, noa};
use kit::clock::{DAY, MINUTE};
use kit::rights::Viewer;
use kit::testing::each_database;
use kit::verbs::Refused;
use kit::words::Pair;
use kit::{Error, Instant, Locale, sql};
use live::rules::room::By;
use live::rules::turns::Place;
use live::rules::{Feedback, FeedbackId, Poll, PollId, RunState, Way};
use live::store;
use live::who::Who;
use sessions::rules::State;

const TOKEN: &str = "0123456789abcdef0123456789abcdef";

fn id_of(guest: &Viewer) -> String {
    guest.guest_of.clone().unwrap().1
}

async fn speaks(scene: &Scene) -> Option<String> {
    let room = scene.room().await;
    let mut tx = scene.world.db.read().await.unwrap();
    store::turns(&mut tx, &scene.session, &room.now().unwrap().id).await.unwrap().speaks
}

#[tokio::test]
async fn a_jump_and_the_way_back() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        let (first, last) = (scene.items[0].to_string(), scene.items[2].to_string());
        let jump = [("jump", last.as_str()), ("item", first.as_str())];
        later(&scene, MINUTE);
        scene.send(mia(), "key", &jump).await.unwrap();
        let room = scene.room().await;
        let states: Vec<_> = room.steps.iter().map(|step| step.run).collect();
        assert_eq!(states, [Some(RunState::Concluded), None, Some(RunState::Now)]);
        assert!(matches!(scene.send(mia(), "key", &jump).await, Err(Refused::Stale { .. })), "an old page");
        assert!(is_problem(&scene.send(mia(), "key", &[("jump", &first), ("item", &last)]).await), "not ahead");
        scene.press(mia(), "back").await.unwrap();
        let room = scene.room().await;
        assert_eq!((room.current, room.ahead), (Some(0), Some(1)));
    })
    .await;
}

#[tokio::test]
async fn the_floor_goes_round() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        assert!(is_problem(&scene.send(ana(), "raise", &[("on", "yes")]).await), "no item is open");
        scene.press(mia(), "start").await.unwrap();
        let (sam, _) = scene.guest("Sam").await;
        for who in [ana(), sam.clone(), ana(), mia()] {
            scene.send(who, "raise", &[("on", "yes")]).await.unwrap();
            later(&scene, 1_000);
        }
        let room = scene.room().await;
        assert_eq!((room.waiting, room.is_taken), (3, false), "asked twice is once");
        assert_eq!(mine_of(&scene, ana()).await.turn, Some(Place::Waits(1)));
        assert_eq!(mine_of(&scene, sam.clone()).await.turn, Some(Place::Waits(2)));

        scene.send(mia(), "give", &[("who", ANA), ("after", "")]).await.unwrap();
        scene.send(mia(), "give", &[("who", ANA), ("after", "")]).await.unwrap();
        assert_eq!(mine_of(&scene, ana()).await.turn, Some(Place::Speaks));
        assert_eq!(mine_of(&scene, sam.clone()).await.turn, Some(Place::Waits(1)));
        let guest = id_of(&sam);
        let stale = scene.send(noa(), "give", &[("who", &guest), ("after", "")]).await;
        assert!(matches!(stale, Err(Refused::Stale { .. })), "another moderator’s page is old");
        // Given to the next, in one tap; then who spoke already waits behind those who did not.
        scene.send(mia(), "give", &[("who", &guest), ("after", ANA)]).await.unwrap();
        assert_eq!(speaks(&scene).await, Some(guest.clone()));
        later(&scene, 1_000);
        scene.send(ana(), "raise", &[]).await.unwrap();
        scene.send(noa(), "raise", &[]).await.unwrap();
        assert_eq!(mine_of(&scene, ana()).await.turn, Some(Place::Waits(3)), "after Mia and Noa");
        assert!(is_problem(&scene.send(mia(), "give", &[("who", "nobody"), ("after", &guest)]).await));
        assert_eq!(scene.send(mia(), "give", &[]).await, Err(Error::Senseless.into()));

        // Whoever has it gives it back, or the moderator ends the turn; whoever leaves is out of the line.
        scene.send(sam.clone(), "raise", &[("on", "no")]).await.unwrap();
        assert_eq!(speaks(&scene).await, None);
        scene.send(mia(), "end", &[("who", MIA)]).await.unwrap();
        scene.send(noa(), "attend", &[("here", "no")]).await.unwrap();
        scene.send(mia(), "mark", &[("who", ANA), ("state", "absent")]).await.unwrap();
        assert_eq!(scene.room().await.waiting, 0);
        scene.send(sam, "raise", &[]).await.unwrap();
        scene.send(mia(), "end", &[("who", &guest)]).await.unwrap();
        assert_eq!(scene.room().await.waiting, 0);
    })
    .await;
}

#[tokio::test]
async fn the_line_belongs_to_its_item() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        scene.send(ana(), "raise", &[]).await.unwrap();
        later(&scene, MINUTE);
        scene.press(mia(), "next").await.unwrap();
        assert_eq!((scene.room().await.waiting, mine_of(&scene, ana()).await.turn), (0, None));
        scene.press(mia(), "back").await.unwrap();
        assert_eq!(scene.room().await.waiting, 1, "a wrong next loses nobody");
        let (one, other) = tokio::join!(
            scene.send(mia(), "give", &[("who", ANA), ("after", "")]),
            scene.send(noa(), "give", &[("who", ANA), ("after", "")])
        );
        assert!(one.is_ok() && other.is_ok());
        assert_eq!(scene.count("select spoken from speaker").await, 1, "two at once give it once");
        scene.press(mia(), "park_rest").await.unwrap();
        scene.press(mia(), "conclude").await.unwrap();
        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "update session set state = 'drafting'").unwrap();
        tx.commit().await.unwrap();
        assert!(is_problem(&scene.send(ana(), "raise", &[]).await), "the room is closed");
        let mut tx = world.db.write().await.unwrap();
        store::tidy_closed(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(scene.count("select count(*) from speaker").await, 0, "who spoke how often is forgotten");
    })
    .await;
}

#[tokio::test]
async fn storage_of_the_line() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let (session, item) = (&scene.session, &scene.items[0]);
        let mut tx = world.db.write().await.unwrap();
        store::raise(&mut tx, session, item, ANA, Instant(5)).await.unwrap();
        store::raise(&mut tx, session, item, ANA, Instant(9)).await.unwrap();
        let turns = store::turns(&mut tx, session, item).await.unwrap();
        assert_eq!((turns.line[0].since, turns.line.len()), (Instant(5), 1), "the first time counts");
        assert!(store::give(&mut tx, session, item, ANA, Instant(10)).await.unwrap());
        assert!(!store::give(&mut tx, session, item, ANA, Instant(10)).await.unwrap());
        store::raise(&mut tx, session, item, ANA, Instant(11)).await.unwrap();
        let turns = store::turns(&mut tx, session, item).await.unwrap();
        assert_eq!((turns.place(ANA), turns.line.len()), (Some(Place::Speaks), 0));
        store::lower(&mut tx, session, ANA).await.unwrap();
        assert_eq!(store::turns(&mut tx, session, item).await.unwrap().place(ANA), None);
        assert_eq!(store::called(&mut tx, session, ANA).await.unwrap(), By::Name("Ana".into()));
        assert_eq!(store::called(&mut tx, session, "nobody").await.unwrap(), By::Guest(String::new()));
        let who = Who { id: ANA.into(), name: "Ana".into(), is_guest: false };
        assert_eq!(who.by(), By::Name("Ana".into()));
    })
    .await;
}

const HANDS: [(&str, &str); 2] = [("question", "On continue ?"), ("way", "hands")];

/// Asks a question on the desk.
async fn ask(scene: &Scene, fields: &[(&str, &str)]) -> Poll {
    scene.send(mia(), "ask", fields).await.unwrap();
    scene.room().await.poll.unwrap()
}

#[tokio::test]
async fn a_show_of_hands() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        assert!(is_problem(&scene.send(mia(), "ask", &HANDS).await), "no item is open");
        scene.press(mia(), "start").await.unwrap();
        assert_eq!(fields(scene.send(mia(), "ask", &[]).await), ["question", "way"]);
        assert!(is_problem(&scene.send(noa(), "ask", &HANDS).await), "the keys are Mia’s");
        let poll = ask(&scene, &HANDS).await;
        assert!(is_problem(&scene.send(mia(), "ask", &HANDS).await), "one at a time");
        let id = poll.id.to_string();
        let (sam, _) = scene.guest("Sam").await;
        let deeds = scene.count("select count(*) from deed").await;

        assert_eq!(fields(scene.send(ana(), "answer", &[("poll", &id)]).await), ["answer"]);
        assert_eq!(fields(scene.send(ana(), "answer", &[("poll", &id), ("answer", "7")]).await), ["answer"]);
        for answer in ["1", "0", "0"] {
            scene.send(ana(), "answer", &[("poll", &id), ("answer", answer)]).await.unwrap();
        }
        // Only who has answered sees how the others do; everyone how many.
        let room = scene.room().await.poll.unwrap();
        assert_eq!((room.answered, room.counts.len(), room.is_open), (1, 0, true));
        assert_eq!(mine_of(&scene, sam.clone()).await.answered, None);
        scene.send(sam.clone(), "answer", &[("poll", &id), ("answer", "2")]).await.unwrap();
        let seen = mine_of(&scene, ana()).await.answered.unwrap();
        assert_eq!((seen.dots, seen.counts), (vec![1, 0, 0], vec![1, 0, 1]));
        assert_eq!(scene.count("select count(*) from deed").await, deeds, "no trace of the sending");

        for _ in 0..2 {
            scene.send(mia(), "close", &[("poll", &id)]).await.unwrap();
        }
        let closed = scene.room().await.poll.unwrap();
        assert_eq!((closed.is_open, closed.answered, closed.counts.clone()), (false, 2, vec![1, 0, 1]));
        assert_eq!(scene.count("select count(*) from poll_answer").await, 0, "who answered is forgotten");
        assert!(is_problem(&scene.send(sam, "answer", &[("poll", &id), ("answer", "2")]).await));
        assert_eq!(mine_of(&scene, ana()).await.answered, None);

        // Another one; the room moves on, and it closes by itself.
        let second = ask(&scene, &HANDS).await;
        scene.send(ana(), "answer", &[("poll", second.id.as_str()), ("answer", "0")]).await.unwrap();
        scene.press(mia(), "more").await.unwrap();
        assert!(scene.room().await.poll.unwrap().is_open);
        later(&scene, MINUTE);
        scene.press(mia(), "next").await.unwrap();
        assert_eq!(scene.room().await.poll, None, "it was about its item");
        let mut tx = world.db.read().await.unwrap();
        let asked = store::asked(&mut tx, &scene.session).await.unwrap();
        assert_eq!((asked.len(), asked[1].is_open, asked[1].counts.clone()), (2, false, vec![1, 0, 0]));
    })
    .await;
}

#[tokio::test]
async fn dots_are_spread() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        let dots = |choices, dots| [("question", "Par quoi ?"), ("way", "dots"), ("choices", choices), ("dots", dots)];
        assert_eq!(fields(scene.send(mia(), "ask", &dots("Un seul", "6")).await), ["choices", "dots"]);
        let poll = ask(&scene, &dots("La grille\nLe temps\nLes lieux", "3")).await;
        assert_eq!((poll.way, poll.dots, poll.choices.len()), (Way::Dots, 3, 3));
        let id = poll.id.to_string();
        let give = |one, two| [("poll", id.as_str()), ("dots-0", one), ("dots-1", two)];
        assert_eq!(fields(scene.send(ana(), "answer", &give("2", "2")).await), ["answer"]);
        assert_eq!(fields(scene.send(ana(), "answer", &give("x", "1")).await), ["answer"]);
        scene.send(ana(), "answer", &give("2", "1")).await.unwrap();
        let again = give("", "3");
        let (one, other) = tokio::join!(scene.send(noa(), "answer", &again), scene.send(noa(), "answer", &again));
        assert!(one.is_ok() && other.is_ok());
        scene.send(mia(), "close", &[("poll", &id)]).await.unwrap();
        let closed = scene.room().await.poll.unwrap();
        assert_eq!((closed.answered, closed.counts), (2, vec![2, 4, 0]));
    })
    .await;
}

#[tokio::test]
async fn storage_of_questions() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let mut tx = world.db.write().await.unwrap();
        let poll = Poll {
            id: PollId::fresh(),
            item: scene.items[0].clone(),
            way: Way::Dots,
            text: "Waarmee ?".into(),
            lang: Locale::Nl,
            choices: vec!["A".into(), "B".into()],
            dots: 2,
            is_open: true,
            answered: 0,
            counts: Vec::new(),
        };
        assert!(!store::close_poll(&mut tx, &scene.session).await.unwrap());
        store::ask(&mut tx, &scene.session, &poll, Instant(1)).await.unwrap();
        assert_eq!(store::asked(&mut tx, &scene.session).await.unwrap(), std::slice::from_ref(&poll));
        for dots in [[2, 0], [1, 1]] {
            store::answer(&mut tx, &poll.id, ANA, &dots).await.unwrap();
        }
        assert_eq!(store::answer_of(&mut tx, &poll.id, ANA).await.unwrap(), Some(vec![1, 1]));
        assert_eq!(store::answer_of(&mut tx, &poll.id, MIA).await.unwrap(), None);
        assert_eq!(store::counted(&mut tx, &poll).await.unwrap(), (1, vec![1, 1]));
        assert!(store::close_poll(&mut tx, &scene.session).await.unwrap());
        let closed = Poll { is_open: false, answered: 1, counts: vec![1, 1], ..poll };
        assert_eq!(store::asked(&mut tx, &scene.session).await.unwrap(), [closed]);
    })
    .await;
}

/// Every item is done.
async fn ended(scene: &Scene) {
    scene.press(mia(), "start").await.unwrap();
    scene.press(mia(), "park_rest").await.unwrap();
    scene.press(mia(), "conclude").await.unwrap();
}

async fn state(scene: &Scene, state: &str) {
    let mut tx = scene.world.db.write().await.unwrap();
    sql!(tx, execute, "update session set state = $2, version = version + 1 where id = $1", &scene.session, state)
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn looking_back_unsigned() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let words = [("helped", "Le tour de table."), ("change", ""), ("once", TOKEN)];
        assert!(is_problem(&scene.send(ana(), "feedback", &words).await), "items are ahead");
        assert!(!mine_of(&scene, ana()).await.may_look_back);
        ended(&scene).await;
        assert!(mine_of(&scene, ana()).await.may_look_back);
        assert_eq!(fields(scene.send(ana(), "feedback", &[("once", TOKEN)]).await), ["helped"]);
        let long = "é".repeat(1_001);
        assert_eq!(fields(scene.send(ana(), "feedback", &[("change", &long), ("once", TOKEN)]).await), ["change"]);
        let deeds = scene.count("select count(*) from deed").await;
        let done = scene.send(ana(), "feedback", &words).await.unwrap();
        let cookie = done.cookie.unwrap();
        assert!(cookie.starts_with(&format!("concerto-looked-back={}; ", scene.session)));
        scene.send(ana(), "feedback", &words).await.unwrap();
        let (sam, _) = scene.guest("Sam").await;
        let other = [("helped", ""), ("change", "Plus de temps."), ("once", "fedcba9876543210fedcba9876543210")];
        scene.send(sam.clone(), "feedback", &other).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let said = store::feedback(&mut tx, &scene.session).await.unwrap();
        assert_eq!(said.len(), 2, "sent twice it is one");
        drop(tx);
        assert_eq!(scene.count("select count(*) from deed").await, deeds, "no trace of the sending");
        if let kit::db::Db::Postgres(_) = world.db {
            let writers = scene.count("select count(distinct cast(xmin as text)) from feedback").await;
            assert_eq!(writers, 1, "one transaction wrote them all");
        }

        // The room closes: those who were there have a week, while the minutes are drafted.
        state(&scene, "drafting").await;
        assert!(!mine_of(&scene, ana()).await.may_look_back, "nobody marked her");
        assert!(mine_of(&scene, sam.clone()).await.may_look_back);
        assert!(is_problem(&scene.send(ana(), "feedback", &words).await));
        later(&scene, 8 * DAY);
        assert!(is_problem(&scene.send(sam, "feedback", &other).await));

        // A moderator takes out what lets somebody be recognised.
        let id = said[0].id.to_string();
        for _ in 0..2 {
            scene.send(mia(), "drop", &[("feedback", &id)]).await.unwrap();
        }
        assert_eq!(scene.count("select count(*) from feedback").await, 1);
        assert_eq!(scene.count("select count(*) from audit where verb = 'drive/drop'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_was_said_is_heard_next_time() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        state(&scene, "approved").await;
        let mut tx = world.db.write().await.unwrap();
        let said = Feedback {
            id: FeedbackId::timeless(),
            helped: "Het rondje.".into(),
            change: String::new(),
            lang: Locale::Nl,
        };
        store::add_feedback(&mut tx, &scene.session, &said).await.unwrap();
        let before = sessions::store::find(&mut tx, &scene.session).await.unwrap().unwrap();
        let mut next = before.clone();
        next.id = sessions::rules::SessionId::fresh();
        (next.starts_at, next.ends_at) = (before.starts_at.plus(90 * DAY), before.ends_at.plus(90 * DAY));
        next.state = State::Dated;
        next.title = Pair::new("La suite", "");
        sessions::store::insert(&mut tx, &next, kit::testing::noon_of_tests()).await.unwrap();
        assert_eq!(store::next_of(&mut tx, &before).await.unwrap(), Some(next.starts_at));
        assert_eq!(store::next_of(&mut tx, &next).await.unwrap(), None);
        assert_eq!(store::feedback_before(&mut tx, &next).await.unwrap(), std::slice::from_ref(&said));
        assert_eq!(store::feedback_before(&mut tx, &before).await.unwrap(), []);
        assert!(!store::drop_feedback(&mut tx, &next.id, &said.id).await.unwrap());
        assert!(store::drop_feedback(&mut tx, &before.id, &said.id).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn what_is_kept_is_read_back() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        let item = scene.items[0].to_string();
        for (kind, text) in [("information", "Su"), ("agreement", "Convenu"), ("decision", "Décidé")] {
            scene.send(mia(), "note", &[("item", &item), ("kind", kind), ("text", text)]).await.unwrap();
        }
        let room = scene.room().await;
        assert!(room.is_opening());
        let kept: Vec<_> = room.kept().map(|noted| noted.text.fr.as_str()).collect();
        assert_eq!(kept, ["Convenu", "Décidé"]);
        scene.press(mia(), "park_rest").await.unwrap();
        scene.press(mia(), "conclude").await.unwrap();
        let room = scene.room().await;
        assert!(room.is_done() && !room.is_opening());
        assert_eq!(room.again_at, None);
    })
    .await;
}
