//! The planner warns, and never forbids: what a moderator should know of a day before keeping it.

use kit::words::Pair;
use kit::{Day, Instant};
use serde::{Deserialize, Serialize};
use territories::rules::Window;
use territories::rules::holidays::{self, DayOff};

/// Less than this leaves people no time to arrange themselves.
const NOTICE_DAYS: i64 = 21;

/// A body meets again after three to five months: sooner than this nothing was done in between, later
/// the thread is lost.
const GAP_DAYS: core::ops::RangeInclusive<i64> = 28..=183;

/// Another session asks the same people when it is at most this far.
pub const NEAR_DAYS: i64 = 3;

/// A session near a day that asks some of the same organisations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    pub what: Pair,
    pub day: Day,
    /// Names of organisations, in order.
    pub organisations: Vec<String>,
}

/// One thing to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Warning {
    /// A holiday of the law or of the Region, by its name.
    Holiday(Pair),
    /// Imported: school holidays of one network or both, bridges.
    Off(Pair),
    Weekend,
    /// Schools end at noon on Wednesdays.
    WednesdayNoon,
    FridayAfternoon,
    /// Another session the same day, by its name.
    SameDay(Pair),
    /// Another session of these days asks some of the same organisations.
    SameOrganisations(Shared),
    /// So many days after the last session of this body: few, or many.
    Gap(i64),
    /// Not in the months it is owed in.
    Outside(Window),
    /// In so many days.
    Soon(i64),
}

/// What is known around a day.
#[derive(Clone, Debug)]
pub struct Around {
    pub today: Day,
    pub window: Window,
    /// Names of the imported days off that fall on this day.
    pub off: Vec<Pair>,
    /// Names of the other sessions of this day.
    pub same_day: Vec<Pair>,
    /// Sessions near this day that ask some of the same organisations.
    pub shared: Vec<Shared>,
    /// The last session of this body before this day.
    pub last: Option<Day>,
}

/// What is on some days of a window already: first day, last day, what.
pub type Known = (Day, Day, Pair);

/// The holidays of a window, and these days off and sessions (days in order), one line for a row of
/// days with one name.
pub fn known(window: &Window, off: Vec<(Day, Pair)>, sessions: Vec<(Day, Pair)>) -> Vec<Known> {
    let (from, to) = window.span();
    let holiday = |day| {
        let name = |locale| holidays::on(day, locale).map(|(_, name): (DayOff, _)| name);
        Some((day, Pair::new(name(kit::Locale::Fr)?, name(kit::Locale::Nl)?)))
    };
    let days = (0..=to.days_since(from)).map(|n| from.plus_days(n));
    let mut known: Vec<Known> = Vec::new();
    for (day, what) in off {
        match known.iter_mut().find(|(_, last, name)| day.days_since(*last) == 1 && *name == what) {
            Some((_, last, _)) => *last = day,
            None => known.push((day, day, what)),
        }
    }
    known.extend(days.filter_map(holiday).chain(sessions).map(|(day, what)| (day, day, what)));
    known.sort_by_key(|(first, last, _)| (*first, *last));
    known
}

/// Everything to know of meeting from `starts` to `ends`, the heaviest first.
pub fn warnings(starts: Instant, ends: Instant, around: &Around) -> Vec<Warning> {
    let day = starts.day();
    let mut found = Vec::new();
    let name = |locale| holidays::on(day, locale).map(|(_, name): (DayOff, _)| name);
    if let (Some(fr), Some(nl)) = (name(kit::Locale::Fr), name(kit::Locale::Nl)) {
        found.push(Warning::Holiday(Pair::new(fr, nl)));
    }
    found.extend(around.off.iter().cloned().map(Warning::Off));
    match day.weekday().number_from_monday() {
        3 if ends > day.at(12, 0) => found.push(Warning::WednesdayNoon),
        5 if ends > day.at(13, 0) => found.push(Warning::FridayAfternoon),
        6 | 7 => found.push(Warning::Weekend),
        _ => {}
    }
    found.extend(around.same_day.iter().cloned().map(Warning::SameDay));
    found.extend(around.shared.iter().cloned().map(Warning::SameOrganisations));
    let gap = around.last.map(|last| day.days_since(last));
    found.extend(gap.filter(|days| !GAP_DAYS.contains(days)).map(Warning::Gap));
    if !around.window.holds(day) {
        found.push(Warning::Outside(around.window.clone()));
    }
    let ahead = day.days_since(around.today);
    if ahead < NOTICE_DAYS {
        found.push(Warning::Soon(ahead));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn around(months: (u32, u32)) -> Around {
        Around {
            today: Day::ymd(2027, 1, 11).unwrap(),
            window: Window { body: "atelier-nord".into(), year: 2027, months },
            off: Vec::new(),
            same_day: Vec::new(),
            shared: Vec::new(),
            last: None,
        }
    }

    fn on(month: u32, day: u32, from: (u32, u32), to: (u32, u32), months: (u32, u32)) -> Vec<Warning> {
        let day = Day::ymd(2027, month, day).unwrap();
        warnings(day.at(from.0, from.1), day.at(to.0, to.1), &around(months))
    }

    #[test]
    fn a_window_says_what_is_on_its_days() {
        let window = Window { body: "atelier-nord".into(), year: 2027, months: (5, 5) };
        let day = |d| Day::ymd(2027, 5, d).unwrap();
        let spring = || Pair::new("Printemps", "Lente");
        let off = vec![(day(3), spring()), (day(4), spring()), (day(10), spring())];
        let known = known(&window, off, vec![(day(4), Pair::new("Sud", "Zuid"))]);
        let lines: Vec<_> = known.iter().map(|(a, b, what)| (a.of_month(), b.of_month(), what.fr.as_str())).collect();
        assert_eq!(
            lines,
            [
                (1, 1, "Fête du Travail"),
                (3, 4, "Printemps"),
                (4, 4, "Sud"),
                (6, 6, "Ascension"),
                (8, 8, "Fête de l’Iris"),
                (10, 10, "Printemps"),
                (17, 17, "Lundi de Pentecôte")
            ]
        );
    }

    #[test]
    fn a_good_day_is_left_in_peace() {
        // Thursday 10 June 2027.
        assert_eq!(on(6, 10, (9, 30), (12, 30), (6, 6)), vec![]);
    }

    #[test]
    fn holidays_of_the_law_and_of_the_region() {
        let armistice = Warning::Holiday(Pair::new("Armistice", "Wapenstilstand"));
        assert_eq!(on(11, 11, (9, 0), (12, 0), (11, 11)), vec![armistice]);
        let iris = Warning::Holiday(Pair::new("Fête de l’Iris", "Irisfeest"));
        assert_eq!(on(5, 8, (9, 0), (12, 0), (4, 6)), vec![iris, Warning::Weekend]);
    }

    #[test]
    fn wednesday_from_noon_and_friday_afternoon() {
        assert_eq!(on(6, 9, (9, 0), (12, 0), (6, 6)), vec![]);
        assert_eq!(on(6, 9, (9, 0), (12, 1), (6, 6)), vec![Warning::WednesdayNoon]);
        assert_eq!(on(6, 11, (9, 0), (12, 30), (6, 6)), vec![]);
        assert_eq!(on(6, 11, (13, 30), (16, 0), (6, 6)), vec![Warning::FridayAfternoon]);
    }

    #[test]
    fn outside_its_window_and_too_soon() {
        let found = on(1, 28, (9, 0), (12, 0), (2, 2));
        assert_eq!(found, vec![Warning::Outside(around((2, 2)).window), Warning::Soon(17)]);
        assert_eq!(on(2, 1, (9, 0), (12, 0), (2, 2)), vec![], "three weeks to the day");
    }

    #[test]
    fn what_others_have_that_day_is_named() {
        let day = Day::ymd(2027, 6, 10).unwrap();
        let known = Around {
            off: vec![Pair::new("Détente", "Krokus")],
            same_day: vec![Pair::new("Sud", "Zuid")],
            ..around((6, 6))
        };
        let found = warnings(day.at(9, 0), day.at(12, 0), &known);
        assert_eq!(
            found,
            vec![Warning::Off(Pair::new("Détente", "Krokus")), Warning::SameDay(Pair::new("Sud", "Zuid"))]
        );
    }

    #[test]
    fn what_asks_the_same_organisations_is_named() {
        let day = Day::ymd(2027, 6, 10).unwrap();
        let shared = Shared {
            what: Pair::new("Sud", "Zuid"),
            day: day.plus_days(1),
            organisations: vec!["Asbl Le Palier".into()],
        };
        let known = Around { shared: vec![shared.clone()], ..around((6, 6)) };
        assert_eq!(warnings(day.at(9, 0), day.at(12, 0), &known), vec![Warning::SameOrganisations(shared)]);
    }

    #[test]
    fn neither_too_soon_after_the_last_one_nor_too_long() {
        let day = Day::ymd(2027, 6, 10).unwrap();
        let after = |days: i64| {
            let known = Around { last: Some(day.plus_days(-days)), ..around((6, 6)) };
            warnings(day.at(9, 0), day.at(12, 0), &known)
        };
        assert_eq!(after(27), vec![Warning::Gap(27)]);
        assert_eq!((after(28), after(183)), (vec![], vec![]));
        assert_eq!(after(184), vec![Warning::Gap(184)]);
    }

    proptest! {
        #[test]
        fn it_warns_of_each_weekend_and_never_of_both_afternoons(ahead in 0..1500_i64, hour in 0..22_u32) {
            let known = around((1, 12));
            let day = known.today.plus_days(ahead);
            let found = warnings(day.at(hour, 0), day.at(hour + 1, 30), &known);
            prop_assert_eq!(found.contains(&Warning::Weekend), day.weekday().number_from_monday() > 5);
            prop_assert!(!(found.contains(&Warning::WednesdayNoon) && found.contains(&Warning::FridayAfternoon)));
            prop_assert_eq!(found.contains(&Warning::Soon(ahead)), ahead < NOTICE_DAYS);
        }
    }
}
