//! What the typesetter may see: a template, its data, and two fonts.

use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use unicode_normalization::UnicodeNormalization;

/// Stands for a letter that the fonts do not have: in an accessible document each letter must be one.
const UNKNOWN: char = '?';

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 2] = [
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static TEMPLATE: LazyLock<FileId> = LazyLock::new(|| named("main.typ"));
static DATA: LazyLock<FileId> = LazyLock::new(|| named("data.json"));

fn named(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

pub struct Sheet {
    template: Source,
    data: Bytes,
}

impl Sheet {
    pub fn new(template: &str, mut data: Value) -> Sheet {
        legible(&mut data);
        Sheet { template: Source::new(*TEMPLATE, template.into()), data: Bytes::from_string(data.to_string()) }
    }
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        *TEMPLATE
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *TEMPLATE { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Every text, in letters that the fonts have.
fn legible(value: &mut Value) {
    match value {
        Value::String(text) => *text = printable(text),
        Value::Array(values) => values.iter_mut().for_each(legible),
        Value::Object(fields) => fields.values_mut().for_each(legible),
        _ => {}
    }
}

fn printable(text: &str) -> String {
    let has = |letter: char| FONTS.iter().all(|font| font.info().coverage.contains(letter.into()));
    let letter = |letter: char| match letter {
        '\n' => Some('\n'),
        '\u{202f}' => Some('\u{a0}'),
        '\u{2010}' | '\u{2011}' => Some('-'),
        letter if letter.is_whitespace() => Some(if has(letter) { letter } else { ' ' }),
        letter if letter.is_control() || unseen(letter) => None,
        letter => Some(if has(letter) { letter } else { UNKNOWN }),
    };
    text.nfc().filter_map(letter).collect()
}

/// Joiners, marks of direction, selectors: they shape other letters and are none themselves.
fn unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
