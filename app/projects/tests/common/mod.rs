//! Three projects, those who coordinate and moderate, and somebody from elsewhere.
#![allow(dead_code, reason = "each test file uses its part")]

use kit::act::{Asker, Clock, World};
use kit::db::Tx;
use kit::form::Sent;
use kit::rights::{Grant, Viewer};
use kit::testing::noon_of_tests;
use kit::verbs::{Form, Next, Refused, Verb, perform};
use kit::words::Pair;
use kit::{Error, Locale, Role, sql};
use people::rules::{Given, PersonId, Profile, Project};
use projects::deeds::DEEDS;

pub const BODY: &str = "concertation";

pub struct Ground {
    /// Coordinates `p1`, the only one who does.
    pub anna: PersonId,
    /// Coordinates `p2`.
    pub bob: PersonId,
    pub moderator: PersonId,
    /// Moderates an atelier.
    pub elsewhere: PersonId,
    pub administrator: PersonId,
}

pub async fn ground(world: &World) -> Ground {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    for (id, name, territory) in [
        ("p1", "Le Banc des Récits", "bassin-nord"),
        ("p2", "Paliers Vivants", "bassin-nord-est"),
        ("p3", "Retour", ""),
    ] {
        let project = Project {
            id: id.into(),
            name: Pair::new(name, ""),
            organisation: "Le Fil".into(),
            territories: Some(territory.to_owned()).filter(|id| !id.is_empty()).into_iter().collect(),
            version: 1,
            ..Project::default()
        };
        people::store::keep_project(&mut tx, &project).await.unwrap();
    }
    let ground = Ground {
        anna: somebody(&mut tx, "anna", Role::Coordinator, BODY, "p1").await,
        bob: somebody(&mut tx, "bob", Role::Coordinator, BODY, "p2").await,
        moderator: somebody(&mut tx, "mo", Role::Moderator, BODY, "").await,
        elsewhere: somebody(&mut tx, "el", Role::Moderator, "atelier-nord", "").await,
        administrator: somebody(&mut tx, "ada", Role::Administrator, "", "").await,
    };
    tx.commit().await.unwrap();
    ground
}

pub async fn somebody(tx: &mut Tx, name: &str, role: Role, body: &str, project: &str) -> PersonId {
    let profile = Profile {
        email: format!("{name}@example.org"),
        name: name.into(),
        organisation: String::new(),
        function: String::new(),
        lang: Locale::Fr,
    };
    let id = people::store::keep_person(tx, &profile, noon_of_tests()).await.unwrap();
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let given = Given { role, body: some(body), project: some(project) };
    people::store::grant(tx, &id, &given, noon_of_tests()).await.unwrap();
    id
}

/// As the server sees somebody who signed in.
pub fn viewer(person: &PersonId, role: Role, body: Option<&str>) -> Viewer {
    Viewer {
        person: Some(person.to_string()),
        grants: vec![Grant { role, body: body.map(Into::into) }],
        ..Viewer::default()
    }
}

impl Ground {
    pub fn anna(&self) -> Viewer {
        viewer(&self.anna, Role::Coordinator, Some(BODY))
    }
    pub fn bob(&self) -> Viewer {
        viewer(&self.bob, Role::Coordinator, Some(BODY))
    }
    pub fn moderator(&self) -> Viewer {
        viewer(&self.moderator, Role::Moderator, Some(BODY))
    }
    pub fn elsewhere(&self) -> Viewer {
        viewer(&self.elsewhere, Role::Moderator, Some("atelier-nord"))
    }
    pub fn administrator(&self) -> Viewer {
        viewer(&self.administrator, Role::Administrator, None)
    }
}

pub fn form(fields: &[(&str, &str)]) -> Form {
    let pairs = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Form { pairs, ..Form::default() }
}

/// A form on the page of a thing: `at("project", "p1", …)`.
pub fn at(part: &str, value: &str, fields: &[(&str, &str)]) -> Form {
    Form { path: [(part.to_owned(), value.to_owned())].into(), ..form(fields) }
}

pub async fn act_as(world: &World, viewer: Viewer, name: &str, form: &Form) -> Result<Next, Refused> {
    let verb: &'static Verb = DEEDS.iter().find(|verb| verb.name == name).unwrap();
    perform(verb, world.clone(), Asker { viewer, locale: Locale::Fr }, form).await
}

pub fn later(world: &World, ms: i64) -> World {
    World { clock: Clock::at(noon_of_tests().plus(ms)), ..world.clone() }
}

/// What is said beside a field, or (without a field) of the whole.
pub fn why(answer: Result<Next, Refused>, field: &str) -> String {
    match answer {
        Err(Refused::Wrong { wrong, problem }) => {
            Sent { wrong, ..Sent::default() }.why(field).map(str::to_owned).or(problem).unwrap()
        }
        other => panic!("not refused for {field}: {other:?}"),
    }
}

pub const FORBIDDEN: Result<Next, Refused> = Err(Refused::Not(Error::Forbidden));
pub const SIGN_IN: Result<Next, Refused> = Err(Refused::Not(Error::SignIn));

/// The mails to an address, the first one first: language and text.
pub async fn mails(world: &World, email: &str) -> Vec<(String, String)> {
    let mut tx = world.db.read().await.unwrap();
    sql!(tx, all(String, String), "select lang, text from mail where to_address = $1 order by id", email).unwrap()
}

/// The secret of the last invitation that left for this address.
pub async fn link(world: &World, email: &str) -> String {
    let mails = mails(world, email).await;
    let (_, rest) = mails.last().expect("a mail").1.split_once("/invitation/").expect("a link");
    rest.chars().take_while(char::is_ascii_hexdigit).collect()
}

/// The projects that somebody coordinates.
pub async fn coordinates(world: &World, email: &str) -> Vec<String> {
    let mut tx = world.db.read().await.unwrap();
    let Some(person) = people::store::by_email(&mut tx, email).await.unwrap() else { return Vec::new() };
    let projects = people::store::projects_of(&mut tx, person.id.as_str()).await.unwrap();
    projects.into_iter().map(|project| project.name.fr).collect()
}

pub async fn trail(world: &World) -> Vec<String> {
    let mut tx = world.db.read().await.unwrap();
    let rows = sql!(tx, all(String,), "select verb from audit order by id").unwrap();
    rows.into_iter().map(|(verb,)| verb).collect()
}
