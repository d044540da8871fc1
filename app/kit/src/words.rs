//! Two languages, side by side. Every text of the interface is written with [`texts!`], which makes
//! a function per text; a text without French or without Dutch, with a third language, or with
//! unlike placeholders does not compile.

use serde::{Deserialize, Serialize};

/// The language a person reads. Addresses start with its code: `/fr/…`, `/nl/…`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    #[default]
    Fr,
    Nl,
}

impl Locale {
    pub const ALL: [Locale; 2] = [Locale::Fr, Locale::Nl];

    /// `fr` or `nl`: in addresses, in `lang` attributes, in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Locale::Fr => "fr",
            Locale::Nl => "nl",
        }
    }

    pub const fn other(self) -> Locale {
        match self {
            Locale::Fr => Locale::Nl,
            Locale::Nl => Locale::Fr,
        }
    }

    pub fn from_code(code: &str) -> Option<Locale> {
        Locale::ALL.into_iter().find(|l| l.code() == code)
    }

    /// The language of an address: `/nl/year/2027` is Dutch; an address without language is French.
    pub fn of_path(path: &str) -> Locale {
        path.split('/').nth(1).and_then(Locale::from_code).unwrap_or_default()
    }

    /// The language a browser prefers (`Accept-Language`), for a first visit to `/`.
    pub fn preferred(accept_language: &str) -> Locale {
        accept_language
            .split(',')
            .find_map(|tag| Locale::from_code(tag.trim().get(..2)?.to_ascii_lowercase().as_str()))
            .unwrap_or_default()
    }

    /// Of a pair, the one in this language.
    pub fn pick<T>(self, fr: T, nl: T) -> T {
        match self {
            Locale::Fr => fr,
            Locale::Nl => nl,
        }
    }
}

/// A content that people wrote in one language or in both. What is missing shows in the other
/// language, with its `lang`, and says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    pub fr: String,
    pub nl: String,
}

impl Pair {
    pub fn new(fr: impl Into<String>, nl: impl Into<String>) -> Pair {
        Pair { fr: fr.into(), nl: nl.into() }
    }

    pub fn is_empty(&self) -> bool {
        self.fr.trim().is_empty() && self.nl.trim().is_empty()
    }

    /// The text to show a reader, and the language it is in.
    pub fn read(&self, locale: Locale) -> (&str, Locale) {
        let (mine, other) = locale.pick((&self.fr, &self.nl), (&self.nl, &self.fr));
        if mine.trim().is_empty() && !other.trim().is_empty() { (other, locale.other()) } else { (mine, locale) }
    }

    /// The text alone, where the language cannot be marked (titles of mails, calendars).
    pub fn text(&self, locale: Locale) -> &str {
        self.read(locale).0
    }

    pub fn in_both(&self) -> bool {
        !self.fr.trim().is_empty() && !self.nl.trim().is_empty()
    }
}

/// Writes texts in French and Dutch, side by side.
///
/// ```
/// kit::texts! {
///     sign_in { fr: "Se connecter", nl: "Aanmelden" }
///     seats_left(n: u32) { fr: "{n} places libres", nl: "{n} vrije plaatsen" }
/// }
/// assert_eq!(sign_in(kit::Locale::Nl), "Aanmelden");
/// assert_eq!(seats_left(kit::Locale::Fr, 12), "12 places libres");
/// ```
///
/// A missing language does not compile:
/// ```compile_fail
/// kit::texts! { sign_in { fr: "Se connecter" } }
/// ```
/// Nor does a language too many:
/// ```compile_fail
/// kit::texts! { sign_in { fr: "Se connecter", nl: "Aanmelden", de: "Anmelden" } }
/// ```
/// Nor a placeholder that only one language uses:
/// ```compile_fail
/// kit::texts! { seats_left(n: u32) { fr: "{n} places libres", nl: "vrije plaatsen" } }
/// ```
/// Nor one that nobody gives:
/// ```compile_fail
/// kit::texts! { seats_left(n: u32) { fr: "{n} places libres sur {all}", nl: "{n} vrije plaatsen" } }
/// ```
#[macro_export]
macro_rules! texts {
    () => {};
    ($(#[$doc:meta])* $name:ident { fr: $fr:literal, nl: $nl:literal $(,)? } $($rest:tt)*) => {
        $(#[$doc])*
        pub fn $name(locale: $crate::Locale) -> &'static str {
            match locale { $crate::Locale::Fr => $fr, $crate::Locale::Nl => $nl }
        }
        $crate::texts! { $($rest)* }
    };
    ($(#[$doc:meta])* $name:ident ( $($arg:ident : $ty:ty),+ $(,)? ) { fr: $fr:literal, nl: $nl:literal $(,)? } $($rest:tt)*) => {
        $(#[$doc])*
        pub fn $name(locale: $crate::Locale, $($arg: $ty),+) -> String {
            match locale {
                // Named, so that the compiler refuses a text that leaves one out.
                $crate::Locale::Fr => format!($fr, $($arg = $arg),+),
                $crate::Locale::Nl => format!($nl, $($arg = $arg),+),
            }
        }
        $crate::texts! { $($rest)* }
    };
}

/// Lower case without accents: `É` is `e`, `œ` is `oe`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => folded.push('a'),
            'ç' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ĳ' => folded.push_str("ij"),
            '\u{300}'..='\u{36f}' => {}
            letter => folded.push(letter),
        }
    }
    folded
}

/// A title as the name of a file, without what disks and headers stumble over: «La note d’été» and `pdf` make
/// `la-note-d-ete.pdf`.
pub fn file_name(title: &str, ending: &str) -> String {
    let folded = fold(title);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<_> = words.take(8).collect();
    let name = if words.is_empty() { "document".to_owned() } else { words.join("-") };
    format!("{name}.{ending}")
}

/// «1 place» or «2 places»: French counts 0 and 1 as one, Dutch only 1.
pub fn one_or_many<T>(locale: Locale, n: i64, one: T, many: T) -> T {
    let is_one = match locale {
        Locale::Fr => n == 0 || n == 1,
        Locale::Nl => n == 1,
    };
    if is_one { one } else { many }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_its_language() {
        assert_eq!(Locale::of_path("/nl/year/2027"), Locale::Nl);
        assert_eq!(Locale::of_path("/fr"), Locale::Fr);
        assert_eq!(Locale::of_path("/favicon.ico"), Locale::Fr);
    }

    #[test]
    fn a_browser_says_what_it_prefers() {
        assert_eq!(Locale::preferred("nl-BE,nl;q=0.9,fr;q=0.8"), Locale::Nl);
        assert_eq!(Locale::preferred("en-GB, nl;q=0.5"), Locale::Nl);
        assert_eq!(Locale::preferred("de"), Locale::Fr);
        assert_eq!(Locale::preferred("é"), Locale::Fr);
    }

    #[test]
    fn a_file_is_named_after_its_title() {
        let name = file_name("L’été à Cureghem : ce que \"compter\" veut dire, et pour qui", "pdf");
        assert_eq!(name, "l-ete-a-cureghem-ce-que-compter-veut.pdf");
        assert_eq!(file_name("…", "odt"), "document.odt");
    }

    #[test]
    fn a_pair_shows_what_it_has() {
        let only_dutch = Pair::new("", "Raster");
        assert_eq!(only_dutch.read(Locale::Fr), ("Raster", Locale::Nl));
        assert!(!only_dutch.in_both());
    }

    #[test]
    fn accents_fold() {
        assert_eq!(fold("ÉCŒUREMENT à Noël"), "ecoeurement a noel");
        assert_eq!(fold("e\u{301}te\u{301}"), "ete");
    }

    #[test]
    fn french_counts_nothing_as_one() {
        assert_eq!(one_or_many(Locale::Fr, 0, "place", "places"), "place");
        assert_eq!(one_or_many(Locale::Nl, 0, "plaats", "plaatsen"), "plaatsen");
    }
}
