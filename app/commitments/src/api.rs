//! What pages ask about commitments.

use kit::error::Answer;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};
use sessions::rules::SessionId;
use territories::rules::Body;

use crate::rules::Commitment;

/// A commitment of the body's page, and whether this viewer may tell of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub commitment: Commitment,
    pub mine: bool,
    pub tells: bool,
}

/// The commitments of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyPage {
    pub body: Body,
    /// What is open first, by its day.
    pub all: Vec<Listed>,
}

/// A commitment by the link of a mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub commitment: Commitment,
    pub body: Body,
}

/// What is still open when a session opens, for those who are in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub open: Vec<Commitment>,
    /// The body of which this viewer may read the whole history.
    pub whole: Option<String>,
}

/// Every commitment of a body, for its members.
#[server(name = ReadBodyCommitments, prefix = "/api/fn", endpoint = "commitments/body", input = GetUrl)]
pub async fn of_body(body: String) -> Answer<BodyPage> {
    use crate::{rights, rules, store};
    use kit::rights::Scope;

    let mut act = kit::act::Act::read().await?;
    let body = territories::store::body(&mut act.tx, &body).await?.ok_or(kit::Error::NotFound)?;
    let on = Scope { body: Some(&body.id), session: None };
    act.may(&rights::READ_BODY, on)?;
    let notes = act.may(&rights::NOTE, on).is_ok();
    let person = act.person()?.to_owned();
    let mut all = store::of_body(&mut act.tx, &body.id).await?;
    rules::arrange(&mut all);
    let all = all
        .into_iter()
        .map(|one| {
            let mine = one.owner.as_ref() == Some(&person);
            Listed { mine, tells: one.is_open() && (mine || notes), commitment: one.unsigned() }
        })
        .collect();
    Ok(BodyPage { body, all })
}

/// One's own commitments of which news is awaited, by their day.
#[server(name = ReadMyCommitments, prefix = "/api/fn", endpoint = "commitments/mine", input = GetUrl)]
pub async fn mine() -> Answer<Vec<Commitment>> {
    use crate::{rights, rules, store};

    let mut act = kit::act::Act::read().await?;
    act.may(&rights::READ_MINE, kit::rights::Scope::default())?;
    let person = act.person()?.to_owned();
    let mut mine = store::of_owner(&mut act.tx, &person).await?;
    mine.retain(Commitment::awaits);
    rules::arrange(&mut mine);
    Ok(mine.into_iter().map(Commitment::unsigned).collect())
}

/// The commitment that a mail asks about.
#[server(name = ReadAskedCommitment, prefix = "/api/fn", endpoint = "commitments/asked", input = GetUrl)]
pub async fn asked(secret: String) -> Answer<Asked> {
    use crate::{rights, store};
    use kit::rights::Scope;

    let mut act = kit::act::Act::read().await?;
    let commitment = store::by_secret(&mut act.tx, &secret).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::READ_ASKED, Scope { body: Some(&commitment.body), session: None })?;
    let body = territories::store::body(&mut act.tx, &commitment.body).await?.ok_or(kit::Error::NotFound)?;
    Ok(Asked { commitment: commitment.unsigned(), body })
}

/// What a session opens with: the open commitments of its body, taken before it.
#[server(name = ReadOpeningCommitments, prefix = "/api/fn", endpoint = "commitments/opening", input = GetUrl)]
pub async fn opening(session: SessionId) -> Answer<Opening> {
    use crate::{rights, rules, store};

    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    let on = session.scope();
    act.may(&rights::READ_OPENING, on)?;
    if act.may(&rights::READ_PROMISED, on).is_err() || session.state.is_void() || session.state.has_closed() {
        return Ok(Opening::default());
    }
    let mut open = store::open_of(&mut act.tx, &session.body).await?;
    open.retain(|one| one.taken_at < session.starts_at);
    rules::arrange(&mut open);
    Ok(Opening {
        open: open.into_iter().map(Commitment::unsigned).collect(),
        whole: act.may(&rights::READ_BODY, on).is_ok().then(|| session.body.clone()),
    })
}
