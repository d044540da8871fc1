//! `sessions.json`: each session with its agenda, and with what was said where it is over.

use agenda::rules::{Format, ItemKind};
use commitments::rules::Standing;
use kit::Locale;
use live::rules::{Kind, OutcomeKind};
use serde::{Deserialize, Deserializer};
use sessions::rules::State;

/// A text that a file leaves out with `null`.
fn or_empty<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
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
    #[serde(default)]
    pub needs: Vec<NeedFile>,
    pub attendance: Option<AttendanceFile>,
    /// What readers say of its minutes, while they are under review.
    #[serde(default)]
    pub remarks: Vec<RemarkFile>,
}

/// Days from the one of loading, a window of the body that begins after it (0: the next), or so many days
/// ago, in the last window that has begun.
#[derive(Clone, Copy, Deserialize)]
#[serde(untagged)]
pub enum When {
    Days { days: i64 },
    Window { index: usize },
    Late { late: i64 },
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

#[derive(Clone, Deserialize)]
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

#[derive(Clone, Deserialize)]
pub struct ItemFile {
    pub kind: ItemKind,
    pub format: Format,
    pub minutes: i64,
    pub title_fr: String,
    pub title_nl: String,
    pub brought_by: Option<String>,
    #[serde(default, deserialize_with = "or_empty")]
    pub expected_fr: String,
    #[serde(default, deserialize_with = "or_empty")]
    pub expected_nl: String,
    #[serde(deserialize_with = "or_empty")]
    pub note_fr: String,
    #[serde(deserialize_with = "or_empty")]
    pub note_nl: String,
    pub echo: bool,
    #[serde(default)]
    pub contributions: Vec<ContributionFile>,
    #[serde(default)]
    pub outcomes: Vec<OutcomeFile>,
}

#[derive(Clone, Deserialize)]
pub struct ContributionFile {
    pub kind: Kind,
    pub text: String,
    pub lang: Locale,
    pub by: Option<String>,
    pub supports: usize,
    pub lead: bool,
}

#[derive(Clone, Deserialize)]
pub struct OutcomeFile {
    pub kind: OutcomeKind,
    pub text_fr: String,
    pub text_nl: String,
    pub owner: Option<String>,
    /// After the session.
    pub due_days: Option<i64>,
    /// What became of a commitment since, in the words of its owner.
    pub progress: Option<Standing>,
    #[serde(default, deserialize_with = "or_empty")]
    pub progress_fr: String,
    #[serde(default, deserialize_with = "or_empty")]
    pub progress_nl: String,
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
pub struct NeedFile {
    pub text: String,
    pub lang: Locale,
    pub by: String,
    pub supports: usize,
}

/// By its place on the agenda.
#[derive(Deserialize)]
pub struct RemarkFile {
    pub item: usize,
    pub by: String,
    pub lang: Locale,
    pub text: String,
}

#[derive(Clone, Deserialize)]
pub struct AttendanceFile {
    pub present: Vec<String>,
    pub excused: Vec<String>,
    pub guests: usize,
}
