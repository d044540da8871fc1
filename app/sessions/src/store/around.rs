//! What is known around a session: what its next step needs, who is told, what else its window and
//! its body hold.

use std::collections::HashSet;

use kit::db::Tx;
use kit::{Instant, Locale, sql};
use people::rules::PersonId;
use territories::rules::BodyKind;

use crate::rules::needs::Ground;
use crate::rules::{Session, SessionId};

/// Someone to write to, in their language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// A member of the body; somebody who registered is known by their address alone.
    pub person: Option<PersonId>,
    pub email: String,
    pub lang: Locale,
    pub place: Place,
}

/// What a session is to someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A member of the body: asked to come.
    Invited,
    /// Registered, with a seat.
    Seated,
    /// Registered, in the line.
    Waiting,
}

/// What the needs of the next step ask about.
pub async fn ground(tx: &mut Tx, id: &SessionId) -> Result<Ground, sqlx::Error> {
    let (items, minutes, done) = sql!(
        *tx,
        one(i64, i64, i64),
        "select count(*), cast(coalesce(sum(agenda_item.minutes), 0) as bigint),
            count(case when item_run.state in ('concluded', 'parked', 'skipped') then 1 end)
         from agenda_item left join item_run on item_run.item_id = agenda_item.id
         where agenda_item.session_id = $1 and agenda_item.status = 'planned'",
        id
    )?;
    let (leads,) = sql!(
        *tx,
        one(i64,),
        "select count(*) from contribution
         where session_id = $1 and lead and not withdrawn
           and not exists (select 1 from practice where practice.contribution_id = contribution.id)",
        id
    )?;
    let (in_review_since,) = sql!(
        *tx,
        one(Option<Instant>),
        "select max(at) from session_step where session_id = $1 and to_state = 'in_review'",
        id
    )?;
    Ok(Ground { items, minutes, done, leads, in_review_since })
}

/// Who is told what changes: the members of the concertation, the people registered for an atelier.
/// Each address once.
pub async fn readers(tx: &mut Tx, session: &Session, kind: BodyKind) -> Result<Vec<Reader>, sqlx::Error> {
    let mut readers: Vec<Reader> = match kind {
        BodyKind::Concertation => people::store::members(tx, &session.body)
            .await?
            .into_iter()
            .map(|member| Reader {
                person: Some(member.person),
                email: member.email,
                lang: member.lang,
                place: Place::Invited,
            })
            .collect(),
        BodyKind::Atelier => sql!(
            *tx,
            all(String, String, bool),
            "select email, lang, state = 'confirmed' from registration
             where session_id = $1 and state in ('confirmed', 'waiting') order by place",
            &session.id
        )?
        .into_iter()
        .map(|(email, lang, seated)| Reader {
            person: None,
            email,
            lang: Locale::from_code(&lang).unwrap_or_default(),
            place: if seated { Place::Seated } else { Place::Waiting },
        })
        .collect(),
    };
    let mut met = HashSet::new();
    readers.retain(|reader| met.insert(reader.email.clone()));
    Ok(readers)
}

/// How many people that is.
pub async fn told(tx: &mut Tx, session: &Session, kind: BodyKind) -> Result<i64, sqlx::Error> {
    Ok(i64::try_from(readers(tx, session, kind).await?.len()).unwrap_or(i64::MAX))
}

/// Has this address a seat in an atelier?
pub async fn is_registered(tx: &mut Tx, id: &SessionId, email: &str) -> Result<bool, sqlx::Error> {
    let (seats,) = sql!(
        *tx,
        one(i64,),
        "select count(*) from registration where session_id = $1 and email = $2 and state = 'confirmed'",
        id,
        email
    )?;
    Ok(seats > 0)
}

/// The session that stands in a window, if one does: neither cancelled nor postponed.
pub async fn of_window(tx: &mut Tx, body: &str, year: i32, from_month: u32) -> Result<Option<SessionId>, sqlx::Error> {
    let found = sql!(
        *tx,
        maybe(SessionId,),
        "select id from session where body_id = $1 and year = $2 and from_month = $3
            and state not in ('cancelled', 'postponed') order by starts_at limit 1",
        body,
        i64::from(year),
        i64::from(from_month)
    )?;
    Ok(found.map(|(id,)| id))
}

/// Holds a body until this transaction ends: two moderators who date the same window meet here.
pub async fn hold_body(tx: &mut Tx, body: &str) -> Result<bool, sqlx::Error> {
    Ok(sql!(*tx, execute, "update body set place = place where id = $1", body)? == 1)
}

/// Opens the room of a session; opened already, it stays as it is.
pub async fn open_room(tx: &mut Tx, id: &SessionId) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "insert into room (session_id) values ($1) on conflict (session_id) do nothing", id)?;
    Ok(())
}

/// Closes the room: forgets what recognised a repeated unsigned contribution.
pub async fn close_room(tx: &mut Tx, id: &SessionId) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "delete from once_token where session_id = $1", id)?;
    Ok(())
}
