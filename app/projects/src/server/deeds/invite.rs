//! A moderator invites, sends again, withdraws.

use kit::act::Act;
use kit::form::{self, LINE};
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::words::Pair;
use kit::{Error, Locale};
use people::rules::ProjectId;

use crate::reading::{concertation, on};
use crate::rights::{INVITE, RESEND, WITHDRAW};
use crate::rules::invitation::VALID;
use crate::rules::{Invitation, InvitationId};
use crate::texts::invite as says;
use crate::{letters, store};

pub async fn invite(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let body = concertation(&mut act.tx).await?;
    act.may(&INVITE, on(&body))?;
    let locale = act.locale;
    let mut wrong = Wrong::default();
    let email = wrong.take("email", form::email(form.get("email")).map_err(|fault| fault.words(locale)));
    let name = form.get("name");
    if name.is_empty() {
        wrong.add("name", says::no_name(locale));
    }
    let new = form.get("new_project");
    for (field, text) in [("name", name), ("new_project", new)] {
        if text.chars().count() > LINE {
            wrong.add(field, crate::texts::too_long(locale, LINE));
        }
    }
    let lang = wrong.take("lang", Locale::from_code(form.get("lang")).ok_or(says::no_language(locale)));
    let projects = chosen(act, form).await?;
    if projects.is_empty() && new.is_empty() {
        wrong.add("project", says::no_project(locale));
    }
    wrong.check()?;
    let (Some(email), Some(lang)) = (email, lang) else { return Err(Error::Senseless.into()) };

    // Who is known already is written to in the language they chose.
    let known = people::store::by_email(&mut act.tx, &email).await?;
    if let Some(person) = &known
        && new.is_empty()
    {
        let theirs = people::store::projects_of(&mut act.tx, person.id.as_str()).await?;
        if projects.iter().all(|id| theirs.iter().any(|project| project.id == *id)) {
            return Err(Refused::field("project", says::coordinates_already(locale)));
        }
    }
    let by = act.person()?.to_owned();
    let invitation = Invitation {
        id: InvitationId::fresh(),
        body: body.id,
        email,
        name: name.to_owned(),
        lang: known.map_or(lang, |person| person.lang),
        new_project: locale.pick(Pair::new(new, ""), Pair::new("", new)),
        by: by.clone(),
        sent_at: act.now,
        expires_at: act.now.plus(VALID),
        accepted_at: None,
        withdrawn_at: None,
    };
    if !store::insert(&mut act.tx, &invitation, &projects).await? {
        return Err(Refused::field("email", says::open_already(locale)));
    }
    letters::invite(act, &invitation).await?;
    people::store::audit(&mut act.tx, act.now, &by, INVITE.verb, invitation.id.as_str()).await?;
    Ok(done(act, "sent"))
}

/// The projects that were ticked, each once. One that does not exist comes from no page of ours.
async fn chosen(act: &mut Act, form: &Form) -> Result<Vec<ProjectId>, Refused> {
    let mut chosen: Vec<ProjectId> = form.all("project").filter(|id| !id.is_empty()).map(str::to_owned).collect();
    chosen.sort();
    chosen.dedup();
    for id in &chosen {
        people::store::project(&mut act.tx, id).await?.ok_or(Error::Senseless)?;
    }
    Ok(chosen)
}

pub async fn resend(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let body = concertation(&mut act.tx).await?;
    act.may(&RESEND, on(&body))?;
    let id: InvitationId = form.own("invitation")?;
    let before = store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    if !store::renew(&mut act.tx, &id, act.now).await? {
        let why = if before.is_open() { says::too_soon(act.locale) } else { says::closed(act.locale) };
        return Err(Refused::problem(why));
    }
    let renewed = store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    letters::invite(act, &renewed).await?;
    let by = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &by, RESEND.verb, id.as_str()).await?;
    Ok(done(act, "resent"))
}

pub async fn withdraw(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let body = concertation(&mut act.tx).await?;
    act.may(&WITHDRAW, on(&body))?;
    let id: InvitationId = form.own("invitation")?;
    store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    if !store::withdraw(&mut act.tx, &id, act.now).await? {
        return Err(Refused::problem(says::closed(act.locale)));
    }
    let by = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &by, WITHDRAW.verb, id.as_str()).await?;
    Ok(done(act, "withdrawn"))
}

fn done(act: &Act, what: &str) -> Next {
    Next::to(format!("/{}/invite?done={what}", act.locale.code()))
}
