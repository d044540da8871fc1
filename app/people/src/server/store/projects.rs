//! Projects in storage.

use kit::db::Tx;
use kit::sql;
use kit::words::Pair;

use crate::rules::Project;

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name_fr: String,
    name_nl: String,
    organisation: Option<String>,
    territories: String,
    quartier_fr: String,
    quartier_nl: String,
    themes: String,
    since: String,
    summary_fr: String,
    summary_nl: String,
    shares_fr: String,
    shares_nl: String,
    seeks_fr: String,
    seeks_nl: String,
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
            themes: list(&row.themes),
            since: row.since,
            summary: Pair::new(row.summary_fr, row.summary_nl),
            shares: Pair::new(row.shares_fr, row.shares_nl),
            seeks: Pair::new(row.seeks_fr, row.seeks_nl),
        }
    }
}

/// The columns of [`Row`], before the words of a question.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select project.id, project.name_fr, project.name_nl, organisation.name as organisation,
                project.territories, project.quartier_fr, project.quartier_nl, project.themes, project.since,
                project.summary_fr, project.summary_nl, project.shares_fr, project.shares_nl,
                project.seeks_fr, project.seeks_nl
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

/// Keeps a project as it is given.
pub async fn keep_project(tx: &mut Tx, project: &Project) -> Result<(), sqlx::Error> {
    let organisation = match project.organisation.trim() {
        "" => None,
        name => Some(super::keep_organisation(tx, name).await?),
    };
    sql!(
        *tx,
        execute,
        "insert into project (id, name_fr, name_nl, organisation_id, territories, quartier_fr, quartier_nl, themes,
            since, summary_fr, summary_nl, shares_fr, shares_nl, seeks_fr, seeks_nl)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         on conflict (id) do update set name_fr = excluded.name_fr, name_nl = excluded.name_nl,
            organisation_id = excluded.organisation_id, territories = excluded.territories,
            quartier_fr = excluded.quartier_fr, quartier_nl = excluded.quartier_nl, themes = excluded.themes,
            since = excluded.since, summary_fr = excluded.summary_fr, summary_nl = excluded.summary_nl,
            shares_fr = excluded.shares_fr, shares_nl = excluded.shares_nl,
            seeks_fr = excluded.seeks_fr, seeks_nl = excluded.seeks_nl",
        &project.id,
        &project.name.fr,
        &project.name.nl,
        organisation,
        project.territories.join(","),
        &project.quartier.fr,
        &project.quartier.nl,
        project.themes.join(","),
        &project.since,
        &project.summary.fr,
        &project.summary.nl,
        &project.shares.fr,
        &project.shares.nl,
        &project.seeks.fr,
        &project.seeks.nl
    )?;
    Ok(())
}
