//! What moderators do to a session: its steps, its date and place, and dating a window.

mod date;
mod edit;
mod step;

pub use date::{date_window, window_is_free};
pub use step::date_again;

use kit::Error;
use kit::act::Act;
use kit::verbs::{Form, Verb};
use territories::rules::Body;

use crate::rights::{DATE, EDIT, STEP};
use crate::rules::{Session, SessionId};
use crate::store;

pub const DEEDS: &[Verb] = kit::verbs![
    "/session/{session}" "step" STEP => step::step,
    "/session/{session}/edit" "edit" EDIT => edit::edit,
    "/date/{body}/{year}/{month}" "date" DATE => date::date,
];

/// The session of the address, held until the deed is done, when this person has this right for it.
async fn held(act: &mut Act, form: &Form, right: &kit::Right) -> Result<(Session, Body), Error> {
    let id: SessionId = form.at("session")?;
    store::hold(&mut act.tx, &id).await?;
    let session = store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    act.may(right, session.scope())?;
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(Error::NotFound)?;
    Ok((session, body))
}
