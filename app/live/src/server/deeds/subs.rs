//! Sub-groups: opened and closed by the moderator, chosen by those present; one of each reports for it.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused};
use kit::words::Pair;
use kit::{Error, Locale};

use super::groups::find;
use super::{drive, enter, item_now, room};
use crate::rights::{BRING, REJOIN, REPORT, SIT, SPLIT};
use crate::rules::feedback::typed;
use crate::rules::groups::{FEWEST_SUBS, MOST, MOST_SUBS, fits};
use crate::rules::{Group, LONGEST};
use crate::{store, texts, who};

/// Opens sub-groups under the item of the moment; those that it has already are opened again.
pub async fn split(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &SPLIT).await?;
    drive::hold_keys(act, &session).await?;
    let item = item_now(act, &session).await?;
    let groups = store::groups(&mut act.tx, &session.id).await?;
    let groups: Vec<Group> = groups.into_iter().filter(|of| of.item == item).map(|of| of.group).collect();
    if groups.iter().any(|group| group.sub.is_some()) {
        store::open_subs(&mut act.tx, &item, true).await?;
    } else {
        let n = form.get("n").parse().ok().filter(|n| (FEWEST_SUBS..=MOST_SUBS).contains(n));
        let n = n.ok_or_else(|| Refused::field("n", texts::subs_number(act.locale, FEWEST_SUBS, MOST_SUBS)))?;
        let name = |nth| Pair::new(texts::sub_name(Locale::Fr, nth), texts::sub_name(Locale::Nl, nth));
        let names: Vec<Pair> = (1..=n).map(name).collect();
        if !fits(&groups, names.len()) {
            return Err(Refused::problem(texts::groups_enough(act.locale, MOST)));
        }
        let is_taken = |name: &Pair| groups.iter().any(|group| group.is_called(&name.fr) || group.is_called(&name.nl));
        if names.iter().any(is_taken) {
            return Err(Refused::problem(texts::heading_taken(act.locale)));
        }
        for name in names {
            store::add_group(&mut act.tx, &session.id, &item, &Group::to_sit_in(name)).await?;
        }
    }
    Ok(drive::back(act, &session.id, "split"))
}

/// Closes the sub-groups of the moment. Closed already, they are closed.
pub async fn rejoin(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &REJOIN).await?;
    drive::hold_keys(act, &session).await?;
    let item = item_now(act, &session).await?;
    store::open_subs(&mut act.tx, &item, false).await?;
    Ok(drive::back(act, &session.id, "rejoined"))
}

/// Chooses a sub-group of the item of the moment, or another one, as long as they are open.
pub async fn sit(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &SIT).await?;
    let item = item_now(act, &session).await?;
    let of = find(act, form, &session).await?.filter(|of| of.group.is_open() && of.item == item);
    let of = of.ok_or_else(|| Refused::problem(texts::subs_closed(act.locale)))?;
    let who = who::of(&mut act.tx, &act.viewer, &session, act.locale).await?;
    store::sit(&mut act.tx, &session.id, &of, &who.id).await?;
    Ok(room::back(act, &session.id, "sits"))
}

/// Reports for the sub-group in which one sits; `over`: in place of whoever does. Or reports no more.
pub async fn report(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &REPORT).await?;
    let of = find(act, form, &session).await?.ok_or_else(|| Refused::problem(texts::subs_closed(act.locale)))?;
    let who = who::of(&mut act.tx, &act.viewer, &session, act.locale).await?.id;
    let is_mine = of.reporter.as_ref() == Some(&who);
    if form.get("on") == "no" {
        if is_mine {
            store::report(&mut act.tx, &of.group.id, None).await?;
        }
        return Ok(room::back(act, &session.id, "reports-no-more"));
    }
    if store::seat(&mut act.tx, &of.item, &who).await?.as_ref() != Some(&of.group.id) {
        return Err(Refused::problem(texts::sit_first(act.locale)));
    }
    if of.reporter.is_some() && !is_mine && form.get("over") != "yes" {
        return Err(Refused::problem(texts::is_reported(act.locale)));
    }
    store::report(&mut act.tx, &of.group.id, Some(&who)).await?;
    Ok(room::back(act, &session.id, "reports"))
}

/// Writes what the sub-group brings back, by whoever reports for it: after the sub-groups have closed too, for
/// it is then that they are heard.
pub async fn bring(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &BRING).await?;
    let locale = act.locale;
    let who = who::of(&mut act.tx, &act.viewer, &session, locale).await?.id;
    let of = find(act, form, &session).await?.filter(|of| of.reporter.as_ref() == Some(&who));
    let group = of.ok_or_else(|| Refused::problem(texts::reports_not(locale)))?.group;
    let sub = group.sub.ok_or(Error::Senseless)?;
    let text = typed(form.get("brought"));
    let text = text.map_err(|_| Refused::field("brought", texts::text_too_long(locale, LONGEST)))?;
    if text.is_empty() && sub.brought.is_empty() {
        return Err(Refused::field("brought", texts::text_missing(locale)));
    }
    if text != sub.brought {
        if form.own::<i64>("version")? != sub.version {
            let kept = vec![("brought".to_owned(), sub.brought)];
            return Err(Refused::Stale { problem: texts::brought_meanwhile(locale).into(), kept });
        }
        store::bring(&mut act.tx, &group.id, &text, locale).await?;
    }
    Ok(room::back(act, &session.id, "brought"))
}
