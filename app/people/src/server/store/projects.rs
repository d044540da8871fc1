//! Projects in storage.

use kit::db::Tx;
use kit::sql;
use kit::words::Pair;

use crate::rules::{OrganisationId, Project};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name_fr: String,
    name_nl: String,
    organisation: Option<String>,
    territories: String,
    quartier_fr: String,
    quartier_nl: String,
    unit: String,
    places: String,
    public_fr: String,
    public_nl: String,
    themes: String,
    since: String,
    summary_fr: String,
    summary_nl: String,
    shares_fr: String,
    shares_nl: String,
    seeks_fr: String,
    seeks_nl: String,
    contact: String,
    version: i64,
}

fn list(codes: &str) -> Vec<String> {
    codes.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect()
}

impl From<Row> for Project {
    fn from(row: Row) -> Project {
        Project {
            id: row.id,
            name: Pair::new(row.name_fr, row.name_nl),
            organisation: row.organisation.unwrap_or_default(),
            territories: list(&row.territories),
            quartier: Pair::new(row.quartier_fr, row.quartier_nl),
            unit: row.unit,
            places: list(&row.places),
            public: Pair::new(row.public_fr, row.public_nl),
            themes: list(&row.themes),
            since: row.since,
            summary: Pair::new(row.summary_fr, row.summary_nl),
            shares: Pair::new(row.shares_fr, row.shares_nl),
            seeks: Pair::new(row.seeks_fr, row.seeks_nl),
            contact: row.contact,
            version: row.version,
        }
    }
}

/// The columns of [`Row`], before the words of a question.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select project.id, project.name_fr, project.name_nl, organisation.name as organisation,
                project.territories, project.quartier_fr, project.quartier_nl, project.unit, project.places,
                project.public_fr, project.public_nl, project.themes, project.since,
                project.summary_fr, project.summary_nl, project.shares_fr, project.shares_nl,
                project.seeks_fr, project.seeks_nl, project.contact, project.version
             from project left join organisation on organisation.id = project.organisation_id ",
            $rest
        )
    };
}

/// One project.
pub async fn project(tx: &mut Tx, id: &str) -> Result<Option<Project>, sqlx::Error> {
    Ok(sql!(*tx, maybe Row, select!("where project.id = $1"), id)?.map(Into::into))
}

/// Every project, by name.
pub async fn projects(tx: &mut Tx) -> Result<Vec<Project>, sqlx::Error> {
    let rows = sql!(*tx, all Row, select!("order by project.name_fr, project.name_nl, project.id"))?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The projects this person coordinates, the one given first before the others.
pub async fn projects_of(tx: &mut Tx, person: &str) -> Result<Vec<Project>, sqlx::Error> {
    let rows = sql!(*tx, all Row, select!(
        "join (select project_id, min(granted_at) as since from role_grant
               where person_id = $1 and role = 'coordinator' group by project_id) as given
            on given.project_id = project.id
         order by given.since, project.id"), person)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The project for which this person speaks: the first they were given.
pub async fn project_of(tx: &mut Tx, person: &str) -> Result<Option<Project>, sqlx::Error> {
    Ok(projects_of(tx, person).await?.into_iter().next())
}

/// The organisation that carries a project, by the name it was given.
async fn carrier(tx: &mut Tx, project: &Project) -> Result<Option<OrganisationId>, sqlx::Error> {
    match project.organisation.trim() {
        "" => Ok(None),
        name => super::keep_organisation(tx, name).await.map(Some),
    }
}

/// Keeps a project as it is given.
pub async fn keep_project(tx: &mut Tx, project: &Project) -> Result<(), sqlx::Error> {
    let organisation = carrier(tx, project).await?;
    sql!(
        *tx,
        execute,
        "insert into project (id, name_fr, name_nl, organisation_id, territories, quartier_fr, quartier_nl, unit,
            places, public_fr, public_nl, themes, since, summary_fr, summary_nl, shares_fr, shares_nl, seeks_fr,
            seeks_nl, contact, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
         on conflict (id) do update set name_fr = excluded.name_fr, name_nl = excluded.name_nl,
            organisation_id = excluded.organisation_id, territories = excluded.territories,
            quartier_fr = excluded.quartier_fr, quartier_nl = excluded.quartier_nl, unit = excluded.unit,
            places = excluded.places, public_fr = excluded.public_fr, public_nl = excluded.public_nl,
            themes = excluded.themes, since = excluded.since,
            summary_fr = excluded.summary_fr, summary_nl = excluded.summary_nl,
            shares_fr = excluded.shares_fr, shares_nl = excluded.shares_nl,
            seeks_fr = excluded.seeks_fr, seeks_nl = excluded.seeks_nl,
            contact = excluded.contact, version = excluded.version",
        &project.id,
        &project.name.fr,
        &project.name.nl,
        organisation,
        project.territories.join(","),
        &project.quartier.fr,
        &project.quartier.nl,
        &project.unit,
        project.places.join(","),
        &project.public.fr,
        &project.public.nl,
        project.themes.join(","),
        &project.since,
        &project.summary.fr,
        &project.summary.nl,
        &project.shares.fr,
        &project.shares.nl,
        &project.seeks.fr,
        &project.seeks.nl,
        &project.contact,
        project.version
    )?;
    Ok(())
}

/// Changes the page of a project, and its version with it. False when somebody else changed it since
/// this version was read.
pub async fn change_project(tx: &mut Tx, project: &Project) -> Result<bool, sqlx::Error> {
    let organisation = carrier(tx, project).await?;
    let changed = sql!(
        *tx,
        execute,
        "update project set name_fr = $3, name_nl = $4, organisation_id = $5, territories = $6, quartier_fr = $7,
            quartier_nl = $8, unit = $9, places = $10, public_fr = $11, public_nl = $12, themes = $13, since = $14,
            summary_fr = $15, summary_nl = $16, shares_fr = $17, shares_nl = $18, seeks_fr = $19, seeks_nl = $20,
            contact = $21, version = version + 1
         where id = $1 and version = $2",
        &project.id,
        project.version,
        &project.name.fr,
        &project.name.nl,
        organisation,
        project.territories.join(","),
        &project.quartier.fr,
        &project.quartier.nl,
        &project.unit,
        project.places.join(","),
        &project.public.fr,
        &project.public.nl,
        project.themes.join(","),
        &project.since,
        &project.summary.fr,
        &project.summary.nl,
        &project.shares.fr,
        &project.shares.nl,
        &project.seeks.fr,
        &project.seeks.nl,
        &project.contact
    )?;
    Ok(changed == 1)
}
