//! The one table of a practice's life.

kit::coded! {
    pub enum State {
        Draft = "draft",
        InReview = "in_review",
        Published = "published",
        Archived = "archived",
    }
}

kit::coded! {
    /// What someone does to it.
    pub enum Step {
        Propose = "propose",
        Publish = "publish",
        GiveBack = "give_back",
        Archive = "archive",
        Reopen = "reopen",
    }
}

/// From, step, to. Who may is in `rights`: proposing is for those who write, the rest for moderators.
pub const LIFE: &[(State, Step, State)] = &[
    (State::Draft, Step::Propose, State::InReview),
    (State::InReview, Step::Publish, State::Published),
    (State::InReview, Step::GiveBack, State::Draft),
    (State::Published, Step::Archive, State::Archived),
    (State::Published, Step::Reopen, State::Draft),
    (State::Archived, Step::Reopen, State::Draft),
];

impl State {
    /// Where this step leads from here, if it may be made here.
    pub fn after(self, step: Step) -> Option<State> {
        LIFE.iter().find(|(from, by, _)| *from == self && *by == step).map(|(.., to)| *to)
    }

    /// May its sheet be changed? What is published or archived is first taken back to draft, so that
    /// nothing appears in the library that nobody reviewed.
    pub const fn is_open(self) -> bool {
        matches!(self, State::Draft | State::InReview)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_published_without_review() {
        for state in State::ALL {
            let published = state.after(Step::Publish) == Some(State::Published);
            assert_eq!(published, *state == State::InReview, "{state}");
        }
        assert_eq!(State::Draft.after(Step::Archive), None);
    }

    #[test]
    fn every_state_can_be_reached_and_left() {
        for state in State::ALL {
            assert!(LIFE.iter().any(|(from, ..)| from == state), "{state}");
            assert!(LIFE.iter().any(|(.., to)| to == state), "{state}");
        }
    }

    #[test]
    fn what_is_published_is_not_changed_in_place() {
        assert!(State::Draft.is_open() && State::InReview.is_open());
        assert!(!State::Published.is_open() && !State::Archived.is_open());
    }
}
