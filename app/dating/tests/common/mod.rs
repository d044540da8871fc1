//! What both test files stand on: a concertation with two coordinators and a moderator, and their forms.
#![allow(dead_code, reason = "each test file uses its part")]

use std::sync::atomic::Ordering;

use dating::deeds::DEEDS;
use kit::act::{Asker, Clock, World};
use kit::rights::{Grant, Viewer};
use kit::testing::noon_of_tests;
use kit::verbs::{Form, Next, Refused, perform};
use kit::{Instant, Locale, Role, sql};
use people::rules::{Given, PersonId, Profile};
use territories::rules::Window;

pub const CONCERTATION: &str = "concertation";

/// Thursdays without anything to know; of the window April to June.
pub const DAYS: [&str; 3] = ["2027-06-03", "2027-06-10", "2027-06-17"];

/// A person as the table of rights knows them.
#[derive(Clone, Debug)]
pub struct Someone {
    pub id: PersonId,
    pub asker: Asker,
}

/// Who is in the house.
pub struct Cast {
    pub moderator: Someone,
    /// Reads French.
    pub ana: Someone,
    /// Reads Dutch, and coordinates two projects.
    pub bo: Someone,
    /// Moderates an atelier.
    pub elsewhere: Someone,
}

/// The reference data and the cast.
pub async fn cast(world: &World) -> Cast {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let cast = Cast {
        moderator: someone(world, "moira", Locale::Fr, Role::Moderator, CONCERTATION).await,
        ana: someone(world, "ana", Locale::Fr, Role::Coordinator, CONCERTATION).await,
        bo: someone(world, "bo", Locale::Nl, Role::Coordinator, CONCERTATION).await,
        elsewhere: someone(world, "els", Locale::Nl, Role::Moderator, "atelier-nord").await,
    };
    let mut tx = world.db.write().await.unwrap();
    for project in ["escalier", "palier"] {
        sql!(tx, execute, "insert into project (id, name_fr, name_nl, territories) values ($1, $1, $1, '')", project)
            .unwrap();
        let given = Given { role: Role::Coordinator, body: Some(CONCERTATION.into()), project: Some(project.into()) };
        people::store::grant(&mut tx, &cast.bo.id, &given, noon_of_tests()).await.unwrap();
    }
    tx.commit().await.unwrap();
    cast
}

pub async fn someone(world: &World, name: &str, lang: Locale, role: Role, body: &str) -> Someone {
    let mut tx = world.db.write().await.unwrap();
    let profile = Profile {
        email: format!("{name}@example.org"),
        name: name.into(),
        organisation: format!("Asbl {name}"),
        function: String::new(),
        lang,
    };
    let id = people::store::keep_person(&mut tx, &profile, noon_of_tests()).await.unwrap();
    let given = Given { role, body: Some(body.into()), project: None };
    people::store::grant(&mut tx, &id, &given, noon_of_tests()).await.unwrap();
    tx.commit().await.unwrap();
    let viewer = Viewer {
        person: Some(id.to_string()),
        name: name.into(),
        email: profile.email,
        grants: vec![Grant { role, body: Some(body.into()) }],
        ..Viewer::default()
    };
    Someone { id, asker: Asker { viewer, locale: Locale::Fr } }
}

pub fn window() -> Window {
    Window { body: CONCERTATION.into(), year: 2027, months: (4, 6) }
}

fn form(path: &[(&str, &str)], fields: &[(&str, &str)]) -> Form {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Form { pairs: fields.iter().map(owned).collect(), path: path.iter().map(owned).collect(), ..Form::default() }
}

async fn ask(world: &World, asker: &Asker, page: &str, deed: &str, form: &Form) -> Result<Next, Refused> {
    let verb = DEEDS.iter().find(|verb| verb.page == page && verb.name == deed).unwrap();
    perform(verb, world.clone(), asker.clone(), form).await
}

/// A deed of the window's page.
pub async fn at_window(world: &World, asker: &Asker, deed: &str, fields: &[(&str, &str)]) -> Result<Next, Refused> {
    let form = form(&[("body", CONCERTATION), ("year", "2027"), ("month", "4")], fields);
    ask(world, asker, "/date/{body}/{year}/{month}/poll", deed, &form).await
}

/// A deed by the link of a mail, by nobody in particular.
pub async fn by_mail(world: &World, page: &str, secret: &str, fields: &[(&str, &str)]) -> Result<Next, Refused> {
    let deed = if page.starts_with("/poll") { "answer" } else { "reply" };
    ask(world, &Asker::default(), page, deed, &form(&[("secret", secret)], fields)).await
}

/// Whether one comes, signed in.
pub async fn say(world: &World, asker: &Asker, session: &str, fields: &[(&str, &str)]) -> Result<Next, Refused> {
    ask(world, asker, "/session/{session}/reply", "reply", &form(&[("session", session)], fields)).await
}

/// Three good days, somewhere.
pub fn three() -> Vec<(&'static str, &'static str)> {
    let mut fields = vec![("venue", "Maison des Trois Tilleuls")];
    for (n, day) in DAYS.into_iter().enumerate() {
        let [date, start, end] =
            [["date1", "start1", "end1"], ["date2", "start2", "end2"], ["date3", "start3", "end3"]][n];
        fields.extend([(date, day), (start, "09:30"), (end, "12:30")]);
    }
    fields
}

/// The same form with other values in some fields.
pub fn with<'a>(mut fields: Vec<(&'a str, &'a str)>, other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    for (field, value) in other {
        fields.retain(|(name, _)| name != field);
        fields.push((field, value));
    }
    fields
}

/// Mails in the queue, in order: to whom, subject, text.
pub async fn mails(world: &World) -> Vec<(String, String, String)> {
    let mut tx = world.db.read().await.unwrap();
    sql!(tx, all(String, String, String), "select to_address, subject, text from mail order by id").unwrap()
}

/// The secret of the last mail to this person that has a link to such a page.
pub async fn secret(world: &World, person: &str, page: &str) -> String {
    let to = format!("{person}@example.org");
    let mails = mails(world).await;
    let link = mails.iter().rev().filter(|(who, ..)| *who == to).find_map(|(.., text)| text.split_once(page));
    let (_, rest) = link.expect("a link");
    rest.chars().take_while(char::is_ascii_hexdigit).collect()
}

pub fn move_clock(world: &World, to: Instant) {
    let Clock::Set(ms) = &world.clock else { panic!("the clock of tests stands still") };
    ms.store(to.0, Ordering::Release);
}
