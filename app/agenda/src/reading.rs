//! What the server functions of [`crate::api`] answer. Apart from them, so that tests can ask as
//! anyone.

use kit::act::Act;
use kit::db::Tx;
use kit::error::Answer;
use kit::{Day, Error};
use sessions::rules::SessionId;
use territories::rules::BodyKind;

use crate::api::{Agenda, Head, ItemForm, Joined, Waiting};
use crate::rules::documents::DocumentId;
use crate::rules::order::total;
use crate::rules::templates::{Template, fitted, offered};
use crate::rules::{self, Document, Format, Item, ItemId};
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

/// What belongs to the items of a session.
struct Around {
    joined: Vec<Item>,
    documents: Vec<(ItemId, Document)>,
}

impl Around {
    async fn of(tx: &mut Tx, session: &SessionId) -> Result<Around, sqlx::Error> {
        Ok(Around { joined: store::joined(tx, session).await?, documents: store::documents(tx, session).await? })
    }

    fn parts(&self, id: &ItemId) -> impl Iterator<Item = &Item> {
        self.joined.iter().filter(move |part| part.joined_to.as_ref() == Some(id))
    }

    /// The item with who else brought it, and what there is to read.
    fn dressed(&self, item: Item) -> Item {
        let mut also_by: Vec<String> = Vec::new();
        for part in self.parts(&item.id) {
            let by = &part.brought_by;
            if !by.is_empty() && *by != item.brought_by && !also_by.contains(by) {
                also_by.push(by.clone());
            }
        }
        let documents = self.documents.iter().filter(|(of, _)| *of == item.id).map(|(_, one)| one.clone()).collect();
        Item { also_by, documents, ..unsigned(item) }
    }

    /// One that waits, as this person sees it.
    fn waiting(&self, item: Item, person: &str, supported: &[ItemId]) -> Waiting {
        let is_mine = |item: &Item| item.proposed_by.as_deref() == Some(person);
        let mine = is_mine(&item);
        let ours = mine || self.parts(&item.id).any(is_mine);
        let supported_by_me = supported.contains(&item.id);
        Waiting { item: self.dressed(Item { supported_by_me, ..item }), mine, ours }
    }
}

/// The planned items of a session with who else brought them, and what there is to read: for its room and
/// its minutes.
pub async fn whole(tx: &mut Tx, session: &SessionId) -> Result<Vec<Item>, sqlx::Error> {
    let around = Around::of(tx, session).await?;
    Ok(store::planned(tx, session).await?.into_iter().map(|item| around.dressed(item)).collect())
}

/// Whether this viewer reads this agenda. That a concertation has one is no secret; to those who are signed in
/// and outside, it does not exist.
fn may_read(act: &mut Act, head: &Head) -> Answer<()> {
    let on = head.session.scope();
    act.may(&rights::READ, on)?;
    if !head.atelier && !head.session.agenda_open {
        act.may(&rights::READ_CLOSED, on).map_err(|fault| match fault {
            Error::Forbidden => Error::NotFound,
            fault => fault,
        })?;
    }
    Ok(())
}

/// A file that is kept here, for whoever reads the agenda of this session, on which it stands
/// ([`store::session_of_file`]).
pub async fn file(act: &mut Act, session: &SessionId, id: &DocumentId) -> Answer<store::File> {
    let head = head(act, session).await?;
    may_read(act, &head)?;
    store::file(&mut act.tx, id).await?.ok_or(Error::NotFound)
}

/// The agenda, with what this viewer may do about it.
pub async fn agenda(act: &mut Act, session: &SessionId) -> Answer<Agenda> {
    let head = head(act, session).await?;
    may_read(act, &head)?;
    let on = head.session.scope();
    let open = rules::open(head.session.state);
    let arranges = open && act.may(&rights::MOVE, on).is_ok();
    let detaches = rules::gives_documents_back(head.session.state) && act.may(&rights::DETACH, on).is_ok();
    let member = act.may(&rights::PROPOSE, on).is_ok();
    let person = act.viewer.person.clone().unwrap_or_default();

    let tx = &mut act.tx;
    let around = Around::of(tx, session).await?;
    let items: Vec<Item> = store::planned(tx, session).await?.into_iter().map(|item| around.dressed(item)).collect();
    let (version, _) = store::version(tx, session).await?;
    let changes = if open { sessions::store::changes_since_mail(tx, session).await? } else { Vec::new() };
    let (promised, templates) = if arranges { offers(tx, &head, &items).await? } else { Default::default() };
    let mut agenda = Agenda {
        version,
        items,
        waiting: Vec::new(),
        needs: Vec::new(),
        joined: Vec::new(),
        answered: Vec::new(),
        arranges,
        proposes: open && member,
        detaches,
        projects: Vec::new(),
        promised,
        templates,
        changes,
        head,
    };
    if member {
        brought(tx, &mut agenda, &around, &person).await?;
    }
    Ok(agenda)
}

/// What members brought, and what became of it.
async fn brought(tx: &mut Tx, agenda: &mut Agenda, around: &Around, person: &str) -> Answer<()> {
    let session = &agenda.head.session.id;
    let supported = store::supported(tx, session, person).await?;
    let waits = |item: Item| around.waiting(item, person, &supported);
    agenda.waiting = store::proposed(tx, session).await?.into_iter().map(waits).collect();
    agenda.needs = store::needs(tx, session).await?.into_iter().map(waits).collect();
    agenda.answered = store::declined(tx, session, person).await?.into_iter().map(unsigned).collect();
    for part in &around.joined {
        let Some(to) = &part.joined_to else { continue };
        if let Some(whole) = store::find(tx, to).await? {
            agenda.joined.push(Joined {
                mine: part.proposed_by.as_deref() == Some(person),
                item: unsigned(part.clone()),
                into: whole.title,
                standing: whole.status,
                answer: whole.answer,
            });
        }
    }
    let projects = people::store::projects_of(tx, person).await?;
    agenda.projects = projects.into_iter().map(|project| (project.id, project.name)).collect();
    Ok(())
}

/// What a moderator may begin with: the promises of last time, and a template.
async fn offers(tx: &mut Tx, head: &Head, items: &[Item]) -> Answer<(Option<(i64, Day)>, Vec<Template>)> {
    let mut promised = None;
    if !head.atelier && items.iter().all(|item| item.format != Format::Commitments) {
        promised = store::promised(tx, &head.session.body, head.session.starts_at).await?;
    }
    let left = head.session.length() - total(items);
    let mut templates = Vec::new();
    if rules::begins_empty(items) {
        let fits = |template: &&Template| fitted(**template, left).is_some();
        templates.extend(offered(head.atelier).iter().filter(fits));
    }
    Ok((promised.map(|(n, at)| (n, at.day())), templates))
}

/// What the form of an item needs; only planned items have one. One that is gone leaves the rest, so
/// that whoever was writing it keeps their text.
pub async fn form(act: &mut Act, session: &SessionId, item: Option<ItemId>, need: Option<ItemId>) -> Answer<ItemForm> {
    let head = head(act, session).await?;
    act.may(&rights::READ_ITEM, head.session.scope())?;
    let mut found = None;
    let mut at = None;
    if let Some(id) = item {
        let items = store::planned(&mut act.tx, session).await?;
        if let Some(place) = items.iter().position(|one| one.id == id) {
            at = rules::start_times(head.session.starts_at, &items).get(place).copied();
            let around = Around::of(&mut act.tx, session).await?;
            found = items.into_iter().nth(place).map(|item| (item.proposed_by.is_some(), around.dressed(item)));
        }
    }
    let needs = match need {
        Some(_) => store::needs(&mut act.tx, session).await?,
        None => Vec::new(),
    };
    let (was_proposed, item) = found.unzip();
    Ok(ItemForm {
        was_proposed: was_proposed.unwrap_or_default(),
        open: rules::open(head.session.state),
        item,
        need: needs.into_iter().find(|one| Some(&one.id) == need.as_ref()).map(unsigned),
        head,
        at,
    })
}
