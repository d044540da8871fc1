//! What a moderator makes one of: a proposal or a need becomes part of another item, and parts again.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused};

use super::{done, gone, ground, meant, noted};
use crate::rights::{JOIN, PART};
use crate::rules::{ItemId, Status};
use crate::store;
use crate::texts::says;

/// Nothing is lost by joining: who brought it is named beside the other, and their supports count there.
pub async fn join(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &JOIN).await?;
    let item = meant(act, &session, &form.own("item")?, &[Status::Proposed, Status::Need]).await?;
    let to: ItemId = match form.get("to") {
        "" => return Err(Refused::field("to", says::no_target(act.locale))),
        _ => form.own("to")?,
    };
    let to = meant(act, &session, &to, &[Status::Planned, Status::Proposed]).await?;
    if to.id == item.id {
        return Err(gone(act));
    }
    store::join(&mut act.tx, &item.id, &to.id).await?;
    noted(act, &session, &JOIN, &item.id).await?;
    Ok(done(act, &session, "joined"))
}

pub async fn part(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &PART).await?;
    let item = meant(act, &session, &form.own("item")?, &[Status::Joined]).await?;
    store::part(&mut act.tx, &item.id).await?;
    noted(act, &session, &PART, &item.id).await?;
    Ok(done(act, &session, "parted"))
}
