//! Two texts, and two versions of the minutes, word by word. Compared here, so that the browser's half
//! carries only what it shows.

use similar::{ChangeTag, TextDiff};

use crate::rules::Minutes;
use crate::rules::changes::{Changed, How, Piece, runs};

/// What changed from one text to the next; nothing when they are the same.
pub fn texts(before: &str, after: &str) -> Vec<Piece> {
    if before == after {
        return Vec::new();
    }
    let compared = TextDiff::from_words(before, after);
    let words: Vec<_> = compared
        .iter_all_changes()
        .map(|change| {
            let how = match change.tag() {
                ChangeTag::Equal => How::Same,
                ChangeTag::Delete => How::Out,
                ChangeTag::Insert => How::In,
            };
            (how, change.value())
        })
        .collect();
    runs(words)
}

/// The items that a later version tells otherwise, in its order.
pub fn versions(before: &Minutes, after: &Minutes) -> Vec<Changed> {
    let mut changed = Vec::new();
    for item in &after.items {
        let earlier = before.items.iter().find(|one| one.id == item.id);
        let (text, in_echo) = earlier.map_or_else(Default::default, |one| (one.text.clone(), one.in_echo));
        let one = Changed {
            id: item.id.clone(),
            title: item.title.clone(),
            fr: texts(&text.fr, &item.text.fr),
            nl: texts(&text.nl, &item.text.nl),
            echo: (in_echo != item.in_echo).then_some(item.in_echo),
        };
        if !one.fr.is_empty() || !one.nl.is_empty() || one.echo.is_some() {
            changed.push(one);
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::{item, minutes};
    use kit::words::Pair;

    #[test]
    fn a_comparison_gives_back_both_texts() {
        let (before, after) = ("On garde cinq points, dit-on.", "On retient six points, dit-on. Voilà.");
        let pieces = texts(before, after);
        let side = |skip| pieces.iter().filter(|piece| piece.how != skip).map(|piece| &*piece.text).collect::<String>();
        assert_eq!((side(How::In).trim_end(), side(How::Out).as_str()), (before, after));
        assert!(pieces.len() < 7, "runs, not words: {pieces:?}");
        assert!(texts(before, before).is_empty());
    }

    #[test]
    fn only_what_is_told_otherwise_is_shown() {
        let before = minutes(vec![item(vec![], vec![]), item(vec![], vec![])]);
        let after = before.with(&before.items[1].id, Pair::new("Dit ailleurs.", "Hier gezegd."), true).unwrap();
        let changed = versions(&before, &after);
        assert_eq!(changed.len(), 1);
        assert_eq!((changed[0].echo, changed[0].nl.len()), (Some(true), 0));
        assert!(changed[0].fr.iter().any(|piece| piece.how == How::In && piece.text.contains("ailleurs")));
        assert!(versions(&after, &after).is_empty());
    }
}
