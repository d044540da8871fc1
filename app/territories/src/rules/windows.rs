//! The windows of a year: a body's rhythm is a list of month spans, and each span of
//! each year owes one session. So a full year owes 22, six of them wholly in June.

use kit::Day;
use serde::{Deserialize, Serialize};

use super::Body;

/// A span in which a body owes a meeting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Window {
    pub body: String,
    pub year: i32,
    /// First and last month, 1 to 12.
    pub months: (u32, u32),
}

impl Window {
    /// First and last day, both within.
    pub fn span(&self) -> (Day, Day) {
        let first = |month| Day::ymd(self.year, month, 1).unwrap_or_else(|| unreachable_month(self.year));
        (first(self.months.0), first(self.months.1).end_of_month())
    }

    pub fn holds(&self, day: Day) -> bool {
        let (from, to) = self.span();
        (from..=to).contains(&day)
    }
}

/// Months come from [`parse`], which lets only 1 to 12 in; January stands in for the impossible.
fn unreachable_month(year: i32) -> Day {
    Day::ymd(year, 1, 1).unwrap_or(Day(Default::default()))
}

/// A body's span of months as data gives it, if it is one.
pub fn parse(from: i64, to: i64) -> Option<(u32, u32)> {
    let month = |n: i64| u32::try_from(n).ok().filter(|n| (1..=12).contains(n));
    let (from, to) = (month(from)?, month(to)?);
    (from <= to).then_some((from, to))
}

/// Every window of a year, body by body in their order, each body's by month.
pub fn of_year(bodies: &[Body], year: i32) -> Vec<Window> {
    bodies
        .iter()
        .flat_map(|body| {
            let mut rhythm = body.rhythm.clone();
            rhythm.sort_unstable();
            rhythm.into_iter().map(|months| Window { body: body.id.clone(), year, months })
        })
        .collect()
}

/// The window of a body in which a day lies; for a day between windows, the next one (a session may
/// slip a little), or the last of the year.
pub fn around(body: &Body, day: Day) -> Option<Window> {
    let windows = of_year(std::slice::from_ref(body), day.year());
    windows.iter().find(|window| window.span().1 >= day).or(windows.last()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::BodyKind;
    use proptest::prelude::*;

    fn body(id: &str, rhythm: &[(u32, u32)]) -> Body {
        Body {
            id: id.into(),
            kind: BodyKind::Atelier,
            territory: id.into(),
            mark: id.into(),
            name: Default::default(),
            short: Default::default(),
            rhythm: rhythm.to_vec(),
        }
    }

    fn brusano() -> Vec<Body> {
        let mut bodies = vec![body("concertation", &[(1, 3), (4, 6), (7, 9), (10, 12)])];
        bodies.extend(
            ["nord", "nord-est", "centre-ouest", "sud-est", "sud"].map(|id| body(id, &[(10, 10), (2, 2), (6, 6)])),
        );
        bodies.push(body("region", &[(3, 3), (6, 6), (11, 11)]));
        bodies
    }

    proptest! {
        #[test]
        fn every_year_owes_twenty_two_and_six_in_june(year in 2000..2100_i32) {
            let windows = of_year(&brusano(), year);
            prop_assert_eq!(windows.len(), 22);
            prop_assert_eq!(windows.iter().filter(|w| w.months == (6, 6)).count(), 6);
            for window in windows {
                let (from, to) = window.span();
                prop_assert!(from < to && window.holds(from) && window.holds(to));
                prop_assert!(!window.holds(from.plus_days(-1)) && !window.holds(to.plus_days(1)));
            }
        }
    }

    #[test]
    fn a_slipped_session_belongs_to_the_next_window() {
        let region = body("region", &[(3, 3), (6, 6), (11, 11)]);
        let on = |m, d| around(&region, Day::ymd(2027, m, d).unwrap()).unwrap().months;
        assert_eq!(on(3, 31), (3, 3));
        assert_eq!(on(4, 1), (6, 6));
        assert_eq!(on(12, 24), (11, 11));
    }

    #[test]
    fn odd_months_are_not_taken_in() {
        assert_eq!(parse(2, 2), Some((2, 2)));
        assert_eq!(parse(0, 3), None);
        assert_eq!(parse(6, 4), None);
        assert_eq!(parse(11, 13), None);
    }
}
