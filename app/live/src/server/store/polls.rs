//! Questions to the room. While one is open, storage knows who answered what, so that it can be
//! changed; when it closes, only the counts stay.

use agenda::rules::ItemId;
use kit::db::Tx;
use kit::{Instant, Locale, sql};
use sessions::rules::SessionId;

use crate::rules::polls::{Poll, PollId, Way, tally};

#[derive(sqlx::FromRow)]
struct Row {
    id: PollId,
    item_id: ItemId,
    way: Way,
    text: String,
    lang: String,
    choices: String,
    dots: i64,
    is_open: bool,
    answered: i64,
    counts: String,
}

impl From<Row> for Poll {
    fn from(row: Row) -> Poll {
        Poll {
            id: row.id,
            item: row.item_id,
            way: row.way,
            text: row.text,
            lang: Locale::from_code(&row.lang).unwrap_or_default(),
            choices: row.choices.lines().map(str::to_owned).collect(),
            dots: row.dots,
            is_open: row.is_open,
            answered: row.answered,
            counts: figures(&row.counts),
        }
    }
}

fn figures(text: &str) -> Vec<i64> {
    text.split(',').filter_map(|figure| figure.parse().ok()).collect()
}

fn written(figures: &[i64]) -> String {
    figures.iter().map(i64::to_string).collect::<Vec<_>>().join(",")
}

/// What was asked in a session, in the order it was asked; of an open question, how many have answered.
pub async fn asked(tx: &mut Tx, session: &SessionId) -> Result<Vec<Poll>, sqlx::Error> {
    let rows = sql!(*tx, all Row,
        "select id, item_id, way, text, lang, choices, dots, is_open, counts,
            case when is_open then (select count(*) from poll_answer where poll_id = poll.id) else answered end
            as answered
         from poll where session_id = $1 order by at, id", session)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Asks the room. There must be no open question.
pub async fn ask(tx: &mut Tx, session: &SessionId, poll: &Poll, now: Instant) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into poll (id, session_id, item_id, way, text, lang, choices, dots, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &poll.id,
        session,
        &poll.item,
        poll.way,
        &poll.text,
        poll.lang.code(),
        poll.choices.join("\n"),
        poll.dots,
        now
    )?;
    Ok(())
}

/// Keeps an answer; given again, it changes.
pub async fn answer(tx: &mut Tx, poll: &PollId, who: &str, dots: &[i64]) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into poll_answer (poll_id, who, dots) values ($1, $2, $3)
         on conflict (poll_id, who) do update set dots = excluded.dots",
        poll,
        who,
        written(dots)
    )?;
    Ok(())
}

/// What somebody answered to an open question.
pub async fn answer_of(tx: &mut Tx, poll: &PollId, who: &str) -> Result<Option<Vec<i64>>, sqlx::Error> {
    let row = sql!(*tx, maybe(String), "select dots from poll_answer where poll_id = $1 and who = $2", poll, who)?;
    Ok(row.map(|(dots,)| figures(&dots)))
}

/// How many answered an open question, and the counts so far.
pub async fn counted(tx: &mut Tx, poll: &Poll) -> Result<(i64, Vec<i64>), sqlx::Error> {
    let rows = sql!(*tx, all(String), "select dots from poll_answer where poll_id = $1", &poll.id)?;
    let answers: Vec<Vec<i64>> = rows.into_iter().map(|(dots,)| figures(&dots)).collect();
    Ok((answers.len() as i64, tally(poll.width(), &answers)))
}

/// Closes the open question, if there is one: its counts are kept, who answered is forgotten.
pub async fn close_poll(tx: &mut Tx, session: &SessionId) -> Result<bool, sqlx::Error> {
    let Some(poll) = asked(tx, session).await?.into_iter().find(|poll| poll.is_open) else { return Ok(false) };
    let (answered, counts) = counted(tx, &poll).await?;
    sql!(
        *tx,
        execute,
        "update poll set is_open = false, answered = $2, counts = $3 where id = $1",
        &poll.id,
        answered,
        written(&counts)
    )?;
    sql!(*tx, execute, "delete from poll_answer where poll_id = $1", &poll.id)?;
    Ok(true)
}
