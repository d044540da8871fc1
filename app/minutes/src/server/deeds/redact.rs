//! Words that let somebody be recognised go, from every version at once and for good.

use agenda::rules::documents::DocumentId;
use kit::act::Act;
use kit::verbs::{Form, Next, Refused};
use kit::{Error, Right};
use live::rules::ContributionId;
use sessions::rules::Session;

use super::held;
use crate::rights::{REDACT, REDACT_DOCUMENT, REDACT_WHOLE};
use crate::rules::passage::{LONGEST, Passage};
use crate::store;
use crate::store::Found;
use crate::texts::redact as words;

/// Takes a passage out. First the moderator is shown where it stands; what they confirm is what they saw.
pub async fn passage(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &REDACT).await?;
    let typed = form.get("words");
    if typed.chars().count() > LONGEST {
        return Err(Refused::field("words", crate::texts::too_long(act.locale, LONGEST)));
    }
    let passage = Passage::of(typed).ok_or_else(|| Refused::field("words", words::nothing_typed(act.locale)))?;
    let found = store::look_for(&mut act.tx, &session.id, &passage, act.locale).await?;
    if found.is_empty() {
        return Err(Refused::field("words", words::nowhere(act.locale)));
    }
    if form.get("seen") != found.len().to_string() {
        return Err(shown(act, &found));
    }
    let places = store::take_out(&mut act.tx, &session.id, &passage, act.locale).await?;
    gone(act, &session, places, &REDACT).await
}

/// Takes a whole contribution out, with its signature.
pub async fn contribution(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &REDACT_WHOLE).await?;
    let id: ContributionId = form.own("contribution")?;
    let said = live::store::contributions(&mut act.tx, &session.id).await?;
    let one = said.into_iter().find(|one| one.id == id && !one.withdrawn);
    let one = one.ok_or_else(|| Refused::problem(words::gone_meanwhile(act.locale)))?;
    let passage = Passage::whole(&one.text);
    let places = store::take_out(&mut act.tx, &session.id, &passage, act.locale).await?;
    if !live::store::redact(&mut act.tx, &session.id, &id).await? {
        return Err(Error::NotFound.into());
    }
    gone(act, &session, places, &REDACT_WHOLE).await
}

/// Takes a document away, with its file: from its item and from every version.
pub async fn document(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &REDACT_DOCUMENT).await?;
    let id: DocumentId = form.own("document")?;
    let sessions = store::take_document(&mut act.tx, &session.id, &id).await?;
    if sessions.is_empty() {
        return Err(Refused::problem(words::document_gone(act.locale)));
    }
    for of in sessions.iter().filter(|of| **of != session.id) {
        act.announce(format!("session:{of}"));
    }
    gone(act, &session, sessions.len() as i64, &REDACT_DOCUMENT).await
}

/// Notes that something was taken out of so many places, and lets everybody know who shows it.
async fn gone(act: &mut Act, session: &Session, places: i64, right: &Right) -> Result<Next, Refused> {
    let person = act.person()?.to_owned();
    store::note_redaction(&mut act.tx, &session.id, &person, places, act.now).await?;
    super::note(act, session, right).await?;
    act.announce(format!("session:{}", session.id));
    act.announce(format!("{}{}", kit::hub::ROOM, session.id));
    // The index of the library is made again.
    act.announce("practices");
    Ok(Next::to(format!("/{}/session/{}/minutes/redact?done=redacted", act.locale.code(), session.id)))
}

/// The places, as the page shows them (`page::redact`).
fn shown(act: &Act, found: &[Found]) -> Refused {
    let places = found.iter().map(|one| {
        let parts = [one.place.code(), &one.seen.before, &one.seen.words, &one.seen.after];
        ("found".to_owned(), parts.join("\u{1f}"))
    });
    let count = ("count".to_owned(), found.len().to_string());
    Refused::Stale { problem: words::look_first(act.locale).into(), kept: places.chain([count]).collect() }
}
