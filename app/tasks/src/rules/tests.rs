use super::*;
use kit::clock::DAY;
use kit::words::Pair;

fn body(kind: BodyKind) -> Body {
    Body {
        id: "b".into(),
        kind,
        territory: "t".into(),
        mark: "nord".into(),
        name: Pair::new("Nord", "Noord"),
        short: Pair::new("Nord", "Noord"),
        rhythm: vec![(2, 2)],
    }
}

fn start() -> Day {
    "2027-02-25".parse().unwrap()
}

fn session(state: State) -> Session {
    Session { state, ..Session::dated("b", 2027, 2, start().at(9, 15), start().at(12, 30)) }
}

fn kinds(kind: BodyKind, session: &Session, facts: Facts, today: &str) -> Vec<(Kind, String)> {
    let now = today.parse::<Day>().unwrap().at(12, 0);
    of_session(session, &body(kind), &facts, &Delays::default(), now)
        .into_iter()
        .map(|task| (task.kind, task.due.to_string()))
        .collect()
}

fn only(kind: Kind, due: &str) -> Vec<(Kind, String)> {
    vec![(kind, due.to_owned())]
}

#[test]
fn the_table_is_the_printed_one() {
    let printed: Vec<_> = TABLE.iter().map(|row| (row.kind, row.days)).collect();
    let expected = [
        (Kind::FindDate, 56),
        (Kind::SaveTheDate, 56),
        (Kind::CallForTopics, 42),
        (Kind::OpenRegistration, 42),
        (Kind::SettleAgenda, 14),
        (Kind::Reminder, 3),
        (Kind::Unopened, 1),
        (Kind::CloseRoom, 1),
        (Kind::Summary, 2),
        (Kind::Minutes, 21),
    ];
    assert_eq!(printed, expected);
    assert_eq!(printed.len(), Kind::ALL.len(), "each kind has its row");
}

#[test]
fn everything_before_is_counted_back_from_the_date() {
    let dated = session(State::Dated);
    let found = kinds(BodyKind::Concertation, &dated, Facts::default(), "2027-01-11");
    let expected = [
        (Kind::SaveTheDate, "2026-12-31"),
        (Kind::CallForTopics, "2027-01-14"),
        (Kind::SettleAgenda, "2027-02-11"),
        (Kind::Reminder, "2027-02-22"),
    ];
    assert_eq!(found, expected.map(|(kind, due)| (kind, due.to_owned())));
    let atelier = kinds(BodyKind::Atelier, &dated, Facts::default(), "2027-01-11");
    assert!(atelier.contains(&(Kind::OpenRegistration, "2027-01-14".into())));
    assert!(!atelier.iter().any(|(kind, _)| *kind == Kind::CallForTopics));
}

#[test]
fn a_step_fulfils_what_it_is_for() {
    let ask = |state| kinds(BodyKind::Concertation, &session(state), Facts::default(), "2027-02-01");
    assert_eq!(ask(State::Announced), only(Kind::SettleAgenda, "2027-02-11"));
    assert_eq!(ask(State::Settled), []);
    for off in [State::Planned, State::Postponed, State::Cancelled, State::Live, State::Approved, State::Harvested] {
        assert_eq!(ask(off), [], "{off}");
    }
}

#[test]
fn registration_that_opens_too_late_is_still_owed() {
    let late = Session { opens_at: Some(start().at(9, 0).plus(-10 * DAY)), ..session(State::Settled) };
    let found = kinds(BodyKind::Atelier, &late, Facts::default(), "2027-02-01");
    assert_eq!(found, only(Kind::OpenRegistration, "2027-01-14"));
    assert_eq!(kinds(BodyKind::Atelier, &session(State::Settled), Facts::default(), "2027-02-01"), []);
}

#[test]
fn after_the_session_come_summary_and_minutes() {
    let drafting = session(State::Drafting);
    let ask = |facts| kinds(BodyKind::Concertation, &drafting, facts, "2027-03-01");
    let both = [(Kind::Summary, "2027-02-27".to_owned()), (Kind::Minutes, "2027-03-18".to_owned())];
    assert_eq!(ask(Facts::default()), both);
    let summarised = Facts { summarised: true, ..Facts::default() };
    assert_eq!(ask(summarised), only(Kind::Minutes, "2027-03-18"));
    assert_eq!(ask(Facts { published: true, ..summarised }), []);
}

#[test]
fn what_nobody_opened_is_no_longer_prepared_and_asks_what_became_of_it() {
    let announced = session(State::Announced);
    let ask = |today| kinds(BodyKind::Concertation, &announced, Facts::default(), today);
    assert_eq!(ask("2027-02-25").len(), 1, "its day is not over");
    assert_eq!(ask("2027-02-26"), only(Kind::Unopened, "2027-02-26"));
    assert_eq!(ask("2027-05-26"), only(Kind::Unopened, "2027-02-26"), "until somebody says it");
    let dated = kinds(BodyKind::Atelier, &session(State::Dated), Facts::default(), "2027-02-26");
    assert_eq!(dated, only(Kind::Unopened, "2027-02-26"));
    for told in [State::Postponed, State::Cancelled, State::Approved] {
        assert_eq!(kinds(BodyKind::Concertation, &session(told), Facts::default(), "2027-02-26"), [], "{told}");
    }
}

#[test]
fn a_room_that_stays_open_after_its_day_is_to_be_closed() {
    let live = session(State::Live);
    let ask = |today| kinds(BodyKind::Concertation, &live, Facts::default(), today);
    assert_eq!(ask("2027-02-25"), []);
    assert_eq!(ask("2027-02-26"), only(Kind::CloseRoom, "2027-02-26"));
}

#[test]
fn a_window_without_a_date_is_a_task_in_time() {
    let window = Window { body: "b".into(), year: 2027, months: (2, 3) };
    let on = |today: &str| of_window(&window, &Delays::default(), today.parse().unwrap());
    let task = on("2027-01-11").unwrap();
    assert_eq!((task.due.to_string().as_str(), task.place().as_str()), ("2027-02-03", "/date/b/2027/2"));
    assert_eq!(on("2026-12-08"), None, "far away");
    assert!(on("2026-12-09").is_some());
    let longer = Delays([(Kind::FindDate, 70)].into());
    assert_eq!(of_window(&window, &longer, "2027-01-11".parse().unwrap()).unwrap().due.to_string(), "2027-01-20");
}

#[test]
fn the_order_is_that_of_the_days() {
    let about = About::Window { year: 2027, months: (2, 2) };
    let task = |kind, due: &str| Task { kind, body: "b".into(), due: due.parse().unwrap(), about: about.clone() };
    let mut all =
        [task(Kind::Minutes, "2027-02-01"), task(Kind::Summary, "2027-02-01"), task(Kind::Reminder, "2027-01-01")];
    arrange(&mut all);
    assert_eq!(all.map(|task| task.kind), [Kind::Reminder, Kind::Summary, Kind::Minutes]);
    let today = "2027-02-01".parse().unwrap();
    assert_eq!(task(Kind::Minutes, "2027-01-31").standing(today), Standing::Late);
    assert_eq!(task(Kind::Minutes, "2027-02-08").standing(today), Standing::Soon);
    assert_eq!(task(Kind::Minutes, "2027-02-09").standing(today), Standing::Ahead);
}
