//! Contributions. Of an unsigned one nothing is kept that could tell whose it was.

use agenda::rules::ItemId;
use kit::db::Tx;
use kit::{Instant, Locale, secret, sql};
use sessions::rules::SessionId;

use crate::rules::room::By;
use crate::rules::{ContributionId, GroupId, Kind};
use crate::who::Who;

/// A contribution, as the minutes need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    pub id: ContributionId,
    pub item: ItemId,
    pub kind: Kind,
    pub text: String,
    pub lang: Locale,
    pub by: By,
    pub at: Instant,
    pub supports: i64,
    pub lead: bool,
    pub withdrawn: bool,
    pub group: Option<GroupId>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: ContributionId,
    item_id: ItemId,
    kind: Kind,
    text: String,
    lang: String,
    who: Option<String>,
    signature: String,
    by_guest: bool,
    at: Instant,
    lead: bool,
    withdrawn: bool,
    group_id: Option<GroupId>,
    supports: i64,
}

impl From<Row> for Contribution {
    fn from(row: Row) -> Contribution {
        Contribution {
            id: row.id,
            item: row.item_id,
            kind: row.kind,
            text: row.text,
            lang: Locale::from_code(&row.lang).unwrap_or_default(),
            by: match (row.who, row.signature) {
                (None, _) => By::Unsigned,
                (Some(_), signature) if row.by_guest || signature.is_empty() => By::Guest(signature),
                (Some(_), signature) => By::Name(signature),
            },
            at: row.at,
            supports: row.supports,
            lead: row.lead,
            withdrawn: row.withdrawn,
            group: row.group_id,
        }
    }
}

/// Every contribution of a session, the withdrawn ones too (without their text), item by item as they
/// came; unsigned ones open their item.
pub async fn contributions(tx: &mut Tx, session: &SessionId) -> Result<Vec<Contribution>, sqlx::Error> {
    let rows = sql!(*tx, all Row,
        "select id, item_id, kind, text, lang, who, signature, by_guest, at, lead, withdrawn, group_id,
            (select count(*) from contribution_support where contribution_id = contribution.id) as supports
         from contribution where session_id = $1 order by at, id", session)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// What is added. Without `who` it is unsigned: then `at` is the hour its item began.
#[derive(Clone, Debug)]
pub struct NewContribution {
    pub item: ItemId,
    pub kind: Kind,
    pub text: String,
    pub lang: Locale,
    pub who: Option<Who>,
    pub at: Instant,
}

/// Keeps a contribution.
pub async fn add(tx: &mut Tx, session: &SessionId, new: &NewContribution) -> Result<ContributionId, sqlx::Error> {
    let id = match new.who {
        Some(_) => ContributionId::fresh(),
        None => ContributionId::timeless(),
    };
    let (who, signature, by_guest) = match &new.who {
        Some(who) => (Some(&*who.id), &*who.name, who.is_guest),
        None => (None, "", false),
    };
    sql!(
        *tx,
        execute,
        "insert into contribution (id, session_id, item_id, kind, text, lang, who, signature, by_guest, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &id,
        session,
        &new.item,
        new.kind,
        &new.text,
        new.lang.code(),
        who,
        signature,
        by_guest,
        new.at
    )?;
    Ok(id)
}

/// True the first time this token comes; kept without person or time.
pub async fn is_new(tx: &mut Tx, session: &SessionId, token: &str) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "insert into once_token (session_id, token_hash) values ($1, $2) on conflict (session_id, token_hash) do nothing",
        session,
        secret::hash(token)
    )?;
    Ok(rows == 1)
}

/// Forgets of every room that has closed what was for its hours only: the tokens, who spoke how often, who
/// sat in which sub-group and reported for it, and the order in which PostgreSQL wrote its contributions. For the
/// server's round of tidying; answers how many rooms that were.
pub async fn tidy_closed(tx: &mut Tx) -> Result<u64, sqlx::Error> {
    let closed = sql!(
        *tx,
        all(SessionId),
        "select session_id from room where tidied = false and session_id in
            (select id from session where state in ('drafting', 'in_review', 'approved', 'harvested'))"
    )?;
    for (session,) in &closed {
        forget_order(tx, session).await?;
        sql!(*tx, execute, "delete from speaker where session_id = $1", session)?;
        sql!(*tx, execute, "delete from seat where session_id = $1", session)?;
        sql!(*tx, execute, "update said_group set reporter = null where session_id = $1", session)?;
        sql!(*tx, execute, "update room set tidied = true where session_id = $1", session)?;
    }
    // Feedback is still given while the minutes are drafted.
    sql!(
        *tx,
        execute,
        "delete from once_token where session_id in (select id from session where state not in ('live', 'drafting'))"
    )?;
    Ok(closed.len() as u64)
}

/// PostgreSQL keeps with each row the transaction that wrote it, and its place in the file: an unsigned row
/// stands between signed ones that have an hour. Written again one by one in the order of their ids, all
/// in one transaction, the rows of a session say no more than their ids do. SQLite keeps nothing of the
/// kind (`0006_live.sql`).
async fn forget_order(tx: &mut Tx, session: &SessionId) -> Result<(), sqlx::Error> {
    let ids = sql!(*tx, all(ContributionId), "select id from contribution where session_id = $1 order by id", session)?;
    for (id,) in ids {
        sql!(*tx, execute, "update contribution set lead = lead where id = $1", id)?;
    }
    Ok(())
}

/// Withdraws one's own contribution; its text goes, its place stays. False when it is not theirs.
pub async fn withdraw(tx: &mut Tx, session: &SessionId, id: &ContributionId, who: &str) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "update contribution set withdrawn = true, lead = false, text = '' where id = $1 and session_id = $2 and who = $3",
        id,
        session,
        who
    )?;
    Ok(rows == 1)
}

/// Takes a contribution's words away, whoever wrote them; its place stays. False when they are gone.
pub async fn redact(tx: &mut Tx, session: &SessionId, id: &ContributionId) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "update contribution set withdrawn = true, lead = false, text = ''
         where id = $1 and session_id = $2 and withdrawn = false",
        id,
        session
    )?;
    Ok(rows == 1)
}

/// Marks a contribution as the lead of a practice, or unmarks it. False when there is none to mark.
pub async fn mark_lead(tx: &mut Tx, session: &SessionId, id: &ContributionId, lead: bool) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "update contribution set lead = $3 where id = $1 and session_id = $2 and withdrawn = false",
        id,
        session,
        lead
    )?;
    Ok(rows == 1)
}

/// Supports a contribution of someone else, once. False when there is none to support.
pub async fn support(tx: &mut Tx, session: &SessionId, id: &ContributionId, who: &str) -> Result<bool, sqlx::Error> {
    let (there,) = sql!(
        *tx,
        one(i64,),
        "select count(*) from contribution where id = $1 and session_id = $2 and withdrawn = false
            and (who is null or who <> $3)",
        id,
        session,
        who
    )?;
    if there == 1 {
        sql!(
            *tx,
            execute,
            "insert into contribution_support (contribution_id, who) values ($1, $2)
             on conflict (contribution_id, who) do nothing",
            id,
            who
        )?;
    }
    Ok(there == 1)
}

/// Takes a support back.
pub async fn unsupport(tx: &mut Tx, id: &ContributionId, who: &str) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "delete from contribution_support where contribution_id = $1 and who = $2", id, who)?;
    Ok(())
}

/// The contributions that someone signed.
pub async fn mine(tx: &mut Tx, session: &SessionId, who: &str) -> Result<Vec<ContributionId>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(ContributionId,),
        "select id from contribution where session_id = $1 and who = $2 and withdrawn = false",
        session,
        who
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The contributions that someone supports.
pub async fn supported(tx: &mut Tx, session: &SessionId, who: &str) -> Result<Vec<ContributionId>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(ContributionId,),
        "select contribution_id from contribution_support
         where who = $2 and contribution_id in (select id from contribution where session_id = $1)",
        session,
        who
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
