//! Registrations in storage, on both engines.

mod ground;

use ateliers::letters::About;
use ateliers::rules::{NEEDS_KEPT, Need, Standing};
use ateliers::seats;
use ateliers::store::{self, Counts, Details};
use ground::{atelier, mails};
use kit::clock::{DAY, HOUR};
use kit::rights::Viewer;
use kit::testing::{act, each_database, noon_of_tests};
use kit::{Day, Locale};

fn person(name: &str, needs: &[Need]) -> Details {
    Details {
        email: format!("{name}@example.org"),
        name: name.into(),
        organisation: "Asbl".into(),
        function: "accueil".into(),
        lang: Locale::Nl,
        needs: needs.iter().map(|need| (*need, String::new())).collect(),
    }
}

#[tokio::test]
async fn a_registration_is_found_by_each_of_its_names() {
    each_database(|world| async move {
        let session = atelier(&world, None).await;
        let now = noon_of_tests();
        let mut tx = world.db.write().await.unwrap();
        let delete_at = session.ends_at.plus(NEEDS_KEPT);
        let needs = [Need::SignLanguage, Need::StepFree];
        let one = store::register(&mut tx, &session.id, &person("a", &needs), Standing::Confirmed, delete_at, now)
            .await
            .unwrap();
        let two = store::register(&mut tx, &session.id, &person("b", &[Need::Loop]), Standing::Waiting, delete_at, now)
            .await
            .unwrap();
        assert_eq!((one.place, two.place, one.locale()), (1, 2, Locale::Nl));

        assert_eq!(store::counts(&mut tx, &session.id).await.unwrap(), Counts { confirmed: 1, waiting: 1 });
        assert_eq!(store::by_email(&mut tx, &session.id, "a@example.org").await.unwrap(), Some(one.clone()));
        assert_eq!(store::by_email(&mut tx, &session.id, "A@example.org").await.unwrap(), None);
        assert_eq!(store::of_email(&mut tx, "b@example.org").await.unwrap(), std::slice::from_ref(&two));
        assert_eq!(store::of_session(&mut tx, &session.id).await.unwrap(), [one.clone(), two.clone()]);
        assert_eq!(store::first_waiting(&mut tx, &session.id).await.unwrap(), Some(two.clone()));
        assert_eq!(store::rank(&mut tx, &session.id, two.place).await.unwrap(), 1);

        let links = [store::link(&mut tx, &one.id).await.unwrap(), store::link(&mut tx, &one.id).await.unwrap()];
        for link in &links {
            assert_eq!(store::by_secret(&mut tx, link).await.unwrap(), Some(one.clone()));
        }
        let (kept,) =
            kit::sql!(tx, one(i64,), "select count(*) from registration_link where secret_hash = $1", &links[0])
                .unwrap();
        assert_eq!(kept, 0, "only a hash is kept");

        let of_one = store::needs(&mut tx, &one.id).await.unwrap();
        assert_eq!(of_one, [(Need::StepFree, String::new()), (Need::SignLanguage, String::new())]);
        assert_eq!(store::needs_of_session(&mut tx, &session.id).await.unwrap().len(), 3);
        store::drop_needs(&mut tx, &one.id).await.unwrap();
        assert!(store::needs(&mut tx, &one.id).await.unwrap().is_empty());

        store::set_state(&mut tx, &two.id, Standing::Cancelled, now).await.unwrap();
        assert_eq!(store::first_waiting(&mut tx, &session.id).await.unwrap(), None);
        assert!(store::needs_of_session(&mut tx, &session.id).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn once_an_hour_at_most() {
    each_database(|world| async move {
        let session = atelier(&world, None).await;
        let now = noon_of_tests();
        let mut tx = world.db.write().await.unwrap();
        let one =
            store::register(&mut tx, &session.id, &person("a", &[]), Standing::Confirmed, now, now).await.unwrap();
        assert!(store::repeated(&mut tx, &one.id, now).await.unwrap());
        assert!(!store::repeated(&mut tx, &one.id, now.plus(HOUR - 1)).await.unwrap());
        assert!(store::repeated(&mut tx, &one.id, now.plus(HOUR)).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn needs_go_14_days_after_and_the_rest_after_12_months() {
    each_database(|world| async move {
        let session = atelier(&world, None).await;
        let delete_at = session.ends_at.plus(NEEDS_KEPT);
        let mut tx = world.db.write().await.unwrap();
        let one = store::register(
            &mut tx,
            &session.id,
            &person("a", &[Need::Loop]),
            Standing::Confirmed,
            delete_at,
            noon_of_tests(),
        )
        .await
        .unwrap();
        let link = store::link(&mut tx, &one.id).await.unwrap();

        assert_eq!(store::forget_needs(&mut tx, delete_at.plus(-1)).await.unwrap(), 0);
        // Put off by a month: what was said is still needed.
        let mut later = session.clone();
        (later.starts_at, later.ends_at) = (session.starts_at.plus(28 * DAY), session.ends_at.plus(28 * DAY));
        assert!(sessions::store::change(&mut tx, &later).await.unwrap());
        assert_eq!(store::forget_needs(&mut tx, delete_at).await.unwrap(), 0);
        assert_eq!(store::forget_needs(&mut tx, delete_at.plus(28 * DAY)).await.unwrap(), 1);
        assert!(store::needs(&mut tx, &one.id).await.unwrap().is_empty());

        // It ended on 4 March 2027.
        let on = |day| Day::ymd(2028, 3, day).unwrap().at(12, 0);
        assert_eq!(store::forget_registrations(&mut tx, on(4)).await.unwrap(), 0);
        assert!(store::by_secret(&mut tx, &link).await.unwrap().is_some());
        assert_eq!(store::forget_registrations(&mut tx, on(5)).await.unwrap(), 1);
        assert!(store::by_secret(&mut tx, &link).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn free_seats_are_given_in_order_and_only_before_the_session() {
    each_database(|world| async move {
        let session = atelier(&world, Some(2)).await;
        let mut act = act(&world, Viewer::default()).await;
        for name in ["a", "b", "c"] {
            store::register(
                &mut act.tx,
                &session.id,
                &person(name, &[]),
                Standing::Waiting,
                session.ends_at,
                noon_of_tests(),
            )
            .await
            .unwrap();
        }
        let body = territories::store::body(&mut act.tx, &session.body).await.unwrap().unwrap();
        let mut about =
            About { session: &session, body: &body, origin: "https://concerto.example.org", now: session.starts_at };
        assert_eq!(seats::fill(&mut act, &about).await.unwrap(), 0);
        assert_eq!(store::counts(&mut act.tx, &session.id).await.unwrap().confirmed, 0, "it has begun");
        about.now = noon_of_tests();
        assert_eq!(seats::fill(&mut act, &about).await.unwrap(), 2);
        let standings: Vec<_> =
            store::of_session(&mut act.tx, &session.id).await.unwrap().into_iter().map(|one| one.state).collect();
        assert_eq!(standings, [Standing::Confirmed, Standing::Confirmed, Standing::Waiting]);
        act.commit().await.unwrap();
        assert_eq!(mails(&world, "a@example.org").await.len(), 1);
        assert!(mails(&world, "c@example.org").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_city_lies_in_three_bassins() {
    each_database(|world| async move {
        atelier(&world, None).await;
        let mut tx = world.db.read().await.unwrap();
        let parts = store::city_parts(&mut tx).await.unwrap();
        let mut territories: Vec<_> = parts.iter().map(|part| part.territory.as_str()).collect();
        territories.sort_unstable();
        territories.dedup();
        assert_eq!(territories, ["bassin-centre-ouest", "bassin-nord", "bassin-sud"]);
        let laeken = parts.iter().find(|part| part.name.fr == "Laeken").unwrap();
        assert!(!laeken.to_confirm);
    })
    .await;
}
