//! Delays, reminders and the facts that tasks depend on, in storage. Facts are read from the tables of
//! other features; only the first two are written here.

use kit::Locale;
use kit::clock::DAY;
use kit::db::Tx;
use kit::rights::{Grant, Viewer};
use kit::{Day, Instant, Role, sql};
use people::rules::PersonId;
use sessions::rules::{Session, SessionId};

use crate::rules::{Delays, Facts, Kind, reminders};

/// What a body chose.
pub async fn delays(tx: &mut Tx, body: &str) -> Result<Delays, sqlx::Error> {
    let rows = sql!(*tx, all(Kind, i64), "select kind, days from body_delay where body_id = $1", body)?;
    Ok(Delays(rows.into_iter().collect()))
}

/// Keeps what a body chose, and nothing else.
pub async fn keep_delays(tx: &mut Tx, body: &str, delays: &Delays) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "delete from body_delay where body_id = $1", body)?;
    for (kind, days) in &delays.0 {
        sql!(*tx, execute, "insert into body_delay (body_id, kind, days) values ($1, $2, $3)", body, *kind, *days)?;
    }
    Ok(())
}

/// What is known of a session besides itself.
pub async fn facts(tx: &mut Tx, session: &Session) -> Result<Facts, sqlx::Error> {
    let (summarised, published) = sql!(
        *tx,
        one(i64, i64),
        "select (select count(*) from minutes_summary where session_id = $1),
            (select count(*) from minutes_published where session_id = $1)",
        &session.id
    )?;
    Ok(Facts {
        reminded: is_marked(tx, &reminders::of_session(session)).await?,
        summarised: summarised > 0,
        published: published > 0,
    })
}

/// Something has left under this key.
pub async fn is_marked(tx: &mut Tx, key: &str) -> Result<bool, sqlx::Error> {
    Ok(sql!(*tx, maybe(Instant), "select at from reminder_sent where key = $1", key)?.is_some())
}

/// Notes that something leaves under this key. `false` when something already did.
pub async fn mark(tx: &mut Tx, key: &str, now: Instant) -> Result<bool, sqlx::Error> {
    let fresh = sql!(
        *tx,
        execute,
        "insert into reminder_sent (key, at) values ($1, $2) on conflict (key) do nothing",
        key,
        now
    )?;
    Ok(fresh == 1)
}

/// Forgets what was noted two years ago: nothing of then leaves again.
pub async fn forget_marks(tx: &mut Tx, now: Instant) -> Result<u64, sqlx::Error> {
    sql!(*tx, execute, "delete from reminder_sent where at < $1", now.plus(-730 * DAY))
}

/// The sessions whose people may have to be reminded ([`reminders::is_time`] has the last word).
pub async fn to_remind(tx: &mut Tx, now: Instant) -> Result<Vec<SessionId>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(SessionId),
        "select id from session where state in ('announced', 'settled') and starts_at > $1 order by starts_at, id",
        now
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The addresses of those who said that they do not come on the day of this session.
pub async fn excused(tx: &mut Tx, session: &Session) -> Result<Vec<String>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(String),
        "select person.email from session_reply join person on person.id = session_reply.person_id
         where session_reply.session_id = $1 and session_reply.answer = 'excused' and session_reply.day = $2",
        &session.id,
        session.starts_at.day()
    )?;
    Ok(rows.into_iter().map(|(email,)| email).collect())
}

/// Someone who moderates, as the table of rights sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moderator {
    pub id: PersonId,
    pub email: String,
    pub lang: Locale,
    pub viewer: Viewer,
}

/// Everyone who moderates a body, each once.
pub async fn moderators(tx: &mut Tx) -> Result<Vec<Moderator>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(PersonId, String, String, String),
        "select person.id, person.email, person.lang, role_grant.body_id from role_grant
         join person on person.id = role_grant.person_id
         where role_grant.role = 'moderator' order by person.id, role_grant.body_id"
    )?;
    let mut all: Vec<Moderator> = Vec::new();
    for (id, email, lang, body) in rows {
        if all.last().is_none_or(|last| last.id != id) {
            let viewer = Viewer { person: Some(id.to_string()), email: email.clone(), ..Viewer::default() };
            all.push(Moderator { id, email, lang: Locale::from_code(&lang).unwrap_or_default(), viewer });
        }
        if let Some(last) = all.last_mut() {
            last.viewer.grants.push(Grant { role: Role::Moderator, body: (!body.is_empty()).then_some(body) });
        }
    }
    Ok(all)
}

/// The session that comes next, or is under way, for a person: of a body they belong to, or one in which
/// they have a seat.
pub async fn next_of(tx: &mut Tx, person: &str, email: &str, today: Day) -> Result<Option<SessionId>, sqlx::Error> {
    let found = sql!(
        *tx,
        maybe(SessionId),
        "select id from session
         where (state = 'live' or (state in ('dated', 'announced', 'settled') and day >= $3))
            and (body_id in (select body_id from role_grant
                    where person_id = $1 and role in ('coordinator', 'moderator'))
                or id in (select session_id from registration where email = $2 and state = 'confirmed'))
         order by case when state = 'live' then 0 else 1 end, starts_at, id limit 1",
        person,
        email,
        today
    )?;
    Ok(found.map(|(id,)| id))
}
