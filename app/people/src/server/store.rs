//! People, organisations, projects and roles in storage; codes that were sent in [`codes`], signed-in
//! browsers in [`sign_ins`].

pub mod codes;
mod projects;
mod roles;
pub mod sign_ins;

pub use projects::{change_project, keep_project, project, project_of, projects, projects_of};
pub use roles::{audit, grant, grants, hold_administrators, members, revoke, roles_of, with_roles};
pub use sign_ins::forget_old;

use kit::db::Tx;
use kit::{Instant, Locale, sql};

use crate::rules::{OrganisationId, Person, PersonId, Profile};

#[derive(sqlx::FromRow)]
struct Row {
    id: PersonId,
    email: String,
    name: String,
    organisation: Option<String>,
    function: String,
    lang: String,
}

impl From<Row> for Person {
    fn from(row: Row) -> Person {
        Person {
            id: row.id,
            email: row.email,
            name: row.name,
            organisation: row.organisation.unwrap_or_default(),
            function: row.function,
            lang: Locale::from_code(&row.lang).unwrap_or_default(),
        }
    }
}

/// The columns of [`Row`], before the words of a question.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select person.id, person.email, person.name, organisation.name as organisation, person.function, person.lang
             from person left join organisation on organisation.id = person.organisation_id ",
            $rest
        )
    };
}

/// One person.
pub async fn find(tx: &mut Tx, id: &PersonId) -> Result<Option<Person>, sqlx::Error> {
    Ok(sql!(*tx, maybe Row, select!("where person.id = $1"), id)?.map(Into::into))
}

/// The person with this address, as `kit::form::email` gives it.
pub async fn by_email(tx: &mut Tx, email: &str) -> Result<Option<Person>, sqlx::Error> {
    Ok(sql!(*tx, maybe Row, select!("where person.email = $1"), email)?.map(Into::into))
}

/// Keeps what is said of a person, known by their address. What is left empty stays as it was, and so
/// does the language of who was there already: it is theirs to choose.
pub async fn keep_person(tx: &mut Tx, profile: &Profile, now: Instant) -> Result<PersonId, sqlx::Error> {
    let organisation = match profile.organisation.trim() {
        "" => None,
        name => Some(keep_organisation(tx, name).await?),
    };
    let (id,) = sql!(
        *tx,
        one(PersonId,),
        "insert into person (id, email, name, organisation_id, function, lang, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (email) do update set
            name = case when excluded.name = '' then person.name else excluded.name end,
            organisation_id = coalesce(excluded.organisation_id, person.organisation_id),
            function = case when excluded.function = '' then person.function else excluded.function end
         returning id",
        PersonId::fresh(),
        &profile.email,
        profile.name.trim(),
        organisation,
        profile.function.trim(),
        profile.lang.code(),
        now
    )?;
    Ok(id)
}

/// The person with this address, made now when nobody has it: whoever confirms an address takes part.
pub async fn participant(tx: &mut Tx, email: &str, lang: Locale, now: Instant) -> Result<PersonId, sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into person (id, email, name, lang, created_at) values ($1, $2, '', $3, $4)
         on conflict (email) do nothing",
        PersonId::fresh(),
        email,
        lang.code(),
        now
    )?;
    let (id,) = sql!(*tx, one(PersonId,), "select id from person where email = $1", email)?;
    Ok(id)
}

/// Keeps what a person says of themselves.
pub async fn describe(tx: &mut Tx, id: &PersonId, name: &str, function: &str) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update person set name = $2, function = $3 where id = $1", id, name, function)?;
    Ok(())
}

/// The organisation of this name, made when there is none.
pub async fn keep_organisation(tx: &mut Tx, name: &str) -> Result<OrganisationId, sqlx::Error> {
    let name = name.trim();
    sql!(
        *tx,
        execute,
        "insert into organisation (id, name) values ($1, $2) on conflict (name) do nothing",
        OrganisationId::fresh(),
        name
    )?;
    let (id,) = sql!(*tx, one(OrganisationId,), "select id from organisation where name = $1", name)?;
    Ok(id)
}
