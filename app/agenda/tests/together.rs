//! What is made one, and needs: nothing is lost, nobody counts twice.

mod common;

use agenda::api::Agenda;
use agenda::rules::{Item, Status};
use agenda::{reading, store};
use common::{ANA, BOB, MIA, ana, asker, bob, found, mia, outsider, plan, proposal, send, session_of};
use kit::act::{Act, World};
use kit::rights::Viewer;
use kit::testing::each_database;
use kit::verbs::Refused;
use kit::words::Pair;
use kit::{Error, Instant, Locale, sql};
use sessions::rules::{SessionId, State};

async fn read(world: &World, viewer: Viewer, session: &SessionId) -> Agenda {
    let mut act = Act::write(world.clone(), asker(viewer)).await.unwrap();
    reading::agenda(&mut act, session).await.unwrap()
}

async fn brought_by(world: &World, item: &Item, who: &str) {
    let mut tx = world.db.write().await.unwrap();
    sql!(tx, execute, "update agenda_item set brought_by = $2 where id = $1", &item.id, who).unwrap();
    tx.commit().await.unwrap();
}

async fn supports(world: &World, item: &Item, people: &[&str]) {
    let mut tx = world.db.write().await.unwrap();
    for person in people {
        store::support(&mut tx, &item.id, person, true, Instant(1)).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn two_proposals_become_one_and_part_again() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let (one, other) =
            (proposal(&world, &session, "Mesurer", ANA).await, proposal(&world, &session, "Compter", BOB).await);
        brought_by(&world, &one, "Paliers").await;
        brought_by(&world, &other, "Récits").await;
        supports(&world, &one, &[MIA, BOB]).await;
        supports(&world, &other, &[MIA, ANA]).await;
        let (id, to) = (other.id.to_string(), one.id.to_string());
        let form = [("item", id.as_str()), ("to", to.as_str())];
        assert_eq!(send(&world, ana(), "join", &session, None, &form).await, Err(Error::Forbidden.into()));
        let next = send(&world, mia(), "join", &session, None, &form).await.unwrap();
        assert!(next.to.ends_with("done=joined"));

        let seen = read(&world, bob(), &session).await;
        assert_eq!(seen.waiting.len(), 1);
        let whole = &seen.waiting[0];
        assert_eq!(
            (whole.item.brought_by.as_str(), whole.item.also_by.as_slice()),
            ("Paliers", &["Récits".into()][..])
        );
        assert_eq!(whole.item.supports, 1, "Mia once; Ana and Bob brought it");
        assert!(!whole.mine && whole.ours && whole.item.supported_by_me);
        assert!(seen.joined[0].mine && seen.joined[0].standing == Status::Proposed);
        assert_eq!(seen.joined[0].into, Pair::new("", "Mesurer"));
        let own = send(&world, bob(), "support", &session, None, &[("item", &to), ("on", "yes")]).await;
        assert!(matches!(own, Err(Refused::Wrong { problem: Some(_), .. })), "it is his as well");

        send(&world, mia(), "take", &session, None, &[("item", &to)]).await.unwrap();
        let seen = read(&world, bob(), &session).await;
        assert_eq!((seen.items[0].supports, seen.joined[0].standing), (1, Status::Planned));
        assert_eq!(agenda::texts::bearers(Locale::Fr, &seen.items[0]).as_deref(), Some("Paliers et Récits"));
        let mut tx = world.db.read().await.unwrap();
        let whole = reading::whole(&mut tx, &session).await.unwrap();
        assert_eq!(whole[0].bearers(), ["Paliers", "Récits"], "so its room and its minutes know");
        assert!(whole.iter().all(|item| item.proposed_by.is_none()));
        drop(tx);

        assert_eq!(send(&world, bob(), "part", &session, None, &form).await, Err(Error::Forbidden.into()));
        send(&world, mia(), "part", &session, None, &[("item", &id)]).await.unwrap();
        let seen = read(&world, bob(), &session).await;
        assert_eq!((seen.waiting[0].item.id.clone(), seen.waiting[0].item.supports), (other.id.clone(), 2));
        assert!(seen.joined.is_empty() && seen.items[0].also_by.is_empty());
        let again = send(&world, mia(), "part", &session, None, &[("item", &id)]).await;
        assert!(matches!(again, Err(Refused::Stale { .. })));
    })
    .await;
}

#[tokio::test]
async fn joining_asks_for_another_one_that_is_there() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let elsewhere = session_of(&world, "concertation", State::Announced).await;
        let stranger = plan(&world, &elsewhere, "Ailleurs", 10).await.id.to_string();
        let one = proposal(&world, &session, "Mesurer", ANA).await.id.to_string();
        let join = |to: String| {
            let (world, session, one) = (world.clone(), session.clone(), one.clone());
            async move { send(&world, mia(), "join", &session, None, &[("item", &one), ("to", &to)]).await }
        };
        let Err(Refused::Wrong { wrong, .. }) = join(String::new()).await else { panic!("nothing was chosen") };
        assert_eq!(wrong[0].0, "to");
        assert!(matches!(join(one.clone()).await, Err(Refused::Stale { .. })), "not to itself");
        assert!(matches!(join(stranger).await, Err(Refused::Stale { .. })), "not into another session");
        assert_eq!(join("x".into()).await, Err(Error::Senseless.into()));
    })
    .await;
}

#[tokio::test]
async fn what_goes_leaves_its_parts_waiting() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let (a, b, c) = (
            proposal(&world, &session, "a", ANA).await,
            proposal(&world, &session, "b", BOB).await,
            proposal(&world, &session, "c", BOB).await,
        );
        let mut tx = world.db.write().await.unwrap();
        store::join(&mut tx, &c.id, &b.id).await.unwrap();
        store::join(&mut tx, &b.id, &a.id).await.unwrap();
        let all: Vec<_> = store::joined(&mut tx, &session).await.unwrap();
        store::part(&mut tx, &b.id).await.unwrap();
        assert_eq!(store::proposed(&mut tx, &session).await.unwrap().len(), 2);
        store::join(&mut tx, &b.id, &a.id).await.unwrap();
        assert!(all.len() == 2 && all.iter().all(|part| part.joined_to.as_ref() == Some(&a.id)), "one step deep");
        tx.commit().await.unwrap();
        // Bob takes one back; then Ana hers.
        send(&world, bob(), "withdraw", &session, None, &[("item", c.id.as_str())]).await.unwrap();
        assert_eq!(found(&world, &c.id).await, None);
        send(&world, ana(), "withdraw", &session, None, &[("item", a.id.as_str())]).await.unwrap();
        let left = found(&world, &b.id).await.unwrap();
        assert_eq!((left.status, left.joined_to), (Status::Proposed, None));
    })
    .await;
}

#[tokio::test]
async fn a_need_is_a_sentence_that_may_become_an_item() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let form = [("need", "Comment finir un projet ?"), ("project", "p1")];
        assert_eq!(send(&world, outsider(), "need", &session, None, &form).await, Err(Error::Forbidden.into()));
        assert_eq!(send(&world, bob(), "need", &session, None, &form).await, Err(Error::Senseless.into()));
        for bad in ["", &"é".repeat(201)] {
            let refused = send(&world, ana(), "need", &session, None, &[("need", bad)]).await;
            let Err(Refused::Wrong { wrong, .. }) = refused else { panic!("{refused:?}") };
            assert_eq!(wrong[0].0, "need");
        }
        send(&world, ana(), "need", &session, None, &form).await.unwrap();
        let seen = read(&world, bob(), &session).await;
        assert!(seen.waiting.is_empty());
        let need = seen.needs[0].item.clone();
        assert_eq!(
            (need.brought_by.as_str(), need.title.fr.as_str()),
            ("Paliers Vivants", "Comment finir un projet ?")
        );
        let id = need.id.to_string();
        send(&world, bob(), "support", &session, None, &[("item", &id), ("on", "yes")]).await.unwrap();
        let taken = send(&world, mia(), "take", &session, None, &[("item", &id)]).await;
        assert!(matches!(taken, Err(Refused::Stale { .. })), "it has no minutes yet");

        let mut act = Act::write(world.clone(), asker(mia())).await.unwrap();
        let ground = reading::form(&mut act, &session, None, Some(need.id.clone())).await.unwrap();
        assert_eq!(ground.need.unwrap().title, need.title);
        drop(act);
        let add = [("title_fr", "Finir un projet"), ("kind", "exchange"), ("format", "intervision"), ("need", &id)];
        send(&world, mia(), "add", &session, None, &add).await.unwrap();
        let seen = read(&world, ana(), &session).await;
        let item = &seen.items[0];
        assert_eq!(item.minutes, 60, "left empty, what is usual");
        assert_eq!((item.also_by.as_slice(), item.supports), (&["Paliers Vivants".to_owned()][..], 1));
        assert!(seen.needs.is_empty() && seen.joined[0].mine);
        let twice = send(&world, mia(), "add", &session, None, &add).await;
        assert!(matches!(twice, Err(Refused::Stale { .. })), "somebody was quicker");
        assert_eq!(read(&world, ana(), &session).await.items.len(), 1);

        send(&world, mia(), "part", &session, None, &[("item", &id)]).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(store::needs(&mut tx, &session).await.unwrap().len(), 1, "a need again, not a proposal");
    })
    .await;
}
