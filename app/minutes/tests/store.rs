//! The minutes in both databases.

mod common;

use common::{held, reading};
use kit::act::World;
use kit::clock::DAY;
use kit::testing::{each_database, noon_of_tests};
use kit::words::Pair;
use kit::{Locale, Role, sql};
use live::rules::room::By;
use live::rules::{Group, Kind};
use minutes::rules::Ending;
use minutes::store::{self, Edit};
use sessions::rules::State;

#[tokio::test]
async fn the_draft_tells_what_was_captured() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let mut act = reading(&world).await;
        let minutes = store::minutes(&mut act.tx, &held.session).await.unwrap();
        let [first, second] = &minutes.items[..] else { panic!("two items") };
        assert_eq!((first.id.clone(), second.id.clone()), (held.first.clone(), held.second.clone()));
        assert_eq!(first.text.fr, "3 contributions, dont 1 sans signature.");
        assert_eq!(first.text.nl, "3 bijdragen, waarvan 1 zonder naam.");
        assert_eq!((first.planned, first.real, first.ending), (30, Some(34), Ending::Treated));
        assert_eq!((second.real, second.ending), (None, Ending::Parked));
        let signed: Vec<_> =
            first.said.iter().flat_map(|group| &group.contributions).map(|one| one.by.clone()).collect();
        assert_eq!(signed.len(), 3, "what was withdrawn is not told");
        assert!(signed.contains(&By::Unsigned) && signed.contains(&By::Guest("Odile".into())));
        let there = minutes.attendance.unwrap();
        assert_eq!((there.present, there.guests, there.excused), (1, 1, 1));
        assert_eq!(there.organisations, ["Pignon sur Cour"]);
    })
    .await;
}

#[tokio::test]
async fn the_draft_says_who_brought_an_item_and_what_there_was_to_read() {
    each_database(|world| async move {
        let held = held(&world, State::Drafting).await;
        let mut act = reading(&world).await;
        let document = agenda::rules::Document {
            id: agenda::rules::documents::DocumentId::fresh(),
            title: "Grille".into(),
            address: "https://example.org/grille".into(),
        };
        agenda::store::attach(&mut act.tx, &held.first, &document, noon_of_tests()).await.unwrap();
        sql!(act.tx, execute, "update agenda_item set brought_by = 'Paliers' where id = $1", &held.first).unwrap();
        let minutes = store::minutes(&mut act.tx, &held.session).await.unwrap();
        assert_eq!(
            (&minutes.items[0].brought_by[..], &minutes.items[0].documents[..]),
            (&["Paliers".to_owned()][..], &[document][..])
        );
        assert!(minutes.items[1].brought_by.is_empty() && minutes.items[1].documents.is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_draft_keeps_together_what_was_put_together() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let mut act = reading(&world).await;
        let tx = &mut act.tx;
        let housing = Group::under(Pair::new("Se loger", ""));
        let empty = Group::to_sit_in(Pair::new("Groupe 1", "Groep 1"));
        for group in [&housing, &empty] {
            live::store::add_group(tx, &held.session.id, &held.first, group).await.unwrap();
        }
        let said = live::store::contributions(tx, &held.session.id).await.unwrap();
        for one in said.iter().filter(|one| one.text.starts_with("Une grille") || one.withdrawn) {
            live::store::put(tx, &one.id, Some(&housing.id)).await.unwrap();
        }
        let first = store::minutes(tx, &held.session).await.unwrap().items.remove(0);
        let [together] = &first.together[..] else { panic!("one heading has something: {:?}", first.together) };
        assert_eq!(together.heading, housing.heading);
        let under: Vec<_> = together.contributions.iter().map(|(kind, one)| (*kind, one.text.as_str())).collect();
        assert_eq!(under, [(Kind::Tool, "Une grille d’une page.")]);
        assert_eq!((first.count(), first.said.len()), (3, 1), "the rest stays under its kinds");
        live::store::bring(tx, &empty.id, "Une grille commune.", Locale::Fr).await.unwrap();
        let first = store::minutes(tx, &held.session).await.unwrap().items.remove(0);
        assert_eq!(first.text.nl, "3 bijdragen, waarvan 1 zonder naam.\nGroep 1: Une grille commune.");
    })
    .await;
}

#[tokio::test]
async fn a_text_is_kept_with_its_past_and_never_over_another() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let mut act = reading(&world).await;
        let by = held.moderator.person.clone().unwrap();
        let (one, two, three) = (Pair::new("Un", "Een"), Pair::new("Deux", "Twee"), Pair::new("Trois", "Drie"));
        let edit = |version, text| Edit {
            session: &held.session.id,
            item: &held.first,
            version,
            text,
            in_echo: true,
            by: &by,
        };
        let now = noon_of_tests();
        assert!(store::save(&mut act.tx, &edit(0, &one), now).await.unwrap());
        assert!(!store::save(&mut act.tx, &edit(0, &three), now).await.unwrap(), "two first texts: one is kept");
        assert!(store::save(&mut act.tx, &edit(1, &two), now).await.unwrap());
        assert!(!store::save(&mut act.tx, &edit(1, &three), now).await.unwrap(), "an old version changes nothing");
        let saved = store::saved(&mut act.tx, &held.session.id).await.unwrap();
        assert_eq!((saved.len(), saved[0].version, &saved[0].text, saved[0].in_echo), (1, 2, &two, true));
        assert_eq!(saved[0].by, "moderation@example.org");
        let past = store::past(&mut act.tx, &held.session.id).await.unwrap();
        assert_eq!(past.iter().map(|one| (one.version, one.text.clone())).collect::<Vec<_>>(), [(1, one)]);
        let sheets = store::sheets(&mut act.tx, &held.session).await.unwrap();
        assert_eq!((sheets[0].version, sheets[0].past.len()), (2, 1));
        assert_eq!((sheets[1].version, sheets[1].saved.clone()), (0, None));
        let minutes = store::minutes(&mut act.tx, &held.session).await.unwrap();
        assert_eq!((&minutes.items[0].text, minutes.items[0].in_echo), (&two, true));
    })
    .await;
}

#[tokio::test]
async fn an_approved_version_never_changes() {
    each_database(|world: World| async move {
        let held = held(&world, State::Approved).await;
        let mut act = reading(&world).await;
        let (tx, now) = (&mut act.tx, noon_of_tests());
        assert_eq!(store::published(tx, &held.session.id, None).await.unwrap(), None);
        let first = store::publish(tx, &held.session, "m", now).await.unwrap();
        let again = store::publish(tx, &held.session, "someone", now.plus(DAY)).await.unwrap();
        assert_eq!(first, again);
        let other = first.minutes.with(&held.first, Pair::new("Autre", "Ander"), true).unwrap();
        assert!(!store::keep(tx, &other, 1, "m", now).await.unwrap());
        assert!(store::keep(tx, &other, 2, "m", now.plus(DAY)).await.unwrap());
        assert_eq!(store::versions(tx, &held.session.id).await.unwrap(), [(2, now.plus(DAY)), (1, now)]);
        assert_eq!(store::published(tx, &held.session.id, Some(1)).await.unwrap(), Some(first));
        assert_eq!(store::published(tx, &held.session.id, None).await.unwrap().unwrap().minutes, other);
        assert_eq!(store::published(tx, &held.session.id, Some(3)).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn those_who_are_told_are_told_once() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let mut act = reading(&world).await;
        let (tx, now) = (&mut act.tx, noon_of_tests());
        common::given(tx, "coordination@example.org", Role::Moderator, Locale::Nl, "").await;
        let readers = store::readers(tx, &held.session).await.unwrap();
        let told: Vec<_> = readers.iter().map(|one| (one.email.as_str(), one.lang)).collect();
        assert_eq!(told, [("coordination@example.org", Locale::Nl), ("moderation@example.org", Locale::Fr)]);
        let person = held.coordinator.person.unwrap();
        assert!(store::was_there(tx, &held.session.id, &person).await.unwrap());
        assert!(!store::was_there(tx, &held.session.id, "x").await.unwrap(), "excused is not there");
        assert_eq!(store::summary_sent(tx, &held.session.id).await.unwrap(), None);
        assert!(store::mark_summary(tx, &held.session.id, "m", now).await.unwrap());
        assert!(!store::mark_summary(tx, &held.session.id, "m", now.plus(DAY)).await.unwrap());
        assert_eq!(store::summary_sent(tx, &held.session.id).await.unwrap(), Some(now));
    })
    .await;
}
