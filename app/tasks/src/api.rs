//! What pages ask about tasks, delays, and the session that comes next.

use kit::error::Answer;
use kit::words::Pair;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};
use sessions::rules::Session;
use territories::rules::Body;

use crate::rules::{Kind, Task};

/// What one owes as a moderator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tasks {
    /// Due soonest first; what is done is not there.
    pub all: Vec<Task>,
    /// The bodies one moderates: id, tile, name.
    pub bodies: Vec<(String, String, Pair)>,
}

/// The tasks of the bodies one moderates.
#[server(name = ReadTasks, prefix = "/api/fn", endpoint = "tasks/mine", input = GetUrl)]
pub async fn mine() -> Answer<Tasks> {
    use crate::{reading, rights};

    let mut act = kit::act::Act::read().await?;
    act.may(&rights::READ, kit::rights::Scope::default())?;
    let bodies = reading::moderated(&mut act.tx, &act.viewer).await?;
    let all = reading::tasks(&mut act.tx, &bodies, act.now).await?;
    Ok(Tasks { all, bodies: bodies.into_iter().map(|body| (body.id, body.mark, body.name)).collect() })
}

/// A session that comes, for someone who is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    pub session: Session,
    pub body: Body,
}

/// The session that comes next for oneself.
#[server(name = ReadNextSession, prefix = "/api/fn", endpoint = "tasks/next", input = GetUrl)]
pub async fn next() -> Answer<Option<Next>> {
    use crate::{rights, store};

    let mut act = kit::act::Act::read().await?;
    act.may(&rights::READ_NEXT, kit::rights::Scope::default())?;
    let (person, email) = (act.person()?.to_owned(), act.viewer.email.clone());
    let Some(id) = store::next_of(&mut act.tx, &person, &email, act.now.day()).await? else { return Ok(None) };
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(kit::Error::NotFound)?;
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(kit::Error::NotFound)?;
    Ok(Some(Next { session, body }))
}

/// An obligation of a body: the usual days, and those it chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delay {
    pub kind: Kind,
    pub usual: i64,
    pub chosen: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelaysPage {
    pub body: Body,
    pub all: Vec<Delay>,
    /// What was chosen when this page was made.
    pub seen: String,
}

/// How many days a body gives itself.
#[server(name = ReadDelays, prefix = "/api/fn", endpoint = "delays/read", input = GetUrl)]
pub async fn delays(body: String) -> Answer<DelaysPage> {
    use crate::{rights, rules, store};
    use kit::rights::Scope;

    let mut act = kit::act::Act::read().await?;
    let body = territories::store::body(&mut act.tx, &body).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::READ_DELAYS, Scope { body: Some(&body.id), session: None })?;
    let chosen = store::delays(&mut act.tx, &body.id).await?;
    let all = rules::owed_by(body.kind)
        .map(|row| Delay { kind: row.kind, usual: row.days, chosen: chosen.0.get(&row.kind).copied() })
        .collect();
    Ok(DelaysPage { body, all, seen: chosen.print() })
}
