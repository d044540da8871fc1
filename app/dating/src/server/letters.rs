//! What members are written about a poll, each in their language and with a link of their own.

use kit::act::Act;
use kit::mail::Letter;
use kit::{Error, Locale};
use people::rules::Member;
use sessions::calendar::{self, Attendee, Method};
use sessions::rules::{Session, capital, when};
use territories::rules::{Body, Window};

use super::store;
use crate::rules::Poll;
use crate::texts::mail as says;

/// What is asked, or asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    First,
    /// Of those who have not answered.
    Again,
}

/// Asks these members which of the dates suit them.
pub async fn ask(
    act: &mut Act,
    poll: &Poll,
    (body, window): (&Body, &Window),
    members: &[Member],
    asking: Asking,
) -> Result<(), Error> {
    for member in members {
        let lang = member.lang;
        let name = poll_name(poll, body, window, lang);
        let link = store::link(&mut act.tx, &poll.id, &member.person).await?;
        let link = format!("{}/{}/poll/{link}", act.world.origin, lang.code());
        let dates: Vec<String> =
            poll.dates.iter().map(|date| format!("- {}", when(date.starts_at, date.ends_at, lang))).collect();
        let place = poll.venue.text(lang);
        let place = if place.is_empty() { sessions::texts::online(lang) } else { place };
        let (subject, lead) = match asking {
            Asking::First => (says::ask_subject(lang, &name), says::ask(lang)),
            Asking::Again => (says::again_subject(lang, &name), says::again(lang)),
        };
        let facts = format!("{}\n{place}", capital(&name));
        let parts = [lead.to_owned(), facts, dates.join("\n"), says::answer_here(lang, &link)];
        let text = parts.join("\n\n");
        act.post(&Letter { to: member.email.clone(), subject, text, lang, calendar: None }).await?;
    }
    Ok(())
}

/// Tells these members of an atelier which date was fixed, with its calendar entry.
pub async fn fixed(act: &mut Act, session: &Session, body: &Body, members: &[Member]) -> Result<(), Error> {
    for member in members {
        let lang = member.lang;
        let name = session.name(&body.name);
        let origin = act.world.origin.clone();
        let page = format!("{origin}/{}/session/{}", lang.code(), session.id);
        let place = sessions::texts::place(session, lang);
        let facts = [name.text(lang), &session.when(lang), &place].join("\n");
        let parts = [says::fixed(lang).to_owned(), facts, says::page(lang, &page)];
        let attendee = Attendee { email: &member.email, comes: false };
        let entry = calendar::object(Method::Request, session, body, &origin, Some(attendee), lang, act.now);
        let letter = Letter {
            to: member.email.clone(),
            subject: says::fixed_subject(lang, name.text(lang), &session.starts_at.day().full(lang)),
            text: parts.join("\n\n"),
            lang,
            calendar: Some((entry, Method::Request.code())),
        };
        act.post(&letter).await?;
    }
    Ok(())
}

/// The title that the session will have, or its body and the months.
fn poll_name(poll: &Poll, body: &Body, window: &Window, lang: Locale) -> String {
    match poll.title.text(lang) {
        "" => {
            let months = sessions::texts::date::months(lang, window.months);
            format!("{}, {months} {}", body.name.text(lang), window.year)
        }
        title => title.to_owned(),
    }
}
