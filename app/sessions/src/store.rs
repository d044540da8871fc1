//! Sessions in storage.

mod around;
mod outline;
mod planning;
mod replies;

pub use around::{Place, Reader, close_room, ground, hold_body, is_registered, of_window, open_room, readers, told};
pub use outline::{changes_since_mail, keep_mailed};
pub use planning::{around, known};
pub use replies::{away, forget_reply_links, replied, reply_link, who_replies};

use kit::db::Tx;
use kit::words::Pair;
use kit::{Day, Instant, Locale, sql};

use crate::rules::{CODE_LETTERS, OPENS_DAYS, Session, SessionId, State};

#[derive(sqlx::FromRow)]
struct Row {
    id: SessionId,
    body_id: String,
    year: i64,
    from_month: i64,
    state: State,
    title_fr: String,
    title_nl: String,
    starts_at: Instant,
    ends_at: Instant,
    venue_fr: String,
    venue_nl: String,
    address: String,
    access_fr: String,
    access_nl: String,
    stop: String,
    link: String,
    languages: String,
    agenda_open: bool,
    capacity: Option<i64>,
    opens_at: Option<Instant>,
    opens_days: Option<i64>,
    closes_at: Option<Instant>,
    version: i64,
    sequence: i64,
    reason: String,
}

impl From<Row> for Session {
    fn from(row: Row) -> Session {
        Session {
            id: row.id,
            body: row.body_id,
            year: i32::try_from(row.year).unwrap_or_default(),
            from_month: u32::try_from(row.from_month).unwrap_or_default(),
            state: row.state,
            title: Pair::new(row.title_fr, row.title_nl),
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            venue: Pair::new(row.venue_fr, row.venue_nl),
            address: row.address,
            access: Pair::new(row.access_fr, row.access_nl),
            stop: row.stop,
            link: row.link,
            languages: row.languages.split(',').filter_map(Locale::from_code).collect(),
            agenda_open: row.agenda_open,
            capacity: row.capacity,
            opens_at: row.opens_at,
            opens_days: row.opens_days.unwrap_or(OPENS_DAYS),
            closes_at: row.closes_at,
            version: row.version,
            sequence: row.sequence,
            reason: row.reason,
        }
    }
}

/// The columns of [`Row`], after the words of a question. How many days before registration opens is a
/// delay of the body (crate `tasks`).
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select id, body_id, year, from_month, state, title_fr, title_nl, starts_at, ends_at, venue_fr, venue_nl,
                address, access_fr, access_nl, stop, link, languages, agenda_open, capacity, opens_at, closes_at,
                version, sequence, reason,
                (select days from body_delay where body_delay.body_id = session.body_id
                    and body_delay.kind = 'open_registration') as opens_days
            from session ",
            $rest
        )
    };
}

/// One session.
pub async fn find(tx: &mut Tx, id: &SessionId) -> Result<Option<Session>, sqlx::Error> {
    Ok(sql!(*tx, maybe Row, select!("where id = $1"), id)?.map(Into::into))
}

/// The sessions of the windows of a year, by date.
pub async fn of_year(tx: &mut Tx, year: i32) -> Result<Vec<Session>, sqlx::Error> {
    let rows = sql!(*tx, all Row, select!("where year = $1 order by starts_at, id"), i64::from(year))?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The sessions of a body, the latest first.
pub async fn of_body(tx: &mut Tx, body: &str) -> Result<Vec<Session>, sqlx::Error> {
    let rows = sql!(*tx, all Row, select!("where body_id = $1 order by starts_at desc, id"), body)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The sessions that take place between two days, both included, whatever the body.
pub async fn between(tx: &mut Tx, from: Day, to: Day) -> Result<Vec<Session>, sqlx::Error> {
    let rows = sql!(*tx, all Row, select!("where day >= $1 and day <= $2 and state not in ('cancelled', 'postponed', 'planned') order by starts_at, id"), from, to)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The session that owns a room's code, in its one spelling (`rules::code_typed`).
pub async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Session>, sqlx::Error> {
    Ok(sql!(*tx, maybe Row, select!("where code = $1"), code)?.map(Into::into))
}

/// The code of a session's room: for those who are in it.
pub async fn code(tx: &mut Tx, id: &SessionId) -> Result<Option<String>, sqlx::Error> {
    Ok(sql!(*tx, maybe(String,), "select code from session where id = $1", id)?.map(|(code,)| code))
}

/// Keeps a new session and gives its room a code.
pub async fn insert(tx: &mut Tx, session: &Session, now: Instant) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into session (id, body_id, year, from_month, state, title_fr, title_nl, starts_at, ends_at, day,
            venue_fr, venue_nl, address, access_fr, access_nl, stop, link, agenda_open, capacity, opens_at, closes_at,
            code, version, sequence, reason, created_at, languages)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
            $22, $23, $24, $25, $26, $27)",
        &session.id,
        &session.body,
        i64::from(session.year),
        i64::from(session.from_month),
        session.state,
        &session.title.fr,
        &session.title.nl,
        session.starts_at,
        session.ends_at,
        session.starts_at.day(),
        &session.venue.fr,
        &session.venue.nl,
        &session.address,
        &session.access.fr,
        &session.access.nl,
        &session.stop,
        &session.link,
        session.agenda_open,
        session.capacity,
        session.opens_at,
        session.closes_at,
        fresh_code(),
        session.version,
        session.sequence,
        &session.reason,
        now,
        codes(&session.languages)
    )?;
    Ok(())
}

/// `fr,nl`.
fn codes(languages: &[Locale]) -> String {
    languages.iter().map(|locale| locale.code()).collect::<Vec<_>>().join(",")
}

/// Five characters: 20 million codes, and a wrong guess costs a try.
fn fresh_code() -> String {
    let letters = CODE_LETTERS.len() as u32;
    (0..5).map(|_| char::from(CODE_LETTERS[kit::secret::below(letters) as usize])).collect()
}

/// Keeps what a moderator changed: title, date, place, registration. `false` when someone changed the
/// session since `session.version` was read.
pub async fn change(tx: &mut Tx, session: &Session) -> Result<bool, sqlx::Error> {
    let rows = sql!(*tx, execute,
        "update session set title_fr = $3, title_nl = $4, starts_at = $5, ends_at = $6, day = $7, venue_fr = $8,
            venue_nl = $9, address = $10, access_fr = $11, access_nl = $12, stop = $13, link = $14, agenda_open = $15,
            capacity = $16, opens_at = $17, closes_at = $18, sequence = $19, year = $20, from_month = $21, languages = $22, version = version + 1
         where id = $1 and version = $2",
        &session.id, session.version, &session.title.fr, &session.title.nl, session.starts_at, session.ends_at,
        session.starts_at.day(), &session.venue.fr, &session.venue.nl, &session.address, &session.access.fr,
        &session.access.nl, &session.stop, &session.link, session.agenda_open, session.capacity, session.opens_at,
        session.closes_at, session.sequence, i64::from(session.year), i64::from(session.from_month), codes(&session.languages))?;
    Ok(rows == 1)
}

/// Keeps a step of its life. `false` when it is no longer in the state the step starts from.
pub async fn step(
    tx: &mut Tx,
    session: &Session,
    to: State,
    person: &str,
    reason: &str,
    now: Instant,
) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "update session set state = $3, reason = $4, version = version + 1, sequence = sequence + 1
         where id = $1 and state = $2",
        &session.id,
        session.state,
        to,
        reason
    )?;
    if rows == 1 {
        noted(tx, session, to, person, reason, now).await?;
    }
    Ok(rows == 1)
}

/// Notes who made a step, and when.
pub async fn noted(
    tx: &mut Tx,
    session: &Session,
    to: State,
    person: &str,
    reason: &str,
    now: Instant,
) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into session_step (id, session_id, at, from_state, to_state, person_id, reason)
         values ($1, $2, $3, $4, $5, $6, $7)",
        kit::id::fresh(),
        &session.id,
        now,
        session.state,
        to,
        person,
        reason
    )?;
    Ok(())
}

/// Holds a session until this transaction ends, so that what is counted about it stays counted: the
/// portable form of `select … for update`.
pub async fn hold(tx: &mut Tx, id: &SessionId) -> Result<bool, sqlx::Error> {
    Ok(sql!(*tx, execute, "update session set version = version where id = $1", id)? == 1)
}
