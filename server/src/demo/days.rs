//! When everything happens, counted from the instant of loading, so that the demonstration has a
//! session today and the others before and after it, each in a window of its own.

use kit::clock::MINUTE;
use kit::{Day, Instant, Locale};
use territories::rules::{Body, Window, holidays, windows};

use super::files::{Hour, RegistrationFile, SessionFile, When};
use crate::boot::Fault;

/// A date that is still to come is at least this many days away: its registration is open by then.
const AHEAD: i64 = 10;
const QUARTER: i64 = 15 * MINUTE;

/// When a session meets, and the window that owes it.
#[derive(Clone, Debug)]
pub struct Slot {
    pub window: Window,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

/// A slot for each session, earliest first.
pub fn plan<'a>(
    files: &'a [SessionFile],
    bodies: &[Body],
    now: Instant,
) -> Result<Vec<(&'a SessionFile, Slot)>, Fault> {
    let is_past = |file: &SessionFile| matches!(file.when, When::Days { days: ..0 } | When::Late { .. });
    let mut order: Vec<_> = files.iter().collect();
    // What is over gives way: the windows of today and of what comes are taken first.
    order.sort_by_key(|file| is_past(file));
    let mut planned: Vec<(&SessionFile, Slot)> = Vec::new();
    for file in order {
        let body =
            bodies.iter().find(|body| body.id == file.body).ok_or_else(|| format!("{}: no such body", file.body))?;
        let slots = planned.iter().map(|(_, slot)| slot).collect::<Vec<_>>();
        let (window, day) = match file.when {
            When::Days { days } if is_past(file) => past(body, now.day().plus_days(days), &slots),
            When::Days { days } => around(body, now.day().plus_days(days)),
            When::Late { late } => lately(body, now.day().plus_days(-late), &slots),
            When::Window { index } => next(body, index, now.day(), &slots),
        }
        .ok_or_else(|| format!("{}: its body has no window for it", file.key))?;
        let (starts_at, ends_at) = hours(day, file.start, file.end, now);
        planned.push((file, Slot { window, starts_at, ends_at }));
    }
    planned.sort_by_key(|(_, slot)| slot.starts_at);
    Ok(planned)
}

fn around(body: &Body, day: Day) -> Option<(Window, Day)> {
    Some((windows::around(body, day)?, day))
}

/// The windows of a body over some years, in order.
fn windows_of(body: &Body, years: std::ops::RangeInclusive<i32>) -> Vec<Window> {
    years.flat_map(|year| windows::of_year(std::slice::from_ref(body), year)).collect()
}

/// Sessions meet on Tuesdays and Thursdays that nobody has off.
pub fn suits(day: &Day) -> bool {
    matches!(day.weekday().number_from_monday(), 2 | 4) && holidays::on(*day, Locale::Fr).is_none()
}

/// No other session meets on this day.
fn is_free(day: Day, planned: &[&Slot]) -> bool {
    planned.iter().all(|slot| slot.starts_at.day() != day)
}

/// The last good and free day up to this one.
fn back_from(day: Day, planned: &[&Slot]) -> Option<Day> {
    (0..28).map(|n| day.plus_days(-n)).find(|day| suits(day) && is_free(*day, planned))
}

/// Around that day; where a later session fills that window, at the end of the latest one that is free.
fn past(body: &Body, day: Day, planned: &[&Slot]) -> Option<(Window, Day)> {
    let free = |window: &Window| planned.iter().all(|slot| slot.window != *window);
    let day = back_from(day, planned)?;
    if let Some(found) = around(body, day).filter(|(window, _)| free(window)) {
        return Some(found);
    }
    let window = last_begun(body, day, planned)?;
    let day = back_from(window.span().1.min(day), planned)?;
    Some((window, day))
}

/// On the last working day up to that one that is free, though its window may be over since: what is asked
/// of its minutes runs from that day.
fn lately(body: &Body, day: Day, planned: &[&Slot]) -> Option<(Window, Day)> {
    let works = |day: &Day| day.weekday().number_from_monday() <= 5 && holidays::on(*day, Locale::Fr).is_none();
    let day = (0..14).map(|n| day.plus_days(-n)).find(|day| works(day) && is_free(*day, planned))?;
    Some((last_begun(body, day, planned)?, day))
}

/// The latest window that has begun by a day, and that no other session fills.
fn last_begun(body: &Body, day: Day, planned: &[&Slot]) -> Option<Window> {
    let free = |window: &Window| planned.iter().all(|slot| slot.window != *window);
    let earlier = windows_of(body, day.year() - 1..=day.year());
    earlier.into_iter().rev().find(|window| window.span().0 <= day && free(window))
}

/// In the n-th window that begins after today: its first good day from the second week on that no
/// other session has.
fn next(body: &Body, index: usize, today: Day, planned: &[&Slot]) -> Option<(Window, Day)> {
    let coming = windows_of(body, today.year()..=today.year() + 2);
    let window = coming.into_iter().filter(|window| window.span().0 > today).nth(index)?;
    let (first, last) = window.span();
    let from = first.plus_days(7).max(today.plus_days(AHEAD));
    let day =
        (0..=last.days_since(from)).map(|n| from.plus_days(n)).find(|day| suits(day) && is_free(*day, planned))?;
    Some((window, day))
}

/// A slot in each window of this year that is over and has none, but for the first of one body: on a
/// good day of its second or third week, the one on which the fewest meet.
pub fn over(bodies: &[Body], missed: &str, planned: Vec<Slot>, (start, end): (Hour, Hour), now: Instant) -> Vec<Slot> {
    let windows = windows::of_year(bodies, now.day().year());
    let missed = windows.iter().find(|window| window.body == missed).cloned();
    let known = planned.len();
    let mut taken = planned;
    for window in windows {
        let (first, last) = window.span();
        let filled = taken.iter().any(|slot| slot.window == window);
        if last >= now.day() || filled || missed.as_ref() == Some(&window) {
            continue;
        }
        let meet = |day: &Day| taken.iter().filter(|slot| slot.starts_at.day() == *day).count();
        let good = (7..21).map(|n| first.plus_days(n)).filter(suits);
        if let Some(day) = good.min_by_key(meet) {
            let (starts_at, ends_at) = (day.at(start.0, start.1), day.at(end.0, end.1));
            taken.push(Slot { window, starts_at, ends_at });
        }
    }
    taken.split_off(known)
}

/// From when to when. A session of today whose hour is past begins at the next quarter, so that it can
/// go live now; it ends before midnight all the same.
fn hours(day: Day, start: Hour, end: Hour, now: Instant) -> (Instant, Instant) {
    let (usual, until) = (day.at(start.0, start.1), day.at(end.0, end.1));
    let length = until.since(usual);
    let late = day == now.day() && now > usual;
    let soon = now.plus(QUARTER);
    let from = if late { soon.plus(-soon.0.rem_euclid(QUARTER)) } else { usual };
    let from = from.min(day.at(23, 45).plus(-length));
    (from, from.plus(length))
}

/// When registration opens and closes. It opens before it closes, however near the session is.
pub fn registration(file: &RegistrationFile, slot: &Slot, now: Instant) -> (Instant, Instant) {
    let closes = slot.starts_at.day().plus_days(-file.closes_days_before);
    let opens = now.day().plus_days(file.opens.days).min(closes.plus_days(-4));
    (opens.at(9, 0), closes.at(18, 0))
}

/// When the n-th (from 0) of `all` things is said, one after the other between two hours.
pub fn within(began: Instant, ended: Instant, n: usize, all: usize) -> Instant {
    let (n, all) = (n as i64 + 1, all as i64 + 1);
    began.plus(ended.since(began) * n / all)
}

#[cfg(test)]
mod tests;
