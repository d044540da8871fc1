//! What a moderator does: take the keys and press them, note outcomes and leads, mark who is there.

use agenda::rules::ItemId;
use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::words::Pair;
use kit::{Error, Locale, Right};
use sessions::rules::{Session, SessionId};

use super::{groups, room};
use crate::rights::{ERASE, KEY, LEAD, MARK, NOTE, REDACT, TAKE};
use crate::rules::{BadDue, Cannot, ContributionId, Floor, Here, Key, OutcomeId, OutcomeKind, due_typed};
use crate::store::Outcome;
use crate::{store, texts, who};

pub(super) fn back(act: &Act, session: &SessionId, done: &str) -> Next {
    Next::to(format!("/{}/session/{session}/drive?done={done}", act.locale.code()))
}

/// The live session of a moderator's form. Where it stands, and what was concluded, may show on a page
/// outside.
async fn enter(act: &mut Act, form: &Form, right: &Right) -> Result<Session, Refused> {
    let session = super::enter(act, form, right).await?;
    act.announce(format!("session:{}", session.id));
    Ok(session)
}

/// Takes the keys, from whoever holds them: in one tap, because a room does not wait.
pub async fn take(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &TAKE).await?;
    let me = act.person()?.to_owned();
    store::give_keys(&mut act.tx, &session.id, &me).await?;
    people::store::audit(&mut act.tx, act.now, &me, TAKE.verb, session.id.as_str()).await?;
    Ok(back(act, &session.id, "taken"))
}

/// Refuses when someone else drives; keys that nobody holds become mine.
pub(super) async fn hold_keys(act: &mut Act, session: &Session) -> Result<(), Refused> {
    let me = act.person()?.to_owned();
    let keys = store::keys(&mut act.tx, &session.id).await?;
    if keys.is_empty() {
        store::give_keys(&mut act.tx, &session.id, &me).await?;
    } else if keys != me {
        let driver = match keys.parse() {
            Ok(id) => people::store::find(&mut act.tx, &id).await?.map(|person| person.name).unwrap_or_default(),
            Err(_) => String::new(),
        };
        return Err(Refused::problem(texts::keys_elsewhere(act.locale, &driver)));
    }
    Ok(())
}

pub async fn key(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &KEY).await?;
    let locale = act.locale;
    hold_keys(act, &session).await?;
    let before = store::floor(&mut act.tx, &session.id).await?;
    let after = match (form.get("reopen"), form.get("jump")) {
        ("", "") => {
            same_item(form, &before, locale)?;
            before.press(form.own::<Key>("key")?, act.now)
        }
        ("", item) => {
            same_item(form, &before, locale)?;
            before.jump(&item.parse::<ItemId>().map_err(|_| Error::Senseless)?, act.now)
        }
        (item, _) => {
            let item = item.parse::<ItemId>().map_err(|_| Error::Senseless)?;
            let after = before.reopen(&item, act.now);
            if after.is_ok() {
                // Perhaps an hour later: nobody is seated again unasked.
                store::open_subs(&mut act.tx, &item, false).await?;
            }
            after
        }
    };
    let after = after.map_err(|why| Refused::problem(cannot(why, locale)))?;
    store::keep_floor(&mut act.tx, &session.id, &before, &after).await?;
    if before.current() != after.current() {
        // A question was about its item.
        store::close_poll(&mut act.tx, &session.id).await?;
    }
    Ok(back(act, &session.id, "key"))
}

/// The keys of a page belong to the item it shows: pressed when the room has moved on, they would
/// move it once too often.
fn same_item(form: &Form, floor: &Floor, locale: Locale) -> Result<(), Refused> {
    let now = floor.current().map(|at| floor.turns[at].id.as_str()).unwrap_or_default();
    if form.get("item") == now {
        Ok(())
    } else {
        Err(Refused::Stale { problem: texts::moved_on(locale).into(), kept: Vec::new() })
    }
}

fn cannot(why: Cannot, locale: Locale) -> &'static str {
    match why {
        Cannot::NothingNow => texts::nothing_now(locale),
        Cannot::AlreadyNow => texts::already_now(locale),
        Cannot::NothingAhead => texts::nothing_ahead(locale),
        Cannot::NothingBehind => texts::nothing_behind(locale),
        Cannot::Paused => texts::already_paused(locale),
        Cannot::NotPaused => texts::not_paused(locale),
        Cannot::Enough => texts::enough_time(locale),
        Cannot::NotAhead => texts::not_ahead(locale),
    }
}

pub async fn note(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &NOTE).await?;
    let locale = act.locale;
    hold_keys(act, &session).await?;
    let item: ItemId = form.own("item").map_err(|_| Refused::problem(texts::nothing_now(locale)))?;
    if !store::runs(&mut act.tx, &session.id).await?.contains_key(&item) {
        return Err(Refused::problem(texts::nothing_now(locale)));
    }
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(Error::NotFound)?;

    let mut wrong = Wrong::default();
    let kind = wrong.take("kind", form.own::<OutcomeKind>("kind").map_err(|_| texts::outcome_missing(locale)));
    if kind.is_some_and(|kind| !kind.is_of(body.kind)) {
        wrong.add("kind", texts::outcome_elsewhere(locale));
    }
    let text = room::text(&mut wrong, form, locale);
    let (mut owner, mut due) = (None, None);
    if kind == Some(OutcomeKind::Commitment) {
        let owners = who::owners(&mut act.tx, &session, locale).await?;
        owner = owners.into_iter().map(|(id, _)| id).find(|id| id == form.get("owner"));
        if owner.is_none() {
            wrong.add("owner", texts::owner_missing(locale));
        }
        due = wrong.take(
            "due",
            due_typed(form.get("due"), act.now.day()).map_err(|bad| match bad {
                BadDue::NoDay => texts::due_missing(locale),
                BadDue::Past => texts::due_past(locale),
                BadDue::TooFar => texts::due_too_far(locale),
            }),
        );
    }
    wrong.check()?;
    let (Some(kind), Some(text)) = (kind, text) else { return Err(Error::Senseless.into()) };

    let outcome = Outcome {
        id: OutcomeId::fresh(),
        item,
        kind,
        text: locale.pick(Pair::new(text.clone(), ""), Pair::new("", text)),
        owner,
        owner_name: String::new(),
        due,
        at: act.now,
    };
    store::note(&mut act.tx, &session.id, &outcome).await?;
    Ok(back(act, &session.id, "noted"))
}

pub async fn erase(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &ERASE).await?;
    hold_keys(act, &session).await?;
    let id: OutcomeId = form.own("outcome")?;
    // Sent twice, it is gone all the same.
    if store::erase(&mut act.tx, &session.id, &id).await? {
        let me = act.person()?.to_owned();
        people::store::audit(&mut act.tx, act.now, &me, ERASE.verb, id.as_str()).await?;
    }
    Ok(back(act, &session.id, "erased"))
}

pub async fn lead(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &LEAD).await?;
    let id: ContributionId = form.own("contribution")?;
    if !store::mark_lead(&mut act.tx, &session.id, &id, form.get("on") != "no").await? {
        return Err(Refused::problem(texts::gone_meanwhile(act.locale)));
    }
    Ok(back(act, &session.id, "lead"))
}

/// Takes a contribution, or what a sub-group brought back, out of the room for good. The audit keeps that it
/// happened, not what it said.
pub async fn redact(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &REDACT).await?;
    let locale = act.locale;
    let gone = || Refused::problem(texts::gone_meanwhile(locale));
    let thing = if form.get("group").is_empty() {
        let id: ContributionId = form.own("contribution")?;
        if !store::redact(&mut act.tx, &session.id, &id).await? {
            return Err(gone());
        }
        id.to_string()
    } else {
        let of = groups::find(act, form, &session).await?.filter(|of| of.group.brought().is_some());
        let group = of.ok_or_else(gone)?.group;
        store::bring(&mut act.tx, &group.id, "", act.locale).await?;
        group.id.to_string()
    };
    let me = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &me, REDACT.verb, &thing).await?;
    Ok(back(act, &session.id, "redacted"))
}

/// Marks a member, or somebody already on the list, as present, excused or absent.
pub async fn mark(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &MARK).await?;
    let list = store::attendance(&mut act.tx, &session.id, &session.body).await?;
    let one = list.iter().find(|one| one.who == form.get("who")).ok_or(Error::Senseless)?;
    let state: Here = form.own("state")?;
    if (state == Here::Guest) != (one.is_guest && state.is_in()) {
        return Err(Error::Senseless.into());
    }
    store::attend(&mut act.tx, &session.id, &one.who, state, act.now).await?;
    if !state.is_in() {
        store::lower(&mut act.tx, &session.id, &one.who).await?;
        store::stand(&mut act.tx, &session.id, &one.who).await?;
    }
    Ok(back(act, &session.id, "marked"))
}
