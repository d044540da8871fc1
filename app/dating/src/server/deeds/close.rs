//! What else a moderator does with an open poll: remind those who have not answered, or close it without
//! a date.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused};

use crate::letters::{self, Asking};
use crate::rights::{CLOSE, REMIND};
use crate::{store, texts};

pub async fn remind(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let (body, window) = super::window(act, form, &REMIND).await?;
    let poll = super::open_poll(act, form, &window).await?;
    if !poll.may_remind(act.now) {
        return Err(Refused::problem(texts::reminded_already(act.locale)));
    }
    let said = store::answers(&mut act.tx, &poll.id).await?;
    let mut silent = store::members(&mut act.tx, &body.id).await?;
    silent.retain(|member| said.iter().all(|(_, person, _)| *person != member.person));
    if silent.is_empty() {
        return Err(Refused::problem(texts::all_answered(act.locale)));
    }
    store::asked(&mut act.tx, &poll.id, act.now).await?;
    letters::ask(act, &poll, (&body, &window), &silent, Asking::Again).await?;
    let person = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &person, REMIND.verb, poll.id.as_str()).await?;
    act.announce(format!("poll:{}", poll.id));
    Ok(Next::to(super::page(act, &window, "reminded")))
}

pub async fn close(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let (_, window) = super::window(act, form, &CLOSE).await?;
    let poll = super::open_poll(act, form, &window).await?;
    if !store::close(&mut act.tx, &poll.id, None).await? {
        return Err(super::closed(act));
    }
    let person = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &person, CLOSE.verb, poll.id.as_str()).await?;
    act.announce(format!("poll:{}", poll.id));
    Ok(Next::to(super::page(act, &window, "closed")))
}
