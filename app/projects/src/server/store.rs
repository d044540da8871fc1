//! Invitations in storage; what lies around a project is in [`around`].

pub mod around;

use kit::db::Tx;
use kit::words::Pair;
use kit::{Instant, Locale, secret, sql};
use people::rules::ProjectId;

use crate::rules::invitation::{AGAIN_AFTER, KEPT, VALID};
use crate::rules::{Invitation, InvitationId};

#[derive(sqlx::FromRow)]
struct Row {
    id: InvitationId,
    body_id: String,
    email: String,
    name: String,
    lang: String,
    new_project_fr: String,
    new_project_nl: String,
    by_id: String,
    sent_at: Instant,
    expires_at: Instant,
    accepted_at: Option<Instant>,
    withdrawn_at: Option<Instant>,
}

impl From<Row> for Invitation {
    fn from(row: Row) -> Invitation {
        Invitation {
            id: row.id,
            body: row.body_id,
            email: row.email,
            name: row.name,
            lang: Locale::from_code(&row.lang).unwrap_or_default(),
            new_project: Pair::new(row.new_project_fr, row.new_project_nl),
            by: row.by_id,
            sent_at: row.sent_at,
            expires_at: row.expires_at,
            accepted_at: row.accepted_at,
            withdrawn_at: row.withdrawn_at,
        }
    }
}

/// The columns of [`Row`], before the words of a question.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select invitation.id, invitation.body_id, invitation.email, invitation.name, invitation.lang,
                invitation.new_project_fr, invitation.new_project_nl, invitation.by_id, invitation.sent_at,
                invitation.expires_at, invitation.accepted_at, invitation.withdrawn_at
             from invitation ",
            $rest
        )
    };
}

/// Keeps a new invitation. False when one is open for its address.
pub async fn insert(tx: &mut Tx, new: &Invitation, projects: &[ProjectId]) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "insert into invitation (id, body_id, email, name, lang, new_project_fr, new_project_nl, by_id, sent_at,
            expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing",
        &new.id,
        &new.body,
        &new.email,
        &new.name,
        new.lang.code(),
        &new.new_project.fr,
        &new.new_project.nl,
        &new.by,
        new.sent_at,
        new.expires_at
    )?;
    if rows == 0 {
        return Ok(false);
    }
    for project in projects {
        sql!(
            *tx,
            execute,
            "insert into invitation_project (invitation_id, project_id) values ($1, $2)",
            &new.id,
            project
        )?;
    }
    Ok(true)
}

/// A new link to an invitation; the links of earlier mails stay good as long as it is.
pub async fn link(tx: &mut Tx, id: &InvitationId) -> Result<String, sqlx::Error> {
    let link = secret::token();
    sql!(
        *tx,
        execute,
        "insert into invitation_link (secret_hash, invitation_id) values ($1, $2)",
        secret::hash(&link),
        id
    )?;
    Ok(link)
}

/// The invitation to which this link leads.
pub async fn by_link(tx: &mut Tx, link: &str) -> Result<Option<Invitation>, sqlx::Error> {
    let row = sql!(*tx, maybe Row, select!(
        "join invitation_link on invitation_link.invitation_id = invitation.id
         where invitation_link.secret_hash = $1"), secret::hash(link))?;
    Ok(row.map(Into::into))
}

/// One invitation.
pub async fn find(tx: &mut Tx, id: &InvitationId) -> Result<Option<Invitation>, sqlx::Error> {
    Ok(sql!(*tx, maybe Row, select!("where id = $1"), id)?.map(Into::into))
}

/// All that are still kept, the last one sent first.
pub async fn all(tx: &mut Tx, body: &str) -> Result<Vec<Invitation>, sqlx::Error> {
    let rows = sql!(*tx, all Row, select!("where body_id = $1 order by sent_at desc, id desc"), body)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The projects that somebody is asked to coordinate, by name: those that exist already.
pub async fn projects_of(tx: &mut Tx, id: &InvitationId) -> Result<Vec<(ProjectId, Pair)>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(ProjectId, String, String),
        "select project.id, project.name_fr, project.name_nl
         from invitation_project join project on project.id = invitation_project.project_id
         where invitation_project.invitation_id = $1 order by project.name_fr, project.name_nl, project.id",
        id
    )?;
    Ok(rows.into_iter().map(|(id, fr, nl)| (id, Pair::new(fr, nl))).collect())
}

/// It leaves again, and is good for as long as a new one. False when it may not: it is no longer open, or
/// it left less than a day ago.
pub async fn renew(tx: &mut Tx, id: &InvitationId, now: Instant) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "update invitation set sent_at = $2, expires_at = $3
         where id = $1 and accepted_at is null and withdrawn_at is null and sent_at <= $4",
        id,
        now,
        now.plus(VALID),
        now.plus(-AGAIN_AFTER)
    )?;
    Ok(rows == 1)
}

/// Accepts it, once. False when it was accepted already, withdrawn, or is too old.
pub async fn accept(tx: &mut Tx, id: &InvitationId, now: Instant) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "update invitation set accepted_at = $2
         where id = $1 and accepted_at is null and withdrawn_at is null and expires_at > $2",
        id,
        now
    )?;
    Ok(rows == 1)
}

/// Withdraws it. False when it is no longer open.
pub async fn withdraw(tx: &mut Tx, id: &InvitationId, now: Instant) -> Result<bool, sqlx::Error> {
    let rows = sql!(
        *tx,
        execute,
        "update invitation set withdrawn_at = $2 where id = $1 and accepted_at is null and withdrawn_at is null",
        id,
        now
    )?;
    Ok(rows == 1)
}

/// Forgets the invitations whose time is over, with their names, addresses and links.
pub async fn forget_old(tx: &mut Tx, now: Instant) -> Result<u64, sqlx::Error> {
    sql!(
        *tx,
        execute,
        "delete from invitation where accepted_at < $1 or withdrawn_at < $1 or expires_at < $1",
        now.plus(-KEPT)
    )
}
