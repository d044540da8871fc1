//! A practice as far as the viewer may know it: the start of every page and deed about one.

use kit::act::Act;
use kit::db::Tx;
use kit::rights::{Scope, Viewer};
use kit::words::Pair;
use kit::{Error, Right};
use territories::rules::Territory;

use crate::api::Row;
use crate::rights;
use crate::rules::{CONCERTATION, Practice, PracticeId};
use crate::store;

/// A practice that the viewer may know.
#[derive(Debug)]
pub struct Known {
    pub practice: Practice,
    /// The projects the viewer coordinates.
    projects: Vec<String>,
    /// The body it comes from.
    home: String,
}

impl Known {
    /// In whose name this viewer acts on it.
    pub fn scope<'a>(&'a self, viewer: &'a Viewer, right: &Right) -> Scope<'a> {
        rights::ground(viewer, right, &self.home)
    }

    fn may(&self, viewer: &Viewer, right: &Right) -> bool {
        viewer.may(right, self.scope(viewer, right))
    }

    pub fn writes(&self, viewer: &Viewer) -> bool {
        rights::works_on(viewer, &self.projects, &self.practice) && self.may(viewer, &rights::SAVE)
    }

    pub fn reviews(&self, viewer: &Viewer) -> bool {
        self.may(viewer, &rights::REVIEW)
    }
}

/// The ids of the projects the viewer coordinates.
pub async fn projects_of(act: &mut Act) -> Result<Vec<String>, Error> {
    let Some(person) = act.viewer.person.clone() else { return Ok(Vec::new()) };
    let projects = people::store::projects_of(&mut act.tx, &person).await?;
    Ok(projects.into_iter().map(|project| project.id).collect())
}

/// The practice of this id; `NotFound` when there is none that the viewer may know of.
pub async fn practice(act: &mut Act, id: &PracticeId) -> Result<Known, Error> {
    let practice = store::find(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    let projects = projects_of(act).await?;
    if !rights::sees(&act.viewer, &projects, &practice) {
        return Err(Error::NotFound);
    }
    let from = store::provenance(&mut act.tx, &practice.origin).await?;
    let home = from.session.map_or_else(|| CONCERTATION.to_owned(), |session| session.body);
    Ok(Known { practice, projects, home })
}

/// The lists a sheet chooses from.
pub struct Names {
    pub themes: Vec<(String, Pair)>,
    pub territories: Vec<Territory>,
    pub projects: Vec<(String, Pair)>,
}

pub async fn names(tx: &mut Tx) -> Result<Names, Error> {
    let themes = territories::store::themes(tx).await?;
    let projects = people::store::projects(tx).await?;
    Ok(Names {
        themes: themes.into_iter().map(|theme| (theme.slug, theme.name)).collect(),
        territories: territories::store::territories(tx).await?,
        projects: projects.into_iter().map(|project| (project.id, project.name)).collect(),
    })
}

/// A practice in a list.
pub fn row(practice: Practice) -> Row {
    Row {
        id: practice.id,
        state: practice.state,
        title: practice.sheet.title,
        lets_you: practice.sheet.lets_you,
        changed: practice.changed_at.day(),
    }
}
