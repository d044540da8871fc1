//! What moderators do with minutes, and readers while they are under review. Each deed holds the session
//! first, so that a step, a text and a published version never cross.

mod redact;
mod remarks;
mod steps;
mod texts;
mod translate;

use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Verb};
use kit::{Error, Right};
use sessions::rules::{Session, SessionId};

use crate::rights::{
    ANSWER, APPROVE, BACK_TO_DRAFT, CORRECT, PROPOSE, REDACT, REDACT_DOCUMENT, REDACT_WHOLE, REMARK, SAVE, SUMMARY,
    TAKE_BACK, TO_REVIEW, TRANSLATE,
};
use crate::store;

pub const DEEDS: &[Verb] = kit::verbs![
    "/session/{session}/minutes/edit" "save" SAVE => texts::save,
    "/session/{session}/minutes/edit" "translate" TRANSLATE => translate::translate,
    "/session/{session}/minutes/edit" "propose" PROPOSE => texts::propose,
    "/session/{session}/minutes/edit" "correct" CORRECT => texts::correct,
    "/session/{session}/minutes/edit" "to-review" TO_REVIEW => steps::to_review,
    "/session/{session}/minutes/edit" "back-to-draft" BACK_TO_DRAFT => steps::back_to_draft,
    "/session/{session}/minutes/edit" "approve" APPROVE => steps::approve,
    "/session/{session}/minutes/edit" "send-summary" SUMMARY => steps::send_summary,
    "/session/{session}/minutes/edit" "answer" ANSWER => remarks::answer,
    "/session/{session}/minutes/redact" "redact" REDACT => redact::passage,
    "/session/{session}/minutes/redact" "redact-contribution" REDACT_WHOLE => redact::contribution,
    "/session/{session}/minutes/redact" "redact-document" REDACT_DOCUMENT => redact::document,
    "/session/{session}/minutes" "remark" REMARK => remarks::remark,
    "/session/{session}/minutes" "take-back" TAKE_BACK => remarks::take_back,
];

/// The session of this page, held until the deed is done, when the viewer may.
async fn held(act: &mut Act, form: &Form, right: &Right) -> Result<Session, Refused> {
    let id: SessionId = form.at("session")?;
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    store::recognise(&mut act.tx, &mut act.viewer, &id).await?;
    act.may(right, session.scope())?;
    sessions::store::hold(&mut act.tx, &id).await?;
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    if !crate::rules::exist_in(session.state) {
        return Err(Error::NotFound.into());
    }
    Ok(session)
}

/// The trail, and the news for whoever has the minutes open.
async fn note(act: &mut Act, session: &Session, right: &Right) -> Result<(), Refused> {
    let person = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &person, right.verb, session.id.as_str()).await?;
    act.announce(format!("minutes:{}", session.id));
    Ok(())
}

/// The desk again, with what was done.
fn desk(act: &Act, session: &Session, done: &str) -> Next {
    Next::to(format!("/{}/session/{}/minutes/edit?done={done}", act.locale.code(), session.id))
}
