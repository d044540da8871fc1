//! An agenda in outline, as the letters about it tell it: its items, and what changed since the last
//! such letter.

use std::collections::HashMap;

use kit::words::Pair;
use serde::{Deserialize, Serialize};

/// An item of an agenda, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub item: String,
    pub minutes: i64,
    pub title: Pair,
}

/// What is otherwise than it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    Added {
        title: Pair,
        minutes: i64,
    },
    Removed {
        title: Pair,
    },
    /// Counted from 1, among all the items there are now.
    Moved {
        title: Pair,
        to: usize,
        of: usize,
    },
    Retimed {
        title: Pair,
        from: i64,
        to: i64,
    },
    Renamed {
        from: Pair,
        to: Pair,
    },
}

/// What changed from one order to the other: as one reads the later one, and at the end what is gone.
/// Of the items that are in both, as few as possible count as moved.
pub fn changes(before: &[Point], after: &[Point]) -> Vec<Change> {
    let was: HashMap<&str, (usize, &Point)> =
        before.iter().enumerate().map(|(place, point)| (point.item.as_str(), (place, point))).collect();
    let common: Vec<usize> = after.iter().filter_map(|point| was.get(point.item.as_str())).map(|(at, _)| *at).collect();
    let mut stays = rising(&common).into_iter();
    let mut found = Vec::new();
    for (place, point) in (1..).zip(after) {
        let title = || point.title.clone();
        let Some((_, old)) = was.get(point.item.as_str()) else {
            found.push(Change::Added { title: title(), minutes: point.minutes });
            continue;
        };
        if stays.next() == Some(false) {
            found.push(Change::Moved { title: title(), to: place, of: after.len() });
        }
        if old.title != point.title {
            found.push(Change::Renamed { from: old.title.clone(), to: title() });
        }
        if old.minutes != point.minutes {
            found.push(Change::Retimed { title: title(), from: old.minutes, to: point.minutes });
        }
    }
    let gone = before.iter().filter(|old| after.iter().all(|point| point.item != old.item));
    found.extend(gone.map(|old| Change::Removed { title: old.title.clone() }));
    found
}

/// Which of these numbers belong to a longest rising row: the items that kept their order.
fn rising(numbers: &[usize]) -> Vec<bool> {
    // For each number, the length of the longest row that ends there, and the one before it in that row.
    let mut rows: Vec<(usize, Option<usize>)> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let before = (0..at).filter(|earlier| numbers[*earlier] < *number).max_by_key(|earlier| rows[*earlier].0);
        rows.push((before.map_or(1, |earlier| rows[earlier].0 + 1), before));
    }
    let mut kept = vec![false; numbers.len()];
    let mut next = (0..rows.len()).max_by_key(|at| rows[*at].0);
    while let Some(at) = next {
        kept[at] = true;
        next = rows[at].1;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(item: &str, minutes: i64) -> Point {
        Point { item: item.into(), minutes, title: title(item) }
    }

    fn title(item: &str) -> Pair {
        Pair::new(item.to_uppercase(), "")
    }

    fn agenda(items: &str) -> Vec<Point> {
        items.chars().map(|item| point(&item.to_string(), 10)).collect()
    }

    #[test]
    fn what_was_added_removed_moved_and_retimed() {
        assert_eq!(changes(&agenda("abc"), &agenda("abc")), []);
        assert_eq!(changes(&agenda("abc"), &agenda("abxc")), [Change::Added { title: title("x"), minutes: 10 }]);
        assert_eq!(changes(&agenda("abc"), &agenda("ac")), [Change::Removed { title: title("b") }]);
        assert_eq!(changes(&agenda("abcd"), &agenda("bcda")), [Change::Moved { title: title("a"), to: 4, of: 4 }]);

        let mut after = agenda("dab");
        after[1].minutes = 25;
        after[2].title = Pair::new("B, mieux", "");
        assert_eq!(
            changes(&agenda("abcd"), &after),
            [
                Change::Moved { title: title("d"), to: 1, of: 3 },
                Change::Retimed { title: title("a"), from: 10, to: 25 },
                Change::Renamed { from: title("b"), to: Pair::new("B, mieux", "") },
                Change::Removed { title: title("c") },
            ]
        );
    }

    proptest! {
        /// What is not told to have moved kept its order, and one move is told as one.
        #[test]
        fn a_move_is_told_once(n in 1..30_usize, from in 0..30_usize, to in 0..30_usize) {
            let before: Vec<Point> = (0..n).map(|item| point(&format!("i{item}"), 10)).collect();
            let mut after = before.clone();
            let one = after.remove(from % n);
            after.insert(to % n, one);
            let moved = changes(&before, &after);
            prop_assert_eq!(moved.len(), usize::from(from % n != to % n));
        }

        #[test]
        fn whatever_is_told_as_kept_rises(numbers in Just((0..40_usize).collect::<Vec<_>>()).prop_shuffle()) {
            let kept = rising(&numbers);
            let row: Vec<usize> = numbers.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(n, _)| *n).collect();
            prop_assert!(row.is_sorted() && !row.is_empty());
        }
    }
}
