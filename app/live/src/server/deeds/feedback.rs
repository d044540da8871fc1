//! Looking back: what helped, what to change.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::{Error, Locale};
use sessions::rules::SessionId;

use super::{drive, room, room_topic};
use crate::rights::{DROP, FEEDBACK};
use crate::rules::feedback::{may_give, typed};
use crate::rules::{Feedback, FeedbackId, Here, LONGEST};
use crate::{guest, limit, store, texts, who};

/// Unsigned: no author, no hour, no lasting id of the sending. The browser remembers that it was given
/// here; storage does not know of whom it has some.
pub async fn give(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let id: SessionId = form.at("session")?;
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    act.may(&FEEDBACK, session.scope())?;
    let locale = act.locale;
    // Its steps wait meanwhile.
    sessions::store::hold(&mut act.tx, &id).await?;
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    act.announce(room_topic(&id));
    let who = who::of(&mut act.tx, &act.viewer, &session, locale).await?;
    let was_there = store::here_of(&mut act.tx, &id, &who.id).await?.is_some_and(Here::is_in);
    let is_done = store::floor(&mut act.tx, &id).await?.is_done();
    if !may_give(session.state, is_done, was_there, session.ends_at, act.now) {
        return Err(Refused::problem(texts::no_feedback_now(locale)));
    }
    let done =
        Next { cookie: Some(guest::looks_back(&act.world.origin, id.as_str())), ..room::back(act, &id, "looked-back") };
    if guest::has_looked_back(&form.cookies, id.as_str()) {
        return Ok(done);
    }
    let mut wrong = Wrong::default();
    let helped = text(&mut wrong, form, "helped", locale);
    let change = text(&mut wrong, form, "change", locale);
    if helped.as_deref() == Some("") && change.as_deref() == Some("") {
        wrong.add("helped", texts::feedback_missing(locale));
    }
    wrong.check()?;
    let (Some(helped), Some(change)) = (helped, change) else { return Err(Error::Senseless.into()) };
    let once = form.get("once");
    if once.len() < 32 {
        return Err(Error::Senseless.into());
    }
    if store::is_new(&mut act.tx, &id, once).await? {
        if !limit::looks_back(&id, &who, act.now) {
            return Err(Refused::problem(texts::looked_back_enough(locale)));
        }
        let new = Feedback { id: FeedbackId::timeless(), helped, change, lang: locale };
        store::add_feedback(&mut act.tx, &id, &new).await?;
    }
    Ok(done)
}

fn text(wrong: &mut Wrong, form: &Form, field: &str, locale: Locale) -> Option<String> {
    wrong.take(field, typed(form.get(field)).map_err(|_| texts::text_too_long(locale, LONGEST)))
}

/// Takes away what lets somebody be recognised. The audit keeps that it happened, not what it said.
pub async fn take_away(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let id: SessionId = form.at("session")?;
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    act.may(&DROP, session.scope())?;
    let feedback: FeedbackId = form.own("feedback")?;
    act.announce(room_topic(&id));
    // Sent twice, it is gone all the same.
    if store::drop_feedback(&mut act.tx, &id, &feedback).await? {
        let me = act.person()?.to_owned();
        people::store::audit(&mut act.tx, act.now, &me, DROP.verb, feedback.as_str()).await?;
    }
    Ok(drive::back(act, &id, "dropped"))
}
