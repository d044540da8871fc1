//! What the group says of a session: no author, no hour.

use kit::db::Tx;
use kit::{Locale, sql};
use sessions::rules::{Session, SessionId};

use crate::rules::{Feedback, FeedbackId};

/// What was said of a session, in no order that tells anything.
pub async fn feedback(tx: &mut Tx, session: &SessionId) -> Result<Vec<Feedback>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(FeedbackId, String, String, String),
        "select id, helped, to_change, lang from feedback where session_id = $1 order by id",
        session
    )?;
    let one = |(id, helped, change, lang): (FeedbackId, String, String, String)| Feedback {
        id,
        helped,
        change,
        lang: Locale::from_code(&lang).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(one).collect())
}

/// What was said of the last session of this body before this one.
pub async fn feedback_before(tx: &mut Tx, session: &Session) -> Result<Vec<Feedback>, sqlx::Error> {
    let before = sessions::store::of_body(tx, &session.body).await?;
    let before = before.into_iter().find(|one| one.state.has_closed() && one.starts_at < session.starts_at);
    match before {
        Some(before) => feedback(tx, &before.id).await,
        None => Ok(Vec::new()),
    }
}

/// Keeps what one says. On PostgreSQL a row lies where, and knows by which transaction, it was written: all
/// of the session are written again, in the order of their ids.
pub async fn add_feedback(tx: &mut Tx, session: &SessionId, new: &Feedback) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into feedback (id, session_id, helped, to_change, lang) values ($1, $2, $3, $4, $5)",
        &new.id,
        session,
        &new.helped,
        &new.change,
        new.lang.code()
    )?;
    let ids = sql!(*tx, all(FeedbackId), "select id from feedback where session_id = $1 order by id", session)?;
    for (id,) in ids {
        sql!(*tx, execute, "update feedback set lang = lang where id = $1", id)?;
    }
    Ok(())
}

/// Takes what one said away. False when it is gone.
pub async fn drop_feedback(tx: &mut Tx, session: &SessionId, id: &FeedbackId) -> Result<bool, sqlx::Error> {
    Ok(sql!(*tx, execute, "delete from feedback where id = $1 and session_id = $2", id, session)? == 1)
}
