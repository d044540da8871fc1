//! What members are written about a poll, each in their language and with a link of their own.

use kit::act::Act;
use kit::mail::Letter;
use kit::{Error, Locale};
use people::rules::Member;
use sessions::mails::{self, Notice};
use sessions::rules::{Session, capital, when};
use sessions::store::{Place, Reader};
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

/// Tells the members of an atelier which date was fixed: they were asked for dates, and who comes registers.
/// Those who are registered already hear of it as such.
pub async fn fixed(act: &mut Act, session: &Session, body: &Body) -> Result<(), Error> {
    let told = sessions::store::readers(&mut act.tx, session, body.kind).await?;
    let members = store::members(&mut act.tx, &body.id).await?;
    let others = members.into_iter().filter(|member| told.iter().all(|reader| reader.email != member.email));
    let others = others.map(|Member { email, lang, .. }| Reader { person: None, email, lang, place: Place::Invited });
    mails::tell_these(act, session, body, Notice::Dated, &others.collect::<Vec<_>>()).await
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
