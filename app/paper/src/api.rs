//! What the sheets and the form read.

use agenda::rules::Item;
use kit::error::Answer;
use kit::words::Pair;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use live::rules::RunState;
use serde::{Deserialize, Serialize};
use sessions::rules::{Session, SessionId};
use territories::rules::BodyKind;

/// All that is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheets {
    pub session: Session,
    pub mark: String,
    pub body: Pair,
    pub items: Vec<Item>,
    pub expected: Vec<Expected>,
    /// `concerto.example.org`
    pub host: String,
    /// Of the room.
    pub code: String,
    /// The QR code of the way in: the side in modules, and the path of its dark ones.
    pub qr_side: usize,
    pub qr_path: String,
}

/// Somebody on the attendance list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// A person's id; empty: known by a registration only.
    pub who: String,
    pub name: String,
    /// A project or an organisation.
    pub of: Pair,
    /// Marked as in the room.
    pub is_in: bool,
}

/// The sheets of a session.
#[server(name = ReadSheets, prefix = "/api/fn", endpoint = "paper/sheets", input = GetUrl)]
pub async fn sheets(session: SessionId) -> Answer<Sheets> {
    use crate::{rights, store};

    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::SHEETS, session.scope())?;
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(kit::Error::NotFound)?;
    let code = sessions::store::code(&mut act.tx, &session.id).await?.unwrap_or_default();
    let way_in = format!("{}/{}/join?code={code}", act.world.origin, act.locale.code());
    let (qr_side, qr_path) = live::qr::drawn(&way_in);
    Ok(Sheets {
        mark: body.mark,
        body: body.name,
        items: agenda::store::planned(&mut act.tx, &session.id).await?,
        expected: store::expected(&mut act.tx, &session).await?,
        host: act.world.origin.split("//").last().unwrap_or_default().to_owned(),
        code,
        qr_side,
        qr_path,
        session,
    })
}

/// What the form of re-entry needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    pub session: Session,
    pub mark: String,
    pub body: Pair,
    pub kind: BodyKind,
    /// Items and how they went so far.
    pub items: Vec<(Item, Option<RunState>)>,
    pub expected: Vec<Expected>,
}

/// The notes of a session that is live.
#[server(name = ReadNotes, prefix = "/api/fn", endpoint = "paper/notes", input = GetUrl)]
pub async fn notes(session: SessionId) -> Answer<Notes> {
    use crate::{rights, store};

    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::NOTES, session.scope())?;
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(kit::Error::NotFound)?;
    let runs = live::store::runs(&mut act.tx, &session.id).await?;
    let items = agenda::store::planned(&mut act.tx, &session.id).await?;
    let mut expected = store::expected(&mut act.tx, &session).await?;
    expected.retain(|one| !one.who.is_empty());
    Ok(Notes {
        mark: body.mark,
        body: body.name,
        kind: body.kind,
        items: items
            .into_iter()
            .map(|item| {
                let state = runs.get(&item.id).map(|run| run.state);
                (item, state)
            })
            .collect(),
        expected,
        session,
    })
}
