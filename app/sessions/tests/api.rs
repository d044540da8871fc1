//! What each viewer may know of a session.

use kit::act::{Asker, World, ask};
use kit::rights::Viewer;
use kit::testing::{each_database, noon_of_tests, viewer};
use kit::words::Pair;
use kit::{Day, Error, Locale, Role};
use sessions::api;
use sessions::rules::states::Need;
use sessions::rules::{Session, State};
use sessions::store;

/// Asks as this viewer would.
async fn asked<T>(world: &World, viewer: Viewer, question: impl Future<Output = T>) -> T {
    ask(world, Asker { viewer, locale: Locale::Fr }, question).await
}

fn future(body: &str) -> Session {
    let day = Day::ymd(2027, 2, 4).unwrap();
    Session {
        venue: Pair::new("Maison", "Huis"),
        link: "https://example.org/salle".into(),
        ..Session::dated(body, 2027, 2, day.at(9, 15), day.at(12, 30))
    }
}

async fn with(world: &World, sessions: &[&Session]) {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    for session in sessions {
        store::insert(&mut tx, session, noon_of_tests()).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_link_is_for_those_who_come() {
    each_database(|world| async move {
        let session = future("atelier-nord");
        with(&world, &[&session]).await;
        let id = session.id.clone();
        let everyone = asked(&world, Viewer::default(), api::read(id.clone())).await.unwrap();
        assert_eq!((everyone.session.link.as_str(), everyone.can_moderate, everyone.steps.len()), ("", false, 0));
        assert_eq!(everyone.session, session.clone().without_link());

        let guest = Viewer { guest_of: Some((id.to_string(), "g".into())), ..Viewer::default() };
        let guest = asked(&world, guest, api::read(id.clone())).await.unwrap();
        assert_eq!((guest.session.link, guest.can_moderate), (session.link.clone(), false));

        let moderator = viewer("m", Role::Moderator, Some("atelier-nord"));
        let page = asked(&world, moderator, api::read(id)).await.unwrap();
        let offers: Vec<_> = page.steps.iter().map(|offer| (offer.to, offer.missing.clone())).collect();
        let expected = [(State::Announced, vec![Need::Title]), (State::Postponed, vec![]), (State::Cancelled, vec![])];
        assert_eq!(offers, expected);
        assert_eq!(page.natural, Some(State::Announced));
        assert_eq!(
            asked(&world, Viewer::default(), api::body("atelier-nord".into())).await.unwrap().coming[0].link,
            ""
        );
    })
    .await;
}

#[tokio::test]
async fn only_moderators_read_the_forms() {
    each_database(|world| async move {
        let session = future("atelier-nord");
        with(&world, &[&session]).await;
        let moderator = |body| viewer("m", Role::Moderator, Some(body));
        let edit = || api::edit(session.id.clone());
        assert_eq!(asked(&world, moderator("atelier-nord"), edit()).await.unwrap().session, session);
        assert_eq!(asked(&world, moderator("atelier-sud"), edit()).await, Err(Error::Forbidden));
        assert_eq!(asked(&world, Viewer::default(), edit()).await, Err(Error::SignIn));

        let date = |month| api::date("atelier-nord".into(), 2027, month);
        let page = asked(&world, moderator("atelier-nord"), date(2)).await.unwrap();
        assert_eq!((page.taken, page.waits), (Some(session.id.clone()), None));
        assert_eq!(asked(&world, moderator("atelier-nord"), date(6)).await.unwrap().taken, None);
        assert_eq!(asked(&world, moderator("atelier-nord"), date(7)).await, Err(Error::NotFound));
        assert_eq!(asked(&world, moderator("atelier-sud"), date(2)).await, Err(Error::Forbidden));
        assert_eq!(asked(&world, Viewer::default(), date(2)).await, Err(Error::SignIn));
    })
    .await;
}

#[tokio::test]
async fn what_nobody_opened_stays_until_its_day_is_over_and_with_its_moderators() {
    each_database(|world| async move {
        let meets = |day: Day| Session {
            state: State::Announced,
            ..Session::dated("atelier-nord", day.year(), 10, day.at(8, 0), day.at(11, 0))
        };
        let today = meets(noon_of_tests().day());
        let forgotten = meets(noon_of_tests().day().plus_days(-1));
        with(&world, &[&today, &forgotten]).await;
        let shown = |viewer| {
            let world = world.clone();
            async move {
                let page = asked(&world, viewer, api::body("atelier-nord".into())).await.unwrap();
                assert_eq!(page.past, []);
                page.coming.into_iter().map(|session| session.id).collect::<Vec<_>>()
            }
        };
        assert_eq!(shown(Viewer::default()).await, std::slice::from_ref(&today.id));
        let moderator = viewer("m", Role::Moderator, Some("atelier-nord"));
        assert_eq!(shown(moderator).await, [forgotten.id, today.id]);
    })
    .await;
}

#[tokio::test]
async fn a_body_shows_what_comes_what_was_and_what_waits() {
    each_database(|world| async move {
        let coming = future("atelier-nord");
        let day = Day::ymd(2026, 10, 8).unwrap();
        let held = Session {
            state: State::Approved,
            year: 2026,
            from_month: 10,
            starts_at: day.at(9, 0),
            ends_at: day.at(12, 0),
            ..Session::dated("atelier-nord", 2026, 10, day.at(9, 0), day.at(12, 0))
        };
        let off = Session { state: State::Cancelled, from_month: 6, ..future("atelier-nord") };
        with(&world, &[&coming, &held, &off]).await;
        let page = asked(&world, Viewer::default(), api::body("atelier-nord".into())).await.unwrap();
        assert_eq!(page.coming.iter().map(|s| &s.id).collect::<Vec<_>>(), [&coming.id]);
        assert_eq!(page.past.iter().map(|s| &s.id).collect::<Vec<_>>(), [&held.id]);
        assert_eq!(page.undated, []);

        let moderator = viewer("m", Role::Moderator, Some("atelier-nord"));
        let page = asked(&world, moderator, api::body("atelier-nord".into())).await.unwrap();
        let owed: Vec<_> = page.undated.iter().map(|w| (w.year, w.months.0)).collect();
        assert_eq!(owed, [(2027, 6), (2027, 10), (2028, 2), (2028, 6), (2028, 10)]);
        assert_eq!(asked(&world, Viewer::default(), api::body("nowhere".into())).await, Err(Error::NotFound));
    })
    .await;
}
