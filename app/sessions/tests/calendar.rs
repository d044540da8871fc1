//! What leaves for the calendars of people: one entry per session, whose sequence rises.

use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use kit::act::{Asker, World};
use kit::testing::{each_database, noon_of_tests, viewer};
use kit::verbs::{Form, perform};
use kit::words::Pair;
use kit::{Day, Locale, Role, sql};
use sessions::calendar;
use sessions::deeds::DEEDS;
use sessions::rules::{Session, State};
use sessions::store;

const NORD: &str = "atelier-nord";

/// An announced atelier on a Thursday, with one seat taken and one person in the line.
async fn announced(world: &World) -> Session {
    let day = Day::ymd(2027, 2, 4).unwrap();
    let session = Session {
        state: State::Announced,
        title: Pair::new("Logement et santé mentale", "Wonen en geestelijke gezondheid"),
        link: "https://visio.example.org/secret".into(),
        ..Session::dated(NORD, 2027, 2, day.at(9, 15), day.at(12, 30))
    };
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
    for (who, state, place) in [("seated", "confirmed", 1_i64), ("waiting", "waiting", 2)] {
        sql!(tx, execute,
            "insert into registration (id, session_id, email, name, organisation, function, lang, state, place, at, changed_at)
             values ($1, $2, $3, 'C', 'O', 'F', 'nl', $4, $5, 0, 0)",
            who, &session.id, format!("{who}@example.org"), state, place).unwrap();
    }
    tx.commit().await.unwrap();
    session
}

async fn ask(world: &World, deed: &str, session: &Session, fields: Vec<(String, String)>) {
    let mut form = Form { pairs: fields, ..Form::default() };
    form.path.insert("session".into(), session.id.to_string());
    let asker = Asker { viewer: viewer("m", Role::Moderator, Some(NORD)), locale: Locale::Fr };
    let verb = DEEDS.iter().find(|verb| verb.name == deed).unwrap();
    perform(verb, world.clone(), asker, &form).await.unwrap();
}

async fn now(world: &World, session: &Session) -> Session {
    store::find(&mut world.db.read().await.unwrap(), &session.id).await.unwrap().unwrap()
}

async fn step(world: &World, session: &Session, to: State, reason: &str) {
    let version = now(world, session).await.version.to_string();
    let fields = [("to", to.code()), ("reason", reason), ("version", &version)];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    ask(world, "step", session, fields).await;
}

/// The calendar entries that wait to be sent to this address, in order.
async fn entries(world: &World, who: &str) -> Vec<String> {
    let mut tx = world.db.read().await.unwrap();
    let rows = sql!(
        tx,
        all(String,),
        "select calendar from mail where to_address = $1 and calendar is not null order by id",
        format!("{who}@example.org")
    );
    rows.unwrap().into_iter().map(|(entry,)| entry).collect()
}

fn value<'a>(entry: &'a str, name: &str) -> &'a str {
    entry.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim()
}

#[tokio::test]
async fn a_calendar_follows_the_session_wherever_it_goes() {
    each_database(|world| async move {
        let session = announced(&world).await;
        let mut moved = sessions::rules::edit::fields(&now(&world, &session).await)
            .into_iter()
            .map(|(field, text)| (field.to_owned(), if field == "date" { "2027-02-11".to_owned() } else { text }))
            .filter(|(field, _)| field != "languages")
            .collect::<Vec<_>>();
        moved.extend([("languages".into(), "fr".into()), ("version".into(), "1".into())]);
        ask(&world, "edit", &session, moved).await;
        step(&world, &session, State::Postponed, "La salle n’est plus libre").await;
        step(&world, &session, State::Dated, "").await;

        let entries_of_the_seated = entries(&world, "seated").await;
        let told: Vec<_> = (entries_of_the_seated.iter())
            .map(|entry| [value(entry, "METHOD:"), value(entry, "SEQUENCE:"), value(entry, "STATUS:")])
            .collect();
        assert_eq!(told, [["REQUEST", "1", "CONFIRMED"], ["CANCEL", "2", "CANCELLED"], ["REQUEST", "3", "TENTATIVE"]]);
        for entry in &entries_of_the_seated {
            assert!(value(entry, "UID:").starts_with(session.id.as_str()));
            assert_eq!(value(entry, "DTSTART;TZID=Europe/Brussels:"), "20270211T091500");
        }
        assert_eq!(entries(&world, "waiting").await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn anyone_may_take_the_session_into_a_calendar() {
    each_database(|world| async move {
        let session = announced(&world).await;
        let ask = |lang: &str, id: &str| {
            let path = Path((lang.to_owned(), id.to_owned()));
            let asker = Asker { locale: Locale::Fr, ..Asker::default() };
            calendar::download(Extension(world.clone()), Extension(asker), path)
        };
        let answer = ask("nl", session.id.as_str()).await;
        assert_eq!(answer.status(), StatusCode::OK);
        let kind = answer.headers()["content-type"].to_str().unwrap();
        assert_eq!(kind, "text/calendar; charset=utf-8; method=PUBLISH");
        let file = answer.headers()["content-disposition"].to_str().unwrap();
        assert_eq!(file, "attachment; filename=\"concerto-2027-02-04.ics\"");
        let text = axum::body::to_bytes(answer.into_body(), 100_000).await.unwrap();
        let text = String::from_utf8(text.to_vec()).unwrap();
        assert!(text.contains("SUMMARY:Wonen en geestelijke gezondheid\r\n"));
        assert!(!text.contains("visio.example.org"));

        assert_eq!(ask("de", session.id.as_str()).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(ask("fr", "nonsense").await.status(), StatusCode::NOT_FOUND);
        assert_eq!(ask("fr", &kit::id::fresh()).await.status(), StatusCode::NOT_FOUND);
    })
    .await;
}
