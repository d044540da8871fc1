//! What people do in a room: allowed, refused, forbidden, repeated, stale, two at once.

mod common;

use common::{ANA, MIA, NOA, Scene, ana, fields, is_problem, later, live_scene, mia, noa, outsider, scene_of};
use kit::clock::{DAY, MINUTE};
use kit::rights::Viewer;
use kit::testing::each_database;
use kit::verbs::Refused;
use kit::{Error, sql};
use live::rules::room::By;
use live::rules::{Here, OutcomeKind, RunState};
use live::{limit, store};
use sessions::rules::State;

const TOKEN: &str = "0123456789abcdef0123456789abcdef";

fn saying<'a>(item: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("item", item), ("kind", "tool"), ("text", text), ("once", TOKEN)]
}

async fn begun(scene: &Scene) -> String {
    scene.press(mia(), "start").await.unwrap();
    scene.items[0].to_string()
}

#[tokio::test]
async fn a_code_admits_a_guest() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let typed = format!("{} {}", scene.code[..2].to_lowercase(), &scene.code[2..]);
        let next = scene.send(Viewer::default(), "join", &[("code", &typed), ("name", "Sam")]).await.unwrap();
        assert_eq!(next.to, format!("/fr/session/{}/room", scene.session));
        assert!(next.cookie.as_ref().unwrap().starts_with("__Host-concerto-guest="));
        let (guest, cookie) = scene.guest("").await;
        assert_eq!(guest.guest_of.as_ref().unwrap().0, scene.session.to_string());
        assert_eq!(scene.room().await.here, 2);
        // Again with the pass: the same guest, with a name at last.
        scene.send(guest.clone(), "join", &[("code", &scene.code), ("name", "Lou")]).await.unwrap();
        assert_eq!(scene.count("select count(*) from guest").await, 2);
        assert_eq!(scene.count("select count(*) from guest where name = 'Lou'").await, 1);
        // Storage knows no secret.
        let secret = cookie.split('=').nth(1).unwrap().to_owned();
        let mut tx = world.db.read().await.unwrap();
        let kept = sql!(tx, all(String,), "select token_hash from guest").unwrap();
        assert!(kept.iter().all(|(hash,)| *hash != secret));
        let now = world.clock.now();
        assert_eq!(live::guest::pass(&mut tx, &format!("{cookie}0"), now).await.unwrap(), None);
        // The pass lasts as long as its cookie says, whoever keeps the cookie longer.
        let last = now.plus(30 * DAY - 1);
        assert_eq!(live::guest::pass(&mut tx, &cookie, last).await.unwrap(), guest.guest_of);
        assert_eq!(live::guest::pass(&mut tx, &cookie, now.plus(30 * DAY)).await.unwrap(), None);
        drop(tx);
        let mut tx = world.db.write().await.unwrap();
        assert_eq!(live::guest::forget_old(&mut tx, last).await.unwrap(), 0);
        assert_eq!(live::guest::forget_old(&mut tx, now.plus(30 * DAY)).await.unwrap(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_member_with_the_code_is_recognised() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let next = scene.send(ana(), "join", &[("code", &scene.code)]).await.unwrap();
        assert_eq!(next.cookie, None);
        assert_eq!(scene.count("select count(*) from guest").await, 0);
        assert_eq!(scene.count("select count(*) from attendance where state = 'present'").await, 1);
        // Somebody signed in from elsewhere gets a pass, and is counted once, as themselves.
        let next = scene.send(outsider(), "join", &[("code", &scene.code)]).await.unwrap();
        assert!(next.cookie.is_some());
        assert_eq!(scene.room().await.here, 2);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_code_says_so_and_costs_a_try() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let address = kit::id::fresh();
        assert_eq!(fields(scene.send_from(Viewer::default(), "join", &[("code", " ")], &address).await), ["code"]);
        let long = "x".repeat(81);
        let refused =
            scene.send_from(Viewer::default(), "join", &[("code", &scene.code), ("name", &long)], &address).await;
        assert_eq!(fields(refused), ["name"]);
        for _ in 0..10 {
            let refused = scene.send_from(Viewer::default(), "join", &[("code", "AAAAA")], &address).await;
            assert_eq!(fields(refused), ["code"]);
        }
        let refused = scene.send_from(Viewer::default(), "join", &[("code", &scene.code)], &address).await;
        assert!(matches!(refused, Err(Refused::TooMany { .. })));
        assert!(scene.send(Viewer::default(), "join", &[("code", &scene.code)]).await.is_ok(), "others come in");
    })
    .await;
}

#[tokio::test]
async fn a_room_that_is_not_open() {
    each_database(|world| async move {
        let scene = scene_of(&world, "concertation", State::Settled).await;
        assert!(is_problem(&scene.send(Viewer::default(), "join", &[("code", &scene.code)]).await));
        assert!(is_problem(&scene.press(mia(), "start").await));
        assert!(is_problem(&scene.send(ana(), "attend", &[]).await));
        assert_eq!(scene.count("select count(*) from room").await, 0, "nothing is half-saved");
        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "update session set state = 'approved'").unwrap();
        tx.commit().await.unwrap();
        assert!(is_problem(&scene.send(Viewer::default(), "join", &[("code", &scene.code)]).await));
    })
    .await;
}

#[tokio::test]
async fn signed() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        assert_eq!(
            fields(scene.send(ana(), "contribute", &[("item", &item), ("once", TOKEN)]).await),
            ["kind", "text"]
        );
        let long = "x".repeat(1_001);
        assert_eq!(fields(scene.send(ana(), "contribute", &saying(&item, &long)).await), ["text"]);
        scene.send(ana(), "contribute", &saying(&item, "Une grille d’une page.")).await.unwrap();
        // Sent twice, said once; other words are another contribution.
        scene.send(ana(), "contribute", &saying(&item, "Une grille d’une page.")).await.unwrap();
        let room = scene.room().await;
        assert_eq!(room.said.len(), 1);
        assert_eq!(room.said[0].by, By::Name("Paliers Vivants".into()));
        scene.send(ana(), "contribute", &saying(&item, "Une autre.")).await.unwrap();
        let (guest, _) = scene.guest("").await;
        scene.send(guest.clone(), "contribute", &saying(&item, "Chez moi aussi.")).await.unwrap();
        let room = scene.room().await;
        assert_eq!(room.steps[0].said, 3);
        assert!(room.said.iter().any(|said| said.by == By::Guest(String::new())));

        let mine = {
            let mut tx = world.db.read().await.unwrap();
            store::mine(&mut tx, &scene.session, ANA).await.unwrap()
        };
        assert_eq!(mine.len(), 2);
        let first = mine[0].to_string();
        let refused = scene.send(guest, "withdraw", &[("contribution", &first)]).await;
        assert_eq!(refused, Err(Error::NotFound.into()), "only one's own");
        scene.send(ana(), "withdraw", &[("contribution", &first)]).await.unwrap();
        let room = scene.room().await;
        assert_eq!(room.steps[0].said, 2);
        assert!(room.said.iter().any(|said| said.withdrawn && said.text.is_empty()), "its place stays, its words go");
    })
    .await;
}

#[tokio::test]
async fn a_moderator_takes_words_out_of_the_room() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        let (guest, _) = scene.guest("").await;
        scene.send(guest, "contribute", &saying(&item, "Madame X, rue Haute 12.")).await.unwrap();
        let said = scene.room().await.said[0].id.to_string();
        let fields = [("contribution", said.as_str())];
        assert_eq!(scene.send(ana(), "redact", &fields).await, Err(Error::Forbidden.into()));
        scene.send(mia(), "redact", &fields).await.unwrap();
        assert!(scene.room().await.said[0].text.is_empty());
        assert_eq!(scene.count("select count(*) from contribution where text <> ''").await, 0);
        assert_eq!(scene.count("select count(*) from audit where verb = 'drive/redact'").await, 1);
        assert!(matches!(scene.send(mia(), "redact", &fields).await, Err(Refused::Wrong { .. })));
    })
    .await;
}

#[tokio::test]
async fn unsigned_is_nobodys() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        let began = world.clock.now();
        later(&scene, 7 * MINUTE);
        let deeds = scene.count("select count(*) from deed").await;
        let mut fields = saying(&item, "On n’ose pas le dire.");
        fields.push(("unsigned", "yes"));
        for _ in 0..2 {
            scene.send(ana(), "contribute", &fields).await.unwrap();
        }
        let mut tx = world.db.read().await.unwrap();
        let said = store::contributions(&mut tx, &scene.session).await.unwrap();
        assert_eq!(said.len(), 1, "the repeat is recognised");
        assert_eq!(said[0].by, By::Unsigned);
        assert_eq!(said[0].at, began, "its hour is that of its item");
        assert_eq!(&said[0].id.as_str()[14..15], "4", "a random id, without time");
        assert!(store::mine(&mut tx, &scene.session, ANA).await.unwrap().is_empty());
        let (who, signature) =
            sql!(tx, one(Option<String>, String), "select who, signature from contribution").unwrap();
        assert_eq!((who, signature.as_str()), (None, ""));
        let tokens = sql!(tx, all(String, String), "select session_id, token_hash from once_token").unwrap();
        assert_eq!(tokens.len(), 1);
        assert!(!tokens[0].1.contains(TOKEN));
        drop(tx);
        assert_eq!(scene.count("select count(*) from deed").await, deeds, "no trace of the sending");
        let said = said[0].id.to_string();
        let refused = scene.send(ana(), "withdraw", &[("contribution", &said)]).await;
        assert_eq!(refused, Err(Error::NotFound.into()), "nobody can prove it is theirs");

        let mut tx = world.db.write().await.unwrap();
        let tokens = async |tx: &mut kit::db::Tx| sql!(*tx, one(i64), "select count(*) from once_token").unwrap().0;
        assert_eq!(store::tidy_closed(&mut tx).await.unwrap(), 0, "kept while the room is open");
        assert_eq!(tokens(&mut tx).await, 1);
        sql!(tx, execute, "update session set state = 'in_review'").unwrap();
        assert_eq!(store::tidy_closed(&mut tx).await.unwrap(), 1);
        assert_eq!(tokens(&mut tx).await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_was_written_stays_with_its_item() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        scene.press(mia(), "next").await.unwrap();
        scene.send(ana(), "contribute", &saying(&item, "Un mot de plus.")).await.unwrap();
        let room = scene.room().await;
        assert_eq!((room.steps[0].said, room.steps[1].said), (1, 0));
        let ahead = scene.items[2].to_string();
        assert!(is_problem(&scene.send(ana(), "contribute", &saying(&ahead, "Trop tôt.")).await));
        assert!(is_problem(&scene.send(ana(), "contribute", &saying("", "Nulle part.")).await));
    })
    .await;
}

#[tokio::test]
async fn a_support_counts_once() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        scene.send(ana(), "contribute", &saying(&item, "Une grille.")).await.unwrap();
        let id = scene.room().await.said[0].id.to_string();
        let (guest, _) = scene.guest("Sam").await;
        for _ in 0..2 {
            scene.send(guest.clone(), "support", &[("contribution", &id), ("on", "yes")]).await.unwrap();
        }
        scene.send(mia(), "support", &[("contribution", &id)]).await.unwrap();
        assert_eq!(scene.room().await.said[0].supports, 2);
        scene.send(mia(), "support", &[("contribution", &id), ("on", "no")]).await.unwrap();
        assert_eq!(scene.room().await.said[0].supports, 1);
        assert!(is_problem(&scene.send(ana(), "support", &[("contribution", &id)]).await), "not one's own");
    })
    .await;
}

#[tokio::test]
async fn here_and_away() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        for _ in 0..2 {
            scene.send(ana(), "attend", &[("here", "yes")]).await.unwrap();
        }
        assert_eq!(scene.room().await.here, 1);
        scene.send(ana(), "attend", &[("here", "no")]).await.unwrap();
        assert_eq!(scene.room().await.here, 0);
        scene.send(mia(), "mark", &[("who", ANA), ("state", "excused")]).await.unwrap();
        let (guest, _) = scene.guest("Sam").await;
        let guest = guest.guest_of.unwrap().1;
        scene.send(mia(), "mark", &[("who", &guest), ("state", "absent")]).await.unwrap();
        assert_eq!(
            scene.send(mia(), "mark", &[("who", "nobody"), ("state", "present")]).await,
            Err(Error::Senseless.into())
        );
        assert_eq!(
            scene.send(mia(), "mark", &[("who", ANA), ("state", "guest")]).await,
            Err(Error::Senseless.into()),
            "a member is no guest"
        );
        let mut tx = world.db.read().await.unwrap();
        let list = store::attendance(&mut tx, &scene.session, "concertation").await.unwrap();
        let of = |who: &str| list.iter().find(|one| one.who == who).unwrap();
        assert_eq!(of(ANA).state, Some(Here::Excused));
        assert_eq!(of(ANA).project.fr, "Paliers Vivants");
        assert_eq!(of(MIA).state, None);
        assert_eq!(
            (of(&guest).state, of(&guest).is_guest, of(&guest).name.as_str()),
            (Some(Here::Absent), true, "Sam")
        );
    })
    .await;
}

#[tokio::test]
async fn the_keys_drive_the_room() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        scene.press(mia(), "more").await.unwrap();
        scene.press(mia(), "pause").await.unwrap();
        let room = scene.room().await;
        assert_eq!((room.current, room.steps[0].extra), (Some(0), 5));
        assert!(room.clock.unwrap().paused_at.is_some());
        assert!(is_problem(&scene.press(mia(), "pause").await));
        scene.press(mia(), "resume").await.unwrap();
        scene.press(mia(), "pause").await.unwrap();
        scene.press(mia(), "next").await.unwrap();
        let room = scene.room().await;
        assert_eq!(room.current, Some(1));
        assert_eq!(room.clock.unwrap().paused_at, None, "the next item runs");
        scene.press(mia(), "back").await.unwrap();
        assert_eq!(scene.room().await.current, Some(0));
        scene.press(mia(), "park").await.unwrap();
        scene.press(mia(), "skip").await.unwrap();
        scene.press(mia(), "conclude").await.unwrap();
        let room = scene.room().await;
        assert!(room.is_done());
        let states: Vec<_> = room.steps.iter().map(|step| step.run.unwrap()).collect();
        assert_eq!(states, [RunState::Parked, RunState::Skipped, RunState::Concluded]);
        let parked = scene.items[0].to_string();
        scene.send(mia(), "key", &[("reopen", &parked)]).await.unwrap();
        assert_eq!(scene.room().await.current, Some(0));
        let reading = {
            let mut tx = world.db.read().await.unwrap();
            (store::runs(&mut tx, &scene.session).await.unwrap(), store::floor(&mut tx, &scene.session).await.unwrap())
        };
        assert_eq!(reading.0.len(), 3);
        assert_eq!(reading.1.current(), Some(0));
    })
    .await;
}

#[tokio::test]
async fn a_key_of_an_old_page_does_nothing() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        let version = scene.room().await.version.to_string();
        let intent = kit::id::fresh();
        let press = [("key", "next"), ("item", &item), ("version", &version), ("intent", &intent)];
        // A double click is one.
        scene.send(mia(), "key", &press).await.unwrap();
        scene.send(mia(), "key", &press).await.unwrap();
        assert_eq!(scene.room().await.current, Some(1));
        // Another page, still at the first item.
        let stale = scene.send(mia(), "key", &[("key", "next"), ("item", &item)]).await;
        assert!(matches!(stale, Err(Refused::Stale { .. })));
        assert_eq!(scene.room().await.current, Some(1));
        // Two at once: one moves, the other is told.
        let now = scene.items[1].to_string();
        let press = [("key", "next"), ("item", now.as_str())];
        let (one, other) = tokio::join!(scene.send(mia(), "key", &press), scene.send(mia(), "key", &press));
        assert!(one.is_ok() != other.is_ok());
        assert_eq!(scene.room().await.current, Some(2));
        assert_eq!(
            scene.send(mia(), "key", &[("key", "explode"), ("item", scene.items[2].as_str())]).await,
            Err(Error::Senseless.into())
        );
    })
    .await;
}

#[tokio::test]
async fn one_holds_the_keys_and_another_takes_over() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        match scene.press(noa(), "next").await {
            Err(Refused::Wrong { problem: Some(words), .. }) => assert!(words.contains("Mia")),
            other => panic!("expected words, got {other:?}"),
        }
        scene.send(noa(), "take", &[]).await.unwrap();
        scene.press(noa(), "next").await.unwrap();
        assert!(is_problem(&scene.press(mia(), "next").await));
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(store::keys(&mut tx, &scene.session).await.unwrap(), NOA);
        drop(tx);
        assert_eq!(scene.count("select count(*) from audit where verb = 'drive/take'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_outcome_and_a_commitment() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        let base = |kind| vec![("item", item.as_str()), ("kind", kind), ("text", "Partager la grille")];
        let with = |more: &[(&'static str, &'static str)]| [base("commitment"), more.to_vec()].concat();
        assert_eq!(fields(scene.send(mia(), "note", &[("item", &item)]).await), ["kind", "text"]);
        assert_eq!(fields(scene.send(mia(), "note", &with(&[])).await), ["owner", "due"]);
        assert_eq!(
            fields(
                scene
                    .send(
                        mia(),
                        "note",
                        &with(&[("owner", "0190f0c0-0000-7000-8000-0000000000ff"), ("due", "2027-02-12")])
                    )
                    .await
            ),
            ["owner"]
        );
        assert_eq!(fields(scene.send(mia(), "note", &with(&[("owner", ANA), ("due", "2027-01-10")])).await), ["due"]);
        assert_eq!(fields(scene.send(mia(), "note", &with(&[("owner", ANA), ("due", "30/02/2027")])).await), ["due"]);
        assert_eq!(fields(scene.send(mia(), "note", &base("proposal")).await), ["kind"]);
        scene.send(mia(), "note", &with(&[("owner", ANA), ("due", "2027-02-12")])).await.unwrap();
        scene.send(mia(), "note", &base("practice_lead")).await.unwrap();
        scene.send(mia(), "note", &[base("decision"), vec![("owner", ANA)]].concat()).await.unwrap();
        let ahead = scene.items[2].to_string();
        assert!(is_problem(
            &scene.send(mia(), "note", &[("item", &ahead), ("kind", "agreement"), ("text", "x")]).await
        ));
        let room = scene.room().await;
        let outcomes = room.steps.iter().flat_map(|step| &step.outcomes);
        let promise: Vec<_> = outcomes.filter(|noted| noted.kind == OutcomeKind::Commitment).collect();
        assert_eq!(promise.len(), 1);
        assert_eq!((promise[0].owner.as_str(), promise[0].due.unwrap().to_string().as_str()), ("Ana", "2027-02-12"));

        scene.send(ana(), "contribute", &saying(&item, "Une grille.")).await.unwrap();
        let said = scene.room().await.said[0].id.to_string();
        scene.send(mia(), "lead", &[("contribution", &said), ("on", "yes")]).await.unwrap();
        let (outcomes, leads) = {
            let mut tx = world.db.read().await.unwrap();
            (
                store::outcomes(&mut tx, &scene.session).await.unwrap(),
                store::leads(&mut tx, &scene.session).await.unwrap(),
            )
        };
        assert_eq!(outcomes.len(), 3);
        let decision = outcomes.iter().find(|one| one.kind == OutcomeKind::Decision).unwrap();
        assert_eq!(decision.owner, None, "only a commitment has an owner");
        assert_eq!(leads.len(), 2);
        scene.send(mia(), "lead", &[("contribution", &said), ("on", "no")]).await.unwrap();
        let id = decision.id.to_string();
        for _ in 0..2 {
            scene.send(mia(), "erase", &[("outcome", &id)]).await.unwrap();
        }
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(store::outcomes(&mut tx, &scene.session).await.unwrap().len(), 2);
        assert_eq!(store::leads(&mut tx, &scene.session).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_atelier_proposes() {
    each_database(|world| async move {
        let scene = scene_of(&world, "atelier-nord", State::Live).await;
        let mia = || kit::testing::viewer(MIA, kit::Role::Moderator, Some("atelier-nord"));
        scene.press(mia(), "start").await.unwrap();
        let item = scene.items[0].to_string();
        let fields_of = |kind| [("item", item.as_str()), ("kind", kind), ("text", "Un guichet commun")];
        assert_eq!(fields(scene.send(mia(), "note", &fields_of("decision")).await), ["kind"]);
        scene.send(mia(), "note", &fields_of("proposal")).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn outsiders_stay_outside() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        scene.send(ana(), "contribute", &saying(&item, "Une grille.")).await.unwrap();
        let version = scene.room().await.version;
        let elsewhere = Viewer { guest_of: Some((kit::id::fresh(), "g".into())), ..Viewer::default() };
        for deed in ["contribute", "support", "withdraw", "attend", "raise", "answer", "feedback"] {
            assert_eq!(scene.send(Viewer::default(), deed, &[]).await, Err(Error::SignIn.into()), "{deed}");
            assert_eq!(scene.send(elsewhere.clone(), deed, &[]).await, Err(Error::SignIn.into()), "{deed}");
            assert_eq!(scene.send(outsider(), deed, &[]).await, Err(Error::Forbidden.into()), "{deed}");
        }
        let (guest, _) = scene.guest("Sam").await;
        for deed in ["take", "key", "note", "erase", "lead", "mark", "give", "end", "ask", "close", "drop"] {
            assert_eq!(scene.send(guest.clone(), deed, &[]).await, Err(Error::SignIn.into()), "{deed}");
            assert_eq!(scene.send(ana(), deed, &[]).await, Err(Error::Forbidden.into()), "{deed}");
            assert_eq!(scene.send(outsider(), deed, &[]).await, Err(Error::Forbidden.into()), "{deed}");
        }
        assert_eq!(scene.room().await.version, version + 1, "only the guest came in");
        // A pass that storage does not know opens nothing, even when the viewer says so.
        let forged = Viewer { guest_of: Some((scene.session.to_string(), kit::id::fresh())), ..Viewer::default() };
        assert_eq!(scene.send(forged, "attend", &[]).await, Err(Error::SignIn.into()));
    })
    .await;
}

#[tokio::test]
async fn what_is_tapped_in_a_room_leaves_the_pages_outside_as_they_are() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        let before = world.hub.version();
        let mut news = world.hub.listen();
        scene.send(ana(), "contribute", &saying(&item, "Une grille.")).await.unwrap();
        scene.guest("Sam").await;
        assert_eq!(world.hub.version(), before);
        assert_eq!(*news.try_recv().unwrap(), *format!("room:{}", scene.session), "who is inside hears it");
        scene.press(mia(), "more").await.unwrap();
        assert!(world.hub.version() > before, "where the agenda stands may show");
    })
    .await;
}

#[tokio::test]
async fn who_came_with_the_code_signs_as_a_guest() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        let (guest, _) = scene.guest("Paliers Vivants").await;
        scene.send(guest, "contribute", &saying(&item, "Du faux.")).await.unwrap();
        scene.send(ana(), "contribute", &saying(&item, "Du vrai.")).await.unwrap();
        scene.send(noa(), "contribute", &saying(&item, "De la modération.")).await.unwrap();
        // Anyone can sign in, and call themselves anything.
        let next = scene.send(outsider(), "join", &[("code", &scene.code)]).await.unwrap();
        let cookie = next.cookie.unwrap();
        let pass = {
            let mut tx = world.db.read().await.unwrap();
            live::guest::pass(&mut tx, cookie.split(';').next().unwrap(), world.clock.now()).await.unwrap()
        };
        let named = Viewer { guest_of: pass, name: "Paliers Vivants".into(), grants: Vec::new(), ..outsider() };
        scene.send(named, "contribute", &saying(&item, "Du faux aussi.")).await.unwrap();
        let room = scene.room().await;
        let by = |text: &str| room.said.iter().find(|said| said.text == text).unwrap().by.clone();
        let name = || "Paliers Vivants".to_owned();
        assert_eq!(by("Du vrai."), By::Name(name()));
        assert_eq!(by("De la modération."), By::Name(noa().name));
        assert_eq!((by("Du faux."), by("Du faux aussi.")), (By::Guest(name()), By::Guest(name())));
        assert_eq!(scene.count("select count(*) from attendance where state = 'guest'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn nobody_writes_faster_than_people_do() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let item = begun(&scene).await;
        let (guest, _) = scene.guest("Sam").await;
        let write = async |viewer: Viewer, nth: u32, unsigned: bool| {
            let text = format!("Une idée, la {nth}e.");
            let mut fields = saying(&item, &text);
            fields.extend(unsigned.then_some(("unsigned", "yes")));
            scene.send(viewer, "contribute", &fields).await
        };
        for nth in 0..limit::SAID {
            // With a name or without: whoever is in a hurry is counted.
            write(guest.clone(), nth, nth % 2 == 0).await.unwrap();
        }
        for unsigned in [true, false] {
            assert_eq!(fields(write(guest.clone(), 99, unsigned).await), ["text"]);
        }
        assert_eq!(scene.room().await.steps[0].said, i64::from(limit::SAID));
        write(guest.clone(), 0, true).await.expect("what was said already is said");
        write(ana(), 99, false).await.expect("others go on");
        later(&scene, MINUTE);
        write(guest, 99, false).await.expect("a minute later");
    })
    .await;
}

#[tokio::test]
async fn guests_come_as_a_room_and_not_as_a_crowd() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let code = [("code", scene.code.as_str())];
        let (first, _) = scene.guest("Sam").await;
        for _ in 1..limit::GUESTS {
            scene.send(Viewer::default(), "join", &code).await.unwrap();
        }
        let refused = scene.send(Viewer::default(), "join", &code).await;
        assert!(matches!(refused, Err(Refused::TooMany { .. })));
        assert_eq!(scene.room().await.here, i64::from(limit::GUESTS));
        scene.send(first, "join", &code).await.expect("who has a pass comes back");
        scene.send(ana(), "join", &code).await.expect("a member needs none");
        scene.send_from(Viewer::default(), "join", &code, "192.0.2.2").await.expect("from elsewhere");
    })
    .await;
}
