//! Rooms in storage. Whoever changes a room calls [`touch`] first: it holds the room until the
//! transaction ends, so that two changes never cross, and it makes the next version.
//!
//! Read: this file (where the room stands), [`said`], [`noted`], [`presence`], [`turns`](mod@turns) (the floor),
//! [`polls`], [`groups`](mod@groups) (under headings), [`feedback`](mod@feedback), [`picture`].

mod feedback;
mod groups;
mod noted;
mod picture;
mod polls;
mod presence;
mod said;
mod turns;

pub use feedback::{add_feedback, drop_feedback, feedback, feedback_before};
pub use groups::{OfItem, add_group, bring, dissolve, groups, open_subs, put, rename_group, report, seat, sit, stand};
pub use noted::{Lead, LeadFrom};
pub use noted::{Outcome, erase, leads, note, outcomes, translate};
pub use picture::{next_of, room};
pub use polls::{answer, answer_of, ask, asked, close_poll, counted};
pub use presence::{
    Attendee, admit, attend, attendance, forget_guests, guest, guest_of_token, here_of, leave, rename_guest,
};
pub use said::{
    Contribution, NewContribution, add, contributions, is_new, mark_lead, mine, redact, support, supported,
    tidy_closed, unsupport, withdraw,
};
pub use turns::{Turns, called, give, lower, raise, turns};

use std::collections::HashMap;

use agenda::rules::ItemId;
use kit::db::Tx;
use kit::{Instant, sql};
use sessions::rules::SessionId;

use crate::rules::{Floor, Run, RunState, Turn};

/// Holds the room of a session (made now when it has none) and makes its next version.
pub async fn touch(tx: &mut Tx, session: &SessionId) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into room (session_id) values ($1) on conflict (session_id) do update set version = room.version + 1",
        session
    )?;
    Ok(())
}

/// The person who drives; empty: nobody yet.
pub async fn keys(tx: &mut Tx, session: &SessionId) -> Result<String, sqlx::Error> {
    let row = sql!(*tx, maybe(String,), "select keys from room where session_id = $1", session)?;
    Ok(row.map(|(keys,)| keys).unwrap_or_default())
}

/// Gives the keys to a person.
pub async fn give_keys(tx: &mut Tx, session: &SessionId, person: &str) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update room set keys = $2 where session_id = $1", session, person)?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct RunRow {
    item_id: ItemId,
    state: RunState,
    began_at: Option<Instant>,
    ended_at: Option<Instant>,
    paused_ms: i64,
    extra_minutes: i64,
}

/// How each item of a session goes or went; an item that is still ahead has no run.
pub async fn runs(tx: &mut Tx, session: &SessionId) -> Result<HashMap<ItemId, Run>, sqlx::Error> {
    let rows = sql!(*tx, all RunRow,
        "select item_id, state, began_at, ended_at, paused_ms, extra_minutes from item_run where session_id = $1",
        session)?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let run = Run {
                state: row.state,
                began_at: row.began_at,
                ended_at: row.ended_at,
                paused_ms: row.paused_ms,
                extra: row.extra_minutes,
            };
            (row.item_id, run)
        })
        .collect())
}

/// Where the items stand, for the keys.
pub async fn floor(tx: &mut Tx, session: &SessionId) -> Result<Floor, sqlx::Error> {
    let items = agenda::store::planned(tx, session).await?;
    let mut runs = runs(tx, session).await?;
    Ok(Floor {
        turns: items
            .into_iter()
            .map(|item| Turn { run: runs.remove(&item.id), id: item.id, minutes: item.minutes })
            .collect(),
        paused_at: paused_at(tx, session).await?,
    })
}

async fn paused_at(tx: &mut Tx, session: &SessionId) -> Result<Option<Instant>, sqlx::Error> {
    let row = sql!(*tx, maybe(Option<Instant>), "select paused_at from room where session_id = $1", session)?;
    Ok(row.and_then(|(at,)| at))
}

/// Keeps what a key made of the floor.
pub async fn keep_floor(tx: &mut Tx, session: &SessionId, before: &Floor, after: &Floor) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update room set paused_at = $2 where session_id = $1", session, after.paused_at)?;
    for (old, new) in before.turns.iter().zip(&after.turns).filter(|(old, new)| old != new) {
        match &new.run {
            None => {
                sql!(*tx, execute, "delete from item_run where item_id = $1", &old.id)?;
            }
            Some(run) => {
                sql!(
                    *tx,
                    execute,
                    "insert into item_run (item_id, session_id, state, began_at, ended_at, paused_ms, extra_minutes)
                     values ($1, $2, $3, $4, $5, $6, $7)
                     on conflict (item_id) do update set state = excluded.state, began_at = excluded.began_at,
                        ended_at = excluded.ended_at, paused_ms = excluded.paused_ms,
                        extra_minutes = excluded.extra_minutes",
                    &new.id,
                    session,
                    run.state,
                    run.began_at,
                    run.ended_at,
                    run.paused_ms,
                    run.extra
                )?;
            }
        }
    }
    Ok(())
}
