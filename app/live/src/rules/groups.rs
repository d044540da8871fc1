//! Contributions put together under a heading. Each keeps its words, its author and its supports.

use kit::Locale;
use kit::words::Pair;
use serde::{Deserialize, Serialize};

use super::{BadText, ContributionId, Room};

kit::id! {
    /// A group of contributions.
    GroupId
}

/// The longest heading, in characters: it is read from a projector.
pub const LONGEST_HEADING: usize = 60;
/// Groups of one item.
pub const MOST: usize = 20;
/// In place of a group, in a form: under no heading.
pub const NONE: &str = "none";

/// A heading under which contributions of an item stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub id: GroupId,
    pub heading: Pair,
}

impl Group {
    /// A heading typed twice is one, however it is written.
    pub fn is_called(&self, heading: &str) -> bool {
        let same = |mine: &str| !mine.is_empty() && mine.to_lowercase() == heading.to_lowercase();
        same(&self.heading.fr) || same(&self.heading.nl)
    }
}

/// A heading as typed, on one line; or why it is none.
pub fn heading_typed(typed: &str) -> Result<String, BadText> {
    let heading = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    match heading.chars().count() {
        0 => Err(BadText::Empty),
        1..=LONGEST_HEADING => Ok(heading),
        _ => Err(BadText::TooLong),
    }
}

/// In the language it was typed in; the other is not known.
pub fn heading_in(locale: Locale, heading: String) -> Pair {
    locale.pick(Pair::new(heading.clone(), ""), Pair::new("", heading))
}

impl Room {
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// The parts in which what is said is read: what stands under no heading, then each group. `all`: those of
    /// which nothing stands here too, for whoever puts things in them.
    pub fn parts(&self, all: bool) -> Vec<Option<GroupId>> {
        let is_shown = |part: &Option<GroupId>| {
            let keeps = if part.is_some() { all } else { self.groups.is_empty() };
            keeps || !self.under(part.as_ref()).is_empty()
        };
        let groups = self.groups.iter().map(|group| Some(group.id.clone()));
        core::iter::once(None).chain(groups).filter(is_shown).collect()
    }

    /// What stands in one of them, the latest first.
    pub fn under(&self, part: Option<&GroupId>) -> Vec<ContributionId> {
        let known = |id: &&GroupId| self.group(id).is_some();
        let said = self.said.iter().filter(|said| said.group.as_ref().filter(known) == part);
        said.map(|said| said.id.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::room::tests::{room, said};
    use proptest::prelude::*;

    fn group(heading: Pair) -> Group {
        Group { id: GroupId::fresh(), heading }
    }

    #[test]
    fn a_heading_is_one_short_line() {
        assert_eq!(heading_typed("  Se\n loger "), Ok("Se loger".into()));
        assert_eq!(heading_typed(" \n"), Err(BadText::Empty));
        assert_eq!(heading_typed(&"é".repeat(LONGEST_HEADING)).map(|text| text.chars().count()), Ok(LONGEST_HEADING));
        assert_eq!(heading_typed(&"é".repeat(LONGEST_HEADING + 1)), Err(BadText::TooLong));
    }

    #[test]
    fn typed_twice_it_is_the_same() {
        let housing = group(heading_in(Locale::Nl, "Écoles".into()));
        assert_eq!(housing.heading, Pair::new("", "Écoles"));
        assert!(housing.is_called("écoles") && !housing.is_called("École") && !housing.is_called(""));
    }

    proptest! {
        #[test]
        fn all_that_is_said_stands_once(places in proptest::collection::vec(0..6_usize, 0..40), all: bool) {
            let mut room = room();
            room.groups = (0..4).map(|n| group(Pair::new(n.to_string(), ""))).collect();
            // Above: under no heading, and under one that is gone.
            let gone = GroupId::fresh();
            room.said = places.iter().map(|at| {
                let mut one = said();
                one.group = match at {
                    5 => Some(gone.clone()),
                    at => room.groups.get(*at).map(|group| group.id.clone()),
                };
                one
            }).collect();
            let parts = room.parts(all);
            let mut read: Vec<_> = parts.iter().flat_map(|part| room.under(part.as_ref())).collect();
            let mut written: Vec<_> = room.said.iter().map(|said| said.id.clone()).collect();
            read.sort();
            written.sort();
            prop_assert_eq!(read, written);
            let empty = parts.iter().filter(|part| room.under(part.as_ref()).is_empty()).count();
            prop_assert!(all || empty == 0);
            prop_assert!(!all || parts.iter().flatten().count() == 4);
        }
    }
}
