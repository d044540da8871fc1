//! Each question and change of the store, on each engine.

use kit::db::Tx;
use kit::testing::{each_database, noon_of_tests};
use kit::words::Pair;
use kit::{Day, Instant, Locale, Role, sql};
use people::rules::Given;
use sessions::rules::needs::Ground;
use sessions::rules::{Session, SessionId, State};
use sessions::store;
use territories::rules::{BodyKind, Window};

const CONCERTATION: &str = "concertation";
const NORD: &str = "atelier-nord";

fn full(body: &str) -> Session {
    let day = Day::ymd(2027, 2, 4).unwrap();
    Session {
        title: Pair::new("Mesurer ce qui compte", ""),
        venue: Pair::new("Maison de quartier", "Wijkhuis"),
        address: "Rue de l’Exemple 1".into(),
        access: Pair::new("Plain-pied", "Drempelvrij"),
        stop: "Bockstael".into(),
        link: "https://example.org/salle".into(),
        languages: vec![Locale::Nl],
        agenda_open: true,
        capacity: Some(40),
        opens_at: Some(noon_of_tests()),
        closes_at: Some(day.at(8, 0)),
        ..Session::dated(body, 2027, 2, day.at(9, 15), day.at(12, 30))
    }
}

async fn kept(tx: &mut Tx, session: Session) -> Session {
    store::insert(tx, &session, noon_of_tests()).await.unwrap();
    session
}

async fn item(tx: &mut Tx, session: &SessionId, status: &str, minutes: i64, run: Option<&str>) -> String {
    let id = kit::id::fresh();
    sql!(*tx, execute,
        "insert into agenda_item (id, session_id, status, place, kind, minutes, created_at) values ($1, $2, $3, 0, 'inform', $4, 0)",
        &id, session, status, minutes).unwrap();
    if let Some(state) = run {
        sql!(
            *tx,
            execute,
            "insert into item_run (item_id, session_id, state) values ($1, $2, $3)",
            &id,
            session,
            state
        )
        .unwrap();
    }
    id
}

async fn registration(tx: &mut Tx, session: &SessionId, email: &str, lang: &str, state: &str, place: i64) {
    sql!(*tx, execute,
        "insert into registration (id, session_id, email, name, organisation, function, lang, state, place, at, changed_at)
         values ($1, $2, $3, 'Quelqu’un', 'O', 'F', $4, $5, $6, 0, 0)",
        kit::id::fresh(), session, email, lang, state, place).unwrap();
}

#[tokio::test]
async fn a_session_comes_back_as_it_was_kept() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        territories::load::reference(&mut tx).await.unwrap();
        let session = kept(&mut tx, full(NORD)).await;
        assert_eq!(store::find(&mut tx, &session.id).await.unwrap(), Some(session.clone()));
        assert_eq!(store::find(&mut tx, &SessionId::fresh()).await.unwrap(), None);

        let code = store::code(&mut tx, &session.id).await.unwrap().unwrap();
        assert_eq!(code.len(), 5);
        assert_eq!(store::by_code(&mut tx, &code).await.unwrap(), Some(session.clone()));
        assert_eq!(store::by_code(&mut tx, "00000").await.unwrap(), None);

        let later = Instant(session.starts_at.0 + 40 * kit::clock::DAY);
        let second = Session { starts_at: later, ends_at: later.plus(1), from_month: 6, ..full(NORD) };
        let second = kept(&mut tx, Session { id: SessionId::fresh(), ..second }).await;
        let year = store::of_year(&mut tx, 2027).await.unwrap();
        assert_eq!(year.iter().map(|s| &s.id).collect::<Vec<_>>(), [&session.id, &second.id]);
        assert_eq!(store::of_year(&mut tx, 2026).await.unwrap(), []);
        let body = store::of_body(&mut tx, NORD).await.unwrap();
        assert_eq!(body.iter().map(|s| &s.id).collect::<Vec<_>>(), [&second.id, &session.id]);
        assert_eq!(store::of_body(&mut tx, CONCERTATION).await.unwrap(), []);

        let day = session.starts_at.day();
        assert_eq!(store::between(&mut tx, day, day).await.unwrap(), vec![session.clone()]);
        assert!(store::step(&mut tx, &session, State::Cancelled, "m", "Salle prise", noon_of_tests()).await.unwrap());
        assert_eq!(store::between(&mut tx, day, day).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_change_needs_the_version_that_was_read() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        territories::load::reference(&mut tx).await.unwrap();
        let session = kept(&mut tx, full(NORD)).await;
        let day = Day::ymd(2027, 2, 11).unwrap();
        let changed = Session {
            title: Pair::new("Autre", "Ander"),
            starts_at: day.at(9, 0),
            ends_at: day.at(12, 0),
            languages: Locale::ALL.to_vec(),
            capacity: None,
            ..session.clone()
        };
        assert!(store::change(&mut tx, &changed).await.unwrap());
        let now = store::find(&mut tx, &session.id).await.unwrap().unwrap();
        assert_eq!(now, Session { version: 2, ..changed.clone() });
        assert_eq!(store::between(&mut tx, day, day).await.unwrap().len(), 1);
        assert!(!store::change(&mut tx, &changed).await.unwrap(), "version 1 was replaced");
    })
    .await;
}

#[tokio::test]
async fn a_step_is_made_once_and_noted() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        territories::load::reference(&mut tx).await.unwrap();
        let session = kept(&mut tx, full(NORD)).await;
        let now = noon_of_tests();
        assert!(store::step(&mut tx, &session, State::Announced, "m", "", now).await.unwrap());
        assert!(!store::step(&mut tx, &session, State::Announced, "m", "", now).await.unwrap());
        let after = store::find(&mut tx, &session.id).await.unwrap().unwrap();
        assert_eq!((after.state, after.version, after.sequence), (State::Announced, 2, 1));
        store::noted(&mut tx, &after, State::Settled, "m", "r", now).await.unwrap();
        let steps = sql!(
            tx,
            all(String, String, String),
            "select from_state, to_state, reason from session_step where session_id = $1 order by to_state",
            &session.id
        )
        .unwrap();
        let row = |from: &str, to: &str, why: &str| (from.to_owned(), to.to_owned(), why.to_owned());
        assert_eq!(steps, [row("dated", "announced", ""), row("announced", "settled", "r")]);
    })
    .await;
}

#[tokio::test]
async fn the_needs_are_counted() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        territories::load::reference(&mut tx).await.unwrap();
        let session = kept(&mut tx, full(CONCERTATION)).await;
        assert_eq!(store::ground(&mut tx, &session.id).await.unwrap(), Ground::default());

        let first = item(&mut tx, &session.id, "planned", 30, Some("concluded")).await;
        item(&mut tx, &session.id, "planned", 15, Some("now")).await;
        item(&mut tx, &session.id, "planned", 5, None).await;
        item(&mut tx, &session.id, "planned", 5, Some("skipped")).await;
        item(&mut tx, &session.id, "planned", 5, Some("parked")).await;
        item(&mut tx, &session.id, "proposed", 60, None).await;
        let mut leads = Vec::new();
        for (lead, withdrawn) in [(true, false), (true, false), (true, true), (false, false)] {
            let id = kit::id::fresh();
            sql!(tx, execute,
                "insert into contribution (id, session_id, item_id, kind, text, lang, at, lead, withdrawn)
                 values ($1, $2, $3, 'experience', 't', 'fr', 0, $4, $5)",
                &id, &session.id, &first, lead, withdrawn).unwrap();
            leads.push(id);
        }
        sql!(tx, execute,
            "insert into practice (id, state, sheet, contribution_id, created_at, changed_at) values ($1, 'draft', '{}', $2, 0, 0)",
            kit::id::fresh(), &leads[0]).unwrap();
        let drafting = Session { state: State::Drafting, ..session.clone() };
        store::noted(&mut tx, &drafting, State::InReview, "m", "", Instant(5)).await.unwrap();
        store::noted(&mut tx, &drafting, State::InReview, "m", "", Instant(9)).await.unwrap();

        let ground = store::ground(&mut tx, &session.id).await.unwrap();
        assert_eq!(ground, Ground { items: 5, minutes: 60, done: 3, leads: 1, in_review_since: Some(Instant(9)) });
    })
    .await;
}

#[tokio::test]
async fn each_person_is_told_once_and_in_their_language() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        territories::load::reference(&mut tx).await.unwrap();
        let now = noon_of_tests();
        for (email, lang) in [("a@example.org", Locale::Fr), ("b@example.org", Locale::Nl)] {
            let person = people::store::participant(&mut tx, email, lang, now).await.unwrap();
            for role in [Role::Coordinator, Role::Moderator] {
                let given = Given { role, body: Some(CONCERTATION.into()), project: None };
                people::store::grant(&mut tx, &person, &given, now).await.unwrap();
            }
        }
        let concertation = kept(&mut tx, full(CONCERTATION)).await;
        let mut told = store::readers(&mut tx, &concertation, BodyKind::Concertation).await.unwrap();
        told.sort_by(|a, b| a.email.cmp(&b.email));
        let told: Vec<_> = told.iter().map(|r| (r.email.as_str(), r.lang)).collect();
        assert_eq!(told, [("a@example.org", Locale::Fr), ("b@example.org", Locale::Nl)]);

        let atelier = kept(&mut tx, full(NORD)).await;
        registration(&mut tx, &atelier.id, "c@example.org", "nl", "confirmed", 1).await;
        registration(&mut tx, &atelier.id, "d@example.org", "fr", "waiting", 2).await;
        registration(&mut tx, &atelier.id, "e@example.org", "fr", "cancelled", 3).await;
        let told = store::readers(&mut tx, &atelier, BodyKind::Atelier).await.unwrap();
        let told: Vec<_> = told.iter().map(|r| (r.email.as_str(), r.lang)).collect();
        assert_eq!(told, [("c@example.org", Locale::Nl), ("d@example.org", Locale::Fr)]);
        assert_eq!(store::told(&mut tx, &atelier, BodyKind::Atelier).await.unwrap(), 2);
        assert!(store::is_registered(&mut tx, &atelier.id, "c@example.org").await.unwrap());
        assert!(!store::is_registered(&mut tx, &atelier.id, "d@example.org").await.unwrap(), "waiting is no seat");
        assert!(!store::is_registered(&mut tx, &concertation.id, "c@example.org").await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn a_window_knows_the_session_that_stands_in_it() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        territories::load::reference(&mut tx).await.unwrap();
        assert_eq!(store::of_window(&mut tx, NORD, 2027, 2).await.unwrap(), None);
        let session = kept(&mut tx, full(NORD)).await;
        assert_eq!(store::of_window(&mut tx, NORD, 2027, 2).await.unwrap(), Some(session.id.clone()));
        assert_eq!(store::of_window(&mut tx, NORD, 2027, 6).await.unwrap(), None);
        assert_eq!(store::of_window(&mut tx, NORD, 2028, 2).await.unwrap(), None);
        store::step(&mut tx, &session, State::Postponed, "m", "r", noon_of_tests()).await.unwrap();
        assert_eq!(store::of_window(&mut tx, NORD, 2027, 2).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn what_is_held_exists_and_a_room_opens_once() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        territories::load::reference(&mut tx).await.unwrap();
        let session = kept(&mut tx, full(NORD)).await;
        assert!(store::hold(&mut tx, &session.id).await.unwrap());
        assert!(!store::hold(&mut tx, &SessionId::fresh()).await.unwrap());
        assert!(store::hold_body(&mut tx, NORD).await.unwrap());
        assert!(!store::hold_body(&mut tx, "nowhere").await.unwrap());
        store::open_room(&mut tx, &session.id).await.unwrap();
        sql!(tx, execute, "update room set keys = 'someone' where session_id = $1", &session.id).unwrap();
        store::open_room(&mut tx, &session.id).await.unwrap();
        store::close_room(&mut tx, &session.id).await.unwrap();
        let rooms = sql!(tx, all(String,), "select keys from room").unwrap();
        assert_eq!(rooms, [("someone".to_owned(),)]);
    })
    .await;
}

#[tokio::test]
async fn the_planner_knows_what_is_around_a_day() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        territories::load::reference(&mut tx).await.unwrap();
        let now = noon_of_tests();
        let coordinator = async |tx: &mut Tx, email: &str, organisation: &str, role: Role, body: &str| {
            let profile = people::rules::Profile {
                email: email.into(),
                name: String::new(),
                organisation: organisation.into(),
                function: String::new(),
                lang: Locale::Fr,
            };
            let person = people::store::keep_person(tx, &profile, now).await.unwrap();
            let given = Given { role, body: Some(body.into()), project: None };
            people::store::grant(tx, &person, &given, now).await.unwrap();
        };
        coordinator(&mut tx, "a@example.org", "Asbl Le Palier", Role::Coordinator, CONCERTATION).await;
        coordinator(&mut tx, "m@example.org", "Brusano", Role::Moderator, CONCERTATION).await;
        coordinator(&mut tx, "n@example.org", "Brusano", Role::Moderator, NORD).await;
        let there = kept(&mut tx, full(NORD)).await;
        registration(&mut tx, &there.id, "c@example.org", "nl", "confirmed", 1).await;
        let day = there.starts_at.day();
        let window = Window { body: CONCERTATION.into(), year: 2027, months: (1, 3) };
        let today = now.day();

        let known = store::around(&mut tx, today, &window, day.plus_days(2)).await.unwrap();
        assert_eq!((known.shared, known.same_day, known.last), (vec![], vec![], None), "moderators are everywhere");
        sql!(tx, execute, "update registration set organisation = ' asbl le palier'").unwrap();
        let known = store::around(&mut tx, today, &window, day.plus_days(2)).await.unwrap();
        let [shared] = known.shared.as_slice() else { panic!("{known:?}") };
        assert_eq!((shared.day, shared.organisations.as_slice()), (day, &["Asbl Le Palier".to_owned()][..]));
        assert!(known.same_day.is_empty());
        let far = store::around(&mut tx, today, &window, day.plus_days(4)).await.unwrap();
        assert!(far.shared.is_empty());
        let same = store::around(&mut tx, today, &window, day).await.unwrap();
        assert_eq!((same.shared.len(), same.same_day.len()), (1, 1));

        let own = Window { body: NORD.into(), year: 2027, months: (2, 2) };
        let after = store::around(&mut tx, today, &own, day.plus_days(3)).await.unwrap();
        assert_eq!((after.last, after.shared), (Some(day), vec![]));
        let (listed, schools) = store::known(&mut tx, &window).await.unwrap();
        assert!(listed.iter().any(|(from, ..)| *from == day) && !schools);
        let (listed, _) = store::known(&mut tx, &own).await.unwrap();
        assert!(listed.iter().all(|(from, ..)| *from != day), "its own session is no obstacle");
    })
    .await;
}

#[tokio::test]
async fn a_reply_link_knows_whom_it_asks_and_is_forgotten_in_time() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        territories::load::reference(&mut tx).await.unwrap();
        let session = kept(&mut tx, full(CONCERTATION)).await;
        let person = people::store::participant(&mut tx, "a@example.org", Locale::Fr, noon_of_tests()).await.unwrap();
        let one = store::reply_link(&mut tx, &session.id, &person).await.unwrap();
        let other = store::reply_link(&mut tx, &session.id, &person).await.unwrap();
        for link in [&one, &other] {
            assert_eq!(store::who_replies(&mut tx, link).await.unwrap(), Some((session.id.clone(), person.clone())));
        }
        assert_eq!(store::who_replies(&mut tx, "x").await.unwrap(), None);
        assert_eq!(store::forget_reply_links(&mut tx, session.ends_at).await.unwrap(), 0);
        assert_eq!(store::forget_reply_links(&mut tx, session.ends_at.plus(1)).await.unwrap(), 2);
    })
    .await;
}
