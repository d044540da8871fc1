//! What both test files stand on: an atelier to register for, and a person's form.
#![allow(dead_code, reason = "each test file uses its part")]

use std::sync::atomic::Ordering;

use kit::act::{Asker, Clock, World};
use kit::clock::{DAY, HOUR};
use kit::mail::Waiting;
use kit::testing::noon_of_tests;
use kit::verbs::{Form, Next, Refused, perform};
use kit::words::Pair;
use kit::{Instant, Locale};
use sessions::rules::{Session, State};

/// An announced atelier of Nord-Est in 24 days, with so many seats.
pub async fn atelier(world: &World, capacity: Option<i64>) -> Session {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    let starts = noon_of_tests().plus(24 * DAY);
    let session = Session {
        state: State::Announced,
        title: Pair::new("Logement et santé mentale", "Wonen en geestelijke gezondheid"),
        venue: Pair::new("Salle du Vieux Kiosque", ""),
        link: "https://visio.example.org/salle".into(),
        capacity,
        ..Session::dated("atelier-nord-est", 2027, 2, starts, starts.plus(3 * HOUR))
    };
    sessions::store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
    tx.commit().await.unwrap();
    session
}

/// The form as a person fills it in, without an intent: each sending counts.
pub fn filled(session: &Session, email: &str) -> Form {
    let pairs = [
        ("do", "register"),
        ("name", "Noor Peeters"),
        ("email", email),
        ("organisation", "Asbl Escalier B"),
        ("function", "coordination"),
        ("lang", "fr"),
    ];
    Form {
        pairs: pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
        path: [("session".to_owned(), session.id.to_string())].into(),
        ..Form::default()
    }
}

/// The same form with another value in one field.
pub fn with(mut form: Form, field: &str, value: &str) -> Form {
    form.pairs.retain(|(name, _)| name != field);
    form.pairs.push((field.into(), value.into()));
    form
}

pub fn asker(locale: Locale) -> Asker {
    Asker { locale, ..Asker::default() }
}

pub async fn register(world: &World, form: &Form) -> Result<Next, Refused> {
    perform(&ateliers::deeds::DEEDS[0], world.clone(), asker(Locale::Fr), form).await
}

pub async fn cancel(world: &World, secret: &str) -> Result<Next, Refused> {
    let form = Form {
        pairs: vec![("do".into(), "cancel".into())],
        path: [("secret".to_owned(), secret.to_owned())].into(),
        ..Form::default()
    };
    perform(&ateliers::deeds::DEEDS[1], world.clone(), asker(Locale::Fr), &form).await
}

/// Every mail in the queue to this address, the first one first.
pub async fn mails(world: &World, to: &str) -> Vec<Waiting> {
    let mut tx = world.db.write().await.unwrap();
    let mut all = kit::mail::take(&mut tx, world.clock.now(), 1_000).await.unwrap();
    all.retain(|mail| mail.to_address == to);
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

/// The secret of the link in a mail.
pub fn secret(mail: &Waiting) -> String {
    let (_, rest) = mail.text.split_once("/registration/").expect("a link");
    rest.chars().take_while(char::is_ascii_hexdigit).collect()
}

pub fn move_clock(world: &World, to: Instant) {
    let Clock::Set(ms) = &world.clock else { panic!("the clock of tests stands still") };
    ms.store(to.0, Ordering::Release);
}
