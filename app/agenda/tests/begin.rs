//! A usual agenda to begin with, and documents.

mod common;

use agenda::reading;
use agenda::rules::order::total;
use agenda::rules::templates::Template;
use common::{ana, asker, bob, mia, outsider, plan, send, session_of, titles};
use kit::Error;
use kit::act::{Act, World};
use kit::rights::Viewer;
use kit::testing::each_database;
use kit::verbs::Refused;
use sessions::rules::{SessionId, State};

async fn read(world: &World, viewer: Viewer, session: &SessionId) -> agenda::api::Agenda {
    let mut act = Act::write(world.clone(), asker(viewer)).await.unwrap();
    reading::agenda(&mut act, session).await.unwrap()
}

#[tokio::test]
async fn an_empty_agenda_begins_with_a_template_and_is_emptied_of_it() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        assert_eq!(read(&world, mia(), &session).await.templates, [Template::Concertation]);
        assert!(read(&world, ana(), &session).await.templates.is_empty(), "a moderator begins");
        let form = [("template", "concertation")];
        assert_eq!(send(&world, ana(), "begin", &session, None, &form).await, Err(Error::Forbidden.into()));
        let other = send(&world, mia(), "begin", &session, None, &[("template", "regional")]).await;
        assert_eq!(other, Err(Error::Senseless.into()), "an atelier's");
        send(&world, mia(), "begin", &session, None, &form).await.unwrap();
        let seen = read(&world, mia(), &session).await;
        assert_eq!((seen.items.len(), total(&seen.items)), (7, 195));
        assert_eq!(seen.items[1].title.nl, "Actuarondje");
        assert!(seen.templates.is_empty());
        let twice = send(&world, mia(), "begin", &session, None, &form).await;
        assert!(matches!(twice, Err(Refused::Wrong { problem: Some(_), .. })));

        let id = seen.items[1].id.clone();
        let edit = [
            ("title_fr", "Nos nouvelles"),
            ("kind", "exchange"),
            ("format", "round"),
            ("minutes", "20"),
            ("version", "1"),
        ];
        send(&world, mia(), "edit", &session, Some(&id), &edit).await.unwrap();
        plan(&world, &session, "Autre chose", 10).await;
        assert_eq!(send(&world, bob(), "clear", &session, None, &[]).await, Err(Error::Forbidden.into()));
        send(&world, mia(), "clear", &session, None, &[]).await.unwrap();
        assert_eq!(titles(&world, &session).await, ["Nos nouvelles", "Autre chose"], "what was written stays");
    })
    .await;
}

#[tokio::test]
async fn an_atelier_has_its_own_and_a_short_session_none() {
    each_database(|world| async move {
        let session = session_of(&world, "atelier-nord", State::Announced).await;
        assert_eq!(read(&world, outsider(), &session).await.templates, [Template::Atelier, Template::Regional]);
        send(&world, outsider(), "begin", &session, None, &[("template", "regional")]).await.unwrap();
        assert!(total(&read(&world, outsider(), &session).await.items) <= 195, "made to fit");

        let short = session_of(&world, "concertation", State::Announced).await;
        let mut tx = world.db.write().await.unwrap();
        kit::sql!(tx, execute, "update session set ends_at = starts_at + 1800000 where id = $1", &short).unwrap();
        tx.commit().await.unwrap();
        assert!(read(&world, mia(), &short).await.templates.is_empty());
        let begun = send(&world, mia(), "begin", &short, None, &[("template", "concertation")]).await;
        assert!(matches!(begun, Err(Refused::Wrong { problem: Some(_), .. })));
    })
    .await;
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
        assert_eq!(fields, ["document", "address"]);

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
        assert!(!agenda::store::detach(&mut tx, &other.id, &kept.id).await.unwrap(), "not of this item");
        drop(tx);
        // With the item go its documents.
        send(&world, mia(), "remove", &session, Some(&item.id), &[]).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        assert!(agenda::store::documents(&mut tx, &session).await.unwrap().is_empty());
    })
    .await;
}
