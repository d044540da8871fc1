//! The picture of a room that everyone sees, put together from storage.

use std::collections::HashMap;

use agenda::rules::ItemId;
use kit::db::Tx;
use kit::{Instant, sql};
use sessions::rules::{Session, SessionId};

use super::{asked, contributions, floor, groups, outcomes, turns};
use crate::rules::room::{Noted, Room, SHOWN, Said, Step};

/// The room of a session as it stands.
pub async fn room(tx: &mut Tx, session: &Session) -> Result<Room, sqlx::Error> {
    let body = territories::store::body(tx, &session.body).await?.ok_or(sqlx::Error::RowNotFound)?;
    let items = agenda::reading::whole(tx, &session.id).await?;
    let floor = floor(tx, &session.id).await?;
    let current = floor.current();
    let now = current.and_then(|at| items.get(at)).map(|item| item.id.clone());
    let documents = current.and_then(|at| items.get(at)).map(|item| item.documents.clone()).unwrap_or_default();

    let mut counts: HashMap<ItemId, i64> = HashMap::new();
    let mut said = Vec::new();
    for one in contributions(tx, &session.id).await? {
        if !one.withdrawn {
            *counts.entry(one.item.clone()).or_default() += 1;
        }
        if Some(&one.item) == now.as_ref() {
            said.push(Said {
                id: one.id,
                kind: one.kind,
                text: one.text,
                lang: one.lang,
                by: one.by,
                supports: one.supports,
                lead: one.lead,
                withdrawn: one.withdrawn,
                group: one.group,
            });
        }
    }
    said.reverse();
    said.truncate(SHOWN);

    let groups = groups(tx, &session.id).await?;
    let groups = groups.into_iter().filter(|of| Some(&of.item) == now.as_ref()).map(|of| of.group).collect();

    let mut noted: HashMap<ItemId, Vec<Noted>> = HashMap::new();
    for one in outcomes(tx, &session.id).await? {
        let (id, kind, text, owner, due) = (one.id, one.kind, one.text, one.owner_name, one.due);
        noted.entry(one.item).or_default().push(Noted { id, kind, text, owner, due });
    }

    let starts = agenda::rules::start_times(session.starts_at, &items);
    let steps = items
        .into_iter()
        .zip(starts)
        .zip(&floor.turns)
        .map(|((item, starts_at), turn)| Step {
            run: turn.run.as_ref().map(|run| run.state),
            extra: turn.run.as_ref().map_or(0, |run| run.extra),
            said: counts.remove(&item.id).unwrap_or_default(),
            outcomes: noted.remove(&item.id).unwrap_or_default(),
            brought_by: item.bearers(),
            id: item.id,
            kind: item.kind,
            title: item.title,
            minutes: item.minutes,
            starts_at,
        })
        .collect();

    let (mut waiting, mut is_taken, mut poll) = (0, false, None);
    if let Some(now) = &now {
        let turns = turns(tx, &session.id, now).await?;
        (waiting, is_taken) = (turns.line.len() as i64, turns.speaks.is_some());
        poll = asked(tx, &session.id).await?.into_iter().rfind(|poll| poll.item == *now);
    }
    let ahead = floor.ahead();
    let again_at = match (current, ahead) {
        (None, None) => next_of(tx, session).await?,
        _ => None,
    };

    Ok(Room {
        version: version(tx, session).await?,
        title: session.title.clone(),
        mark: body.mark,
        body: body.short,
        body_kind: body.kind,
        state: session.state,
        code: sessions::store::code(tx, &session.id).await?.unwrap_or_default(),
        starts_at: session.starts_at,
        steps,
        current,
        ahead,
        clock: floor.clock(),
        can_go_back: floor.behind().is_some(),
        said,
        groups,
        here: here(tx, &session.id).await?,
        waiting,
        is_taken,
        poll,
        again_at,
        documents,
        session: session.id.clone(),
    })
}

/// When the body meets next, after this session; none: no date is announced.
pub async fn next_of(tx: &mut Tx, session: &Session) -> Result<Option<Instant>, sqlx::Error> {
    let all = sessions::store::of_body(tx, &session.body).await?;
    let later = all.into_iter().filter(|one| one.state.tells_moves() && one.starts_at > session.starts_at);
    Ok(later.map(|one| one.starts_at).min())
}

/// Each of the three only grows, so their sum does: a change of any makes a new version.
async fn version(tx: &mut Tx, session: &Session) -> Result<i64, sqlx::Error> {
    let room = sql!(*tx, maybe(i64,), "select version from room where session_id = $1", &session.id)?;
    let (agenda, _) = agenda::store::version(tx, &session.id).await?;
    Ok(session.version + agenda + room.map_or(0, |(version,)| version))
}

async fn here(tx: &mut Tx, session: &SessionId) -> Result<i64, sqlx::Error> {
    let (here,) = sql!(
        *tx,
        one(i64,),
        "select count(*) from attendance where session_id = $1 and state in ('present', 'guest')",
        session
    )?;
    Ok(here)
}
