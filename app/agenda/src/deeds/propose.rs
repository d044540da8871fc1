//! What a member brings: a proposal, a need, a support.

use kit::act::Act;
use kit::form::{LINE, TEXT};
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::{Error, Locale};

use super::{done, ground, is_atelier, meant, tell, typed};
use crate::rights::{NEED, PROPOSE, SUPPORT, WITHDRAW};
use crate::rules::{Format, Item, ItemKind, Status, in_one};
use crate::store;
use crate::texts::says;

pub async fn propose(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &PROPOSE).await?;
    let person = act.person()?.to_owned();
    let atelier = is_atelier(act, &session).await?;
    let locale = act.locale;
    let lang = Locale::from_code(form.get("lang")).unwrap_or(locale);

    let mut wrong = Wrong::default();
    let title = typed::text(form, "title", LINE, locale, &mut wrong);
    if title.is_empty() {
        wrong.add("title", says::no_proposal_title(locale));
    }
    let kind = typed::kind(form, atelier, locale, &mut wrong);
    let minutes = typed::minutes(form, locale, &mut wrong);
    let why = typed::text(form, "why", TEXT, locale, &mut wrong);
    if why.is_empty() {
        wrong.add("why", says::no_why(locale));
    }
    wrong.check()?;

    let mut item = Item::new(
        session.id.clone(),
        kind.unwrap_or(ItemKind::Exchange),
        Format::Free,
        minutes.unwrap_or_default(),
        in_one(&title, lang),
    );
    item.status = Status::Proposed;
    item.why = in_one(&why, lang);
    (item.project, item.brought_by) = project(act, form, &person, lang).await?;
    item.proposed_by = Some(person);
    store::insert(&mut act.tx, &item, act.now).await?;
    tell(act, &session);
    Ok(done(act, &session, "proposed"))
}

/// A need or a question: only its text. A moderator makes an item of it, or leaves it.
pub async fn need(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &NEED).await?;
    let person = act.person()?.to_owned();
    let lang = act.locale;
    let mut wrong = Wrong::default();
    let text = typed::text(form, "need", LINE, lang, &mut wrong);
    if text.is_empty() {
        wrong.add("need", says::no_need(lang));
    }
    wrong.check()?;
    let mut item = Item::new(session.id.clone(), ItemKind::Exchange, Format::Free, 0, in_one(&text, lang));
    item.status = Status::Need;
    (item.project, item.brought_by) = project(act, form, &person, lang).await?;
    item.proposed_by = Some(person);
    store::insert(&mut act.tx, &item, act.now).await?;
    tell(act, &session);
    Ok(done(act, &session, "needed"))
}

/// The project that somebody speaks for: one of their own, and its name. Of none, both are empty.
async fn project(act: &mut Act, form: &Form, person: &str, lang: Locale) -> Result<(String, String), Refused> {
    if form.get("project").is_empty() {
        return Ok(Default::default());
    }
    let projects = people::store::projects_of(&mut act.tx, person).await?;
    let project = projects.into_iter().find(|project| project.id == form.get("project")).ok_or(Error::Senseless)?;
    Ok((project.id, project.name.text(lang).to_owned()))
}

/// The form says whether the support is there afterwards, so a second click changes nothing.
pub async fn support(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &SUPPORT).await?;
    let person = act.person()?.to_owned();
    let item = meant(act, &session, &form.own("item")?, &[Status::Proposed, Status::Need]).await?;
    let parts = store::joined(&mut act.tx, &session.id).await?;
    let mut group = parts.iter().filter(|part| part.joined_to.as_ref() == Some(&item.id)).chain([&item]);
    if group.any(|one| one.proposed_by.as_deref() == Some(&person)) {
        return Err(Refused::problem(says::own(act.locale)));
    }
    let on = match form.get("on") {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::Senseless.into()),
    };
    store::support(&mut act.tx, &item.id, &person, on, act.now).await?;
    tell(act, &session);
    Ok(done(act, &session, if on { "supported" } else { "unsupported" }))
}

/// What one can take back: also what a moderator joined to something else.
const OWN: &[Status] = &[Status::Proposed, Status::Need, Status::Joined];

pub async fn withdraw(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &WITHDRAW).await?;
    let item = meant(act, &session, &form.own("item")?, OWN).await?;
    if item.proposed_by.as_deref() != Some(act.person()?) {
        return Err(Error::Forbidden.into());
    }
    store::delete(&mut act.tx, &item.id).await?;
    tell(act, &session);
    Ok(done(act, &session, "withdrawn"))
}
