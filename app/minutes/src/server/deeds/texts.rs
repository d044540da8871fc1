//! The texts: saved, proposed again, corrected once they were approved.

use agenda::rules::ItemId;
use kit::act::Act;
use kit::form::TEXT;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::words::Pair;
use kit::{Error, Locale};
use sessions::rules::Session;

use super::{desk, held, note};
use crate::rights::{CORRECT, PROPOSE, SAVE};
use crate::rules::draft::draft;
use crate::rules::{Item, open_in};
use crate::store::{self, Edit};
use crate::texts;

/// Keeps the text of one item.
pub async fn save(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &SAVE).await?;
    if !open_in(session.state) {
        return Err(Refused::problem(texts::closed(act.locale)));
    }
    let id: ItemId = form.own("item")?;
    let version: i64 = form.own("version")?;
    let text = typed(form, act.locale)?;
    let minutes = store::minutes(&mut act.tx, &session).await?;
    let item = minutes.items.into_iter().find(|item| item.id == id).ok_or(Error::Senseless)?;
    fresh(act, form, &session, &item).await?;
    let person = act.person()?.to_owned();
    let edit =
        Edit { session: &session.id, item: &id, version, text: &text, in_echo: form.ticked("in_echo"), by: &person };
    if !store::save(&mut act.tx, &edit, act.now).await? {
        return Err(stale(&item, act.locale));
    }
    note(act, &session, &SAVE).await?;
    Ok(at_item(desk(act, &session, "saved"), &id))
}

/// Writes the first text again where a moderator left nothing.
pub async fn propose(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &PROPOSE).await?;
    if !open_in(session.state) {
        return Err(Refused::problem(texts::closed(act.locale)));
    }
    let id: ItemId = form.own("item")?;
    let minutes = store::minutes(&mut act.tx, &session).await?;
    let item = minutes.items.into_iter().find(|item| item.id == id).ok_or(Error::Senseless)?;
    if !item.text.is_empty() {
        return Err(Refused::problem(texts::not_empty(act.locale)));
    }
    let groups = live::store::groups(&mut act.tx, &session.id).await?;
    let asked = live::store::asked(&mut act.tx, &session.id).await?;
    let groups: Vec<_> = groups.into_iter().filter(|of| of.item == id).map(|of| of.group).collect();
    let text = draft(&item, &groups, &asked);
    if text.is_empty() {
        return Err(Refused::problem(texts::nothing_captured(act.locale)));
    }
    let saved = store::saved(&mut act.tx, &session.id).await?;
    let version = saved.iter().find(|one| one.item == id).map_or(0, |one| one.version);
    let person = act.person()?.to_owned();
    let edit = Edit { session: &session.id, item: &id, version, text: &text, in_echo: item.in_echo, by: &person };
    if !store::save(&mut act.tx, &edit, act.now).await? {
        return Err(stale(&item, act.locale));
    }
    note(act, &session, &PROPOSE).await?;
    Ok(at_item(desk(act, &session, "proposed"), &id))
}

/// Publishes a new version with another text for one item; the approved one stays as it was.
pub async fn correct(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &CORRECT).await?;
    if open_in(session.state) {
        return Err(Refused::problem(texts::not_approved(act.locale)));
    }
    let id: ItemId = form.own("item")?;
    let version: i64 = form.own("version")?;
    let text = typed(form, act.locale)?;
    let person = act.person()?.to_owned();
    // The session page may have approved without publishing: what was approved becomes version 1.
    let last = store::publish(&mut act.tx, &session, &person, act.now).await?;
    let item = last.minutes.items.iter().find(|item| item.id == id).ok_or(Error::Senseless)?;
    fresh(act, form, &session, item).await?;
    let in_echo = form.ticked("in_echo");
    if item.text == text && item.in_echo == in_echo {
        return Ok(at_item(desk(act, &session, "already"), &id));
    }
    let next = last.minutes.with(&id, text, in_echo).ok_or(Error::Senseless)?;
    if version != last.version || !store::keep(&mut act.tx, &next, last.version + 1, &person, act.now).await? {
        return Err(stale(item, act.locale));
    }
    note(act, &session, &CORRECT).await?;
    Ok(at_item(desk(act, &session, "corrected"), &id))
}

/// Both texts of the form, as people type them.
fn typed(form: &Form, locale: Locale) -> Result<Pair, Refused> {
    let mut wrong = Wrong::default();
    let mut read = |field: &str| {
        let text = form.get(field).replace("\r\n", "\n");
        if text.chars().count() > TEXT {
            wrong.add(field, texts::too_long(locale, TEXT));
        }
        text
    };
    let pair = Pair::new(read("text_fr"), read("text_nl"));
    wrong.check()?;
    Ok(pair)
}

/// Someone saved this item meanwhile: theirs stands, and the page shows both.
fn stale(item: &Item, locale: Locale) -> Refused {
    both(item, texts::both_kept(locale))
}

fn both(item: &Item, why: &str) -> Refused {
    Refused::Stale {
        problem: why.into(),
        kept: vec![("text_fr".into(), item.text.fr.clone()), ("text_nl".into(), item.text.nl.clone())],
    }
}

/// A text that was written before words were taken out may bring them back: its author looks first.
async fn fresh(act: &mut Act, form: &Form, session: &Session, item: &Item) -> Result<(), Refused> {
    if redacted_since(act, form, session).await? {
        return Err(both(item, texts::redact::meanwhile(act.locale)));
    }
    Ok(())
}

/// Words were taken out after the page of this form was made.
pub(super) async fn redacted_since(act: &mut Act, form: &Form, session: &Session) -> Result<bool, Refused> {
    let (times, _) = store::redactions(&mut act.tx, &session.id).await?;
    Ok(times != form.get("redactions").parse().unwrap_or(0))
}

pub(super) fn at_item(mut next: Next, id: &ItemId) -> Next {
    next.to = format!("{}#item-{id}", next.to);
    next
}
