//! What the last session left comes first in the next one by itself: what was promised, then what was not
//! finished. Once: what a moderator takes off again stays off.

use kit::act::{Act, Asker, World};
use kit::db::Tx;
use kit::words::Pair;
use kit::{Day, Error, Instant, Locale};
use sessions::rules::{Session, SessionId};
use territories::rules::BodyKind;

use crate::rules::{self, Format, Item, ItemKind};
use crate::store;
use crate::texts::opening;

/// What an agenda opens with, and which session left it.
struct Left {
    last: SessionId,
    items: Vec<Item>,
}

/// The item that reads the promises of that day again.
pub fn promises(session: &SessionId, n: i64, day: Day) -> Item {
    let title = Pair::new(opening::promises(Locale::Fr, n, day), opening::promises(Locale::Nl, n, day));
    Item::new(session.clone(), ItemKind::Exchange, Format::Commitments, 10, title)
}

/// What waits to be taken over into this session. Nothing, unless it is the next one of its body, its agenda
/// is not settled, and nothing was taken over yet.
async fn left(tx: &mut Tx, id: &SessionId, now: Instant) -> Result<Option<Left>, Error> {
    let Some(session) = sessions::store::find(tx, id).await? else { return Ok(None) };
    if !rules::takes_over(session.state) || store::next_to_open(tx, &session.body, now).await?.as_ref() != Some(id) {
        return Ok(None);
    }
    let Some((last, at, _)) = store::last_held(tx, &session.body, now).await? else { return Ok(None) };
    let mut items: Vec<Item> = promised(tx, &session, at).await?.into_iter().collect();
    let parked = store::unfinished(tx, &last).await?;
    items.extend(parked.iter().map(|item| item.carried_to(id.clone(), 0)));
    Ok((!items.is_empty()).then_some(Left { last, items }))
}

/// The promises of that hour, unless the agenda reads them already. An atelier takes none over.
async fn promised(tx: &mut Tx, session: &Session, at: Instant) -> Result<Option<Item>, Error> {
    let body = territories::store::body(tx, &session.body).await?.ok_or(Error::NotFound)?;
    let reads_them = store::planned(tx, &session.id).await?.iter().any(|item| item.format == Format::Commitments);
    if body.kind == BodyKind::Atelier || reads_them {
        return Ok(None);
    }
    let promised = store::promised(tx, &session.body, session.starts_at).await?;
    Ok(promised.filter(|(_, of)| *of == at).map(|(n, _)| promises(&session.id, n, at.day())))
}

/// Puts at the head of an agenda what the last session left. `false` when there is nothing to do.
pub async fn open(act: &mut Act, id: &SessionId) -> Result<bool, Error> {
    sessions::store::hold(&mut act.tx, id).await?;
    let (tx, now) = (&mut act.tx, act.now);
    let Some(left) = left(tx, id, now).await? else { return Ok(false) };
    let to_read = store::documents(tx, &left.last).await?;
    let head = store::planned(tx, id).await?.first().map_or(0, |item| item.place);
    let before = i64::try_from(left.items.len()).unwrap_or(i64::MAX);
    for (place, mut item) in (head.saturating_sub(before)..).zip(left.items) {
        item.place = place;
        store::insert(tx, &item, now).await?;
        for (_, document) in to_read.iter().filter(|(of, _)| Some(of) == item.carried_from.as_ref()) {
            store::copy(tx, &document.id, &item.id, now).await?;
        }
    }
    store::opens_with(tx, id, &left.last, now).await?;
    Ok(true)
}

/// Takes over for every session that waits for it.
pub async fn open_all(world: &World) -> Result<(), Error> {
    let now = world.clock.now();
    let mut waiting = Vec::new();
    let mut tx = world.db.read().await?;
    for session in store::to_open(&mut tx, now).await? {
        if left(&mut tx, &session, now).await?.is_some() {
            waiting.push(session);
        }
    }
    drop(tx);
    for session in waiting {
        let mut act = Act::write(world.clone(), Asker::default()).await?;
        if open(&mut act, &session).await? {
            act.announce(format!("session:{session}"));
            act.commit().await?;
        }
    }
    Ok(())
}

/// Takes over now and whenever a session changed, until the server stops.
pub async fn follow(world: World) {
    world.hub.whenever(|topic| topic.starts_with("session:"), || open_all(&world)).await;
}
