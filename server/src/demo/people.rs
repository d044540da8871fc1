//! Organisations, projects, people and their roles; and the cast by which the rest names them.

use std::collections::HashMap;

use kit::db::Tx;
use kit::words::Pair;
use kit::{Instant, Locale, Role};
use people::rules::{Given, PersonId, Profile, Project};
use people::store;

use super::files::{PeopleFile, PersonFile, ProjectFile};
use crate::boot::Fault;

/// Someone of the demonstration.
pub struct Player {
    pub id: PersonId,
    pub profile: Profile,
    /// The first project they coordinate.
    pub project: Option<(String, Pair)>,
    moderates: Vec<String>,
}

impl Player {
    /// As their contributions are signed.
    pub fn signature(&self, lang: Locale) -> String {
        self.project.as_ref().map_or(&self.profile.name[..], |(_, name)| name.text(lang)).to_owned()
    }
}

/// Everyone, in the order of the file.
pub struct Cast {
    players: Vec<Player>,
    projects: HashMap<String, Pair>,
}

impl Cast {
    pub fn player(&self, email: &str) -> Result<&Player, Fault> {
        let found = self.players.iter().find(|player| player.profile.email == email);
        found.ok_or_else(|| format!("{email} is not among the people").into())
    }

    /// Who moderates a body: its own moderator before the one who moderates them all.
    pub fn moderator(&self, body: &str) -> Result<&Player, Fault> {
        let of_body = self.players.iter().filter(|player| player.moderates.iter().any(|one| one == body));
        of_body.min_by_key(|player| player.moderates.len()).ok_or_else(|| format!("{body} has no moderator").into())
    }

    /// Those who coordinate a project, in the order of the projects.
    pub fn coordinators(&self) -> impl Iterator<Item = &Player> {
        self.players.iter().filter(|player| player.project.is_some())
    }

    pub fn coordinator(&self, project: &str) -> Result<&Player, Fault> {
        let found = self.coordinators().find(|player| player.project.as_ref().is_some_and(|(id, _)| id == project));
        found.ok_or_else(|| format!("{project} has no coordinator").into())
    }

    pub fn project(&self, id: &str) -> Result<&Pair, Fault> {
        self.projects.get(id).ok_or_else(|| format!("{id} is not among the projects").into())
    }
}

pub async fn fill(tx: &mut Tx, file: PeopleFile, now: Instant) -> Result<Cast, Fault> {
    let organisations: HashMap<String, String> = file.organisations.into_iter().map(|one| (one.id, one.name)).collect();
    let named = |id: &str| organisations.get(id).cloned().ok_or_else(|| format!("{id} is not among the organisations"));
    let mut projects = HashMap::new();
    for one in file.projects {
        let project = project(named(&one.organisation)?, one);
        store::keep_project(tx, &project).await?;
        projects.insert(project.id, project.name);
    }
    let mut cast = Cast { players: Vec::new(), projects };
    for one in file.people {
        let profile = profile(named(&one.organisation)?, &one);
        let id = store::keep_person(tx, &profile, now).await?;
        let mut player = Player { id, profile, project: None, moderates: Vec::new() };
        for role in one.roles {
            if let Some(project) = &role.project
                && player.project.is_none()
            {
                player.project = Some((project.clone(), cast.project(project)?.clone()));
            }
            if role.role == Role::Moderator {
                player.moderates.extend(role.body.clone());
            }
            let given = Given { role: role.role, body: role.body, project: role.project };
            store::grant(tx, &player.id, &given, now).await?;
        }
        cast.players.push(player);
    }
    Ok(cast)
}

fn project(organisation: String, file: ProjectFile) -> Project {
    Project {
        id: file.id,
        name: Pair::new(file.fr, file.nl),
        organisation,
        territories: file.bassins,
        quartier: Pair::new(file.quartier_fr, file.quartier_nl),
        unit: file.unit,
        places: file.communes.into_iter().chain(file.city_parts).collect(),
        public: Pair::new(file.public_fr, file.public_nl),
        themes: file.themes,
        since: file.since,
        summary: Pair::new(file.summary_fr, file.summary_nl),
        shares: Pair::new(file.shares_fr, file.shares_nl),
        seeks: Pair::new(file.seeks_fr, file.seeks_nl),
        contact: file.contact,
        version: 1,
    }
}

/// Names and functions are kept in the language of the person.
fn profile(organisation: String, file: &PersonFile) -> Profile {
    Profile {
        email: file.email.clone(),
        name: file.lang.pick(&file.name_fr, &file.name_nl).clone(),
        organisation,
        function: file.lang.pick(&file.function_fr, &file.function_nl).clone(),
        lang: file.lang,
    }
}
