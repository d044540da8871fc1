//! Giving a window its date. The planner warns once, and never forbids.

use kit::Error;
use kit::act::Act;
use kit::form::LINE;
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::words::Pair;
use territories::rules::{Body, Window};

use crate::mails::{self, Notice};
use crate::rights::DATE;
use crate::rules::edit::{self, Fault};
use crate::rules::needs::{self, Ground};
use crate::rules::planner;
use crate::rules::{Session, State, states, window_of};
use crate::{store, texts};

pub async fn date(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let (id, year, month): (String, i32, u32) = (form.at("body")?, form.at("year")?, form.at("month")?);
    let body = territories::store::body(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    act.may(&DATE, Scope { body: Some(&body.id), session: None })?;
    let window = window_of(&body, year, month, act.now.day()).ok_or(Error::NotFound)?;
    window_is_free(act, &window).await?;

    let session = read(act, form, &body, &window)?;
    date_window(act, &session, (&body, &window), form.get("warned")).await?;
    Ok(Next::to(format!("/{}/session/{}?done=dated", act.locale.code(), session.id)))
}

/// Holds the body of a window that has no session: of two moderators who date it at once, the second
/// finds the session of the first.
pub async fn window_is_free(act: &mut Act, window: &Window) -> Result<(), Refused> {
    store::hold_body(&mut act.tx, &window.body).await?;
    match store::of_window(&mut act.tx, &window.body, window.year, window.months.0).await? {
        Some(_) => Err(Refused::problem(texts::date::taken(act.locale))),
        None => Ok(()),
    }
}

/// Gives a window that is free its session, and tells its people. `looked_at`: the day of which the
/// moderator has seen what the planner says.
pub async fn date_window(
    act: &mut Act,
    session: &Session,
    (body, window): (&Body, &Window),
    looked_at: &str,
) -> Result<(), Refused> {
    let locale = act.locale;
    let holds = |need| needs::holds(need, session, &Ground::default(), act.now);
    if states::take(State::Planned, State::Dated, holds).is_err() {
        // The day and the place were looked at: only an hour of today can be over.
        return Err(Refused::field("start", texts::edit::over(locale)));
    }
    let day = session.starts_at.day();
    let around = store::around(&mut act.tx, act.now.day(), window, day).await?;
    let found = planner::warnings(session.starts_at, session.ends_at, &around);
    // They are known only of the day that was looked at: another day is looked at again.
    if !found.is_empty() && looked_at != day.to_string() {
        return Err(Refused::Wrong {
            wrong: found.iter().map(|one| ("warned".to_owned(), texts::date::warning(locale, one))).collect(),
            problem: Some(texts::date::look_again(locale).to_owned()),
        });
    }

    let person = act.person()?.to_owned();
    store::insert(&mut act.tx, session, act.now).await?;
    let planned = Session { state: State::Planned, ..session.clone() };
    store::noted(&mut act.tx, &planned, State::Dated, &person, "", act.now).await?;
    people::store::audit(&mut act.tx, act.now, &person, "date/set", session.id.as_str()).await?;
    mails::tell(act, session, body, Notice::Dated).await?;
    act.announce(format!("session:{}", session.id));
    Ok(())
}

/// The session as the form has it.
fn read(act: &Act, form: &Form, body: &Body, window: &Window) -> Result<Session, Refused> {
    let locale = act.locale;
    let mut wrong = Wrong::default();
    let mut note = |field: &str, fault: Fault| wrong.add(field, texts::edit::fault(locale, fault));
    let span = edit::span(|field| form.get(field).to_owned(), act.now.day(), None);
    if let Err(faults) = &span {
        faults.iter().for_each(|(field, fault)| note(field, *fault));
    }
    let (venue, link, title) = (form.get("venue"), form.get("link"), form.get("title"));
    if venue.is_empty() && link.is_empty() {
        note("venue", Fault::NoPlace);
    }
    if !link.is_empty() && !edit::is_link(link) {
        note("link", Fault::NoLink);
    }
    for (field, text) in [("venue", venue), ("link", link), ("title", title)] {
        if text.chars().count() > LINE {
            note(field, Fault::TooLong);
        }
    }
    wrong.check()?;
    let (starts_at, ends_at) = span.map_err(|_| Error::Senseless)?;
    let said = |text: &str| locale.pick(Pair::new(text, ""), Pair::new("", text));
    Ok(Session {
        title: said(title),
        venue: said(venue),
        link: link.into(),
        ..Session::dated(&body.id, window.year, window.months.0, starts_at, ends_at)
    })
}
