//! Who may do what with practices. Everyone reads what is published; a draft is for its author, the
//! coordinators of its projects, and moderators. Any moderator of any body reviews.

use kit::rights::{Scope, Viewer};
use kit::{Right, Role};

use crate::rules::{Practice, State};

const WRITERS: &[Role] = &[Role::Coordinator, Role::Moderator];

pub const SEARCH: Right = Right::new("practices/search", &[Role::Visitor]);
pub const READ: Right = Right::new("practices/read", &[Role::Visitor]);
pub const EDIT: Right = Right::new("practices/edit", WRITERS);
pub const LEADS: Right = Right::new("practices/leads", WRITERS);
pub const WAITING: Right = Right::new("practices/waiting", &[Role::Moderator]);

/// What became of one’s own words.
pub const BECAME: Right = Right::new("practices/became", &[Role::Participant]);

pub const TAKE: Right = Right::new("practices/take-lead", WRITERS);
pub const START: Right = Right::new("practices/start", WRITERS);
pub const SAVE: Right = Right::new("practice/save", WRITERS);
pub const PROPOSE: Right = Right::new("practice/propose", WRITERS);
pub const REVIEW: Right = Right::new("practice/review", &[Role::Moderator]);
pub const ARCHIVE: Right = Right::new("practice/archive", &[Role::Moderator]);
pub const REOPEN: Right = Right::new("practice/reopen", &[Role::Moderator]);

pub const RIGHTS: &[&Right] =
    &[&SEARCH, &READ, &EDIT, &LEADS, &WAITING, &BECAME, &TAKE, &START, &SAVE, &PROPOSE, &REVIEW, &ARCHIVE, &REOPEN];

/// The body in whose name this viewer uses a right: the practice's own where the right holds there,
/// else one of theirs. The library belongs to all bodies together.
pub fn ground<'a>(viewer: &'a Viewer, right: &Right, home: &'a str) -> Scope<'a> {
    let at = |body| Scope { body: Some(body), session: None };
    let own = || {
        let mine = viewer.grants.iter().filter(|grant| right.may.contains(&grant.role));
        mine.filter_map(|grant| grant.body.as_deref()).next()
    };
    if viewer.may(right, at(home)) { at(home) } else { at(own().unwrap_or(home)) }
}

/// Is this one of those who work on the practice? `projects` are those the viewer coordinates.
pub fn works_on(viewer: &Viewer, projects: &[String], practice: &Practice) -> bool {
    let Some(person) = &viewer.person else { return false };
    *person == practice.author
        || viewer.is_somewhere(Role::Moderator)
        || practice.sheet.projects.iter().any(|project| projects.contains(project))
}

/// May the viewer know that this practice exists?
pub fn sees(viewer: &Viewer, projects: &[String], practice: &Practice) -> bool {
    practice.state == State::Published || works_on(viewer, projects, practice)
}

#[cfg(test)]
mod tests {
    use kit::Instant;
    use kit::rights::Grant;

    use super::*;
    use crate::rules::{CONCERTATION, Origin, Sheet};

    fn person(id: &str, role: Role, body: &str) -> Viewer {
        let grants = vec![Grant { role, body: Some(body.into()) }];
        Viewer { person: Some(id.into()), grants, ..Viewer::default() }
    }

    #[test]
    fn any_moderator_reviews_and_no_coordinator_does() {
        let north = person("m", Role::Moderator, "atelier-nord");
        assert!(north.may(&REVIEW, ground(&north, &REVIEW, CONCERTATION)));
        let coordinator = person("c", Role::Coordinator, CONCERTATION);
        assert!(!coordinator.may(&REVIEW, ground(&coordinator, &REVIEW, CONCERTATION)));
        assert!(coordinator.may(&SAVE, ground(&coordinator, &SAVE, "atelier-nord")));
        let nobody = Viewer::default();
        assert!(!nobody.may(&SAVE, ground(&nobody, &SAVE, CONCERTATION)));
    }

    #[test]
    fn a_draft_is_for_those_who_work_on_it() {
        let sheet = Sheet { projects: vec!["p1".into()], ..Sheet::default() };
        let mut practice = Practice::draft("author", sheet, Origin::default(), Instant(0));
        let coordinator = |id| person(id, Role::Coordinator, CONCERTATION);
        assert!(sees(&coordinator("author"), &[], &practice));
        assert!(sees(&coordinator("other"), &["p1".into()], &practice));
        assert!(!sees(&coordinator("other"), &["p2".into()], &practice));
        assert!(sees(&person("m", Role::Moderator, "atelier-sud"), &[], &practice));
        assert!(!sees(&Viewer::default(), &[], &practice));
        practice.author = String::new();
        assert!(!sees(&Viewer::default(), &[], &practice), "nobody is not the author of what nobody wrote");
        practice.state = State::Published;
        assert!(sees(&Viewer::default(), &[], &practice));
        practice.state = State::Archived;
        assert!(!sees(&Viewer::default(), &[], &practice));
    }
}
