//! What one does on one's own page.

use kit::act::Act;
use kit::form::LINE;
use kit::hub::SIGN_IN;
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused, Wrong};

use crate::rights::{PROFILE, SIGN_OUT, SIGN_OUT_EVERYWHERE};
use crate::store::sign_ins;
use crate::{sign_in, store, texts};

/// Keeps how one wants to be called, and one's function.
pub async fn profile(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&PROFILE, Scope::default())?;
    let locale = act.locale;
    let id = act.person()?.parse().map_err(|_| kit::Error::NotFound)?;
    let mut wrong = Wrong::default();
    for field in ["name", "function"] {
        if form.get(field).chars().count() > LINE {
            wrong.add(field, texts::too_long(locale, LINE));
        }
    }
    wrong.check()?;
    store::describe(&mut act.tx, &id, form.get("name"), form.get("function")).await?;
    Ok(Next::to(format!("/{}/me?done=profile", locale.code())))
}

/// Signs this browser out.
pub async fn sign_out(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&SIGN_OUT, Scope::default())?;
    sign_in::close(&mut act.tx, &form.cookies).await?;
    Ok(out(act))
}

/// Signs the person out of every browser.
pub async fn sign_out_everywhere(act: &mut Act, _form: &Form) -> Result<Next, Refused> {
    act.may(&SIGN_OUT_EVERYWHERE, Scope::default())?;
    let person = act.person()?.to_owned();
    sign_ins::close_all(&mut act.tx, &person).await?;
    Ok(out(act))
}

fn out(act: &mut Act) -> Next {
    act.announce(SIGN_IN);
    Next {
        to: format!("/{}/me?done=out", act.locale.code()),
        cookie: Some(sign_in::no_cookie(&act.world.origin)),
        forget: true,
    }
}
