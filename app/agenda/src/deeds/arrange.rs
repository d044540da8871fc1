//! What a moderator does on the page of the agenda: the order, and the proposals.

use kit::Error;
use kit::act::Act;
use kit::form::TEXT;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::words::Pair;

use super::{changed, done, gone, ground, meant, noted, typed};
use crate::opening::promises;
use crate::rights::{CARRY, DECLINE, MOVE, TAKE};
use crate::rules::order::{Way, shift};
use crate::rules::{Format, ItemId, Status, in_one};
use crate::store;
use crate::texts::says;

/// A move says what moves and from which version of the order. Whoever comes second moves the item in
/// the order that is there by then: both moves hold, and the page says so.
pub async fn move_item(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &MOVE).await?;
    let id: ItemId = form.own("item")?;
    let seen: i64 = form.own("version")?;
    let way = match form.get("by") {
        "up" => Way::Up,
        "down" => Way::Down,
        "" => Way::To(form.own::<usize>("to")?.saturating_sub(1)),
        _ => return Err(Error::Senseless.into()),
    };
    let items = store::planned(&mut act.tx, &session.id).await?;
    let mut order: Vec<ItemId> = items.iter().map(|item| item.id.clone()).collect();
    let moved = shift(&mut order, &id, way).ok_or_else(|| gone(act))?;
    let (mut version, _) = store::version(&mut act.tx, &session.id).await?;
    let merged = if seen == version { "" } else { "&merged=yes" };
    let mut code = "stayed";
    if moved.from != moved.to {
        store::arrange(&mut act.tx, &items, &order).await?;
        version = changed(act, &session, &MOVE).await?;
        code = "moved";
    }
    let next = done(act, &session, code);
    Ok(Next::to(format!(
        "{}&item={id}&from={}&to={}&of={}&version={version}{merged}",
        next.to,
        moved.from + 1,
        moved.to + 1,
        order.len(),
    )))
}

pub async fn take(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &TAKE).await?;
    let item = meant(act, &session, &form.own("item")?, &[Status::Proposed]).await?;
    let place = store::next_place(&mut act.tx, &session.id).await?;
    store::turn(&mut act.tx, &item.id, Status::Planned, place, &Pair::default()).await?;
    changed(act, &session, &TAKE).await?;
    Ok(done(act, &session, "taken"))
}

pub async fn decline(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &DECLINE).await?;
    let item = meant(act, &session, &form.own("item")?, &[Status::Proposed]).await?;
    let mut wrong = Wrong::default();
    let answer = typed::text(form, "answer", TEXT, act.locale, &mut wrong);
    if answer.is_empty() {
        wrong.add("answer", says::no_answer(act.locale));
    }
    wrong.check()?;
    let answer = in_one(&answer, act.locale);
    store::turn(&mut act.tx, &item.id, Status::Declined, item.place, &answer).await?;
    noted(act, &session, &DECLINE, &item.id).await?;
    Ok(done(act, &session, "declined"))
}

/// What was promised last time opens this session.
pub async fn carry(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &CARRY).await?;
    let items = store::planned(&mut act.tx, &session.id).await?;
    if items.iter().any(|item| item.format == Format::Commitments) {
        return Ok(done(act, &session, "carried"));
    }
    let (n, at) = store::promised(&mut act.tx, &session.body, session.starts_at)
        .await?
        .ok_or_else(|| Refused::problem(says::nothing_promised(act.locale)))?;
    let mut item = promises(&session.id, n, at.day());
    item.place = items.first().map_or(0, |first| first.place.saturating_sub(1));
    store::insert(&mut act.tx, &item, act.now).await?;
    changed(act, &session, &CARRY).await?;
    Ok(done(act, &session, "carried"))
}
