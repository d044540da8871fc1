//! Order and time: when each item starts, what is left, and how an item moves.

use kit::Instant;
use kit::clock::MINUTE;

use super::Item;

/// When each item starts: one after the other, from the start of the session.
pub fn start_times(starts_at: Instant, items: &[Item]) -> Vec<Instant> {
    let mut at = starts_at;
    items
        .iter()
        .map(|item| {
            let start = at;
            at = at.plus(item.minutes.saturating_mul(MINUTE));
            start
        })
        .collect()
}

/// All the minutes of an agenda.
pub fn total(items: &[Item]) -> i64 {
    items.iter().fold(0, |sum, item| sum.saturating_add(item.minutes))
}

/// Where a moved item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
    /// To this index; beyond the end is the end.
    To(usize),
}

/// What a move did: the indices in the order before and after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    pub from: usize,
    pub to: usize,
}

/// Moves one thing within an order. Nothing when it is not there.
pub fn shift<T: PartialEq>(order: &mut Vec<T>, thing: &T, way: Way) -> Option<Moved> {
    let from = order.iter().position(|one| one == thing)?;
    let last = order.len() - 1;
    let to = match way {
        Way::Up => from.saturating_sub(1),
        Way::Down => from.saturating_add(1),
        Way::To(index) => index,
    }
    .min(last);
    let one = order.remove(from);
    order.insert(to, one);
    Some(Moved { from, to })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Format, ItemKind};
    use kit::Day;
    use kit::words::Pair;
    use proptest::prelude::*;
    use sessions::rules::SessionId;

    fn items(minutes: &[i64]) -> Vec<Item> {
        let session = SessionId::fresh();
        minutes
            .iter()
            .map(|n| Item::new(session.clone(), ItemKind::Exchange, Format::Round, *n, Pair::new("Tour", "")))
            .collect()
    }

    #[test]
    fn each_item_starts_where_the_one_before_ends() {
        let items = items(&[10, 15, 25, 30, 60, 15, 35, 15]);
        let starts_at = Day::ymd(2027, 1, 19).unwrap().at(9, 15);
        let times: Vec<String> =
            start_times(starts_at, &items).into_iter().map(|at| at.hour_in(kit::Locale::Fr)).collect();
        assert_eq!(times, ["9h15", "9h25", "9h40", "10h05", "10h35", "11h35", "11h50", "12h25"]);
        assert_eq!(total(&items), 205);
    }

    #[test]
    fn the_ends_hold() {
        let mut order = vec!['a', 'b', 'c'];
        assert_eq!(shift(&mut order, &'a', Way::Up), Some(Moved { from: 0, to: 0 }));
        assert_eq!(shift(&mut order, &'c', Way::Down), Some(Moved { from: 2, to: 2 }));
        assert_eq!(shift(&mut order, &'x', Way::Down), None);
        assert_eq!(order, ['a', 'b', 'c']);
        assert_eq!(shift(&mut order, &'a', Way::To(99)), Some(Moved { from: 0, to: 2 }));
        assert_eq!(order, ['b', 'c', 'a']);
    }

    fn way() -> impl Strategy<Value = Way> {
        prop_oneof![Just(Way::Up), Just(Way::Down), (0..60_usize).prop_map(Way::To)]
    }

    proptest! {
        /// Nothing is lost or doubled, the others keep their order among themselves, and moving back
        /// restores what was.
        #[test]
        fn a_move_is_a_permutation_that_undoes(n in 1..50_usize, pick in 0..50_usize, way in way()) {
            let before: Vec<usize> = (0..n).collect();
            let thing = pick % n;
            let mut order = before.clone();
            let moved = shift(&mut order, &thing, way).unwrap();
            prop_assert_eq!(order[moved.to], thing);
            let others: Vec<usize> = order.iter().copied().filter(|one| *one != thing).collect();
            prop_assert!(others.is_sorted());
            prop_assert_eq!(others.len(), n - 1);
            let back = shift(&mut order, &thing, Way::To(moved.from)).unwrap();
            prop_assert_eq!(back, Moved { from: moved.to, to: moved.from });
            prop_assert_eq!(order, before);
        }

        /// Start times never go back, and the last item ends where the total says.
        #[test]
        fn times_follow_the_order(minutes in proptest::collection::vec(0..200_i64, 0..40)) {
            let items = items(&minutes);
            let start = Instant(0);
            let times = start_times(start, &items);
            prop_assert!(times.is_sorted());
            if let (Some(at), Some(item)) = (times.last(), items.last()) {
                prop_assert_eq!(at.since(start) / MINUTE + item.minutes, total(&items));
            }
        }
    }
}
