//! Who may do what: each feature writes its rows, the shell joins them, one test walks them all. Every
//! right is asked of [`Viewer::may`]; deeds and server functions go through `Act::may`.

use serde::{Deserialize, Serialize};

crate::coded! {
    /// How a person stands to a body. `Visitor` is everyone, `Participant` whoever signed in, `Present`
    /// whoever has a place in a session: coordinators and moderators of its body, and those who came in
    /// with its code. Having registered is no code: where a seat counts as well, `Viewer::present_at`
    /// says so.
    pub enum Role {
        Visitor = "visitor",
        Participant = "participant",
        Present = "present",
        Coordinator = "coordinator",
        Moderator = "moderator",
        Administrator = "administrator",
    }
}

/// One row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Right {
    /// `feature/what`: the endpoint of the server function, or the page and deed of a form.
    pub verb: &'static str,
    /// Any of these may.
    pub may: &'static [Role],
}

impl Right {
    pub const fn new(verb: &'static str, may: &'static [Role]) -> Right {
        Right { verb, may }
    }
}

/// A role that a person was given: for one body, or (administrator) for the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub role: Role,
    pub body: Option<String>,
}

/// Who is asking. Nobody signed in and no code given: `Viewer::default()`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    /// The id of the person who signed in.
    pub person: Option<String>,
    pub name: String,
    pub email: String,
    pub grants: Vec<Grant>,
    /// The session whose code this guest gave, and the id of the guest's pass.
    pub guest_of: Option<(String, String)>,
    /// The session of which storage knows that this person was in the room, or has a seat in it. Only a
    /// feature that looked it up says so, for its own question (minutes); no request comes with it.
    pub present_at: Option<String>,
}

/// To what a right applies.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scope<'a> {
    pub body: Option<&'a str>,
    pub session: Option<&'a str>,
}

impl Viewer {
    /// Is this role theirs, there? For what a page shows; what may be done is asked by its right.
    pub fn holds(&self, role: Role, on: Scope<'_>) -> bool {
        let granted = |role: Role| {
            self.grants
                .iter()
                .any(|grant| grant.role == role && (grant.body.is_none() || grant.body.as_deref() == on.body))
        };
        match role {
            Role::Visitor => true,
            Role::Participant => self.person.is_some(),
            Role::Administrator => self.grants.iter().any(|g| g.role == Role::Administrator),
            Role::Coordinator | Role::Moderator => granted(role),
            Role::Present => {
                granted(Role::Coordinator)
                    || granted(Role::Moderator)
                    || matches!((&self.guest_of, on.session), (Some((at, _)), Some(session)) if at == session)
                    || matches!((&self.present_at, on.session), (Some(at), Some(session)) if at == session)
            }
        }
    }

    /// Has this row of the table a role that is theirs, there? Deeds and server functions ask it through
    /// `Act::may`, which answers with the refusal. Asked directly where there is no act (a calendar entry,
    /// the year as JSON, the stream of a room), and to know which buttons a page shows.
    pub fn may(&self, right: &Right, on: Scope<'_>) -> bool {
        right.may.iter().any(|role| self.holds(*role, on))
    }

    /// Holds this role for at least one body.
    pub fn is_somewhere(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moderator_of(body: &str) -> Viewer {
        Viewer {
            person: Some("p".into()),
            grants: vec![Grant { role: Role::Moderator, body: Some(body.into()) }],
            ..Viewer::default()
        }
    }

    #[test]
    fn a_role_stays_in_its_body() {
        let right = Right::new("agenda/move", &[Role::Moderator]);
        let on = |body| Scope { body: Some(body), session: None };
        assert!(moderator_of("concertation").may(&right, on("concertation")));
        assert!(!moderator_of("concertation").may(&right, on("atelier-nord")));
        assert!(!moderator_of("concertation").may(&right, Scope::default()));
        assert!(!Viewer::default().may(&right, on("concertation")));
    }

    #[test]
    fn a_code_opens_one_room_only() {
        let guest = Viewer { guest_of: Some(("s1".into(), "g".into())), ..Viewer::default() };
        let at = |session| Scope { body: Some("concertation"), session: Some(session) };
        assert!(guest.holds(Role::Present, at("s1")));
        assert!(!guest.holds(Role::Present, at("s2")));
        assert!(!guest.holds(Role::Participant, at("s1")));
        let was_there = Viewer { person: Some("p".into()), present_at: Some("s1".into()), ..Viewer::default() };
        assert!(was_there.holds(Role::Present, at("s1")));
        assert!(!was_there.holds(Role::Present, at("s2")));
    }
}
