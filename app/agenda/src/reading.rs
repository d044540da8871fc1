//! What the server functions of [`crate::api`] answer. Apart from them, so that tests can ask as
//! anyone.

use kit::Error;
use kit::act::Act;
use kit::error::Answer;
use sessions::rules::{SessionId, State};
use territories::rules::BodyKind;

use crate::api::{Agenda, Head, ItemForm, Waiting};
use crate::rules::{self, Format, Item, ItemId};
use crate::{rights, store};

async fn head(act: &mut Act, session: &SessionId) -> Answer<Head> {
    let session = sessions::store::find(&mut act.tx, session).await?.ok_or(Error::NotFound)?;
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(Error::NotFound)?;
    Ok(Head {
        session: session.without_link(),
        body: body.name,
        mark: body.mark,
        atelier: body.kind == BodyKind::Atelier,
    })
}

/// An item as a page may have it: nobody's id travels.
fn unsigned(item: Item) -> Item {
    Item { proposed_by: None, ..item }
}

/// The agenda, with what this viewer may do about it. That a concertation has one is no secret; to
/// those who are signed in and outside, it does not exist.
pub async fn agenda(act: &mut Act, session: &SessionId) -> Answer<Agenda> {
    let head = head(act, session).await?;
    let on = head.session.scope();
    act.may(&rights::READ, on)?;
    if !head.atelier && !head.session.agenda_open {
        act.may(&rights::READ_CLOSED, on).map_err(|fault| match fault {
            Error::Forbidden => Error::NotFound,
            fault => fault,
        })?;
    }
    let open = rules::open(head.session.state);
    let arranges = open && act.may(&rights::MOVE, on).is_ok();
    let member = act.may(&rights::PROPOSE, on).is_ok();
    let person = act.viewer.person.clone().unwrap_or_default();

    let tx = &mut act.tx;
    let items = store::planned(tx, session).await?;
    let (version, changed_at) = store::version(tx, session).await?;
    let mut waiting = Vec::new();
    let mut answered = Vec::new();
    let mut projects = Vec::new();
    if member {
        let supported = store::supported(tx, session, &person).await?;
        for item in store::proposed(tx, session).await? {
            let mine = item.proposed_by.as_ref() == Some(&person);
            let supported_by_me = supported.contains(&item.id);
            waiting.push(Waiting { item: unsigned(Item { supported_by_me, ..item }), mine });
        }
        answered = store::declined(tx, session, &person).await?.into_iter().map(unsigned).collect();
        projects = people::store::projects_of(tx, &person)
            .await?
            .into_iter()
            .map(|project| (project.id, project.name))
            .collect();
    }
    let settled = head.session.state == State::Settled;
    let mailed_at = if settled { store::settled_at(tx, session).await? } else { None };
    let opens_with_promises = items.iter().any(|item| item.format == Format::Commitments);
    let promised = if arranges && !head.atelier && !opens_with_promises {
        store::promised(tx, &head.session.body, head.session.starts_at).await?
    } else {
        None
    };
    Ok(Agenda {
        version,
        items: items.into_iter().map(unsigned).collect(),
        waiting,
        answered,
        arranges,
        proposes: open && member,
        projects,
        promised: promised.map(|(n, at)| (n, at.day())),
        changed_since_mail: settled && version > 0 && changed_at > mailed_at.unwrap_or_default(),
        head,
    })
}

/// What the form of an item needs; only planned items have one. One that is gone leaves the rest, so
/// that whoever was writing it keeps their text.
pub async fn form(act: &mut Act, session: &SessionId, item: Option<ItemId>) -> Answer<ItemForm> {
    let head = head(act, session).await?;
    act.may(&rights::READ_ITEM, head.session.scope())?;
    let mut found = None;
    let mut at = None;
    if let Some(id) = item {
        let items = store::planned(&mut act.tx, session).await?;
        if let Some(place) = items.iter().position(|one| one.id == id) {
            at = rules::start_times(head.session.starts_at, &items).get(place).copied();
            found = items.into_iter().nth(place);
        }
    }
    Ok(ItemForm {
        was_proposed: found.as_ref().is_some_and(|item| item.proposed_by.is_some()),
        open: rules::open(head.session.state),
        item: found.map(unsigned),
        head,
        at,
    })
}
