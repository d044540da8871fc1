//! What people do with an agenda. Each deed holds the session first, so that two of them come one
//! after the other, and tells `session:{id}` what changed.

mod arrange;
mod begin;
mod documents;
mod propose;
mod together;
mod typed;
mod write;

use kit::Error;
use kit::act::Act;
use kit::rights::Right;
use kit::verbs::{Form, Next, Refused, Verb};
use sessions::rules::{Session, SessionId};
use territories::rules::BodyKind;

use crate::rights::{
    ADD, ATTACH, BEGIN, CARRY, CLEAR, DECLINE, DETACH, EDIT, JOIN, MOVE, NEED, PART, PROPOSE, REMOVE, SUPPORT, TAKE,
    WITHDRAW,
};
use crate::rules::{self, Item, ItemId, Status};
use crate::texts::says;
use crate::{store, texts};

/// The deeds of the agenda, by page.
pub const DEEDS: &[Verb] = kit::verbs![
    "/session/{session}/agenda" "propose" PROPOSE => propose::propose,
    "/session/{session}/agenda" "need" NEED => propose::need,
    "/session/{session}/agenda" "support" SUPPORT => propose::support,
    "/session/{session}/agenda" "withdraw" WITHDRAW => propose::withdraw,
    "/session/{session}/agenda" "move" MOVE => arrange::move_item,
    "/session/{session}/agenda" "take" TAKE => arrange::take,
    "/session/{session}/agenda" "decline" DECLINE => arrange::decline,
    "/session/{session}/agenda" "join" JOIN => together::join,
    "/session/{session}/agenda" "part" PART => together::part,
    "/session/{session}/agenda" "carry" CARRY => arrange::carry,
    "/session/{session}/agenda" "begin" BEGIN => begin::begin,
    "/session/{session}/agenda" "clear" CLEAR => begin::clear,
    "/session/{session}/agenda/add" "add" ADD => write::add,
    "/session/{session}/agenda/{item}/edit" "edit" EDIT => write::edit,
    "/session/{session}/agenda/{item}/edit" "remove" REMOVE => write::remove,
    "/session/{session}/agenda/{item}/edit" "attach" ATTACH => documents::attach,
    "/session/{session}/agenda/{item}/edit" "detach" DETACH => documents::detach,
];

/// The session of the page, held; for whom may do this, while an agenda may still change here.
async fn ground(act: &mut Act, form: &Form, right: &Right) -> Result<Session, Refused> {
    let id: SessionId = form.at("session")?;
    sessions::store::hold(&mut act.tx, &id).await?;
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    act.may(right, session.scope())?;
    let gives_back = right == &DETACH && rules::gives_documents_back(session.state);
    if rules::open(session.state) || gives_back {
        Ok(session)
    } else {
        Err(Refused::problem(texts::too_late(act.locale)))
    }
}

async fn is_atelier(act: &mut Act, session: &Session) -> Result<bool, Refused> {
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(Error::NotFound)?;
    Ok(body.kind == BodyKind::Atelier)
}

/// The item of this session that a form means, in a status that fits; otherwise somebody was quicker.
async fn meant(act: &mut Act, session: &Session, id: &ItemId, fitting: &[Status]) -> Result<Item, Refused> {
    store::find(&mut act.tx, id)
        .await?
        .filter(|item| item.session == session.id && fitting.contains(&item.status))
        .ok_or_else(|| gone(act))
}

fn gone(act: &Act) -> Refused {
    Refused::Stale { problem: says::gone(act.locale).into(), kept: Vec::new() }
}

/// Notes that a moderator changed the agenda, and tells who listens.
async fn changed(act: &mut Act, session: &Session, right: &Right) -> Result<i64, Refused> {
    let version = store::touch(&mut act.tx, &session.id, act.now).await?;
    let person = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &person, right.verb, session.id.as_str()).await?;
    tell(act, session);
    Ok(version)
}

/// Notes what a moderator did with one item that leaves the order as it is, and tells who listens.
async fn noted(act: &mut Act, session: &Session, right: &Right, item: &ItemId) -> Result<(), Refused> {
    let person = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &person, right.verb, item.as_str()).await?;
    tell(act, session);
    Ok(())
}

fn tell(act: &mut Act, session: &Session) {
    act.announce(format!("session:{}", session.id));
}

/// Back to the agenda, which says what was done.
fn done(act: &Act, session: &Session, code: &str) -> Next {
    Next::to(format!("/{}/session/{}/agenda?done={code}", act.locale.code(), session.id))
}
