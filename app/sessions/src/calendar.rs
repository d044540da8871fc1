//! Calendar objects (RFC 5545): in the mails to those who come (RFC 5546), and as a file for anyone.
//! One session has one UID; its SEQUENCE rises with the session, so calendars follow by themselves.

use axum::Extension;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use icalendar::{Calendar, Component, Event, EventLike, Property};
use kit::act::{Asker, World};
use kit::{Instant, Locale};
use territories::rules::Body;

use crate::rules::{Session, SessionId, State};
use crate::{store, texts};

kit::coded! {
    /// What a calendar is asked to do with an entry.
    pub enum Method { Publish = "PUBLISH", Request = "REQUEST", Cancel = "CANCEL" }
}

/// The library writes no time zones (and would give one a DTSTAMP): the rule of directive
/// 2000/84/EC, which `kit::clock` follows as well.
const BRUSSELS: &str = "BEGIN:VTIMEZONE\r\n\
TZID:Europe/Brussels\r\n\
BEGIN:DAYLIGHT\r\n\
DTSTART:19960331T020000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
TZNAME:CEST\r\n\
TZOFFSETFROM:+0100\r\n\
TZOFFSETTO:+0200\r\n\
END:DAYLIGHT\r\n\
BEGIN:STANDARD\r\n\
DTSTART:19961027T030000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
TZNAME:CET\r\n\
TZOFFSETFROM:+0200\r\n\
TZOFFSETTO:+0100\r\n\
END:STANDARD\r\n\
END:VTIMEZONE\r\n";

/// Whom an entry is for.
#[derive(Clone, Copy, Debug)]
pub struct Attendee<'a> {
    pub email: &'a str,
    /// Has said so; otherwise is asked to.
    pub comes: bool,
}

/// The calendar object of a session. Without an attendee it is for anyone, and does not tell the
/// remote link.
pub fn object(
    method: Method,
    session: &Session,
    body: &Body,
    origin: &str,
    attendee: Option<Attendee>,
    locale: Locale,
    now: Instant,
) -> String {
    let host = host(origin);
    let mut event = Event::with_uid(&format!("{}@{host}", session.id));
    event
        .summary(&plain(session.name(&body.name).text(locale)))
        .location(&plain(&texts::place(session, locale)))
        .url(&format!("{origin}/{}/session/{}", locale.code(), session.id))
        .add_property("STATUS", status(method, session.state))
        .add_property("SEQUENCE", session.sequence.to_string())
        .add_property("DTSTAMP", utc(now))
        .append_property(local("DTSTART", session.starts_at))
        .append_property(local("DTEND", session.ends_at))
        .append_property(
            Property::new("ORGANIZER", format!("mailto:noreply@{host}"))
                .add_parameter("CN", "Concerto, Brusano")
                .done(),
        );
    let mut more = vec![plain(body.name.text(locale)), plain(session.access.text(locale))];
    if let Some(Attendee { email, comes }) = attendee {
        event.append_multi_property(
            Property::new("ATTENDEE", format!("mailto:{email}"))
                .add_parameter("ROLE", "REQ-PARTICIPANT")
                .add_parameter("PARTSTAT", if comes { "ACCEPTED" } else { "NEEDS-ACTION" })
                .add_parameter("RSVP", "FALSE")
                .done(),
        );
        more.push(plain(&session.link));
    }
    more.retain(|line| !line.is_empty());
    event.description(&more.join("\n"));

    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Brusano//Concerto//FR"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", method.code()),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.push(event.done());
    // No property of the calendar itself holds a text of people, so this is its only event.
    calendar.to_string().replacen("BEGIN:VEVENT", &format!("{BRUSSELS}BEGIN:VEVENT"), 1)
}

fn status(method: Method, state: State) -> &'static str {
    match state {
        _ if method == Method::Cancel => "CANCELLED",
        State::Cancelled | State::Postponed => "CANCELLED",
        State::Planned | State::Dated => "TENTATIVE",
        _ => "CONFIRMED",
    }
}

/// The host of our address, without its port.
fn host(origin: &str) -> &str {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    host.split([':', '/']).next().unwrap_or(host)
}

/// `20270610T070000Z`.
fn utc(at: Instant) -> String {
    at.rfc3339().replace(['-', ':'], "")
}

fn local(key: &str, at: Instant) -> Property {
    Property::new(key, at.brussels().format("%Y%m%dT%H%M%S").to_string())
        .add_parameter("TZID", "Europe/Brussels")
        .done()
}

/// The library escapes line feeds and leaves other control characters alone.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

/// `/{lang}/session/{session}/calendar.ics`: the entry of a session, for anyone.
pub async fn download(
    Extension(world): Extension<World>,
    Extension(asker): Extension<Asker>,
    Path((lang, session)): Path<(String, String)>,
) -> Response {
    let (Some(locale), Ok(session)) = (Locale::from_code(&lang), session.parse::<SessionId>()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if !asker.viewer.may(&crate::rights::CALENDAR, Default::default()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let now = world.clock.now();
    let found = async {
        let mut tx = world.db.read().await?;
        let Some(session) = store::find(&mut tx, &session).await? else {
            return Ok(None);
        };
        let body = territories::store::body(&mut tx, &session.body).await?;
        Ok::<_, sqlx::Error>(body.map(|body| (session, body)))
    };
    match found.await {
        Ok(Some((session, body))) if session.state != State::Planned => {
            let text = object(Method::Publish, &session, &body, &world.origin, None, locale, now);
            let file = format!("attachment; filename=\"concerto-{}.ics\"", session.starts_at.day());
            let kind = "text/calendar; charset=utf-8; method=PUBLISH";
            ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, file)], text).into_response()
        }
        Ok(_) => StatusCode::NOT_FOUND.into_response(),
        Err(fault) => {
            let _logged = kit::Error::broken(&fault);
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::Day;
    use kit::clock::HOUR;
    use kit::words::Pair;
    use territories::rules::BodyKind;

    fn body() -> Body {
        Body {
            id: "atelier-nord-est".into(),
            kind: BodyKind::Atelier,
            territory: "bassin-nord-est".into(),
            mark: "nord-est".into(),
            name: Pair::new("Atelier du changement, Bassin Nord-Est", "Veranderatelier, Zorgzone Noord-Oost"),
            short: Pair::new("Nord-Est", "Noord-Oost"),
            rhythm: vec![],
        }
    }

    fn session(month: u32) -> Session {
        let starts = Day::ymd(2027, month, 10).unwrap().at(9, 0);
        Session {
            state: State::Announced,
            title: Pair::new(
                "Logement, santé mentale ; qui fait quoi\\où, et comment le savoir à temps quand rien n’est écrit nulle part ?",
                "",
            ),
            venue: Pair::new("Salle du Vieux Kiosque\r\nATTENDEE:mailto:x@example.org", ""),
            link: "https://visio.example.org/secret".into(),
            sequence: 3,
            ..Session::dated("atelier-nord-est", 2027, month, starts, starts.plus(3 * HOUR))
        }
    }

    /// Lines unfolded, as an independent reader would see them.
    fn lines(text: &str) -> Vec<String> {
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "bare line feeds");
        for line in text.split("\r\n") {
            assert!(line.len() <= 76, "{line}");
        }
        text.replace("\r\n ", "").lines().map(str::to_owned).collect()
    }

    fn made(method: Method, session: &Session, attendee: Option<&str>) -> Vec<String> {
        let now = Day::ymd(2027, 1, 11).unwrap().at(10, 0);
        let attendee = attendee.map(|email| Attendee { email, comes: true });
        lines(&object(method, session, &body(), "https://concerto.example.org:8080", attendee, Locale::Fr, now))
    }

    fn value<'a>(lines: &'a [String], start: &str) -> Vec<&'a str> {
        lines.iter().filter_map(|line| line.strip_prefix(start)).collect()
    }

    #[test]
    fn an_invitation_is_whole() {
        let session = session(6);
        let lines = made(Method::Request, &session, Some("a@example.org"));
        assert_eq!(lines[0], "BEGIN:VCALENDAR");
        assert_eq!(value(&lines, "METHOD:"), ["REQUEST"]);
        assert_eq!(value(&lines, "UID:"), [format!("{}@concerto.example.org", session.id)]);
        assert_eq!(value(&lines, "SEQUENCE:"), ["3"]);
        assert_eq!(value(&lines, "STATUS:"), ["CONFIRMED"]);
        assert_eq!(value(&lines, "DTSTAMP:"), ["20270111T090000Z"]);
        assert_eq!(value(&lines, "DTSTART;TZID=Europe/Brussels:"), ["20270610T090000"]);
        assert_eq!(value(&lines, "DTEND;TZID=Europe/Brussels:"), ["20270610T120000"]);
        assert_eq!(value(&lines, "ORGANIZER;CN=\"Concerto, Brusano\":"), ["mailto:noreply@concerto.example.org"]);
        assert_eq!(
            value(&lines, "ATTENDEE;"),
            ["PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:a@example.org"]
        );
        assert!(value(&lines, "SUMMARY:")[0].starts_with("Logement\\, santé mentale \\; qui fait quoi\\\\où"));
        assert!(value(&lines, "SUMMARY:")[0].ends_with("nulle part ?"));
        assert_eq!(value(&lines, "LOCATION:"), ["Salle du Vieux Kiosque\\nATTENDEE:mailto:x@example.org"]);
        let page = format!("https://concerto.example.org:8080/fr/session/{}", session.id);
        assert_eq!(value(&lines, "URL:"), [page]);
    }

    #[test]
    fn the_zone_comes_before_the_event_and_every_part_closes() {
        let lines = made(Method::Publish, &session(6), None);
        let mut open = Vec::new();
        let mut order = Vec::new();
        for line in &lines {
            if let Some(part) = line.strip_prefix("BEGIN:") {
                open.push(part.to_owned());
                order.push(part.to_owned());
            } else if let Some(part) = line.strip_prefix("END:") {
                assert_eq!(open.pop().as_deref(), Some(part));
            }
        }
        assert!(open.is_empty());
        assert_eq!(order, ["VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD", "VEVENT"]);
        assert_eq!(lines.iter().filter(|line| line.starts_with("DTSTAMP")).count(), 1);
    }

    #[test]
    fn winter_is_said_in_local_time_too() {
        let lines = made(Method::Publish, &session(2), None);
        assert_eq!(value(&lines, "DTSTART;TZID=Europe/Brussels:"), ["20270210T090000"]);
    }

    #[test]
    fn a_file_for_anyone_names_nobody_and_keeps_the_link_back() {
        let text = made(Method::Publish, &session(6), None).join("\n");
        assert!(text.contains("METHOD:PUBLISH"));
        assert!(!text.contains("\nATTENDEE"));
        assert!(!text.contains("visio.example.org"));
    }

    #[test]
    fn what_is_off_says_so() {
        let lines = made(Method::Cancel, &session(6), Some("a@example.org"));
        assert_eq!(value(&lines, "METHOD:"), ["CANCEL"]);
        assert_eq!(value(&lines, "STATUS:"), ["CANCELLED"]);
        let mut off = session(6);
        off.state = State::Postponed;
        assert_eq!(value(&made(Method::Publish, &off, None), "STATUS:"), ["CANCELLED"]);
        off.state = State::Dated;
        assert_eq!(value(&made(Method::Publish, &off, None), "STATUS:"), ["TENTATIVE"]);
    }
}
