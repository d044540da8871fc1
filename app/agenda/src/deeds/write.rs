//! What a moderator writes: the text of an item.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Wrong};

use super::{changed, done, gone, ground, is_atelier, meant, typed};
use crate::rights::{ADD, EDIT, REMOVE};
use crate::rules::{Item, Status};
use crate::store;
use crate::texts::says;

pub async fn add(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &ADD).await?;
    let atelier = is_atelier(act, &session).await?;
    let mut wrong = Wrong::default();
    let typed = typed::item(form, atelier, act.locale, &mut wrong);
    wrong.check()?;
    let need = match form.get("need") {
        "" => None,
        _ => Some(meant(act, &session, &form.own("need")?, &[Status::Need]).await?),
    };
    if let Some(typed) = typed {
        let mut item = Item::new(session.id.clone(), typed.kind, typed.format, typed.minutes, typed.title);
        item.expected = typed.expected;
        item.brought_by = typed.brought_by;
        item.place = store::next_place(&mut act.tx, &session.id).await?;
        store::insert(&mut act.tx, &item, act.now).await?;
        if let Some(need) = need {
            // Who brought it, and those who support it, stay with what it became.
            store::join(&mut act.tx, &need.id, &item.id).await?;
        }
        changed(act, &session, &ADD).await?;
    }
    Ok(done(act, &session, "added"))
}

/// Keeps a text, unless the item was changed since it was read: then both texts are shown. The same
/// text twice is no conflict.
pub async fn edit(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &EDIT).await?;
    let atelier = is_atelier(act, &session).await?;
    let seen: i64 = form.own("version")?;
    let now = meant(act, &session, &form.at("item")?, &[Status::Planned]).await?;
    let mut wrong = Wrong::default();
    let typed = typed::item(form, atelier, act.locale, &mut wrong);
    wrong.check()?;
    let Some(typed) = typed else { return Err(gone(act)) };
    let wanted = Item {
        version: seen,
        kind: typed.kind,
        format: typed.format,
        minutes: typed.minutes,
        title: typed.title,
        expected: typed.expected,
        brought_by: typed.brought_by,
        ..now.clone()
    };
    if (Item { version: now.version, ..wanted.clone() }) == now {
        return Ok(done(act, &session, "edited"));
    }
    if !store::change(&mut act.tx, &wanted).await? {
        return Err(Refused::Stale { problem: says::stale(act.locale).into(), kept: fields(&now) });
    }
    changed(act, &session, &EDIT).await?;
    Ok(done(act, &session, "edited"))
}

/// What stands now, field by field.
fn fields(item: &Item) -> Vec<(String, String)> {
    [
        ("kind", item.kind.code().to_owned()),
        ("format", item.format.code().to_owned()),
        ("minutes", item.minutes.to_string()),
        ("title_fr", item.title.fr.clone()),
        ("title_nl", item.title.nl.clone()),
        ("expected_fr", item.expected.fr.clone()),
        ("expected_nl", item.expected.nl.clone()),
        ("brought_by", item.brought_by.clone()),
        ("version", item.version.to_string()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

/// Takes an item off the agenda. What came from a proposal waits again, with its supports.
pub async fn remove(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &REMOVE).await?;
    let item = meant(act, &session, &form.at("item")?, &[Status::Planned]).await?;
    let code = if item.proposed_by.is_some() {
        store::turn(&mut act.tx, &item.id, Status::Proposed, 0, &item.answer).await?;
        "back"
    } else {
        store::delete(&mut act.tx, &item.id).await?;
        "removed"
    };
    changed(act, &session, &REMOVE).await?;
    Ok(done(act, &session, code))
}
