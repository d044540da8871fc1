//! What there is to read for an item: links, and files that are kept here.

mod common;

use agenda::reading;
use agenda::rules::Document;
use agenda::rules::documents::{DocumentId, LARGEST};
use agenda::store;
use common::{ana, asker, bob, mia, outsider, plan, read, send, send_with, session_of};
use kit::act::{Act, World};
use kit::rights::Viewer;
use kit::testing::{each_database, noon_of_tests};
use kit::verbs::{Refused, Upload};
use kit::{Error, sql};
use sessions::rules::State;

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

/// The file, and all its bytes, as this viewer gets them.
async fn file(world: &World, viewer: Viewer, id: &DocumentId) -> Result<(store::File, Vec<u8>), Error> {
    let mut act = Act::write(world.clone(), asker(viewer)).await.unwrap();
    let session = store::session_of_file(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    let file = reading::file(&mut act, &session, id).await?;
    let bytes = store::slice(&mut act.tx, id, 0, file.size).await?.unwrap();
    Ok((file, bytes))
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
        for nameless in [".pdf", "\u{200b} \u{200b}.pdf", "\u{202e}.pdf"] {
            let refused = add(mia(), &[], pdf(nameless)).await;
            let Err(Refused::Wrong { wrong, .. }) = refused else { panic!("{refused:?}") };
            let fields: Vec<_> = wrong.iter().map(|(field, _)| field.as_str()).collect();
            assert_eq!(fields, ["document", "file"], "no name to go by, and the file is to be chosen again");
        }
        let both = [("address", "https://exemple.be/note"), ("document", "La note")];
        assert_eq!(field(add(mia(), &both, pdf("La note.pdf")).await), "file");

        add(mia(), &[], pdf("La\u{202e} note.pdf")).await.unwrap();
        add(mia(), &[("document", "Le plan")], pdf("x.PDF")).await.unwrap();
        let documents = read(&world, ana(), &session).await.items[0].documents.clone();
        let titles: Vec<_> = documents.iter().map(|one| (one.title.as_str(), one.address.as_str())).collect();
        assert_eq!(titles, [("La note", ""), ("Le plan", "")]);
        let id = &documents[0].id;
        let (kept, bytes) = file(&world, ana(), id).await.unwrap();
        assert_eq!((kept.title.as_str(), kept.ending.as_str(), kept.size), ("La note", "pdf", 16));
        assert_eq!(bytes, b"%PDF-1.7 la note");
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
async fn what_is_not_on_the_agenda_is_nobodys_to_read_and_late_documents_can_be_taken_off() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let item = plan(&world, &session, "Récit", 30).await;
        send_with(&world, mia(), "attach", &session, Some(&item.id), (&[], pdf("La note.pdf"))).await.unwrap();
        let id = read(&world, ana(), &session).await.items[0].documents[0].id.clone();
        let set = async |text: &'static str, value: &str| {
            let mut tx = world.db.write().await.unwrap();
            sql!(tx, execute, text, &session, value).unwrap();
            tx.commit().await.unwrap();
        };
        const STATUS: &str = "update agenda_item set status = $2 where session_id = $1";
        const STATE: &str = "update session set state = $2 where id = $1";
        for status in ["proposed", "declined"] {
            set(STATUS, status).await;
            assert_eq!(file(&world, mia(), &id).await.unwrap_err(), Error::NotFound, "{status}");
        }
        set(STATUS, "planned").await;
        let off = async |who| send(&world, who, "detach", &session, Some(&item.id), &[("document", id.as_str())]).await;
        for minuted in ["drafting", "in_review", "approved"] {
            set(STATE, minuted).await;
            assert!(matches!(off(mia()).await, Err(Refused::Wrong { problem: Some(_), .. })), "{minuted}");
            assert!(!read(&world, mia(), &session).await.detaches);
        }
        for late in ["cancelled", "postponed", "live"] {
            set(STATE, late).await;
            let seen = read(&world, mia(), &session).await;
            assert!(seen.detaches && !seen.arranges && file(&world, ana(), &id).await.is_ok(), "{late}");
            assert!(!read(&world, ana(), &session).await.detaches);
        }
        assert_eq!(off(bob()).await, Err(Error::Forbidden.into()));
        assert!(off(mia()).await.unwrap().to.ends_with("/agenda?done=detached"));
        assert_eq!(file(&world, mia(), &id).await.unwrap_err(), Error::NotFound);
    })
    .await;
}

#[tokio::test]
async fn the_largest_file_is_kept_whole_copied_whole_and_read_in_slices() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let item = plan(&world, &session, "Récit", 30).await;
        let after = plan(&world, &session, "Suite", 30).await;
        let mut tx = world.db.write().await.unwrap();
        let bytes: Vec<u8> = (0..LARGEST).map(|at| (at % 251) as u8).collect();
        let one = Document { id: DocumentId::fresh(), title: "Un".into(), address: String::new() };
        let link = Document { id: DocumentId::fresh(), address: "https://exemple.be".into(), ..one.clone() };
        for document in [&one, &link] {
            store::attach(&mut tx, &item.id, document, noon_of_tests()).await.unwrap();
        }
        store::keep_file(&mut tx, &one.id, "pdf", &bytes).await.unwrap();
        let copy = store::copy(&mut tx, &one.id, &after.id, noon_of_tests()).await.unwrap();
        let again = store::copy(&mut tx, &copy, &after.id, noon_of_tests()).await.unwrap();
        let other = store::copy(&mut tx, &link.id, &after.id, noon_of_tests()).await.unwrap();
        assert!(store::file(&mut tx, &other).await.unwrap().is_none());
        assert_eq!(store::session_of_file(&mut tx, &other).await.unwrap(), None);
        let kept = store::file(&mut tx, &again).await.unwrap().unwrap();
        assert_eq!((kept.title.as_str(), kept.ending.as_str(), kept.size), ("Un", "pdf", LARGEST as i64));
        let mut read = Vec::new();
        while read.len() < LARGEST {
            let slice = store::slice(&mut tx, &again, read.len() as i64, 2_000_000).await.unwrap().unwrap();
            assert!((1..=2_000_000).contains(&slice.len()));
            read.extend(slice);
        }
        assert!(read == bytes, "whole and in order");
        assert_eq!(store::slice(&mut tx, &other, 0, 9).await.unwrap(), None);
        let mut all = [&one.id, &copy, &again].map(ToString::to_string);
        all.sort();
        for of in [&one.id, &copy, &again] {
            let found = store::copies(&mut tx, of).await.unwrap();
            let mut found: Vec<_> = found.into_iter().map(|(_, _, id)| id.to_string()).collect();
            found.sort();
            assert_eq!(found, all, "from whichever one asks");
        }
        assert_eq!(store::session_of_file(&mut tx, &again).await.unwrap(), Some(session));
    })
    .await;
}
