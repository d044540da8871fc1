//! What the library answers to a search.

use kit::Locale;
use kit::words::Pair;
use serde::{Deserialize, Serialize};

use super::{FieldName, PracticeId};

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub words: String,
    /// Slugs of themes and ids of territories; any of each list, and one of both lists.
    pub themes: Vec<String>,
    pub territories: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub asked: Asked,
    /// How many practices match; `hits` are the first of them.
    pub total: usize,
    pub hits: Vec<Hit>,
    /// Words that stand nowhere, and the ones like them that were taken instead.
    pub near: Vec<(String, String)>,
    pub themes: Vec<Facet>,
    pub territories: Vec<Facet>,
    /// How many practices the library has.
    pub published: usize,
}

/// A value one can refine by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    pub code: String,
    pub name: Pair,
    pub count: usize,
    pub chosen: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    pub id: PracticeId,
    pub title: Pair,
    pub lets_you: Pair,
    /// Mark and name of its territories.
    pub places: Vec<(String, Pair)>,
    pub because: Vec<Because>,
}

/// Where a practice answers the question: a passage, cut into pieces that match and pieces that do not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Because {
    pub part: FieldName,
    pub lang: Locale,
    pub pieces: Vec<(String, bool)>,
}
