//! Giving a window its date. The planner warns once, and never forbids.

use kit::Error;
use kit::Locale;
use kit::act::Act;
use kit::form::LINE;
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::words::Pair;
use territories::rules::{Body, Window};

use crate::rights::DATE;
use crate::rules::edit::{self, Fault};
use crate::rules::needs::{self, Ground};
use crate::rules::planner::{self, Around, Warning};
use crate::rules::{Session, State, states, window_of};
use crate::{store, texts};

pub async fn date(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let (id, year, month): (String, i32, u32) = (form.at("body")?, form.at("year")?, form.at("month")?);
    let body = territories::store::body(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    act.may(&DATE, Scope { body: Some(&body.id), session: None })?;
    let window = window_of(&body, year, month, act.now.day()).ok_or(Error::NotFound)?;
    let locale = act.locale;

    // Of two moderators who date it at once, the second finds the session of the first.
    store::hold_body(&mut act.tx, &body.id).await?;
    if store::of_window(&mut act.tx, &body.id, year, month).await?.is_some() {
        return Err(Refused::problem(texts::date::taken(locale)));
    }

    let session = read(act, form, &body, &window)?;
    let holds = |need| needs::holds(need, &session, &Ground::default(), act.now);
    if states::take(State::Planned, State::Dated, holds).is_err() {
        // The day and the place were looked at: only an hour of today can be over.
        return Err(Refused::field("start", texts::edit::over(locale)));
    }
    let found = warnings(act, &session, window).await?;
    // They are known only of the day that was looked at: another day is looked at again.
    if !found.is_empty() && form.get("warned") != session.starts_at.day().to_string() {
        return Err(Refused::Wrong {
            wrong: found.iter().map(|one| ("warned".to_owned(), texts::date::warning(locale, one))).collect(),
            problem: Some(texts::date::look_again(locale).to_owned()),
        });
    }

    let person = act.person()?.to_owned();
    store::insert(&mut act.tx, &session, act.now).await?;
    let planned = Session { state: State::Planned, ..session.clone() };
    store::noted(&mut act.tx, &planned, State::Dated, &person, "", act.now).await?;
    people::store::audit(&mut act.tx, act.now, &person, "date/set", session.id.as_str()).await?;
    act.announce(format!("session:{}", session.id));
    Ok(Next::to(format!("/{}/session/{}?done=dated", locale.code(), session.id)))
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

async fn warnings(act: &mut Act, session: &Session, window: Window) -> Result<Vec<Warning>, Error> {
    let day = session.starts_at.day();
    let off = territories::store::days_off(&mut act.tx, day, day).await?;
    let bodies = territories::store::bodies(&mut act.tx).await?;
    let same_day = store::between(&mut act.tx, day, day).await?;
    let name = |session: &Session| {
        let body = bodies.iter().find(|body| body.id == session.body).map(|body| body.name.clone()).unwrap_or_default();
        let both = |locale| match session.title.text(locale) {
            "" => body.text(locale).to_owned(),
            title => format!("{}, {title}", body.text(locale)),
        };
        Pair::new(both(Locale::Fr), both(Locale::Nl))
    };
    let around = Around {
        today: act.now.day(),
        window,
        off: off.into_iter().map(|(_, _, name)| name).collect(),
        same_day: same_day.iter().map(name).collect(),
    };
    Ok(planner::warnings(session.starts_at, session.ends_at, &around))
}
