//! As whom somebody speaks in a room.

use kit::db::Tx;
use kit::rights::Viewer;
use kit::{Error, Locale, Role};
use sessions::rules::{Session, SessionId};

use crate::api::Speaker;
use crate::rules::room::By;
use crate::rules::{GroupId, Room};
use crate::store;

/// A person or a guest, and the name their contributions stand under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    pub id: String,
    /// The project; of a person without one, their name; empty: a guest who gave none.
    pub name: String,
    /// Nothing but the code let them in, and nothing vouches for the name: no project, no place in the body.
    pub is_guest: bool,
}

impl Who {
    /// How what they sign stands.
    pub fn by(self) -> By {
        if self.is_guest { By::Guest(self.name) } else { By::Name(self.name) }
    }
}

/// Who the viewer is in this room. Somebody signed in is themselves, with or without a guest's pass.
pub async fn of(tx: &mut Tx, viewer: &Viewer, session: &Session, locale: Locale) -> Result<Who, Error> {
    if let Some(person) = &viewer.person {
        let project = people::store::project_of(tx, person).await?;
        let project = project.map(|project| project.name.text(locale).to_owned()).filter(|name| !name.is_empty());
        let on = session.scope();
        let is_of_body = viewer.holds(Role::Coordinator, on) || viewer.holds(Role::Moderator, on);
        // Anyone can sign in, under any name.
        let is_guest = project.is_none() && !is_of_body;
        return Ok(Who { id: person.clone(), name: project.unwrap_or_else(|| viewer.name.clone()), is_guest });
    }
    let (_, guest) = viewer.guest_of.as_ref().filter(|(at, _)| at == session.id.as_str()).ok_or(Error::SignIn)?;
    let name = store::guest(tx, &session.id, guest).await?.ok_or(Error::SignIn)?;
    Ok(Who { id: guest.clone(), name, is_guest: true })
}

/// Who can take care of a commitment: the members of the body and every other person on the attendance
/// list, each once, with the project in front where there is one. Guests cannot: nobody could remind
/// them.
pub async fn owners(tx: &mut Tx, session: &Session, locale: Locale) -> Result<Vec<(String, String)>, Error> {
    let mut owners = Vec::new();
    for one in store::attendance(tx, &session.id, &session.body).await?.into_iter().filter(|one| !one.is_guest) {
        let name = match one.project.text(locale) {
            "" => one.name,
            project => format!("{project} ({})", one.name),
        };
        owners.push((one.who, name));
    }
    owners.sort_by_key(|(_, name)| name.to_lowercase());
    Ok(owners)
}

/// Who has the floor and who waits for it, by name: for the desk.
pub async fn floor(tx: &mut Tx, session: &SessionId, room: &Room) -> Result<(Option<Speaker>, Vec<Speaker>), Error> {
    let Some(now) = room.now() else { return Ok((None, Vec::new())) };
    let turns = store::turns(tx, session, &now.id).await?;
    let speaks = match turns.speaks {
        Some(who) => Some(Speaker { by: store::called(tx, session, &who).await?, who, spoken: 0 }),
        None => None,
    };
    let mut line = Vec::new();
    for one in turns.line {
        line.push(Speaker { by: store::called(tx, session, &one.who).await?, who: one.who, spoken: one.spoken });
    }
    Ok((speaks, line))
}

/// Who reports for which sub-group of the moment, by name: for the desk.
pub async fn reporters(tx: &mut Tx, session: &SessionId, room: &Room) -> Result<Vec<(GroupId, By)>, Error> {
    let mut reporters = Vec::new();
    if room.groups.iter().any(|group| group.sub.is_some()) {
        for of in store::groups(tx, session).await?.into_iter().filter(|of| room.group(&of.group.id).is_some()) {
            if let Some(who) = of.reporter {
                reporters.push((of.group.id, store::called(tx, session, &who).await?));
            }
        }
    }
    Ok(reporters)
}
