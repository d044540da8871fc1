//! From the session to the practice: leads, and the thread back.

use kit::db::Tx;
use kit::words::Pair;
use kit::{Day, Locale, sql};

use crate::rules::{FromSession, Lead, Origin, Provenance};

#[derive(sqlx::FromRow)]
struct SessionRow {
    id: String,
    body_id: String,
    mark: String,
    name_fr: String,
    name_nl: String,
    day: Day,
}

impl From<SessionRow> for FromSession {
    fn from(row: SessionRow) -> FromSession {
        FromSession {
            id: row.id,
            body: row.body_id,
            mark: row.mark,
            body_name: Pair::new(row.name_fr, row.name_nl),
            day: row.day,
        }
    }
}

/// The session, item and contribution behind a practice, as far as they are known.
pub async fn provenance(tx: &mut Tx, origin: &Origin) -> Result<Provenance, sqlx::Error> {
    let session = sql!(*tx, maybe SessionRow,
        "select session.id, session.body_id, body.mark, body.name_fr, body.name_nl, session.day
         from session join body on body.id = session.body_id where session.id = $1", &origin.session)?;
    let item =
        sql!(*tx, maybe(String, String), "select title_fr, title_nl from agenda_item where id = $1", &origin.item)?;
    let signed =
        sql!(*tx, maybe(bool,), "select who is not null from contribution where id = $1", &origin.contribution)?;
    Ok(Provenance {
        session: session.map(Into::into),
        item: item.map(|(fr, nl)| Pair::new(fr, nl)),
        signed: signed.map(|(signed,)| signed),
    })
}

#[derive(sqlx::FromRow)]
struct LeadRow {
    contribution: String,
    text: String,
    lang: String,
    item: String,
    title_fr: String,
    title_nl: String,
    #[sqlx(flatten)]
    session: SessionRow,
}

impl From<LeadRow> for Lead {
    fn from(row: LeadRow) -> Lead {
        Lead {
            contribution: row.contribution,
            text: row.text,
            lang: Locale::from_code(&row.lang).unwrap_or_default(),
            item: row.item,
            item_title: Pair::new(row.title_fr, row.title_nl),
            session: row.session.into(),
        }
    }
}

/// A lead is a contribution marked as one, still standing, that no practice was made of.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select contribution.id as contribution, contribution.text, contribution.lang,
                agenda_item.id as item, agenda_item.title_fr, agenda_item.title_nl,
                session.id, session.body_id, body.mark, body.name_fr, body.name_nl, session.day
             from contribution
             join session on session.id = contribution.session_id
             join body on body.id = session.body_id
             join agenda_item on agenda_item.id = contribution.item_id
             where contribution.lead and not contribution.withdrawn
                and not exists (select 1 from practice where practice.contribution_id = contribution.id) ",
            $rest
        )
    };
}

/// The leads of the bodies in which this person has a role, of the last session first.
pub async fn leads(tx: &mut Tx, person: &str) -> Result<Vec<Lead>, sqlx::Error> {
    let rows = sql!(*tx, all LeadRow, select!(
        "and exists (select 1 from role_grant where role_grant.person_id = $1
            and role_grant.body_id in ('', session.body_id))
         order by session.day desc, contribution.at, contribution.id"), person)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One lead, if it still is one.
pub async fn lead(tx: &mut Tx, contribution: &str) -> Result<Option<Lead>, sqlx::Error> {
    Ok(sql!(*tx, maybe LeadRow, select!("and contribution.id = $1"), contribution)?.map(Into::into))
}
