//! Which date comes first. One table, read from top to bottom; the next line decides only between dates
//! that the lines above leave equal:
//!
//! | first comes the date                     | because                                          |
//! |------------------------------------------|--------------------------------------------------|
//! | 1. with the fewest *no*                  | a concertation wants everyone more than comfort  |
//! | 2. with the most *yes*                   | *if need be* costs somebody something            |
//! | 3. that comes earliest                   | nothing else speaks for waiting                  |
//!
//! Who has not answered counts nowhere. Two dates at the very same hour cannot be proposed; their ids
//! would decide, so that the order never depends on the order in which dates were read.

use core::cmp::Reverse;

use kit::Instant;
use serde::{Deserialize, Serialize};

use super::{DateId, Proposed, Word};

/// How many said what of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub yes: usize,
    pub if_need_be: usize,
    pub no: usize,
}

impl Count {
    pub fn of(words: impl IntoIterator<Item = Word>) -> Count {
        let mut count = Count::default();
        for word in words {
            *match word {
                Word::Yes => &mut count.yes,
                Word::IfNeedBe => &mut count.if_need_be,
                Word::No => &mut count.no,
            } += 1;
        }
        count
    }
}

/// What dates are ordered by: the smallest comes first.
pub type Rank = (usize, Reverse<usize>, Instant, Instant, DateId);

pub fn rank(date: &Proposed, count: Count) -> Rank {
    (count.no, Reverse(count.yes), date.starts_at, date.ends_at, date.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::Day;
    use kit::clock::HOUR;
    use proptest::prelude::*;

    fn date(day: u32) -> Proposed {
        let day = Day::ymd(2027, 2, day).unwrap();
        Proposed { id: DateId::fresh(), starts_at: day.at(9, 30), ends_at: day.at(12, 30) }
    }

    fn count(yes: usize, if_need_be: usize, no: usize) -> Count {
        Count { yes, if_need_be, no }
    }

    #[test]
    fn each_line_of_the_table() {
        let (early, late) = (date(4), date(11));
        assert!(rank(&late, count(1, 3, 0)) < rank(&early, count(9, 0, 1)), "fewest no");
        assert!(rank(&late, count(3, 1, 1)) < rank(&early, count(2, 5, 1)), "most yes");
        assert!(rank(&early, count(2, 0, 1)) < rank(&late, count(2, 2, 1)), "earliest");
        assert!(rank(&early, Count::default()) < rank(&late, Count::default()), "nobody answered yet");
    }

    #[test]
    fn words_are_counted() {
        let words = [Word::Yes, Word::No, Word::Yes, Word::IfNeedBe];
        assert_eq!(Count::of(words), count(2, 1, 1));
    }

    fn a_date() -> impl Strategy<Value = (Proposed, Count)> {
        (0..4_i64, 0..3_usize, 0..3_usize, 0..3_usize).prop_map(|(hour, yes, maybe, no)| {
            let starts_at = Day::ymd(2027, 2, 4).unwrap().at(9, 0).plus(hour * HOUR);
            (Proposed { id: DateId::fresh(), starts_at, ends_at: starts_at.plus(HOUR) }, count(yes, maybe, no))
        })
    }

    proptest! {
        /// Whatever was answered, and in whatever order dates are read: one order, the same.
        #[test]
        fn the_order_is_total_and_does_not_depend_on_where_it_began(
            (dates, shuffled) in proptest::collection::vec(a_date(), 2..6)
                .prop_flat_map(|dates| (Just(dates.clone()), Just(dates).prop_shuffle()))
        ) {
            let ordered = |mut dates: Vec<(Proposed, Count)>| {
                dates.sort_by_key(|(date, count)| rank(date, *count));
                dates
            };
            let (one, other) = (ordered(dates), ordered(shuffled));
            prop_assert_eq!(&one, &other);
            for pair in one.windows(2) {
                let [(a, of_a), (b, of_b)] = pair else { unreachable!() };
                prop_assert!(rank(a, *of_a) < rank(b, *of_b), "no two dates are level");
                prop_assert!(of_a.no <= of_b.no);
                prop_assert!(of_a.no < of_b.no || of_a.yes >= of_b.yes);
            }
        }
    }
}
