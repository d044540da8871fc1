//! Invitations on both engines, and what lies around a project.

mod common;

use common::{BODY, ground};
use kit::clock::DAY;
use kit::testing::{each_database, noon_of_tests};
use kit::words::Pair;
use kit::{Locale, sql};
use projects::rules::invitation::{AGAIN_AFTER, KEPT, VALID};
use projects::rules::{Invitation, InvitationId, Standing};
use projects::store::{self, around};
use sessions::rules::{Session, State};

fn invitation(email: &str, by: &str) -> Invitation {
    let now = noon_of_tests();
    Invitation {
        id: InvitationId::fresh(),
        body: BODY.into(),
        email: email.into(),
        name: "Noor".into(),
        lang: Locale::Nl,
        new_project: Pair::new("", "De Tuin"),
        by: by.into(),
        sent_at: now,
        expires_at: now.plus(VALID),
        accepted_at: None,
        withdrawn_at: None,
    }
}

#[tokio::test]
async fn an_invitation_is_open_once_and_accepted_once() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let now = noon_of_tests();
        let mut tx = world.db.write().await.unwrap();
        let one = invitation("noor@example.org", who.moderator.as_str());
        assert!(store::insert(&mut tx, &one, &["p2".into(), "p1".into()]).await.unwrap());
        let twice = invitation("noor@example.org", who.moderator.as_str());
        assert!(!store::insert(&mut tx, &twice, &[]).await.unwrap(), "one is open");

        let link = store::link(&mut tx, &one.id).await.unwrap();
        let again = store::link(&mut tx, &one.id).await.unwrap();
        assert_eq!(store::by_link(&mut tx, &link).await.unwrap().as_ref(), Some(&one));
        assert_eq!(store::by_link(&mut tx, &again).await.unwrap().as_ref(), Some(&one), "an earlier mail stays good");
        assert_eq!(store::by_link(&mut tx, "0").await.unwrap(), None);
        let (known,) =
            sql!(tx, one(i64), "select count(*) from invitation_link where secret_hash = $1", &link).unwrap();
        assert_eq!(known, 0, "only its hash is kept");
        let names: Vec<_> = store::projects_of(&mut tx, &one.id).await.unwrap().into_iter().map(|(id, _)| id).collect();
        assert_eq!(names, ["p1", "p2"], "by name");

        assert!(!store::renew(&mut tx, &one.id, now.plus(AGAIN_AFTER - 1)).await.unwrap(), "once a day");
        assert!(store::renew(&mut tx, &one.id, now.plus(AGAIN_AFTER)).await.unwrap());
        let renewed = store::find(&mut tx, &one.id).await.unwrap().unwrap();
        assert_eq!(renewed.expires_at, now.plus(AGAIN_AFTER + VALID));

        assert!(!store::accept(&mut tx, &one.id, renewed.expires_at).await.unwrap(), "too old");
        assert!(store::accept(&mut tx, &one.id, now.plus(2 * DAY)).await.unwrap());
        assert!(!store::accept(&mut tx, &one.id, now.plus(2 * DAY)).await.unwrap());
        assert!(!store::withdraw(&mut tx, &one.id, now.plus(2 * DAY)).await.unwrap());
        assert!(!store::renew(&mut tx, &one.id, now.plus(9 * DAY)).await.unwrap());
        assert!(store::insert(&mut tx, &twice, &[]).await.unwrap(), "the first one is closed");
        assert_eq!(store::all(&mut tx, BODY).await.unwrap().len(), 2);
        assert_eq!(store::all(&mut tx, "atelier-nord").await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn what_is_closed_is_forgotten() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let now = noon_of_tests();
        let mut tx = world.db.write().await.unwrap();
        let [off, waiting] =
            ["off@example.org", "waiting@example.org"].map(|to| invitation(to, who.moderator.as_str()));
        for one in [&off, &waiting] {
            store::insert(&mut tx, one, &["p1".into()]).await.unwrap();
            store::link(&mut tx, &one.id).await.unwrap();
        }
        assert!(store::withdraw(&mut tx, &off.id, now).await.unwrap());
        let found = store::find(&mut tx, &off.id).await.unwrap().unwrap();
        assert_eq!(found.standing(now), Standing::Withdrawn);
        assert_eq!(store::forget_old(&mut tx, now.plus(KEPT)).await.unwrap(), 0);
        assert_eq!(store::forget_old(&mut tx, now.plus(KEPT + 1)).await.unwrap(), 1);
        assert_eq!(store::forget_old(&mut tx, now.plus(VALID + KEPT + 1)).await.unwrap(), 1);
        let (links,) = sql!(tx, one(i64), "select count(*) from invitation_link").unwrap();
        assert_eq!(links, 0);
    })
    .await;
}

async fn session(tx: &mut kit::db::Tx, month: u32, state: State) -> Session {
    let at = kit::Day::ymd(2027, month, 14).unwrap();
    let session = Session { state, ..Session::dated(BODY, 2027, month, at.at(9, 0), at.at(12, 0)) };
    sessions::store::insert(tx, &session, noon_of_tests()).await.unwrap();
    session
}

#[tokio::test]
async fn the_sessions_of_a_project_are_those_it_had_a_part_in() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        let (brought, came, said) = (
            session(&mut tx, 1, State::Announced).await,
            session(&mut tx, 4, State::Approved).await,
            session(&mut tx, 7, State::Approved).await,
        );
        let item = |session: &Session, project: &str| (kit::id::fresh(), session.id.clone(), project.to_owned());
        for (id, session, project) in [item(&brought, "p1"), item(&came, ""), item(&said, "")] {
            sql!(
                tx,
                execute,
                "insert into agenda_item (id, session_id, status, place, kind, minutes, project_id, created_at)
                 values ($1, $2, 'planned', 1, 'exchange', 20, $3, 0)",
                &id,
                &session,
                project
            )
            .unwrap();
            if session == said.id {
                sql!(
                    tx,
                    execute,
                    "insert into contribution (id, session_id, item_id, kind, text, lang, who, at)
                     values ($1, $2, $3, 'need', 'x', 'fr', $4, 0)",
                    kit::id::fresh(),
                    &session,
                    &id,
                    &who.anna
                )
                .unwrap();
            }
        }
        sql!(
            tx,
            execute,
            "insert into attendance (session_id, who, state, at) values ($1, $2, 'present', 0)",
            &came.id,
            &who.anna
        )
        .unwrap();
        let mut of = async |project: &str, with: bool| -> Vec<sessions::rules::SessionId> {
            let found = around::sessions_of(&mut tx, BODY, &project.to_owned(), with).await.unwrap();
            found.into_iter().map(|session| session.id).collect()
        };
        assert_eq!(of("p1", false).await, [said.id.clone(), brought.id.clone()]);
        assert_eq!(of("p1", true).await, [said.id.clone(), came.id.clone(), brought.id.clone()]);
        assert_eq!(of("p2", true).await, []);
    })
    .await;
}
