//! What a moderator writes of a session: the fields of the form, and how each is read.

use kit::form::LINE;
use kit::words::Pair;
use kit::{Day, Instant, Locale};

use super::{Session, State};

kit::coded! {
    /// What is wrong with a field.
    pub enum Fault {
        TooLong = "too_long",
        NoTitle = "no_title",
        NoDate = "no_date",
        Past = "past",
        FarAway = "far_away",
        NoStart = "no_start",
        NoEnd = "no_end",
        EndsFirst = "ends_first",
        NoPlace = "no_place",
        NoLink = "no_link",
        NoNumber = "no_number",
        NoMoment = "no_moment",
        ClosesFirst = "closes_first",
        ClosesLate = "closes_late",
        NoLanguage = "no_language",
    }
}

/// Farther than this, a date is a slip of the finger.
const FAR_DAYS: i64 = 3 * 366;

/// `9:15` or `09:15`, as an `<input type="time">` and people write it.
fn hour_typed(text: &str) -> Option<(u32, u32)> {
    let (hour, minute) = text.split_once(':')?;
    let number = |text: &str, most: u32| {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|n| digits && *n <= most)
    };
    // Some browsers add seconds.
    Some((number(hour, 23)?, number(minute.get(..2)?, 59)?))
}

/// `2027-01-19T09:15`, as an `<input type="datetime-local">` has it.
fn moment_typed(text: &str) -> Option<Instant> {
    let (day, hour) = text.split_once('T')?;
    let (hour, minute) = hour_typed(hour)?;
    Some(day.parse::<Day>().ok()?.at(hour, minute))
}

/// `09:15`: what an `<input type="time">` holds.
fn hour_input(instant: Instant) -> String {
    instant.input().split_once('T').map(|(_, hour)| hour.to_owned()).unwrap_or_default()
}

/// Start and end, from a date and two hours. `keeps` is the day that stays allowed though it is past.
pub fn span(
    typed: impl Fn(&str) -> String,
    today: Day,
    keeps: Option<Day>,
) -> Result<(Instant, Instant), Vec<(&'static str, Fault)>> {
    let mut wrong = Vec::new();
    let day = match typed("date").parse::<Day>() {
        Err(_) => Err(Fault::NoDate),
        Ok(day) if Some(day) == keeps => Ok(day),
        Ok(day) if day < today => Err(Fault::Past),
        Ok(day) if day.days_since(today) > FAR_DAYS => Err(Fault::FarAway),
        Ok(day) => Ok(day),
    };
    let day = day.map_err(|fault| wrong.push(("date", fault))).ok();
    let from = hour_typed(&typed("start"));
    if from.is_none() {
        wrong.push(("start", Fault::NoStart));
    }
    let to = hour_typed(&typed("end"));
    match (from, to) {
        (_, None) => wrong.push(("end", Fault::NoEnd)),
        (Some(from), Some(to)) if to <= from => wrong.push(("end", Fault::EndsFirst)),
        _ => {}
    }
    match (day, from, to) {
        (Some(day), Some(from), Some(to)) if wrong.is_empty() => Ok((day.at(from.0, from.1), day.at(to.0, to.1))),
        _ => Err(wrong),
    }
}

/// A remote link leads to the web, and nowhere else.
pub fn is_link(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

/// The fields of the form and what stands in them, in the order of the page.
pub fn fields(session: &Session) -> Vec<(&'static str, String)> {
    let moment = |at: Option<Instant>| at.map(Instant::input).unwrap_or_default();
    vec![
        ("title_fr", session.title.fr.clone()),
        ("title_nl", session.title.nl.clone()),
        ("date", session.starts_at.day().to_string()),
        ("start", hour_input(session.starts_at)),
        ("end", hour_input(session.ends_at)),
        ("venue_fr", session.venue.fr.clone()),
        ("venue_nl", session.venue.nl.clone()),
        ("address", session.address.clone()),
        ("access_fr", session.access.fr.clone()),
        ("access_nl", session.access.nl.clone()),
        ("stop", session.stop.clone()),
        ("link", session.link.clone()),
        ("languages", session.languages.iter().map(|l| l.code()).collect::<Vec<_>>().join(",")),
        ("capacity", session.capacity.map(|n| n.to_string()).unwrap_or_default()),
        ("opens_at", moment(session.opens_at)),
        ("closes_at", moment(session.closes_at)),
        ("agenda_open", if session.agenda_open { "yes".into() } else { String::new() }),
    ]
}

/// The session as the form has it now (several values of one field joined by commas), or what is
/// wrong, field by field.
pub fn read(
    before: &Session,
    typed: impl Fn(&str) -> String,
    today: Day,
) -> Result<Session, Vec<(&'static str, Fault)>> {
    let mut wrong = Vec::new();
    let mut line = |field: &'static str| {
        let text = typed(field).trim().to_owned();
        if text.chars().count() > LINE {
            wrong.push((field, Fault::TooLong));
        }
        text
    };
    let mut after = Session {
        title: Pair::new(line("title_fr"), line("title_nl")),
        venue: Pair::new(line("venue_fr"), line("venue_nl")),
        address: line("address"),
        access: Pair::new(line("access_fr"), line("access_nl")),
        stop: line("stop"),
        link: line("link"),
        agenda_open: !typed("agenda_open").is_empty(),
        languages: typed("languages").split(',').filter_map(Locale::from_code).collect(),
        ..before.clone()
    };
    after.languages.dedup();
    let said = !matches!(before.state, State::Planned | State::Dated | State::Postponed | State::Cancelled);
    if said && after.title.is_empty() {
        wrong.push(("title_fr", Fault::NoTitle));
    }
    // What was held stays where it was; before that, only a new date must lie ahead.
    match span(&typed, today, Some(before.starts_at.day())) {
        Ok((from, to)) => (after.starts_at, after.ends_at) = (from, to),
        Err(faults) => wrong.extend(faults),
    }
    if !after.link.is_empty() && !is_link(&after.link) {
        wrong.push(("link", Fault::NoLink));
    }
    if after.venue.is_empty() && after.link.is_empty() && !before.state.is_void() {
        wrong.push(("venue_fr", Fault::NoPlace));
    }
    if after.languages.is_empty() {
        wrong.push(("languages", Fault::NoLanguage));
    }
    after.capacity = match typed("capacity").trim() {
        "" => None,
        text => {
            let seats = text.parse().ok().filter(|n| (1..=10_000).contains(n));
            if seats.is_none() {
                wrong.push(("capacity", Fault::NoNumber));
            }
            seats
        }
    };
    let mut moment = |field: &'static str| match typed(field).trim() {
        "" => None,
        text => {
            let at = moment_typed(text);
            if at.is_none() {
                wrong.push((field, Fault::NoMoment));
            }
            at
        }
    };
    (after.opens_at, after.closes_at) = (moment("opens_at"), moment("closes_at"));
    if let Some(closes) = after.closes_at {
        if after.opens_at.is_some_and(|opens| closes <= opens) {
            wrong.push(("closes_at", Fault::ClosesFirst));
        } else if closes > after.ends_at {
            wrong.push(("closes_at", Fault::ClosesLate));
        }
    }
    if wrong.is_empty() { Ok(after) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn session() -> Session {
        let day = Day::ymd(2027, 2, 4).unwrap();
        Session {
            venue: Pair::new("Salle", "Zaal"),
            ..Session::dated("concertation", 2027, 1, day.at(9, 15), day.at(12, 30))
        }
    }

    fn today() -> Day {
        Day::ymd(2027, 1, 11).unwrap()
    }

    fn with(before: &Session, changes: &[(&str, &str)]) -> Result<Session, Vec<(&'static str, Fault)>> {
        let there = fields(before);
        read(
            before,
            |field| {
                let changed = changes.iter().find(|(name, _)| *name == field).map(|(_, text)| (*text).to_owned());
                changed.unwrap_or_else(|| there.iter().find(|(name, _)| *name == field).unwrap().1.clone())
            },
            today(),
        )
    }

    #[test]
    fn a_form_sent_as_it_came_changes_nothing() {
        let full = Session {
            title: Pair::new("Mesurer", ""),
            access: Pair::new("Plain-pied", "Gelijkvloers"),
            capacity: Some(40),
            opens_at: Some(today().at(9, 0)),
            closes_at: Some(Day::ymd(2027, 2, 2).unwrap().at(18, 0)),
            agenda_open: true,
            link: "https://example.org/salle".into(),
            ..session()
        };
        assert_eq!(with(&full, &[]), Ok(full));
    }

    type Case = (&'static [(&'static str, &'static str)], (&'static str, Fault));

    #[test]
    fn every_fault_is_told_at_its_field() {
        let cases: &[Case] = &[
            (&[("date", "2027-02-30")], ("date", Fault::NoDate)),
            (&[("date", "2027-01-10")], ("date", Fault::Past)),
            (&[("date", "2037-01-10")], ("date", Fault::FarAway)),
            (&[("start", "25:00")], ("start", Fault::NoStart)),
            (&[("end", "")], ("end", Fault::NoEnd)),
            (&[("end", "09:15")], ("end", Fault::EndsFirst)),
            (&[("venue_fr", ""), ("venue_nl", " ")], ("venue_fr", Fault::NoPlace)),
            (&[("link", "javascript:alert(1)")], ("link", Fault::NoLink)),
            (&[("capacity", "0")], ("capacity", Fault::NoNumber)),
            (&[("capacity", "beaucoup")], ("capacity", Fault::NoNumber)),
            (&[("opens_at", "demain")], ("opens_at", Fault::NoMoment)),
            (&[("opens_at", "2027-01-20T09:00"), ("closes_at", "2027-01-20T09:00")], ("closes_at", Fault::ClosesFirst)),
            (&[("closes_at", "2027-02-05T09:00")], ("closes_at", Fault::ClosesLate)),
            (&[("languages", "de")], ("languages", Fault::NoLanguage)),
        ];
        for (changes, fault) in cases {
            assert_eq!(with(&session(), changes), Err(vec![*fault]), "{changes:?}");
        }
        let long = "a".repeat(LINE + 1);
        assert_eq!(with(&session(), &[("stop", &long)]), Err(vec![("stop", Fault::TooLong)]));
    }

    #[test]
    fn what_was_announced_keeps_a_title() {
        let announced = Session { state: State::Announced, title: Pair::new("Mesurer", ""), ..session() };
        assert_eq!(with(&announced, &[("title_fr", "")]), Err(vec![("title_fr", Fault::NoTitle)]));
        assert!(with(&session(), &[("title_fr", "")]).is_ok());
    }

    #[test]
    fn a_past_session_keeps_its_date() {
        let past = Day::ymd(2026, 11, 5).unwrap();
        let held = Session {
            state: State::Drafting,
            title: Pair::new("Mesurer", ""),
            starts_at: past.at(9, 0),
            ends_at: past.at(12, 0),
            ..session()
        };
        assert!(with(&held, &[("end", "12:30")]).is_ok());
        assert_eq!(with(&held, &[("date", "2026-11-06")]), Err(vec![("date", Fault::Past)]));
    }

    proptest! {
        #[test]
        fn no_typing_breaks_it(text in "\\PC{0,12}") {
            let _ = hour_typed(&text);
            let _ = moment_typed(&text);
            for (field, _) in fields(&session()) {
                let _ = with(&session(), &[(field, &text)]);
            }
        }
    }
}
