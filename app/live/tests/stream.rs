//! Everyone sees a change, within a second, and only those who may.

mod common;

use std::time::{Duration, Instant as Clock};

use axum::body::{Body, BodyDataStream};
use axum::http::{Request, StatusCode};
use axum::{Extension, Router};
use common::{ANA, MIA, Scene, ana, asker, live_scene, mia, outsider};
use kit::act::World;
use kit::rights::Viewer;
use kit::sql;
use kit::testing::each_database;
use live::rules::room::Frame;
use live::stream::{Feeds, OF_ONE, router};
use tokio::time::timeout;
use tokio_stream::StreamExt;
use tower::ServiceExt;

fn app(world: &World) -> Router {
    router().layer(Extension(world.clone()))
}

async fn ask(app: &Router, path: &str, viewer: Viewer, cookie: &str) -> axum::response::Response {
    let request = Request::get(path).header("cookie", cookie).body(Body::empty()).unwrap();
    app.clone().layer(Extension(asker(viewer))).oneshot(request).await.unwrap()
}

/// The next picture on a stream; nothing when it ends.
async fn next(stream: &mut BodyDataStream) -> Option<(i64, Frame)> {
    let mut text = String::new();
    while !text.ends_with("\n\n") {
        let bytes = timeout(Duration::from_secs(5), stream.next()).await.expect("a picture in time")?.unwrap();
        text += std::str::from_utf8(&bytes).unwrap();
    }
    let line = |name: &str| text.lines().find_map(|line| line.strip_prefix(name).map(str::trim)).unwrap();
    Some((line("id:").parse().unwrap(), serde_json::from_str(line("data:")).unwrap()))
}

/// A cookie of somebody who is signed in.
async fn signed_in(scene: &Scene, person: &str) -> String {
    let mut tx = scene.world.db.write().await.unwrap();
    let now = scene.world.clock.now();
    let origin = &scene.world.origin;
    let cookie = people::sign_in::open(&mut tx, &person.parse().unwrap(), origin, ("", ""), now).await.unwrap();
    tx.commit().await.unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn two_listeners_see_the_same_version() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let app = app(&world);
        let path = format!("/live/{}", scene.session);
        let (ana_in, mia_in) = (signed_in(&scene, ANA).await, signed_in(&scene, MIA).await);
        let answer = ask(&app, &path, ana(), &ana_in).await;
        assert_eq!(answer.status(), StatusCode::OK);
        let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "text/event-stream");
        assert_eq!((header("cache-control").as_str(), header("x-accel-buffering").as_str()), ("no-store", "no"));
        let mut one = answer.into_body().into_data_stream();
        let mut other = ask(&app, &path, mia(), &mia_in).await.into_body().into_data_stream();
        let (before, first) = next(&mut one).await.unwrap();
        assert_eq!(next(&mut other).await.unwrap().0, before);
        assert_eq!(first.room.current, None);
        assert_eq!(first.now, world.clock.now());

        let pressed = Clock::now();
        scene.press(mia(), "start").await.unwrap();
        let (version, picture) = next(&mut one).await.unwrap();
        assert!(pressed.elapsed() < Duration::from_secs(1), "within a second");
        assert!(version > before);
        assert_eq!(version, picture.room.version);
        assert_eq!(next(&mut other).await.unwrap(), (version, picture.clone()));
        assert_eq!(picture.room.current, Some(0));

        // When the server stops, the streams end.
        world.hub.close();
        assert_eq!(next(&mut one).await, None);
        assert_eq!(next(&mut other).await, None);
    })
    .await;
}

#[tokio::test]
async fn who_may_listen() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let app = app(&world);
        let path = format!("/live/{}", scene.session);
        let status = async |path: &str, viewer: Viewer| ask(&app, path, viewer, "").await.status();
        assert_eq!(status(&path, Viewer::default()).await, StatusCode::UNAUTHORIZED);
        assert_eq!(status(&path, outsider()).await, StatusCode::FORBIDDEN);
        assert_eq!(status("/live/nothing", ana()).await, StatusCode::NOT_FOUND);
        assert_eq!(status(&format!("/live/{}", kit::id::fresh()), ana()).await, StatusCode::NOT_FOUND);
        let (guest, cookie) = scene.guest("Sam").await;
        let mut stream = ask(&app, &path, guest, &cookie).await.into_body().into_data_stream();
        assert!(next(&mut stream).await.is_some());
        scene.press(mia(), "start").await.unwrap();
        assert!(next(&mut stream).await.is_some(), "a guest stays");
    })
    .await;
}

#[tokio::test]
async fn without_the_right_the_stream_ends_at_the_next_change() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let app = app(&world);
        let cookie = signed_in(&scene, ANA).await;
        let path = format!("/live/{}", scene.session);
        let mut stream = ask(&app, &path, ana(), &cookie).await.into_body().into_data_stream();
        assert!(next(&mut stream).await.is_some());
        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "delete from role_grant where person_id = $1", ANA).unwrap();
        tx.commit().await.unwrap();
        scene.press(mia(), "start").await.unwrap();
        assert_eq!(next(&mut stream).await, None);
    })
    .await;
}

#[tokio::test]
async fn a_burst_is_one_picture_and_an_empty_room_is_forgotten() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let feeds = Feeds::default();
        let mut one = feeds.listen(&world, &scene.session).await.unwrap();
        let other = feeds.listen(&world, &scene.session).await.unwrap();
        assert!(std::sync::Arc::ptr_eq(&one.borrow(), &other.borrow()), "made once, shared by all");
        one.borrow_and_update();
        // Told back to back, before anybody could listen in between.
        for _ in 0..3 {
            world.hub.tell(&format!("session:{}", scene.session));
        }
        timeout(Duration::from_secs(5), one.changed()).await.expect("a picture").unwrap();
        one.borrow_and_update();
        // A slow machine may miss a second picture here; it never sees one that was not made.
        let another = timeout(Duration::from_millis(400), one.changed()).await;
        assert!(another.is_err(), "a second picture of one burst");
        assert!(std::sync::Arc::ptr_eq(&one.borrow(), &other.borrow()));
        assert_eq!(feeds.count(), 1);
        drop((one, other));
        let gone = async {
            while feeds.count() > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        timeout(Duration::from_secs(5), gone).await.expect("nobody listens, nothing is read");
    })
    .await;
}

#[tokio::test]
async fn who_does_not_read_is_owed_the_last_picture_only() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let app = app(&world);
        let path = format!("/live/{}", scene.session);
        let (ana_in, mia_in) = (signed_in(&scene, ANA).await, signed_in(&scene, MIA).await);
        let mut slow = ask(&app, &path, ana(), &ana_in).await.into_body().into_data_stream();
        let mut quick = ask(&app, &path, mia(), &mia_in).await.into_body().into_data_stream();
        let (before, _) = next(&mut quick).await.unwrap();
        let mut last = before;
        for key in ["start", "more", "pause", "resume"] {
            scene.press(mia(), key).await.unwrap();
            last = next(&mut quick).await.unwrap().0;
        }
        assert_eq!(last, before + 4);
        assert_eq!(next(&mut slow).await.unwrap().0, before, "what was there when it stopped reading");
        assert_eq!(next(&mut slow).await.unwrap().0, last);
        let more = timeout(Duration::from_millis(300), slow.next()).await;
        assert!(more.is_err(), "nothing more");
    })
    .await;
}

#[tokio::test]
async fn everyone_listens_on_a_few_screens() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let app = app(&world);
        let path = format!("/live/{}", scene.session);
        let (guest, cookie) = scene.guest("Sam").await;
        let listen = async || ask(&app, &path, guest.clone(), &cookie).await;
        let mut streams = Vec::new();
        for _ in 0..OF_ONE {
            let answer = listen().await;
            assert_eq!(answer.status(), StatusCode::OK);
            streams.push(answer.into_body().into_data_stream());
        }
        assert_eq!(listen().await.status(), StatusCode::TOO_MANY_REQUESTS);
        let (other, other_cookie) = scene.guest("Lou").await;
        assert_eq!(ask(&app, &path, other, &other_cookie).await.status(), StatusCode::OK, "others come in");
        // One screen is put away: another finds its place.
        drop(streams.pop());
        let again = async {
            while listen().await.status() != StatusCode::OK {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        timeout(Duration::from_secs(5), again).await.expect("a place that is free again");
    })
    .await;
}

#[tokio::test]
async fn one_picture_is_nobodys_copy() {
    each_database(|world| async move {
        let scene = live_scene(&world).await;
        let pictures = Feeds::default().listen(&world, &scene.session).await.unwrap();
        let picture = pictures.borrow().clone();
        let (one, other) = (picture.event(kit::Instant(1)), picture.event(kit::Instant(2)));
        assert_eq!(one[1].as_ptr(), other[1].as_ptr(), "the room itself is shared");
        assert_ne!(one[0], other[0], "the hour is of the moment");
        assert!(one[0].len() + one[2].len() < 100 && !one[1].contains(&b'\n'));
    })
    .await;
}
