//! Telling what became of a commitment: by the link of a mail, from one's own page, and on the page of
//! the body, where a moderator may note what somebody said aloud.

use kit::Error;
use kit::act::Act;
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused, Verb};

use super::store;
use crate::rights::{NOTE, TELL, TELL_ASKED, TELL_MINE};
use crate::rules::{self, Arrival, Commitment, Fault, OutcomeId};
use crate::texts;

pub const DEEDS: &[Verb] = kit::verbs![
    "/commitment/{secret}" "tell" TELL_ASKED => tell_asked,
    "/me" "tell" TELL_MINE => tell_mine,
    "/body/{body}/commitments" "tell" TELL => tell_in_body,
];

/// Whoever holds the link speaks as the owner.
async fn tell_asked(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let secret: String = form.at("secret")?;
    let asked = store::by_secret(&mut act.tx, &secret).await?.ok_or(Error::NotFound)?;
    act.may(&TELL_ASKED, Scope { body: Some(&asked.body), session: None })?;
    keep(act, form, &asked.id, true).await?;
    Ok(Next::to(format!("/{}/commitment/{secret}?done=told", act.locale.code())))
}

async fn tell_mine(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&TELL_MINE, Scope::default())?;
    let id: OutcomeId = form.own("commitment")?;
    let person = act.person()?.to_owned();
    let mine = store::find(&mut act.tx, &id).await?.filter(|one| one.owner.as_ref() == Some(&person));
    keep(act, form, &mine.ok_or(Error::NotFound)?.id, true).await?;
    Ok(Next::to(format!("/{}/me?done=told", act.locale.code())))
}

async fn tell_in_body(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let body: String = form.at("body")?;
    let on = Scope { body: Some(&body), session: None };
    act.may(&TELL, on)?;
    let id: OutcomeId = form.own("commitment")?;
    let one = store::find(&mut act.tx, &id).await?.filter(|one| one.body == body).ok_or(Error::NotFound)?;
    let person = act.person()?.to_owned();
    let own = one.owner.as_ref() == Some(&person);
    if !own {
        act.may(&NOTE, on)?;
        people::store::audit(&mut act.tx, act.now, &person, NOTE.verb, id.as_str()).await?;
    }
    keep(act, form, &id, own).await?;
    Ok(Next::to(format!("/{}/body/{body}/commitments?done=told", act.locale.code())))
}

/// Keeps what the form tells, after what was told before.
async fn keep(act: &mut Act, form: &Form, id: &OutcomeId, by_owner: bool) -> Result<(), Refused> {
    let told = rules::told(form.get("standing"), form.get("words"), act.locale).ok_or(Error::Senseless)?;
    let told = told.map_err(|fault| {
        Refused::field(
            "words",
            match fault {
                Fault::NoWhy => texts::no_why(act.locale).to_owned(),
                Fault::TooLong => texts::too_long(act.locale, rules::LONGEST),
            },
        )
    })?;
    let seen: usize = form.own("seen")?;
    let one = held(act, id).await?;
    match rules::arrival(&one.news, seen, &told) {
        Arrival::Repeated => return Ok(()),
        Arrival::Late => {
            let now = texts::standing(act.locale, one.standing());
            return Err(Refused::Stale { problem: texts::meanwhile(act.locale, now), kept: Vec::new() });
        }
        Arrival::New => {}
    }
    store::tell(&mut act.tx, id, &told, by_owner, act.now).await?;
    act.announce(format!("session:{}", one.session));
    Ok(())
}

/// The commitment as it stands now that its session is held.
async fn held(act: &mut Act, id: &OutcomeId) -> Result<Commitment, Refused> {
    let before = store::find(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    sessions::store::hold(&mut act.tx, &before.session).await?;
    Ok(store::find(&mut act.tx, id).await?.ok_or(Error::NotFound)?)
}
