//! The deeds, as forms ask them, on both engines.

mod common;

use common::*;
use dating::rules::reply::{Answer, Door};
use dating::rules::{Poll, Standing};
use dating::{reading, store};
use kit::act::{Asker, World};
use kit::clock::DAY;
use kit::rights::Viewer;
use kit::testing::{act, each_database, noon_of_tests};
use kit::verbs::{Next, Refused};
use kit::words::Pair;
use kit::{Error, Locale, sql};
use sessions::rules::{Session, State};

async fn poll(world: &World) -> Poll {
    let mut tx = world.db.read().await.unwrap();
    store::of_window(&mut tx, &window()).await.unwrap().expect("a poll")
}

/// Proposes three days; gives the poll.
async fn proposed(world: &World, cast: &Cast) -> Poll {
    let next = at_window(world, &cast.moderator.asker, "propose", &three()).await.unwrap();
    assert_eq!(next.to, "/fr/date/concertation/2027/4/poll?done=proposed");
    poll(world).await
}

fn words<'a>(one: &'a str, two: &'a str, three: &'a str) -> [(&'a str, &'a str); 3] {
    [("answer1", one), ("answer2", two), ("answer3", three)]
}

/// The fields of a refusal that a person can mend.
fn wrong(answer: Result<Next, Refused>) -> Vec<String> {
    match answer {
        Err(Refused::Wrong { wrong, .. }) => wrong.into_iter().map(|(field, _)| field).collect(),
        other => panic!("expected a refusal in words, not {other:?}"),
    }
}

fn is_stale(answer: &Result<Next, Refused>) -> bool {
    matches!(answer, Err(Refused::Stale { .. }))
}

async fn sessions_of(world: &World) -> Vec<Session> {
    let mut tx = world.db.read().await.unwrap();
    sessions::store::of_body(&mut tx, CONCERTATION).await.unwrap()
}

async fn fix(world: &World, cast: &Cast, poll: &Poll, at: usize) -> Result<Next, Refused> {
    let (id, date) = (poll.id.to_string(), poll.dates[at].id.to_string());
    at_window(world, &cast.moderator.asker, "fix", &[("poll", &id), ("date", &date)]).await
}

#[tokio::test]
async fn members_are_asked_once_each_in_their_language_with_a_link_of_their_own() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let poll = proposed(&world, &cast).await;
        assert_eq!((poll.dates.len(), poll.standing), (3, Standing::Open));
        let mails = mails(&world).await;
        let mut to: Vec<&str> = mails.iter().map(|(to, ..)| to.as_str()).collect();
        to.sort_unstable();
        assert_eq!(to, ["ana@example.org", "bo@example.org", "moira@example.org"]);
        let of = |who: &str| mails.iter().find(|(to, ..)| to.starts_with(who)).unwrap();
        let (_, subject, text) = of("ana");
        assert!(subject.starts_with("Quelle date vous va"), "{subject}");
        assert!(text.contains("- Jeudi 3 juin 2027, 9h30 à 12h30\n") && text.contains("/fr/poll/"), "{text}");
        let (_, subject, text) = of("bo");
        assert!(subject.starts_with("Welke datum past je?"), "{subject}");
        assert!(text.contains("- Donderdag 3 juni 2027, 9.30 tot 12.30 uur\n"), "{text}");
        assert!(text.contains("https://concerto.example.org/nl/poll/"), "{text}");
        assert_ne!(secret(&world, "ana", "/poll/").await, secret(&world, "bo", "/poll/").await);
    })
    .await;
}

#[tokio::test]
async fn all_that_is_wrong_with_a_proposal_is_said_at_once() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let propose =
            async |fields: &[(&str, &str)]| wrong(at_window(&world, &cast.moderator.asker, "propose", fields).await);
        assert_eq!(propose(&[]).await, ["date1", "start1", "end1", "date2", "start2", "end2", "venue"]);
        let odd = with(three(), &[("date2", "2027-01-10"), ("end3", "9:00"), ("venue", ""), ("link", "zoom")]);
        assert_eq!(propose(&odd).await, ["date2", "end3", "link"]);
        assert_eq!(propose(&with(three(), &[("date3", DAYS[0])])).await, ["date3"], "the same twice");
        assert!(mails(&world).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_the_planner_says_is_looked_at_once() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        // A Wednesday past noon, and a Saturday.
        let fields = with(three(), &[("date1", "2027-06-02"), ("date3", "2027-06-12")]);
        let propose = async |fields: &[(&str, &str)]| at_window(&world, &cast.moderator.asker, "propose", fields).await;
        assert_eq!(wrong(propose(&fields).await), ["warned1", "warned3"]);
        let other = with(fields.clone(), &[("warned", "2027-06-02,2027-06-10,2027-06-19")]);
        assert_eq!(wrong(propose(&other).await), ["warned1", "warned3"], "of other days");
        let same = with(fields, &[("warned", "2027-06-02,2027-06-10,2027-06-12")]);
        propose(&same).await.unwrap();

        let mut act = act(&world, cast.moderator.asker.viewer.clone()).await;
        let page = reading::poll(&mut act, CONCERTATION, 2027, 4).await.unwrap();
        let found: Vec<usize> = page.desk.unwrap().dates.iter().map(|tally| tally.warnings.len()).collect();
        assert_eq!(found, [1, 0, 1], "they stay beside the dates");
    })
    .await;
}

#[tokio::test]
async fn two_moderators_at_once_make_one_poll() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let fields = three();
        let (one, other) = tokio::join!(
            at_window(&world, &cast.moderator.asker, "propose", &fields),
            at_window(&world, &cast.moderator.asker, "propose", &fields)
        );
        assert!(one.is_ok() != other.is_ok() && (is_stale(&one) || is_stale(&other)), "{one:?} {other:?}");
        assert_eq!(mails(&world).await.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_proposal_sent_twice_asks_once() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let intent = kit::id::fresh();
        let fields = with(three(), &[("intent", &intent)]);
        let one = at_window(&world, &cast.moderator.asker, "propose", &fields).await;
        assert_eq!(at_window(&world, &cast.moderator.asker, "propose", &fields).await, one);
        assert!(one.is_ok());
        assert_eq!(mails(&world).await.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn only_moderators_of_the_body_propose_fix_remind_and_close() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let poll = proposed(&world, &cast).await;
        let id = poll.id.to_string();
        for deed in ["propose", "fix", "remind", "close"] {
            for (who, fault) in [
                (&cast.ana.asker, Error::Forbidden),
                (&cast.elsewhere.asker, Error::Forbidden),
                (&Asker::default(), Error::SignIn),
            ] {
                let answer = at_window(&world, who, deed, &[("poll", &id)]).await;
                assert_eq!(answer, Err(Refused::Not(fault)), "{deed}");
            }
        }
        let answer = at_window(&world, &cast.elsewhere.asker, "answer", &[("poll", &id)]).await;
        assert_eq!(answer, Err(Refused::Not(Error::Forbidden)));
        let mut act = act(&world, cast.elsewhere.asker.viewer.clone()).await;
        assert_eq!(reading::poll(&mut act, CONCERTATION, 2027, 4).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn a_member_answers_from_the_mail_and_changes_their_mind() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        proposed(&world, &cast).await;
        let link = secret(&world, "ana", "/poll/").await;
        let mut nobody = act(&world, Viewer::default()).await;
        let ballot = reading::mailed_poll(&mut nobody, &link).await.unwrap();
        assert!(ballot.is_open() && !ballot.is_answered());
        drop(nobody);

        let half = by_mail(&world, "/poll/{secret}", &link, &[("answer1", "yes")]).await;
        assert_eq!(wrong(half), ["answer2", "answer3"]);
        let odd = by_mail(&world, "/poll/{secret}", &link, &words("yes", "maybe", "no")).await;
        assert_eq!(odd, Err(Refused::Not(Error::Senseless)));
        let next = by_mail(&world, "/poll/{secret}", &link, &words("yes", "no", "no")).await.unwrap();
        assert_eq!(next.to, format!("/fr/poll/{link}?done=answered"));
        by_mail(&world, "/poll/{secret}", &link, &words("no", "yes", "if_need_be")).await.unwrap();
        // Signed in, the same poll and the same answers.
        let id = poll(&world).await.id.to_string();
        let fields = [&words("no", "yes", "yes")[..], &[("poll", id.as_str())]].concat();
        at_window(&world, &cast.ana.asker, "answer", &fields).await.unwrap();

        let mut act = act(&world, cast.ana.asker.viewer.clone()).await;
        let page = reading::poll(&mut act, CONCERTATION, 2027, 4).await.unwrap();
        let mine: Vec<_> = page.ballot.unwrap().mine.into_iter().map(|word| word.unwrap().code()).collect();
        assert_eq!(mine, ["no", "yes", "yes"]);
        assert!(page.desk.is_none(), "the table is the moderator’s");
    })
    .await;
}

#[tokio::test]
async fn a_link_that_nobody_was_sent_or_of_who_left_leads_nowhere() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        proposed(&world, &cast).await;
        let foreign = by_mail(&world, "/poll/{secret}", &"0".repeat(64), &words("yes", "yes", "yes")).await;
        assert_eq!(foreign, Err(Refused::Not(Error::NotFound)));
        let link = secret(&world, "ana", "/poll/").await;
        let mut tx = world.db.write().await.unwrap();
        sql!(tx, execute, "delete from role_grant where person_id = $1", &cast.ana.id).unwrap();
        tx.commit().await.unwrap();
        let gone = by_mail(&world, "/poll/{secret}", &link, &words("yes", "yes", "yes")).await;
        assert_eq!(gone, Err(Refused::Not(Error::NotFound)));
        let mut nobody = act(&world, Viewer::default()).await;
        assert_eq!(reading::mailed_poll(&mut nobody, &link).await, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test]
async fn the_table_has_the_best_date_first_and_says_who_cannot() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        proposed(&world, &cast).await;
        let ana = secret(&world, "ana", "/poll/").await;
        let bo = secret(&world, "bo", "/poll/").await;
        by_mail(&world, "/poll/{secret}", &ana, &words("no", "if_need_be", "yes")).await.unwrap();
        by_mail(&world, "/poll/{secret}", &bo, &words("yes", "yes", "yes")).await.unwrap();
        let mut act = act(&world, cast.moderator.asker.viewer.clone()).await;
        let page = reading::poll(&mut act, CONCERTATION, 2027, 4).await.unwrap();
        let desk = page.desk.unwrap();
        let order: Vec<String> = desk.dates.iter().map(|tally| tally.date.starts_at.day().to_string()).collect();
        assert_eq!(order, [DAYS[2], DAYS[1], DAYS[0]]);
        assert_eq!(
            (&desk.dates[1].if_need_be[..], &desk.dates[2].cannot[..]),
            (&["ana".to_owned()][..], &["ana".to_owned()][..])
        );
        assert_eq!((desk.answered, &desk.silent[..]), (2, &["moira".to_owned()][..]));
    })
    .await;
}

#[tokio::test]
async fn a_date_that_is_fixed_makes_the_session_and_tells_members() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let before = proposed(&world, &cast).await;
        let asked = mails(&world).await.len();
        let next = fix(&world, &cast, &before, 1).await.unwrap();
        let all = sessions_of(&world).await;
        let [session] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!(next.to, format!("/fr/session/{}?done=dated", session.id));
        assert_eq!((session.state, session.from_month), (State::Dated, 4));
        assert_eq!(session.starts_at.day().to_string(), DAYS[1]);
        assert_eq!(session.venue, Pair::new("Maison des Trois Tilleuls", ""));
        let after = poll(&world).await;
        assert_eq!((after.standing, after.session.as_ref()), (Standing::Fixed, Some(&session.id)));

        let told = mails(&world).await.split_off(asked);
        assert_eq!(told.len(), 3, "each member once");
        let (_, subject, text) = told.iter().find(|(to, ..)| to == "bo@example.org").unwrap();
        assert!(
            subject.starts_with("De datum ligt vast: ") && subject.ends_with("donderdag 10 juni 2027"),
            "{subject}"
        );
        assert!(text.contains("https://concerto.example.org/nl/reply/"), "{text}");
        let mut tx = world.db.read().await.unwrap();
        let entries = sql!(tx, all(String), "select method from mail where calendar is not null").unwrap();
        assert_eq!(entries, vec![("REQUEST".to_owned(),); 3]);
        drop(tx);

        // What is closed says what was fixed, and takes no more answers.
        let link = secret(&world, "ana", "/poll/").await;
        let late = by_mail(&world, "/poll/{secret}", &link, &words("yes", "yes", "yes")).await;
        assert!(is_stale(&late), "{late:?}");
        assert!(is_stale(&fix(&world, &cast, &before, 0).await));
        let mut nobody = act(&world, Viewer::default()).await;
        let ballot = reading::mailed_poll(&mut nobody, &link).await.unwrap();
        assert!(!ballot.is_open());
        assert_eq!(ballot.fixed.unwrap().id, session.id);
    })
    .await;
}

#[tokio::test]
async fn two_who_fix_at_once_make_one_session() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let poll = proposed(&world, &cast).await;
        let (one, other) = tokio::join!(fix(&world, &cast, &poll, 0), fix(&world, &cast, &poll, 1));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert_eq!(sessions_of(&world).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_date_that_is_over_or_of_another_poll_is_not_fixed() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let poll = proposed(&world, &cast).await;
        let (id, other) = (poll.id.to_string(), kit::id::fresh());
        let strange = at_window(&world, &cast.moderator.asker, "fix", &[("poll", &id), ("date", &other)]).await;
        assert_eq!(strange, Err(Refused::Not(Error::Senseless)));
        let none = at_window(&world, &cast.moderator.asker, "fix", &[("poll", &other), ("date", &other)]).await;
        assert_eq!(none, Err(Refused::Not(Error::NotFound)));
        move_clock(&world, poll.dates[0].starts_at);
        assert!(matches!(fix(&world, &cast, &poll, 0).await, Err(Refused::Wrong { problem: Some(_), .. })));
        fix(&world, &cast, &poll, 1).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_window_that_was_dated_at_once_ends_its_poll() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let poll = proposed(&world, &cast).await;
        let day: kit::Day = "2027-05-20".parse().unwrap();
        let session = Session::dated(CONCERTATION, 2027, 4, day.at(9, 0), day.at(12, 0));
        let mut tx = world.db.write().await.unwrap();
        sessions::store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
        tx.commit().await.unwrap();
        let link = secret(&world, "ana", "/poll/").await;
        assert!(is_stale(&by_mail(&world, "/poll/{secret}", &link, &words("yes", "yes", "yes")).await));
        assert!(is_stale(&fix(&world, &cast, &poll, 0).await));
        let mut act = act(&world, cast.moderator.asker.viewer.clone()).await;
        let page = reading::poll(&mut act, CONCERTATION, 2027, 4).await.unwrap();
        assert_eq!((page.taken, page.desk), (Some(session.id), None));
    })
    .await;
}

#[tokio::test]
async fn a_postponed_session_gets_the_date_that_is_fixed() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let day: kit::Day = "2027-05-20".parse().unwrap();
        let before = Session {
            state: State::Postponed,
            title: Pair::new("Mesurer", ""),
            sequence: 3,
            ..Session::dated(CONCERTATION, 2027, 4, day.at(9, 0), day.at(12, 0))
        };
        let mut tx = world.db.write().await.unwrap();
        sessions::store::insert(&mut tx, &before, noon_of_tests()).await.unwrap();
        tx.commit().await.unwrap();
        let poll = proposed(&world, &cast).await;
        let asked = mails(&world).await.len();
        fix(&world, &cast, &poll, 2).await.unwrap();
        let all = sessions_of(&world).await;
        let [session] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!((&session.id, session.state, session.title.fr.as_str()), (&before.id, State::Dated, "Mesurer"));
        assert_eq!((session.starts_at, session.sequence), (poll.dates[2].starts_at, 4));
        let told = mails(&world).await.split_off(asked);
        let subjects: Vec<&str> = told.iter().map(|(_, subject, _)| subject.as_str()).collect();
        assert_eq!(subjects.len(), 3, "each member once: {subjects:?}");
        assert!(subjects.iter().any(|subject| subject.starts_with("Nieuwe datum: ")), "{subjects:?}");
        assert!(told.iter().all(|(.., text)| text.contains("/reply/")));
    })
    .await;
}

#[tokio::test]
async fn who_has_not_answered_is_reminded_once_a_day() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let poll = proposed(&world, &cast).await;
        let id = poll.id.to_string();
        let remind = async || at_window(&world, &cast.moderator.asker, "remind", &[("poll", &id)]).await;
        let problem = |answer| matches!(answer, Err(Refused::Wrong { problem: Some(_), .. }));
        assert!(problem(remind().await), "they were asked today");
        let link = secret(&world, "ana", "/poll/").await;
        by_mail(&world, "/poll/{secret}", &link, &words("yes", "yes", "no")).await.unwrap();
        move_clock(&world, noon_of_tests().plus(DAY));
        let before = mails(&world).await.len();
        remind().await.unwrap();
        assert!(problem(remind().await), "once a day");
        let mut told = mails(&world).await.split_off(before);
        told.sort();
        let to: Vec<&str> = told.iter().map(|(to, ..)| to.as_str()).collect();
        assert_eq!(to, ["bo@example.org", "moira@example.org"]);
        assert!(told[0].1.starts_with("Herinnering: "), "{}", told[0].1);
        // The link of the first mail goes on as well as that of the reminder.
        let again = secret(&world, "bo", "/poll/").await;
        by_mail(&world, "/poll/{secret}", &again, &words("yes", "yes", "no")).await.unwrap();
        let moira = secret(&world, "moira", "/poll/").await;
        by_mail(&world, "/poll/{secret}", &moira, &words("yes", "yes", "no")).await.unwrap();
        move_clock(&world, noon_of_tests().plus(2 * DAY));
        assert!(problem(remind().await), "everyone has answered");
    })
    .await;
}

#[tokio::test]
async fn a_poll_is_closed_without_a_date_and_another_one_may_follow() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let first = proposed(&world, &cast).await;
        let id = first.id.to_string();
        let close = async || at_window(&world, &cast.moderator.asker, "close", &[("poll", &id)]).await;
        assert_eq!(close().await.unwrap().to, "/fr/date/concertation/2027/4/poll?done=closed");
        assert!(is_stale(&close().await));
        assert!(is_stale(&fix(&world, &cast, &first, 0).await));
        let link = secret(&world, "ana", "/poll/").await;
        assert!(is_stale(&by_mail(&world, "/poll/{secret}", &link, &words("yes", "yes", "yes")).await));
        move_clock(&world, noon_of_tests().plus(1));
        let second = proposed(&world, &cast).await;
        assert_ne!(first.id, second.id);
        assert!(sessions_of(&world).await.is_empty());
    })
    .await;
}

/// A session of the concertation that was fixed by a poll.
async fn dated(world: &World, cast: &Cast) -> Session {
    let poll = proposed(world, cast).await;
    fix(world, cast, &poll, 0).await.unwrap();
    sessions_of(world).await.remove(0)
}

#[tokio::test]
async fn a_member_says_whether_they_come_and_the_moderator_has_the_headcount() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let session = dated(&world, &cast).await;
        let link = secret(&world, "bo", "/reply/").await;
        let day = DAYS[0];
        let none = by_mail(&world, "/reply/{secret}", &link, &[("day", day)]).await;
        assert_eq!(wrong(none), ["answer"]);
        let long = "a".repeat(201);
        let sending = [("day", day), ("answer", "sending"), ("sends", long.as_str())];
        assert_eq!(wrong(by_mail(&world, "/reply/{secret}", &link, &sending).await), ["sends"]);
        let sending = [("day", day), ("answer", "sending"), ("sends", "Noor")];
        let next = by_mail(&world, "/reply/{secret}", &link, &sending).await.unwrap();
        assert_eq!(next.to, format!("/fr/reply/{link}?done=replied"));
        let id = session.id.to_string();
        say(&world, &cast.ana.asker, &id, &[("day", day), ("answer", "coming")]).await.unwrap();
        say(&world, &cast.ana.asker, &id, &[("day", day), ("answer", "excused"), ("sends", "x")]).await.unwrap();

        let mut moira = act(&world, cast.moderator.asker.viewer.clone()).await;
        let page = reading::replies(&mut moira, &id).await.unwrap();
        assert_eq!((page.count.heads(), page.count.sending, page.count.excused, page.count.silent), (1, 1, 1, 1));
        let bo = page.members.iter().find(|one| one.name == "bo").unwrap().reply.clone().unwrap();
        assert_eq!((bo.answer, bo.sends.as_str()), (Answer::Sending, "Noor"));
        let ana = page.members.iter().find(|one| one.name == "ana").unwrap().reply.clone().unwrap();
        assert_eq!((ana.answer, ana.sends.as_str()), (Answer::Excused, ""), "nobody is sent by who is excused");
        drop(moira);

        let mut reader = act(&world, cast.ana.asker.viewer.clone()).await;
        assert_eq!(reading::replies(&mut reader, &id).await, Err(Error::Forbidden));
        assert_eq!(reading::reply(&mut reader, &id).await.unwrap().mine, Some(ana));
    })
    .await;
}

#[tokio::test]
async fn who_comes_is_for_members_and_for_a_concertation() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let session = dated(&world, &cast).await;
        let id = session.id.to_string();
        let fields = [("day", DAYS[0]), ("answer", "coming")];
        assert_eq!(say(&world, &Asker::default(), &id, &fields).await, Err(Refused::Not(Error::SignIn)));
        assert_eq!(say(&world, &cast.elsewhere.asker, &id, &fields).await, Err(Refused::Not(Error::Forbidden)));
        let foreign = by_mail(&world, "/reply/{secret}", &"0".repeat(64), &fields).await;
        assert_eq!(foreign, Err(Refused::Not(Error::NotFound)));
        let atelier = Session::dated("atelier-nord", 2027, 6, session.starts_at, session.ends_at);
        let mut tx = world.db.write().await.unwrap();
        sessions::store::insert(&mut tx, &atelier, noon_of_tests()).await.unwrap();
        tx.commit().await.unwrap();
        let there = say(&world, &cast.elsewhere.asker, atelier.id.as_str(), &fields).await;
        assert_eq!(there, Err(Refused::Not(Error::NotFound)), "for an atelier one registers");
    })
    .await;
}

#[tokio::test]
async fn another_day_asks_anew_and_what_is_over_is_over() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let mut session = dated(&world, &cast).await;
        let id = session.id.to_string();
        say(&world, &cast.ana.asker, &id, &[("day", DAYS[0]), ("answer", "excused")]).await.unwrap();
        let mut tx = world.db.write().await.unwrap();
        assert_eq!(sessions::store::away(&mut tx, &session).await.unwrap(), std::slice::from_ref(&cast.ana.id));
        let day: kit::Day = DAYS[2].parse().unwrap();
        (session.starts_at, session.ends_at) = (day.at(9, 30), day.at(12, 30));
        assert!(sessions::store::change(&mut tx, &session).await.unwrap());
        assert!(sessions::store::away(&mut tx, &session).await.unwrap().is_empty(), "of the former day");
        tx.commit().await.unwrap();

        // A page that was read before the move does not answer for the day it moved to.
        let old = say(&world, &cast.ana.asker, &id, &[("day", DAYS[0]), ("answer", "coming")]).await;
        assert!(is_stale(&old), "{old:?}");
        let mut reader = act(&world, cast.moderator.asker.viewer.clone()).await;
        let page = reading::replies(&mut reader, &id).await.unwrap();
        assert_eq!((page.count.excused, page.count.silent), (0, 3));
        assert!(page.members.iter().any(|one| one.reply.is_some()), "the old answer is kept");
        drop(reader);

        move_clock(&world, session.ends_at);
        let late = say(&world, &cast.ana.asker, &id, &[("day", DAYS[2]), ("answer", "coming")]).await;
        assert!(matches!(late, Err(Refused::Wrong { problem: Some(_), .. })), "{late:?}");
        let mut reader = act(&world, cast.ana.asker.viewer.clone()).await;
        assert_eq!(reading::reply(&mut reader, &id).await.unwrap().door, Door::Over);
    })
    .await;
}

#[tokio::test]
async fn every_later_mail_of_the_session_carries_the_link_too() {
    each_database(|world| async move {
        let cast = cast(&world).await;
        let session = dated(&world, &cast).await;
        let mut tx = world.db.write().await.unwrap();
        let titled = Session { title: Pair::new("Mesurer", ""), ..session };
        assert!(sessions::store::change(&mut tx, &titled).await.unwrap());
        tx.commit().await.unwrap();
        let before = mails(&world).await.len();
        let step = async |to: &str, reason: &str| {
            let version = sessions_of(&world).await.remove(0).version.to_string();
            let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
            let form = kit::verbs::Form {
                pairs: [("to", to), ("version", version.as_str()), ("reason", reason)].map(owned).to_vec(),
                path: [owned(("session", titled.id.as_str()))].into(),
                ..Default::default()
            };
            let verb = sessions::deeds::DEEDS.iter().find(|verb| verb.name == "step").unwrap();
            kit::verbs::perform(verb, world.clone(), cast.moderator.asker.clone(), &form).await.unwrap();
        };
        step("announced", "").await;
        let announced = mails(&world).await.split_off(before);
        assert!(announced.iter().all(|(.., text)| text.contains("/reply/")) && announced.len() == 3);
        let link = secret(&world, "ana", "/reply/").await;
        by_mail(&world, "/reply/{secret}", &link, &[("day", DAYS[0]), ("answer", "coming")]).await.unwrap();

        step("cancelled", "La salle n’est plus libre").await;
        let cancelled = mails(&world).await.split_off(before + 3);
        assert_eq!(cancelled.len(), 3, "everyone is told");
        assert!(cancelled.iter().all(|(.., text)| text.contains("La salle") && !text.contains("/reply/")));
        let late = by_mail(&world, "/reply/{secret}", &link, &[("day", DAYS[0]), ("answer", "coming")]).await;
        assert!(matches!(late, Err(Refused::Wrong { problem: Some(_), .. })), "{late:?}");
    })
    .await;
}

#[tokio::test]
async fn an_atelier_asks_its_team_and_no_one_is_asked_whether_they_come() {
    each_database(|world| async move {
        cast(&world).await;
        let moderator = someone(&world, "nadia", Locale::Fr, kit::Role::Moderator, "atelier-sud").await;
        someone(&world, "otto", Locale::Nl, kit::Role::Coordinator, "atelier-sud").await;
        let verb = |name: &str| dating::deeds::DEEDS.iter().find(|verb| verb.name == name).unwrap();
        let form = |fields: &[(&str, &str)]| {
            let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
            kit::verbs::Form {
                pairs: fields.iter().map(owned).collect(),
                path: [("body", "atelier-sud"), ("year", "2027"), ("month", "6")].iter().map(owned).collect(),
                ..Default::default()
            }
        };
        let asker = moderator.asker.clone();
        kit::verbs::perform(verb("propose"), world.clone(), asker.clone(), &form(&three())).await.unwrap();
        let there = territories::rules::Window { body: "atelier-sud".into(), year: 2027, months: (6, 6) };
        let mut tx = world.db.read().await.unwrap();
        let poll = store::of_window(&mut tx, &there).await.unwrap().unwrap();
        drop(tx);
        let (id, date) = (poll.id.to_string(), poll.dates[0].id.to_string());
        kit::verbs::perform(verb("fix"), world.clone(), asker, &form(&[("poll", &id), ("date", &date)])).await.unwrap();
        let mails = mails(&world).await;
        assert_eq!(mails.len(), 4, "two are asked, two are told");
        assert!(mails.iter().all(|(.., text)| !text.contains("/reply/")));
    })
    .await;
}
