//! People, what they may be, and their projects; the pure rules of signing in are in [`sign_in`].

pub mod sign_in;

use kit::words::Pair;
use kit::{Locale, Role};
use serde::{Deserialize, Serialize};

kit::id! {
    /// A person.
    PersonId,
    /// An organisation.
    OrganisationId,
}

/// A project's id. Text, because projects are also brought in from files that name them.
pub type ProjectId = String;

/// Someone who confirmed an address or was given a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: PersonId,
    pub email: String,
    /// Empty until the person says it.
    pub name: String,
    /// The name of the organisation; empty when none is known.
    pub organisation: String,
    pub function: String,
    pub lang: Locale,
}

/// What is known of a person before they have an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// As `kit::form::email` gives it.
    pub email: String,
    pub name: String,
    pub organisation: String,
    pub function: String,
    pub lang: Locale,
}

/// A moderator or a coordinator of a body: one for each role, and for each project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub lang: Locale,
    pub organisation: String,
    pub role: Role,
    /// Of a coordinator; empty for a moderator.
    pub project_name: Pair,
    pub project_id: ProjectId,
}

/// A neighbourhood project, as everyone may know it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    pub id: ProjectId,
    pub name: Pair,
    /// The name of the organisation that carries it.
    pub organisation: String,
    /// Ids of territories.
    pub territories: Vec<String>,
    /// As people there call it.
    pub quartier: Pair,
    /// The quarter of the Monitoring des quartiers that it is, if it is one; none when nobody has said.
    pub unit: String,
    /// Ids of communes and of parts of Bruxelles-Ville.
    pub places: Vec<String>,
    /// For whom and with whom.
    pub public: Pair,
    /// Slugs of themes.
    pub themes: Vec<String>,
    /// `2025-03`, or the year alone.
    pub since: String,
    pub summary: Pair,
    pub shares: Pair,
    pub seeks: Pair,
    /// How everyone may reach those who coordinate it.
    pub contact: String,
    /// Rises with each change of its page.
    pub version: i64,
}

impl Project {
    /// Since when, as one says it: «mars 2025», or the year alone.
    pub fn since_in_words(&self, locale: Locale) -> String {
        match self.since.split_once('-').map(|(year, month)| (year, month.parse())) {
            Some((year, Ok(month @ 1..=12))) => format!("{} {year}", kit::clock::month_name(month, locale)),
            _ => self.since.clone(),
        }
    }
}

/// A role as it was given: for a body or the whole, and for a coordinator with a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    pub role: Role,
    pub body: Option<String>,
    pub project: Option<ProjectId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_said_in_words_and_a_year_alone_is_a_year() {
        let since = |since: &str, locale| Project { since: since.into(), ..Project::default() }.since_in_words(locale);
        assert_eq!(since("2023-11", Locale::Fr), "novembre 2023");
        assert_eq!(since("2025-03", Locale::Nl), "maart 2025");
        assert_eq!(since("2025", Locale::Nl), "2025");
        assert_eq!(since("2025-13", Locale::Fr), "2025-13", "what nobody can read stays as it is");
        assert_eq!(since("", Locale::Fr), "");
    }
}
