//! What leaves by mail: an invitation, in the language of who receives it.

use kit::Error;
use kit::act::Act;
use kit::mail::Letter;
use kit::words::Pair;
use people::rules::PersonId;

use super::store;
use crate::rules::Invitation;
use crate::texts::mail as says;

/// Sends an invitation, with a link of its own.
pub async fn invite(act: &mut Act, invitation: &Invitation) -> Result<(), Error> {
    let lang = invitation.lang;
    let link = store::link(&mut act.tx, &invitation.id).await?;
    let address = format!("{}/{}/invitation/{link}", act.world.origin, lang.code());
    let names = projects(act, invitation).await?;
    let names: Vec<String> = names.iter().map(|name| format!("- {}", name.text(lang))).collect();
    let who = inviter(act, invitation).await?;
    let lead = if who.is_empty() { says::lead_unnamed(lang).to_owned() } else { says::lead(lang, &who) };
    let until = invitation.expires_at.day().full(lang);
    let parts = [lead, names.join("\n"), says::open(lang, &address), says::until(lang, &until), says::no(lang).into()];
    act.post(&Letter {
        to: invitation.email.clone(),
        subject: says::subject(lang).into(),
        text: parts.join("\n\n"),
        lang,
        calendar: None,
    })
    .await?;
    Ok(())
}

/// The names of the projects, the new one last.
pub async fn projects(act: &mut Act, invitation: &Invitation) -> Result<Vec<Pair>, sqlx::Error> {
    let there = store::projects_of(&mut act.tx, &invitation.id).await?;
    let new = Some(invitation.new_project.clone()).filter(|name| !name.is_empty());
    Ok(there.into_iter().map(|(_, name)| name).chain(new).collect())
}

/// The name of who invites; empty when they gave none.
pub async fn inviter(act: &mut Act, invitation: &Invitation) -> Result<String, sqlx::Error> {
    let Ok(id) = invitation.by.parse::<PersonId>() else { return Ok(String::new()) };
    Ok(people::store::find(&mut act.tx, &id).await?.map(|person| person.name).unwrap_or_default())
}
