//! Who may do what: each feature writes its rows, the shell joins them, one test walks them all. The
//! server asks this table in one place, `Act::may`.

use serde::{Deserialize, Serialize};

crate::coded! {
    /// How a person stands to a body. `Visitor` is everyone, `Present` whoever is in the room of a
    /// session: members of its body, people registered, guests with its code.
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
}

/// To what a right applies.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scope<'a> {
    pub body: Option<&'a str>,
    pub session: Option<&'a str>,
}

impl Viewer {
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
            }
        }
    }

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
    }
}
