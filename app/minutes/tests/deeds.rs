//! What moderators do with minutes, and what others may not.

mod common;

use common::{count, held, outsider, reading, send, state, visitor};
use kit::Error;
use kit::act::{Clock, World};
use kit::clock::DAY;
use kit::sql;
use kit::testing::{each_database, noon_of_tests};
use kit::verbs::Refused;
use minutes::rules::Reading;
use minutes::store;
use sessions::rules::State;

#[tokio::test]
async fn an_item_is_saved_and_an_old_version_loses_nothing() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let (item, moderator) = (held.first.to_string(), held.moderator.clone());
        let fields = |version, fr| {
            [("item", item.as_str()), ("version", version), ("text_fr", fr), ("text_nl", "Ja"), ("in_echo", "yes")]
        };
        let next = send(&world, &held, &moderator, "save", &fields("0", "Le premier texte")).await.unwrap();
        assert_eq!(next.to, format!("/fr/session/{}/minutes/edit?done=saved#item-{item}", held.session.id));
        let refused = send(&world, &held, &moderator, "save", &fields("0", "Un autre texte")).await.unwrap_err();
        let Refused::Stale { kept, .. } = refused else { panic!("409, not {refused:?}") };
        assert_eq!(kept[0], ("text_fr".into(), "Le premier texte".into()));
        let mut act = reading(&world).await;
        let saved = store::saved(&mut act.tx, &held.session.id).await.unwrap();
        assert_eq!((saved[0].text.fr.as_str(), saved[0].version, saved[0].in_echo), ("Le premier texte", 1, true));
    })
    .await;
}

#[tokio::test]
async fn a_text_too_long_or_of_no_item_is_refused() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let (item, stranger, long) = (held.first.to_string(), kit::id::fresh(), "é".repeat(4_001));
        let moderator = held.moderator.clone();
        let wrong =
            send(&world, &held, &moderator, "save", &[("item", &item), ("version", "0"), ("text_nl", &long)]).await;
        assert!(matches!(wrong, Err(Refused::Wrong { wrong, .. }) if wrong[0].0 == "text_nl"));
        for fields in [[("item", stranger.as_str()), ("version", "0")], [("item", &item), ("version", "one")]] {
            let senseless = send(&world, &held, &moderator, "save", &fields).await;
            assert_eq!(senseless, Err(Refused::Not(Error::Senseless)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_proposal_fills_only_what_is_empty() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let (item, moderator) = (held.first.to_string(), held.moderator.clone());
        let drafted = send(&world, &held, &moderator, "propose", &[("item", &item)]).await;
        assert!(matches!(drafted, Err(Refused::Wrong { .. })), "the first draft is a text");
        let empty = [("item", item.as_str()), ("version", "0"), ("text_fr", ""), ("text_nl", " ")];
        send(&world, &held, &moderator, "save", &empty).await.unwrap();
        send(&world, &held, &moderator, "propose", &[("item", &item)]).await.unwrap();
        let mut act = reading(&world).await;
        let saved = store::saved(&mut act.tx, &held.session.id).await.unwrap();
        assert!(saved[0].text.fr.starts_with("3 contributions"));
        assert_eq!(saved[0].version, 2);
    })
    .await;
}

#[tokio::test]
async fn only_moderators_of_the_body_write() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let item = held.first.to_string();
        let of_readers = ["remark", "take-back"];
        for verb in minutes::deeds::DEEDS.iter().filter(|verb| !of_readers.contains(&verb.name)) {
            let fields = [("item", item.as_str()), ("version", "0"), ("text_fr", "x"), ("agreed", "yes")];
            let tries = [
                (visitor(), Error::SignIn),
                (outsider(), Error::Forbidden),
                (held.coordinator.clone(), Error::Forbidden),
            ];
            for (who, answer) in tries {
                assert_eq!(
                    send(&world, &held, &who, verb.name, &fields).await,
                    Err(Refused::Not(answer)),
                    "{}",
                    verb.name
                );
            }
        }
        assert_eq!(state(&world, &held).await, State::Drafting);
        assert_eq!(count(&world, "audit").await, 0);
    })
    .await;
}

#[tokio::test]
async fn nothing_before_the_room_has_closed() {
    each_database(|world: World| async move {
        let held = held(&world, State::Live).await;
        let moderator = held.moderator.clone();
        for deed in ["to-review", "approve", "send-summary"] {
            assert_eq!(send(&world, &held, &moderator, deed, &[]).await, Err(Refused::Not(Error::NotFound)), "{deed}");
        }
    })
    .await;
}

#[tokio::test]
async fn review_tells_everyone_and_waits_two_weeks_or_for_the_group() {
    each_database(|mut world: World| async move {
        let held = held(&world, State::Drafting).await;
        let moderator = held.moderator.clone();
        let early = send(&world, &held, &moderator, "approve", &[("agreed", "yes")]).await;
        assert!(matches!(early, Err(Refused::Wrong { problem: Some(_), .. })), "no step from drafting to approved");
        send(&world, &held, &moderator, "to-review", &[]).await.unwrap();
        assert_eq!((state(&world, &held).await, count(&world, "mail").await), (State::InReview, 2));
        send(&world, &held, &moderator, "to-review", &[]).await.unwrap();
        assert_eq!(count(&world, "mail").await, 2, "asked again, told once");
        world.clock = Clock::at(noon_of_tests().plus(14 * DAY - 1));
        let soon = send(&world, &held, &moderator, "approve", &[]).await;
        assert!(matches!(soon, Err(Refused::Wrong { wrong, .. }) if wrong[0].0 == "agreed"));
        send(&world, &held, &moderator, "back-to-draft", &[]).await.unwrap();
        assert_eq!(state(&world, &held).await, State::Drafting);
        send(&world, &held, &moderator, "to-review", &[]).await.unwrap();
        world.clock = Clock::at(noon_of_tests().plus(28 * DAY));
        let next = send(&world, &held, &moderator, "approve", &[]).await.unwrap();
        assert!(next.to.ends_with("?done=approved"));
        assert_eq!((state(&world, &held).await, count(&world, "minutes_published").await), (State::Approved, 1));
        assert_eq!(count(&world, "audit").await, 4);
    })
    .await;
}

#[tokio::test]
async fn two_who_approve_at_once_publish_once() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let moderator = held.moderator.clone();
        let agreed = [("agreed", "yes")];
        let (one, two) = tokio::join!(
            send(&world, &held, &moderator, "approve", &agreed),
            send(&world, &held, &moderator, "approve", &agreed),
        );
        let mut answers = [one.unwrap().to, two.unwrap().to];
        answers.sort();
        assert!(answers[0].ends_with("?done=already") && answers[1].ends_with("?done=approved"), "{answers:?}");
        assert_eq!(count(&world, "minutes_published").await, 1);
        assert_eq!(count(&world, "mail").await, 2, "both of the body are told where the minutes are, once");
        let intent = kit::id::fresh();
        let again = [("agreed", "yes"), ("intent", intent.as_str())];
        send(&world, &held, &moderator, "approve", &again).await.unwrap();
        send(&world, &held, &moderator, "approve", &again).await.unwrap();
        assert_eq!(count(&world, "minutes_published").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_correction_is_a_new_version_beside_the_old() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let (item, moderator) = (held.first.to_string(), held.moderator.clone());
        let fields =
            |version, fr| [("item", item.as_str()), ("version", version), ("text_fr", fr), ("text_nl", "Beter")];
        let early = send(&world, &held, &moderator, "correct", &fields("1", "Trop tôt")).await;
        assert!(matches!(early, Err(Refused::Wrong { problem: Some(_), .. })));
        send(&world, &held, &moderator, "approve", &[("agreed", "yes")]).await.unwrap();
        let late = send(&world, &held, &moderator, "save", &fields("0", "En place")).await;
        assert!(matches!(late, Err(Refused::Wrong { problem: Some(_), .. })), "never edited in place");
        let mut act = reading(&world).await;
        let before = store::published(&mut act.tx, &held.session.id, Some(1)).await.unwrap();
        drop(act);
        send(&world, &held, &moderator, "correct", &fields("1", "Mieux")).await.unwrap();
        let stale = send(&world, &held, &moderator, "correct", &fields("1", "Autre")).await;
        assert!(matches!(stale, Err(Refused::Stale { kept, .. }) if kept[0].1 == "Mieux"));
        let mut act = reading(&world).await;
        assert_eq!(store::published(&mut act.tx, &held.session.id, Some(1)).await.unwrap(), before);
        let last = store::published(&mut act.tx, &held.session.id, None).await.unwrap().unwrap();
        assert_eq!((last.version, last.minutes.items[0].text.fr.as_str()), (2, "Mieux"));
    })
    .await;
}

#[tokio::test]
async fn the_summary_leaves_once_in_each_language() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let moderator = held.moderator.clone();
        let first = send(&world, &held, &moderator, "send-summary", &[]).await.unwrap();
        let second = send(&world, &held, &moderator, "send-summary", &[]).await.unwrap();
        assert!(first.to.ends_with("done=summary") && second.to.ends_with("done=summary-already"));
        let mut act = reading(&world).await;
        let mails = kit::mail::take(&mut act.tx, noon_of_tests(), 9).await.unwrap();
        assert_eq!(mails.len(), 2);
        let dutch = mails.iter().find(|mail| mail.to_address == "coordination@example.org").unwrap();
        assert!(dutch.text.contains("Het raster sturen (Pignon sur Cour, tegen donderdag 4 februari 2027)"));
        assert!(!dutch.text.contains("Een raster ontbreekt"), "what was said stays in the room");
    })
    .await;
}

#[tokio::test]
async fn outsiders_read_the_echo_and_only_once_approved() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let (item, moderator) = (held.first.to_string(), held.moderator.clone());
        let read = |who, version| common::read(&world, who, held.session.id.clone(), version);
        assert_eq!(read(visitor(), None).await, Err(Error::SignIn));
        assert_eq!(read(outsider(), None).await, Err(Error::Forbidden));
        assert_eq!(read(held.coordinator.clone(), None).await.unwrap().reading, Reading::Review);
        let text = [("item", item.as_str()), ("version", "0"), ("text_fr", "Pour tout le monde"), ("in_echo", "yes")];
        send(&world, &held, &moderator, "save", &text).await.unwrap();
        send(&world, &held, &moderator, "approve", &[("agreed", "yes")]).await.unwrap();
        let echo = read(visitor(), None).await.unwrap();
        assert_eq!(echo.reading, Reading::Echo);
        assert_eq!(echo.minutes.items.len(), 1);
        assert_eq!(echo.minutes.items[0].text.fr, "Pour tout le monde");
        assert!(echo.minutes.items[0].said.is_empty() && echo.minutes.attendance.is_none());
        assert_eq!((echo.may_edit, echo.versions.len()), (false, 0));
        let full = read(held.coordinator.clone(), Some(1)).await.unwrap();
        assert_eq!((full.reading, full.minutes.items.len()), (Reading::Full, 2));
        assert_eq!(full.minutes.items[0].count(), 3);
        assert_eq!(read(held.coordinator.clone(), Some(2)).await, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test]
async fn who_was_there_reads_it_all_and_drafts_are_for_moderators() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let read = |who| common::read(&world, who, held.session.id.clone(), None);
        assert_eq!(read(held.moderator.clone()).await.unwrap().reading, Reading::Draft);
        assert_eq!(read(held.coordinator.clone()).await, Err(Error::Forbidden));
        let mut act = reading(&world).await;
        sessions::store::step(&mut act.tx, &held.session, State::InReview, "m", "", noon_of_tests()).await.unwrap();
        act.tx.commit().await.unwrap();
        // A person without a role, who came.
        let mut came = visitor();
        came.person = held.coordinator.person.clone();
        let page = read(came).await.unwrap();
        assert_eq!((page.reading, page.until.map(|day| day.to_string())), (Reading::Review, Some("2027-01-25".into())));
        // Another who had a seat.
        let mut act = reading(&world).await;
        sql!(
            act.tx,
            execute,
            "insert into registration (id, session_id, email, name, organisation, function, lang, state, place, at,
                changed_at) values ($1, $2, 'seat@example.org', '', '', '', 'nl', 'confirmed', 1, 0, 0)",
            kit::id::fresh(),
            &held.session.id
        )
        .unwrap();
        act.tx.commit().await.unwrap();
        let mut seated = visitor();
        (seated.person, seated.email) = (Some("y".into()), "seat@example.org".into());
        assert_eq!(read(seated).await.unwrap().reading, Reading::Review);
        let mut stayed_away = visitor();
        stayed_away.person = Some("x".into());
        assert_eq!(read(stayed_away).await, Err(Error::Forbidden));
        assert_eq!(
            common::desk(&world, held.coordinator.clone(), held.session.id.clone()).await,
            Err(Error::Forbidden)
        );
        let desk = common::desk(&world, held.moderator.clone(), held.session.id.clone()).await.unwrap();
        assert_eq!((desk.sheets.len(), desk.readers, desk.corrected), (2, 3, false));
    })
    .await;
}
