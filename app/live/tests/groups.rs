//! Contributions under headings: put, moved, renamed, dissolved; refused, repeated, stale, two at once.

mod common;

use common::{MIA, Scene, ana, fields, is_problem, live_scene, mia, noa, outsider, says};
use kit::rights::Viewer;
use kit::testing::each_database;
use kit::verbs::{Next, Refused};
use kit::words::Pair;
use kit::{Error, sql};
use live::rules::groups::{MOST, NONE};
use live::rules::room::By;
use live::rules::{Group, GroupId};
use live::store;

async fn put(scene: &Scene, viewer: Viewer, ids: &[&str], group: &str, heading: &str) -> Result<Next, Refused> {
    let mut fields = vec![("group", group), ("heading", heading)];
    fields.extend(ids.iter().map(|id| ("contribution", *id)));
    scene.send(viewer, "group", &fields).await
}

/// Heading by heading, the words that stand under it.
async fn stands(scene: &Scene) -> Vec<(String, Vec<String>)> {
    let room = scene.room().await;
    let words = |id| room.said.iter().find(|said| said.id == id).unwrap().text.clone();
    let heading = |id: &GroupId| room.group(id).unwrap().heading.fr.clone();
    let part = |part: Option<GroupId>| {
        let said = room.under(part.as_ref()).into_iter().map(words).collect();
        (part.as_ref().map(heading).unwrap_or_default(), said)
    };
    room.parts(true, None).into_iter().map(part).collect()
}

fn part(heading: &str, said: &[&str]) -> (String, Vec<String>) {
    (heading.into(), said.iter().map(|text| (*text).into()).collect())
}

#[tokio::test]
async fn put_together_moved_and_taken_apart() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        let rent = says(&scene, ana(), "Les loyers", "").await;
        let damp = says(&scene, ana(), "L’humidité", "yes").await;
        let bus = says(&scene, mia(), "Le bus 86", "").await;
        scene.send(noa(), "support", &[("contribution", &rent)]).await.unwrap();

        // Any moderator, with the keys or without; what is said keeps its words, author and supports.
        put(&scene, noa(), &[&rent, &damp], "", " Se  loger ").await.unwrap();
        assert_eq!(stands(&scene).await, [part("", &["Le bus 86"]), part("Se loger", &["Les loyers", "L’humidité"])]);
        let room = scene.room().await;
        let kept = room.said.iter().find(|said| said.id.as_str() == rent).unwrap();
        assert_eq!((kept.by.clone(), kept.supports), (By::Name("Paliers Vivants".into()), 1));
        // The same heading again is the same group.
        put(&scene, mia(), &[&bus], "", "se loger").await.unwrap();
        assert_eq!(scene.room().await.groups.len(), 1);
        put(&scene, mia(), &[&bus], "", "Se déplacer").await.unwrap();
        let groups = scene.room().await.groups;
        let (housing, moving) = (groups[0].id.to_string(), groups[1].id.to_string());
        put(&scene, mia(), &[&damp], &moving, "").await.unwrap();
        put(&scene, mia(), &[&rent], NONE, "").await.unwrap();
        put(&scene, mia(), &[&rent], NONE, "").await.unwrap();
        let moved =
            [part("", &["Les loyers"]), part("Se loger", &[]), part("Se déplacer", &["Le bus 86", "L’humidité"])];
        assert_eq!(stands(&scene).await, moved);

        for _ in 0..2 {
            scene.send(mia(), "dissolve", &[("group", &moving)]).await.unwrap();
        }
        let apart = [part("", &["Le bus 86", "Les loyers", "L’humidité"]), part("Se loger", &[])];
        assert_eq!(stands(&scene).await, apart);
        assert!(is_problem(&put(&scene, mia(), &[&bus], &moving, "").await), "dissolved meanwhile");
        let rename = [("group", moving.as_str()), ("was", "Se déplacer"), ("heading", "Bouger")];
        assert!(is_problem(&scene.send(mia(), "rename", &rename).await));
        // Another item has none of these headings.
        scene.press(mia(), "next").await.unwrap();
        assert!(scene.room().await.groups.is_empty());
        put(&scene, mia(), &[&bus], &housing, "").await.unwrap();
        scene.press(mia(), "back").await.unwrap();
        assert_eq!(stands(&scene).await[1], part("Se loger", &["Le bus 86"]), "the page was one item behind");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_put_together() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        let first = says(&scene, ana(), "Les loyers", "").await;
        assert!(is_problem(&put(&scene, mia(), &[], "", "Se loger").await), "nothing is ticked");
        assert_eq!(fields(put(&scene, mia(), &[&first], "", " ").await), ["heading"]);
        assert_eq!(fields(put(&scene, mia(), &[&first], "", &"é".repeat(61)).await), ["heading"]);
        assert_eq!(put(&scene, mia(), &["x"], "", "Se loger").await, Err(Error::Senseless.into()));
        assert_eq!(put(&scene, ana(), &[&first], "", "Se loger").await, Err(Error::Forbidden.into()));
        assert_eq!(put(&scene, outsider(), &[&first], "", "Se loger").await, Err(Error::Forbidden.into()));
        assert!(matches!(put(&scene, Viewer::default(), &[&first], "", "X").await, Err(Refused::Not(Error::SignIn))));
        for nth in 0..MOST {
            put(&scene, mia(), &[&first], "", &format!("Titre {nth}")).await.unwrap();
        }
        assert_eq!(fields(put(&scene, mia(), &[&first], "", "Un de trop").await), ["heading"]);
        assert!(is_problem(&scene.send(mia(), "split", &[("n", "2")]).await), "sub-groups are groups too");

        let gone = says(&scene, ana(), "Par erreur", "").await;
        scene.send(ana(), "withdraw", &[("contribution", &gone)]).await.unwrap();
        assert!(is_problem(&put(&scene, mia(), &[&gone], "", "Titre 1").await), "withdrawn meanwhile");
        scene.press(mia(), "next").await.unwrap();
        let second = says(&scene, ana(), "Le bus", "").await;
        assert_eq!(put(&scene, mia(), &[&first, &second], "", "X").await, Err(Error::Senseless.into()), "two items");
    })
    .await;
}

#[tokio::test]
async fn a_heading_is_changed_once() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        let one = says(&scene, ana(), "Les loyers", "").await;
        let other = says(&scene, ana(), "Le bus", "").await;
        put(&scene, mia(), &[&one], "", "Se loger").await.unwrap();
        put(&scene, mia(), &[&other], "", "Bouger").await.unwrap();
        let id = scene.room().await.groups[0].id.to_string();
        let rename = |was, heading| [("group", id.as_str()), ("was", was), ("heading", heading)];
        assert_eq!(fields(scene.send(mia(), "rename", &rename("Se loger", "")).await), ["heading"]);
        assert_eq!(fields(scene.send(mia(), "rename", &rename("Se loger", "bouger")).await), ["heading"], "taken");
        for _ in 0..2 {
            scene.send(mia(), "rename", &rename("Se loger", "Le logement")).await.unwrap();
        }
        let late = scene.send(noa(), "rename", &rename("Se loger", "Habiter")).await;
        assert!(matches!(late, Err(Refused::Stale { kept, .. }) if kept[0].1 == "Le logement"), "both are shown");
        let (a, b) = (rename("Le logement", "Habiter"), rename("Le logement", "Loger"));
        let (a, b) = tokio::join!(scene.send(mia(), "rename", &a), scene.send(noa(), "rename", &b));
        assert_eq!([a, b].iter().filter(|done| done.is_ok()).count(), 1, "two at once: one");
        assert_eq!(scene.send(mia(), "rename", &[]).await, Err(Error::Senseless.into()));
        put(&scene, mia(), &[&other], "", "groep 2").await.unwrap();
        assert!(is_problem(&scene.send(mia(), "split", &[("n", "2")]).await), "the name of a sub-group is taken");
        assert_eq!(scene.send(ana(), "dissolve", &[("group", &id)]).await, Err(Error::Forbidden.into()));
    })
    .await;
}

#[tokio::test]
async fn storage_of_headings() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        scene.press(mia(), "start").await.unwrap();
        let said = says(&scene, mia(), "Les loyers", "").await.parse().unwrap();
        let (session, item) = (&scene.session, &scene.items[0]);
        let mut tx = world.db.write().await.unwrap();
        let mut group = Group::under(Pair::new("Se loger", ""));
        store::add_group(&mut tx, session, item, &group).await.unwrap();
        store::put(&mut tx, &said, Some(&group.id)).await.unwrap();
        group.heading = Pair::new("", "Wonen");
        store::rename_group(&mut tx, &group.id, &group.heading).await.unwrap();
        let groups = store::groups(&mut tx, session).await.unwrap();
        assert_eq!(groups, [store::OfItem { item: item.clone(), group: group.clone(), reporter: None }]);
        assert_eq!(store::contributions(&mut tx, session).await.unwrap()[0].group, Some(group.id.clone()));
        // Taken out of the room, it keeps its place.
        assert!(store::withdraw(&mut tx, session, &said, MIA).await.unwrap());
        assert_eq!(store::contributions(&mut tx, session).await.unwrap()[0].group, Some(group.id.clone()));
        store::dissolve(&mut tx, &group.id).await.unwrap();
        assert!(store::groups(&mut tx, session).await.unwrap().is_empty());
        let (none,) = sql!(tx, one(i64), "select count(*) from contribution where group_id is null").unwrap();
        assert_eq!(none, 1);
    })
    .await;
}
