use super::*;
use crate::demo::files;
use kit::clock::HOUR;
use kit::words::Pair;
use sessions::rules::State;
use territories::rules::BodyKind;

fn bodies() -> Vec<Body> {
    let body = |id: &str, rhythm: &[(u32, u32)]| Body {
        id: id.into(),
        kind: BodyKind::Atelier,
        territory: id.into(),
        mark: id.into(),
        name: Pair::default(),
        short: Pair::default(),
        rhythm: rhythm.to_vec(),
    };
    let mut all = vec![body("concertation", &[(1, 3), (4, 6), (7, 9), (10, 12)])];
    all.extend(
        ["nord", "nord-est", "centre-ouest", "sud-est", "sud"]
            .map(|place| body(&format!("atelier-{place}"), &[(2, 2), (6, 6), (10, 10)])),
    );
    all.push(body("atelier-region", &[(3, 3), (6, 6), (11, 11)]));
    all
}

fn of<'a>(planned: &'a [(&SessionFile, Slot)], key: &str) -> &'a Slot {
    planned.iter().find(|(file, _)| file.key == key).map(|(_, slot)| slot).unwrap()
}

/// Whatever the day and the hour, for four years.
#[test]
fn every_loading_finds_its_dates() {
    let (files, bodies) = (files::sessions().unwrap(), bodies());
    let first = Day::ymd(2026, 1, 1).unwrap();
    for n in 0..4 * 365 {
        let today = first.plus_days(n);
        for (hour, minute) in [(0, 0), (9, 14), (10, 7), (23, 59)] {
            let now = today.at(hour, minute);
            let planned = plan(&files, &bodies, now).unwrap_or_else(|fault| panic!("{now:?}: {fault}"));
            assert_eq!(planned.len(), files.len());
            for (i, (file, slot)) in planned.iter().enumerate() {
                let (from, to) = (slot.starts_at.day(), slot.ends_at.day());
                assert!(from == to && slot.starts_at < slot.ends_at, "{} on {today}", file.key);
                match file.when {
                    When::Days { days: 0 } => assert_eq!(from, today),
                    // Approved twenty days after: that is over too.
                    When::Days { days } => assert!(from <= today.plus_days(days) && file.state == State::Approved),
                    When::Late { late } => {
                        let ago = today.days_since(from);
                        assert!((late..late + 7).contains(&ago) && slot.window.span().0 <= from, "{ago} on {today}");
                        assert_eq!(file.state, State::InReview, "five days after, and for fourteen");
                    }
                    When::Window { .. } => {
                        assert!(slot.window.holds(from) && from.days_since(today) >= AHEAD, "{} on {today}", file.key);
                        assert!(suits(&from), "{} on {today}", file.key);
                    }
                }
                for (other, taken) in &planned[i + 1..] {
                    assert_ne!(slot.window, taken.window, "{} and {} on {today}", file.key, other.key);
                    assert_ne!(from, taken.starts_at.day(), "{} and {} on {today}", file.key, other.key);
                }
                if let Some(registration) = &file.registration {
                    let (opens, closes) = super::registration(registration, slot, now);
                    assert!(opens < closes && closes < slot.starts_at);
                    assert_eq!(opens <= now, registration.opens.days < 0, "{} on {today}", file.key);
                    assert_eq!(now < closes, slot.starts_at > now);
                }
            }
            assert!(of(&planned, "demo-past-concertation").window < of(&planned, "demo-s1").window);
        }
    }
}

#[test]
fn what_is_over_stays_near_when_its_window_is_free() {
    let files = files::sessions().unwrap();
    let now = Day::ymd(2026, 11, 22).unwrap().at(19, 0);
    let planned = plan(&files, &bodies(), now).unwrap();
    let on = |key: &str| of(&planned, key).starts_at.day().to_string();
    assert_eq!(on("demo-past-concertation"), "2026-09-24");
    assert_eq!(on("demo-past-nord-est"), "2026-10-08");
    assert_eq!(on("demo-s1"), "2026-11-22");
    assert_eq!(on("demo-d1"), "2027-01-12");
    let nearby = ["demo-s2", "demo-d2", "demo-d3"].map(on);
    assert_eq!(nearby, ["2027-02-09", "2027-02-11", "2027-02-16"]);
}

#[test]
fn the_session_of_today_can_go_live() {
    let (files, bodies) = (files::sessions().unwrap(), bodies());
    let today = Day::ymd(2027, 6, 15).unwrap();
    let starts = |hour, minute| {
        let planned = plan(&files, &bodies, today.at(hour, minute)).unwrap();
        let slot = of(&planned, "demo-s1");
        assert_eq!(slot.ends_at.since(slot.starts_at), 3 * HOUR + QUARTER);
        slot.starts_at.input()
    };
    assert_eq!(starts(7, 0), "2027-06-15T09:15");
    assert_eq!(starts(9, 15), "2027-06-15T09:15");
    assert_eq!(starts(9, 16), "2027-06-15T09:30");
    assert_eq!(starts(14, 59), "2027-06-15T15:00");
    assert_eq!(starts(15, 0), "2027-06-15T15:15");
    assert_eq!(starts(23, 50), "2027-06-15T20:30");
}

#[test]
fn things_are_said_one_after_the_other() {
    let began = Day::ymd(2027, 1, 5).unwrap().at(9, 0);
    let ended = began.plus(40 * MINUTE);
    assert_eq!(within(began, ended, 0, 3), began.plus(10 * MINUTE));
    assert_eq!(within(began, ended, 2, 3), began.plus(30 * MINUTE));
}

/// Whatever the day: what is over has a session, but for one.
#[test]
fn the_year_has_a_past() {
    let (files, bodies) = (files::sessions().unwrap(), bodies());
    let first = Day::ymd(2026, 1, 1).unwrap();
    for n in 0..4 * 365 {
        let today = first.plus_days(n);
        let now = today.at(0, 0);
        let mut slots: Vec<_> = plan(&files, &bodies, now).unwrap().into_iter().map(|(_, slot)| slot).collect();
        let past = over(&bodies, "atelier-sud", slots.clone(), (Hour(9, 0), Hour(12, 30)), now);
        for slot in &past {
            let day = slot.starts_at.day();
            let week = day.days_since(slot.window.span().0) / 7;
            assert!(suits(&day) && (1..=2).contains(&week), "{day} on {today}");
            assert!(slot.ends_at.plus(7 * 24 * HOUR) < now, "{day} on {today}");
        }
        slots.extend(past);
        let windows = windows::of_year(&bodies, today.year());
        let gone = windows.into_iter().filter(|window| window.span().1 < today);
        let (mut empty, mut all) = (Vec::new(), 0);
        for window in gone {
            all += 1;
            match slots.iter().filter(|slot| slot.window == window).count() {
                0 => empty.push((window.body, window.months.0)),
                count => assert_eq!(count, 1, "{} on {today}", window.body),
            }
        }
        let missed = if all == 0 { Vec::new() } else { vec![("atelier-sud".to_owned(), 2)] };
        assert_eq!(empty, missed, "on {today}");
    }
}
