//! The deeds, as a form asks them: allowed, each refusal, forbidden, repeated, stale, two at once.

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

#[tokio::test]
async fn a_step_is_kept_told_and_noted() {
    each_database(|world| async move {
        let id = with(&world, future(NORD)).await;
        someone_registered(&world, &id).await;
        let next = step(&world, &id, &[("to", "announced")]).await.unwrap();
        assert_eq!(next.to, format!("/fr/session/{id}?done=step"));
        let session = now(&world, &id).await;
        assert_eq!((session.state, session.version), (State::Announced, 2));
        assert_eq!(mails(&world).await, ["Om te noteren: Mesurer ce qui compte, donderdag 4 februari 2027"]);
        assert_eq!((rows(&world, "audit").await, rows(&world, "session_step").await), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn members_of_the_concertation_are_told() {
    each_database(|world| async move {
        let id = with(&world, future(CONCERTATION)).await;
        let mut tx = world.db.write().await.unwrap();
        let person = people::store::participant(&mut tx, "a@example.org", Locale::Fr, noon_of_tests()).await.unwrap();
        let given = Given { role: Role::Coordinator, body: Some(CONCERTATION.into()), project: None };
        people::store::grant(&mut tx, &person, &given, noon_of_tests()).await.unwrap();
        tx.commit().await.unwrap();
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        assert_eq!(mails(&world).await, ["À noter\u{a0}: Mesurer ce qui compte, jeudi 4 février 2027"]);
    })
    .await;
}

#[tokio::test]
async fn each_need_is_told_and_nothing_changes() {
    each_database(|world| async move {
        let id = with(&world, Session { title: Pair::default(), ..future(NORD) }).await;
        someone_registered(&world, &id).await;
        let (problem, fields) = wrong(step(&world, &id, &[("to", "announced")]).await);
        assert_eq!((problem.as_deref(), fields.len()), (Some("Il manque un titre, en français ou en néerlandais."), 0));

        for to in ["postponed", "cancelled"] {
            let (problem, fields) = wrong(step(&world, &id, &[("to", to), ("reason", "  ")]).await);
            assert_eq!((problem, fields), (None, vec!["reason".to_owned()]));
            let long = "a".repeat(201);
            let (_, fields) = wrong(step(&world, &id, &[("to", to), ("reason", &long)]).await);
            assert_eq!(fields, ["reason"]);
        }
        assert_eq!(now(&world, &id).await.version, 1);

        let announced = with(&world, Session { state: State::Announced, ..future(CONCERTATION) }).await;
        assert!(wrong(step(&world, &announced, &[("to", "settled")]).await).0.is_some(), "no item");
        assert!(wrong(step(&world, &announced, &[("to", "live")]).await).0.is_some(), "not today");
        assert_eq!(mails(&world).await, Vec::<String>::new());
        assert_eq!(
            (rows(&world, "audit").await, rows(&world, "session_step").await, rows(&world, "room").await),
            (0, 0, 0)
        );
    })
    .await;
}

#[tokio::test]
async fn a_whole_life() {
    each_database(|world| async move {
        let id = with(&world, future(CONCERTATION)).await;
        let state = async || now(&world, &id).await.state;
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        item(&world, &id, None).await;
        step(&world, &id, &[("to", "settled")]).await.unwrap();
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        step(&world, &id, &[("to", "live"), ("early", "yes")]).await.unwrap();
        assert_eq!((state().await, rows(&world, "room").await), (State::Live, 1));

        assert!(wrong(step(&world, &id, &[("to", "drafting")]).await).0.is_some(), "an item is open");
        let mut tx = world.db.write().await.unwrap();
        sql!(
            tx,
            execute,
            "insert into item_run (item_id, session_id, state) select id, session_id, 'parked' from agenda_item"
        )
        .unwrap();
        sql!(tx, execute, "insert into once_token (session_id, token_hash) values ($1, 'x')", &id).unwrap();
        tx.commit().await.unwrap();
        step(&world, &id, &[("to", "drafting")]).await.unwrap();
        assert_eq!(rows(&world, "once_token").await, 0, "closing forgets what recognised an unsigned repeat");
        // Review and approval are made where the minutes are written (crate `minutes`).
        assert_eq!(step(&world, &id, &[("to", "in_review")]).await, Err(Refused::Not(Error::Senseless)));
        let mut tx = world.db.write().await.unwrap();
        for to in [State::InReview, State::Approved] {
            let session = store::find(&mut tx, &id).await.unwrap().unwrap();
            assert!(store::step(&mut tx, &session, to, "m", "", noon_of_tests()).await.unwrap());
        }
        tx.commit().await.unwrap();

        let mut tx = world.db.write().await.unwrap();
        sql!(
            tx,
            execute,
            "insert into contribution (id, session_id, item_id, kind, text, lang, at, lead)
             select 'c', session_id, id, 'experience', 't', 'fr', 0, true from agenda_item"
        )
        .unwrap();
        tx.commit().await.unwrap();
        assert!(wrong(step(&world, &id, &[("to", "harvested")]).await).0.is_some(), "a lead waits");
        step(&world, &id, &[("to", "harvested"), ("aside", "yes")]).await.unwrap();
        assert_eq!(state().await, State::Harvested);
        assert_eq!(rows(&world, "session_step").await, 8);

        let never = step(&world, &id, &[("to", "cancelled"), ("reason", "r")]).await;
        assert_eq!(never, Err(Refused::Not(Error::Senseless)));
    })
    .await;
}

#[tokio::test]
async fn the_day_alone_opens_the_door() {
    each_database(|world| async move {
        let today = noon_of_tests().day();
        let on_the_day =
            Session { starts_at: today.at(14, 0), ends_at: today.at(16, 0), state: State::Announced, ..future(NORD) };
        let id = with(&world, on_the_day).await;
        step(&world, &id, &[("to", "live")]).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn only_moderators_of_the_body_make_steps() {
    each_database(|world| async move {
        let id = with(&world, future(NORD)).await;
        let announce = form(&[("session", id.as_str())], &[("to", "announced"), ("version", "1")]);
        let other = ask(&world, moderator("atelier-sud"), "step", &announce).await;
        assert_eq!(other, Err(Refused::Not(Error::Forbidden)));
        let coordinator = Asker { viewer: viewer("c", Role::Coordinator, Some(NORD)), locale: Locale::Fr };
        assert_eq!(ask(&world, coordinator, "step", &announce).await, Err(Refused::Not(Error::Forbidden)));
        assert_eq!(ask(&world, Asker::default(), "step", &announce).await, Err(Refused::Not(Error::SignIn)));
        assert_eq!(now(&world, &id).await.state, State::Dated);

        let nowhere = form(&[("session", SessionId::fresh().as_str())], &[("to", "announced"), ("version", "1")]);
        assert_eq!(ask(&world, moderator(NORD), "step", &nowhere).await, Err(Refused::Not(Error::NotFound)));
        for odd in [[("to", "done"), ("version", "1")], [("to", "announced"), ("version", "")]] {
            let odd = form(&[("session", id.as_str())], &odd);
            assert_eq!(ask(&world, moderator(NORD), "step", &odd).await, Err(Refused::Not(Error::Senseless)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_step_asked_from_an_old_page_is_shown_the_new_state() {
    each_database(|world| async move {
        let id = with(&world, future(NORD)).await;
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        let old = form(&[("session", id.as_str())], &[("to", "cancelled"), ("reason", "r"), ("version", "1")]);
        match ask(&world, moderator(NORD), "step", &old).await {
            Err(Refused::Stale { problem, kept }) => {
                assert!(problem.contains("annoncée"), "{problem}");
                assert_eq!(kept, [("state".to_owned(), "annoncée".to_owned())]);
            }
            other => panic!("expected a conflict, not {other:?}"),
        }
        assert_eq!(now(&world, &id).await.state, State::Announced);
    })
    .await;
}

#[tokio::test]
async fn a_step_sent_twice_writes_once() {
    each_database(|world| async move {
        let id = with(&world, future(NORD)).await;
        someone_registered(&world, &id).await;
        let intent = kit::id::fresh();
        let fields = [("to", "postponed"), ("reason", "Salle prise"), ("version", "1"), ("intent", intent.as_str())];
        let postpone = form(&[("session", id.as_str())], &fields);
        let (first, second) = tokio::join!(
            ask(&world, moderator(NORD), "step", &postpone),
            ask(&world, moderator(NORD), "step", &postpone),
        );
        assert_eq!(first.unwrap(), second.unwrap());
        assert_eq!(mails(&world).await.len(), 1);
        let session = now(&world, &id).await;
        assert_eq!((session.state, session.reason.as_str()), (State::Postponed, "Salle prise"));
    })
    .await;
}

#[tokio::test]
async fn two_moderators_at_once_make_one_step() {
    each_database(|world| async move {
        let id = with(&world, future(NORD)).await;
        let to = |to: &'static str| form(&[("session", id.as_str())], &[("to", to), ("reason", "r"), ("version", "1")]);
        let (announce, cancel) = (to("announced"), to("cancelled"));
        let (one, other) = tokio::join!(
            ask(&world, moderator(NORD), "step", &announce),
            ask(&world, moderator(NORD), "step", &cancel),
        );
        let stale = |answer: &Result<Next, Refused>| matches!(answer, Err(Refused::Stale { .. }));
        assert!(one.is_ok() && stale(&other) || other.is_ok() && stale(&one), "{one:?} {other:?}");
        assert_eq!(rows(&world, "session_step").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_postponed_session_finds_its_window_taken_or_free() {
    each_database(|world| async move {
        let id = with(&world, Session { state: State::Postponed, ..future(NORD) }).await;
        someone_registered(&world, &id).await;
        let other = with(&world, future(NORD)).await;
        let (problem, _) = wrong(step(&world, &id, &[("to", "dated")]).await);
        assert!(problem.unwrap().contains("occupe déjà"));
        step(&world, &other, &[("to", "cancelled"), ("reason", "r")]).await.unwrap();
        step(&world, &id, &[("to", "dated")]).await.unwrap();
        assert_eq!(mails(&world).await, ["Nieuwe datum: Mesurer ce qui compte, donderdag 4 februari 2027"]);
    })
    .await;
}

/// The form of a session as its page shows it, with these changes.
fn edited(session: &Session, changes: &[(&str, &str)]) -> Form {
    let mut pairs: Vec<(String, String)> =
        sessions::rules::edit::fields(session).into_iter().map(|(field, text)| (field.to_owned(), text)).collect();
    pairs.push(("version".into(), session.version.to_string()));
    for (field, text) in changes {
        pairs.retain(|(name, _)| name != field);
        pairs.push(((*field).into(), (*text).into()));
    }
    Form { pairs, path: [("session".to_owned(), session.id.to_string())].into(), ..Form::default() }
}

#[tokio::test]
async fn an_edit_is_kept_and_another_date_is_told() {
    each_database(|world| async move {
        let session = Session { state: State::Announced, ..future(NORD) };
        let id = with(&world, session.clone()).await;
        someone_registered(&world, &id).await;
        let quiet = edited(&session, &[("title_nl", "Meten wat telt"), ("capacity", "30"), ("languages", "nl")]);
        let next = ask(&world, moderator(NORD), "edit", &quiet).await.unwrap();
        assert_eq!(next.to, format!("/fr/session/{id}?done=edit"));
        let after = now(&world, &id).await;
        assert_eq!(
            (after.sequence, after.capacity, after.languages.as_slice()),
            (0, Some(30), [Locale::Nl].as_slice())
        );
        assert_eq!(mails(&world).await, Vec::<String>::new());

        let moved = edited(&after, &[("date", "2027-02-11"), ("end", "13:00")]);
        let next = ask(&world, moderator(NORD), "edit", &moved).await.unwrap();
        assert_eq!(next.to, format!("/fr/session/{id}?done=moved"));
        let after = now(&world, &id).await;
        let day = Day::ymd(2027, 2, 11).unwrap();
        assert_eq!((after.sequence, after.version, after.ends_at), (1, 3, day.at(13, 0)));
        assert_eq!(mails(&world).await, ["Andere datum of plaats: Meten wat telt"]);
        assert_eq!(rows(&world, "audit").await, 2);
    })
    .await;
}

#[tokio::test]
async fn an_edit_tells_everything_that_is_wrong_at_once() {
    each_database(|world| async move {
        let session = Session { state: State::Announced, ..future(NORD) };
        let id = with(&world, session.clone()).await;
        let bad = edited(
            &session,
            &[("title_fr", ""), ("date", "2027-13-01"), ("end", "8:00"), ("capacity", "-1"), ("link", "ici")],
        );
        let (problem, mut fields) = wrong(ask(&world, moderator(NORD), "edit", &bad).await);
        fields.sort();
        assert_eq!(
            (problem, fields),
            (None, ["capacity", "date", "end", "link", "title_fr"].map(str::to_owned).to_vec())
        );
        assert_eq!(now(&world, &id).await, session);
    })
    .await;
}

#[tokio::test]
async fn an_edit_of_an_old_version_shows_what_stands_now() {
    each_database(|world| async move {
        let session = future(NORD);
        let id = with(&world, session.clone()).await;
        let (mine, theirs) = (edited(&session, &[("stop", "Bockstael")]), edited(&session, &[("stop", "Simonis")]));
        let (one, other) =
            tokio::join!(ask(&world, moderator(NORD), "edit", &mine), ask(&world, moderator(NORD), "edit", &theirs),);
        let (kept, stale) = if one.is_ok() { ("Bockstael", other) } else { ("Simonis", one) };
        match stale {
            Err(Refused::Stale { kept: fields, .. }) => assert_eq!(fields, [("stop".to_owned(), kept.to_owned())]),
            other => panic!("expected a conflict, not {other:?}"),
        }
        assert_eq!(now(&world, &id).await.stop, kept);
    })
    .await;
}

#[tokio::test]
async fn only_moderators_of_the_body_edit() {
    each_database(|world| async move {
        let session = future(NORD);
        let id = with(&world, session.clone()).await;
        let edit = edited(&session, &[("stop", "Bockstael")]);
        assert_eq!(ask(&world, moderator(CONCERTATION), "edit", &edit).await, Err(Refused::Not(Error::Forbidden)));
        assert_eq!(ask(&world, Asker::default(), "edit", &edit).await, Err(Refused::Not(Error::SignIn)));
        assert_eq!(now(&world, &id).await, session);
    })
    .await;
}

fn window(fields: &[(&str, &str)]) -> Form {
    form(&[("body", NORD), ("year", "2027"), ("month", "6")], fields)
}

const GOOD: [(&str, &str); 5] =
    [("date", "2027-06-10"), ("start", "09:30"), ("end", "12:30"), ("venue", "Maison"), ("title", "Se connaître")];

async fn reference(world: &World) {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_good_day_is_dated_at_once() {
    each_database(|world| async move {
        reference(&world).await;
        let dutch = Asker { locale: Locale::Nl, ..moderator(NORD) };
        let next = ask(&world, dutch, "date", &window(&GOOD)).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let sessions = store::of_body(&mut tx, NORD).await.unwrap();
        let [session] = sessions.as_slice() else { panic!("{sessions:?}") };
        assert_eq!(next.to, format!("/nl/session/{}?done=dated", session.id));
        assert_eq!((session.state, session.year, session.from_month), (State::Dated, 2027, 6));
        assert_eq!((&session.title, &session.venue), (&Pair::new("", "Se connaître"), &Pair::new("", "Maison")));
        let steps = sql!(tx, all(String, String), "select from_state, to_state from session_step").unwrap();
        assert_eq!(steps, [("planned".to_owned(), "dated".to_owned())]);
        drop(tx);
        assert_eq!(rows(&world, "audit").await, 1);
    })
    .await;
}

/// A coordinator and a moderator of the concertation.
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

#[tokio::test]
async fn a_date_set_at_once_asks_the_members_once() {
    each_database(|world| async move {
        reference(&world).await;
        members(&world).await;
        let intent = kit::id::fresh();
        let fields = [&GOOD[..], &[("intent", intent.as_str()), ("warned", "2027-06-10")]].concat();
        let form = form(&[("body", CONCERTATION), ("year", "2027"), ("month", "4")], &fields);
        for _ in 0..2 {
            ask(&world, moderator(CONCERTATION), "date", &form).await.unwrap();
        }
        let mut told = mails(&world).await;
        told.sort();
        assert_eq!(
            told,
            [
                "De datum ligt vast: Se connaître, donderdag 10 juni 2027",
                "La date est fixée\u{a0}: Se connaître, jeudi 10 juin 2027"
            ]
        );
        assert!(letters(&world, "b@example.org").await[0].contains("https://concerto.example.org/nl/reply/"));
        let mut tx = world.db.write().await.unwrap();
        let entries = sql!(tx, all(String), "select method from mail where calendar is not null").unwrap();
        assert_eq!(entries, vec![("REQUEST".to_owned(),); 2]);

        // Who answered is not asked again when it is announced; who did not, is.
        let id = store::of_window(&mut tx, CONCERTATION, 2027, 4).await.unwrap().unwrap();
        let session = store::find(&mut tx, &id).await.unwrap().unwrap();
        let (ana,) = sql!(tx, one(String), "select id from person where email = 'a@example.org'").unwrap();
        assert!(store::replied(&mut tx, &session).await.unwrap().is_empty());
        sql!(
            tx,
            execute,
            "insert into session_reply (session_id, person_id, answer, day, at) values ($1, $2, 'sending', $3, 0)",
            &id,
            &ana,
            session.starts_at.day()
        )
        .unwrap();
        let only_ana = |who: Vec<people::rules::PersonId>| who.len() == 1 && who[0].as_str() == ana;
        assert!(only_ana(store::replied(&mut tx, &session).await.unwrap()));
        assert!(only_ana(store::away(&mut tx, &session).await.unwrap()));
        let later = Session { starts_at: session.starts_at.plus(kit::clock::DAY), ..session };
        assert!(store::replied(&mut tx, &later).await.unwrap().is_empty(), "of another day it says nothing");
        assert!(store::away(&mut tx, &later).await.unwrap().is_empty());
        tx.commit().await.unwrap();
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        let (to_ana, to_bob) = (letters(&world, "a@example.org").await, letters(&world, "b@example.org").await);
        assert_eq!((to_ana.len(), to_bob.len()), (2, 2));
        assert!(to_ana[1].contains("Vous avez déjà dit") && !to_ana[1].contains("Serez-vous"), "{}", to_ana[1]);
        assert!(to_bob[1].contains("Ben je erbij?") && !to_bob[1].contains("ligt vast"), "{}", to_bob[1]);
    })
    .await;
}

#[tokio::test]
async fn what_nobody_opened_is_opened_late_or_put_off() {
    each_database(|world| async move {
        let day = noon_of_tests().day().plus_days(-2);
        let over = Session { starts_at: day.at(9, 15), ends_at: day.at(12, 30), ..future(CONCERTATION) };
        let id = with(&world, over.clone()).await;
        members(&world).await;
        assert!(now(&world, &id).await.is_unopened(noon_of_tests()));
        step(&world, &id, &[("to", "announced")]).await.unwrap();
        assert_eq!(mails(&world).await, Vec::<String>::new(), "nobody is told to note a day that is over");
        assert!(wrong(step(&world, &id, &[("to", "live")]).await).0.is_some(), "not its day");
        step(&world, &id, &[("to", "live"), ("early", "yes")]).await.unwrap();
        assert!(now(&world, &id).await.is_left_open(noon_of_tests()));

        let other = Session { from_month: 4, state: State::Settled, ..over };
        let other = with(&world, Session { id: SessionId::fresh(), ..other }).await;
        step(&world, &other, &[("to", "postponed"), ("reason", "Personne n’a pu venir")]).await.unwrap();
        assert_eq!(mails(&world).await.len(), 2, "that it did not take place is told");
    })
    .await;
}

#[tokio::test]
async fn a_day_to_look_at_twice_is_kept_when_the_moderator_insists() {
    each_database(|world| async move {
        reference(&world).await;
        let mut tx = world.db.write().await.unwrap();
        sql!(
            tx,
            execute,
            "insert into day_off (day, kind, name_fr, name_nl) values ('2027-05-05', 'school_fr', 'Congé', 'Verlof')"
        )
        .unwrap();
        tx.commit().await.unwrap();
        let day = Day::ymd(2027, 5, 5).unwrap();
        let there = Session { starts_at: day.at(9, 0), ends_at: day.at(12, 0), ..future("atelier-sud") };
        with(&world, there).await;

        // A Wednesday afternoon of school holidays, in May, with another session.
        let at = |warned: &'static str| {
            window(&[
                ("date", "2027-05-05"),
                ("start", "13:00"),
                ("end", "16:00"),
                ("venue", "Maison"),
                ("warned", warned),
            ])
        };
        for warned in ["", "1", "2027-05-06"] {
            match ask(&world, moderator(NORD), "date", &at(warned)).await {
                Err(Refused::Wrong { wrong, problem }) => {
                    assert!(problem.is_some());
                    assert!(wrong.iter().all(|(field, _)| field == "warned"));
                    let words: Vec<&str> = wrong.iter().map(|(_, why)| why.as_str()).collect();
                    assert_eq!(words.len(), 4, "{words:?}");
                    assert!(
                        words[0].contains("Congé") && words[2].contains("Mesurer") && words[3].contains("juin 2027"),
                        "{words:?}"
                    );
                }
                other => panic!("expected warnings, not {other:?}"),
            }
        }
        assert_eq!(rows(&world, "session").await, 1);
        ask(&world, moderator(NORD), "date", &at("2027-05-05")).await.unwrap();
        assert_eq!(rows(&world, "session").await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_bad_form_is_told_field_by_field() {
    each_database(|world| async move {
        reference(&world).await;
        let (_, fields) = wrong(ask(&world, moderator(NORD), "date", &window(&[])).await);
        assert_eq!(fields, ["date", "start", "end", "venue"]);
        let late = window(&[
            ("date", "2027-01-10"),
            ("start", "10:00"),
            ("end", "9:00"),
            ("link", "zoom"),
            ("warned", "2027-01-10"),
        ]);
        let (_, fields) = wrong(ask(&world, moderator(NORD), "date", &late).await);
        assert_eq!(fields, ["date", "end", "link"]);
        let over = window(&[
            ("date", "2027-01-11"),
            ("start", "8:00"),
            ("end", "9:00"),
            ("venue", "M"),
            ("warned", "2027-01-11"),
        ]);
        let (_, fields) = wrong(ask(&world, moderator(NORD), "date", &over).await);
        assert_eq!(fields, ["start"], "it is ten o’clock");
        assert_eq!(rows(&world, "session").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_window_has_one_session() {
    each_database(|world| async move {
        reference(&world).await;
        let (mine, theirs) = (window(&GOOD), window(&GOOD));
        let (one, other) =
            tokio::join!(ask(&world, moderator(NORD), "date", &mine), ask(&world, moderator(NORD), "date", &theirs),);
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        let refused = if one.is_ok() { other } else { one };
        assert_eq!(wrong(refused).0.as_deref(), Some("Cette période a déjà sa séance"));
        assert_eq!(rows(&world, "session").await, 1);

        let mut tx = world.db.read().await.unwrap();
        let id = store::of_window(&mut tx, NORD, 2027, 6).await.unwrap().unwrap();
        drop(tx);
        step(&world, &id, &[("to", "cancelled"), ("reason", "r")]).await.unwrap();
        ask(&world, moderator(NORD), "date", &window(&GOOD)).await.unwrap();
        assert_eq!(rows(&world, "session").await, 2, "the window was owed again");
    })
    .await;
}

#[tokio::test]
async fn only_moderators_date_and_only_real_windows() {
    each_database(|world| async move {
        reference(&world).await;
        assert_eq!(
            ask(&world, moderator("atelier-sud"), "date", &window(&GOOD)).await,
            Err(Refused::Not(Error::Forbidden))
        );
        assert_eq!(ask(&world, Asker::default(), "date", &window(&GOOD)).await, Err(Refused::Not(Error::SignIn)));
        for (body, year, month) in
            [(NORD, "2027", "5"), (NORD, "2099", "6"), ("nowhere", "2027", "6"), (NORD, "x", "6")]
        {
            let odd = form(&[("body", body), ("year", year), ("month", month)], &GOOD);
            assert_eq!(
                ask(&world, moderator(NORD), "date", &odd).await,
                Err(Refused::Not(Error::NotFound)),
                "{body} {year} {month}"
            );
        }
        assert_eq!(rows(&world, "session").await, 0);
    })
    .await;
}

#[tokio::test]
async fn dating_sent_twice_dates_once() {
    each_database(|world| async move {
        reference(&world).await;
        let intent = kit::id::fresh();
        let form = window(&[&GOOD[..], &[("intent", intent.as_str())]].concat());
        let first = ask(&world, moderator(NORD), "date", &form).await.unwrap();
        assert_eq!(ask(&world, moderator(NORD), "date", &form).await.unwrap(), first);
        assert_eq!(rows(&world, "session").await, 1);
    })
    .await;
}
