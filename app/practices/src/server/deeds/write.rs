//! Writing on a sheet.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused};

use super::{life, page, permitted, reading};
use crate::rights::SAVE;
use crate::rules::{Practice, Sheet};
use crate::{known, store, texts};

/// Keeps the sheet; with `next=propose`, proposes it for review as well, or keeps nothing.
pub async fn save(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let mut practice = permitted(act, form, &SAVE).await?;
    if !practice.state.is_open() {
        return Err(Refused::problem(texts::not_now(act.locale)));
    }
    let version: i64 = form.own("version")?;
    let propose = form.get("next") == "propose";
    let names = known::names(&mut act.tx).await?;
    let sheet = reading::sheet(form, &names, propose, act.now.day(), act.locale)?;
    if version != practice.version {
        return Err(stale(act, &sheet, &practice));
    }
    let person = act.person()?.to_owned();
    practice.sheet = sheet;
    if !store::change(&mut act.tx, &practice, &person, act.now).await? {
        let there = store::find(&mut act.tx, &practice.id).await?.ok_or(kit::Error::NotFound)?;
        return Err(stale(act, &practice.sheet, &there));
    }
    practice.version += 1;
    act.announce(format!("practice:{}", practice.id));
    if propose {
        return life::to_review(act, &practice).await;
    }
    Ok(Next::to(page(act, &practice.id, "?done=saved")))
}

/// Someone else wrote meanwhile: what stands there now, where it differs from what was typed.
fn stale(act: &Act, typed: &Sheet, there: &Practice) -> Refused {
    let mine = typed.fields();
    let value = |field: &str| mine.iter().find(|(name, _)| *name == field).map_or("", |(_, text)| text);
    Refused::Stale {
        problem: texts::sheet::conflict(act.locale).to_owned(),
        kept: there
            .sheet
            .fields()
            .into_iter()
            .filter(|(field, text)| value(field) != *text)
            .map(|(field, text)| (field.to_owned(), text.to_owned()))
            .collect(),
    }
}
