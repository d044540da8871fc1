//! An outcome was noted in the language of who held the keys; here in the other.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused};
use kit::words::Pair;
use kit::{Error, Locale};
use live::rules::{BadText, LONGEST, OutcomeId, text_typed};

use super::texts::{at_item, redacted_since};
use super::{desk, held, note};
use crate::rights::TRANSLATE;
use crate::rules::open_in;
use crate::texts;

/// Writes the other language of an outcome. The page says on what it was written: what another moderator
/// wrote meanwhile is not lost unseen.
pub async fn translate(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &TRANSLATE).await?;
    if !open_in(session.state) {
        return Err(Refused::problem(texts::closed(act.locale)));
    }
    let id: OutcomeId = form.own("outcome")?;
    let lang = Locale::from_code(form.get("lang")).ok_or(Error::Senseless)?;
    let noted = live::store::outcomes(&mut act.tx, &session.id).await?;
    let noted = noted.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    if lang.pick(&noted.text.nl, &noted.text.fr).trim().is_empty() {
        // What it says in the room’s words is not written over.
        return Err(Error::Senseless.into());
    }
    let text = text_typed(form.get("translation")).map_err(|bad| {
        let why = match bad {
            BadText::Empty => texts::translation_missing(act.locale).to_owned(),
            BadText::TooLong => texts::too_long(act.locale, LONGEST),
        };
        Refused::field("translation", why)
    })?;
    let stands = lang.pick(&noted.text.fr, &noted.text.nl).trim();
    if stands == text {
        return Ok(at_item(desk(act, &session, "already"), &noted.item));
    }
    let stale = |why: &str| Refused::Stale { problem: why.into(), kept: vec![("translation".into(), stands.into())] };
    if redacted_since(act, form, &session).await? {
        return Err(stale(texts::redact::meanwhile(act.locale)));
    }
    let both = lang.pick(Pair::new(&text, &noted.text.nl), Pair::new(&noted.text.fr, &text));
    let is_fresh = form.get("was").replace("\r\n", "\n") == stands;
    if !is_fresh || !live::store::translate(&mut act.tx, &session.id, &id, &noted.text, &both).await? {
        return Err(stale(texts::both_kept(act.locale)));
    }
    note(act, &session, &TRANSLATE).await?;
    // Where its promises are shown.
    act.announce(format!("session:{}", session.id));
    Ok(at_item(desk(act, &session, "translated"), &noted.item))
}
