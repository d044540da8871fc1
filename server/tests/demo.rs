//! The demonstration, loaded as `concerto demo` loads it, on different days.

use std::collections::BTreeSet;

use kit::act::{Asker, Clock, World};
use kit::db::Tx;
use kit::rights::Viewer;
use kit::testing::each_database;
use kit::{Day, Instant, Locale, sql};
use minutes::rules::Reading;
use server::demo;
use sessions::rules::{Session, State};
use year::rules::Standing;

fn days() -> [Instant; 4] {
    let on = |year, month, day, hour| Day::ymd(year, month, day).unwrap().at(hour, 7);
    [on(2027, 1, 11, 10), on(2027, 1, 31, 8), on(2027, 6, 15, 16), on(2027, 12, 28, 23)]
}

async fn loaded(world: World, now: Instant) -> World {
    let world = World { clock: Clock::at(now), ..world };
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    demo::fill(&world).await.unwrap();
    world
}

async fn sessions(tx: &mut Tx) -> Vec<Session> {
    let mut all = Vec::new();
    for year in 2025..=2030 {
        all.extend(sessions::store::of_year(tx, year).await.unwrap());
    }
    all
}

macro_rules! count {
    ($tx:expr, $rest:literal) => {
        sql!($tx, one(i64), concat!("select count(*) from ", $rest)).unwrap().0
    };
}

#[tokio::test]
async fn everything_is_there_once() {
    each_database(|world| async move {
        let world = loaded(world, days()[0]).await;
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(count!(tx, "person"), 16);
        assert_eq!(count!(tx, "project"), 12);
        assert_eq!(count!(tx, "organisation"), 14);
        assert_eq!(count!(tx, "role_grant"), 21);
        assert_eq!(count!(tx, "session"), 10);
        assert_eq!(count!(tx, "agenda_item where status = 'planned'"), 43);
        assert_eq!(count!(tx, "agenda_item where status = 'proposed'"), 3);
        assert_eq!(count!(tx, "agenda_item where status = 'need'"), 2);
        assert_eq!(count!(tx, "item_support"), 19);
        assert_eq!(count!(tx, "item_run where state = 'concluded'"), 18);
        assert_eq!(count!(tx, "attendance where state = 'guest'"), 50);
        assert_eq!(count!(tx, "attendance where state <> 'guest'"), 24);
        assert_eq!(count!(tx, "contribution"), 45);
        assert_eq!(count!(tx, "contribution_support"), 271);
        assert_eq!(count!(tx, "minutes_published"), 2);
        assert_eq!(count!(tx, "minutes_summary"), 3);
        assert_eq!(count!(tx, "commitment_news"), 4);
        assert_eq!(count!(tx, "registration where state = 'confirmed'"), 7);
        assert_eq!(count!(tx, "practice"), 8);
        assert_eq!(count!(tx, "practice where state = 'published'"), 6);
        assert_eq!(count!(tx, "practice where contribution_id is not null"), 2);
        assert_eq!(count!(tx, "mail"), 0);
        assert_eq!(count!(tx, "date_poll where standing = 'open'"), 1);
        assert_eq!(count!(tx, "date_proposed"), 3);
        drop(tx);

        let again = demo::fill(&world).await.unwrap_err().to_string();
        assert!(again.contains("once"), "{again}");
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(count!(tx, "session"), 10);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_loaded_without_bodies() {
    each_database(|world| async move {
        let fault = demo::fill(&world).await.unwrap_err().to_string();
        assert!(fault.contains("concerto load"), "{fault}");
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(count!(tx, "person"), 0);
    })
    .await;
}

/// What nobody signed says neither who nor when.
#[tokio::test]
async fn unsigned_says_nothing() {
    each_database(|world| async move {
        let world = loaded(world, days()[0]).await;
        let mut tx = world.db.read().await.unwrap();
        let rows = sql!(
            tx,
            all(String, String, Instant, Option<Instant>),
            "select contribution.id, contribution.signature, contribution.at, item_run.began_at
             from contribution join item_run on item_run.item_id = contribution.item_id
             where contribution.who is null"
        )
        .unwrap();
        assert!(rows.len() >= 5);
        for (id, signature, at, began) in rows {
            assert_eq!(&id[14..15], "4", "{id}");
            assert!(signature.is_empty());
            assert_eq!(Some(at), began);
        }
    })
    .await;
}

#[tokio::test]
async fn the_dates_hold_whatever_the_day() {
    for now in days() {
        each_database(|world| async move {
            let world = loaded(world, now).await;
            let mut tx = world.db.read().await.unwrap();
            let bodies = territories::store::bodies(&mut tx).await.unwrap();
            let all = sessions(&mut tx).await;
            let before = all.iter().filter(|session| session.state == State::Harvested).count();
            assert_eq!(all.len(), 10 + before);
            for session in &all {
                let (day, today) = (session.starts_at.day(), now.day());
                let body = bodies.iter().find(|body| body.id == session.body).unwrap();
                let months = body.rhythm.iter().find(|(from, _)| *from == session.from_month).unwrap();
                let window = territories::rules::Window { body: body.id.clone(), year: session.year, months: *months };
                match session.state {
                    State::Approved => assert!(session.ends_at < now),
                    State::Harvested => assert!(session.ends_at < now && window.holds(day), "{} on {day}", body.id),
                    State::InReview => reviewed(&mut tx, session, now).await,
                    State::Settled => assert_eq!(day, today),
                    _ => assert!(day > today && window.holds(day), "{} on {day}", session.body),
                }
                let (steps,) = sql!(
                    tx,
                    one(i64),
                    "select count(*) from session_step where session_id = $1 and at > $2",
                    &session.id,
                    now
                )
                .unwrap();
                assert_eq!(steps, 0, "steps are made in the past");
                if session.state == State::Announced {
                    let open = ateliers::rules::is_open(session, now);
                    assert_eq!(open, session.body == "atelier-nord-est", "{}", session.body);
                }
                standing(&mut tx, session, now).await;
            }
            for year in 2026..=2029 {
                let year = year::store::year(&mut tx, year, now).await.unwrap();
                let filled = year.notes.iter().filter(|note| note.session.is_some()).count();
                let here = all.iter().filter(|session| session.year == year.year).count();
                assert_eq!(filled, here, "each session has a window of its own in {}", year.year);
            }
            let (late,) = sql!(tx, one(i64), "select count(*) from practice where changed_at > $1", now).unwrap();
            assert_eq!(late, 0);
        })
        .await;
    }
}

/// Its minutes are being read again: some written and some as the program drafted them, with remarks that
/// wait for an answer, and there is time left.
async fn reviewed(tx: &mut Tx, session: &Session, now: Instant) {
    assert!(session.ends_at < now);
    let until = sessions::store::ground(tx, &session.id).await.unwrap().corrections_until().unwrap();
    assert!(until > now.plus(3 * kit::clock::DAY), "time to correct: {until:?}");
    let minutes = minutes::store::minutes(tx, session).await.unwrap();
    let written = minutes::store::saved(tx, &session.id).await.unwrap().len();
    assert!(written > 0 && written < minutes.items.len());
    assert!(minutes.items.iter().take(3).all(|item| item.text.in_both()), "{minutes:?}");
    let remarks = minutes::store::remarks(tx, &session.id).await.unwrap();
    assert_eq!(remarks.len(), 2);
    assert!(remarks.iter().all(|one| one.at < now && !one.by.is_empty()), "{remarks:?}");
}

/// The year shows the session in its window, as it stands.
async fn standing(tx: &mut Tx, session: &Session, now: Instant) {
    let year = year::store::year(tx, session.year, now).await.unwrap();
    let note =
        year.notes.iter().find(|note| note.session.as_ref().is_some_and(|of| of.id == session.id.as_str())).unwrap();
    let expected = match session.state {
        State::InReview | State::Approved | State::Harvested => Standing::Held,
        State::Settled => Standing::Settled,
        State::Announced => Standing::Announced,
        _ => Standing::Dated,
    };
    assert_eq!((&note.body, note.months.0, note.standing), (&session.body, session.from_month, expected));
}

/// What is over was held, but for one window that stays missed; in January nothing is over.
#[tokio::test]
async fn the_year_has_a_past() {
    for (now, held) in days().into_iter().zip([0, 0, 5, 17]) {
        each_database(|world| async move {
            let world = loaded(world, now).await;
            let mut tx = world.db.read().await.unwrap();
            let year = year::store::year(&mut tx, now.day().year(), now).await.unwrap();
            let missed: Vec<_> = year.notes.iter().filter(|note| note.standing == Standing::Missed).collect();
            let seen: Vec<_> = missed.iter().map(|note| (&note.body[..], note.months.0)).collect();
            let first = [("atelier-sud", 2)];
            assert_eq!(seen, if now.day().month() == 1 { &first[..0] } else { &first[..] });

            let all = sessions(&mut tx).await;
            let past: Vec<_> = all.iter().filter(|session| session.state == State::Harvested).collect();
            assert_eq!(past.len(), held);
            let titles: BTreeSet<_> = past.iter().flat_map(|of| [&of.title.fr, &of.title.nl]).collect();
            assert_eq!(titles.len(), 2 * held, "each has a title of its own");
            for session in past {
                let (day, first) = (session.starts_at.day(), session.from_month);
                let week = day.days_since(Day::ymd(session.year, first, 1).unwrap()) / 7;
                assert!((1..=2).contains(&week) && matches!(day.weekday().number_from_monday(), 2 | 4), "{day}");
                assert_eq!(session.hours(Locale::Fr), "9h à 12h30");
                assert!(session.venue.in_both() && session.venue.fr.ends_with("(fictif)"));
            }
            assert_eq!(count!(tx, "minutes_published"), 2 + held as i64);
            assert_eq!(count!(tx, "agenda_item where status = 'planned'"), 43 + 3 * held as i64);
            assert_eq!(count!(tx, "contribution"), 45);
            let (late,) = sql!(
                tx,
                one(i64),
                "select (select count(*) from minutes_published where approved_at > $1)
                      + (select count(*) from minutes_item where edited_at > $1)",
                now
            )
            .unwrap();
            assert_eq!(late, 0);
        })
        .await;
    }
}

#[tokio::test]
async fn a_visitor_reads_the_echo() {
    each_database(|world| async move {
        let world = loaded(world, days()[3]).await;
        let mut tx = world.db.read().await.unwrap();
        let all = sessions(&mut tx).await;
        drop(tx);
        for session in all {
            let page = read(&world, session.clone()).await;
            let least = match session.state {
                State::Approved => 4,
                State::Harvested => 2,
                State::InReview => {
                    assert_eq!(page.unwrap_err(), kit::Error::SignIn);
                    continue;
                }
                _ => {
                    assert_eq!(page.unwrap_err(), kit::Error::NotFound);
                    continue;
                }
            };
            let page = page.unwrap();
            assert_eq!(page.reading, Reading::Echo);
            assert_eq!(page.version.map(|(version, _)| version), Some(1));
            assert_eq!(page.minutes.attendance, None);
            assert!(page.minutes.items.len() >= least, "{}", session.title.fr);
            for item in page.minutes.items {
                assert!(item.text.in_both() && item.said.is_empty() && item.real == Some(item.planned));
            }
        }
    })
    .await;
}

/// Asks as the page of the minutes does, for somebody unknown.
async fn read(world: &World, session: Session) -> kit::error::Answer<minutes::api::Page> {
    use leptos::prelude::{Owner, provide_context};
    use leptos::reactive::computed::ScopedFuture;

    let owner = Owner::new();
    let asked = owner.with(|| {
        provide_context(world.clone());
        provide_context(Asker { viewer: Viewer::default(), locale: Locale::Fr });
        ScopedFuture::new(minutes::api::read(session.id, None))
    });
    asked.await
}

#[tokio::test]
async fn a_practice_leads_back_to_what_was_said() {
    each_database(|world| async move {
        let world = loaded(world, days()[0]).await;
        let mut tx = world.db.read().await.unwrap();
        let published = practices::store::list(&mut tx, practices::rules::State::Published).await.unwrap();
        let heard: Vec<_> = published.iter().filter(|practice| practice.origin.contribution.is_some()).collect();
        assert_eq!(heard.len(), 2);
        for practice in heard {
            let thread = practices::store::provenance(&mut tx, &practice.origin).await.unwrap();
            assert!(thread.session.is_some() && thread.item.is_some());
            assert_eq!(thread.signed, Some(true));
            assert!(practice.created_at.day() > thread.session.unwrap().day);
        }
        for practice in &published {
            assert_eq!(practices::rules::missing(&practice.sheet), []);
        }
    })
    .await;
}

/// A demonstration begins without a letter; and somebody is asked what became of a promise.
#[tokio::test]
async fn nothing_leaves_at_the_beginning_and_somebody_is_asked() {
    for now in days() {
        each_database(|world| async move {
            let world = loaded(world, now).await;
            commitments::asking::round(&world).await.unwrap();
            tasks::reminding::round(&world).await.unwrap();
            let mut tx = world.db.read().await.unwrap();
            assert_eq!(count!(tx, "mail"), 0);
            let asked = people::store::by_email(&mut tx, "coordination.paliers@example.org").await.unwrap().unwrap();
            let own = commitments::store::of_owner(&mut tx, asked.id.as_str()).await.unwrap();
            assert!(own.iter().any(commitments::rules::Commitment::awaits), "{own:?}");
        })
        .await;
    }
}
