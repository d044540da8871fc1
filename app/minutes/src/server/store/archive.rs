//! The approved minutes of many sessions: for the search, and for a year on one page.

use std::collections::HashSet;

use kit::db::Tx;
use kit::rights::{Scope, Viewer};
use kit::{Instant, sql};
use sessions::rules::SessionId;

use super::Published;

/// The last approved version of a session's minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub session: SessionId,
    pub body: String,
    pub published: Published,
}

impl Kept {
    /// To what the right of reading them applies.
    pub fn scope(&self) -> Scope<'_> {
        Scope { body: Some(&self.body), session: Some(self.session.as_str()) }
    }
}

/// Of all sessions, of one body (`body`), of one year (`year`); the latest session first.
pub async fn archive(tx: &mut Tx, body: Option<&str>, year: Option<i64>) -> Result<Vec<Kept>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(SessionId, String, i64, Instant, String),
        "select session.id, session.body_id, kept.version, kept.approved_at, kept.content
         from minutes_published as kept join session on session.id = kept.session_id
         where session.state in ('approved', 'harvested')
            and kept.version = (select max(version) from minutes_published where session_id = session.id)
            and ($1 = '' or session.body_id = $1) and ($2 = 0 or session.year = $2)
         order by session.starts_at desc, session.id",
        body.unwrap_or_default(),
        year.unwrap_or_default()
    )?;
    rows.into_iter()
        .map(|(session, body, version, at, content)| {
            let minutes = serde_json::from_str(&content).map_err(|fault| sqlx::Error::Decode(fault.into()))?;
            Ok(Kept { session, body, published: Published { version, at, minutes } })
        })
        .collect()
}

/// The years in which a body has approved minutes, the latest first.
pub async fn years(tx: &mut Tx, body: &str) -> Result<Vec<i64>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(i64),
        "select distinct session.year from session join minutes_published on minutes_published.session_id = session.id
         where session.body_id = $1 and session.state in ('approved', 'harvested') order by session.year desc",
        body
    )?;
    Ok(rows.into_iter().map(|(year,)| year).collect())
}

/// The sessions in which this viewer was, or had a seat.
pub async fn seats(tx: &mut Tx, viewer: &Viewer) -> Result<HashSet<SessionId>, sqlx::Error> {
    let Some(person) = &viewer.person else { return Ok(HashSet::new()) };
    let rows = sql!(
        *tx,
        all(SessionId),
        "select session_id from attendance where who = $1 and state in ('present', 'guest')
         union select session_id from registration where email = $2 and state = 'confirmed'",
        person,
        &viewer.email
    )?;
    Ok(rows.into_iter().map(|(session,)| session).collect())
}
