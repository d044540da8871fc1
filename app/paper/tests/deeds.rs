//! Notes from paper, typed in afterwards.

use agenda::rules::{Format, Item, ItemId, ItemKind};
use kit::act::{Act, Asker, World};
use kit::rights::Viewer;
use kit::testing::{act, each_database, noon_of_tests, viewer};
use kit::verbs::{Form, Next, Refused, perform};
use kit::words::Pair;
use kit::{Day, Error, Locale, Role};
use live::rules::room::By;
use live::rules::{Here, Kind, OutcomeKind, RunState};
use paper::deeds::{DEEDS, field};
use people::rules::{Given, Profile};
use sessions::rules::{Session, SessionId, State};

struct Held {
    session: SessionId,
    items: Vec<ItemId>,
    moderator: Viewer,
    member: Viewer,
}

async fn held(world: &World, state: State) -> Held {
    let mut act = act(world, Viewer::default()).await;
    let tx = &mut act.tx;
    territories::load::reference(tx).await.unwrap();
    let start = Day::ymd(2027, 1, 11).unwrap().at(9, 15);
    let session = Session { state, ..Session::dated("concertation", 2027, 1, start, start.plus(3 * kit::clock::HOUR)) };
    sessions::store::insert(tx, &session, noon_of_tests()).await.unwrap();
    let mut items = Vec::new();
    for (place, title) in ["Récit", "Intervision"].into_iter().enumerate() {
        let title = Pair::new(title, "");
        let mut item = Item::new(session.id.clone(), ItemKind::Exchange, Format::Story, 30, title);
        item.place = place as i64;
        agenda::store::insert(tx, &item, noon_of_tests()).await.unwrap();
        items.push(item.id);
    }
    let profile = Profile {
        email: "paliers@example.org".into(),
        name: "Ana".into(),
        organisation: "Escalier B".into(),
        function: "coordination".into(),
        lang: Locale::Fr,
    };
    let person = people::store::keep_person(tx, &profile, noon_of_tests()).await.unwrap();
    let given = Given { role: Role::Coordinator, body: Some("concertation".into()), project: None };
    people::store::grant(tx, &person, &given, noon_of_tests()).await.unwrap();
    act.tx.commit().await.unwrap();
    Held {
        session: session.id,
        items,
        moderator: viewer("m", Role::Moderator, Some("concertation")),
        member: viewer(person.as_str(), Role::Coordinator, Some("concertation")),
    }
}

async fn enter(world: &World, held: &Held, who: &Viewer, fields: &[(String, &str)]) -> Result<Next, Refused> {
    let mut form = Form::default();
    form.path.insert("session".into(), held.session.to_string());
    form.pairs.extend(fields.iter().map(|(name, value)| (name.clone(), (*value).to_owned())));
    perform(&DEEDS[0], world.clone(), Asker { viewer: who.clone(), locale: Locale::Fr }, &form).await
}

async fn reading(world: &World) -> Act {
    act(world, Viewer::default()).await
}

#[tokio::test]
async fn a_sheet_becomes_what_the_room_would_have_kept() {
    each_database(|world| async move {
        let held = held(&world, State::Live).await;
        let (member, intent) = (held.member.person.clone().unwrap(), kit::id::fresh());
        let fields = [
            (field("said", &held.items[0]), "Besoin : un lieu le soir\nOn a commencé petit."),
            (field("kept", &held.items[0]), "Décision : on garde cinq indicateurs"),
            (field("ending", &held.items[0]), "concluded"),
            (field("ending", &held.items[1]), "parked"),
            ("present".to_owned(), member.as_str()),
            ("present".to_owned(), "somebody-else"),
            ("intent".to_owned(), intent.as_str()),
        ];
        let next = enter(&world, &held, &held.moderator, &fields).await.unwrap();
        assert!(next.to.ends_with("/paper/notes?done=entered"), "{}", next.to);
        // Sent twice, kept once.
        enter(&world, &held, &held.moderator, &fields).await.unwrap();

        let mut act = reading(&world).await;
        let said = live::store::contributions(&mut act.tx, &held.session).await.unwrap();
        let mut lines: Vec<_> = said.iter().map(|one| (one.kind, one.text.as_str(), one.by.clone())).collect();
        lines.sort_by_key(|(kind, ..)| kind.code());
        assert_eq!(
            lines,
            [(Kind::Experience, "On a commencé petit.", By::Unsigned), (Kind::Need, "un lieu le soir", By::Unsigned)]
        );
        let kept = live::store::outcomes(&mut act.tx, &held.session).await.unwrap();
        assert_eq!(
            kept.iter().map(|one| (one.kind, &*one.text.fr)).collect::<Vec<_>>(),
            [(OutcomeKind::Decision, "on garde cinq indicateurs")]
        );
        let floor = live::store::floor(&mut act.tx, &held.session).await.unwrap();
        let endings: Vec<_> = floor.turns.iter().map(|turn| turn.run.as_ref().map(|run| run.state)).collect();
        assert_eq!(endings, [Some(RunState::Concluded), Some(RunState::Parked)]);
        assert!(floor.is_done());
        assert_eq!(live::store::here_of(&mut act.tx, &held.session, &member).await.unwrap(), Some(Here::Present));
        assert_eq!(live::store::here_of(&mut act.tx, &held.session, "somebody-else").await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn one_bad_line_and_nothing_is_kept() {
    each_database(|world| async move {
        let held = held(&world, State::Live).await;
        let promised = field("kept", &held.items[1]);
        let fields =
            [(field("said", &held.items[0]), "Une parole"), (promised.clone(), "Accord : oui\nEngagement : j’envoie")];
        let Err(Refused::Wrong { wrong, .. }) = enter(&world, &held, &held.moderator, &fields).await else {
            panic!("taken as it is")
        };
        assert_eq!(wrong.len(), 1);
        assert!(wrong[0].0 == promised && wrong[0].1.contains("ligne 2"), "{wrong:?}");
        let mut act = reading(&world).await;
        assert!(live::store::contributions(&mut act.tx, &held.session).await.unwrap().is_empty());
        assert!(live::store::outcomes(&mut act.tx, &held.session).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_room_is_open_and_a_moderator_types() {
    each_database(|world| async move {
        let settled = held(&world, State::Settled).await;
        let refused = enter(&world, &settled, &settled.moderator, &[]).await;
        assert!(matches!(refused, Err(Refused::Wrong { problem: Some(_), .. })), "{refused:?}");
        assert_eq!(enter(&world, &settled, &settled.member, &[]).await, Err(Refused::Not(Error::Forbidden)));
        let nobody = Viewer::default();
        assert_eq!(enter(&world, &settled, &nobody, &[]).await, Err(Refused::Not(Error::SignIn)));
    })
    .await;
}

#[tokio::test]
async fn the_list_expects_members_and_seats_once() {
    each_database(|world| async move {
        let held = held(&world, State::Live).await;
        let mut act = reading(&world).await;
        let session = sessions::store::find(&mut act.tx, &held.session).await.unwrap().unwrap();
        let expected = paper::store::expected(&mut act.tx, &session).await.unwrap();
        assert_eq!(expected.iter().map(|one| (&*one.name, one.is_in)).collect::<Vec<_>>(), [("Ana", false)]);
        let member = held.member.person.clone().unwrap();
        live::store::attend(&mut act.tx, &held.session, &member, Here::Present, act.now).await.unwrap();
        assert!(paper::store::expected(&mut act.tx, &session).await.unwrap()[0].is_in);
    })
    .await;
}
