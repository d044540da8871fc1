//! A usual agenda to begin with.

use kit::Error;
use kit::Locale;
use kit::act::Act;
use kit::verbs::{Form, Next, Refused};
use kit::words::Pair;

use super::{changed, done, ground, is_atelier};
use crate::rights::{BEGIN, CLEAR};
use crate::rules::order::total;
use crate::rules::templates::{self, Template};
use crate::rules::{Item, begins_empty};
use crate::store;
use crate::texts::{says, templates::title};

/// Puts the parts of a template after what came over from last time, in the time that is left.
pub async fn begin(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &BEGIN).await?;
    let template: Template = form.own("template")?;
    if !templates::offered(is_atelier(act, &session).await?).contains(&template) {
        return Err(Error::Senseless.into());
    }
    let items = store::planned(&mut act.tx, &session.id).await?;
    if !begins_empty(&items) {
        return Err(Refused::problem(says::not_empty(act.locale)));
    }
    let parts = templates::fitted(template, session.length() - total(&items))
        .ok_or_else(|| Refused::problem(says::no_room(act.locale)))?;
    let first = store::next_place(&mut act.tx, &session.id).await?;
    for (place, part) in (first..).zip(parts) {
        let name = Pair::new(title(Locale::Fr, part.name), title(Locale::Nl, part.name));
        let item = Item {
            place,
            template: template.to_string(),
            ..Item::new(session.id.clone(), part.kind, part.format, part.minutes, name)
        };
        store::insert(&mut act.tx, &item, act.now).await?;
    }
    changed(act, &session, &BEGIN).await?;
    Ok(done(act, &session, "begun"))
}

/// Takes the template's parts off again; what somebody wrote in, or joined to, stays.
pub async fn clear(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &CLEAR).await?;
    let joined = store::joined(&mut act.tx, &session.id).await?;
    for item in store::planned(&mut act.tx, &session.id).await? {
        if item.is_untouched() && joined.iter().all(|part| part.joined_to.as_ref() != Some(&item.id)) {
            store::delete(&mut act.tx, &item.id).await?;
        }
    }
    changed(act, &session, &CLEAR).await?;
    Ok(done(act, &session, "cleared"))
}
