//! What the files of the demonstration hold, as far as the product has a place for it.

use agenda::rules::{Format, ItemKind};
use kit::{Locale, Role};
use live::rules::{Kind, OutcomeKind};
use practices::rules::{Known, Money, State as PracticeState};
use serde::{Deserialize, Deserializer};
use sessions::rules::State;

const PEOPLE: &str = include_str!("../../demo/people.json");
const SESSIONS: &str = include_str!("../../demo/sessions.json");
const PRACTICES: &str = include_str!("../../demo/practices.json");

pub fn people() -> serde_json::Result<PeopleFile> {
    serde_json::from_str(PEOPLE)
}

pub fn sessions() -> serde_json::Result<Vec<SessionFile>> {
    serde_json::from_str(SESSIONS)
}

pub fn practices() -> serde_json::Result<Vec<PracticeFile>> {
    serde_json::from_str(PRACTICES)
}

/// A text that a file leaves out with `null`.
fn or_empty<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

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
    pub organisation: String,
    pub themes: Vec<String>,
    pub since: String,
    pub summary_fr: String,
    pub summary_nl: String,
    pub shares_fr: String,
    pub shares_nl: String,
    pub seeks_fr: String,
    pub seeks_nl: String,
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

#[derive(Deserialize)]
pub struct SessionFile {
    pub key: String,
    pub body: String,
    pub when: When,
    pub start: Hour,
    pub end: Hour,
    pub state: State,
    pub title_fr: String,
    pub title_nl: String,
    pub venue: VenueFile,
    pub languages: Vec<Locale>,
    pub capacity: Option<i64>,
    pub registration: Option<RegistrationFile>,
    pub items: Vec<ItemFile>,
    pub proposals: Vec<ProposalFile>,
    pub attendance: Option<AttendanceFile>,
}

/// Days from the one of loading, or a window of the body that begins after it (0: the next).
#[derive(Clone, Copy, Deserialize)]
#[serde(untagged)]
pub enum When {
    Days { days: i64 },
    Window { index: usize },
}

/// `09:15`.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub struct Hour(pub u32, pub u32);

impl TryFrom<String> for Hour {
    type Error = String;
    fn try_from(text: String) -> Result<Hour, String> {
        let parts = text.split_once(':').and_then(|(h, m)| Some(Hour(h.parse().ok()?, m.parse().ok()?)));
        parts.filter(|Hour(h, m)| *h < 24 && *m < 60).ok_or_else(|| format!("«{text}» is no hour"))
    }
}

#[derive(Deserialize)]
pub struct VenueFile {
    pub name_fr: String,
    pub name_nl: String,
    pub address: String,
    pub access_fr: String,
    pub access_nl: String,
    pub stop: String,
}

#[derive(Deserialize)]
pub struct RegistrationFile {
    pub opens: InDays,
    pub closes_days_before: i64,
    pub registered: Vec<String>,
}

#[derive(Deserialize)]
pub struct InDays {
    pub days: i64,
}

#[derive(Deserialize)]
pub struct ItemFile {
    pub kind: ItemKind,
    pub format: Format,
    pub minutes: i64,
    pub title_fr: String,
    pub title_nl: String,
    pub brought_by: Option<String>,
    #[serde(deserialize_with = "or_empty")]
    pub expected_fr: String,
    #[serde(deserialize_with = "or_empty")]
    pub expected_nl: String,
    #[serde(deserialize_with = "or_empty")]
    pub note_fr: String,
    #[serde(deserialize_with = "or_empty")]
    pub note_nl: String,
    pub echo: bool,
    pub contributions: Vec<ContributionFile>,
    pub outcomes: Vec<OutcomeFile>,
}

#[derive(Deserialize)]
pub struct ContributionFile {
    pub kind: Kind,
    pub text: String,
    pub lang: Locale,
    pub by: Option<String>,
    pub supports: usize,
    pub lead: bool,
}

#[derive(Deserialize)]
pub struct OutcomeFile {
    pub kind: OutcomeKind,
    pub text_fr: String,
    pub text_nl: String,
    pub owner: Option<String>,
    /// After the session.
    pub due_days: Option<i64>,
}

#[derive(Deserialize)]
pub struct ProposalFile {
    #[serde(deserialize_with = "or_empty")]
    pub title_fr: String,
    #[serde(deserialize_with = "or_empty")]
    pub title_nl: String,
    pub kind: ItemKind,
    pub minutes: i64,
    pub by: String,
    pub supports: usize,
    pub why: String,
    pub lang: Locale,
}

#[derive(Deserialize)]
pub struct AttendanceFile {
    pub present: Vec<String>,
    pub excused: Vec<String>,
    pub guests: usize,
}

#[derive(Deserialize)]
pub struct PracticeFile {
    pub state: PracticeState,
    pub title_fr: String,
    pub title_nl: String,
    pub lets_you_fr: String,
    pub lets_you_nl: String,
    pub projects: Vec<String>,
    pub territories: Vec<String>,
    pub themes: Vec<String>,
    pub public_fr: String,
    pub public_nl: String,
    pub need_fr: String,
    pub need_nl: String,
    pub context_fr: String,
    pub context_nl: String,
    pub steps_fr: Vec<StepFile>,
    pub steps_nl: Vec<StepFile>,
    pub keep_fr: String,
    pub keep_nl: String,
    pub adapt_fr: String,
    pub adapt_nl: String,
    pub success_fr: String,
    pub success_nl: String,
    pub attention_fr: String,
    pub attention_nl: String,
    pub failed_fr: String,
    pub failed_nl: String,
    pub effects_fr: String,
    pub effects_nl: String,
    pub effects_known: Known,
    pub means_people: u32,
    pub means_time_fr: String,
    pub means_time_nl: String,
    pub means_money: Money,
    pub contact_fr: String,
    pub contact_nl: String,
    pub licence: String,
    pub from: Option<FromFile>,
    /// From the day of loading.
    pub review_by_days: i64,
}

#[derive(Deserialize)]
pub struct StepFile {
    pub title: String,
    pub text: String,
}

/// Where a practice was heard: the key of a session, and two indices from 0.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
pub struct FromFile {
    pub session: String,
    pub item: usize,
    pub contribution: usize,
}
