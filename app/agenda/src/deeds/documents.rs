//! What there is to read for an item.

use kit::Locale;
use kit::act::Act;
use kit::form::LINE;
use kit::verbs::{Form, Next, Refused, Upload, Wrong, clean};

use super::{done, ground, meant, noted, typed};
use crate::rights::{ATTACH, DETACH};
use crate::rules::documents::{DocumentId, FileKind, MOST, address_typed, file_typed};
use crate::rules::{self, Document, ItemId, Status};
use crate::store;
use crate::texts::says;

/// What was sent to be added.
#[derive(Clone, Copy)]
enum Sent<'a> {
    Link(&'a str),
    File { kind: &'static FileKind, name: &'a str, bytes: &'a [u8] },
}

impl Sent<'_> {
    const fn is_file(self) -> bool {
        matches!(self, Sent::File { .. })
    }
}

pub async fn attach(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &ATTACH).await?;
    let item = meant(act, &session, &form.at("item")?, &[Status::Planned]).await?;
    let locale = act.locale;
    let mut wrong = Wrong::default();
    let mut title = typed::text(form, "document", LINE, locale, &mut wrong);
    let sent = sent(form, locale, &mut wrong);
    if let Some(Sent::File { name, .. }) = sent
        && title.is_empty()
    {
        title = clean(name).chars().take(LINE).collect();
    }
    if title.is_empty() && (sent.is_some() || !form.get("address").is_empty()) {
        wrong.add("document", says::no_document_title(locale));
    }
    if sent.is_some_and(Sent::is_file) && !wrong.is_empty() {
        wrong.add("file", says::choose_again(locale));
    }
    wrong.check()?;
    let Some(sent) = sent else { return Err(super::gone(act)) };
    let there = store::documents(&mut act.tx, &session.id).await?;
    if there.iter().filter(|(of, _)| *of == item.id).count() >= MOST {
        return Err(Refused::problem(says::enough_documents(locale, MOST)));
    }
    let address = if let Sent::Link(address) = sent { address.to_owned() } else { String::new() };
    let document = Document { id: DocumentId::fresh(), title, address };
    store::attach(&mut act.tx, &item.id, &document, act.now).await?;
    if let Sent::File { kind, bytes, .. } = sent {
        store::keep_file(&mut act.tx, &document.id, kind.ending, bytes).await?;
    }
    noted(act, &session, &ATTACH, &item.id).await?;
    Ok(back(act, &session.id, &item.id, "attached"))
}

/// A file or a link, one of them.
fn sent<'a>(form: &'a Form, locale: Locale, wrong: &mut Wrong) -> Option<Sent<'a>> {
    let link = form.get("address");
    match &form.file {
        Some(_) if !link.is_empty() => {
            wrong.add("file", says::one_document(locale));
            None
        }
        Some(Upload::TooLarge) => {
            wrong.add("file", says::large_document(locale));
            None
        }
        Some(Upload::Whole { name, bytes }) => {
            let (kind, name) = wrong.take("file", file_typed(name, bytes).ok_or(says::odd_document(locale)))?;
            Some(Sent::File { kind, name, bytes })
        }
        None if link.is_empty() => {
            wrong.add("file", says::no_document(locale));
            None
        }
        None => wrong.take("address", address_typed(link).ok_or(says::bad_address(locale))).map(Sent::Link),
    }
}

pub async fn detach(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &DETACH).await?;
    let item = meant(act, &session, &form.at("item")?, &[Status::Planned]).await?;
    let document: DocumentId = form.own("document")?;
    if store::detach(&mut act.tx, &item.id, &document).await? {
        noted(act, &session, &DETACH, &item.id).await?;
    }
    Ok(if rules::open(session.state) {
        back(act, &session.id, &item.id, "detached")
    } else {
        done(act, &session, "detached")
    })
}

/// To the form of the item, where the documents are.
fn back(act: &Act, session: &sessions::rules::SessionId, item: &ItemId, code: &str) -> Next {
    Next::to(format!("/{}/session/{session}/agenda/{item}/edit?done={code}", act.locale.code()))
}
