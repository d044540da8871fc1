//! The floor: asked for, given, given back.

use kit::Error;
use kit::act::Act;
use kit::verbs::{Form, Next, Refused};

use super::{drive, enter, item_now, room};
use crate::rights::{END, GIVE, RAISE};
use crate::{store, texts, who};

/// Asks for the floor; withdraws, or gives it back. Said again it stays said.
pub async fn raise(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &RAISE).await?;
    let who = who::of(&mut act.tx, &act.viewer, &session, act.locale).await?;
    if form.get("on") == "no" {
        store::lower(&mut act.tx, &session.id, &who.id).await?;
        return Ok(room::back(act, &session.id, "lowered"));
    }
    let item = item_now(act, &session).await?;
    store::raise(&mut act.tx, &session.id, &item, &who.id, act.now).await?;
    Ok(room::back(act, &session.id, "raised"))
}

/// Gives the floor to somebody who waits. The page says whom it shows speaking: two moderators who tap at
/// once give it once.
pub async fn give(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &GIVE).await?;
    let to = form.get("who");
    if to.is_empty() {
        return Err(Error::Senseless.into());
    }
    let item = item_now(act, &session).await?;
    let turns = store::turns(&mut act.tx, &session.id, &item).await?;
    let speaks = turns.speaks.as_deref().unwrap_or_default();
    if speaks == to {
        return Ok(drive::back(act, &session.id, "given"));
    }
    if speaks != form.get("after") {
        return Err(Refused::Stale { problem: texts::floor_moved_on(act.locale).into(), kept: Vec::new() });
    }
    if !store::give(&mut act.tx, &session.id, &item, to, act.now).await? {
        return Err(Refused::problem(texts::waits_no_more(act.locale)));
    }
    Ok(drive::back(act, &session.id, "given"))
}

/// Ends a turn, or takes somebody out of the line who has spoken meanwhile.
pub async fn end(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &END).await?;
    let who = form.get("who");
    if who.is_empty() {
        return Err(Error::Senseless.into());
    }
    store::lower(&mut act.tx, &session.id, who).await?;
    Ok(drive::back(act, &session.id, "ended"))
}
