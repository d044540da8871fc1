//! A step in the life of a session: asked of the one table, kept, told.

use kit::Error;
use kit::act::Act;
use kit::form::LINE;
use kit::verbs::{Form, Next, Refused, Wrong};
use territories::rules::Body;

use crate::mails::{self, Notice};
use crate::rights::STEP;
use crate::rules::states::{self, Follow, Need, Refusal, Step};
use crate::rules::{Session, State, needs};
use crate::{store, texts};

pub async fn step(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let (session, body) = super::held(act, form, &STEP).await?;
    let to: State = form.own("to")?;
    let locale = act.locale;
    if form.own::<i64>("version")? != session.version {
        return Err(changed_meanwhile(act, &session));
    }

    // The minutes have a page of their own for their steps.
    if states::is_of_minutes(session.state, to) {
        return Err(Refused::Not(Error::Senseless));
    }
    let reason = form.get("reason");
    let ground = store::ground(&mut act.tx, &session.id).await?;
    let holds = |need: Need| match need {
        Need::Reason => !reason.is_empty(),
        need => needs::holds(need, &session, &ground, act.now) || need.tick().is_some_and(|tick| form.ticked(tick)),
    };
    let step = states::take(session.state, to, holds).map_err(|refusal| match refusal {
        // Only our own page names steps, and this page is not stale.
        Refusal::NoSuchStep => Refused::Not(Error::Senseless),
        Refusal::Missing(needs) => missing(locale, &needs),
    })?;
    let gives_reason = step.needs.contains(&Need::Reason);
    let mut wrong = Wrong::default();
    if gives_reason && reason.chars().count() > LINE {
        wrong.add("reason", texts::edit::too_long(locale));
    }
    wrong.check()?;

    if session.state == State::Postponed && to == State::Dated {
        // Its window may have been given another session meanwhile.
        store::hold_body(&mut act.tx, &session.body).await?;
        if store::of_window(&mut act.tx, &session.body, session.year, session.from_month).await?.is_some() {
            return Err(Refused::problem(texts::page::window_taken(locale)));
        }
    }

    let reason = if gives_reason { reason } else { "" };
    made(act, &session, &body, step, reason).await?;
    Ok(Next::to(format!("/{}/session/{}?done=step", locale.code(), session.id)))
}

/// A postponed session gets another date and place, and with it its step; its people are told. The
/// caller holds the session and knows that its window is free.
pub async fn date_again(act: &mut Act, session: &Session, body: &Body) -> Result<(), Refused> {
    if !store::change(&mut act.tx, session).await? {
        return Err(changed_meanwhile(act, session));
    }
    let holds = |need| needs::holds(need, session, &needs::Ground::default(), act.now);
    let step = states::take(session.state, State::Dated, holds).map_err(|_| Refused::Not(Error::Senseless))?;
    made(act, session, body, step, "").await
}

/// The step is kept, and what follows it done.
async fn made(act: &mut Act, session: &Session, body: &Body, step: &Step, reason: &str) -> Result<(), Refused> {
    let to = step.to;
    let person = act.person()?.to_owned();
    if !store::step(&mut act.tx, session, to, &person, reason, act.now).await? {
        return Err(changed_meanwhile(act, session));
    }
    people::store::audit(&mut act.tx, act.now, &person, &format!("session/step/{to}"), session.id.as_str()).await?;
    if step.follows.contains(&Follow::RoomOpens) {
        store::open_room(&mut act.tx, &session.id).await?;
    }
    if step.follows.contains(&Follow::RoomCloses) {
        store::close_room(&mut act.tx, &session.id).await?;
    }
    if let Some(notice) = Notice::of_step(session.state, to) {
        let after = Session { state: to, reason: reason.to_owned(), sequence: session.sequence + 1, ..session.clone() };
        mails::tell(act, &after, body, notice).await?;
    }
    act.announce(format!("session:{}", session.id));
    Ok(())
}

/// Someone made another step, or changed the date, since this page was read.
fn changed_meanwhile(act: &Act, session: &Session) -> Refused {
    let state = texts::state(act.locale, session.state);
    Refused::Stale {
        problem: texts::page::changed_meanwhile(act.locale, state),
        kept: vec![("state".into(), state.into())],
    }
}

/// What is missing, in the order of the table; the reason at its field.
fn missing(locale: kit::Locale, needs: &[Need]) -> Refused {
    let words = |need: &Need| texts::needs::need(locale, *need);
    let others: Vec<&str> = needs.iter().filter(|need| **need != Need::Reason).map(words).collect();
    Refused::Wrong {
        wrong: (needs.iter().filter(|need| **need == Need::Reason))
            .map(|need| ("reason".to_owned(), words(need).to_owned()))
            .collect(),
        problem: (!others.is_empty()).then(|| others.join(" ")),
    }
}
