//! A member says whether they come. Until the session is over, the last word counts.

use kit::act::Act;
use kit::form::LINE;
use kit::verbs::{Form, Next, Refused};
use kit::{Error, Right};
use people::rules::PersonId;
use sessions::rules::{Session, SessionId};

use crate::rights::{REPLY, REPLY_MAILED};
use crate::rules::reply::{Answer, Door, Reply, door};
use crate::texts::reply as says;
use crate::{reading, store};

/// Signed in, from the page of the session.
pub async fn reply(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let id: SessionId = form.at("session")?;
    let session = held(act, &id, &REPLY).await?;
    let person: PersonId = act.person()?.parse().map_err(|_| Error::Senseless)?;
    keep(act, form, &session, &person).await?;
    Ok(Next::to(format!("/{}/session/{id}/reply?done=replied", act.locale.code())))
}

/// By the link of a mail.
pub async fn by_mail(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let secret: String = form.at("secret")?;
    let (id, person) = sessions::store::who_replies(&mut act.tx, &secret).await?.ok_or(Error::NotFound)?;
    let session = held(act, &id, &REPLY_MAILED).await?;
    reading::member(act, &session.body, &person).await?;
    keep(act, form, &session, &person).await?;
    Ok(Next::to(format!("/{}/reply/{secret}?done=replied", act.locale.code())))
}

/// The session, held so that it does not move while somebody answers for its day.
async fn held(act: &mut Act, id: &SessionId, right: &Right) -> Result<Session, Error> {
    sessions::store::hold(&mut act.tx, id).await?;
    let (session, _) = reading::concertation(act, id).await?;
    act.may(right, session.scope())?;
    Ok(session)
}

async fn keep(act: &mut Act, form: &Form, session: &Session, person: &PersonId) -> Result<(), Refused> {
    let locale = act.locale;
    match door(session, act.now) {
        Door::Open => {}
        Door::NoDate => return Err(Refused::problem(says::no_date(locale))),
        Door::Over => return Err(Refused::problem(says::over(locale))),
    }
    let day = session.starts_at.day();
    // What is answered is the day that was read.
    if form.get("day") != day.to_string() {
        return Err(Refused::Stale { problem: says::moved(locale, &day.full(locale)), kept: Vec::new() });
    }
    let answer: Answer = match form.get("answer") {
        "" => return Err(Refused::field("answer", says::no_answer(locale))),
        code => code.parse().map_err(|_| Error::Senseless)?,
    };
    let sends = if answer == Answer::Sending { form.get("sends") } else { "" };
    if sends.chars().count() > LINE {
        return Err(Refused::field("sends", sessions::texts::edit::too_long(locale)));
    }
    let reply = Reply { answer, sends: sends.to_owned(), day };
    store::say(&mut act.tx, &session.id, person, &reply, act.now).await?;
    act.announce(format!("reply:{}", session.id));
    Ok(())
}
