//! Why a practice was found: the passages that answer most of the question, with the words marked.

use core::ops::Range;
use std::collections::BTreeSet;

use kit::Locale;

use super::ask::{Wanted, is_long};
use super::library::Entry;
use super::stem;
use super::text::{Word, is_near, words};
use crate::rules::FieldName;
use crate::rules::found::Because;

/// Passages shown for one practice.
const MOST: usize = 2;
/// Of a long passage, what is shown: bytes before the first mark, and in all.
const BEFORE: usize = 40;
const LONGEST: usize = 140;

struct Passage<'a> {
    part: FieldName,
    lang: Locale,
    text: &'a str,
    marks: Vec<Range<usize>>,
    /// Which words of the question it has.
    has: BTreeSet<usize>,
}

/// The passages to show; notes in `near` which word was taken for which.
pub fn because(
    entry: &Entry,
    wanted: &[Wanted],
    locale: Locale,
    near: &mut BTreeSet<(String, String)>,
) -> Vec<Because> {
    let mut chosen: Vec<Because> = Vec::new();
    let mut told = BTreeSet::new();
    // First what the reader can read; the other language where only it answers.
    for lang in [locale, locale.other()] {
        let mut passages: Vec<_> =
            entry.passages(lang).into_iter().filter_map(|(part, text)| read(part, text, lang, wanted, near)).collect();
        while chosen.len() < MOST && told.len() < wanted.len() {
            let gain = |passage: &Passage| passage.has.difference(&told).count();
            // The first of the best: the order of reading.
            let Some(best) = (0..passages.len()).rev().max_by_key(|at| gain(&passages[*at])) else { break };
            if gain(&passages[best]) == 0 {
                break;
            }
            let passage = passages.remove(best);
            chosen.push(Because { part: passage.part, lang, pieces: pieces(passage.text, &passage.marks) });
            told.extend(passage.has);
        }
    }
    chosen
}

fn read<'a>(
    part: FieldName,
    text: &'a str,
    lang: Locale,
    wanted: &[Wanted],
    near: &mut BTreeSet<(String, String)>,
) -> Option<Passage<'a>> {
    let mut passage = Passage { part, lang, text, marks: Vec::new(), has: BTreeSet::new() };
    for word in words(text) {
        let mut marked = false;
        for (place, asked) in wanted.iter().enumerate() {
            match fits(asked, &word, passage.lang) {
                Fit::No => continue,
                Fit::Yes => {}
                Fit::Slip => {
                    near.insert((asked.typed.clone(), text[word.at.clone()].to_lowercase()));
                }
            }
            passage.has.insert(place);
            marked = true;
        }
        if marked {
            passage.marks.push(word.at);
        }
    }
    (!passage.has.is_empty()).then_some(passage)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    No,
    Yes,
    Slip,
}

/// Does a word of a text answer a word of the question? The same reading as the index's.
fn fits(asked: &Wanted, word: &Word, lang: Locale) -> Fit {
    let plain = stem::plain(word);
    let begins = |form: &String| {
        asked.open && asked.plain.iter().any(|start| start.len() > 1 && form.starts_with(start.as_str()))
    };
    if !plain.is_disjoint(&asked.plain) || plain.iter().any(begins) {
        return Fit::Yes;
    }
    let stems = stem::stems(word, lang);
    if !stems.is_disjoint(asked.stems(lang)) {
        return Fit::Yes;
    }
    if lang == Locale::Nl {
        let parts: BTreeSet<String> = stem::parts(word).into_iter().flatten().collect();
        let of_asked = asked.parts.iter().flatten();
        if !parts.is_disjoint(&asked.nl) || of_asked.into_iter().any(|p| stems.contains(p) || parts.contains(p)) {
            return Fit::Yes;
        }
    }
    let slip = |found: &BTreeSet<String>, wanted: &BTreeSet<String>| {
        let long = wanted.iter().filter(|term| is_long(term));
        long.into_iter().any(|term| found.iter().any(|found| is_near(term, found)))
    };
    if asked.loose && (slip(&plain, &asked.plain) || slip(&stems, asked.stems(lang))) {
        return Fit::Slip;
    }
    Fit::No
}

/// Cuts a passage at its marks; of a long one, what is around the first.
fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<(String, bool)> {
    let first = marks.first().map_or(0, |mark| mark.start);
    let (from, to) = if text.len() <= LONGEST {
        (0, text.len())
    } else {
        let from = if first <= BEFORE { 0 } else { word_start(text, first - BEFORE) };
        (from, word_end(text, from + LONGEST))
    };
    let mut pieces = Vec::new();
    let mut at = from;
    if from > 0 {
        pieces.push(("… ".to_owned(), false));
    }
    for mark in marks.iter().filter(|mark| mark.start >= from && mark.end <= to) {
        if mark.start > at {
            pieces.push((text[at..mark.start].to_owned(), false));
        }
        pieces.push((text[mark.clone()].to_owned(), true));
        at = mark.end;
    }
    if at < to {
        pieces.push((text[at..to].to_owned(), false));
    }
    if to < text.len() {
        pieces.push((" …".to_owned(), false));
    }
    pieces
}

/// The first start of a word at or after this byte.
fn word_start(text: &str, near: usize) -> usize {
    text.char_indices().skip_while(|(at, _)| *at < near).find(|(_, letter)| *letter == ' ').map_or(0, |(at, _)| at + 1)
}

/// The last end of a word at or before this byte.
fn word_end(text: &str, near: usize) -> usize {
    if near >= text.len() {
        return text.len();
    }
    text.char_indices()
        .take_while(|(at, _)| *at <= near)
        .filter(|(_, letter)| *letter == ' ')
        .last()
        .map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_passage_is_cut_at_words() {
        let text = "Un mot et un autre. ".repeat(10) + "La marche est longue, " + &"et encore un peu. ".repeat(10);
        let start = text.find("marche").unwrap();
        let mark = start..start + 6;
        let cut = pieces(&text, std::slice::from_ref(&mark));
        assert_eq!(cut.first().unwrap().0, "… ");
        assert_eq!(cut.last().unwrap().0, " …");
        assert!(cut.contains(&("marche".into(), true)));
        let length: usize = cut.iter().map(|(piece, _)| piece.len()).sum();
        assert!(length <= LONGEST + 10, "{length}");
    }

    #[test]
    fn a_short_passage_is_whole() {
        let mark = 3..9;
        let cut = pieces("Le besoin", std::slice::from_ref(&mark));
        assert_eq!(cut, [("Le ".into(), false), ("besoin".into(), true)]);
    }
}
