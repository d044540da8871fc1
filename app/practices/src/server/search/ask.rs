//! A question to the library, and its answer.

use std::collections::BTreeSet;

use kit::Locale;
use kit::words::Pair;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{Searcher, TantivyError, Term};

use super::library::{Entry, Fields, Kinds, Library};
use super::stem;
use super::text::{Word, words};
use super::why;
use crate::rules::found::{Asked, Facet, Found, Hit};

/// Shorter words are too near too many others.
const LONG_ENOUGH: usize = 4;

/// Most practices in one answer: who sees more than this asks more precisely.
pub const MOST: usize = 30;

/// A word of the question.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub typed: String,
    pub plain: BTreeSet<String>,
    pub fr: BTreeSet<String>,
    pub nl: BTreeSet<String>,
    pub parts: Vec<BTreeSet<String>>,
    /// The last word, perhaps not yet whole.
    pub open: bool,
    /// It stands nowhere as it is: words one slip away count, and parts of a compound.
    pub loose: bool,
}

impl Wanted {
    pub fn stems(&self, language: Locale) -> &BTreeSet<String> {
        language.pick(&self.fr, &self.nl)
    }

    fn of(word: &Word, text: &str, open: bool) -> Wanted {
        Wanted {
            typed: text[word.at.clone()].to_owned(),
            plain: stem::plain(word),
            fr: stem::stems(word, Locale::Fr),
            nl: stem::stems(word, Locale::Nl),
            parts: stem::parts(word),
            open,
            loose: false,
        }
    }
}

/// The words of a question that say something; all of them when none does.
fn wanted(text: &str) -> Vec<Wanted> {
    let all = words(text);
    let last = all.len().saturating_sub(1);
    // A space after it: the word is whole.
    let open = |place: usize| place == last && !text.ends_with(char::is_whitespace);
    let telling: Vec<_> = all
        .iter()
        .enumerate()
        .filter(|(place, word)| !stem::says_nothing(word) || (open(*place) && all.len() == 1))
        .collect();
    let chosen = if telling.is_empty() { all.iter().enumerate().collect() } else { telling };
    chosen.into_iter().map(|(place, word)| Wanted::of(word, text, open(place))).collect()
}

impl Library {
    /// What the library has for this question: the strictest reading that finds something.
    pub fn find(&self, asked: &Asked, locale: Locale) -> Result<Found, TantivyError> {
        let searcher = self.reader.searcher();
        let mut wanted = wanted(&asked.words);
        let ranked =
            if wanted.is_empty() { (0..self.entries.len()).collect() } else { self.rank(&searcher, &mut wanted)? };
        let matching: Vec<&Entry> = ranked.iter().filter_map(|place| self.entries.get(*place)).collect();
        let chosen: Vec<&Entry> =
            matching.iter().copied().filter(|entry| in_themes(entry, asked) && in_territories(entry, asked)).collect();
        let mut near = BTreeSet::new();
        let hits = chosen.iter().take(MOST).map(|entry| hit(entry, &wanted, locale, &mut near)).collect();
        Ok(Found {
            total: chosen.len(),
            hits,
            near: near.into_iter().collect(),
            themes: self.facet(&asked.themes, matching.iter().filter(|e| in_territories(e, asked)), |entry| {
                entry.themes.clone()
            }),
            territories: self.facet(&asked.territories, matching.iter().filter(|e| in_themes(e, asked)), |entry| {
                entry.territories.iter().map(|place| (place.id.clone(), place.name.clone())).collect()
            }),
            published: self.entries.len(),
            asked: asked.clone(),
        })
    }

    /// Places of the matching entries, best first. Marks the words that had to be read loosely.
    fn rank(&self, searcher: &Searcher, wanted: &mut [Wanted]) -> Result<Vec<usize>, TantivyError> {
        if self.entries.is_empty() {
            return Ok(Vec::new());
        }
        let mut clauses = Vec::new();
        for word in wanted.iter_mut() {
            let mut query = exactly(word, &self.kinds);
            if searcher.search(&query, &Count)? == 0 {
                word.loose = true;
                query = loosely(word, &self.kinds);
            }
            clauses.push(query);
        }
        let n = clauses.len();
        for enough in [n, n.div_ceil(2), 1] {
            let clauses = clauses.iter().map(|query| (Occur::Should, query.box_clone())).collect();
            let query = BooleanQuery::with_minimum_required_clauses(clauses, enough);
            let best = searcher.search(&query, &TopDocs::with_limit(self.entries.len()).order_by_score())?;
            if !best.is_empty() {
                return Ok(best.into_iter().map(|(_, at)| at.doc_id as usize).collect());
            }
        }
        Ok(Vec::new())
    }

    /// How many of these entries carry each value that the library has.
    fn facet<'a>(
        &self,
        chosen: &[String],
        among: impl Iterator<Item = &'a &'a Entry>,
        values: impl Fn(&Entry) -> Vec<(String, Pair)>,
    ) -> Vec<Facet> {
        let mut facets: Vec<Facet> = Vec::new();
        for (code, name) in self.entries.iter().flat_map(&values) {
            if facets.iter().all(|facet| facet.code != code) {
                let chosen = chosen.contains(&code);
                facets.push(Facet { code, name, count: 0, chosen });
            }
        }
        for (code, _) in among.flat_map(|entry| values(entry)) {
            if let Some(facet) = facets.iter_mut().find(|facet| facet.code == code) {
                facet.count += 1;
            }
        }
        facets.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.code.cmp(&b.code)));
        facets
    }
}

fn in_themes(entry: &Entry, asked: &Asked) -> bool {
    asked.themes.is_empty() || entry.themes.iter().any(|(slug, _)| asked.themes.contains(slug))
}

fn in_territories(entry: &Entry, asked: &Asked) -> bool {
    asked.territories.is_empty() || entry.territories.iter().any(|place| asked.territories.contains(&place.id))
}

fn hit(entry: &Entry, wanted: &[Wanted], locale: Locale, near: &mut BTreeSet<(String, String)>) -> Hit {
    Hit {
        id: entry.id.clone(),
        title: entry.sheet.title.clone(),
        lets_you: entry.sheet.lets_you.clone(),
        places: entry.territories.iter().map(|place| (place.mark.clone(), place.name.clone())).collect(),
        because: why::because(entry, wanted, locale, near),
    }
}

/// The word itself, in any of its forms and in either language; a compound also by all its parts; the
/// last word also by its beginning.
fn exactly(word: &Wanted, kinds: &Kinds) -> Box<dyn Query> {
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    each(&kinds.plain, &word.plain, 1.3, term, &mut ways);
    for language in Locale::ALL {
        each(kinds.stems(language), word.stems(language), 1.0, term, &mut ways);
    }
    each(&kinds.parts, &word.nl, 0.6, term, &mut ways);
    if word.parts.len() > 1 {
        let all = word.parts.iter().map(|part| {
            let mut ways = Vec::new();
            each(&kinds.nl, part, 0.6, term, &mut ways);
            each(&kinds.parts, part, 0.5, term, &mut ways);
            best_of(ways)
        });
        ways.push(Box::new(BooleanQuery::intersection(all.collect())));
    }
    if word.open {
        let begins = word.plain.iter().filter(|form| form.chars().count() > 1).cloned().collect();
        each(&kinds.plain, &begins, 0.4, |term| Box::new(FuzzyTermQuery::new_prefix(term, 0, true)), &mut ways);
    }
    best_of(ways)
}

/// One slip away, or one part of a compound.
fn loosely(word: &Wanted, kinds: &Kinds) -> Box<dyn Query> {
    let slip = |term| -> Box<dyn Query> { Box::new(FuzzyTermQuery::new(term, 1, true)) };
    let long =
        |terms: &BTreeSet<String>| -> BTreeSet<String> { terms.iter().filter(|term| is_long(term)).cloned().collect() };
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    each(&kinds.plain, &long(&word.plain), 0.5, slip, &mut ways);
    for language in Locale::ALL {
        each(kinds.stems(language), &long(word.stems(language)), 0.4, slip, &mut ways);
    }
    for part in &word.parts {
        each(&kinds.nl, part, 0.3, term, &mut ways);
        each(&kinds.parts, part, 0.3, term, &mut ways);
    }
    best_of(ways)
}

/// Long enough to forgive a slip in it.
pub fn is_long(term: &str) -> bool {
    term.chars().count() >= LONG_ENOUGH
}

fn each(
    fields: &Fields,
    terms: &BTreeSet<String>,
    boost: f32,
    make: impl Fn(Term) -> Box<dyn Query>,
    into: &mut Vec<Box<dyn Query>>,
) {
    for (field, weight) in fields {
        for text in terms {
            let query = make(Term::from_field_text(*field, text));
            into.push(Box::new(BoostQuery::new(query, boost * weight)));
        }
    }
}

fn term(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

/// The best way a word matches counts, the others a little.
fn best_of(ways: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, 0.15))
}
