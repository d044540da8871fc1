//! Words looked for in approved minutes: every word must stand in an item, or begin one there, without
//! regard to case and accents.

use core::ops::Range;

use kit::Locale;
use kit::words::{Pair, fold};
use serde::{Deserialize, Serialize};

use super::Item;

/// Words of one question, and characters of it; what comes after is not looked at.
const WORDS: usize = 8;
const LENGTH: usize = kit::form::LINE;
/// How much of a text is shown before and after the first word that was found, in characters.
const BEFORE: usize = 60;
const AFTER: usize = 160;

/// A question, word by word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked(Vec<String>);

/// Part of a text that answers; `hit`: a word that was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub text: String,
    pub hit: bool,
}

/// What an item says of it, in the language it says it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    pub parts: Vec<Part>,
    pub lang: Locale,
}

/// Where the words of a text stand.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_letter = |letter: char| letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter);
    let mut rest = 0;
    core::iter::from_fn(move || {
        let from = rest + text[rest..].find(is_letter)?;
        let to = text[from..].find(|letter| !is_letter(letter)).map_or(text.len(), |length| from + length);
        rest = to;
        Some(from..to)
    })
}

impl Asked {
    /// Nothing when there is no word in it.
    pub fn of(typed: &str) -> Option<Asked> {
        let typed: String = typed.chars().take(LENGTH).collect();
        let asked: Vec<String> = words(&typed).take(WORDS).map(|at| fold(&typed[at])).collect();
        (!asked.is_empty()).then_some(Asked(asked))
    }

    /// Where words that were asked for stand in a text, and which of them.
    fn hits<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, usize)> + 'a {
        words(text).flat_map(move |at| {
            let word = fold(&text[at.clone()]);
            let which = (0..self.0.len()).filter(move |n| word.starts_with(self.0[*n].as_str()));
            which.map(move |n| (at.clone(), n)).collect::<Vec<_>>()
        })
    }

    /// What this item answers: nothing unless each word stands in its title or in what it tells. The text is
    /// shown before what was concluded, and that before what was said; the reader's language first.
    pub fn answer(&self, item: &Item, locale: Locale) -> Option<Snippet> {
        let outcomes = item.outcomes.iter().flat_map(|one| both(&one.text, locale));
        let headings = item.together.iter().flat_map(|one| both(&one.heading, locale));
        let said = item.contributions().map(|one| (one.text.as_str(), one.lang));
        let told = both(&item.text, locale).into_iter().chain(outcomes).chain(headings).chain(said);
        let told: Vec<(&str, Locale)> = told.collect();
        let mut missing: Vec<usize> = (0..self.0.len()).collect();
        for text in told.iter().map(|(text, _)| *text).chain([item.title.fr.as_str(), item.title.nl.as_str()]) {
            for (_, n) in self.hits(text) {
                missing.retain(|one| *one != n);
            }
        }
        let best = told.iter().find(|(text, _)| self.hits(text).next().is_some()).or(told.first());
        missing.is_empty().then(|| match best {
            Some((text, lang)) => Snippet { parts: self.parts(text), lang: *lang },
            None => Snippet { parts: Vec::new(), lang: locale },
        })
    }

    /// The surroundings of the first hit, with every hit in them.
    fn parts(&self, text: &str) -> Vec<Part> {
        let first = self.hits(text).next().map_or(0..0, |(at, _)| at);
        let from = text[..first.start].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| word_after(text, at));
        let to = text[first.start..].char_indices().nth(AFTER);
        let to = to.map_or(text.len(), |(at, _)| word_before(text, first.start + at));
        // A word longer than all of that is shown whole.
        let (from, to) = (from.min(first.start), to.max(first.end));
        let mut parts = Vec::new();
        let mut push = |text: &str, hit| {
            if !text.is_empty() {
                parts.push(Part { text: text.to_owned(), hit });
            }
        };
        if from > 0 {
            push("… ", false);
        }
        let mut rest = from;
        for (at, _) in self.hits(text).filter(|(at, _)| at.start >= from && at.end <= to) {
            if at.start >= rest {
                push(&text[rest..at.start], false);
                push(&text[at.clone()], true);
                rest = at.end;
            }
        }
        push(&text[rest..to], false);
        if to < text.len() {
            push(" …", false);
        }
        parts
    }
}

/// Both languages of a text, as far as it has them; the reader's first.
fn both(pair: &Pair, locale: Locale) -> Vec<(&str, Locale)> {
    let each = [(pair.fr.as_str(), Locale::Fr), (pair.nl.as_str(), Locale::Nl)];
    let (mine, others): (Vec<_>, Vec<_>) =
        each.into_iter().filter(|(text, _)| !text.trim().is_empty()).partition(|(_, lang)| *lang == locale);
    mine.into_iter().chain(others).collect()
}

/// The beginning of the next word.
fn word_after(text: &str, at: usize) -> usize {
    text[at..].find(char::is_whitespace).map_or(at, |space| {
        text[at + space..].find(|c: char| !c.is_whitespace()).map_or(text.len(), |letter| at + space + letter)
    })
}

/// The end of the word before.
fn word_before(text: &str, at: usize) -> usize {
    text[..at].rfind(char::is_whitespace).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::{item, outcome, said};
    use live::rules::OutcomeKind;
    use proptest::prelude::*;

    fn told(asked: &str, item: &Item) -> Option<String> {
        let snippet = Asked::of(asked).unwrap().answer(item, Locale::Fr)?;
        let mark = |part: Part| if part.hit { format!("<{}>", part.text) } else { part.text };
        Some(snippet.parts.into_iter().map(mark).collect())
    }

    #[test]
    fn every_word_must_stand_somewhere_in_the_item() {
        let decision = outcome(OutcomeKind::Decision, "On garde l’appel à deux.", "");
        let mut one = item(vec![said("A")], vec![decision]);
        one.text = Pair::new("Trois manières d’éviter l’écueil.", "Drie manieren.");
        assert_eq!(told("EVITER maniere", &one).as_deref(), Some("Trois <manières> d’<éviter> l’écueil."));
        assert_eq!(told("appel", &one).as_deref(), Some("On garde l’<appel> à deux."));
        assert_eq!(told("oriente", &one).as_deref(), Some("On <oriente> beaucoup."));
        assert!(told("recit appel", &one).unwrap().contains("<appel>"), "the title counts");
        assert_eq!(told("appel absent", &one), None);
        assert_eq!(told("viter", &one), None, "words from their beginning");
        assert!(Asked::of(" …! ").is_none());
    }

    #[test]
    fn the_other_language_answers_in_its_own() {
        let mut one = item(vec![], vec![]);
        one.text = Pair::new("", "Samen bellen.");
        assert_eq!(Asked::of("bellen").unwrap().answer(&one, Locale::Fr).unwrap().lang, Locale::Nl);
    }

    #[test]
    fn a_long_text_is_cut_around_the_word() {
        let mut one = item(vec![], vec![]);
        one.text.fr = format!("{} relais {}", "avant ".repeat(50), "après ".repeat(50));
        let shown = told("relais", &one).unwrap();
        assert!(shown.starts_with("… avant") && shown.ends_with("après …") && shown.contains("<relais>"), "{shown}");
        assert!(shown.chars().count() < BEFORE + AFTER + 20);
    }

    proptest! {
        #[test]
        fn any_text_is_cut_on_its_letters(text in "[a-zéœ ’·\u{301}]{0,400}", asked in "[a-zé]{1,3}") {
            let asked = Asked::of(&asked).unwrap();
            let shown: String = asked.parts(&text).into_iter().map(|part| part.text).collect();
            prop_assert!(text.contains(shown.trim_start_matches("… ").trim_end_matches(" …")));
        }
    }
}
