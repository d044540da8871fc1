//! Notes on paper become contributions and outcomes: a line each, whose first word may say what it is.
//! «Besoin : un lieu le soir» is a need; a line that says nothing of the kind is an experience, and among
//! what was kept an agreement.

use live::rules::{Kind, LONGEST, OutcomeKind};
use territories::rules::BodyKind;

/// More lines than a sheet of paper holds.
pub const MOST_LINES: usize = 100;

/// Why a text of several lines cannot be taken as it is. Lines are counted from 1, empty ones too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLine {
    TooLong {
        line: usize,
    },
    TooMany,
    /// An atelier decides nothing, and only an atelier proposes; commitments need an owner and a date.
    NotHere {
        line: usize,
    },
}

/// The first words that name a kind, without accents, in both languages.
const KINDS: &[(Kind, &[&str])] = &[
    (Kind::Experience, &["experience", "ervaring"]),
    (Kind::Need, &["besoin", "behoefte", "nood"]),
    (Kind::Strength, &["force", "sterkte"]),
    (Kind::SuccessFactor, &["reussite", "facteur de reussite", "succes", "succesfactor"]),
    (Kind::PointOfAttention, &["attention", "point d'attention", "aandacht", "aandachtspunt"]),
    (Kind::Tool, &["outil", "instrument"]),
    (Kind::Question, &["question", "vraag"]),
];

const OUTCOMES: &[(OutcomeKind, &[&str])] = &[
    (OutcomeKind::Information, &["info", "information", "informatie"]),
    (OutcomeKind::Agreement, &["accord", "akkoord"]),
    (OutcomeKind::Decision, &["decision", "beslissing"]),
    (OutcomeKind::Proposal, &["proposition", "voorstel"]),
    (OutcomeKind::Commitment, &["engagement"]),
    (OutcomeKind::PracticeLead, &["piste", "piste de pratique", "spoor", "praktijkspoor"]),
];

/// What was said, line by line.
pub fn said(typed: &str) -> Result<Vec<(Kind, String)>, BadLine> {
    Ok(lines(typed)?.into_iter().map(|(_, line)| read(line, KINDS, Kind::Experience)).collect())
}

/// What was kept of an item, line by line.
pub fn kept(typed: &str, body: BodyKind) -> Result<Vec<(OutcomeKind, String)>, BadLine> {
    lines(typed)?
        .into_iter()
        .map(|(line, text)| {
            let (kind, text) = read(text, OUTCOMES, OutcomeKind::Agreement);
            if kind == OutcomeKind::Commitment || !kind.is_of(body) {
                return Err(BadLine::NotHere { line });
            }
            Ok((kind, text))
        })
        .collect()
}

/// The lines with something on them, and their numbers.
fn lines(typed: &str) -> Result<Vec<(usize, &str)>, BadLine> {
    let lines: Vec<_> = typed.lines().enumerate().map(|(n, line)| (n + 1, line.trim())).collect();
    if let Some((line, _)) = lines.iter().find(|(_, text)| text.chars().count() > LONGEST) {
        return Err(BadLine::TooLong { line: *line });
    }
    let lines: Vec<_> = lines.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    if lines.len() > MOST_LINES { Err(BadLine::TooMany) } else { Ok(lines) }
}

fn read<K: Copy>(line: &str, table: &[(K, &[&str])], other: K) -> (K, String) {
    let named = line.split_once(':').and_then(|(head, rest)| {
        let head = plain(head);
        let (kind, _) = table.iter().find(|(_, words)| words.contains(&head.as_str()))?;
        Some((*kind, rest.trim())).filter(|(_, rest)| !rest.is_empty())
    });
    let (kind, text) = named.unwrap_or((other, line));
    (kind, text.to_owned())
}

fn plain(word: &str) -> String {
    word.trim().to_lowercase().replace(['é', 'è'], "e").replace('’', "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_it_is_or_is_an_experience() {
        let typed = "Besoin : un lieu le soir\r\n\n  On a commencé petit.\nPoint d’attention: les horaires\nVraag: wie betaalt?\nÀ 14h : tout le monde";
        let expected = [
            (Kind::Need, "un lieu le soir"),
            (Kind::Experience, "On a commencé petit."),
            (Kind::PointOfAttention, "les horaires"),
            (Kind::Question, "wie betaalt?"),
            (Kind::Experience, "À 14h : tout le monde"),
        ];
        assert_eq!(said(typed).unwrap(), expected.map(|(kind, text)| (kind, text.to_owned())));
        assert_eq!(said(" \n\n").unwrap(), []);
        assert_eq!(said("Besoin :").unwrap(), [(Kind::Experience, "Besoin :".to_owned())]);
    }

    #[test]
    fn every_kind_has_its_words() {
        for kind in Kind::ALL {
            assert!(KINDS.iter().any(|(one, words)| one == kind && words.len() >= 2), "{kind}");
        }
        for kind in OutcomeKind::ALL {
            assert!(OUTCOMES.iter().any(|(one, _)| one == kind), "{kind}");
        }
        let all: Vec<_> = KINDS.iter().flat_map(|(_, words)| *words).collect();
        assert!(all.iter().all(|word| plain(word) == **word), "compared without accents");
    }

    #[test]
    fn an_atelier_decides_nothing_and_promises_want_an_owner() {
        use BodyKind::{Atelier, Concertation};
        let decided = "Info : le budget\nDécision : on garde";
        assert_eq!(kept(decided, Concertation).unwrap()[1], (OutcomeKind::Decision, "on garde".into()));
        assert_eq!(kept(decided, Atelier), Err(BadLine::NotHere { line: 2 }));
        assert_eq!(kept("\nEngagement : j’envoie", Concertation), Err(BadLine::NotHere { line: 2 }));
        assert_eq!(kept("On continue", Atelier).unwrap(), [(OutcomeKind::Agreement, "On continue".into())]);
    }

    #[test]
    fn a_sheet_has_an_end() {
        let long = format!("court\n{}", "é".repeat(LONGEST + 1));
        assert_eq!(said(&long), Err(BadLine::TooLong { line: 2 }));
        assert_eq!(said(&"x\n".repeat(MOST_LINES)).unwrap().len(), MOST_LINES);
        assert_eq!(said(&"x\n".repeat(MOST_LINES + 1)), Err(BadLine::TooMany));
    }
}
