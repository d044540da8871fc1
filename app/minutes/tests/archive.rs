//! The search and a body's year: each reader finds what they may read, and no more.

mod common;

use common::{BODY, Held, held, outsider, reading, send, visitor};
use kit::Error;
use kit::act::World;
use kit::rights::Viewer;
use kit::testing::each_database;
use minutes::store;
use sessions::rules::State;

async fn approved(world: &World) -> Held {
    let held = held(world, State::InReview).await;
    let moderator = held.moderator.clone();
    let fields = [
        ("item", held.first.as_str()),
        ("version", "0"),
        ("text_fr", "Trois façons de passer le relais."),
        ("text_nl", "Drie manieren om over te dragen."),
        ("in_echo", "yes"),
    ];
    send(world, &held, &moderator, "save", &fields).await.unwrap();
    send(world, &held, &moderator, "approve", &[("agreed", "yes")]).await.unwrap();
    held
}

fn came(held: &Held) -> Viewer {
    Viewer { person: held.coordinator.person.clone(), ..visitor() }
}

#[tokio::test]
async fn everyone_finds_the_echo_and_those_of_the_session_all_of_it() {
    each_database(|world: World| async move {
        let held = approved(&world).await;
        let find = async |who: Viewer, words: &str| {
            common::search(&world, who, words, "")
                .await
                .unwrap()
                .hits
                .into_iter()
                .map(|hit| hit.item)
                .collect::<Vec<_>>()
        };
        let first = vec![held.first.to_string()];
        for words in ["facon RELAIS", "manieren", "indicateurs", "récit relais"] {
            assert_eq!(find(visitor(), words).await, first, "{words}");
        }
        for (words, who) in
            [("oriente", came(&held)), ("raster", held.coordinator.clone()), ("grille", held.moderator.clone())]
        {
            assert_eq!(find(who, words).await, first, "{words}");
            for other in [visitor(), outsider()] {
                let found = find(other, words).await;
                // The commitment «Envoyer la grille» is in the écho; what was said is not.
                assert_eq!(found.is_empty(), words == "oriente", "{words}: {found:?}");
            }
        }
        assert!(find(held.moderator.clone(), "relais absent").await.is_empty());
        let elsewhere = common::search(&world, visitor(), "relais", "atelier-nord").await.unwrap();
        assert_eq!((elsewhere.total, elsewhere.hits.len()), (0, 0));
        let here = common::search(&world, visitor(), "relais", BODY).await.unwrap();
        assert_eq!((here.total, here.hits[0].of.session.clone()), (1, held.session.id.clone()));
        let latest = common::search(&world, visitor(), " ", "").await.unwrap();
        assert_eq!((latest.latest.len(), latest.total), (1, 0));
    })
    .await;
}

#[tokio::test]
async fn what_is_not_approved_is_not_found() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let found = common::search(&world, held.moderator.clone(), "oriente", "").await.unwrap();
        assert_eq!((found.total, found.latest.len()), (0, 0));
        let year = common::year(&world, held.moderator.clone(), BODY, None).await.unwrap();
        assert_eq!((year.year, year.all.len(), year.years), (2027, 0, vec![]), "without any, the year it is");
    })
    .await;
}

#[tokio::test]
async fn a_year_has_each_session_as_far_as_one_may_read() {
    each_database(|world: World| async move {
        let held = approved(&world).await;
        let read = async |who: Viewer| common::year(&world, who, BODY, Some(2027)).await.unwrap();
        let everyone = read(visitor()).await;
        let [(false, echo)] = &everyone.all[..] else { panic!("one écho: {everyone:?}") };
        assert_eq!((echo.items.len(), echo.attendance.is_none()), (1, true));
        for who in [came(&held), held.coordinator.clone(), held.moderator.clone()] {
            let year = read(who).await;
            assert_eq!((year.all[0].0, year.all[0].1.items.len(), year.years), (true, 2, vec![2027]));
        }
        assert!(!read(outsider()).await.all[0].0);
        assert!(common::year(&world, visitor(), BODY, Some(2026)).await.unwrap().all.is_empty());
        assert_eq!(common::year(&world, visitor(), "nobody", None).await, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test]
async fn the_archive_keeps_the_last_version_of_each() {
    each_database(|world: World| async move {
        let held = approved(&world).await;
        let fields = [("item", held.first.as_str()), ("version", "1"), ("text_fr", "Mieux dit.")];
        send(&world, &held, &held.moderator.clone(), "correct", &fields).await.unwrap();
        let mut act = reading(&world).await;
        let tx = &mut act.tx;
        let all = store::archive(tx, None, None).await.unwrap();
        assert_eq!((all.len(), all[0].published.version, all[0].session.clone()), (1, 2, held.session.id.clone()));
        assert_eq!(all[0].published.minutes.items[0].text.fr, "Mieux dit.");
        assert_eq!(store::archive(tx, Some(BODY), Some(2027)).await.unwrap(), all);
        assert!(store::archive(tx, Some("atelier-nord"), None).await.unwrap().is_empty());
        assert_eq!(store::years(tx, BODY).await.unwrap(), [2027]);
        assert_eq!(store::seats(tx, &came(&held)).await.unwrap().len(), 1);
        assert!(store::seats(tx, &visitor()).await.unwrap().is_empty());
    })
    .await;
}
