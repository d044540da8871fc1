//! What the pages are told, each for who asks.

use kit::Error;
use kit::act::Act;
use kit::db::Tx;
use kit::error::Answer;
use kit::rights::Scope;
use kit::words::Pair;
use people::rules::{Project, ProjectId};
use practices::rules::State;
use territories::rules::{Body, BodyKind};

use super::{letters, store};
use crate::api::{
    Choice, Coordinator, EditPage, Ground, Inside, InvitePage, InvitedPage, ListPage, Met, Open, ProjectPage, Row, Sent,
};
use crate::rights::{ANY, CAME, EDIT, END, INSIDE, INVITATION, INVITATIONS, INVITE, LIST, READ};
use crate::rules::Standing;
use crate::rules::find::{Wanted, by_territory};
use crate::rules::sheet::Codes;

/// The body to which projects belong.
pub async fn concertation(tx: &mut Tx) -> Result<Body, Error> {
    let bodies = territories::store::bodies(tx).await?;
    bodies.into_iter().find(|body| body.kind == BodyKind::Concertation).ok_or(Error::NotFound)
}

/// Where the rights of projects are asked.
pub fn on(body: &Body) -> Scope<'_> {
    Scope { body: Some(&body.id), session: None }
}

/// The names behind the codes of a project.
pub struct Names {
    /// Id, mark, name.
    territories: Vec<(String, String, Pair)>,
    places: Vec<(String, Pair)>,
    themes: Vec<(String, Pair)>,
}

impl Names {
    pub async fn read(tx: &mut Tx) -> Result<Names, sqlx::Error> {
        let territories = territories::store::territories(tx).await?;
        let themes = territories::store::themes(tx).await?;
        Ok(Names {
            territories: territories.into_iter().map(|one| (one.id, one.mark, one.name)).collect(),
            places: territories::store::places(tx).await?,
            themes: themes.into_iter().map(|theme| (theme.slug, theme.name)).collect(),
        })
    }

    pub fn codes(&self) -> Codes {
        let ids = |list: &[(String, Pair)]| list.iter().map(|(id, _)| id.clone()).collect();
        Codes {
            territories: self.territories.iter().map(|(id, ..)| id.clone()).collect(),
            places: ids(&self.places),
            themes: ids(&self.themes),
        }
    }

    fn grounds(&self, project: &Project) -> Vec<Ground> {
        let mine = self.territories.iter().filter(|(id, ..)| project.territories.contains(id));
        mine.map(|(_, mark, name)| (mark.clone(), name.clone())).collect()
    }

    fn places(&self, project: &Project) -> impl Iterator<Item = &Pair> {
        self.places.iter().filter(|(id, _)| project.places.contains(id)).map(|(_, name)| name)
    }

    fn themes(&self, project: &Project) -> impl Iterator<Item = &(String, Pair)> {
        self.themes.iter().filter(|(slug, _)| project.themes.contains(slug))
    }

    /// All of them, to be searched.
    fn of<'a>(&'a self, project: &'a Project) -> impl Iterator<Item = &'a str> {
        let territories = self.territories.iter().filter(|(id, ..)| project.territories.contains(id));
        let names = territories.map(|(.., name)| name).chain(self.places(project));
        names.chain(self.themes(project).map(|(_, name)| name)).flat_map(|name| [name.fr.as_str(), name.nl.as_str()])
    }
}

pub async fn list(act: &mut Act, words: &str, themes: &str, territories: &str) -> Answer<ListPage> {
    act.may(&LIST, Scope::default())?;
    let body = concertation(&mut act.tx).await?;
    let names = Names::read(&mut act.tx).await?;
    let wanted = Wanted::of(words, themes, territories);
    let all = people::store::projects(&mut act.tx).await?;
    let empty = all.is_empty();
    let rows = all.into_iter().filter(|project| wanted.takes(project, names.of(project)));
    let rows = rows
        .map(|project| Row {
            grounds: names.grounds(&project),
            id: project.id,
            name: project.name,
            summary: project.summary,
            organisation: project.organisation,
            quartier: project.quartier,
        })
        .collect();
    let choice = |code: &String, name: &Pair, chosen| Choice { code: code.clone(), name: name.clone(), chosen };
    Ok(ListPage {
        words: words.to_owned(),
        themes: names.themes.iter().map(|(slug, name)| choice(slug, name, wanted.has_theme(slug))).collect(),
        territories: names.territories.iter().map(|(id, _, name)| choice(id, name, wanted.has_territory(id))).collect(),
        rows,
        empty,
        invites: act.may(&INVITE, on(&body)).is_ok(),
    })
}

/// Does who asks coordinate this project?
pub async fn is_own(act: &mut Act, project: &ProjectId) -> Result<bool, sqlx::Error> {
    let Some(person) = act.viewer.person.clone() else { return Ok(false) };
    let mine = people::store::projects_of(&mut act.tx, &person).await?;
    Ok(mine.iter().any(|one| one.id == *project))
}

pub async fn project(act: &mut Act, id: &ProjectId) -> Answer<ProjectPage> {
    act.may(&READ, Scope::default())?;
    let project = people::store::project(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    let body = concertation(&mut act.tx).await?;
    let own = is_own(act, id).await?;
    let names = Names::read(&mut act.tx).await?;
    let published = practices::store::list(&mut act.tx, State::Published).await?;
    let practices = published.into_iter().filter(|practice| practice.sheet.projects.contains(id));
    let practices = practices.map(|practice| (practice.id.to_string(), practice.sheet.title)).collect();
    let inside = match act.may(&INSIDE, on(&body)) {
        Ok(()) => Some(inside(act, &body, id, own).await?),
        Err(_) => None,
    };
    Ok(ProjectPage {
        grounds: names.grounds(&project),
        places: names.places(&project).cloned().collect(),
        themes: names.themes(&project).cloned().collect(),
        practices,
        inside,
        edits: act.may(&EDIT, on(&body)).is_ok() && (own || act.may(&ANY, on(&body)).is_ok()),
        ends: act.may(&END, on(&body)).is_ok(),
        project,
    })
}

async fn inside(act: &mut Act, body: &Body, id: &ProjectId, own: bool) -> Result<Inside, Error> {
    let members = people::store::members(&mut act.tx, &body.id).await?;
    let coordinators: Vec<Coordinator> = members
        .into_iter()
        .filter(|member| member.role == kit::Role::Coordinator && member.project_id == *id)
        .map(|member| Coordinator { person: member.person, name: member.name, organisation: member.organisation })
        .collect();
    let mut promised = Vec::new();
    for coordinator in &coordinators {
        promised.extend(commitments::store::of_owner(&mut act.tx, coordinator.person.as_str()).await?);
    }
    promised.retain(|commitment| commitment.body == body.id);
    commitments::rules::arrange(&mut promised);
    let came = own || act.may(&CAME, on(body)).is_ok();
    let sessions = store::around::sessions_of(&mut act.tx, &body.id, id, came).await?;
    let met = sessions.into_iter().map(|session| Met {
        name: session.name(&body.name),
        day: session.starts_at.day(),
        session: session.id,
    });
    Ok(Inside {
        coordinators,
        sessions: met.collect(),
        commitments: promised.into_iter().map(commitments::rules::Commitment::unsigned).collect(),
    })
}

pub async fn edit(act: &mut Act, id: &ProjectId) -> Answer<EditPage> {
    let body = concertation(&mut act.tx).await?;
    act.may(&EDIT, on(&body))?;
    let project = people::store::project(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    if !is_own(act, id).await? {
        act.may(&ANY, on(&body))?;
    }
    let names = Names::read(&mut act.tx).await?;
    Ok(EditPage {
        project,
        territories: names.territories.into_iter().map(|(id, _, name)| (id, name)).collect(),
        places: names.places,
        themes: names.themes,
    })
}

pub async fn invitations(act: &mut Act) -> Answer<InvitePage> {
    let body = concertation(&mut act.tx).await?;
    act.may(&INVITATIONS, on(&body))?;
    let mut sent = Vec::new();
    for one in store::all(&mut act.tx, &body.id).await? {
        sent.push(Sent {
            projects: letters::projects(act, &one).await?,
            by: letters::inviter(act, &one).await?,
            standing: one.standing(act.now),
            again: one.may_leave_again(act.now),
            id: one.id,
            name: one.name,
            email: one.email,
            sent_at: one.sent_at,
            expires_at: one.expires_at,
        });
    }
    let names = Names::read(&mut act.tx).await?;
    let territories: Vec<_> = names.territories.into_iter().map(|(id, _, name)| (id, name)).collect();
    let projects = by_territory(people::store::projects(&mut act.tx).await?, &territories);
    Ok(InvitePage { projects, sent })
}

pub async fn invitation(act: &mut Act, secret: &str) -> Answer<InvitedPage> {
    act.may(&INVITATION, Scope::default())?;
    let one = store::by_link(&mut act.tx, secret).await?.ok_or(Error::NotFound)?;
    let standing = one.standing(act.now);
    let open = match standing {
        Standing::Waiting => {
            let body = territories::store::body(&mut act.tx, &one.body).await?.ok_or(Error::NotFound)?;
            Some(Open {
                by: letters::inviter(act, &one).await?,
                projects: letters::projects(act, &one).await?,
                until: one.expires_at.day(),
                name: one.name.clone(),
                mark: body.mark,
                body: body.name,
            })
        }
        _ => None,
    };
    let mut accepted = None;
    if one.was_just_accepted(act.now) {
        let projects = store::projects_of(&mut act.tx, &one.id).await?;
        accepted = Some((one.email, projects.into_iter().next().map(|(id, _)| id)));
    }
    Ok(InvitedPage { standing, open, accepted })
}
