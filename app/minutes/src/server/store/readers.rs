//! Who minutes are for, and what they were already told.

use std::collections::BTreeMap;

use kit::db::Tx;
use kit::rights::Viewer;
use kit::{Instant, Locale, sql};
use sessions::rules::{Session, SessionId};

/// Someone to write to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    pub email: String,
    pub lang: Locale,
}

/// Those of the body, those who had a seat and those who were there, each once, by address.
pub async fn readers(tx: &mut Tx, session: &Session) -> Result<Vec<Reader>, sqlx::Error> {
    let members = people::store::members(tx, &session.body).await?;
    let others = sql!(
        *tx,
        all(String, String),
        "select email, lang from registration where session_id = $1 and state = 'confirmed'
         union
         select person.email, person.lang from attendance join person on person.id = attendance.who
         where attendance.session_id = $1 and attendance.state in ('present', 'guest')",
        &session.id
    )?;
    let each: BTreeMap<String, Locale> = others
        .into_iter()
        .map(|(email, lang)| (email, Locale::from_code(&lang).unwrap_or_default()))
        .chain(members.into_iter().map(|member| (member.email, member.lang)))
        .collect();
    Ok(each.into_iter().map(|(email, lang)| Reader { email, lang }).collect())
}

/// This person or guest was in the room.
pub async fn was_there(tx: &mut Tx, session: &SessionId, who: &str) -> Result<bool, sqlx::Error> {
    Ok(live::store::here_of(tx, session, who).await?.is_some_and(live::rules::Here::is_in))
}

/// The person or the guest who reads the minutes of this session.
pub fn reader_id(viewer: &Viewer, session: &SessionId) -> Option<String> {
    let guest = viewer.guest_of.as_ref().filter(|(at, _)| at == session.as_str()).map(|(_, guest)| guest);
    viewer.person.as_ref().or(guest).cloned()
}

/// Who was in the room, or had a seat in it, reads what those who are in a room may read.
pub async fn recognise(tx: &mut Tx, viewer: &mut Viewer, session: &SessionId) -> Result<(), sqlx::Error> {
    let Some(person) = viewer.person.clone() else { return Ok(()) };
    if was_there(tx, session, &person).await? || sessions::store::is_registered(tx, session, &viewer.email).await? {
        viewer.present_at = Some(session.to_string());
    }
    Ok(())
}

/// When the action summary left.
pub async fn summary_sent(tx: &mut Tx, session: &SessionId) -> Result<Option<Instant>, sqlx::Error> {
    let row = sql!(*tx, maybe(Instant,), "select sent_at from minutes_summary where session_id = $1", session)?;
    Ok(row.map(|(at,)| at))
}

/// Notes that the action summary leaves. `false` when it already did.
pub async fn mark_summary(tx: &mut Tx, session: &SessionId, by: &str, now: Instant) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "insert into minutes_summary (session_id, sent_by, sent_at) values ($1, $2, $3)
         on conflict (session_id) do nothing",
        session,
        by,
        now
    )?;
    Ok(rows == 1)
}
