//! Words that are to be taken out wherever they stand: found as people read them, whatever the letters'
//! case, the spaces and line ends between them, or the shape of an apostrophe or a hyphen. Accents count, and words
//! are found whole: «Ana» is not in «banane».

use core::ops::Range;

use kit::Locale;
use kit::words::Pair;
use live::rules::room::By;

use super::Minutes;
use crate::texts::redact::gone;

kit::coded! {
    /// Where a passage stands.
    pub enum Place {
        Text = "text",
        Past = "past",
        Published = "published",
        Remark = "remark",
        Contribution = "contribution",
        Outcome = "outcome",
        Agenda = "agenda",
        Room = "room",
        Session = "session",
        Practice = "practice",
        Mail = "mail",
    }
}

/// Longest passage, in characters.
pub const LONGEST: usize = kit::form::TEXT;
/// A shorter text is taken out of other texts only where it is all they say.
const TELLING: usize = 20;
/// How much of a text is shown on either side of what was found, in characters.
const AROUND: usize = 40;

#[derive(Clone, Debug)]
pub struct Passage {
    letters: Vec<char>,
    /// Only where it is the whole text.
    alone: bool,
}

/// A passage with what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub before: String,
    pub words: String,
    pub after: String,
}

/// A letter as it is compared, and where it stands.
struct Letter {
    folded: char,
    at: Range<usize>,
}

fn letters(text: &str) -> Vec<Letter> {
    let mut found: Vec<Letter> = Vec::with_capacity(text.len());
    for (from, letter) in text.char_indices() {
        let at = from..from + letter.len_utf8();
        if letter.is_whitespace() {
            match found.last_mut() {
                Some(last) if last.folded == ' ' => last.at.end = at.end,
                _ => found.push(Letter { folded: ' ', at }),
            }
        } else if matches!(letter, '‘' | '’' | '\'') {
            found.push(Letter { folded: '\'', at });
        } else if matches!(letter, '\u{2010}' | '\u{2011}') {
            found.push(Letter { folded: '-', at });
        } else if !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\\') {
            found.extend(letter.to_lowercase().map(|folded| Letter { folded, at: at.clone() }));
        }
    }
    found
}

impl Passage {
    /// What a moderator typed; nothing when it says too little to look for.
    pub fn of(typed: &str) -> Option<Passage> {
        let passage = Passage { alone: false, ..Passage::whole(typed) };
        (passage.letters.iter().filter(|letter| letter.is_alphanumeric()).count() > 1).then_some(passage)
    }

    /// A whole text, to be taken out of those that repeat it as well.
    pub fn whole(text: &str) -> Passage {
        let letters: Vec<char> = letters(text.trim()).into_iter().map(|letter| letter.folded).collect();
        Passage { alone: letters.len() < TELLING, letters }
    }

    fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let (n, all) = (self.letters.len(), letters(text));
        let same =
            |from: usize| all[from..from + n].iter().map(|letter| letter.folded).eq(self.letters.iter().copied());
        let inside =
            |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(|letter| letter.folded.is_alphanumeric());
        let is_word = |at: Option<&char>| at.is_some_and(|letter| letter.is_alphanumeric());
        let mut found = Vec::new();
        let mut from = 0;
        while n > 0 && from + n <= all.len() {
            let begins = !is_word(self.letters.first()) || !inside(from.checked_sub(1));
            let ends = !is_word(self.letters.last()) || !inside(Some(from + n));
            if begins && ends && same(from) {
                found.push(all[from].at.start..all[from + n - 1].at.end);
                from += n;
            } else {
                from += 1;
            }
        }
        let is_all = |at: &Range<usize>| text[..at.start].trim().is_empty() && text[at.end..].trim().is_empty();
        if self.alone {
            found.retain(is_all);
        }
        found
    }

    pub fn seen(&self, text: &str) -> Vec<Seen> {
        let cut = |at: Range<usize>| Seen {
            before: last(&text[..at.start]),
            words: text[at.clone()].to_owned(),
            after: first(&text[at.end..]),
        };
        self.ranges(text).into_iter().map(cut).collect()
    }

    /// The text without the passage; nothing where it does not stand.
    pub fn taken_out(&self, text: &str, locale: Locale) -> Option<String> {
        let ranges = self.ranges(text);
        let mut rest = 0;
        let mut kept = String::with_capacity(text.len());
        for at in &ranges {
            kept.push_str(&text[rest..at.start]);
            kept.push_str(gone(locale));
            rest = at.end;
        }
        kept.push_str(&text[rest..]);
        (!ranges.is_empty()).then_some(kept)
    }
}

fn first(text: &str) -> String {
    let cut: String = text.chars().take(AROUND).collect();
    if cut.len() < text.len() { format!("{cut}…") } else { cut }
}

fn last(text: &str) -> String {
    let from = text.char_indices().rev().nth(AROUND).map(|(at, letter)| at + letter.len_utf8());
    from.map_or_else(|| text.to_owned(), |from| format!("…{}", &text[from..]))
}

impl Minutes {
    /// Shows every text that people wrote, with its language where that is known. A contribution of which
    /// nothing is left is nobody's.
    pub fn each_text(&mut self, show: &mut impl FnMut(&mut String, Option<Locale>)) {
        pair(&mut self.title, show);
        pair(&mut self.place, show);
        for organisation in self.attendance.iter_mut().flat_map(|there| &mut there.organisations) {
            show(organisation, None);
        }
        for item in &mut self.items {
            pair(&mut item.title, show);
            pair(&mut item.text, show);
            for outcome in &mut item.outcomes {
                pair(&mut outcome.text, show);
                pair(&mut outcome.owner, show);
            }
            for name in &mut item.brought_by {
                show(name, None);
            }
            // Where words were taken out of an address, nothing is left to follow.
            item.documents.retain_mut(|one| {
                let before = one.address.clone();
                show(&mut one.title, None);
                show(&mut one.address, None);
                one.address == before
            });
            for one in &mut item.together {
                pair(&mut one.heading, show);
            }
            let together = item.together.iter_mut().flat_map(|one| one.contributions.iter_mut().map(|(_, said)| said));
            for one in together.chain(item.said.iter_mut().flat_map(|group| &mut group.contributions)) {
                show(&mut one.text, Some(one.lang));
                match &mut one.by {
                    _ if one.text.trim() == gone(one.lang) => one.by = By::Unsigned,
                    By::Name(name) | By::Guest(name) => show(name, Some(one.lang)),
                    By::Unsigned => {}
                }
            }
        }
    }
}

fn pair(pair: &mut Pair, show: &mut impl FnMut(&mut String, Option<Locale>)) {
    show(&mut pair.fr, Some(Locale::Fr));
    show(&mut pair.nl, Some(Locale::Nl));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::{document, item, minutes, outcome, said};
    use crate::rules::{ContributionKind, Document, Together};
    use live::rules::OutcomeKind;

    fn without(passage: &str, text: &str) -> String {
        Passage::of(passage).unwrap().taken_out(text, Locale::Fr).unwrap_or_else(|| text.to_owned())
    }

    #[test]
    fn words_are_found_as_people_read_them() {
        for (passage, text, left) in [
            ("Ana", "Ana et la banane d’ANA.", "[retiré] et la banane d’[retiré]."),
            ("madame X, rue Haute", "Chez Madame\u{a0}X,\nrue  Haute 12", "Chez [retiré] 12"),
            ("l'accord", "L’accord et laccord", "[retiré] et laccord"),
            ("pêche", "péché", "péché"),
            ("« oui »", "Il dit « oui »!", "Il dit [retiré]!"),
            ("Kervyn", "Ker\u{ad}vyn", "[retiré]"),
        ] {
            assert_eq!(without(passage, text), left, "{passage} in {text}");
        }
        assert!(Passage::of(" . ").is_none() && Passage::of("a").is_none());
        assert_eq!(Passage::of("ja").unwrap().taken_out("Ja!", Locale::Nl).as_deref(), Some("[weggelaten]!"));
    }

    #[test]
    fn a_short_whole_text_is_not_looked_for_inside_others() {
        let short = Passage::whole("La grille.");
        assert_eq!(short.taken_out("Envoyer la grille.", Locale::Fr), None);
        assert_eq!(short.taken_out(" la grille. ", Locale::Fr).as_deref(), Some(" [retiré] "));
        let long = Passage::whole("Chez nous, personne ne rappelle.");
        assert!(long.taken_out("Dit : « Chez nous, personne ne rappelle. »", Locale::Fr).is_some());
    }

    #[test]
    fn what_stands_around_is_shown() {
        let seen = Passage::of("Odile").unwrap().seen(&format!("{} Odile, enfin", "mot ".repeat(30)));
        assert_eq!((seen[0].words.as_str(), seen[0].after.as_str()), ("Odile", ", enfin"));
        assert!(seen[0].before.starts_with('…') && seen[0].before.chars().count() == AROUND + 1);
    }

    #[test]
    fn every_text_of_the_minutes_is_shown_and_a_name_goes_with_its_words() {
        let decision = outcome(OutcomeKind::Decision, "Vu avec Odile", "Met Odile bekeken");
        let mut whole = minutes(vec![item(vec![said("Projet d’Odile"), said("Odile")], vec![decision])]);
        whole.items[0].text = Pair::new("Odile l’a dit.", "Odile zei het.");
        whole.items[0].said[0].contributions[1].text = "Odile".into();
        let under = vec![(ContributionKind::Need, said("Odile"))];
        whole.items[0].together =
            vec![Together { heading: Pair::new("Avec Odile", "Met Odile"), contributions: under }];
        whole.items[0].brought_by = vec!["Chez Odile".into()];
        whole.items[0].documents =
            vec![document("Odile"), Document { title: "Le mot d’Odile".into(), ..document("Mot") }];
        let passage = Passage::of("Odile").unwrap();
        whole.each_text(&mut |text, lang| {
            if let Some(left) = passage.taken_out(text, lang.unwrap_or_default()) {
                *text = left;
            }
        });
        let told = format!("{whole:?}");
        assert!(!told.contains("Odile"), "{told}");
        assert!(told.contains("[weggelaten] zei het.") && told.contains("Vu avec [retiré]"));
        assert_eq!(whole.items[0].said[0].contributions[1].by, By::Unsigned);
        let left: Vec<_> = whole.items[0].documents.iter().map(|one| one.address.as_str()).collect();
        assert_eq!(left, ["https://example.org/Mot"], "what can no longer be followed goes");
    }
}
