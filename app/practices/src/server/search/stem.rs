//! How a word becomes the terms it is found by. Folding accents before stemming finds what folding
//! after it misses, and the other way round, so both are kept; Dutch compounds are also found by
//! their parts.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};
use kit::Locale;

use super::text::{Word, fold};

/// Words of the field that Dutch builds longer words with.
const PARTS: &str = include_str!("compounds.txt");

static DICTIONARY: LazyLock<BTreeSet<&str>> = LazyLock::new(|| PARTS.split_whitespace().collect());

/// What stands between two parts, or after the last.
const LINKS: [&str; 5] = ["", "s", "en", "e", "n"];

/// Words that say nothing about what is looked for.
const EMPTY: &str = "a au aux avec ce ces c cette d dans de des du elle elles en est et eux il ils j je \
    l la le les leur leurs ma mais me mes moi mon n ne nos notre nous on ont ou par pas pour qu que qui \
    s sa se ses si son sont sur ta te tes toi ton tu un une vos votre vous y \
    aan al als bij dat deze die dit door een en er het hij hoe ik in is je jij kan met mijn naar niet nog \
    of om onze ook op over te tot uit van voor wat we wel wie wij zijn zo zonder comment quoi";

static EMPTY_WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| EMPTY.split_whitespace().collect());

/// Is this a word that every text has? It counts only when nothing else is asked.
pub fn says_nothing(word: &Word) -> bool {
    word.forms.iter().all(|form| EMPTY_WORDS.contains(fold(form).as_str()))
}

/// The terms of a word in a language: each of its forms, through both chains.
pub fn stems(word: &Word, language: Locale) -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    for form in &word.forms {
        let folded = fold(form);
        for stemmer in stemmers(language, &folded) {
            terms.insert(fold(&stemmer.stem(form)));
            terms.insert(stemmer.stem(&folded).into_owned());
        }
    }
    terms
}

/// French has one stemmer. Of the two Dutch ones, the newer knows the forms of verbs but takes `ge-`
/// off («gezondheid» would meet «zon»), so words that begin with it are left to the older.
fn stemmers(language: Locale, folded: &str) -> &'static [Stemmer] {
    static FRENCH: LazyLock<[Stemmer; 1]> = LazyLock::new(|| [Stemmer::new(Algorithm::French)]);
    static DUTCH: LazyLock<[Stemmer; 2]> =
        LazyLock::new(|| [Algorithm::DutchPorter, Algorithm::Dutch].map(Stemmer::new));
    match language {
        Locale::Fr => FRENCH.as_slice(),
        Locale::Nl if folded.starts_with("ge") => &DUTCH[..1],
        Locale::Nl => DUTCH.as_slice(),
    }
}

/// The word as it is typed: lower case, without accents.
pub fn plain(word: &Word) -> BTreeSet<String> {
    word.forms.iter().map(|form| fold(form)).collect()
}

/// The parts of a Dutch compound, each as its terms; nothing when it is none.
pub fn parts(word: &Word) -> Vec<BTreeSet<String>> {
    let [form, ..] = word.forms.as_slice() else { return Vec::new() };
    let as_word = |part: &str| Word { at: word.at.clone(), forms: vec![part.to_owned()] };
    split(&fold(form)).into_iter().map(|part| stems(&as_word(part), Locale::Nl)).collect()
}

/// Cuts a compound into words of the list; if they do not fill it, into one of them and the rest.
pub fn split(word: &str) -> Vec<&str> {
    // Shorter than two short words, or not Dutch letters: nothing to cut.
    if word.len() < 7 || !word.is_ascii() || DICTIONARY.contains(word) {
        return Vec::new();
    }
    if let Some(whole) = fill(word) {
        return if whole.len() > 1 { whole } else { Vec::new() };
    }
    partly(word).unwrap_or_default()
}

fn fill(word: &str) -> Option<Vec<&str>> {
    // The longest part first: «gezondheid» before «gezond».
    for end in (3..=word.len()).rev() {
        if !DICTIONARY.contains(&word[..end]) {
            continue;
        }
        for link in LINKS {
            let Some(rest) = word[end..].strip_prefix(link) else { continue };
            if rest.is_empty() {
                return Some(vec![&word[..end]]);
            }
            if let Some(mut others) = fill(rest) {
                others.insert(0, &word[..end]);
                return Some(others);
            }
        }
    }
    None
}

/// A known beginning or end of five letters or more, and a rest of four or more.
fn partly(word: &str) -> Option<Vec<&str>> {
    for len in (5..=word.len().saturating_sub(4)).rev() {
        let (head, tail) = word.split_at(len);
        if DICTIONARY.contains(head) {
            let tail = tail.strip_prefix('s').filter(|tail| tail.len() >= 4).unwrap_or(tail);
            return Some(vec![head, tail]);
        }
        let (head, tail) = word.split_at(word.len() - len);
        if DICTIONARY.contains(tail) {
            return Some(vec![head, tail]);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::text::words;
    use super::*;

    fn meet(one: &str, other: &str, language: Locale) -> bool {
        let terms =
            |text: &str| -> BTreeSet<String> { words(text).iter().flat_map(|word| stems(word, language)).collect() };
        !terms(one).is_disjoint(&terms(other))
    }

    #[test]
    fn french_forms_meet() {
        for (asked, written) in [
            ("reunion", "réunions"),
            ("ecole", "écoles"),
            ("precarite", "précarité"),
            ("evaluee", "évaluées"),
            ("évaluer", "évaluées"),
            ("evaluer", "évaluées"),
            ("acteurs", "acteur·rices"),
            ("actrices", "acteur·rices"),
            ("acteurrices", "acteur·rices"),
            ("habitante", "habitant·es"),
            ("SANTE", "santé"),
        ] {
            assert!(meet(asked, written, Locale::Fr), "{asked} / {written}");
        }
    }

    #[test]
    fn dutch_forms_meet() {
        for (asked, written) in [
            ("werkgroep", "werkgroepen"),
            ("school", "scholen"),
            ("wandeling", "wandelingen"),
            ("bewoner", "bewoners"),
            ("coordinatie", "coördinatie"),
        ] {
            assert!(meet(asked, written, Locale::Nl), "{asked} / {written}");
        }
        assert!(!meet("gezondheid", "zon", Locale::Nl));
    }

    #[test]
    fn compounds_come_apart() {
        assert_eq!(split("gezondheidszorg"), ["gezondheid", "zorg"]);
        assert_eq!(split("verkenningswandeling"), ["verkenning", "wandeling"]);
        assert_eq!(split("wijkgezondheidscentrum"), ["wijk", "gezondheid", "centrum"]);
        assert_eq!(split("kennismakingsontbijt"), ["kennismaking", "ontbijt"]);
        assert_eq!(split("buurtfeest"), ["buurt", "feest"]);
        assert_eq!(split("gezondheid"), Vec::<&str>::new());
        assert_eq!(split("netwerk"), Vec::<&str>::new());
        assert_eq!(split("participation"), Vec::<&str>::new());
    }

    #[test]
    fn the_list_of_parts_is_usable() {
        assert!(DICTIONARY.len() >= 280, "{}", DICTIONARY.len());
        for part in DICTIONARY.iter() {
            assert!(part.len() >= 3 && part.chars().all(|c| c.is_ascii_lowercase()), "{part}");
        }
    }
}
