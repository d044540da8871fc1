//! Polls in storage, and in [`replies`] who comes. Whoever changes a poll holds it first.

mod replies;

pub use replies::{forget_old, replies, reply_of, say};

use kit::db::Tx;
use kit::words::Pair;
use kit::{Instant, secret, sql};
use people::rules::{Member, PersonId};
use sessions::rules::SessionId;
use territories::rules::Window;

use crate::rules::{DateId, Poll, PollId, Proposed, Standing, Word};

#[derive(sqlx::FromRow)]
struct Row {
    id: PollId,
    body_id: String,
    year: i64,
    from_month: i64,
    standing: Standing,
    title_fr: String,
    title_nl: String,
    venue_fr: String,
    venue_nl: String,
    link: String,
    session_id: Option<SessionId>,
    asked_at: Instant,
}

/// The columns of [`Row`], before the words of a question.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select id, body_id, year, from_month, standing, title_fr, title_nl, venue_fr, venue_nl, link, session_id,
                asked_at from date_poll ",
            $rest
        )
    };
}

async fn with_dates(tx: &mut Tx, row: Option<Row>) -> Result<Option<Poll>, sqlx::Error> {
    let Some(row) = row else { return Ok(None) };
    let dates = sql!(
        *tx,
        all(DateId, Instant, Instant),
        "select id, starts_at, ends_at from date_proposed where poll_id = $1 order by starts_at, id",
        &row.id
    )?;
    Ok(Some(Poll {
        id: row.id,
        body: row.body_id,
        year: i32::try_from(row.year).unwrap_or_default(),
        from_month: u32::try_from(row.from_month).unwrap_or_default(),
        standing: row.standing,
        title: Pair::new(row.title_fr, row.title_nl),
        venue: Pair::new(row.venue_fr, row.venue_nl),
        link: row.link,
        dates: dates.into_iter().map(|(id, starts_at, ends_at)| Proposed { id, starts_at, ends_at }).collect(),
        session: row.session_id,
        asked_at: row.asked_at,
    }))
}

/// One poll.
pub async fn find(tx: &mut Tx, id: &PollId) -> Result<Option<Poll>, sqlx::Error> {
    let row = sql!(*tx, maybe Row, select!("where id = $1"), id)?;
    with_dates(tx, row).await
}

/// The poll of a window: the open one, or the last that was.
pub async fn of_window(tx: &mut Tx, window: &Window) -> Result<Option<Poll>, sqlx::Error> {
    let row = sql!(*tx, maybe Row,
        select!("where body_id = $1 and year = $2 and from_month = $3
            order by case when standing = 'open' then 0 else 1 end, opened_at desc, id desc limit 1"),
        &window.body, i64::from(window.year), i64::from(window.months.0))?;
    with_dates(tx, row).await
}

/// The windows (body, year, first month) of open polls on which this member has not said a word, the
/// longest asked first. A window that was dated otherwise asks nobody any more.
pub async fn silent_on(tx: &mut Tx, person: &PersonId) -> Result<Vec<(String, i64, i64)>, sqlx::Error> {
    sql!(
        *tx,
        all(String, i64, i64),
        "select body_id, year, from_month from date_poll
         where standing = 'open'
            and exists (select 1 from role_grant where role_grant.body_id = date_poll.body_id
                and role_grant.person_id = $1 and role_grant.role in ('moderator', 'coordinator'))
            and not exists (select 1 from date_answer join date_proposed on date_proposed.id = date_answer.date_id
                where date_proposed.poll_id = date_poll.id and date_answer.person_id = $1)
            and not exists (select 1 from session where session.body_id = date_poll.body_id
                and session.year = date_poll.year and session.from_month = date_poll.from_month
                and session.state not in ('cancelled', 'postponed'))
         order by opened_at, id",
        person
    )
}

/// Holds a poll until this transaction ends: who answers and who closes it come one after the other.
pub async fn hold(tx: &mut Tx, id: &PollId) -> Result<bool, sqlx::Error> {
    Ok(sql!(*tx, execute, "update date_poll set standing = standing where id = $1", id)? == 1)
}

/// Keeps a new poll with its dates. The caller holds the body, and no other poll of the window is open.
pub async fn insert(tx: &mut Tx, poll: &Poll, person: &str, now: Instant) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into date_poll (id, body_id, year, from_month, standing, title_fr, title_nl, venue_fr, venue_nl, link,
            opened_by, opened_at, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &poll.id,
        &poll.body,
        i64::from(poll.year),
        i64::from(poll.from_month),
        poll.standing,
        &poll.title.fr,
        &poll.title.nl,
        &poll.venue.fr,
        &poll.venue.nl,
        &poll.link,
        person,
        now,
        poll.asked_at
    )?;
    for date in &poll.dates {
        sql!(
            *tx,
            execute,
            "insert into date_proposed (id, poll_id, starts_at, ends_at) values ($1, $2, $3, $4)",
            &date.id,
            &poll.id,
            date.starts_at,
            date.ends_at
        )?;
    }
    Ok(())
}

/// Closes an open poll: with the session that came of it, or without a date. `false` when it was closed
/// already.
pub async fn close(tx: &mut Tx, id: &PollId, session: Option<&SessionId>) -> Result<bool, sqlx::Error> {
    let standing = if session.is_some() { Standing::Fixed } else { Standing::Closed };
    Ok(sql!(
        *tx,
        execute,
        "update date_poll set standing = $2, session_id = $3 where id = $1 and standing = 'open'",
        id,
        standing,
        session
    )? == 1)
}

/// Notes that members were written to again.
pub async fn asked(tx: &mut Tx, id: &PollId, now: Instant) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update date_poll set asked_at = $2 where id = $1", id, now)?;
    Ok(())
}

/// What a member says of a date; said again, the last word counts.
pub async fn answer(
    tx: &mut Tx,
    date: &DateId,
    person: &PersonId,
    word: Word,
    now: Instant,
) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into date_answer (date_id, person_id, word, at) values ($1, $2, $3, $4)
         on conflict (date_id, person_id) do update set word = excluded.word, at = excluded.at",
        date,
        person,
        word,
        now
    )?;
    Ok(())
}

/// Everything that was said about the dates of a poll.
pub async fn answers(tx: &mut Tx, poll: &PollId) -> Result<Vec<(DateId, PersonId, Word)>, sqlx::Error> {
    sql!(
        *tx,
        all(DateId, PersonId, Word),
        "select date_answer.date_id, date_answer.person_id, date_answer.word from date_answer
         join date_proposed on date_proposed.id = date_answer.date_id
         where date_proposed.poll_id = $1 order by date_answer.date_id, date_answer.person_id",
        poll
    )
}

/// A new link to a poll, for a mail that is about to be written: the last part of its address.
pub async fn link(tx: &mut Tx, poll: &PollId, person: &PersonId) -> Result<String, sqlx::Error> {
    let link = secret::token();
    sql!(
        *tx,
        execute,
        "insert into date_poll_link (secret_hash, poll_id, person_id) values ($1, $2, $3)",
        secret::hash(&link),
        poll,
        person
    )?;
    Ok(link)
}

/// Whom the link of a mail asks, and about which poll.
pub async fn by_secret(tx: &mut Tx, link: &str) -> Result<Option<(PollId, PersonId)>, sqlx::Error> {
    sql!(
        *tx,
        maybe(PollId, PersonId),
        "select poll_id, person_id from date_poll_link where secret_hash = $1",
        secret::hash(link)
    )
}

/// The members of a body, each once: a coordinator of two projects is one person.
pub async fn members(tx: &mut Tx, body: &str) -> Result<Vec<Member>, sqlx::Error> {
    let mut met = std::collections::HashSet::new();
    let mut members = people::store::members(tx, body).await?;
    members.retain(|member| met.insert(member.person.clone()));
    Ok(members)
}
