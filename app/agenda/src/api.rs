//! What the pages may ask about an agenda.

use kit::error::Answer;
use kit::words::Pair;
use kit::{Day, Instant};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};
use sessions::rules::outline::Change;
use sessions::rules::{Session, SessionId};

use crate::rules::templates::Template;
use crate::rules::{Item, ItemId, Status};

/// A session as its agenda shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Without its remote link.
    pub session: Session,
    pub body: Pair,
    pub mark: String,
    pub atelier: bool,
}

/// The page of an agenda, as this viewer may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    pub head: Head,
    /// Of the order.
    pub version: i64,
    pub items: Vec<Item>,
    pub waiting: Vec<Waiting>,
    /// Needs and questions that wait.
    pub needs: Vec<Waiting>,
    /// What was joined to an item, with what became of that one.
    pub joined: Vec<Joined>,
    /// One's own proposals that were declined, with the answer.
    pub answered: Vec<Item>,
    /// The viewer arranges this agenda, and it may still be arranged here.
    pub arranges: bool,
    /// It may not be arranged any more, but a document can still be taken off.
    pub detaches: bool,
    /// The viewer proposes and supports, and it is still time.
    pub proposes: bool,
    /// Of the viewer: id and name.
    pub projects: Vec<(String, Pair)>,
    /// Commitments that could open the session: how many, of which day.
    pub promised: Option<(i64, Day)>,
    /// With which the agenda could begin: it is empty, and they fit.
    pub templates: Vec<Template>,
    /// Since the last mail about it.
    pub changes: Vec<Change>,
}

/// A proposal or a need that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub item: Item,
    pub mine: bool,
    /// It is for others to support: the viewer brought it, or something that was joined to it.
    pub ours: bool,
}

/// Something that is part of another item now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    pub item: Item,
    pub mine: bool,
    /// Of that other item: title, where it stands, and the answer when it was declined.
    pub into: Pair,
    pub standing: Status,
    pub answer: Pair,
}

/// What the form of an item needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemForm {
    pub head: Head,
    /// None: a new one, or one that is no longer planned.
    pub item: Option<Item>,
    /// It came from a proposal and goes back there when it is removed.
    pub was_proposed: bool,
    pub open: bool,
    pub at: Option<Instant>,
    /// The need that a new one answers.
    pub need: Option<Item>,
}

/// The agenda of a session.
#[server(name = ReadAgenda, prefix = "/api/fn", endpoint = "agenda/read", input = GetUrl)]
pub async fn read(session: SessionId) -> Answer<Agenda> {
    let mut act = kit::act::Act::read().await?;
    crate::reading::agenda(&mut act, &session).await
}

/// An item to edit, or the ground for a new one.
#[server(name = ReadAgendaItem, prefix = "/api/fn", endpoint = "agenda/item", input = GetUrl)]
pub async fn item(session: SessionId, item: Option<ItemId>, need: Option<ItemId>) -> Answer<ItemForm> {
    let mut act = kit::act::Act::read().await?;
    crate::reading::form(&mut act, &session, item, need).await
}
