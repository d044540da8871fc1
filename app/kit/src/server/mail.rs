//! Mail waits in a table until it has left: written in the transaction that causes it, sent by the
//! server's job, never inside a request.

use crate::Instant;
use crate::clock::{MINUTE, SECOND};
use crate::db::Tx;

crate::id! {
    /// A mail in the queue; also the left part of its Message-ID, so that a mail that leaves twice
    /// after a crash is recognised as one.
    LetterId
}

/// Said when a mail was queued.
pub const TOPIC: &str = "mail";

crate::texts! {
    greeting { fr: "Bonjour,", nl: "Dag," }
    signature { fr: "Concerto, un outil de Brusano", nl: "Concerto, een werkinstrument van Brusano" }
}

/// A mail to one person, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub to: String,
    pub subject: String,
    /// The plain text, between the greeting and the signature of every mail; the HTML part is made from it.
    pub text: String,
    pub lang: crate::Locale,
    /// A calendar object and its METHOD (`REQUEST`, `CANCEL`).
    pub calendar: Option<(String, &'static str)>,
}

/// A mail as the queue has it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Waiting {
    pub id: LetterId,
    pub to_address: String,
    pub subject: String,
    pub text: String,
    pub lang: String,
    pub calendar: Option<String>,
    pub method: Option<String>,
    pub tries: i64,
}

/// The text as it leaves: every mail greets and signs in the same way.
fn in_full(letter: &Letter) -> String {
    format!("{}\n\n{}\n\n{}\n", greeting(letter.lang), letter.text.trim(), signature(letter.lang))
}

/// Puts a mail in the queue; it leaves when the transaction has committed. Acts say so as well:
/// [`Act::post`](crate::act::Act::post).
pub async fn queue(tx: &mut Tx, letter: &Letter, now: Instant) -> Result<LetterId, sqlx::Error> {
    let id = LetterId::fresh();
    let (calendar, method) = match &letter.calendar {
        Some((text, method)) => (Some(text), Some(*method)),
        None => (None, None),
    };
    crate::sql!(
        *tx,
        execute,
        "insert into mail (id, to_address, subject, text, lang, calendar, method, queued_at, due_at, tries)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8, 0)",
        &id,
        &letter.to,
        &letter.subject,
        in_full(letter),
        letter.lang.code(),
        calendar,
        method,
        now
    )?;
    Ok(id)
}

/// Is there a mail that is due? Only reads.
pub async fn is_due(tx: &mut Tx, now: Instant) -> Result<bool, sqlx::Error> {
    let first = crate::sql!(
        *tx,
        maybe(i64),
        "select due_at from mail where sent_at is null and given_up_at is null and due_at <= $1 limit 1",
        now
    )?;
    Ok(first.is_some())
}

/// How long one try may hold a mail before another worker takes it over.
const LEASE: i64 = 2 * MINUTE;

/// Takes the mails that are due, for [`LEASE`]. Two workers never hold the same one.
pub async fn take(tx: &mut Tx, now: Instant, most: i64) -> Result<Vec<Waiting>, sqlx::Error> {
    crate::sql!(*tx, all Waiting,
        "update mail set due_at = $2, tries = tries + 1
         where id in (select id from mail where sent_at is null and given_up_at is null and due_at <= $1
                      order by due_at, id limit $3)
           and due_at <= $1
         returning id, to_address, subject, text, lang, calendar, method, tries",
        now, now.plus(LEASE), most)
}

/// It left.
pub async fn sent(tx: &mut Tx, id: &LetterId, now: Instant) -> Result<(), sqlx::Error> {
    // What was said is not kept once it was said: only that it left, and when.
    crate::sql!(
        *tx,
        execute,
        "update mail set sent_at = $2, subject = '', text = '', calendar = null where id = $1",
        id,
        now
    )?;
    Ok(())
}

/// It did not leave. Tries again later and later; after the last try, or when the refusal is final,
/// gives up and says so in the log.
pub async fn failed(tx: &mut Tx, mail: &Waiting, last: bool, now: Instant) -> Result<(), sqlx::Error> {
    match wait_after(mail.tries).filter(|_| !last) {
        Some(wait) => {
            crate::sql!(*tx, execute, "update mail set due_at = $2 where id = $1", &mail.id, now.plus(wait))?;
        }
        None => {
            tracing::error!(mail = %mail.id, tries = mail.tries, "given up on a mail");
            crate::sql!(*tx, execute, "update mail set given_up_at = $2 where id = $1", &mail.id, now)?;
        }
    }
    Ok(())
}

/// Milliseconds to wait after the given number of tries: 15 s, 1 min, 4 min, 16 min, then hourly for
/// a day; nothing when it is time to give up.
pub fn wait_after(tries: i64) -> Option<i64> {
    match tries {
        ..=4 => Some(15 * SECOND * 4_i64.pow(u32::try_from(tries - 1).unwrap_or(0))),
        5..=28 => Some(60 * MINUTE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_grows_and_ends() {
        assert_eq!(wait_after(1), Some(15 * SECOND));
        assert_eq!(wait_after(4), Some(16 * MINUTE));
        assert_eq!(wait_after(28), Some(60 * MINUTE));
        assert_eq!(wait_after(29), None);
    }
}
