//! Coming in with the code of a room.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Wrong};
use sessions::rules::{Session, State, code_typed};

use crate::rights::{JOIN, ROOM};
use crate::rules::{Here, LONGEST_NAME};
use crate::{guest, limit, store, texts};

pub async fn join(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&JOIN, kit::rights::Scope::default())?;
    if !guest::may_try(&form.from, act.now) {
        return Err(Refused::TooMany { problem: texts::too_many_tries(act.locale).into() });
    }
    let code = code_typed(form.get("code"));
    let mut wrong = Wrong::default();
    if code.is_empty() {
        wrong.add("code", texts::code_missing(act.locale));
    }
    let name = form.get("name");
    if name.chars().count() > LONGEST_NAME {
        wrong.add("name", texts::name_too_long(act.locale, LONGEST_NAME));
    }
    wrong.check()?;
    let Some(session) = sessions::store::by_code(&mut act.tx, &code).await? else {
        guest::wrong_try(&form.from, act.now);
        return Err(Refused::field("code", texts::code_unknown(act.locale)));
    };
    match session.state {
        State::Live => {}
        State::Announced | State::Settled => {
            return Err(Refused::problem(texts::not_yet(act.locale, &session.when(act.locale))));
        }
        _ => return Err(Refused::problem(texts::over(act.locale))),
    }

    store::touch(&mut act.tx, &session.id).await?;
    let cookie = come_in(act, &session, name, &form.from).await?;
    act.announce(super::room_topic(&session.id));
    let to = format!("/{}/session/{}/room", act.locale.code(), session.id);
    Ok(Next { cookie, ..Next::to(to) })
}

/// Marks who comes in; gives a pass to those who have none. A member is recognised, a guest who comes
/// back stays the same guest.
async fn come_in(act: &mut Act, session: &Session, name: &str, from: &str) -> Result<Option<String>, Refused> {
    let pass = act.viewer.guest_of.clone().filter(|(at, _)| at == session.id.as_str());
    if let Some((_, id)) = pass {
        if !name.is_empty() {
            store::rename_guest(&mut act.tx, &id, name).await?;
        }
        return Ok(None);
    }
    if act.viewer.may(&ROOM, session.scope())
        && let Some(person) = act.viewer.person.clone()
    {
        store::attend(&mut act.tx, &session.id, &person, Here::Present, act.now).await?;
        return Ok(None);
    }
    if !limit::comes_in(&session.id, from, act.now) {
        return Err(Refused::TooMany { problem: texts::too_many_guests(act.locale).into() });
    }
    let (token_hash, cookie) = guest::fresh(&act.world.origin);
    let id = store::admit(&mut act.tx, &session.id, name, &token_hash, act.now).await?;
    // Somebody signed in speaks and is counted as themselves: the pass only opens the door.
    let (who, here) = match &act.viewer.person {
        Some(person) => (person.clone(), Here::Present),
        None => (id, Here::Guest),
    };
    store::attend(&mut act.tx, &session.id, &who, here, act.now).await?;
    Ok(Some(cookie))
}
