//! A body says how many days it gives itself.

use kit::Error;
use kit::act::Act;
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused, Verb, Wrong};

use super::store;
use crate::rights::SET_DELAYS;
use crate::rules::{Delays, delays, owed_by};
use crate::texts;

pub const DEEDS: &[Verb] = kit::verbs!["/body/{body}/delays" "delays" SET_DELAYS => set_delays];

async fn set_delays(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let body: String = form.at("body")?;
    act.may(&SET_DELAYS, Scope { body: Some(&body), session: None })?;
    sessions::store::hold_body(&mut act.tx, &body).await?;
    let body = territories::store::body(&mut act.tx, &body).await?.ok_or(Error::NotFound)?;
    let before = store::delays(&mut act.tx, &body.id).await?;
    let mut wrong = Wrong::default();
    let mut after = Delays::default();
    for row in owed_by(body.kind) {
        let typed = delays::typed(form.get(row.kind.code()), row)
            .map_err(|_| texts::no_days(act.locale, delays::least(row.kind), delays::MOST));
        if let Some(Some(days)) = wrong.take(row.kind.code(), typed) {
            after.0.insert(row.kind, days);
        }
    }
    if form.get("seen") != before.print() && after != before {
        let differs = |row: &&_| after.of(row) != before.of(row);
        return Err(Refused::Stale {
            problem: texts::meanwhile(act.locale).to_owned(),
            kept: owed_by(body.kind)
                .filter(differs)
                .map(|row| (row.kind.code().to_owned(), before.of(row).to_string()))
                .collect(),
        });
    }
    wrong.check()?;
    store::keep_delays(&mut act.tx, &body.id, &after).await?;
    let person = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &person, SET_DELAYS.verb, &body.id).await?;
    act.announce(format!("body:{}", body.id));
    Ok(Next::to(format!("/{}/body/{}/delays?done=kept", act.locale.code(), body.id)))
}
