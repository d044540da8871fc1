//! Who was there: members and guests.

use kit::db::Tx;
use kit::words::Pair;
use kit::{Instant, sql};
use sessions::rules::SessionId;

use crate::rules::Here;

/// Someone on the attendance list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// A person's or a guest's id.
    pub who: String,
    /// Empty: a guest who gave none.
    pub name: String,
    /// The first project this person coordinates in the body.
    pub project: Pair,
    /// None: not marked yet.
    pub state: Option<Here>,
    pub is_guest: bool,
}

/// The members of the session's body, whether marked or not, then others who were marked, then guests.
/// Who said beforehand that they do not come is excused until they are marked otherwise.
pub async fn attendance(tx: &mut Tx, session: &SessionId, body: &str) -> Result<Vec<Attendee>, sqlx::Error> {
    let marked = sql!(
        *tx,
        all(String, Here, Option<String>, Option<String>),
        "select attendance.who, attendance.state, person.name, guest.name
         from attendance
         left join person on person.id = attendance.who
         left join guest on guest.id = attendance.who
         where attendance.session_id = $1
         order by attendance.at, attendance.who",
        session
    )?;
    let away = match sessions::store::find(tx, session).await? {
        Some(session) => sessions::store::away(tx, &session).await?,
        None => Vec::new(),
    };
    let mut list: Vec<Attendee> = Vec::new();
    for member in people::store::members(tx, body).await? {
        let who = member.person.to_string();
        match list.iter_mut().find(|one| one.who == who) {
            // A moderator who also coordinates a project stands once, with the project.
            Some(one) if one.project.is_empty() => one.project = member.project_name,
            Some(_) => {}
            None => {
                let said = away.contains(&member.person).then_some(Here::Excused);
                let state = marked.iter().find(|(id, ..)| *id == who).map(|(_, state, ..)| *state).or(said);
                list.push(Attendee { who, name: member.name, project: member.project_name, state, is_guest: false });
            }
        }
    }
    for (who, state, person, guest) in marked {
        if list.iter().all(|one| one.who != who) {
            let is_guest = guest.is_some();
            let name = person.or(guest).unwrap_or_default();
            list.push(Attendee { who, name, project: Pair::default(), state: Some(state), is_guest });
        }
    }
    Ok(list)
}

/// How one person or guest is marked.
pub async fn here_of(tx: &mut Tx, session: &SessionId, who: &str) -> Result<Option<Here>, sqlx::Error> {
    let row = sql!(*tx, maybe(Here,), "select state from attendance where session_id = $1 and who = $2", session, who)?;
    Ok(row.map(|(state,)| state))
}

/// Marks someone; said again, it changes.
pub async fn attend(tx: &mut Tx, session: &SessionId, who: &str, state: Here, now: Instant) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into attendance (session_id, who, state, at) values ($1, $2, $3, $4)
         on conflict (session_id, who) do update set state = excluded.state, at = excluded.at",
        session,
        who,
        state,
        now
    )?;
    Ok(())
}

/// Unmarks someone.
pub async fn leave(tx: &mut Tx, session: &SessionId, who: &str) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "delete from attendance where session_id = $1 and who = $2", session, who)?;
    Ok(())
}

/// Admits a guest; gives the guest's id. Storage keeps the hash of the cookie only.
pub async fn admit(
    tx: &mut Tx,
    session: &SessionId,
    name: &str,
    token_hash: &str,
    now: Instant,
) -> Result<String, sqlx::Error> {
    let id = kit::id::fresh();
    sql!(
        *tx,
        execute,
        "insert into guest (id, session_id, name, token_hash, at) values ($1, $2, $3, $4, $5)",
        &id,
        session,
        name,
        token_hash,
        now
    )?;
    Ok(id)
}

/// The name a guest of this session gave.
pub async fn guest(tx: &mut Tx, session: &SessionId, id: &str) -> Result<Option<String>, sqlx::Error> {
    let row = sql!(*tx, maybe(String,), "select name from guest where id = $1 and session_id = $2", id, session)?;
    Ok(row.map(|(name,)| name))
}

/// A guest who comes in again gives another name, or one at last.
pub async fn rename_guest(tx: &mut Tx, id: &str, name: &str) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update guest set name = $2 where id = $1", id, name)?;
    Ok(())
}

/// The session and the guest that a cookie given after `since` stands for.
pub async fn guest_of_token(
    tx: &mut Tx,
    token_hash: &str,
    since: Instant,
) -> Result<Option<(String, String)>, sqlx::Error> {
    sql!(
        *tx,
        maybe(String, String),
        "select session_id, id from guest where token_hash = $1 and at > $2",
        token_hash,
        since
    )
}

/// Forgets the names of guests admitted until `before`, and their cookies: a guest's id is the hash of
/// none.
pub async fn forget_guests(tx: &mut Tx, before: Instant) -> Result<u64, sqlx::Error> {
    sql!(
        *tx,
        execute,
        "update guest set name = '', token_hash = id where at <= $1 and (name <> '' or token_hash <> id)",
        before
    )
}
