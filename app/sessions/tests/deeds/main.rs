//! The deeds, as a form asks them: allowed, each refusal, forbidden, repeated, stale, two at once.

mod date;
mod edit;
mod steps;

use kit::act::{Asker, World};
use kit::testing::{each_database, noon_of_tests, viewer};
use kit::verbs::{Form, Next, Refused, Verb, perform};
use kit::words::Pair;
use kit::{Day, Error, Locale, Role, sql};
use people::rules::Given;
use sessions::deeds::DEEDS;
use sessions::rules::{Session, SessionId, State};
use sessions::store;

const CONCERTATION: &str = "concertation";
const NORD: &str = "atelier-nord";

fn verb(name: &str) -> &'static Verb {
    DEEDS.iter().find(|verb| verb.name == name).unwrap()
}

fn form(path: &[(&str, &str)], fields: &[(&str, &str)]) -> Form {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Form { pairs: fields.iter().map(owned).collect(), path: path.iter().map(owned).collect(), ..Form::default() }
}

fn moderator(body: &str) -> Asker {
    Asker { viewer: viewer("m", Role::Moderator, Some(body)), locale: Locale::Fr }
}

async fn ask(world: &World, asker: Asker, deed: &str, form: &Form) -> Result<Next, Refused> {
    perform(verb(deed), world.clone(), asker, form).await
}

fn future(body: &str) -> Session {
    let day = Day::ymd(2027, 2, 4).unwrap();
    Session {
        title: Pair::new("Mesurer ce qui compte", ""),
        venue: Pair::new("Maison de quartier", "Wijkhuis"),
        ..Session::dated(body, 2027, 2, day.at(9, 15), day.at(12, 30))
    }
}

/// The reference data, and this session.
async fn with(world: &World, session: Session) -> SessionId {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
    tx.commit().await.unwrap();
    session.id
}

async fn now(world: &World, id: &SessionId) -> Session {
    let mut tx = world.db.read().await.unwrap();
    store::find(&mut tx, id).await.unwrap().unwrap()
}

/// Registered for the session, in Dutch.
async fn someone_registered(world: &World, id: &SessionId) {
    let mut tx = world.db.write().await.unwrap();
    sql!(tx, execute,
        "insert into registration (id, session_id, email, name, organisation, function, lang, state, place, at, changed_at)
         values ('r', $1, 'c@example.org', 'C', 'O', 'F', 'nl', 'confirmed', 1, 0, 0)", id).unwrap();
    tx.commit().await.unwrap();
}

async fn item(world: &World, id: &SessionId, run: Option<&str>) {
    let mut tx = world.db.write().await.unwrap();
    let item = kit::id::fresh();
    sql!(tx, execute,
        "insert into agenda_item (id, session_id, status, place, kind, minutes, created_at) values ($1, $2, 'planned', 0, 'inform', 30, 0)",
        &item, id).unwrap();
    if let Some(run) = run {
        sql!(tx, execute, "insert into item_run (item_id, session_id, state) values ($1, $2, $3)", &item, id, run)
            .unwrap();
    }
    tx.commit().await.unwrap();
}

/// Subjects of the mails that wait, in order.
async fn mails(world: &World) -> Vec<String> {
    let mut tx = world.db.read().await.unwrap();
    let rows = sql!(tx, all(String,), "select subject from mail order by id").unwrap();
    rows.into_iter().map(|(subject,)| subject).collect()
}

async fn rows(world: &World, table: &'static str) -> i64 {
    let mut tx = world.db.read().await.unwrap();
    let (n,) = match table {
        "audit" => sql!(tx, one(i64,), "select count(*) from audit"),
        "room" => sql!(tx, one(i64,), "select count(*) from room"),
        "session" => sql!(tx, one(i64,), "select count(*) from session"),
        "once_token" => sql!(tx, one(i64,), "select count(*) from once_token"),
        _ => sql!(tx, one(i64,), "select count(*) from session_step"),
    }
    .unwrap();
    n
}

async fn step(world: &World, id: &SessionId, fields: &[(&str, &str)]) -> Result<Next, Refused> {
    let session = now(world, id).await;
    let version = session.version.to_string();
    let fields = [fields, &[("version", version.as_str())]].concat();
    ask(world, moderator(&session.body), "step", &form(&[("session", id.as_str())], &fields)).await
}

/// The words of a refusal that a person can mend: for the whole, and by field.
fn wrong(answer: Result<Next, Refused>) -> (Option<String>, Vec<String>) {
    match answer {
        Err(Refused::Wrong { wrong, problem }) => (problem, wrong.into_iter().map(|(field, _)| field).collect()),
        other => panic!("expected a refusal in words, not {other:?}"),
    }
}

async fn members(world: &World) {
    let mut tx = world.db.write().await.unwrap();
    for (email, lang, role) in
        [("a@example.org", Locale::Fr, Role::Coordinator), ("b@example.org", Locale::Nl, Role::Moderator)]
    {
        let person = people::store::participant(&mut tx, email, lang, noon_of_tests()).await.unwrap();
        let given = Given { role, body: Some(CONCERTATION.into()), project: None };
        people::store::grant(&mut tx, &person, &given, noon_of_tests()).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// The texts of the mails to somebody, in order.
async fn letters(world: &World, to: &str) -> Vec<String> {
    let mut tx = world.db.read().await.unwrap();
    let rows = sql!(tx, all(String,), "select text from mail where to_address = $1 order by id", to).unwrap();
    rows.into_iter().map(|(text,)| text).collect()
}
