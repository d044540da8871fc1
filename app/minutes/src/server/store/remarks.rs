//! What readers say of the minutes under review. A remark that is taken back leaves no trace.

use kit::db::Tx;
use kit::{Instant, Locale, sql};
use sessions::rules::SessionId;

use crate::rules::remark::{Fate, Remark, RemarkId};

#[derive(sqlx::FromRow)]
struct Row {
    id: RemarkId,
    item_id: agenda::rules::ItemId,
    words: String,
    lang: String,
    at: Instant,
    fate: Fate,
    answer: String,
    name: Option<String>,
}

impl From<Row> for Remark {
    fn from(row: Row) -> Remark {
        Remark {
            id: row.id,
            item: row.item_id,
            words: row.words,
            lang: Locale::from_code(&row.lang).unwrap_or_default(),
            at: row.at,
            fate: row.fate,
            answer: row.answer,
            by: row.name.unwrap_or_default(),
        }
    }
}

/// Every remark on a session's minutes, with who wrote it: for its moderators.
pub async fn remarks(tx: &mut Tx, session: &SessionId) -> Result<Vec<Remark>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all Row,
        "select minutes_remark.id, minutes_remark.item_id, minutes_remark.words, minutes_remark.lang, minutes_remark.at,
            minutes_remark.fate, minutes_remark.answer, coalesce(person.name, guest.name) as name
         from minutes_remark
         left join person on person.id = minutes_remark.by_id
         left join guest on guest.id = minutes_remark.by_id
         where minutes_remark.session_id = $1 order by minutes_remark.at, minutes_remark.id",
        session
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Those of one reader.
pub async fn remarks_of(tx: &mut Tx, session: &SessionId, who: &str) -> Result<Vec<Remark>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all Row,
        "select id, item_id, words, lang, at, fate, answer, null as name from minutes_remark
         where session_id = $1 and by_id = $2 order by at, id",
        session,
        who
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Keeps a remark of `who`.
pub async fn remark(tx: &mut Tx, session: &SessionId, remark: &Remark, who: &str) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into minutes_remark (id, session_id, item_id, by_id, words, lang, at) values ($1, $2, $3, $4, $5, $6, $7)",
        &remark.id,
        session,
        &remark.item,
        who,
        &remark.words,
        remark.lang.code(),
        remark.at
    )?;
    Ok(())
}

/// Forgets a remark that waits for an answer. `false` when it is not theirs, or was answered.
pub async fn take_back(tx: &mut Tx, session: &SessionId, id: &RemarkId, who: &str) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "delete from minutes_remark where id = $1 and session_id = $2 and by_id = $3 and fate = 'open'",
        id,
        session,
        who
    )?;
    Ok(rows == 1)
}

/// Says what became of a remark. `false` when somebody answered since `was` was read.
pub async fn answer(
    tx: &mut Tx,
    session: &SessionId,
    id: &RemarkId,
    was: Fate,
    fate: Fate,
    answer: &str,
) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "update minutes_remark set fate = $4, answer = $5 where id = $1 and session_id = $2 and fate = $3",
        id,
        session,
        was,
        fate,
        answer
    )?;
    Ok(rows == 1)
}

/// The persons who wrote remarks: id, address, language.
pub async fn remarkers(tx: &mut Tx, session: &SessionId) -> Result<Vec<(String, String, Locale)>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(String, String, String),
        "select distinct person.id, person.email, person.lang from minutes_remark
         join person on person.id = minutes_remark.by_id where minutes_remark.session_id = $1 order by person.id",
        session
    )?;
    Ok(rows.into_iter().map(|(id, email, lang)| (id, email, Locale::from_code(&lang).unwrap_or_default())).collect())
}
