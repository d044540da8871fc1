//! What a move did, as its answer's address tells it: `?done=moved&item=…&from=3&to=4&of=8&version=12`.
//! The page that reloads reads its own address; the page that stays reads the one it was given.

use kit::Locale;

use crate::rules::ItemId;
use crate::texts::says;

/// A move, counted from 1 as people count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub item: ItemId,
    /// It was at this end already: nothing moved.
    pub stayed: bool,
    pub from: usize,
    pub to: usize,
    pub of: usize,
    pub version: i64,
    pub merged: bool,
}

impl Told {
    /// Reads it from the parameters of an address.
    pub fn read(param: impl Fn(&str) -> Option<String>) -> Option<Told> {
        let stayed = match param("done")?.as_str() {
            "moved" => false,
            "stayed" => true,
            _ => return None,
        };
        let number = |name| param(name)?.parse().ok();
        Some(Told {
            item: param("item")?.parse().ok()?,
            stayed,
            from: number("from")?,
            to: number("to")?,
            of: number("of")?,
            version: param("version")?.parse().ok()?,
            merged: param("merged").is_some(),
        })
    }

    /// Reads it from a whole address.
    pub fn of_address(address: &str) -> Option<Told> {
        let (_, query) = address.split_once('?')?;
        Told::read(|name| {
            query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).map(str::to_owned)
        })
    }

    /// «⟨title⟩ est maintenant 7e sur 8.»
    pub fn words(&self, locale: Locale, title: &str) -> String {
        let place = says::place(locale, self.to);
        let said = if self.stayed {
            says::stayed(locale, title, &place, self.of)
        } else {
            says::moved(locale, title, &place, self.of)
        };
        if self.merged { format!("{said} {}", says::merged(locale)) } else { said }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_the_move() {
        let item = ItemId::fresh();
        let told =
            Told::of_address(&format!("/fr/session/x/agenda?done=moved&item={item}&from=6&to=7&of=8&version=12"))
                .unwrap();
        assert_eq!((told.from, told.to, told.of, told.version), (6, 7, 8, 12));
        assert_eq!(told.words(Locale::Fr, "Récolte"), "«\u{a0}Récolte\u{a0}» est maintenant 7e sur 8.");
        assert_eq!(told.words(Locale::Nl, "Oogst"), "“Oogst” staat nu op plaats 7 van 8.");
        assert!(!told.merged);
    }

    #[test]
    fn other_addresses_tell_nothing() {
        assert_eq!(Told::of_address("/fr/session/x/agenda"), None);
        assert_eq!(Told::of_address("/fr/session/x/agenda?done=taken"), None);
        assert_eq!(Told::of_address("/fr/session/x/agenda?done=moved&item=7&from=a"), None);
    }
}
