//! What there is to read for an item: an address elsewhere, under a title.

use serde::{Deserialize, Serialize};

kit::id! {
    /// A document of an item.
    DocumentId
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub id: DocumentId,
    pub title: String,
    pub address: String,
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

#[cfg(test)]
mod tests {
    use super::*;

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
