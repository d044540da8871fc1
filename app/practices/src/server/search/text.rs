//! How a text becomes words. Upper and lower case, accents, the apostrophe (`l’accord`), the hyphen
//! (`rendez-vous`) and inclusive writing (`acteur·rices`) stand in nobody's way.

use core::ops::Range;

pub use kit::words::fold;

/// A word of a text, and the forms under which it may be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// In lower case, accents kept; the first one is as written.
    pub forms: Vec<String>,
}

/// The signs of inclusive writing; the full stop counts only before an ending.
const DOTS: [char; 5] = ['·', '•', '‧', '⋅', '.'];
const HYPHENS: [char; 3] = ['-', '‐', '‑'];

/// Endings after a full stop: `habitant.es`, unlike `10.30` or `brusano.be`.
const ENDINGS: [&str; 26] = [
    "e", "es", "s", "ne", "nes", "le", "les", "te", "tes", "se", "ses", "ve", "ves", "rice", "rices", "trice",
    "trices", "euse", "euses", "ère", "ères", "elle", "elles", "ienne", "iennes", "x",
];

/// How a feminine ending takes the place of a masculine one.
const TURNS: [(&str, &str); 12] = [
    ("teur", "trice"),
    ("eur", "rice"),
    ("eur", "euse"),
    ("er", "ère"),
    ("eau", "elle"),
    ("el", "elle"),
    ("ien", "ienne"),
    ("en", "enne"),
    ("on", "onne"),
    ("f", "ve"),
    ("x", "se"),
    ("r", "se"),
];

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut from = None;
    for (at, letter) in text.char_indices() {
        let inside = is_letter(letter)
            || (from.is_some()
                && (DOTS.contains(&letter) || HYPHENS.contains(&letter))
                && joins(&text[at + letter.len_utf8()..], letter));
        match (inside, from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                run(text, start..at, &mut found);
                from = None;
            }
            _ => {}
        }
    }
    if let Some(start) = from {
        run(text, start..text.len(), &mut found);
    }
    found
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter)
}

/// Does a word go on after this sign?
fn joins(rest: &str, sign: char) -> bool {
    if !rest.chars().next().is_some_and(is_letter) {
        return false;
    }
    let end = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
    sign != '.' || ENDINGS.contains(&rest[..end].to_lowercase().as_str())
}

/// A run of letters with hyphens and dots inside: each piece is a word; the first also answers to the
/// whole (`rendezvous`).
fn run(text: &str, at: Range<usize>, into: &mut Vec<Word>) {
    let first = into.len();
    let mut from = at.start;
    for piece in text[at.clone()].split(HYPHENS) {
        let to = from + piece.len();
        if !piece.is_empty() {
            into.push(Word { at: from..to, forms: forms(&piece.to_lowercase()) });
        }
        // The sign between two pieces may take several bytes.
        from = to + text[to..at.end].chars().next().map_or(0, char::len_utf8);
    }
    if into.len() > first + 1 {
        let whole = text[at].to_lowercase().replace(HYPHENS, "").replace(DOTS, "");
        into[first].forms.push(whole);
    }
}

/// The forms of one piece: itself, or the words that inclusive writing puts into one.
fn forms(piece: &str) -> Vec<String> {
    let mut parts = piece.split(DOTS).filter(|part| !part.is_empty());
    let base = parts.next().unwrap_or_default();
    let endings: Vec<&str> = parts.collect();
    if endings.is_empty() {
        return vec![base.to_owned()];
    }
    let many = endings.last().is_some_and(|ending| ending.ends_with(['s', 'x']));
    let mut forms = vec![format!("{base}{}", endings.concat()), base.to_owned()];
    for ending in endings.iter().filter(|ending| !matches!(**ending, "s" | "x")) {
        forms.push(feminine(base, ending.strip_suffix('s').unwrap_or(ending)));
    }
    if many {
        let plural: Vec<_> = forms[1..].iter().map(|form| format!("{form}s")).collect();
        forms.extend(plural);
    }
    forms.sort_unstable();
    forms.dedup();
    forms
}

/// `acteur` and `rice` make `actrice`; `habitant` and `e`, `habitante`.
fn feminine(base: &str, ending: &str) -> String {
    TURNS
        .iter()
        .filter(|(_, feminine)| *feminine == ending)
        .find_map(|(masculine, _)| base.strip_suffix(masculine))
        .map_or_else(|| format!("{base}{ending}"), |stem| format!("{stem}{ending}"))
}

/// Are these two words one slip apart: a letter more, less, other, or two swapped?
pub fn is_near(one: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same_start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same_start..], &b[same_start..]);
    match (a, b) {
        ([], []) => true,
        ([_, rest @ ..], whole) if rest == whole => true,
        (whole, [_, rest @ ..]) if rest == whole => true,
        ([_, x @ ..], [_, y @ ..]) if x == y => true,
        ([x1, x2, x @ ..], [y1, y2, y @ ..]) => x1 == y2 && x2 == y1 && x == y,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn forms_of(text: &str) -> Vec<String> {
        words(text).into_iter().flat_map(|word| word.forms).collect()
    }

    #[test]
    fn inclusive_writing_is_each_of_its_words() {
        for (written, looked_for) in [
            ("acteur·rices", "acteur acteurs actrice actrices acteurrices"),
            ("habitant·es", "habitant habitants habitante habitantes habitantes"),
            ("habitant·e·s", "habitant habitants habitante habitantes"),
            ("habitant.e.s", "habitant habitants habitante habitantes"),
            ("Travailleur·euses", "travailleur travailleurs travailleuse travailleuses"),
            ("infirmier·ères", "infirmier infirmiers infirmière infirmières"),
            ("citoyen•ne", "citoyen citoyenne"),
            ("professionnel·le·s", "professionnel professionnels professionnelle professionnelles"),
            ("actif·ve", "actif active"),
            ("chercheur·se", "chercheur chercheuse"),
            ("chacun·e", "chacun chacune"),
        ] {
            let forms = forms_of(written);
            for form in looked_for.split(' ') {
                assert!(forms.iter().any(|f| f == form), "{written} lacks {form}: {forms:?}");
            }
        }
    }

    #[test]
    fn a_full_stop_is_a_full_stop() {
        assert_eq!(forms_of("brusano.be"), ["brusano", "be"]);
        assert_eq!(forms_of("10.30 uur."), ["10", "30", "uur"]);
        assert_eq!(forms_of("Fin.Ensuite"), ["fin", "ensuite"]);
    }

    #[test]
    fn hyphens_and_apostrophes_part_words() {
        assert_eq!(forms_of("l’accord"), ["l", "accord"]);
        assert_eq!(forms_of("Rendez-vous -"), ["rendez", "rendezvous", "vous"]);
        let text = "un habitant·e-relais";
        let found: Vec<_> = words(text).iter().map(|w| &text[w.at.clone()]).collect();
        assert_eq!(found, ["un", "habitant·e", "relais"]);
    }

    #[test]
    fn one_slip_is_near_two_are_not() {
        for (a, b) in [("reunoin", "reunion"), ("orianter", "orienter"), ("wandeing", "wandeling"), ("a", "")] {
            assert!(is_near(a, b) && is_near(b, a), "{a} {b}");
        }
        assert!(!is_near("marche", "marrhe2"));
        assert!(!is_near("abcd", "badc"));
    }

    proptest! {
        #[test]
        fn words_stand_where_they_say(text in "[a-zA-Zéè·.’ \u{301}œ‑-]{0,40}") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.at.start >= end);
                prop_assert!(!text[word.at.clone()].is_empty());
                prop_assert!(!word.forms.is_empty());
                end = word.at.end;
            }
        }
    }
}
