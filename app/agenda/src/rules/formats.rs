//! The formats of the field: how long each usually takes, and what it is there for.

use super::{Format, ItemKind};

/// What is usual for a format; how it runs and what it captures is said in `texts::formats`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usual {
    pub format: Format,
    pub minutes: i64,
    pub kind: ItemKind,
}

use Format as F;
use ItemKind as K;

/// Every format, in the order in which a session meets them.
pub const USUAL: &[Usual] = &[
    usual(F::Welcome, 15, K::Inform),
    usual(F::Commitments, 10, K::Exchange),
    usual(F::Round, 20, K::Exchange),
    usual(F::Story, 30, K::Exchange),
    usual(F::Plenary, 20, K::Inform),
    usual(F::Panel, 50, K::Inform),
    usual(F::Intervision, 60, K::Exchange),
    usual(F::WorldCafe, 60, K::Exchange),
    usual(F::Fishbowl, 40, K::Exchange),
    usual(F::SubGroups, 60, K::Exchange),
    usual(F::OpenSpace, 120, K::Exchange),
    usual(F::Snowball, 20, K::Exchange),
    usual(F::Dots, 10, K::Harvest),
    usual(F::Timeline, 30, K::Exchange),
    usual(F::ActorMap, 40, K::Exchange),
    usual(F::TheoryOfChange, 75, K::Exchange),
    usual(F::Walk, 90, K::Exchange),
    usual(F::Visit, 90, K::Inform),
    usual(F::Writing, 35, K::Harvest),
    usual(F::Break, 15, K::Break),
    usual(F::Closing, 10, K::Exchange),
    usual(F::Free, 15, K::Exchange),
];

const fn usual(format: Format, minutes: i64, kind: ItemKind) -> Usual {
    Usual { format, minutes, kind }
}

/// How long a format usually takes.
pub fn usual_minutes(format: Format) -> i64 {
    USUAL.iter().find(|row| row.format == format).map_or(15, |row| row.minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::MINUTES;

    #[test]
    fn every_format_has_its_row_once() {
        assert_eq!(USUAL.len(), Format::ALL.len());
        for format in Format::ALL {
            assert_eq!(USUAL.iter().filter(|row| row.format == *format).count(), 1, "{format}");
        }
        assert!(USUAL.iter().all(|row| MINUTES.contains(&row.minutes)));
    }
}
