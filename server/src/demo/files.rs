//! What the files of the demonstration hold, as far as the product has a place for it: no reuses of
//! practices.

mod history;
mod people;
mod practices;
mod sessions;

pub use history::{HistoryFile, MeetingFile};
pub use people::{PeopleFile, PersonFile, ProjectFile};
pub use practices::{FromFile, PracticeFile, StepFile};
pub use sessions::{
    AttendanceFile, ContributionFile, Hour, ItemFile, NeedFile, OutcomeFile, ProposalFile, RegistrationFile,
    RemarkFile, SessionFile, VenueFile, When,
};

const PEOPLE: &str = include_str!("../../demo/people.json");
const SESSIONS: &str = include_str!("../../demo/sessions.json");
const HISTORY: &str = include_str!("../../demo/history.json");
const PRACTICES: &str = include_str!("../../demo/practices.json");

/// The people, with their organisations and projects.
pub fn people() -> serde_json::Result<PeopleFile> {
    serde_json::from_str(PEOPLE)
}

/// The sessions.
pub fn sessions() -> serde_json::Result<Vec<SessionFile>> {
    serde_json::from_str(SESSIONS)
}

/// What was met about before.
pub fn history() -> serde_json::Result<HistoryFile> {
    serde_json::from_str(HISTORY)
}

/// The practices.
pub fn practices() -> serde_json::Result<Vec<PracticeFile>> {
    serde_json::from_str(PRACTICES)
}
