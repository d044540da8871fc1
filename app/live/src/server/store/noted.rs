//! Outcomes, and what may become a practice.

use agenda::rules::ItemId;
use kit::db::Tx;
use kit::words::Pair;
use kit::{Day, Instant, sql};
use sessions::rules::SessionId;

use super::contributions;
use crate::rules::{ContributionId, OutcomeId, OutcomeKind};

/// What was kept of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub id: OutcomeId,
    pub item: ItemId,
    pub kind: OutcomeKind,
    pub text: Pair,
    /// Of a commitment: the person, and as they are called.
    pub owner: Option<String>,
    pub owner_name: String,
    pub due: Option<Day>,
    pub at: Instant,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: OutcomeId,
    item_id: ItemId,
    kind: OutcomeKind,
    text_fr: String,
    text_nl: String,
    owner_id: Option<String>,
    owner_name: Option<String>,
    due: Option<Day>,
    at: Instant,
}

/// The outcomes of a session, in the order they were noted.
pub async fn outcomes(tx: &mut Tx, session: &SessionId) -> Result<Vec<Outcome>, sqlx::Error> {
    let rows = sql!(*tx, all Row,
        "select outcome.id, outcome.item_id, outcome.kind, outcome.text_fr, outcome.text_nl, outcome.owner_id,
            person.name as owner_name, outcome.due, outcome.at
         from outcome left join person on person.id = outcome.owner_id
         where outcome.session_id = $1 order by outcome.at, outcome.id", session)?;
    Ok(rows
        .into_iter()
        .map(|row| Outcome {
            id: row.id,
            item: row.item_id,
            kind: row.kind,
            text: Pair::new(row.text_fr, row.text_nl),
            owner: row.owner_id,
            owner_name: row.owner_name.unwrap_or_default(),
            due: row.due,
            at: row.at,
        })
        .collect())
}

/// Keeps an outcome.
pub async fn note(tx: &mut Tx, session: &SessionId, outcome: &Outcome) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into outcome (id, session_id, item_id, kind, text_fr, text_nl, owner_id, due, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &outcome.id,
        session,
        &outcome.item,
        outcome.kind,
        &outcome.text.fr,
        &outcome.text.nl,
        outcome.owner.as_deref(),
        outcome.due,
        outcome.at
    )?;
    Ok(())
}

/// Writes an outcome in the other language too. False when its texts are no longer `was`, or it is not of
/// this session: then nothing changes.
pub async fn translate(
    tx: &mut Tx,
    session: &SessionId,
    id: &OutcomeId,
    was: &Pair,
    text: &Pair,
) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "update outcome set text_fr = $3, text_nl = $4
         where id = $1 and session_id = $2 and text_fr = $5 and text_nl = $6",
        id,
        session,
        &text.fr,
        &text.nl,
        &was.fr,
        &was.nl
    )?;
    Ok(rows == 1)
}

/// Takes an outcome away that was noted by mistake. False when it is not of this session.
pub async fn erase(tx: &mut Tx, session: &SessionId, id: &OutcomeId) -> Result<bool, sqlx::Error> {
    Ok(sql!(*tx, execute, "delete from outcome where id = $1 and session_id = $2", id, session)? == 1)
}

/// Something said or concluded that may become a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    pub item: ItemId,
    pub text: Pair,
    pub from: LeadFrom,
    pub at: Instant,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeadFrom {
    Contribution(ContributionId),
    Outcome(OutcomeId),
}

/// The practice leads of a session: contributions marked so, and outcomes of that kind.
pub async fn leads(tx: &mut Tx, session: &SessionId) -> Result<Vec<Lead>, sqlx::Error> {
    let said =
        contributions(tx, session).await?.into_iter().filter(|said| said.lead && !said.withdrawn).map(|said| Lead {
            item: said.item,
            text: said.lang.pick(Pair::new(said.text.clone(), ""), Pair::new("", said.text)),
            from: LeadFrom::Contribution(said.id),
            at: said.at,
        });
    let noted = outcomes(tx, session).await?;
    let noted = noted.into_iter().filter(|noted| noted.kind == OutcomeKind::PracticeLead).map(|noted| Lead {
        item: noted.item,
        text: noted.text,
        from: LeadFrom::Outcome(noted.id),
        at: noted.at,
    });
    Ok(said.chain(noted).collect())
}
