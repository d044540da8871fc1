//! What the pages of projects and of invitations ask. The answers are made in `reading`.

use commitments::rules::Commitment;
use kit::error::Answer;
use kit::words::Pair;
use kit::{Day, Instant};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use people::rules::{PersonId, Project, ProjectId};
use serde::{Deserialize, Serialize};
use sessions::rules::SessionId;

use crate::rules::{InvitationId, Standing};

/// A word of a list, and whether it was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub code: String,
    pub name: Pair,
    pub chosen: bool,
}

/// A territory: its mark and its name.
pub type Ground = (String, Pair);

/// A project of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub id: ProjectId,
    pub name: Pair,
    pub summary: Pair,
    pub organisation: String,
    pub quartier: Pair,
    pub grounds: Vec<Ground>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListPage {
    pub words: String,
    pub themes: Vec<Choice>,
    pub territories: Vec<Choice>,
    pub rows: Vec<Row>,
    /// There is none at all, whatever is asked.
    pub empty: bool,
    pub invites: bool,
}

/// Somebody who coordinates a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coordinator {
    pub person: PersonId,
    pub name: String,
    pub organisation: String,
}

/// A session in which a project had a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Met {
    pub session: SessionId,
    pub name: Pair,
    pub day: Day,
}

/// What only the members of the concertation read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inside {
    pub coordinators: Vec<Coordinator>,
    /// The last one first.
    pub sessions: Vec<Met>,
    /// What is open first, by its day; nobody's id travels with them.
    pub commitments: Vec<Commitment>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectPage {
    pub project: Project,
    pub grounds: Vec<Ground>,
    pub places: Vec<Pair>,
    /// Slug and name.
    pub themes: Vec<(String, Pair)>,
    /// The published ones: id and title.
    pub practices: Vec<(String, Pair)>,
    pub inside: Option<Inside>,
    pub edits: bool,
    /// May end the tie of a coordinator, and invite another one.
    pub ends: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditPage {
    pub project: Project,
    pub territories: Vec<(String, Pair)>,
    pub places: Vec<(String, Pair)>,
    pub themes: Vec<(String, Pair)>,
}

/// An invitation of the moderators' list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    pub id: InvitationId,
    pub name: String,
    pub email: String,
    pub projects: Vec<Pair>,
    pub by: String,
    pub sent_at: Instant,
    pub expires_at: Instant,
    pub standing: Standing,
    pub again: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitePage {
    /// Under the territory where each is looked for (`rules::find::by_territory`).
    pub projects: Vec<(Pair, Vec<(ProjectId, Pair)>)>,
    pub sent: Vec<Sent>,
}

/// An invitation by the link of a mail. Once it is no longer open it tells nothing but that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitedPage {
    pub standing: Standing,
    pub open: Option<Open>,
    /// It was accepted a moment ago: the address for signing in, and the project to go to then.
    pub accepted: Option<(String, Option<ProjectId>)>,
}

/// What an open invitation says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    pub name: String,
    /// Who invites; empty when they gave no name.
    pub by: String,
    pub mark: String,
    pub body: Pair,
    pub projects: Vec<Pair>,
    pub until: Day,
}

/// The projects that answer to words, themes and territories (codes with commas between).
#[server(name = ListProjects, prefix = "/api/fn", endpoint = "projects/list", input = GetUrl)]
pub async fn list(words: String, themes: String, territories: String) -> Answer<ListPage> {
    crate::reading::list(&mut kit::act::Act::read().await?, &words, &themes, &territories).await
}

/// The page of a project.
#[server(name = ReadProject, prefix = "/api/fn", endpoint = "projects/read", input = GetUrl)]
pub async fn project(project: ProjectId) -> Answer<ProjectPage> {
    crate::reading::project(&mut kit::act::Act::read().await?, &project).await
}

/// The form of that page.
#[server(name = EditProject, prefix = "/api/fn", endpoint = "projects/edit", input = GetUrl)]
pub async fn edit(project: ProjectId) -> Answer<EditPage> {
    crate::reading::edit(&mut kit::act::Act::read().await?, &project).await
}

/// The invitations that are kept, and the projects to invite for.
#[server(name = ReadInvitations, prefix = "/api/fn", endpoint = "projects/invitations", input = GetUrl)]
pub async fn invitations() -> Answer<InvitePage> {
    crate::reading::invitations(&mut kit::act::Act::read().await?).await
}

/// One's own invitation.
#[server(name = ReadInvitation, prefix = "/api/fn", endpoint = "projects/invitation", input = GetUrl)]
pub async fn invitation(secret: String) -> Answer<InvitedPage> {
    crate::reading::invitation(&mut kit::act::Act::read().await?, &secret).await
}
