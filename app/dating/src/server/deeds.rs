//! What is done about a date: moderators propose, remind, fix and close; members answer, and say whether
//! they come, signed in or by the link of a mail.

mod answer;
mod close;
mod fix;
mod propose;
mod reply;

use kit::Error;
use kit::act::Act;
use kit::rights::Scope;
use kit::verbs::{Form, Refused, Verb};
use territories::rules::{Body, Window};

use super::{reading, store};
use crate::rights::{ANSWER, ANSWER_MAILED, CLOSE, FIX, PROPOSE, REMIND, REPLY, REPLY_MAILED};
use crate::rules::{Poll, PollId};
use crate::texts;

pub const DEEDS: &[Verb] = kit::verbs![
    "/date/{body}/{year}/{month}/poll" "propose" PROPOSE => propose::propose,
    "/date/{body}/{year}/{month}/poll" "answer" ANSWER => answer::answer,
    "/date/{body}/{year}/{month}/poll" "remind" REMIND => close::remind,
    "/date/{body}/{year}/{month}/poll" "fix" FIX => fix::fix,
    "/date/{body}/{year}/{month}/poll" "close" CLOSE => close::close,
    "/poll/{secret}" "answer" ANSWER_MAILED => answer::by_mail,
    "/session/{session}/reply" "reply" REPLY => reply::reply,
    "/reply/{secret}" "reply" REPLY_MAILED => reply::by_mail,
];

/// The body and the window of the address, when this person has this right there.
async fn window(act: &mut Act, form: &Form, right: &kit::Right) -> Result<(Body, Window), Error> {
    let (body, year, month): (String, i32, u32) = (form.at("body")?, form.at("year")?, form.at("month")?);
    let (body, window) = reading::window(act, &body, year, month).await?;
    act.may(right, Scope { body: Some(&body.id), session: None })?;
    Ok((body, window))
}

/// The poll that a form of this window's page names, held until the deed is done. Closed meanwhile: the
/// page says what became of it.
async fn open_poll(act: &mut Act, form: &Form, window: &Window) -> Result<Poll, Refused> {
    let id: PollId = form.own("poll")?;
    let poll = held(act, &id).await?;
    if (poll.body.as_str(), poll.year, poll.from_month) != (window.body.as_str(), window.year, window.months.0) {
        return Err(Error::NotFound.into());
    }
    Ok(poll)
}

/// An open poll, held until the deed is done.
async fn held(act: &mut Act, id: &PollId) -> Result<Poll, Refused> {
    store::hold(&mut act.tx, id).await?;
    let poll = store::find(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    let taken = sessions::store::of_window(&mut act.tx, &poll.body, poll.year, poll.from_month).await?;
    if !poll.takes_answers(taken.is_some()) {
        return Err(closed(act));
    }
    Ok(poll)
}

/// Somebody closed the poll, or fixed a date, since this page was read.
fn closed(act: &Act) -> Refused {
    Refused::Stale { problem: texts::closed_meanwhile(act.locale).to_owned(), kept: Vec::new() }
}

fn page(act: &Act, window: &Window, done: &str) -> String {
    let Window { body, year, months } = window;
    format!("/{}/date/{body}/{year}/{}/poll?done={done}", act.locale.code(), months.0)
}
