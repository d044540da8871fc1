//! Contributions put together by a moderator: under a heading, under another, under none.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused};
use kit::{Error, Locale};
use sessions::rules::Session;

use super::{drive, enter};
use crate::rights::{DISSOLVE, GROUP, RENAME};
use crate::rules::groups::{LONGEST_HEADING, MOST, NONE, fits, heading_in, heading_typed};
use crate::rules::{BadText, ContributionId, Group, GroupId};
use crate::store::{Contribution, OfItem};
use crate::{store, texts};

/// Puts what is ticked under a heading: one of the item's, a new one, or none. Said again it stays so.
pub async fn group(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &GROUP).await?;
    let ticked = ticked(act, form, &session).await?;
    let groups = store::groups(&mut act.tx, &session.id).await?;
    let groups: Vec<Group> = groups.into_iter().filter(|of| of.item == ticked[0].item).map(|of| of.group).collect();
    let group = match form.get("group") {
        NONE => None,
        "" => {
            let heading = heading(form, act.locale)?;
            match groups.iter().find(|group| group.is_called(&heading)) {
                Some(known) => Some(known.clone()),
                None if fits(&groups, 1) => {
                    let group = Group::under(heading_in(act.locale, heading));
                    store::add_group(&mut act.tx, &session.id, &ticked[0].item, &group).await?;
                    Some(group)
                }
                None => return Err(Refused::field("heading", texts::groups_enough(act.locale, MOST))),
            }
        }
        id => {
            let known = groups.into_iter().find(|group| group.id.as_str() == id);
            Some(known.ok_or_else(|| Refused::problem(texts::group_gone(act.locale)))?)
        }
    };
    if group.as_ref().is_some_and(|group| ticked.iter().any(|one| !group.takes(&one.by))) {
        return Err(Refused::problem(texts::unsigned_in_sub(act.locale)));
    }
    for one in &ticked {
        store::put(&mut act.tx, &one.id, group.as_ref().map(|group| &group.id)).await?;
    }
    Ok(drive::back(act, &session.id, "grouped"))
}

/// What the form names: at least one contribution, all of one item, none of them gone.
async fn ticked(act: &mut Act, form: &Form, session: &Session) -> Result<Vec<Contribution>, Refused> {
    let ids = form.all("contribution").map(str::parse).collect::<Result<Vec<ContributionId>, _>>();
    let ids = ids.map_err(|_| Error::Senseless)?;
    if ids.is_empty() {
        return Err(Refused::problem(texts::tick_first(act.locale)));
    }
    let mut said = store::contributions(&mut act.tx, &session.id).await?;
    said.retain(|one| ids.contains(&one.id) && !one.withdrawn);
    if said.is_empty() {
        return Err(Refused::problem(texts::gone_meanwhile(act.locale)));
    }
    if said.iter().any(|one| one.item != said[0].item) {
        return Err(Error::Senseless.into());
    }
    Ok(said)
}

fn heading(form: &Form, locale: Locale) -> Result<String, Refused> {
    heading_typed(form.get("heading")).map_err(|bad| match bad {
        BadText::Empty => Refused::field("heading", texts::heading_missing(locale)),
        BadText::TooLong => Refused::field("heading", texts::heading_too_long(locale, LONGEST_HEADING)),
    })
}

/// A group of this session; nothing when it was dissolved.
pub(super) async fn find(act: &mut Act, form: &Form, session: &Session) -> Result<Option<OfItem>, Refused> {
    let id: GroupId = form.own("group")?;
    Ok(store::groups(&mut act.tx, &session.id).await?.into_iter().find(|of| of.group.id == id))
}

/// Gives a group another heading. The page says which it shows: what another moderator wrote meanwhile is not
/// lost unseen.
pub async fn rename(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &RENAME).await?;
    let locale = act.locale;
    let of = find(act, form, &session).await?.ok_or_else(|| Refused::problem(texts::group_gone(locale)))?;
    let heading = heading(form, locale)?;
    let stands = of.group.heading.text(locale);
    if stands != heading {
        if stands != form.get("was") {
            let kept = vec![("heading".to_owned(), stands.to_owned())];
            return Err(Refused::Stale { problem: texts::renamed_meanwhile(locale, stands), kept });
        }
        let others = store::groups(&mut act.tx, &session.id).await?;
        let mut others = others.iter().filter(|one| one.item == of.item && one.group.id != of.group.id);
        if others.any(|one| one.group.is_called(&heading)) {
            return Err(Refused::field("heading", texts::heading_taken(locale)));
        }
        store::rename_group(&mut act.tx, &of.group.id, &heading_in(locale, heading)).await?;
    }
    Ok(drive::back(act, &session.id, "renamed"))
}

/// Takes a heading away. Done twice, it is away all the same. A sub-group in which people sit, or which has
/// brought something back, stays.
pub async fn dissolve(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &DISSOLVE).await?;
    if let Some(of) = find(act, form, &session).await? {
        if of.group.is_open() || of.group.brought().is_some() {
            return Err(Refused::problem(texts::sub_stays(act.locale)));
        }
        store::dissolve(&mut act.tx, &of.group.id).await?;
    }
    Ok(drive::back(act, &session.id, "dissolved"))
}
