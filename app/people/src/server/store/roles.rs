//! Roles that people were given, and the trail of what is done with them.

use kit::db::Tx;
use kit::rights::Grant;
use kit::words::Pair;
use kit::{Instant, Locale, Role, sql};

use crate::rules::{Given, Member, Person, PersonId};

/// Storage says '' where there is no body or no project.
fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// Gives a role; given again, it stays as it was. True when it is new.
pub async fn grant(tx: &mut Tx, person: &PersonId, given: &Given, now: Instant) -> Result<bool, sqlx::Error> {
    let (body, project) = (given.body.as_deref().unwrap_or(""), given.project.as_deref().unwrap_or(""));
    let fresh = sql!(
        *tx,
        execute,
        "insert into role_grant (person_id, role, body_id, project_id, granted_at) values ($1, $2, $3, $4, $5)
         on conflict (person_id, role, body_id, project_id) do nothing",
        person,
        given.role,
        body,
        project,
        now
    )?;
    Ok(fresh == 1)
}

/// Takes a role away. False when the person did not have it.
pub async fn revoke(tx: &mut Tx, person: &PersonId, given: &Given) -> Result<bool, sqlx::Error> {
    let (body, project) = (given.body.as_deref().unwrap_or(""), given.project.as_deref().unwrap_or(""));
    let gone = sql!(
        *tx,
        execute,
        "delete from role_grant where person_id = $1 and role = $2 and body_id = $3 and project_id = $4",
        person,
        given.role,
        body,
        project
    )?;
    Ok(gone == 1)
}

/// The roles of a person, as the table of rights reads them.
pub async fn grants(tx: &mut Tx, person: &PersonId) -> Result<Vec<Grant>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(Role, String),
        "select distinct role, body_id from role_grant where person_id = $1 order by role, body_id",
        person
    )?;
    Ok(rows.into_iter().map(|(role, body)| Grant { role, body: some(body) }).collect())
}

#[derive(sqlx::FromRow)]
struct GivenRow {
    role: Role,
    body_id: String,
    project_id: String,
}

impl From<GivenRow> for Given {
    fn from(row: GivenRow) -> Given {
        Given { role: row.role, body: some(row.body_id), project: some(row.project_id) }
    }
}

/// The roles of a person with their projects, oldest first.
pub async fn roles_of(tx: &mut Tx, person: &PersonId) -> Result<Vec<Given>, sqlx::Error> {
    let rows = sql!(*tx, all GivenRow,
        "select role, body_id, project_id from role_grant where person_id = $1
         order by granted_at, role, body_id, project_id", person)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

#[derive(sqlx::FromRow)]
struct WithRole {
    #[sqlx(flatten)]
    person: super::Row,
    #[sqlx(flatten)]
    given: GivenRow,
}

/// Everyone who was given a role, once for each of them, oldest first.
pub async fn with_roles(tx: &mut Tx) -> Result<Vec<(Person, Given)>, sqlx::Error> {
    let rows = sql!(*tx, all WithRole,
        "select person.id, person.email, person.name, organisation.name as organisation, person.function, person.lang,
            role_grant.role, role_grant.body_id, role_grant.project_id
         from role_grant
         join person on person.id = role_grant.person_id
         left join organisation on organisation.id = person.organisation_id
         order by role_grant.granted_at, role_grant.role, role_grant.body_id, role_grant.project_id")?;
    Ok(rows.into_iter().map(|row| (row.person.into(), row.given.into())).collect())
}

/// How many administrators there are. Until the transaction ends, nobody else can change that.
pub async fn hold_administrators(tx: &mut Tx) -> Result<i64, sqlx::Error> {
    sql!(*tx, execute, "update role_grant set granted_at = granted_at where role = 'administrator'")?;
    let (n,) = sql!(*tx, one(i64,), "select count(*) from role_grant where role = 'administrator'")?;
    Ok(n)
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    id: PersonId,
    name: String,
    email: String,
    lang: String,
    organisation: Option<String>,
    role: Role,
    project_id: String,
    project_fr: Option<String>,
    project_nl: Option<String>,
}

/// The moderators and coordinators of a body: moderators first, then by name. A coordinator of two
/// projects comes twice.
pub async fn members(tx: &mut Tx, body: &str) -> Result<Vec<Member>, sqlx::Error> {
    let rows = sql!(*tx, all MemberRow,
        "select person.id, person.name, person.email, person.lang, organisation.name as organisation,
            role_grant.role, role_grant.project_id, project.name_fr as project_fr, project.name_nl as project_nl
         from role_grant
         join person on person.id = role_grant.person_id
         left join organisation on organisation.id = person.organisation_id
         left join project on project.id = role_grant.project_id
         where role_grant.body_id = $1 and role_grant.role in ('moderator', 'coordinator')
         order by role_grant.role desc, person.name, person.id, role_grant.project_id", body)?;
    Ok(rows
        .into_iter()
        .map(|row| Member {
            person: row.id,
            name: row.name,
            email: row.email,
            lang: Locale::from_code(&row.lang).unwrap_or_default(),
            organisation: row.organisation.unwrap_or_default(),
            role: row.role,
            project_name: Pair::new(row.project_fr.unwrap_or_default(), row.project_nl.unwrap_or_default()),
            project_id: row.project_id,
        })
        .collect())
}

/// Keeps that a moderator or an administrator did something; never what a text said.
pub async fn audit(tx: &mut Tx, now: Instant, person: &str, verb: &str, thing: &str) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into audit (id, at, person_id, verb, thing) values ($1, $2, $3, $4, $5)",
        kit::id::fresh(),
        now,
        person,
        verb,
        thing
    )?;
    Ok(())
}
