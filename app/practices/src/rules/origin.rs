//! Where a practice comes from, as its thread tells it.

use kit::words::Pair;
use kit::{Day, Locale};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    pub session: Option<FromSession>,
    /// The title of the agenda item.
    pub item: Option<Pair>,
    /// A contribution: was it signed? By whom stays in the room.
    pub signed: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FromSession {
    pub id: String,
    /// The body that met: id, mark and name.
    pub body: String,
    pub mark: String,
    pub body_name: Pair,
    pub day: Day,
}

/// Something said in a session that could become a practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    pub contribution: String,
    pub text: String,
    pub lang: Locale,
    pub item: String,
    pub item_title: Pair,
    pub session: FromSession,
}

/// Longest title made from what someone said, in characters.
const TITLE: usize = 80;

impl Lead {
    /// What a draft starts with: the first sentence as its title, all of it as the need.
    pub fn prefilled(&self) -> (Pair, Pair) {
        let only = |text: &str| match self.lang {
            Locale::Fr => Pair::new(text, ""),
            Locale::Nl => Pair::new("", text),
        };
        (only(&first_sentence(&self.text)), only(self.text.trim()))
    }
}

fn first_sentence(text: &str) -> String {
    let text = text.trim();
    let end = text.find(['.', '!', '?', '\n', ':', ';']).unwrap_or(text.len());
    let sentence = text[..end].trim_end();
    if sentence.chars().count() <= TITLE {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(TITLE).collect();
    let whole_words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole_words.trim_end_matches([',', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_first_sentence() {
        assert_eq!(first_sentence("On appelle à deux. Toujours."), "On appelle à deux");
        assert_eq!(first_sentence("  Deux mots "), "Deux mots");
        let long = "mot ".repeat(40);
        let title = first_sentence(&long);
        assert!(title.ends_with("mot…") && title.chars().count() <= TITLE + 1, "{title}");
    }

    #[test]
    fn a_draft_keeps_the_language_of_what_was_said() {
        let lead = Lead {
            contribution: String::new(),
            text: "Samen bellen. Meteen.".into(),
            lang: Locale::Nl,
            item: String::new(),
            item_title: Pair::default(),
            session: FromSession {
                id: String::new(),
                body: String::new(),
                mark: String::new(),
                body_name: Pair::default(),
                day: Day::ymd(2027, 1, 1).unwrap(),
            },
        };
        let (title, need) = lead.prefilled();
        assert_eq!(title, Pair::new("", "Samen bellen"));
        assert_eq!(need, Pair::new("", "Samen bellen. Meteen."));
    }
}
