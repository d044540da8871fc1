//! Sub-groups: opened, chosen, reported for, closed; and that none of them tells of somebody unsigned.

mod common;

use common::{ANA, Scene, ana, fields, is_problem, later, live_scene, mia, mine_of, noa, says};
use kit::clock::HOUR;
use kit::testing::each_database;
use kit::verbs::Refused;
use kit::words::Pair;
use kit::{Error, Locale, sql};
use live::rules::room::By;
use live::rules::{Group, GroupId};
use live::store;

/// Mia begins the first item and opens so many sub-groups.
async fn split(scene: &Scene, n: &str) -> Vec<String> {
    scene.press(mia(), "start").await.unwrap();
    scene.send(mia(), "split", &[("n", n)]).await.unwrap();
    ids(scene).await
}

async fn ids(scene: &Scene) -> Vec<String> {
    scene.room().await.groups.iter().map(|group| group.id.to_string()).collect()
}

/// Where something stands.
async fn stands(scene: &Scene, text: &str) -> Option<GroupId> {
    let mut tx = scene.world.db.read().await.unwrap();
    let said = store::contributions(&mut tx, &scene.session).await.unwrap();
    said.into_iter().find(|one| one.text == text).unwrap().group
}

async fn sitting(scene: &Scene) -> Vec<i64> {
    let groups = scene.room().await.groups;
    groups.iter().map(|group| group.sub.as_ref().map_or(-1, |sub| sub.sit)).collect()
}

#[tokio::test]
async fn opened_chosen_and_closed() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        assert!(is_problem(&scene.send(mia(), "split", &[("n", "3")]).await), "no item is open");
        scene.press(mia(), "start").await.unwrap();
        for wrong in ["1", "9", "", "x"] {
            assert_eq!(fields(scene.send(mia(), "split", &[("n", wrong)]).await), ["n"]);
        }
        assert!(is_problem(&scene.send(noa(), "split", &[("n", "3")]).await), "the keys are Mia’s");
        for _ in 0..2 {
            scene.send(mia(), "split", &[("n", "3")]).await.unwrap();
        }
        let groups = scene.room().await.groups;
        let names: Vec<_> = groups.iter().map(|group| group.heading.clone()).collect();
        assert_eq!(names[2], Pair::new("Groupe 3", "Groep 3"));
        assert_eq!((names.len(), groups.iter().all(Group::is_open)), (3, true), "opened twice they are three");
        let ids = ids(&scene).await;

        let (sam, _) = scene.guest("Sam").await;
        scene.send(sam.clone(), "sit", &[("group", &ids[0])]).await.unwrap();
        for at in [0, 1, 1] {
            scene.send(ana(), "sit", &[("group", &ids[at])]).await.unwrap();
        }
        assert_eq!(sitting(&scene).await, [1, 1, 0]);
        assert_eq!(mine_of(&scene, ana()).await.sits.map(|id| id.to_string()), Some(ids[1].clone()));
        says(&scene, ana(), "Une grille", "").await;
        assert_eq!(stands(&scene, "Une grille").await.map(|id| id.to_string()), Some(ids[1].clone()));
        assert!(is_problem(&scene.send(mia(), "dissolve", &[("group", &ids[1])]).await), "people sit in it");
        assert!(is_problem(&scene.send(ana(), "sit", &[("group", GroupId::fresh().as_str())]).await));
        assert_eq!(scene.send(ana(), "sit", &[]).await, Err(Error::Senseless.into()));

        // Whoever leaves the room leaves the seat.
        scene.send(sam.clone(), "attend", &[("here", "no")]).await.unwrap();
        assert_eq!(sitting(&scene).await, [0, 1, 0]);
        // The next item closes them by itself; a wrong *next* undone, all sit where they sat.
        scene.press(mia(), "next").await.unwrap();
        assert!(scene.room().await.groups.is_empty());
        assert_eq!(mine_of(&scene, ana()).await.sits, None);
        assert!(is_problem(&scene.send(ana(), "sit", &[("group", &ids[2])]).await), "closed with their item");
        scene.press(mia(), "back").await.unwrap();
        assert_eq!(sitting(&scene).await, [0, 1, 0]);

        scene.send(mia(), "mark", &[("who", ANA), ("state", "absent")]).await.unwrap();
        scene.send(noa(), "sit", &[("group", &ids[2])]).await.unwrap();
        assert_eq!(sitting(&scene).await, [0, 0, 1]);
        for _ in 0..2 {
            scene.send(mia(), "rejoin", &[]).await.unwrap();
        }
        assert_eq!(scene.count("select count(*) from seat").await, 0, "who sat where is forgotten");
        assert!(is_problem(&scene.send(noa(), "sit", &[("group", &ids[2])]).await));
        says(&scene, noa(), "En plénière", "").await;
        assert_eq!(stands(&scene, "En plénière").await, None);
        scene.send(mia(), "split", &[]).await.unwrap();
        assert_eq!(sitting(&scene).await, [0, 0, 0], "the same three again");
        assert_eq!(scene.send(ana(), "split", &[]).await, Err(Error::Forbidden.into()));
    })
    .await;
}

#[tokio::test]
async fn reopened_later_nobody_sits() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let ids = split(&scene, "2").await;
        scene.send(ana(), "sit", &[("group", &ids[0])]).await.unwrap();
        scene.press(mia(), "park").await.unwrap();
        scene.press(mia(), "skip").await.unwrap();
        scene.press(mia(), "conclude").await.unwrap();
        later(&scene, HOUR);
        scene.send(mia(), "key", &[("reopen", scene.items[0].as_str())]).await.unwrap();
        assert!(!scene.room().await.groups.iter().any(Group::is_open));
        assert_eq!(mine_of(&scene, ana()).await.sits, None);
        scene.send(mia(), "split", &[]).await.unwrap();
        assert_eq!(sitting(&scene).await, [0, 0]);
    })
    .await;
}

#[tokio::test]
async fn no_sub_group_tells_of_somebody_unsigned() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let ids = split(&scene, "2").await;
        // Alone in it.
        scene.send(ana(), "sit", &[("group", &ids[0])]).await.unwrap();
        says(&scene, ana(), "Sans moi", "yes").await;
        assert_eq!(stands(&scene, "Sans moi").await, None);
        let room = scene.room().await;
        let said = room.said.iter().find(|said| said.text == "Sans moi").unwrap();
        assert_eq!((said.by.clone(), said.group.clone()), (By::Unsigned, None));
        let id = said.id.to_string();
        // Nor does a moderator put it there; under a heading it may stand.
        let put = [("contribution", id.as_str()), ("group", ids[0].as_str())];
        assert!(is_problem(&scene.send(mia(), "group", &put).await));
        assert_eq!(stands(&scene, "Sans moi").await, None);
        scene.send(mia(), "group", &[("contribution", &id), ("heading", "Se loger")]).await.unwrap();
        assert!(stands(&scene, "Sans moi").await.is_some());
        let by_name = [("contribution", id.as_str()), ("heading", "groupe 1")];
        assert!(is_problem(&scene.send(mia(), "group", &by_name).await), "nor by the name of the sub-group");
    })
    .await;
}

#[tokio::test]
async fn one_reports_and_brings_back() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let ids = split(&scene, "2").await;
        let group = [("group", ids[0].as_str())];
        assert!(is_problem(&scene.send(ana(), "report", &group).await), "sits elsewhere");
        for who in [ana(), noa()] {
            scene.send(who, "sit", &group).await.unwrap();
        }
        let (one, other) = tokio::join!(scene.send(ana(), "report", &group), scene.send(noa(), "report", &group));
        assert!(one.is_ok() != other.is_ok(), "two at once: one reports, the other is told");
        scene.send(ana(), "report", &[group[0], ("over", "yes")]).await.unwrap();
        scene.send(ana(), "report", &group).await.unwrap();
        assert_eq!(mine_of(&scene, ana()).await.reports.map(|id| id.to_string()), Some(ids[0].clone()));
        assert_eq!(mine_of(&scene, noa()).await.reports, None);

        let long = "é".repeat(1_001);
        let bring = |version, text| [group[0], ("version", version), ("brought", text)];
        assert_eq!(fields(scene.send(ana(), "bring", &bring("0", " ")).await), ["brought"]);
        assert_eq!(fields(scene.send(ana(), "bring", &bring("0", &long)).await), ["brought"]);
        assert!(is_problem(&scene.send(noa(), "bring", &bring("0", "Rien")).await), "does not report");
        for _ in 0..2 {
            scene.send(ana(), "bring", &bring("0", "Une grille.")).await.unwrap();
        }
        let late = scene.send(ana(), "bring", &bring("0", "Deux grilles.")).await;
        assert!(matches!(late, Err(Refused::Stale { kept, .. }) if kept[0].1 == "Une grille."));
        // Closed, they are heard: whoever reports may still write.
        scene.send(mia(), "rejoin", &[]).await.unwrap();
        scene.send(ana(), "bring", &bring("1", "Deux grilles.")).await.unwrap();
        let sub = scene.room().await.groups[0].sub.clone().unwrap();
        assert_eq!((sub.brought.as_str(), sub.version, sub.is_reported), ("Deux grilles.", 2, true));
        assert!(is_problem(&scene.send(mia(), "dissolve", &group).await), "nothing that was brought back is lost");

        // A moderator takes words out, whoever has the old ones open is told.
        scene.send(noa(), "redact", &group).await.unwrap();
        assert!(is_problem(&scene.send(noa(), "redact", &group).await));
        assert!(matches!(scene.send(ana(), "bring", &bring("2", "Encore.")).await, Err(Refused::Stale { .. })));
        assert_eq!(scene.count("select count(*) from audit where verb = 'drive/redact'").await, 1);
        scene.send(ana(), "report", &[group[0], ("on", "no")]).await.unwrap();
        assert!(is_problem(&scene.send(ana(), "bring", &bring("3", "Encore.")).await));
        assert!(is_problem(&scene.send(ana(), "report", &group).await), "nobody sits any more");
        scene.send(mia(), "dissolve", &group).await.unwrap();
        assert_eq!(scene.room().await.groups.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn storage_of_sub_groups() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        let (session, item) = (&scene.session, &scene.items[0]);
        let mut tx = world.db.write().await.unwrap();
        for nth in 0..2 {
            let group = Group::to_sit_in(Pair::new(nth.to_string(), ""));
            store::add_group(&mut tx, session, item, &group).await.unwrap();
        }
        let of = store::groups(&mut tx, session).await.unwrap();
        store::sit(&mut tx, session, &of[0], ANA).await.unwrap();
        store::report(&mut tx, &of[0].group.id, Some(ANA)).await.unwrap();
        store::bring(&mut tx, &of[0].group.id, "Een raster.", Locale::Nl).await.unwrap();
        assert_eq!(store::seat(&mut tx, item, ANA).await.unwrap(), Some(of[0].group.id.clone()));
        let now = store::groups(&mut tx, session).await.unwrap();
        let sub = now[0].group.sub.clone().unwrap();
        assert_eq!((sub.sit, sub.lang, sub.version, now[0].reporter.as_deref()), (1, Locale::Nl, 1, Some(ANA)));
        let session_row = sessions::store::find(&mut tx, session).await.unwrap().unwrap();
        let room = store::room(&mut tx, &session_row).await.unwrap();
        let reporters = live::who::reporters(&mut tx, session, &room).await.unwrap();
        assert_eq!(reporters, [(of[0].group.id.clone(), By::Name("Ana".into()))]);
        // In another one, one reports no more for the first.
        store::sit(&mut tx, session, &of[1], ANA).await.unwrap();
        assert_eq!(store::groups(&mut tx, session).await.unwrap()[0].reporter, None);
        store::stand(&mut tx, session, ANA).await.unwrap();
        assert_eq!(store::seat(&mut tx, item, ANA).await.unwrap(), None);
        store::sit(&mut tx, session, &of[1], ANA).await.unwrap();
        store::open_subs(&mut tx, item, false).await.unwrap();
        store::open_subs(&mut tx, item, true).await.unwrap();
        assert_eq!(store::seat(&mut tx, item, ANA).await.unwrap(), None);
        // Once the room is closed, nobody sat anywhere and nobody reported.
        store::sit(&mut tx, session, &of[1], ANA).await.unwrap();
        store::report(&mut tx, &of[1].group.id, Some(ANA)).await.unwrap();
        sql!(tx, execute, "update session set state = 'drafting'").unwrap();
        store::touch(&mut tx, session).await.unwrap();
        store::tidy_closed(&mut tx).await.unwrap();
        let after = store::groups(&mut tx, session).await.unwrap();
        assert!(after.iter().all(|of| of.reporter.is_none() && of.group.sub.as_ref().unwrap().sit == 0));
        assert_eq!(after[0].group.brought().unwrap().brought, "Een raster.");
    })
    .await;
}
