//! What there is to read for an item.

use kit::act::Act;
use kit::form::LINE;
use kit::verbs::{Form, Next, Refused, Wrong};

use super::{ground, meant, noted, typed};
use crate::rights::{ATTACH, DETACH};
use crate::rules::documents::{DocumentId, MOST, address_typed};
use crate::rules::{Document, ItemId, Status};
use crate::store;
use crate::texts::says;

pub async fn attach(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &ATTACH).await?;
    let item = meant(act, &session, &form.at("item")?, &[Status::Planned]).await?;
    let locale = act.locale;
    let mut wrong = Wrong::default();
    let title = typed::text(form, "document", LINE, locale, &mut wrong);
    if title.is_empty() {
        wrong.add("document", says::no_document_title(locale));
    }
    let address = wrong.take("address", address_typed(form.get("address")).ok_or(says::bad_address(locale)));
    wrong.check()?;
    let Some(address) = address else { return Err(super::gone(act)) };
    let there = store::documents(&mut act.tx, &session.id).await?;
    if there.iter().filter(|(of, _)| *of == item.id).count() >= MOST {
        return Err(Refused::problem(says::enough_documents(locale, MOST)));
    }
    let document = Document { id: DocumentId::fresh(), title, address: address.to_owned() };
    store::attach(&mut act.tx, &item.id, &document, act.now).await?;
    noted(act, &session, &ATTACH, &item.id).await?;
    Ok(back(act, &session.id, &item.id, "attached"))
}

pub async fn detach(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = ground(act, form, &DETACH).await?;
    let item = meant(act, &session, &form.at("item")?, &[Status::Planned]).await?;
    let document: DocumentId = form.own("document")?;
    if store::detach(&mut act.tx, &item.id, &document).await? {
        noted(act, &session, &DETACH, &item.id).await?;
    }
    Ok(back(act, &session.id, &item.id, "detached"))
}

/// To the form of the item, where the documents are.
fn back(act: &Act, session: &sessions::rules::SessionId, item: &ItemId, code: &str) -> Next {
    Next::to(format!("/{}/session/{session}/agenda/{item}/edit?done={code}", act.locale.code()))
}
