//! `people.json`: organisations, projects, people and their roles.

use kit::{Locale, Role};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct PeopleFile {
    pub organisations: Vec<OrganisationFile>,
    pub projects: Vec<ProjectFile>,
    pub people: Vec<PersonFile>,
}

#[derive(Deserialize)]
pub struct OrganisationFile {
    pub id: String,
    pub name: String,
}

#[derive(Deserialize)]
pub struct ProjectFile {
    pub id: String,
    pub fr: String,
    pub nl: String,
    pub bassins: Vec<String>,
    pub quartier_fr: String,
    pub quartier_nl: String,
    #[serde(default)]
    pub unit: String,
    pub communes: Vec<String>,
    pub city_parts: Vec<String>,
    pub public_fr: String,
    pub public_nl: String,
    pub organisation: String,
    pub themes: Vec<String>,
    pub since: String,
    pub summary_fr: String,
    pub summary_nl: String,
    pub shares_fr: String,
    pub shares_nl: String,
    pub seeks_fr: String,
    pub seeks_nl: String,
    #[serde(default)]
    pub contact: String,
}

#[derive(Deserialize)]
pub struct PersonFile {
    pub email: String,
    pub name_fr: String,
    pub name_nl: String,
    pub lang: Locale,
    pub organisation: String,
    pub function_fr: String,
    pub function_nl: String,
    pub roles: Vec<RoleFile>,
}

#[derive(Deserialize)]
pub struct RoleFile {
    pub role: Role,
    pub body: Option<String>,
    pub project: Option<String>,
}
