//! Which page stands at which address. Addresses are the same in both languages, after `/fr` or
//! `/nl`, and use the nouns of the code.

use kit::Error;
use kit::ui::Fault;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::{SsrMode, path};

use crate::pages::{AgendaPage, DrivePage, RoomPage};

/// A page that comes whole from the server each time, for whoever asks: the browser's half of the program
/// does not hold it ([`is_alive`]).
#[cfg(not(target_arch = "wasm32"))]
macro_rules! still {
    ($page:path) => {
        $page
    };
}
#[cfg(target_arch = "wasm32")]
macro_rules! still {
    ($page:path) => {
        crate::leaving::Elsewhere
    };
}

/// Every page is complete in one answer, with or without JavaScript: `SsrMode::Async` throughout.
#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=|| view! { <Fault fault=Error::NotFound/> }>
            <Route path=path!("/:lang") view=still!(year::page::YearPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/year/:year") view=still!(year::page::YearPage) ssr=SsrMode::Async/>

            <Route path=path!("/:lang/body/:body") view=still!(crate::pages::BodyPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/date/:body/:year/:month") view=still!(sessions::page::DatePage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session") view=still!(sessions::page::SessionPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/edit") view=still!(sessions::page::EditPage) ssr=SsrMode::Async/>

            <Route path=path!("/:lang/date/:body/:year/:month/poll") view=still!(dating::page::PollPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/poll/:secret") view=still!(dating::page::MailedPollPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/reply") view=still!(dating::page::ReplyPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/reply/:secret") view=still!(dating::page::MailedReplyPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/replies") view=still!(dating::page::RepliesPage) ssr=SsrMode::Async/>

            <Route path=path!("/:lang/session/:session/agenda") view=AgendaPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/agenda/add") view=agenda::page::AddItemPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/agenda/:item/edit") view=agenda::page::EditItemPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/join") view=still!(live::page::JoinPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/room") view=RoomPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/drive") view=DrivePage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/beam") view=live::page::BeamPage ssr=SsrMode::Async/>

            <Route path=path!("/:lang/session/:session/paper") view=still!(paper::page::SheetsPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/paper/notes") view=still!(paper::page::NotesPage) ssr=SsrMode::Async/>

            <Route path=path!("/:lang/session/:session/minutes") view=still!(minutes::page::MinutesPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/minutes/edit") view=still!(minutes::page::DeskPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/minutes/redact") view=still!(minutes::page::RedactPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/minutes") view=still!(minutes::page::SearchPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/body/:body/minutes") view=still!(minutes::page::YearMinutesPage) ssr=SsrMode::Async/>

            <Route path=path!("/:lang/body/:body/commitments") view=still!(commitments::page::BodyCommitmentsPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/commitment/:secret") view=still!(commitments::page::AskedPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/tasks") view=still!(tasks::page::TasksPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/body/:body/delays") view=still!(tasks::page::DelaysPage) ssr=SsrMode::Async/>

            <Route path=path!("/:lang/territories") view=still!(ateliers::page::TerritoriesPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/territory/:mark") view=still!(ateliers::page::TerritoryPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/register") view=still!(ateliers::page::RegisterPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/registered") view=still!(ateliers::page::RegisteredPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/session/:session/registrations") view=still!(ateliers::page::RegistrationsPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/registration/:secret") view=still!(ateliers::page::RegistrationPage) ssr=SsrMode::Async/>

            <Route path=path!("/:lang/practices") view=practices::page::LibraryPage ssr=SsrMode::Async/>
            <Route path=path!("/:lang/practices/leads") view=still!(practices::page::LeadsPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/practices/review") view=still!(practices::page::WaitingPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/practice/:practice") view=still!(practices::page::PracticePage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/practice/:practice/edit") view=still!(practices::page::EditorPage) ssr=SsrMode::Async/>

            <Route path=path!("/:lang/projects") view=still!(projects::page::ProjectsPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/project/:project") view=still!(projects::page::ProjectPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/project/:project/edit") view=still!(projects::page::EditProjectPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/invite") view=still!(projects::page::InvitePage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/invitation/:secret") view=still!(projects::page::InvitationPage) ssr=SsrMode::Async/>

            <Route path=path!("/:lang/sign-in") view=still!(people::page::SignIn) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/me") view=still!(crate::pages::MyPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/admin/people") view=still!(people::page::People) ssr=SsrMode::Async/>

            <Route path=path!("/:lang/privacy") view=still!(crate::pages::PrivacyPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/accessibility") view=still!(crate::pages::AccessibilityPage) ssr=SsrMode::Async/>
            <Route path=path!("/:lang/components") view=still!(crate::pages::ComponentsPage) ssr=SsrMode::Async/>
        </FlatRoutes>
    }
}

/// A path of the site without its language; empty outside `/fr` and `/nl`.
pub fn without_language(path: &str) -> &str {
    path.get(3..).unwrap_or_default()
}

/// Pages that move under one's eyes or hands: a room, the order of an agenda, a search as one types. They
/// bring the browser's half of the program, which is ten times as large as all the rest. Every other page
/// is read, or is a form, and needs nothing but a browser. `path` is without the language.
pub fn is_alive(path: &str) -> bool {
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    matches!(
        (parts.next(), parts.next(), parts.next(), parts.next()),
        (Some("practices"), None, ..)
            | (Some("session"), Some(_), Some("agenda"), _)
            | (Some("session"), Some(_), Some("room" | "drive" | "beam"), None)
    )
}

/// Pages on which a visitor only reads: without the browser's half, without a form, the same for every
/// visitor. `path` is without the language.
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
    fn what_moves_is_alive_and_the_rest_is_a_document() {
        for path in
            ["/practices", "/session/1/agenda", "/session/1/agenda/2/edit", "/session/1/room", "//session/1/beam/"]
        {
            assert!(is_alive(path), "{path}");
        }
        for path in
            ["", "/", "/me", "/practice/1", "/practices/leads", "/session/1", "/session/1/minutes/edit", "/nowhere"]
        {
            assert!(!is_alive(path), "{path}");
        }
    }

    #[test]
    fn the_browser_has_the_pages_that_are_alive_and_no_others() {
        let table = include_str!("routes.rs").lines().filter_map(|line| {
            let (_, rest) = line.trim().strip_prefix("<Route ")?.split_once("path!(\"/:lang")?;
            Some((rest.split_once('"')?.0, rest.contains("still!(")))
        });
        let table: Vec<_> = table.collect();
        assert!(table.len() > 40, "{table:?}");
        for (path, still) in table {
            assert_ne!(is_alive(path), still, "{path}");
        }
    }

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
