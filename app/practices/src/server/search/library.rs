//! The published practices of this node, and the index over them.

use kit::Locale;
use kit::words::Pair;
use tantivy::directory::RamDirectory;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{IndexReader, TantivyDocument, TantivyError};

use super::stem;
use super::text::words;
use crate::rules::{FieldName, PracticeId, Sheet, sheet::TEXTS};

/// A practice as the search knows it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: PracticeId,
    pub sheet: Sheet,
    /// Names behind the codes of the sheet.
    pub themes: Vec<(String, Pair)>,
    pub territories: Vec<Place>,
    pub projects: Vec<Pair>,
}

#[derive(Clone, Debug)]
pub struct Place {
    pub id: String,
    pub mark: String,
    pub name: Pair,
}

impl Entry {
    /// Its texts in a language, with the part of the sheet each is from, in reading order.
    pub fn passages(&self, language: Locale) -> Vec<(FieldName, &str)> {
        let read = |pair| in_language(pair, language);
        let mut passages: Vec<(FieldName, &str)> = Vec::new();
        for text in TEXTS {
            passages.push((text.name, read((text.of)(&self.sheet))));
            if text.name == FieldName::Need {
                for step in &self.sheet.steps {
                    passages.push((FieldName::Steps, read(&step.title)));
                    passages.push((FieldName::Steps, read(&step.text)));
                }
            }
        }
        passages.extend(self.themes.iter().map(|(_, name)| (FieldName::Themes, read(name))));
        passages.extend(self.territories.iter().map(|place| (FieldName::Territories, read(&place.name))));
        passages.extend(self.projects.iter().map(|name| (FieldName::Projects, read(name))));
        passages.retain(|(_, text)| !text.is_empty());
        passages
    }
}

fn in_language(pair: &Pair, language: Locale) -> &str {
    language.pick(&pair.fr, &pair.nl)
}

/// A title weighs more than a need, a need more than a step.
#[derive(Clone, Copy)]
enum Weight {
    Title,
    Lead,
    Rest,
}

const WEIGHTS: [Weight; 3] = [Weight::Title, Weight::Lead, Weight::Rest];

impl Weight {
    fn of(part: FieldName) -> Weight {
        match part {
            FieldName::Title => Weight::Title,
            FieldName::LetsYou | FieldName::Need | FieldName::Themes => Weight::Lead,
            _ => Weight::Rest,
        }
    }

    const fn boost(self) -> f32 {
        match self {
            Weight::Title => 3.0,
            Weight::Lead => 1.8,
            Weight::Rest => 1.0,
        }
    }
}

/// One kind of terms, in three fields by weight.
pub type Fields = [(Field, f32); 3];

/// The fields of the index: what is typed, and the stems of each language.
#[derive(Clone, Copy)]
pub struct Kinds {
    pub plain: Fields,
    pub fr: Fields,
    pub nl: Fields,
    /// The parts of Dutch compounds: they count less than whole words.
    pub parts: Fields,
}

impl Kinds {
    pub fn stems(&self, language: Locale) -> &Fields {
        language.pick(&self.fr, &self.nl)
    }
}

/// The published practices, newest first, and how to find them.
pub struct Library {
    pub entries: Vec<Entry>,
    pub kinds: Kinds,
    pub reader: IndexReader,
}

impl Library {
    /// Builds the index. One thread, one segment, in memory: the number of a document is the place
    /// of its entry.
    pub fn of(entries: Vec<Entry>) -> Result<Library, TantivyError> {
        let mut schema = Schema::builder();
        let terms = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default().set_tokenizer("whitespace").set_index_option(IndexRecordOption::WithFreqs),
        );
        let mut fields = |kind: &str| {
            WEIGHTS.map(|weight| {
                let name = format!("{kind}{}", weight as u8);
                (schema.add_text_field(&name, terms.clone()), weight.boost())
            })
        };
        let kinds = Kinds { plain: fields("plain"), fr: fields("fr"), nl: fields("nl"), parts: fields("parts") };
        let mut writer = tantivy::Index::builder()
            .schema(schema.build())
            .single_segment_index_writer(RamDirectory::create(), MEMORY)?;
        for entry in &entries {
            writer.add_document(document(entry, &kinds))?;
        }
        let reader = writer.finalize()?.reader()?;
        Ok(Library { entries, kinds, reader })
    }
}

/// What the writer may hold before it writes: the library is small.
const MEMORY: usize = 15_000_000;

fn document(entry: &Entry, kinds: &Kinds) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    for language in Locale::ALL {
        for (part, passage) in entry.passages(language) {
            let weight = Weight::of(part) as usize;
            let (mut plain, mut stems, mut parts) = (Vec::new(), Vec::new(), Vec::new());
            for word in words(passage) {
                plain.extend(stem::plain(&word));
                stems.extend(stem::stems(&word, language));
                if language == Locale::Nl {
                    parts.extend(stem::parts(&word).into_iter().flatten());
                }
            }
            document.add_text(kinds.plain[weight].0, plain.join(" "));
            document.add_text(kinds.stems(language)[weight].0, stems.join(" "));
            document.add_text(kinds.parts[weight].0, parts.join(" "));
        }
    }
    document
}
