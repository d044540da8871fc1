//! What one may read: one's own page, and for administrators who has which role.

use kit::Instant;
use kit::error::Answer;
use kit::words::Pair;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};

use crate::rules::{Given, Person, Project};

/// A role in words: for whom, for which project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleLine {
    pub given: Given,
    /// Tile and name of the body; none for the whole.
    pub body: Option<(String, Pair)>,
    pub project: Option<Pair>,
}

/// A browser in which one is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// «Firefox, Android»; empty when it does not say.
    pub agent: String,
    pub since: Instant,
    pub seen: Instant,
    pub here: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MePage {
    pub person: Person,
    pub roles: Vec<RoleLine>,
    pub projects: Vec<Project>,
    pub devices: Vec<Device>,
}

/// One's own page: who one is, roles, projects, devices.
#[server(name = ReadMe, prefix = "/api/fn", endpoint = "me/read", input = GetUrl)]
pub async fn me() -> Answer<MePage> {
    use crate::store::{self, sign_ins};
    let parts = use_context::<http::request::Parts>();
    let here =
        parts.and_then(|parts| crate::sign_in::token_hash(parts.headers.get(http::header::COOKIE)?.to_str().ok()?));
    let mut act = kit::act::Act::read().await?;
    act.may(&crate::rights::ME, kit::rights::Scope::default())?;
    let id = act.person()?.parse().map_err(|_| kit::Error::NotFound)?;
    let person = store::find(&mut act.tx, &id).await?.ok_or(kit::Error::NotFound)?;
    let bodies = territories::store::bodies(&mut act.tx).await?;
    let projects = store::projects_of(&mut act.tx, id.as_str()).await?;
    let roles = store::roles_of(&mut act.tx, &id).await?;
    let roles = roles.into_iter().map(|given| line(given, &bodies, &projects)).collect();
    let devices = sign_ins::browsers(&mut act.tx, id.as_str(), act.now)
        .await?
        .into_iter()
        .map(|browser| Device {
            here: here.as_ref() == Some(&browser.token_hash),
            agent: browser.agent,
            since: browser.created_at,
            seen: browser.seen_at,
        })
        .collect();
    Ok(MePage { person, roles, projects, devices })
}

#[cfg(not(target_arch = "wasm32"))]
fn line(given: Given, bodies: &[territories::rules::Body], projects: &[Project]) -> RoleLine {
    let body = bodies.iter().find(|body| Some(&body.id) == given.body.as_ref());
    let project = projects.iter().find(|project| Some(&project.id) == given.project.as_ref());
    RoleLine {
        body: body.map(|body| (body.mark.clone(), body.name.clone())),
        project: project.map(|project| project.name.clone()),
        given,
    }
}

/// Someone with a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub person: Person,
    pub roles: Vec<RoleLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeoplePage {
    /// Administrators first, then moderators, then coordinators; by name.
    pub people: Vec<Listed>,
    pub bodies: Vec<(String, Pair)>,
    pub projects: Vec<(String, Pair)>,
}

/// Everyone who was given a role.
#[server(name = ReadPeople, prefix = "/api/fn", endpoint = "admin/people", input = GetUrl)]
pub async fn people() -> Answer<PeoplePage> {
    use std::collections::HashMap;

    use crate::rules::PersonId;
    use crate::store;
    let mut act = kit::act::Act::read().await?;
    act.may(&crate::rights::PEOPLE, kit::rights::Scope::default())?;
    let bodies = territories::store::bodies(&mut act.tx).await?;
    let projects = store::projects(&mut act.tx).await?;
    let mut people: HashMap<PersonId, Listed> = HashMap::new();
    for (person, given) in store::with_roles(&mut act.tx).await? {
        let listed =
            people.entry(person.id.clone()).or_insert_with(|| Listed { person: person.clone(), roles: Vec::new() });
        listed.roles.push(line(given, &bodies, &projects));
    }
    let mut people: Vec<Listed> = people.into_values().collect();
    people.sort_by_cached_key(|listed| {
        let highest = listed.roles.iter().map(|role| role.given.role).max().unwrap_or(kit::Role::Visitor);
        (std::cmp::Reverse(highest), listed.person.name.to_lowercase(), listed.person.id.to_string())
    });
    Ok(PeoplePage {
        people,
        bodies: bodies.into_iter().map(|body| (body.id, body.name)).collect(),
        projects: projects.into_iter().map(|project| (project.id, project.name)).collect(),
    })
}
