//! The minutes as they are read and kept: what happened under each item, and the three things made of
//! it: a first text ([`draft`]), the part for everyone ([`Minutes::echo`]) and the action summary
//! ([`summary`]). What readers say of it while it is under review: [`remark`]. Two versions compared: [`changes`]. Words
//! that are to be taken out: [`passage`]; words that are looked for: [`seek`].

pub mod changes;
pub mod draft;
pub mod passage;
pub mod remark;
pub mod seek;
pub mod summary;

use agenda::rules::{Document, ItemId, ItemKind};
use kit::words::Pair;
use kit::{Day, Instant, Locale};
use live::rules::room::By;
use live::rules::{Kind as ContributionKind, OutcomeId, OutcomeKind};
use serde::{Deserialize, Serialize};
use sessions::rules::{SessionId, State};

/// The minutes of a session, whole: kept as JSON for each approved version, so fields are only added,
/// with a default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    pub session: SessionId,
    pub body: String,
    pub title: Pair,
    /// «Mardi 19 janvier 2027, 9h15 à 12h30».
    pub when: Pair,
    pub place: Pair,
    /// Counts only; nothing in the écho.
    pub attendance: Option<Attendance>,
    pub items: Vec<Item>,
}

/// How many came, and from which organisations: never who.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    pub present: i64,
    pub guests: i64,
    pub excused: i64,
    pub organisations: Vec<String>,
}

kit::coded! {
    /// How an item ended.
    pub enum Ending { Treated = "treated", Parked = "parked", Skipped = "skipped" }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub id: ItemId,
    pub title: Pair,
    pub kind: ItemKind,
    pub ending: Ending,
    /// When it really began, or should have.
    pub at: Instant,
    pub planned: i64,
    /// Minutes it really took, when the room measured it.
    pub real: Option<i64>,
    pub text: Pair,
    pub in_echo: bool,
    /// Who brought it, as shown on its agenda, and what there was to read.
    #[serde(default)]
    pub brought_by: Vec<String>,
    #[serde(default)]
    pub documents: Vec<Document>,
    /// What was put together, heading by heading.
    #[serde(default)]
    pub together: Vec<Together>,
    /// The rest: each kind once, in the order of the list.
    pub said: Vec<Group>,
    pub outcomes: Vec<Outcome>,
}

/// The contributions of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub kind: ContributionKind,
    pub contributions: Vec<Contribution>,
}

/// The contributions that stood under one heading, as they were said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Together {
    pub heading: Pair,
    pub contributions: Vec<(ContributionKind, Contribution)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    pub text: String,
    pub lang: Locale,
    /// A project or a name, as the person chose.
    pub by: By,
    pub supports: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Nothing in versions that were approved before outcomes were translated.
    #[serde(default)]
    pub id: Option<OutcomeId>,
    pub kind: OutcomeKind,
    pub text: Pair,
    /// The project or the role that keeps a commitment: never a person's name.
    pub owner: Pair,
    pub due: Option<Day>,
}

impl Outcome {
    /// The language it still waits for.
    pub fn missing(&self) -> Option<Locale> {
        Locale::ALL.into_iter().find(|lang| lang.pick(&self.text.fr, &self.text.nl).trim().is_empty())
    }

    /// A reader of this language is shown the other.
    pub fn waits(&self, locale: Locale) -> bool {
        self.text.read(locale).1 != locale
    }
}

impl Item {
    pub fn count(&self) -> i64 {
        self.contributions().count() as i64
    }

    /// All that was said, put together or not.
    pub fn contributions(&self) -> impl Iterator<Item = &Contribution> {
        let together = self.together.iter().flat_map(|one| one.contributions.iter().map(|(_, said)| said));
        together.chain(self.said.iter().flat_map(|group| &group.contributions))
    }

    pub fn unsigned(&self) -> i64 {
        self.contributions().filter(|one| one.by == By::Unsigned).count() as i64
    }
}

impl Minutes {
    /// What everyone may read: the items chosen for it, with their text and outcomes. What was said in
    /// the room stays there, signed or not; so does who came, who brought what, and who promised.
    pub fn echo(&self) -> Minutes {
        let items = self.items.iter().filter(|item| item.in_echo).cloned().map(|mut item| {
            item.together.clear();
            item.said.clear();
            item.brought_by.clear();
            item.documents.clear();
            for outcome in &mut item.outcomes {
                outcome.owner = Pair::default();
            }
            item
        });
        Minutes { attendance: None, items: items.collect(), ..self.clone() }
    }

    /// These minutes with another text for one item; nothing when the item is not theirs.
    pub fn with(&self, id: &ItemId, text: Pair, in_echo: bool) -> Option<Minutes> {
        let mut next = self.clone();
        let item = next.items.iter_mut().find(|item| item.id == *id)?;
        item.text = text;
        item.in_echo = in_echo;
        Some(next)
    }
}

/// Puts contributions under their kinds: the kinds in the order of the list, each one's in the order
/// they were said.
pub fn grouped(said: Vec<(ContributionKind, Contribution)>) -> Vec<Group> {
    ContributionKind::ALL
        .iter()
        .map(|kind| Group {
            kind: *kind,
            contributions: said.iter().filter(|(of, _)| of == kind).map(|(_, one)| one.clone()).collect(),
        })
        .filter(|group| !group.contributions.is_empty())
        .collect()
}

kit::coded! {
    /// What a reader is given.
    pub enum Reading {
        /// Being written: for moderators.
        Draft = "draft",
        /// Being corrected: for those of the body and those who were there.
        Review = "review",
        Full = "full",
        Echo = "echo",
    }
}

/// What a reader is given in a state of the session; nothing when it is not yet for them.
/// `insider`: of the body, or was there.
pub fn reading(state: State, moderator: bool, insider: bool) -> Option<Reading> {
    match state {
        State::Drafting if moderator => Some(Reading::Draft),
        State::InReview if moderator || insider => Some(Reading::Review),
        State::Approved | State::Harvested if moderator || insider => Some(Reading::Full),
        State::Approved | State::Harvested => Some(Reading::Echo),
        _ => None,
    }
}

/// The session has minutes, whoever may read them.
pub const fn exist_in(state: State) -> bool {
    matches!(state, State::Drafting | State::InReview | State::Approved | State::Harvested)
}

/// The texts are still being worked on.
pub const fn open_in(state: State) -> bool {
    matches!(state, State::Drafting | State::InReview)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use kit::testing::noon_of_tests;

    /// Without a signature: unsigned.
    pub(crate) fn said(signature: &str) -> Contribution {
        let by = if signature.is_empty() { By::Unsigned } else { By::Name(signature.into()) };
        Contribution { text: "On oriente beaucoup.".into(), lang: Locale::Fr, by, supports: 2 }
    }

    pub(crate) fn outcome(kind: OutcomeKind, fr: &str, nl: &str) -> Outcome {
        Outcome { id: None, kind, text: Pair::new(fr, nl), owner: Pair::default(), due: None }
    }

    pub(crate) fn promise() -> Outcome {
        Outcome {
            owner: Pair::new("Pignon sur Cour", "Gevel aan de Koer"),
            due: Day::ymd(2027, 2, 4),
            ..outcome(OutcomeKind::Commitment, "Envoyer la grille.", "Het raster sturen.")
        }
    }

    pub(crate) fn item(said: Vec<Contribution>, outcomes: Vec<Outcome>) -> Item {
        Item {
            id: ItemId::fresh(),
            title: Pair::new("Récit d’un projet", "Projectverhaal"),
            kind: ItemKind::Exchange,
            ending: Ending::Treated,
            at: noon_of_tests(),
            planned: 30,
            real: Some(34),
            text: Pair::new("Dit ici.", "Hier gezegd."),
            in_echo: false,
            brought_by: Vec::new(),
            documents: Vec::new(),
            together: Vec::new(),
            said: grouped(said.into_iter().map(|one| (ContributionKind::Need, one)).collect()),
            outcomes,
        }
    }

    pub(crate) fn document(title: &str) -> Document {
        let address = format!("https://example.org/{title}");
        Document { id: agenda::rules::documents::DocumentId::fresh(), title: title.into(), address }
    }

    pub(crate) fn minutes(items: Vec<Item>) -> Minutes {
        Minutes {
            session: SessionId::fresh(),
            body: "concertation".into(),
            title: Pair::new("Mesurer ce qui compte", "Meten wat telt"),
            when: Pair::new("Mardi 19 janvier 2027", "Dinsdag 19 januari 2027"),
            place: Pair::new("Trois Tilleuls", "Drie Linden"),
            attendance: Some(Attendance { present: 12, ..Attendance::default() }),
            items,
        }
    }

    #[test]
    fn the_echo_says_nothing_of_persons() {
        let mut open = Item { in_echo: true, ..item(vec![said("Paliers Vivants"), said("")], vec![promise()]) };
        let under = vec![(ContributionKind::Tool, said("Odile"))];
        open.together.push(Together { heading: Pair::new("Logement", ""), contributions: under });
        open.brought_by = vec!["Paliers Vivants".into()];
        open.documents = vec![document("Grille")];
        assert_eq!((open.count(), open.unsigned()), (3, 1));
        let shut = item(vec![said("")], vec![]);
        let whole = minutes(vec![open.clone(), shut]);
        let echo = whole.echo();
        assert_eq!(echo.items.len(), 1);
        assert_eq!(echo.items[0].text, open.text);
        assert_eq!(echo.items[0].outcomes[0].text, promise().text);
        assert_eq!(echo.attendance, None);
        assert!(echo.items[0].said.is_empty() && echo.items[0].together.is_empty());
        assert!(echo.items[0].brought_by.is_empty() && echo.items[0].documents.is_empty(), "an agenda may be closed");
        assert!(echo.items[0].outcomes[0].owner.is_empty());
        assert_eq!(echo.echo(), echo);
    }

    #[test]
    fn who_reads_what_and_when() {
        use Reading::{Draft, Echo, Full, Review};
        let table = [
            (State::Drafting, [Some(Draft), None, None]),
            (State::InReview, [Some(Review), Some(Review), None]),
            (State::Approved, [Some(Full), Some(Full), Some(Echo)]),
            (State::Harvested, [Some(Full), Some(Full), Some(Echo)]),
        ];
        for state in State::ALL {
            let row = [reading(*state, true, true), reading(*state, false, true), reading(*state, false, false)];
            let printed = table.iter().find(|(of, _)| of == state).map_or([None; 3], |(_, row)| *row);
            assert_eq!(row, printed, "{state}");
            assert_eq!(exist_in(*state), printed != [None; 3]);
        }
    }

    #[test]
    fn kinds_come_once_and_in_order() {
        let later = *ContributionKind::ALL.last().unwrap();
        let first = ContributionKind::ALL[0];
        let groups = grouped(vec![(later, said("a")), (first, said("b")), (later, said("c"))]);
        assert_eq!(groups.iter().map(|g| g.kind).collect::<Vec<_>>(), [first, later]);
        assert_eq!(groups[1].contributions, [said("a"), said("c")]);
    }

    #[test]
    fn versions_of_before_are_still_read() {
        let mut kept = serde_json::to_value(item(vec![], vec![])).unwrap();
        for field in ["brought_by", "documents", "together"] {
            kept.as_object_mut().unwrap().remove(field);
        }
        let read: Item = serde_json::from_value(kept).unwrap();
        assert!(read.brought_by.is_empty() && read.documents.is_empty() && read.together.is_empty());
    }

    #[test]
    fn a_correction_touches_one_item_only() {
        let before = minutes(vec![item(vec![], vec![]), item(vec![], vec![])]);
        let id = before.items[1].id.clone();
        let after = before.with(&id, Pair::new("Mieux", "Beter"), true).unwrap();
        assert_eq!(after.items[0], before.items[0]);
        assert_eq!(after.items[1].text.fr, "Mieux");
        assert_eq!(before.with(&ItemId::fresh(), Pair::default(), true), None);
    }
}
