//! A session, people of its body, and forms as they would send them.
#![allow(dead_code, reason = "each test file uses its part")]

use agenda::deeds::DEEDS;
use agenda::rules::{Format, Item, ItemId, ItemKind, Status};
use agenda::store;
use kit::act::{Act, Asker, World};
use kit::rights::Viewer;
use kit::testing::{noon_of_tests, viewer};
use kit::verbs::{Form, Next, Refused, Upload, Verb, perform};
use kit::words::Pair;
use kit::{Day, Instant, Locale, Role, sql};
use sessions::rules::{Session, SessionId, State};

pub const ANA: &str = "0190f0c0-0000-7000-8000-0000000000a1";
pub const BOB: &str = "0190f0c0-0000-7000-8000-0000000000b1";
pub const MIA: &str = "0190f0c0-0000-7000-8000-0000000000c1";

/// Bodies, three people, a project of Ana's, and a session of this body on 19 January, 9:15 to 12:30.
pub async fn session_of(world: &World, body: &str, state: State) -> SessionId {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    for (id, name) in [(ANA, "Ana"), (BOB, "Bob"), (MIA, "Mia")] {
        sql!(tx, execute,
            "insert into person (id, email, name, lang, created_at) values ($1, $2, $3, 'fr', 0) on conflict (id) do nothing",
            id, format!("{name}@example.org"), name)
        .unwrap();
    }
    sql!(tx, execute,
        "insert into project (id, name_fr, name_nl, territories) values ('p1', 'Paliers Vivants', 'Levende Trappen', '')
         on conflict (id) do nothing")
    .unwrap();
    sql!(
        tx,
        execute,
        "insert into role_grant (person_id, role, body_id, project_id, granted_at)
         values ($1, 'coordinator', 'concertation', 'p1', 0) on conflict do nothing",
        ANA
    )
    .unwrap();
    let day = Day::ymd(2027, 1, 19).unwrap();
    let mut session = Session::dated(body, 2027, 1, day.at(9, 15), day.at(12, 30));
    session.state = state;
    session.title = Pair::new("Mesurer ce qui compte", "");
    session.link = "https://visio.example.org/secret".into();
    sessions::store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
    tx.commit().await.unwrap();
    session.id
}

pub fn ana() -> Viewer {
    viewer(ANA, Role::Coordinator, Some("concertation"))
}
pub fn bob() -> Viewer {
    viewer(BOB, Role::Coordinator, Some("concertation"))
}
pub fn mia() -> Viewer {
    viewer(MIA, Role::Moderator, Some("concertation"))
}
pub fn outsider() -> Viewer {
    viewer(BOB, Role::Moderator, Some("atelier-nord"))
}

pub fn asker(viewer: Viewer) -> Asker {
    Asker { viewer, locale: Locale::Fr }
}

/// The agenda as this viewer reads it.
pub async fn read(world: &World, viewer: Viewer, session: &SessionId) -> agenda::api::Agenda {
    let mut act = Act::write(world.clone(), asker(viewer)).await.unwrap();
    agenda::reading::agenda(&mut act, session).await.unwrap()
}

/// Plans an item with this title at the end.
pub async fn plan(world: &World, session: &SessionId, title: &str, minutes: i64) -> Item {
    let mut tx = world.db.write().await.unwrap();
    let mut item = Item::new(session.clone(), ItemKind::Exchange, Format::Round, minutes, Pair::new(title, ""));
    item.place = store::next_place(&mut tx, session).await.unwrap();
    store::insert(&mut tx, &item, Instant(0)).await.unwrap();
    tx.commit().await.unwrap();
    item
}

/// A proposal of this person.
pub async fn proposal(world: &World, session: &SessionId, title: &str, person: &str) -> Item {
    let mut tx = world.db.write().await.unwrap();
    let mut item = Item::new(session.clone(), ItemKind::Exchange, Format::Free, 20, Pair::new("", title));
    item.status = Status::Proposed;
    item.why = Pair::new("", "Omdat het telt.");
    item.proposed_by = Some(person.into());
    store::insert(&mut tx, &item, Instant(0)).await.unwrap();
    tx.commit().await.unwrap();
    item
}

pub async fn titles(world: &World, session: &SessionId) -> Vec<String> {
    let mut tx = world.db.read().await.unwrap();
    let items = store::planned(&mut tx, session).await.unwrap();
    items.iter().map(|item| item.title.text(Locale::Fr).to_owned()).collect()
}

pub async fn found(world: &World, id: &ItemId) -> Option<Item> {
    let mut tx = world.db.read().await.unwrap();
    store::find(&mut tx, id).await.unwrap()
}

fn verb(name: &str) -> &'static Verb {
    DEEDS.iter().find(|verb| verb.name == name).expect("a deed of the agenda")
}

/// Sends a form as this viewer; `item` is the part of the address of the pages about one item.
pub async fn send(
    world: &World,
    viewer: Viewer,
    deed: &str,
    session: &SessionId,
    item: Option<&ItemId>,
    fields: &[(&str, &str)],
) -> Result<Next, Refused> {
    send_with(world, viewer, deed, session, item, (fields, None)).await
}

/// The same, with a file.
pub async fn send_with(
    world: &World,
    viewer: Viewer,
    deed: &str,
    session: &SessionId,
    item: Option<&ItemId>,
    (fields, file): (&[(&str, &str)], Option<Upload>),
) -> Result<Next, Refused> {
    let pairs = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let mut form = Form::of(pairs, file);
    form.path.insert("session".into(), session.to_string());
    if let Some(item) = item {
        form.path.insert("item".into(), item.to_string());
    }
    perform(verb(deed), world.clone(), asker(viewer), &form).await
}
