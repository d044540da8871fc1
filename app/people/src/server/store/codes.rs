//! The codes that were sent, and the tries that were made of them.

use kit::clock::DAY;
use kit::db::Tx;
use kit::{Instant, secret, sql};

use crate::rules::sign_in::{CODE_LIFE, PER_EMAIL, PER_EMAIL_HERE, PER_NETWORK, TRIES, mailbox, wait};

kit::id! {
    /// One sending of a code. Whoever asked holds it, and only with it can the code be used.
    AskId
}

/// When codes were asked in the last day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// For this address, from this network address.
    pub email_here: Vec<Instant>,
    /// For this address, from anywhere.
    pub email: Vec<Instant>,
    /// From this network address, for any.
    pub network: Vec<Instant>,
}

impl Asked {
    /// How long this address has to wait for another code.
    pub fn wait_of_email(&self, now: Instant) -> Option<i64> {
        wait(&PER_EMAIL_HERE, &self.email_here, now).max(wait(&PER_EMAIL, &self.email, now))
    }

    /// How long this network address has to wait, whoever it asks for.
    pub fn wait_of_network(&self, now: Instant) -> Option<i64> {
        wait(&PER_NETWORK, &self.network, now)
    }
}

/// What was asked until now. Until the transaction ends, nobody else can ask for the same mailbox.
pub async fn asked(tx: &mut Tx, email: &str, from_hash: &str, now: Instant) -> Result<Asked, sqlx::Error> {
    let mailbox = mailbox(email);
    sql!(
        *tx,
        execute,
        "insert into sign_in_ask (mailbox, at) values ($1, $2) on conflict (mailbox) do update set at = excluded.at",
        &mailbox,
        now
    )?;
    let since = now.plus(-DAY);
    let of_email = sql!(
        *tx,
        all(Instant, String),
        "select asked_at, from_hash from sign_in_code where mailbox = $1 and asked_at > $2",
        &mailbox,
        since
    )?;
    let of_network = sql!(
        *tx,
        all(Instant,),
        "select asked_at from sign_in_code where from_hash = $1 and asked_at > $2",
        from_hash,
        since
    )?;
    Ok(Asked {
        email_here: of_email.iter().filter(|(_, from)| from == from_hash).map(|(at, _)| *at).collect(),
        email: of_email.iter().map(|(at, _)| *at).collect(),
        network: of_network.into_iter().map(|(at,)| at).collect(),
    })
}

/// Makes a code for this address: six digits, of which only the hash is kept.
pub async fn make_code(
    tx: &mut Tx,
    email: &str,
    from_hash: &str,
    now: Instant,
) -> Result<(AskId, String), sqlx::Error> {
    let id = AskId::fresh();
    let code = format!("{:06}", secret::below(1_000_000));
    sql!(
        *tx,
        execute,
        "insert into sign_in_code (id, email, mailbox, from_hash, code_hash, asked_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &id,
        email,
        mailbox(email),
        from_hash,
        hash(&id, &code),
        now,
        now.plus(CODE_LIFE)
    )?;
    Ok((id, code))
}

/// What became of a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tried {
    /// The code is right, and used from now on; whose address it confirms.
    Right {
        email: String,
    },
    /// So many tries are left.
    Wrong {
        left: i64,
    },
    /// Five wrong tries: this code is dead.
    Spent {
        email: String,
    },
    Expired,
    Used,
    /// Nobody asked for this.
    Unknown,
}

#[derive(sqlx::FromRow)]
struct Row {
    email: String,
    code_hash: String,
    expires_at: Instant,
    tries: i64,
    used_at: Option<Instant>,
}

/// Tries a code. Each try counts, so the transaction must be kept whatever the answer.
pub async fn try_code(tx: &mut Tx, ask: &AskId, code: &str, now: Instant) -> Result<Tried, sqlx::Error> {
    // Counting first holds the row: of two tries at once, the second sees what the first did.
    let row = sql!(*tx, maybe Row,
        "update sign_in_code set tries = tries + 1 where id = $1
         returning email, code_hash, expires_at, tries, used_at", ask)?;
    Ok(match row {
        None => Tried::Unknown,
        Some(row) if row.used_at.is_some() => Tried::Used,
        Some(row) if row.expires_at <= now => Tried::Expired,
        Some(row) if row.tries > TRIES => Tried::Spent { email: row.email },
        Some(row) if row.code_hash == hash(ask, code) => {
            sql!(*tx, execute, "update sign_in_code set used_at = $2 where id = $1", ask, now)?;
            Tried::Right { email: row.email }
        }
        Some(row) if row.tries == TRIES => Tried::Spent { email: row.email },
        Some(row) => Tried::Wrong { left: TRIES - row.tries },
    })
}

/// The same code sent twice has two hashes.
fn hash(ask: &AskId, code: &str) -> String {
    secret::hash(&format!("{ask} {code}"))
}
