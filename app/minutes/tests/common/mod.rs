//! A session of the concertation that has been held: two items, three contributions, a decision and a
//! commitment; a moderator, a coordinator who was there, a person of another body.

#![allow(dead_code, reason = "each test file uses its part")]

use agenda::rules::{Format, Item, ItemId, ItemKind};
use kit::act::{Act, Asker, World, ask};
use kit::db::Tx;
use kit::error::Answer;
use kit::rights::Viewer;
use kit::testing::{act, noon_of_tests, viewer};
use kit::verbs::{Form, Next, Refused, Verb, perform};
use kit::words::Pair;
use kit::{Day, Locale, Role, sql};
use people::rules::{Given, Profile};
use sessions::rules::{Session, SessionId, State};

pub const BODY: &str = "concertation";

pub struct Held {
    pub session: Session,
    pub first: ItemId,
    pub second: ItemId,
    pub moderator: Viewer,
    pub coordinator: Viewer,
}

pub fn visitor() -> Viewer {
    Viewer::default()
}

pub fn outsider() -> Viewer {
    viewer("outsider", Role::Moderator, Some("atelier-nord"))
}

pub async fn given(tx: &mut Tx, email: &str, role: Role, lang: Locale, organisation: &str) -> Viewer {
    let profile = Profile {
        email: email.into(),
        name: email.into(),
        organisation: organisation.into(),
        function: "modération".into(),
        lang,
    };
    let id = people::store::keep_person(tx, &profile, noon_of_tests()).await.unwrap();
    let given = Given { role, body: Some(BODY.into()), project: None };
    people::store::grant(tx, &id, &given, noon_of_tests()).await.unwrap();
    viewer(id.as_str(), role, Some(BODY))
}

pub async fn held(world: &World, state: State) -> Held {
    let mut act = act(world, Viewer::default()).await;
    let tx = &mut act.tx;
    territories::load::reference(tx).await.unwrap();
    let moderator = given(tx, "moderation@example.org", Role::Moderator, Locale::Fr, "Brusano").await;
    let coordinator = given(tx, "coordination@example.org", Role::Coordinator, Locale::Nl, "Pignon sur Cour").await;
    let start = Day::ymd(2027, 1, 5).unwrap().at(9, 15);
    let mut session = Session::dated(BODY, 2027, 1, start, start.plus(3 * kit::clock::HOUR));
    session.title = Pair::new("Mesurer ce qui compte", "Meten wat telt");
    session.state = state;
    sessions::store::insert(tx, &session, noon_of_tests()).await.unwrap();
    let mut ids = Vec::new();
    for (place, title) in [(0, "Récit d’un projet"), (1, "Intervision")] {
        let mut item = Item::new(session.id.clone(), ItemKind::Exchange, Format::Story, 30, Pair::new(title, ""));
        item.place = place;
        agenda::store::insert(tx, &item, noon_of_tests()).await.unwrap();
        ids.push(item.id);
    }
    let (second, first) = (ids.pop().unwrap(), ids.pop().unwrap());
    sql!(*tx, execute,
        "insert into item_run (item_id, session_id, state, began_at, ended_at, extra_minutes) values ($1, $2, 'concluded', $3, $4, 0)",
        &first, &session.id, start.plus(kit::clock::MINUTE), start.plus(35 * kit::clock::MINUTE)).unwrap();
    sql!(
        *tx,
        execute,
        "insert into item_run (item_id, session_id, state, extra_minutes) values ($1, $2, 'parked', 0)",
        &second,
        &session.id
    )
    .unwrap();
    let said = [
        ("need", "On oriente beaucoup.", None, "", false),
        ("need", "Een raster ontbreekt.", coordinator.person.clone(), "Pignon sur Cour", false),
        ("tool", "Une grille d’une page.", Some("a-guest".to_owned()), "Odile", false),
        ("tool", "Écrit par erreur.", coordinator.person.clone(), "Pignon sur Cour", true),
    ];
    for (kind, text, who, signature, withdrawn) in said {
        sql!(
            *tx,
            execute,
            "insert into contribution (id, session_id, item_id, kind, text, lang, who, signature, by_guest, at, lead, withdrawn)
             values ($1, $2, $3, $4, $5, 'fr', $6, $7, $8, $9, false, $10)",
            kit::id::fresh(),
            &session.id,
            &first,
            kind,
            text,
            who,
            signature,
            signature == "Odile",
            start,
            withdrawn
        )
        .unwrap();
    }
    for (kind, fr, nl, owner, due) in [
        ("decision", "On garde cinq indicateurs", "We houden vijf indicatoren", None, None),
        ("commitment", "Envoyer la grille.", "Het raster sturen.", coordinator.person.clone(), Day::ymd(2027, 2, 4)),
    ] {
        sql!(
            *tx,
            execute,
            "insert into outcome (id, session_id, item_id, kind, text_fr, text_nl, owner_id, due, at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            kit::id::fresh(),
            &session.id,
            &first,
            kind,
            fr,
            nl,
            owner,
            due,
            start
        )
        .unwrap();
    }
    for (who, state) in
        [(coordinator.person.clone().unwrap(), "present"), ("a-guest".into(), "guest"), ("x".into(), "excused")]
    {
        sql!(
            *tx,
            execute,
            "insert into attendance (session_id, who, state, at) values ($1, $2, $3, $4)",
            &session.id,
            who,
            state,
            start
        )
        .unwrap();
    }
    act.tx.commit().await.unwrap();
    Held { session, first, second, moderator, coordinator }
}

/// Sends a form of the desk.
pub async fn send(
    world: &World,
    held: &Held,
    who: &Viewer,
    deed: &str,
    fields: &[(&str, &str)],
) -> Result<Next, Refused> {
    let verb: &Verb = minutes::deeds::DEEDS.iter().find(|verb| verb.name == deed).unwrap();
    let mut form = Form::default();
    form.path.insert("session".into(), held.session.id.to_string());
    form.pairs.push(("do".into(), deed.into()));
    form.pairs.extend(fields.iter().map(|(name, value)| ((*name).into(), (*value).into())));
    let asker = Asker { viewer: who.clone(), locale: Locale::Fr };
    perform(verb, world.clone(), asker, &form).await
}

pub async fn state(world: &World, held: &Held) -> State {
    let mut act = reading(world).await;
    sessions::store::find(&mut act.tx, &held.session.id).await.unwrap().unwrap().state
}

pub async fn reading(world: &World) -> Act {
    act(world, Viewer::default()).await
}

pub async fn count(world: &World, table: &'static str) -> i64 {
    let mut act = reading(world).await;
    let (n,) = match table {
        "minutes_published" => sql!(act.tx, one(i64,), "select count(*) from minutes_published").unwrap(),
        "mail" => sql!(act.tx, one(i64,), "select count(*) from mail").unwrap(),
        "audit" => sql!(act.tx, one(i64,), "select count(*) from audit").unwrap(),
        _ => unreachable!(),
    };
    n
}

pub async fn compare(
    world: &World,
    who: Viewer,
    session: SessionId,
    versions: (Option<i64>, Option<i64>),
) -> Answer<minutes::api::Comparison> {
    asked(world, who, minutes::api::compare(session, versions.0, versions.1)).await
}

/// Asks a server function as the pages do.
async fn asked<T>(world: &World, who: Viewer, question: impl Future<Output = T>) -> T {
    ask(world, Asker { viewer: who, locale: Locale::Fr }, question).await
}

pub async fn read(world: &World, who: Viewer, session: SessionId, version: Option<i64>) -> Answer<minutes::api::Page> {
    asked(world, who, minutes::api::read(session, version)).await
}

pub async fn desk(world: &World, who: Viewer, session: SessionId) -> Answer<minutes::api::Desk> {
    asked(world, who, minutes::api::edit(session)).await
}

pub async fn redaction(world: &World, who: Viewer, session: SessionId) -> Answer<minutes::api::Redaction> {
    asked(world, who, minutes::api::redaction(session)).await
}

pub async fn search(world: &World, who: Viewer, words: &str, body: &str) -> Answer<minutes::archive::Search> {
    asked(world, who, minutes::archive::search(words.into(), body.into())).await
}

pub async fn year(world: &World, who: Viewer, body: &str, year: Option<i64>) -> Answer<minutes::archive::Year> {
    asked(world, who, minutes::archive::year(body.into(), year)).await
}
