//! What people do with an agenda: allowed, refused, forbidden, repeated, stale, two at once.

mod common;

use agenda::reading;
use agenda::rules::{Format, Status};
use common::{ANA, MIA, ana, asker, bob, found, mia, outsider, plan, proposal, send, session_of, titles};
use kit::act::{Act, World};
use kit::rights::Viewer;
use kit::testing::each_database;
use kit::verbs::Refused;
use kit::words::Pair;
use kit::{Error, sql};
use sessions::rules::outline::Change;
use sessions::rules::{SessionId, State};

fn wrong_fields(refused: Result<kit::verbs::Next, Refused>) -> Vec<(String, String)> {
    match refused {
        Err(Refused::Wrong { wrong, .. }) => wrong,
        other => panic!("expected fields to mend, got {other:?}"),
    }
}

async fn read(world: &World, viewer: Viewer, session: &SessionId) -> kit::error::Answer<agenda::api::Agenda> {
    let mut act = Act::write(world.clone(), asker(viewer)).await.unwrap();
    reading::agenda(&mut act, session).await
}

const GOOD: [(&str, &str); 5] = [
    ("title", "Un raster simple"),
    ("lang", "fr"),
    ("kind", "exchange"),
    ("minutes", "20"),
    ("why", "Pour compter ce qui compte."),
];

fn with<'a>(field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    GOOD.into_iter().map(|(name, good)| (name, if name == field { value } else { good })).collect()
}

#[tokio::test]
async fn who_sees_an_agenda() {
    each_database(|world| async move {
        let closed = session_of(&world, "concertation", State::Announced).await;
        proposal(&world, &closed, "Een raster", ANA).await;
        assert_eq!(read(&world, Viewer::default(), &closed).await.unwrap_err(), Error::SignIn);
        assert_eq!(read(&world, outsider(), &closed).await.unwrap_err(), Error::NotFound);
        let seen = read(&world, ana(), &closed).await.unwrap();
        assert!(seen.proposes && !seen.arranges);
        assert!(seen.waiting[0].mine);
        assert_eq!(seen.projects[0].0, "p1");
        assert_eq!(seen.head.session.link, "", "the remote link is for those who come");
        let seen = read(&world, mia(), &closed).await.unwrap();
        assert!(seen.arranges && !seen.waiting[0].mine);
        assert_eq!(seen.waiting[0].item.proposed_by, None, "nobody's id travels");
        let guest = Viewer { guest_of: Some((closed.to_string(), "g".into())), ..Viewer::default() };
        let seen = read(&world, guest, &closed).await.unwrap();
        assert!(seen.waiting.is_empty() && !seen.proposes && !seen.arranges);

        let mut tx = world.db.write().await.unwrap();
        let mut session = sessions::store::find(&mut tx, &closed).await.unwrap().unwrap();
        session.agenda_open = true;
        assert!(sessions::store::change(&mut tx, &session).await.unwrap());
        tx.commit().await.unwrap();
        let seen = read(&world, Viewer::default(), &closed).await.unwrap();
        assert!(seen.waiting.is_empty(), "proposals stay with the members");

        let atelier = session_of(&world, "atelier-nord", State::Announced).await;
        plan(&world, &atelier, "Accueil", 30).await;
        assert_eq!(read(&world, Viewer::default(), &atelier).await.unwrap().items.len(), 1);
        assert_eq!(read(&world, mia(), &SessionId::fresh()).await.unwrap_err(), Error::NotFound);
    })
    .await;
}

#[tokio::test]
async fn the_form_of_an_item_is_for_moderators() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        plan(&world, &session, "Accueil", 15).await;
        let item = plan(&world, &session, "Tour", 25).await;
        let waiting = proposal(&world, &session, "Een raster", ANA).await;
        let mut act = Act::write(world.clone(), asker(mia())).await.unwrap();
        let form = reading::form(&mut act, &session, Some(item.id.clone()), None).await.unwrap();
        assert_eq!(form.item.as_ref(), Some(&item));
        assert_eq!(form.at.unwrap().hour_in(kit::Locale::Fr), "9h30");
        assert!(reading::form(&mut act, &session, None, None).await.unwrap().item.is_none());
        let of_a_proposal = reading::form(&mut act, &session, Some(waiting.id), None).await;
        assert_eq!(of_a_proposal.unwrap().item, None);
        drop(act);
        let mut act = Act::write(world.clone(), asker(ana())).await.unwrap();
        assert_eq!(reading::form(&mut act, &session, Some(item.id), None).await.unwrap_err(), Error::Forbidden);
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_proposes() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let mut form = GOOD.to_vec();
        form.push(("project", "p1"));
        let mut heard = world.hub.listen();
        let next = send(&world, ana(), "propose", &session, None, &form).await.unwrap();
        assert!(next.to.ends_with("/agenda?done=proposed"));
        assert_eq!(&*heard.try_recv().unwrap(), format!("session:{session}"));
        let seen = read(&world, bob(), &session).await.unwrap();
        let item = &seen.waiting[0].item;
        assert_eq!((item.title.fr.as_str(), item.minutes), ("Un raster simple", 20));
        assert_eq!((item.brought_by.as_str(), item.status), ("Paliers Vivants", Status::Proposed));

        assert_eq!(send(&world, Viewer::default(), "propose", &session, None, &GOOD).await, Err(Error::SignIn.into()));
        assert_eq!(send(&world, outsider(), "propose", &session, None, &GOOD).await, Err(Error::Forbidden.into()));
        let mut borrowed = GOOD.to_vec();
        borrowed.push(("project", "p1"));
        assert_eq!(send(&world, bob(), "propose", &session, None, &borrowed).await, Err(Error::Senseless.into()));
    })
    .await;
}

#[tokio::test]
async fn a_bad_proposal_is_told_field_by_field() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let wrong = wrong_fields(send(&world, ana(), "propose", &session, None, &[]).await);
        let fields: Vec<&str> = wrong.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["title", "kind", "minutes", "why"]);
        for bad in ["une heure", "4", "121", ""] {
            let wrong = wrong_fields(send(&world, ana(), "propose", &session, None, &with("minutes", bad)).await);
            assert_eq!(wrong, [("minutes".to_owned(), "Écrivez un nombre de minutes, de 5 à 120.".to_owned())]);
        }
        let long = "é".repeat(201);
        let wrong = wrong_fields(send(&world, ana(), "propose", &session, None, &with("title", &long)).await);
        assert_eq!(wrong[0].0, "title");
        assert!(read(&world, ana(), &session).await.unwrap().waiting.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_double_click_proposes_and_supports_once() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let mut form = GOOD.to_vec();
        form.push(("intent", "0190f0c0-0000-7000-8000-000000000001"));
        for _ in 0..2 {
            send(&world, ana(), "propose", &session, None, &form).await.unwrap();
        }
        let waiting = read(&world, bob(), &session).await.unwrap().waiting;
        assert_eq!(waiting.len(), 1);
        let item = waiting[0].item.id.to_string();
        for _ in 0..2 {
            send(&world, bob(), "support", &session, None, &[("item", &item), ("on", "yes")]).await.unwrap();
        }
        let seen = read(&world, bob(), &session).await.unwrap().waiting;
        assert_eq!((seen[0].item.supports, seen[0].item.supported_by_me), (1, true));
        send(&world, bob(), "support", &session, None, &[("item", &item), ("on", "no")]).await.unwrap();
        assert_eq!(read(&world, bob(), &session).await.unwrap().waiting[0].item.supports, 0);
        let own = send(&world, ana(), "support", &session, None, &[("item", &item), ("on", "yes")]).await;
        assert!(matches!(own, Err(Refused::Wrong { problem: Some(_), .. })));
        let odd = send(&world, bob(), "support", &session, None, &[("item", &item), ("on", "maybe")]).await;
        assert_eq!(odd, Err(Error::Senseless.into()));
    })
    .await;
}

#[tokio::test]
async fn one_withdraws_one_s_own() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let item = proposal(&world, &session, "Een raster", ANA).await;
        let id = item.id.to_string();
        send(&world, bob(), "support", &session, None, &[("item", &id), ("on", "yes")]).await.unwrap();
        assert_eq!(
            send(&world, bob(), "withdraw", &session, None, &[("item", &id)]).await,
            Err(Error::Forbidden.into())
        );
        send(&world, ana(), "withdraw", &session, None, &[("item", &id)]).await.unwrap();
        assert_eq!(found(&world, &item.id).await, None);
        let again = send(&world, ana(), "withdraw", &session, None, &[("item", &id)]).await;
        assert!(matches!(again, Err(Refused::Stale { .. })));
    })
    .await;
}

#[tokio::test]
async fn a_proposal_is_taken_or_answered() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Settled).await;
        plan(&world, &session, "Accueil", 15).await;
        let mut tx = world.db.write().await.unwrap();
        sessions::store::keep_mailed(&mut tx, &session).await.unwrap();
        tx.commit().await.unwrap();
        let yes = proposal(&world, &session, "Ja", ANA).await;
        let no = proposal(&world, &session, "Nee", ANA).await;
        let (yes_id, no_id) = (yes.id.to_string(), no.id.to_string());
        assert_eq!(
            send(&world, ana(), "take", &session, None, &[("item", &yes_id)]).await,
            Err(Error::Forbidden.into())
        );
        send(&world, mia(), "take", &session, None, &[("item", &yes_id)]).await.unwrap();
        assert_eq!(titles(&world, &session).await, ["Accueil", "Ja"]);
        let twice = send(&world, mia(), "take", &session, None, &[("item", &yes_id)]).await;
        assert!(matches!(twice, Err(Refused::Stale { .. })));
        let told = read(&world, ana(), &session).await.unwrap().changes;
        assert_eq!(told, [Change::Added { title: Pair::new("", "Ja"), minutes: 20 }], "since the agenda was mailed");

        let wrong = wrong_fields(send(&world, mia(), "decline", &session, None, &[("item", &no_id)]).await);
        assert_eq!(wrong[0].0, "answer");
        assert_eq!(
            send(&world, bob(), "decline", &session, None, &[("item", &no_id)]).await,
            Err(Error::Forbidden.into())
        );
        send(&world, mia(), "decline", &session, None, &[("item", &no_id), ("answer", "En juin.")]).await.unwrap();
        let seen = read(&world, ana(), &session).await.unwrap();
        assert_eq!(seen.answered[0].answer, Pair::new("En juin.", ""));
        assert!(seen.waiting.is_empty());
        assert!(read(&world, bob(), &session).await.unwrap().answered.is_empty(), "only to who proposed");

        // Taken off again, it waits again.
        let next = send(&world, mia(), "remove", &session, Some(&yes.id), &[]).await.unwrap();
        assert!(next.to.ends_with("done=back"));
        assert_eq!(found(&world, &yes.id).await.unwrap().status, Status::Proposed);
        let mut tx = world.db.read().await.unwrap();
        let (n,) = sql!(tx, one(i64,), "select count(*) from audit where person_id = $1", MIA).unwrap();
        assert_eq!(n, 3);
    })
    .await;
}

#[tokio::test]
async fn a_moderator_adds_and_removes() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let form = [
            ("title_fr", "Récolte"),
            ("kind", "harvest"),
            ("format", "writing"),
            ("minutes", "35"),
            ("brought_by", "Brusano"),
            ("expected_nl", "Twee fiches"),
        ];
        assert_eq!(send(&world, ana(), "add", &session, None, &form).await, Err(Error::Forbidden.into()));
        send(&world, mia(), "add", &session, None, &form).await.unwrap();
        send(&world, mia(), "add", &session, None, &[("kind", "break"), ("minutes", "15")]).await.unwrap();
        let seen = read(&world, mia(), &session).await.unwrap();
        assert_eq!(seen.version, 2);
        assert_eq!((seen.items[0].format, seen.items[0].expected.nl.as_str()), (Format::Writing, "Twee fiches"));
        assert_eq!(seen.items[1].title, Pair::new("Pause", "Pauze"), "a break names itself");

        let wrong = wrong_fields(send(&world, mia(), "add", &session, None, &[("minutes", "500")]).await);
        let fields: Vec<&str> = wrong.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["kind", "title_fr", "minutes"]);

        let id = seen.items[0].id.clone();
        assert_eq!(send(&world, bob(), "remove", &session, Some(&id), &[]).await, Err(Error::Forbidden.into()));
        send(&world, mia(), "remove", &session, Some(&id), &[]).await.unwrap();
        assert_eq!(found(&world, &id).await, None);
        let twice = send(&world, mia(), "remove", &session, Some(&id), &[]).await;
        assert!(matches!(twice, Err(Refused::Stale { .. })));
    })
    .await;
}

#[tokio::test]
async fn an_atelier_does_not_decide() {
    each_database(|world| async move {
        let session = session_of(&world, "atelier-nord", State::Announced).await;
        let form = [("title_fr", "Vote"), ("kind", "decide"), ("minutes", "10")];
        let wrong = wrong_fields(send(&world, outsider(), "add", &session, None, &form).await);
        assert_eq!(wrong[0].0, "kind");
        let item = plan(&world, &session, "Tour", 10).await;
        let mut form = form.to_vec();
        form.push(("version", "1"));
        let wrong = wrong_fields(send(&world, outsider(), "edit", &session, Some(&item.id), &form).await);
        assert_eq!(wrong[0].0, "kind");
    })
    .await;
}

#[tokio::test]
async fn moves_are_told_and_undone() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        for title in ["a", "b", "c", "d"] {
            plan(&world, &session, title, 10).await;
        }
        let b = read(&world, mia(), &session).await.unwrap().items[1].id.to_string();
        let down = [("item", b.as_str()), ("version", "0"), ("by", "down")];
        assert_eq!(send(&world, bob(), "move", &session, None, &down).await, Err(Error::Forbidden.into()));
        let next = send(&world, mia(), "move", &session, None, &down).await.unwrap();
        assert!(next.to.ends_with(&format!("done=moved&item={b}&from=2&to=3&of=4&version=1")), "{}", next.to);
        assert_eq!(titles(&world, &session).await, ["a", "c", "b", "d"]);
        let undo = [("item", b.as_str()), ("version", "1"), ("to", "2")];
        send(&world, mia(), "move", &session, None, &undo).await.unwrap();
        assert_eq!(titles(&world, &session).await, ["a", "b", "c", "d"]);
        let last = [("item", b.as_str()), ("version", "2"), ("to", "99")];
        send(&world, mia(), "move", &session, None, &last).await.unwrap();
        let edge = [("item", b.as_str()), ("version", "3"), ("by", "down")];
        let next = send(&world, mia(), "move", &session, None, &edge).await.unwrap();
        assert!(next.to.contains("done=stayed") && next.to.ends_with("version=3"), "{}", next.to);
        for bad in [("by", "sideways"), ("to", "one"), ("to", "")] {
            let odd = send(&world, mia(), "move", &session, None, &[("item", &b), ("version", "3"), bad]).await;
            assert_eq!(odd, Err(Error::Senseless.into()));
        }
        let stranger = plan(&world, &session_of(&world, "concertation", State::Announced).await, "x", 5).await;
        let id = stranger.id.to_string();
        let other = send(&world, mia(), "move", &session, None, &[("item", &id), ("version", "3"), ("by", "up")]).await;
        assert!(matches!(other, Err(Refused::Stale { .. })), "an item of another session");
    })
    .await;
}

#[tokio::test]
async fn two_move_at_once_and_both_hold() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        for title in ["a", "b", "c", "d", "e", "f"] {
            plan(&world, &session, title, 10).await;
        }
        let items = read(&world, mia(), &session).await.unwrap().items;
        let (a, f) = (items[0].id.to_string(), items[5].id.to_string());
        let down = [("item", a.as_str()), ("version", "0"), ("by", "down")];
        let up = [("item", f.as_str()), ("version", "0"), ("by", "up")];
        let (one, other) = tokio::join!(
            send(&world, mia(), "move", &session, None, &down),
            send(&world, mia(), "move", &session, None, &up),
        );
        assert_eq!(titles(&world, &session).await, ["b", "a", "c", "d", "f", "e"]);
        let merged = [one, other].into_iter().filter(|next| next.as_ref().unwrap().to.ends_with("&merged=yes"));
        assert_eq!(merged.count(), 1, "whoever came second is told");
        assert_eq!(read(&world, mia(), &session).await.unwrap().version, 2);
    })
    .await;
}

#[tokio::test]
async fn two_edit_at_once_and_nothing_is_lost() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        let item = plan(&world, &session, "Récolte", 30).await;
        let edit = |title: &'static str, version: &'static str| {
            vec![
                ("title_fr", title),
                ("kind", "harvest"),
                ("format", "writing"),
                ("minutes", "35"),
                ("version", version),
            ]
        };
        let (mine, theirs) = (edit("Récolte de Mia", "1"), edit("Récolte de Zoé", "1"));
        let (one, other) = tokio::join!(
            send(&world, mia(), "edit", &session, Some(&item.id), &mine),
            send(&world, mia(), "edit", &session, Some(&item.id), &theirs),
        );
        let (kept, refused, lost) = match (one, other) {
            (Ok(_), Err(refused)) => ("Récolte de Mia", refused, "Récolte de Zoé"),
            (Err(refused), Ok(_)) => ("Récolte de Zoé", refused, "Récolte de Mia"),
            both => panic!("one holds, the other is asked: {both:?}"),
        };
        let Refused::Stale { kept: stands, .. } = refused else { panic!("409, not {refused:?}") };
        assert!(stands.contains(&("title_fr".into(), kept.into())));
        assert!(stands.contains(&("version".into(), "2".into())));
        assert_eq!(found(&world, &item.id).await.unwrap().title.fr, kept);

        // «Garder la mienne»: the same text from the present version.
        send(&world, mia(), "edit", &session, Some(&item.id), &edit(lost, "2")).await.unwrap();
        assert_eq!(found(&world, &item.id).await.unwrap().title.fr, lost);
        // Sent again from an old page, the text that stands is no conflict.
        send(&world, mia(), "edit", &session, Some(&item.id), &edit(lost, "1")).await.unwrap();
        assert_eq!(found(&world, &item.id).await.unwrap().version, 3);
    })
    .await;
}

#[tokio::test]
async fn a_move_and_an_edit_do_not_disturb_each_other() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Announced).await;
        plan(&world, &session, "a", 10).await;
        let b = plan(&world, &session, "b", 10).await;
        let id = b.id.to_string();
        send(&world, mia(), "move", &session, None, &[("item", &id), ("version", "0"), ("by", "up")]).await.unwrap();
        let edit =
            [("title_fr", "b, mieux"), ("kind", "exchange"), ("format", "round"), ("minutes", "10"), ("version", "1")];
        send(&world, mia(), "edit", &session, Some(&b.id), &edit).await.unwrap();
        assert_eq!(titles(&world, &session).await, ["b, mieux", "a"]);
    })
    .await;
}

#[tokio::test]
async fn once_the_room_is_open_the_room_arranges() {
    each_database(|world| async move {
        let session = session_of(&world, "concertation", State::Live).await;
        let item = plan(&world, &session, "a", 10).await;
        let id = item.id.to_string();
        let moved = send(&world, mia(), "move", &session, None, &[("item", &id), ("version", "0"), ("by", "up")]).await;
        assert!(matches!(moved, Err(Refused::Wrong { problem: Some(_), .. })));
        let seen = read(&world, mia(), &session).await.unwrap();
        assert!(!seen.arranges && !seen.proposes);
        assert!(send(&world, ana(), "propose", &session, None, &GOOD).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn promises_open_the_next_session() {
    each_database(|world| async move {
        let before = session_of(&world, "concertation", State::Approved).await;
        let item = plan(&world, &before, "Récolte", 30).await;
        let session = session_of(&world, "concertation", State::Announced).await;
        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "update session set starts_at = starts_at - 1000 where id = $1", &before).unwrap();
        for id in ["o1", "o2", "o3"] {
            sql!(
                tx,
                execute,
                "insert into outcome (id, session_id, item_id, kind, at) values ($1, $2, $3, 'commitment', 0)",
                id,
                &before,
                &item.id
            )
            .unwrap();
        }
        tx.commit().await.unwrap();
        plan(&world, &session, "Accueil", 15).await;
        assert_eq!(read(&world, mia(), &session).await.unwrap().promised.map(|(n, _)| n), Some(3));
        assert_eq!(read(&world, ana(), &session).await.unwrap().promised, None);
        assert_eq!(send(&world, ana(), "carry", &session, None, &[]).await, Err(Error::Forbidden.into()));
        for _ in 0..2 {
            send(&world, mia(), "carry", &session, None, &[]).await.unwrap();
        }
        assert_eq!(
            titles(&world, &session).await,
            ["Ce qui était promis le 19 janvier\u{a0}: 3 engagements à relire", "Accueil"]
        );
        assert_eq!(read(&world, mia(), &session).await.unwrap().promised, None);

        let first = session_of(&world, "atelier-nord", State::Announced).await;
        let none = send(&world, outsider(), "carry", &first, None, &[]).await;
        assert!(matches!(none, Err(Refused::Wrong { problem: Some(_), .. })));
    })
    .await;
}
