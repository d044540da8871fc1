//! The steps from the first draft to the approved minutes, and the mails on the way.

use kit::act::Act;
use kit::mail::Letter;
use kit::verbs::{Form, Next, Refused};
use kit::{Locale, Right};
use sessions::rules::states::{Need, Refusal, take};
use sessions::rules::{Session, State, needs};

use super::{desk, held, note};
use crate::rights::{APPROVE, BACK_TO_DRAFT, SUMMARY, TO_REVIEW};
use crate::rules::summary::letter;
use crate::store::Reader;
use crate::{store, texts};

/// Opens the correction window, and tells those who may correct.
pub async fn to_review(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &TO_REVIEW).await?;
    if session.state == State::InReview {
        return Ok(desk(act, &session, "already"));
    }
    step(act, &session, State::InReview, &TO_REVIEW, |_| true).await?;
    let ground = sessions::store::ground(&mut act.tx, &session.id).await?;
    let until = ground.corrections_until().unwrap_or(act.now).day();
    let readers = store::readers(&mut act.tx, &session).await?;
    tell(act, &session, readers, |lang, title, link| {
        (texts::review_subject(lang, title), texts::review_text(lang, title, &until.full(lang), link))
    })
    .await?;
    Ok(desk(act, &session, "review"))
}

/// Back to the desk; every text stays.
pub async fn back_to_draft(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &BACK_TO_DRAFT).await?;
    if session.state == State::Drafting {
        return Ok(desk(act, &session, "already"));
    }
    step(act, &session, State::Drafting, &BACK_TO_DRAFT, |_| true).await?;
    Ok(desk(act, &session, "draft"))
}

/// Approves, and keeps what was approved, in one transaction.
pub async fn approve(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &APPROVE).await?;
    if matches!(session.state, State::Approved | State::Harvested) {
        // Someone was faster.
        return Ok(desk(act, &session, "already"));
    }
    let person = act.person()?.to_owned();
    let ground = sessions::store::ground(&mut act.tx, &session.id).await?;
    let now = act.now;
    step(act, &session, State::Approved, &APPROVE, |need| {
        needs::holds(need, &session, &ground, now) || need.tick().is_some_and(|tick| form.ticked(tick))
    })
    .await?;
    store::publish(&mut act.tx, &session, &person, act.now).await?;
    let told = super::remarks::tell_authors(act, &session).await?;
    // Who wrote a remark learns it with its answer.
    let mut others = store::readers(&mut act.tx, &session).await?;
    others.retain(|reader| !told.contains(&reader.email));
    tell(act, &session, others, |lang, title, link| {
        (texts::approved_subject(lang, title), texts::approved_text(lang, title, link))
    })
    .await?;
    Ok(desk(act, &session, "approved"))
}

/// One letter each: its subject and text, made of a language, the title and where the minutes are read.
async fn tell(
    act: &mut Act,
    session: &Session,
    readers: Vec<Reader>,
    words: impl Fn(Locale, &str, &str) -> (String, String),
) -> Result<(), Refused> {
    for Reader { email, lang } in readers {
        let (subject, text) = words(lang, session.title.text(lang), &link(act, session, lang));
        act.post(&Letter { to: email, subject, text, lang, calendar: None }).await?;
    }
    Ok(())
}

/// Sends what was promised and concluded to those of the body and those who were there, once.
pub async fn send_summary(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &SUMMARY).await?;
    let readers = store::readers(&mut act.tx, &session).await?;
    if readers.is_empty() {
        return Err(Refused::problem(texts::summary_nobody(act.locale)));
    }
    let person = act.person()?.to_owned();
    if !store::mark_summary(&mut act.tx, &session.id, &person, act.now).await? {
        return Ok(desk(act, &session, "summary-already"));
    }
    let minutes = store::minutes(&mut act.tx, &session).await?;
    tell(act, &session, readers, |lang, _, link| letter(&minutes, lang, link)).await?;
    note(act, &session, &SUMMARY).await?;
    Ok(desk(act, &session, "summary"))
}

/// Makes a step of the table of `sessions`, or says in words why not.
async fn step(
    act: &mut Act,
    session: &Session,
    to: State,
    right: &Right,
    holds: impl Fn(Need) -> bool,
) -> Result<(), Refused> {
    match take(session.state, to, holds) {
        Ok(_) => {}
        Err(Refusal::NoSuchStep) => return Err(Refused::problem(texts::step_lost(act.locale))),
        Err(Refusal::Missing(_)) => {
            let ground = sessions::store::ground(&mut act.tx, &session.id).await?;
            let until = ground.corrections_until().unwrap_or(act.now).day().full(act.locale);
            return Err(Refused::field("agreed", texts::needs_agreement(act.locale, &until)));
        }
    }
    let person = act.person()?.to_owned();
    if !sessions::store::step(&mut act.tx, session, to, &person, "", act.now).await? {
        return Err(Refused::problem(texts::step_lost(act.locale)));
    }
    note(act, session, right).await?;
    act.announce(format!("session:{}", session.id));
    Ok(())
}

/// Where the minutes are read, as a mail writes it.
pub fn link(act: &Act, session: &Session, locale: Locale) -> String {
    format!("{}/{}/session/{}/minutes", act.world.origin, locale.code(), session.id)
}
