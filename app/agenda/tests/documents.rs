//! What there is to read for an item: links, and files that are kept here.

mod common;

use agenda::reading;
use agenda::rules::Document;
use agenda::rules::documents::{DocumentId, LARGEST};
use agenda::store;
use common::{ana, asker, bob, mia, outsider, plan, send, send_with, session_of};
use kit::act::{Act, World};
use kit::rights::Viewer;
use kit::testing::{each_database, noon_of_tests};
use kit::verbs::{Refused, Upload};
use kit::{Error, sql};
use sessions::rules::{SessionId, State};

async fn read(world: &World, viewer: Viewer, session: &SessionId) -> agenda::api::Agenda {
    let mut act = Act::write(world.clone(), asker(viewer)).await.unwrap();
    reading::agenda(&mut act, session).await.unwrap()
}

#[tokio::test]
async fn a_document_is_an_address_that_can_be_followed() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let item = plan(&world, &session, "Récit", 30).await;
        let good = [("document", "Le tableau"), ("address", "https://exemple.be/tableau")];
        assert_eq!(send(&world, bob(), "attach", &session, Some(&item.id), &good).await, Err(Error::Forbidden.into()));
        let bad = [("document", ""), ("address", "javascript:alert(1)")];
        let refused = send(&world, mia(), "attach", &session, Some(&item.id), &bad).await;
        let Err(Refused::Wrong { wrong, .. }) = refused else { panic!("{refused:?}") };
        let fields: Vec<&str> = wrong.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["address", "document"]);

        send(&world, mia(), "attach", &session, Some(&item.id), &good).await.unwrap();
        let seen = read(&world, ana(), &session).await;
        let document = seen.items[0].documents[0].clone();
        assert_eq!(document.address, "https://exemple.be/tableau");
        for _ in 1..10 {
            send(&world, mia(), "attach", &session, Some(&item.id), &good).await.unwrap();
        }
        let more = send(&world, mia(), "attach", &session, Some(&item.id), &good).await;
        assert!(matches!(more, Err(Refused::Wrong { problem: Some(_), .. })), "ten are enough");

        let id = document.id.to_string();
        assert_eq!(
            send(&world, bob(), "detach", &session, Some(&item.id), &[("document", &id)]).await,
            Err(Error::Forbidden.into())
        );
        for _ in 0..2 {
            send(&world, mia(), "detach", &session, Some(&item.id), &[("document", &id)]).await.unwrap();
        }
        assert_eq!(read(&world, ana(), &session).await.items[0].documents.len(), 9);
        let other = plan(&world, &session, "Tour", 10).await;
        let kept = read(&world, ana(), &session).await.items[0].documents[0].clone();
        let mut tx = world.db.write().await.unwrap();
        assert!(!store::detach(&mut tx, &other.id, &kept.id).await.unwrap(), "not of this item");
        drop(tx);
        // With the item go its documents.
        send(&world, mia(), "remove", &session, Some(&item.id), &[]).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        assert!(store::documents(&mut tx, &session).await.unwrap().is_empty());
    })
    .await;
}

fn pdf(name: &str) -> Option<Upload> {
    Some(Upload::Whole { name: name.into(), bytes: b"%PDF-1.7 la note".to_vec() })
}

async fn file(world: &World, viewer: Viewer, id: &DocumentId) -> Result<store::File, Error> {
    let mut act = Act::write(world.clone(), asker(viewer)).await.unwrap();
    reading::file(&mut act, id).await
}

#[tokio::test]
async fn a_file_is_kept_and_read_by_whoever_reads_the_agenda() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let item = plan(&world, &session, "Récit", 30).await;
        let add = async |who: Viewer, fields: &[(&str, &str)], file| {
            send_with(&world, who, "attach", &session, Some(&item.id), (fields, file)).await
        };
        let field = |refused| match refused {
            Err(Refused::Wrong { wrong, .. }) => wrong[0].0.clone(),
            other => panic!("{other:?}"),
        };
        assert_eq!(add(bob(), &[], pdf("La note.pdf")).await, Err(Error::Forbidden.into()));
        assert_eq!(field(add(mia(), &[], None).await), "file", "neither a file nor a link");
        assert_eq!(field(add(mia(), &[], Some(Upload::TooLarge)).await), "file");
        assert_eq!(field(add(mia(), &[], pdf("La note.html")).await), "file");
        assert_eq!(field(add(mia(), &[], pdf(".pdf")).await), "document", "no name to go by");
        let both = [("address", "https://exemple.be/note"), ("document", "La note")];
        assert_eq!(field(add(mia(), &both, pdf("La note.pdf")).await), "file");

        add(mia(), &[], pdf("La note.pdf")).await.unwrap();
        add(mia(), &[("document", "Le plan")], pdf("x.PDF")).await.unwrap();
        let documents = read(&world, ana(), &session).await.items[0].documents.clone();
        let titles: Vec<_> = documents.iter().map(|one| (one.title.as_str(), one.address.as_str())).collect();
        assert_eq!(titles, [("La note", ""), ("Le plan", "")]);
        let id = &documents[0].id;
        let kept = file(&world, ana(), id).await.unwrap();
        assert_eq!((kept.title.as_str(), kept.ending.as_str()), ("La note", "pdf"));
        assert_eq!(kept.bytes, b"%PDF-1.7 la note");
        assert_eq!(file(&world, Viewer::default(), id).await.unwrap_err(), Error::SignIn);
        assert_eq!(file(&world, outsider(), id).await.unwrap_err(), Error::NotFound);
        assert_eq!(file(&world, mia(), &DocumentId::fresh()).await.unwrap_err(), Error::NotFound);

        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "update session set agenda_open = true where id = $1", &session).unwrap();
        tx.commit().await.unwrap();
        assert!(file(&world, Viewer::default(), id).await.is_ok(), "everyone reads this agenda now");
        send(&world, mia(), "detach", &session, Some(&item.id), &[("document", id.as_str())]).await.unwrap();
        assert_eq!(file(&world, mia(), id).await.unwrap_err(), Error::NotFound);
        send(&world, mia(), "remove", &session, Some(&item.id), &[]).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let (left,) = sql!(tx, one(i64), "select count(*) from document_file").unwrap();
        assert_eq!(left, 0, "nothing stays behind");
    })
    .await;
}

#[tokio::test]
async fn the_largest_file_is_kept_whole_and_copied_whole() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let item = plan(&world, &session, "Récit", 30).await;
        let mut tx = world.db.write().await.unwrap();
        let bytes: Vec<u8> = (0..LARGEST).map(|at| (at % 251) as u8).collect();
        let one = Document { id: DocumentId::fresh(), title: "Un".into(), address: String::new() };
        let two = Document { id: DocumentId::fresh(), title: "Deux".into(), ..one.clone() };
        store::attach(&mut tx, &item.id, &one, noon_of_tests()).await.unwrap();
        store::attach(&mut tx, &item.id, &two, noon_of_tests()).await.unwrap();
        store::keep_file(&mut tx, &one.id, "pdf", &bytes).await.unwrap();
        assert!(store::file(&mut tx, &two.id).await.unwrap().is_none());
        assert_eq!(store::session_of_file(&mut tx, &two.id).await.unwrap(), None);
        store::copy_file(&mut tx, &one.id, &two.id).await.unwrap();
        store::copy_file(&mut tx, &DocumentId::fresh(), &DocumentId::fresh()).await.unwrap();
        let copy = store::file(&mut tx, &two.id).await.unwrap().unwrap();
        assert_eq!((copy.title.as_str(), copy.ending.as_str(), copy.bytes == bytes), ("Deux", "pdf", true));
        assert_eq!(store::session_of_file(&mut tx, &two.id).await.unwrap(), Some(session));
    })
    .await;
}
