//! Which page stands at which address. Addresses are the same in both languages, after `/fr` or
//! `/nl`, and use the nouns of the code.

use kit::Error;
use kit::ui::Fault;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::{SsrMode, path};

use crate::pages::{AccessibilityPage, AgendaPage, BodyPage, ComponentsPage, DrivePage, MyPage, PrivacyPage, RoomPage};

/// Every page is complete in one answer, with or without JavaScript: `SsrMode::Async` throughout.
#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=|| view! { <Fault fault=Error::NotFound/> }>
            <Route path=path!("/:lang") view=year::page::YearPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/year/:year") view=year::page::YearPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/body/:body") view=BodyPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/date/:body/:year/:month") view=sessions::page::DatePage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session") view=sessions::page::SessionPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/edit") view=sessions::page::EditPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/date/:body/:year/:month/poll") view=dating::page::PollPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/poll/:secret") view=dating::page::MailedPollPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/reply") view=dating::page::ReplyPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/reply/:secret") view=dating::page::MailedReplyPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/replies") view=dating::page::RepliesPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/session/:session/agenda") view=AgendaPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/agenda/add") view=agenda::page::AddItemPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/agenda/:item/edit") view=agenda::page::EditItemPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/join") view=live::page::JoinPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/room") view=RoomPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/drive") view=DrivePage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/beam") view=live::page::BeamPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/session/:session/paper") view=paper::page::SheetsPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/paper/notes") view=paper::page::NotesPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/session/:session/minutes") view=minutes::page::MinutesPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/minutes/edit") view=minutes::page::DeskPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/minutes/redact") view=minutes::page::RedactPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/minutes") view=minutes::page::SearchPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/body/:body/minutes") view=minutes::page::YearMinutesPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/body/:body/commitments") view=commitments::page::BodyCommitmentsPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/commitment/:secret") view=commitments::page::AskedPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/tasks") view=tasks::page::TasksPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/body/:body/delays") view=tasks::page::DelaysPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/territories") view=ateliers::page::TerritoriesPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/territory/:mark") view=ateliers::page::TerritoryPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/register") view=ateliers::page::RegisterPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/registered") view=ateliers::page::RegisteredPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/registrations") view=ateliers::page::RegistrationsPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/registration/:secret") view=ateliers::page::RegistrationPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/practices") view=practices::page::LibraryPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/practices/leads") view=practices::page::LeadsPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/practices/review") view=practices::page::WaitingPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/practice/:practice") view=practices::page::PracticePage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/practice/:practice/edit") view=practices::page::EditorPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/projects") view=projects::page::ProjectsPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/project/:project") view=projects::page::ProjectPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/project/:project/edit") view=projects::page::EditProjectPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/invite") view=projects::page::InvitePage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/invitation/:secret") view=projects::page::InvitationPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/sign-in") view=people::page::SignIn ssr=SsrMode::Async/>
            <Route path=path!("/:lang/me") view=MyPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/admin/people") view=people::page::People ssr=SsrMode::Async/>

            <Route path=path!("/:lang/privacy") view=PrivacyPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/accessibility") view=AccessibilityPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/components") view=ComponentsPage ssr=SsrMode::Async/>
        </FlatRoutes>
    }
}

/// Pages on which a visitor only reads. They come without the browser's half of the program, which
/// is ten times as large as all the rest; who signed in, or came in with a code, gets it everywhere.
/// `path` is without the language.
pub fn is_document(path: &str) -> bool {
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (None, ..) => true,
        (Some("territories" | "projects" | "minutes" | "privacy" | "accessibility"), None, ..) => true,
        (Some("body"), Some(_), Some("minutes"), None) => true,
        (Some("year" | "body" | "territory" | "practice" | "project"), Some(_), None, _) => true,
        (Some("session"), Some(_), tail, None) => matches!(tail, None | Some("agenda" | "minutes")),
        _ => false,
    }
}

/// Pages that a phone may keep to read without network: the year, sessions with their agenda and
/// minutes, practices. `path` is without the language.
pub fn may_be_kept(path: &str) -> bool {
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (None, ..) | (Some("year" | "territory" | "practice" | "body"), Some(_), None, _) => true,
        (Some("territories" | "practices"), None, ..) => true,
        (Some("session"), Some(_), tail, None) => matches!(tail, None | Some("agenda" | "minutes")),
        _ => false,
    }
}

/// Pages whose address is a secret: whoever holds it reads what concerns one person. Neither a cache
/// nor a phone keeps them. `path` is without the language.
pub fn is_secret(path: &str) -> bool {
    let first = path.split('/').find(|part| !part.is_empty());
    matches!(first, Some("registration" | "commitment" | "invitation" | "poll" | "reply"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_keeps_what_is_read_and_nothing_that_is_written() {
        for path in ["", "/", "/year/2027", "/session/1", "/session/1/agenda", "/practices", "/practice/1"] {
            assert!(may_be_kept(path), "{path}");
        }
        for path in [
            "/me",
            "/sign-in",
            "/session/1/room",
            "/session/1/edit",
            "/session/1/minutes/edit",
            "/session/1/minutes/redact",
            "/session/1/registrations",
            "/admin/people",
            "/tasks",
            "/body/x/commitments",
            "/body/x/delays",
            "/registration/x",
        ] {
            assert!(!may_be_kept(path), "{path}");
        }
    }

    #[test]
    fn an_address_that_is_a_secret_is_kept_nowhere() {
        for path in ["/registration/x", "/commitment/x", "/invitation/x", "//registration/x/", "/poll/x", "/reply/x"] {
            assert!(is_secret(path) && !may_be_kept(path) && !is_document(path), "{path}");
        }
        for path in
            ["", "/", "/session/1/registered", "/session/1/registrations", "/session/1/reply", "/practice/registration"]
        {
            assert!(!is_secret(path), "{path}");
        }
    }
}
