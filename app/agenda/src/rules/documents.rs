//! What there is to read for an item, under a title: an address elsewhere, or a file that is kept here.

use kit::Locale;
use serde::{Deserialize, Serialize};

kit::id! {
    /// A document of an item.
    DocumentId
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub id: DocumentId,
    pub title: String,
    /// Empty when the document is a file that is kept here.
    pub address: String,
}

impl Document {
    /// Where it is read, for a reader of this language: elsewhere, or on this site.
    pub fn place(&self, locale: Locale) -> String {
        if self.address.is_empty() { format!("/{}/document/{}", locale.code(), self.id) } else { self.address.clone() }
    }
}

/// So many for one item: who reads them comes prepared.
pub const MOST: usize = 10;

/// Longest address.
const LONGEST: usize = 1_000;

/// An address as people paste it, when it can be followed safely: `https`, a host with a dot, nobody's
/// name or password before it.
pub fn address_typed(typed: &str) -> Option<&str> {
    let address = typed.trim();
    let rest = address.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let name = host.split(':').next()?;
    let sound = address.len() <= LONGEST
        && !address.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c))
        && !host.contains('@')
        && name.contains('.')
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !name.contains("..");
    sound.then_some(address)
}

/// Largest file, in bytes: a report with pictures, not a film.
pub const LARGEST: usize = 5 * 1024 * 1024;

/// A sort of file that people may add.
#[derive(Debug, PartialEq, Eq)]
pub struct FileKind {
    pub ending: &'static str,
    pub media: &'static str,
    /// Its first bytes, whatever its name says.
    begins: &'static [u8],
    /// A browser shows it by itself, and nothing in it can act on this site; all others are saved.
    pub is_shown: bool,
}

const ZIP: &[u8] = b"PK\x03\x04";

/// What a field worker prints, shows or fills in.
pub const FILES: &[FileKind] = &[
    shown("pdf", "application/pdf", b"%PDF-"),
    shown("png", "image/png", b"\x89PNG\r\n\x1a\n"),
    shown("jpg", "image/jpeg", b"\xff\xd8\xff"),
    shown("jpeg", "image/jpeg", b"\xff\xd8\xff"),
    saved("odt", "application/vnd.oasis.opendocument.text"),
    saved("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    saved("odp", "application/vnd.oasis.opendocument.presentation"),
    saved("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    saved("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    saved("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
];

const fn shown(ending: &'static str, media: &'static str, begins: &'static [u8]) -> FileKind {
    FileKind { ending, media, begins, is_shown: true }
}

const fn saved(ending: &'static str, media: &'static str) -> FileKind {
    FileKind { ending, media, begins: ZIP, is_shown: false }
}

/// The sort of file with this ending, in whatever letters.
pub fn kind_of(ending: &str) -> Option<&'static FileKind> {
    FILES.iter().find(|kind| kind.ending.eq_ignore_ascii_case(ending))
}

/// A file as somebody sent it: what it is by its name and by its first bytes, and its name without the ending.
pub fn file_typed<'a>(name: &'a str, bytes: &[u8]) -> Option<(&'static FileKind, &'a str)> {
    let name = name.rsplit(['/', '\\']).next()?;
    let (title, ending) = name.rsplit_once('.')?;
    let kind = kind_of(ending)?;
    (bytes.starts_with(kind.begins) && bytes.len() <= LARGEST).then_some((kind, title.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_name_and_its_bytes_say() {
        let (kind, title) = file_typed("C:\\notes\\La note.du 3.PDF", b"%PDF-1.7 ...").unwrap();
        assert_eq!((kind.media, title), ("application/pdf", "La note.du 3"));
        assert!(!file_typed("plan.docx", b"PK\x03\x04...").unwrap().0.is_shown);
        for (name, bytes) in [
            ("note.pdf", &b"<html>"[..]),
            ("note.html", b"<html>"),
            ("note.svg", b"<svg"),
            ("note", b"%PDF-1.7"),
            ("note.exe", b"MZ"),
            ("note.pdf", b""),
            ("plan.docx", b"%PDF-1.7"),
        ] {
            assert_eq!(file_typed(name, bytes), None, "{name}");
        }
        let long = [b"%PDF-".as_slice(), &[0; LARGEST]].concat();
        assert_eq!(file_typed("note.pdf", &long), None, "too large");
    }

    #[test]
    fn a_document_is_read_elsewhere_or_here() {
        let away = Document { id: DocumentId::fresh(), title: "La note".into(), address: "https://exemple.be".into() };
        assert_eq!(away.place(Locale::Nl), "https://exemple.be");
        let here = Document { address: String::new(), ..away };
        assert_eq!(here.place(Locale::Nl), format!("/nl/document/{}", here.id));
    }

    #[test]
    fn an_address_can_be_followed() {
        for good in ["https://exemple.be", " https://drive.example.org/d/1?x=2#page ", "https://example.org:8443/é"] {
            assert_eq!(address_typed(good), Some(good.trim()), "{good}");
        }
        let long = format!("https://example.org/{}", "x".repeat(1_000));
        for bad in [
            "",
            "exemple.be",
            "http://exemple.be",
            "javascript:alert(1)",
            "https://",
            "https://localhost/x",
            "https://.be",
            "https://a..be",
            "https://moi:secret@exemple.be",
            "https://exemple.be/a b",
            "https://exemple.be/\"><b>",
            &long,
        ] {
            assert_eq!(address_typed(bad), None, "{bad}");
        }
    }
}
