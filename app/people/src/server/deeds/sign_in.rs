//! Signing in: a code goes out, and comes back. What is answered never tells whether an address is
//! known here.

use kit::act::Act;
use kit::hub::SIGN_IN;
use kit::mail::Letter;
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused};

use crate::rights::{ENTER, SEND_CODE};
use crate::rules::sign_in::{agent, digits, escape, minutes, next};
use crate::store::codes::{self, AskId, Tried};
use crate::{sign_in, store, texts};

/// Sends a code to an address.
pub async fn send_code(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&SEND_CODE, Scope::default())?;
    let locale = act.locale;
    let email = kit::form::email(form.get("email")).map_err(|fault| Refused::field("email", fault.words(locale)))?;
    let network = sign_in::network_hash(&form.from);
    let asked = codes::asked(&mut act.tx, &email, &network, act.now).await?;
    if let Some(ms) = asked.wait_of_email(act.now) {
        return Err(Refused::TooMany { problem: texts::too_many_codes(locale, minutes(ms)) });
    }
    if let Some(ms) = asked.wait_of_network(act.now) {
        return Err(Refused::TooMany { problem: texts::too_many_here(locale, minutes(ms)) });
    }
    let (ask, code) = codes::make_code(&mut act.tx, &email, &network, act.now).await?;
    let letter = Letter {
        to: email,
        subject: texts::code_subject(locale).into(),
        text: texts::code_letter(locale, &code),
        lang: locale,
        calendar: None,
    };
    act.post(&letter).await?;
    act.announce(SIGN_IN);
    let then = next(form.get("next")).map(|path| format!("&next={}", escape(path))).unwrap_or_default();
    Ok(Next::to(format!("/{}/sign-in?sent=1&ask={ask}{then}", locale.code())))
}

/// Takes a code back, and signs the browser in.
pub async fn enter(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&ENTER, Scope::default())?;
    let locale = act.locale;
    let ask: AskId = form.own("ask")?;
    let code = digits(form.get("code")).ok_or_else(|| Refused::field("code", texts::code_form(locale)))?;
    act.keep_even_refused();
    act.announce(SIGN_IN);
    let email = match codes::try_code(&mut act.tx, &ask, &code, act.now).await? {
        Tried::Right { email } => email,
        Tried::Wrong { left } => return Err(Refused::field("code", texts::code_wrong(locale, left))),
        Tried::Used => return Err(Refused::field("code", texts::code_used(locale))),
        Tried::Expired | Tried::Unknown => return Err(Refused::field("code", texts::code_expired(locale))),
        Tried::Spent { email } => {
            let network = sign_in::network_hash(&form.from);
            let asked = codes::asked(&mut act.tx, &email, &network, act.now).await?;
            let problem = match asked.wait_of_email(act.now) {
                Some(ms) => texts::code_spent_wait(locale, minutes(ms)),
                None => texts::code_spent(locale).into(),
            };
            return Err(Refused::TooMany { problem });
        }
    };
    let person = store::participant(&mut act.tx, &email, locale, act.now).await?;
    let browser = (form.cookies.as_str(), &*agent(&form.agent));
    let cookie = sign_in::open(&mut act.tx, &person, &act.world.origin, browser, act.now).await?;
    let to = next(form.get("next")).map_or_else(|| format!("/{}/me", locale.code()), str::to_owned);
    Ok(Next { cookie: Some(cookie), ..Next::to(to) })
}
