//! Changing a session's title, date, place and registration.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Wrong};

use crate::mails::{self, Notice};
use crate::rights::EDIT;
use crate::rules::{Session, edit as rules};
use crate::{store, texts};

pub async fn edit(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let (before, body) = super::held(act, form, &EDIT).await?;
    let typed = |field: &str| form.all(field).collect::<Vec<_>>().join(",");
    if form.own::<i64>("version")? != before.version {
        return Err(stale(act, &before, typed));
    }
    let mut after = rules::read(&before, typed, act.now.day()).map_err(|faults| {
        let mut wrong = Wrong::default();
        for (field, fault) in faults {
            wrong.add(field, texts::edit::fault(act.locale, fault));
        }
        wrong.check().err().unwrap_or(Refused::Not(kit::Error::Senseless))
    })?;
    let moves = before.state.tells_moves() && after.is_elsewhere_than(&before);
    if moves {
        after.sequence += 1;
    }
    if !store::change(&mut act.tx, &after).await? {
        return Err(stale(act, &before, typed));
    }
    let person = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &person, "session/edit", after.id.as_str()).await?;
    if moves {
        mails::tell(act, &after, &body, Notice::Moved).await?;
    }
    act.announce(format!("session:{}", after.id));
    let done = if moves { "moved" } else { "edit" };
    Ok(Next::to(format!("/{}/session/{}?done={done}", act.locale.code(), after.id)))
}

/// What stands now, for each field that the form has otherwise.
fn stale(act: &Act, now: &Session, typed: impl Fn(&str) -> String) -> Refused {
    Refused::Stale {
        problem: texts::edit::stale(act.locale).to_owned(),
        kept: rules::fields(now)
            .into_iter()
            .filter(|(field, text)| typed(field) != *text)
            .map(|(field, text)| (field.to_owned(), text))
            .collect(),
    }
}
