//! What is written to the people of a session when it changes, each in their language.

use kit::act::Act;
use kit::mail::Letter;
use kit::{Error, Instant};
use territories::rules::{Body, BodyKind};

use crate::calendar::{self, Attendee, Method};
use crate::rules::{Session, State};
use crate::store::{self, Place, Reader};
use crate::texts::{self as words, mails as texts, outline};

/// What there is to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It has its date.
    Dated,
    Announced,
    /// The agenda was settled, and is open again.
    Reopened,
    Settled,
    /// It was postponed, and has a date again.
    DatedAgain,
    Postponed,
    Cancelled,
    /// The date, the hours or the place changed.
    Moved,
}

impl Notice {
    /// What a step tells, if it tells anything.
    pub const fn of_step(from: State, to: State) -> Option<Notice> {
        match (from, to) {
            (State::Settled, State::Announced) => Some(Notice::Reopened),
            (_, State::Announced) => Some(Notice::Announced),
            (_, State::Settled) => Some(Notice::Settled),
            (State::Postponed, State::Dated) => Some(Notice::DatedAgain),
            (_, State::Dated) => Some(Notice::Dated),
            (_, State::Postponed) => Some(Notice::Postponed),
            (_, State::Cancelled) => Some(Notice::Cancelled),
            _ => None,
        }
    }

    /// Members are asked whether they come: what holds is a date.
    const fn asks_who_comes(self) -> bool {
        !matches!(self, Notice::Reopened | Notice::Postponed | Notice::Cancelled)
    }

    /// Who has answered for this day is not asked again, unless there is more than the day to think of.
    const fn asks_anew(self) -> bool {
        matches!(self, Notice::Moved | Notice::DatedAgain)
    }

    /// It speaks of what comes: nobody is told that of a day that is over.
    const fn looks_ahead(self) -> bool {
        !matches!(self, Notice::Postponed | Notice::Cancelled)
    }

    /// What the calendar of someone who has a place there is asked to do.
    const fn method(self) -> Option<Method> {
        match self {
            Notice::Reopened => None,
            Notice::Postponed | Notice::Cancelled => Some(Method::Cancel),
            Notice::Dated | Notice::Announced | Notice::Settled | Notice::DatedAgain | Notice::Moved => {
                Some(Method::Request)
            }
        }
    }
}

/// Queues a letter to each person of the session.
pub async fn tell(act: &mut Act, session: &Session, body: &Body, notice: Notice) -> Result<(), Error> {
    let readers = store::readers(&mut act.tx, session, body.kind).await?;
    tell_these(act, session, body, notice, &readers).await
}

/// Queues a letter to each of these.
pub async fn tell_these(
    act: &mut Act,
    session: &Session,
    body: &Body,
    notice: Notice,
    readers: &[Reader],
) -> Result<(), Error> {
    if notice.looks_ahead() && session.is_unopened(act.now) {
        return Ok(());
    }
    let mut news = Vec::new();
    if matches!(notice, Notice::Settled | Notice::Reopened) {
        news = store::changes_since_mail(&mut act.tx, &session.id).await?;
        store::keep_mailed(&mut act.tx, &session.id).await?;
    }
    let replied = store::replied(&mut act.tx, session).await?;
    for reader in readers {
        let mut letter = letter(session, body, notice, reader, &act.world.origin, act.now);
        if let Some(news) = outline::told(reader.lang, &news) {
            letter.text = format!("{}\n\n{news}", letter.text);
        }
        if let (Some(person), true) = (&reader.person, notice.asks_who_comes()) {
            let link = store::reply_link(&mut act.tx, &session.id, person).await?;
            let link = format!("{}/{}/reply/{link}", act.world.origin, reader.lang.code());
            let asks = if replied.contains(person) && !notice.asks_anew() { texts::replied } else { texts::reply };
            letter.text = format!("{}\n\n{}", letter.text, asks(reader.lang, &link));
        }
        act.post(&letter).await?;
    }
    Ok(())
}

fn letter(session: &Session, body: &Body, notice: Notice, reader: &Reader, origin: &str, now: Instant) -> Letter {
    let lang = reader.lang;
    let name = session.name(&body.name);
    let name = name.text(lang);
    let page = format!("{origin}/{}/session/{}", lang.code(), session.id);
    let day = session.starts_at.day().full(lang);

    let (subject, fact) = match notice {
        Notice::Dated => (texts::dated_subject(lang, name, &day), texts::announced(lang)),
        // The members of a concertation know its date since it has one.
        Notice::Announced if body.kind == BodyKind::Concertation => {
            (texts::announced_subject(lang, name, &day), texts::announced_to_members(lang))
        }
        Notice::Announced => (texts::announced_subject(lang, name, &day), texts::announced(lang)),
        Notice::Reopened => (texts::reopened_subject(lang, name), texts::reopened(lang)),
        Notice::Settled => (texts::settled_subject(lang, name, &day), texts::settled(lang)),
        Notice::DatedAgain => (texts::dated_again_subject(lang, name, &day), texts::dated_again(lang)),
        Notice::Postponed => (texts::postponed_subject(lang, name, &day), texts::postponed(lang)),
        Notice::Cancelled => (texts::cancelled_subject(lang, name, &day), texts::cancelled(lang)),
        Notice::Moved => (texts::moved_subject(lang, name), texts::moved(lang)),
    };

    let mut parts = vec![fact.to_owned(), what(session, body, reader)];
    if matches!(notice, Notice::Postponed | Notice::Cancelled) {
        parts.push(texts::because(lang, &session.reason));
    }
    match (notice, body.kind) {
        (Notice::Announced, BodyKind::Concertation) => {
            parts.push(texts::call_for_topics(lang, &format!("{page}/agenda")));
        }
        (Notice::Announced, BodyKind::Atelier) => {
            parts.push(texts::registration(lang, &format!("{page}/register")));
        }
        (Notice::Settled | Notice::Reopened, _) => parts.push(texts::agenda(lang, &format!("{page}/agenda"))),
        _ => {}
    }
    parts.push(texts::page(lang, &page));

    // Who waits in the line has no entry to correct.
    let comes = match reader.place {
        Place::Invited => Some(false),
        Place::Seated => Some(true),
        Place::Waiting => None,
    };
    let calendar = notice.method().zip(comes).map(|(method, comes)| {
        let attendee = Attendee { email: &reader.email, comes };
        (calendar::object(method, session, body, origin, Some(attendee), lang, now), method.code())
    });
    Letter { to: reader.email.clone(), subject, text: parts.join("\n\n"), lang, calendar }
}

/// What, when, where: the lines every letter carries.
fn what(session: &Session, body: &Body, reader: &Reader) -> String {
    let lang = reader.lang;
    let mut lines = vec![session.name(&body.name).text(lang).to_owned()];
    if !session.title.is_empty() {
        lines.push(body.name.text(lang).to_owned());
    }
    lines.push(session.when(lang));
    let place = words::place(session, lang);
    if !place.is_empty() {
        lines.push(place);
    }
    if !session.stop.is_empty() {
        lines.push(texts::stop(lang, &session.stop));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::states;
    use kit::words::Pair;
    use kit::{Day, Locale};

    #[test]
    fn the_page_says_that_a_step_writes_when_it_does() {
        for from in State::ALL {
            for step in states::open_from(*from) {
                let writes = Notice::of_step(*from, step.to).is_some();
                assert_eq!(states::tells(*from, step.to), writes, "{from} → {}", step.to);
            }
        }
    }

    #[test]
    fn a_letter_says_what_when_where_and_why() {
        let day = Day::ymd(2027, 2, 4).unwrap();
        let session = Session {
            title: Pair::new("Mesurer", "Meten"),
            venue: Pair::new("Maison de quartier", ""),
            address: "Rue de l’Exemple 1".into(),
            reason: "La salle n’est plus libre".into(),
            ..Session::dated("atelier-nord", 2027, 2, day.at(9, 15), day.at(12, 30))
        };
        let body = Body {
            id: "atelier-nord".into(),
            kind: BodyKind::Atelier,
            territory: "bassin-nord".into(),
            mark: "nord".into(),
            name: Pair::new("Atelier du changement, Bassin Nord", "Veranderatelier, Zorgzone Noord"),
            short: Pair::new("Nord", "Noord"),
            rhythm: vec![(2, 2)],
        };
        let reader = |lang| Reader { person: None, email: "a@example.org".into(), lang, place: Place::Seated };
        let now = day.at(8, 0);
        let dutch = letter(&session, &body, Notice::Cancelled, &reader(Locale::Nl), "https://c.example", now);
        assert_eq!(dutch.subject, "Geannuleerd: Meten, donderdag 4 februari 2027");
        for part in [
            "Donderdag 4 februari 2027, 9.15 tot 12.30 uur",
            "Maison de quartier, Rue",
            "La salle n’est plus libre",
            "https://c.example/nl/session/",
        ] {
            assert!(dutch.text.contains(part), "{part} is missing in {}", dutch.text);
        }
        let french = letter(&session, &body, Notice::Announced, &reader(Locale::Fr), "https://c.example", now);
        assert!(french.text.contains("/register"));
        assert!(!french.text.contains("La raison"), "an old reason is no news");

        let (entry, method) = dutch.calendar.unwrap();
        assert_eq!(method, "CANCEL");
        assert!(entry.contains("STATUS:CANCELLED"));
        let waits = Reader { place: Place::Waiting, ..reader(Locale::Fr) };
        let waits = letter(&session, &body, Notice::Moved, &waits, "https://c.example", now);
        assert_eq!(waits.calendar, None, "the line has no entry to correct");
        let invited = Reader { place: Place::Invited, ..reader(Locale::Fr) };
        let (entry, method) =
            letter(&session, &body, Notice::Settled, &invited, "https://c.example", now).calendar.unwrap();
        assert_eq!(method, "REQUEST");
        assert!(entry.contains("PARTSTAT=NEEDS-ACTION"));
    }
}
