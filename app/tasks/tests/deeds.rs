//! The delays of a body: allowed, refused beside their field, forbidden, repeated, changed meanwhile.

mod common;

use common::{ana, ground, mia, send};
use kit::Error;
use kit::act::World;
use kit::testing::{each_database, viewer};
use kit::verbs::Refused;
use kit::{Role, sql};
use tasks::rules::{Delays, Kind};
use tasks::store;

async fn chosen(world: &World) -> Delays {
    let mut tx = world.db.read().await.unwrap();
    store::delays(&mut tx, "concertation").await.unwrap()
}

#[tokio::test]
async fn a_moderator_chooses_and_leaves_the_rest_as_usual() {
    each_database(|world| async move {
        ground(&world).await;
        let fields = [("settle_agenda", "10"), ("minutes", "21"), ("reminder", " 5 "), ("seen", "")];
        let next = send(&world, mia(), "concertation", None, &fields).await.unwrap();
        assert_eq!(next.to, "/fr/body/concertation/delays?done=kept");
        let kept = Delays([(Kind::SettleAgenda, 10), (Kind::Reminder, 5)].into());
        assert_eq!(chosen(&world).await, kept, "what is usual is not kept");
        let mut tx = world.db.read().await.unwrap();
        let (noted,) = sql!(tx, one(i64), "select count(*) from audit where verb = 'delays/set'").unwrap();
        assert_eq!(noted, 1);
    })
    .await;
}

#[tokio::test]
async fn every_wrong_field_is_told_and_nothing_is_kept() {
    each_database(|world| async move {
        ground(&world).await;
        let fields = [("settle_agenda", "366"), ("minutes", "bientôt"), ("reminder", "5"), ("seen", "")];
        let Err(Refused::Wrong { wrong, .. }) = send(&world, mia(), "concertation", None, &fields).await else {
            panic!("it was kept");
        };
        let names: Vec<_> = wrong.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(names, ["settle_agenda", "minutes"]);
        assert!(wrong[0].1.contains("de 0 à 365"), "{}", wrong[0].1);
        assert_eq!(chosen(&world).await, Delays::default());
    })
    .await;
}

#[tokio::test]
async fn only_its_moderators_choose() {
    each_database(|world| async move {
        ground(&world).await;
        let elsewhere = viewer(common::MIA, Role::Moderator, Some("atelier-nord"));
        for (who, fault) in
            [(Default::default(), Error::SignIn), (ana(), Error::Forbidden), (elsewhere, Error::Forbidden)]
        {
            let refused = send(&world, who, "concertation", None, &[("reminder", "5")]).await;
            assert_eq!(refused, Err(Refused::Not(fault)));
        }
        assert_eq!(chosen(&world).await, Delays::default());
    })
    .await;
}

#[tokio::test]
async fn what_changed_meanwhile_is_shown_beside() {
    each_database(|world| async move {
        ground(&world).await;
        let intent = kit::id::fresh();
        let first = [("reminder", "5"), ("seen", "")];
        let kept = send(&world, mia(), "concertation", Some(&intent), &first).await.unwrap();
        assert_eq!(send(&world, mia(), "concertation", Some(&intent), &first).await.unwrap(), kept, "sent twice");
        let second = [("reminder", "7"), ("seen", "")];
        let Err(Refused::Stale { kept, .. }) = send(&world, mia(), "concertation", None, &second).await else {
            panic!("it was kept");
        };
        assert_eq!(kept, [("reminder".to_owned(), "5".to_owned())]);
        let again = [("reminder", "7"), ("seen", "reminder:5")];
        send(&world, mia(), "concertation", None, &again).await.unwrap();
        assert_eq!(chosen(&world).await, Delays([(Kind::Reminder, 7)].into()));
    })
    .await;
}

#[tokio::test]
async fn two_moderators_at_once_never_mix() {
    each_database(|world| async move {
        ground(&world).await;
        let one = [("reminder", "5"), ("minutes", "30"), ("seen", "")];
        let other = [("reminder", "6"), ("minutes", "31"), ("seen", "")];
        let (a, b) = tokio::join!(
            send(&world, mia(), "concertation", None, &one),
            send(&world, mia(), "concertation", None, &other)
        );
        assert!(a.is_ok() != b.is_ok(), "one is kept, the other is told: {a:?} {b:?}");
        let both = [(5, 30), (6, 31)].map(|(r, m)| Delays([(Kind::Reminder, r), (Kind::Minutes, m)].into()));
        assert!(both.contains(&chosen(&world).await));
    })
    .await;
}
