//! A usual agenda to begin with.

mod common;

use agenda::rules::order::total;
use agenda::rules::templates::Template;
use common::{ana, bob, mia, outsider, plan, read, send, session_of, titles};
use kit::Error;
use kit::testing::each_database;
use kit::verbs::Refused;
use sessions::rules::State;

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
