//! Contributions put together under a heading, by a moderator or because people sit together in a sub-group.
//! Each keeps its words, its author and its supports.

use kit::Locale;
use kit::words::Pair;
use serde::{Deserialize, Serialize};

use super::room::By;
use super::{BadText, ContributionId, Room};

kit::id! {
    /// A group of contributions.
    GroupId
}

/// The longest heading, in characters: it is read from a projector.
pub const LONGEST_HEADING: usize = 60;
/// Groups of one item.
pub const MOST: usize = 20;
/// Sub-groups of one item.
pub const FEWEST_SUBS: i64 = 2;
pub const MOST_SUBS: i64 = 8;
/// In place of a group, in a form: under no heading.
pub const NONE: &str = "none";

/// A heading under which contributions of an item stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub id: GroupId,
    pub heading: Pair,
    /// People sat together in it.
    pub sub: Option<Sub>,
}

/// What a sub-group has besides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sub {
    /// People sit in it now, and may choose another.
    pub is_open: bool,
    /// How many.
    pub sit: i64,
    /// One of them reports for it. Who, only they and the desk know.
    pub is_reported: bool,
    /// What it brings back to the room, and in which language.
    pub brought: String,
    pub lang: Locale,
    /// Of what it brings back.
    pub version: i64,
}

impl Group {
    /// A new one under a heading.
    pub fn under(heading: Pair) -> Group {
        Group { id: GroupId::fresh(), heading, sub: None }
    }

    /// A new one in which people sit.
    pub fn to_sit_in(heading: Pair) -> Group {
        Group { sub: Some(Sub { is_open: true, ..Sub::default() }), ..Group::under(heading) }
    }

    pub fn is_open(&self) -> bool {
        self.sub.as_ref().is_some_and(|sub| sub.is_open)
    }

    /// May this stand in it? What is unsigned never stands in a sub-group: in a small one it would tell whose
    /// it is.
    pub fn takes(&self, by: &By) -> bool {
        self.sub.is_none() || *by != By::Unsigned
    }

    /// What it brings back, once there is something.
    pub fn brought(&self) -> Option<&Sub> {
        self.sub.as_ref().filter(|sub| !sub.brought.is_empty())
    }

    /// A heading typed twice is one, however it is written.
    pub fn is_called(&self, heading: &str) -> bool {
        let same = |mine: &str| !mine.is_empty() && mine.to_lowercase() == heading.to_lowercase();
        same(&self.heading.fr) || same(&self.heading.nl)
    }
}

/// Do so many more fit under an item that has these?
pub fn fits(groups: &[Group], more: usize) -> bool {
    groups.len() + more <= MOST
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

    /// The parts in which what is said is read: what stands under no heading, then one's own sub-group, then
    /// each other group. `all`: those in which nothing stands here too, for whoever puts things in them.
    pub fn parts(&self, all: bool, mine: Option<&GroupId>) -> Vec<Option<GroupId>> {
        let is_shown = |part: &Option<GroupId>| {
            let keeps = match part.as_ref().and_then(|id| self.group(id)) {
                Some(group) => all || group.brought().is_some(),
                None => self.groups.is_empty(),
            };
            keeps || !self.under(part.as_ref()).is_empty()
        };
        let mut groups: Vec<_> = self.groups.iter().map(|group| Some(group.id.clone())).collect();
        groups.sort_by_key(|id| id.as_ref() != mine);
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

    #[test]
    fn a_heading_is_one_short_line() {
        assert_eq!(heading_typed("  Se\n loger "), Ok("Se loger".into()));
        assert_eq!(heading_typed(" \n"), Err(BadText::Empty));
        assert_eq!(heading_typed(&"é".repeat(LONGEST_HEADING)).map(|text| text.chars().count()), Ok(LONGEST_HEADING));
        assert_eq!(heading_typed(&"é".repeat(LONGEST_HEADING + 1)), Err(BadText::TooLong));
    }

    #[test]
    fn typed_twice_it_is_the_same() {
        let housing = Group::under(heading_in(Locale::Nl, "Écoles".into()));
        assert_eq!(housing.heading, Pair::new("", "Écoles"));
        assert!(housing.is_called("écoles") && !housing.is_called("École") && !housing.is_called(""));
    }

    #[test]
    fn an_item_has_so_many_and_no_more() {
        let groups = vec![Group::under(Pair::default()); MOST - 2];
        assert!(fits(&groups, 2) && !fits(&groups, 3) && fits(&[], MOST));
    }

    #[test]
    fn no_sub_group_tells_of_somebody_unsigned() {
        let (heading, sub) = (Group::under(Pair::default()), Group::to_sit_in(Pair::default()));
        assert!(heading.takes(&By::Unsigned) && heading.takes(&By::Name("A".into())));
        assert!(!sub.takes(&By::Unsigned) && sub.takes(&By::Name("A".into())) && sub.takes(&By::Guest(String::new())));
        assert!(sub.is_open() && !heading.is_open() && sub.brought().is_none());
    }

    #[test]
    fn what_a_sub_group_brings_back_shows_and_ones_own_comes_first() {
        let mut room = room();
        room.groups = (0..3).map(|_| Group::to_sit_in(Pair::default())).collect();
        let [one, two, three] = [0, 1, 2].map(|at: usize| Some(room.groups[at].id.clone()));
        assert_eq!(room.parts(false, None), []);
        if let Some(sub) = &mut room.groups[1].sub {
            sub.brought = "Une grille.".into();
        }
        assert_eq!(room.parts(false, None), core::slice::from_ref(&two));
        assert_eq!(room.parts(true, three.as_ref()), [three, one, two]);
    }

    proptest! {
        #[test]
        fn all_that_is_said_stands_once(places in proptest::collection::vec(0..6_usize, 0..40), all: bool) {
            let mut room = room();
            room.groups = (0..4).map(|n| Group::under(Pair::new(n.to_string(), ""))).collect();
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
            let mine = room.groups[0].id.clone();
            let parts = room.parts(all, Some(&mine));
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
