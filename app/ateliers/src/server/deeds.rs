//! The deeds of the public side: register, and cancel.

use kit::Locale;
use kit::act::Act;
use kit::form::{self, LINE};
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused, Verb, Wrong};
use sessions::rules::{Session, SessionId};
use territories::rules::{Body, BodyKind};

use super::letters::About;
use super::limit::{self, Enough};
use super::seats;
use super::store::{self, Details, Registration};
use crate::rights::{CANCEL, GIVE_UP, REGISTER};
use crate::rules::{Door, NEEDS_KEPT, Need, Standing, door, seat};
use crate::texts::form as says;

pub const DEEDS: &[Verb] = kit::verbs![
    "/session/{session}/register" "register" REGISTER => register,
    "/registration/{secret}" "cancel" CANCEL => cancel,
    "/me" "give-up" GIVE_UP => give_up,
];

/// Longest words about a need, in characters.
const WORDS: usize = 500;

/// The session of an atelier, held until the end of this act, and its body. A concertation is for its
/// members: it has no registration.
async fn held(act: &mut Act, id: &SessionId) -> Result<(Session, Body), Refused> {
    sessions::store::hold(&mut act.tx, id).await?;
    let session = sessions::store::find(&mut act.tx, id).await?.ok_or(kit::Error::NotFound)?;
    let body = territories::store::body(&mut act.tx, &session.body)
        .await?
        .filter(|body| body.kind == BodyKind::Atelier)
        .ok_or(kit::Error::NotFound)?;
    Ok((session, body))
}

async fn register(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let id: SessionId = form.at("session")?;
    if !form.get("website").is_empty() {
        return Err(Refused::problem(says::hidden_filled(act.locale)));
    }
    let details = details(form, act.locale)?;
    let (session, body) = held(act, &id).await?;
    act.may(&REGISTER, session.scope())?;
    match door(&session, act.now) {
        Door::Open => {}
        Door::NotYet(_) => return Err(Refused::problem(says::not_yet(act.locale))),
        Door::Closed => return Err(Refused::problem(says::closed(act.locale))),
        Door::Off => return Err(Refused::problem(says::off(act.locale))),
    }
    limit::registers(&id, &form.from, act.world.demo, act.now).map_err(|enough| Refused::TooMany {
        problem: match enough {
            Enough::ForOne => says::too_many_here(act.locale),
            Enough::ForAll => says::too_many(act.locale),
        }
        .into(),
    })?;
    let origin = act.world.origin.clone();
    let about = About { session: &session, body: &body, origin: &origin, now: act.now };
    let before = store::by_email(&mut act.tx, &id, &details.email).await?;
    match before.filter(|before| before.state != Standing::Cancelled) {
        // Whoever asks learns nothing: only the mail says that the address was registered already.
        Some(there) => {
            if store::repeated(&mut act.tx, &there.id, act.now).await? {
                about.already(act, &there).await?;
            }
        }
        None => {
            seats::fill(act, &about).await?;
            let counts = store::counts(&mut act.tx, &id).await?;
            let state = seat(session.capacity, counts.confirmed);
            let delete_at = session.ends_at.plus(NEEDS_KEPT);
            let new = store::register(&mut act.tx, &id, &details, state, delete_at, act.now).await?;
            about.registered(act, &new).await?;
            act.announce(format!("session:{id}"));
        }
    }
    Ok(Next::to(format!("/{}/session/{id}/registered", act.locale.code())))
}

async fn cancel(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let secret: String = form.at("secret")?;
    let found = store::by_secret(&mut act.tx, &secret).await?.ok_or(kit::Error::NotFound)?;
    let (session, body) = held(act, &found.session_id).await?;
    act.may(&CANCEL, session.scope())?;
    // Read again, now that the session is held: a seat may have come meanwhile.
    let mine = store::by_secret(&mut act.tx, &secret).await?.ok_or(kit::Error::NotFound)?;
    free(act, &session, &body, mine).await?;
    Ok(Next::to(format!("/{}/registration/{secret}?done=cancelled", act.locale.code())))
}

/// The same from one's own page, without the mail at hand.
async fn give_up(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&GIVE_UP, Scope::default())?;
    let id: SessionId = form.own("session")?;
    let (session, body) = held(act, &id).await?;
    let email = act.viewer.email.clone();
    let mine = store::by_email(&mut act.tx, &id, &email).await?.ok_or(kit::Error::NotFound)?;
    free(act, &session, &body, mine).await?;
    Ok(Next::to(format!("/{}/me?done=given-up", act.locale.code())))
}

/// Cancels a registration, for the good of who is next in line.
async fn free(act: &mut Act, session: &Session, body: &Body, mut mine: Registration) -> Result<(), Refused> {
    if act.now >= session.ends_at {
        return Err(Refused::problem(says::over(act.locale)));
    }
    if mine.state != Standing::Cancelled {
        let had_seat = mine.state == Standing::Confirmed;
        mine.state = Standing::Cancelled;
        store::set_state(&mut act.tx, &mine.id, mine.state, act.now).await?;
        store::drop_needs(&mut act.tx, &mine.id).await?;
        let origin = act.world.origin.clone();
        let about = About { session, body, origin: &origin, now: act.now };
        about.cancelled(act, &mine, had_seat).await?;
        seats::fill(act, &about).await?;
        act.announce(format!("session:{}", session.id));
    }
    Ok(())
}

/// What the form says, or everything that is wrong with it.
fn details(form: &Form, locale: Locale) -> Result<Details, Refused> {
    let mut wrong = Wrong::default();
    let name = wrong.take("name", line(form, "name", says::no_name(locale), locale));
    let email = wrong.take("email", form::email(form.get("email")).map_err(|fault| fault.words(locale)));
    let organisation = wrong.take("organisation", line(form, "organisation", says::no_organisation(locale), locale));
    let function = wrong.take("function", line(form, "function", says::no_function(locale), locale));
    let lang = wrong.take("lang", Locale::from_code(form.get("lang")).ok_or(says::no_language(locale)));
    let mut needs = Vec::new();
    for code in form.all("need") {
        match code.parse() {
            // Words say what else; without them there is nothing to arrange.
            Ok(Need::Other) | Err(_) => return Err(kit::Error::Senseless.into()),
            Ok(need) => needs.push((need, String::new())),
        }
    }
    let other = words(form.get("other"));
    if other.chars().count() > WORDS {
        wrong.add("other", says::too_long(locale, WORDS));
    } else if !other.is_empty() {
        needs.push((Need::Other, other));
    }
    needs.sort();
    needs.dedup();
    wrong.check()?;
    match (email, name, organisation, function, lang) {
        (Some(email), Some(name), Some(organisation), Some(function), Some(lang)) => {
            Ok(Details { email, name, organisation, function, lang, needs })
        }
        _ => Err(kit::Error::Senseless.into()),
    }
}

/// A field of one line, there and not too long.
fn line(form: &Form, field: &str, missing: &str, locale: Locale) -> Result<String, String> {
    let value = words(form.get(field));
    match value.chars().count() {
        0 => Err(missing.to_owned()),
        n if n > LINE => Err(says::too_long(locale, LINE)),
        _ => Ok(value),
    }
}

/// Words without line ends and other control characters.
fn words(typed: &str) -> String {
    typed
        .split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
