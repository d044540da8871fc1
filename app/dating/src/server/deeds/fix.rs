//! One of the dates is fixed: the window gets its session in the way a date that is set at once does
//! (`sessions::deeds`), or the one that was postponed gets its other date. Members are told.

use kit::Error;
use kit::act::Act;
use kit::verbs::{Form, Next, Refused};
use sessions::deeds::{date_again, date_window, window_is_free};
use territories::rules::BodyKind;

use crate::rights::FIX;
use crate::rules::DateId;
use crate::{letters, reading, store, texts};

pub async fn fix(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let (body, window) = super::window(act, form, &FIX).await?;
    // Held in the order in which its own step holds them: the session, then the body.
    let waits = reading::postponed(act, &window).await?.map(|session| session.id);
    let postponed = match &waits {
        Some(id) => {
            sessions::store::hold(&mut act.tx, id).await?;
            reading::postponed(act, &window).await?
        }
        None => None,
    };
    let poll = super::open_poll(act, form, &window).await?;
    window_is_free(act, &window).await?;
    let id: DateId = form.own("date")?;
    let date = poll.date(&id).ok_or(Error::Senseless)?;
    if date.starts_at <= act.now {
        return Err(Refused::problem(texts::date_is_over(act.locale)));
    }

    let again = postponed.is_some();
    let session = poll.session(date, postponed);
    if again {
        date_again(act, &session, &body).await?;
    } else {
        // Its warnings stand beside the button.
        date_window(act, &session, (&body, &window), &session.starts_at.day().to_string()).await?;
    }
    if !store::close(&mut act.tx, &poll.id, Some(&session.id)).await? {
        return Err(super::closed(act));
    }
    // The members of a concertation hear of it from the session itself.
    if body.kind == BodyKind::Atelier {
        letters::fixed(act, &session, &body).await?;
    }
    let person = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &person, FIX.verb, poll.id.as_str()).await?;
    act.announce(format!("poll:{}", poll.id));
    Ok(Next::to(format!("/{}/session/{}?done=dated", act.locale.code(), session.id)))
}
