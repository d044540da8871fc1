//! The mail that asks what became of commitments, in the week before the next session of the body: one
//! letter to each person, with a link for each commitment. A row per commitment and session, written
//! with the letter, lets it leave once.

use std::collections::BTreeMap;

use kit::Error;
use kit::act::{Act, Asker, World};
use kit::mail::Letter;
use people::rules::Person;
use sessions::rules::{Session, SessionId};

use super::store;
use crate::rules::{Commitment, is_time};
use crate::texts::mail as says;

/// Asks before every session for which it is time. Run again, or by two nodes at once, it asks once.
pub async fn round(world: &World) -> Result<(), Error> {
    let mut tx = world.db.read().await?;
    let near = store::to_ask_before(&mut tx, world.clock.now()).await?;
    drop(tx);
    for session in near {
        ask_before(world, &session).await?;
    }
    Ok(())
}

async fn ask_before(world: &World, id: &SessionId) -> Result<(), Error> {
    let mut act = Act::write(world.clone(), Asker::default()).await?;
    sessions::store::hold(&mut act.tx, id).await?;
    let session = sessions::store::find(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    if !is_time(&session, act.now) {
        return Ok(());
    }
    let now = act.now;
    let mut asked: BTreeMap<String, Vec<(Commitment, String)>> = BTreeMap::new();
    for one in store::open_of(&mut act.tx, &session.body).await? {
        let Some(owner) = one.owner.clone().filter(|_| one.taken_at < session.starts_at) else { continue };
        if let Some(secret) = store::ask(&mut act.tx, &one.id, id, now).await? {
            asked.entry(owner).or_default().push((one, secret));
        }
    }
    if asked.is_empty() {
        return Ok(());
    }
    for (owner, asked) in asked {
        let person = owner.parse().map_err(|_| Error::NotFound)?;
        let person = people::store::find(&mut act.tx, &person).await?.ok_or(Error::NotFound)?;
        let letter = letter(&session, &person, &asked, &world.origin);
        act.post(&letter).await?;
    }
    act.commit().await
}

fn letter(session: &Session, person: &Person, asked: &[(Commitment, String)], origin: &str) -> Letter {
    let lang = person.lang;
    let each = asked.iter().map(|(one, secret)| {
        let link = format!("{origin}/{}/commitment/{secret}", lang.code());
        let taken = one.taken_at.day().full(lang);
        let due = one.due.map_or(String::new(), |due| says::due(lang, &due.full(lang)));
        says::one(lang, one.text.text(lang).trim(), &taken, &due, &link)
    });
    let day = session.starts_at.day().full(lang);
    let opening = if asked.len() == 1 { says::opening_one(lang, &day) } else { says::opening_many(lang, &day) };
    let parts: Vec<String> =
        std::iter::once(opening).chain(each).chain(std::iter::once(says::closing(lang).to_owned())).collect();
    let subject = if asked.len() == 1 { says::subject_one(lang, &day) } else { says::subject_many(lang, &day) };
    Letter { to: person.email.clone(), subject, text: parts.join("\n\n"), lang, calendar: None }
}
