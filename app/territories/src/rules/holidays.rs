//! Days off in Brussels, computed: the ten legal holidays (as belgium.be lists them) and those of the
//! region's own staff. School holidays are imported, never computed.

use kit::{Day, Locale};

kit::coded! {
    pub enum DayOff { Legal = "legal", Regional = "regional", SchoolFr = "school_fr", SchoolNl = "school_nl", Other = "other" }
}

/// Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Day::ymd(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

/// The legal and regional holidays of a year, in order, with their names.
pub fn of_year(year: i32) -> Vec<(Day, DayOff, [&'static str; 2])> {
    let fixed = [
        (1, 1, DayOff::Legal, ["Nouvel An", "Nieuwjaar"]),
        (5, 1, DayOff::Legal, ["Fête du Travail", "Dag van de Arbeid"]),
        (5, 8, DayOff::Regional, ["Fête de l’Iris", "Irisfeest"]),
        (7, 21, DayOff::Legal, ["Fête nationale", "Nationale feestdag"]),
        (8, 15, DayOff::Legal, ["Assomption", "O.L.V. Hemelvaart"]),
        (11, 1, DayOff::Legal, ["Toussaint", "Allerheiligen"]),
        (11, 2, DayOff::Regional, ["Jour des morts", "Allerzielen"]),
        (11, 11, DayOff::Legal, ["Armistice", "Wapenstilstand"]),
        (11, 15, DayOff::Regional, ["Fête du Roi", "Koningsdag"]),
        (12, 25, DayOff::Legal, ["Noël", "Kerstmis"]),
        (12, 26, DayOff::Regional, ["Deuxième jour de Noël", "Tweede kerstdag"]),
    ];
    let moving = [
        (1, ["Lundi de Pâques", "Paasmaandag"]),
        (39, ["Ascension", "O.L.H. Hemelvaart"]),
        (50, ["Lundi de Pentecôte", "Pinkstermaandag"]),
    ];
    let mut days: Vec<_> = fixed
        .into_iter()
        .filter_map(|(month, day, kind, names)| Some((Day::ymd(year, month, day)?, kind, names)))
        .collect();
    if let Some(sunday) = easter(year) {
        days.extend(moving.map(|(after, names)| (sunday.plus_days(after), DayOff::Legal, names)));
    }
    days.sort();
    days
}

/// The holiday on a day, if it is one.
pub fn on(day: Day, locale: Locale) -> Option<(DayOff, &'static str)> {
    of_year(day.year()).into_iter().find(|(off, ..)| *off == day).map(|(_, kind, names)| (kind, names[locale as usize]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday::{self, *};

    /// Month, day and weekday in 2027 and in 2028.
    type InBothYears = [(u32, u32, Weekday); 2];

    /// The legal holidays of two years, written out by hand.
    const PRINTED: [(&str, InBothYears); 10] = [
        ("Nouvel An", [(1, 1, Fri), (1, 1, Sat)]),
        ("Lundi de Pâques", [(3, 29, Mon), (4, 17, Mon)]),
        ("Fête du Travail", [(5, 1, Sat), (5, 1, Mon)]),
        ("Ascension", [(5, 6, Thu), (5, 25, Thu)]),
        ("Lundi de Pentecôte", [(5, 17, Mon), (6, 5, Mon)]),
        ("Fête nationale", [(7, 21, Wed), (7, 21, Fri)]),
        ("Assomption", [(8, 15, Sun), (8, 15, Tue)]),
        ("Toussaint", [(11, 1, Mon), (11, 1, Wed)]),
        ("Armistice", [(11, 11, Thu), (11, 11, Sat)]),
        ("Noël", [(12, 25, Sat), (12, 25, Mon)]),
    ];

    #[test]
    fn the_holidays_are_those_of_the_calendar() {
        for (i, year) in [2027, 2028].into_iter().enumerate() {
            for (name, days) in PRINTED {
                let (month, day, weekday) = days[i];
                let day = Day::ymd(year, month, day).unwrap();
                assert_eq!(day.weekday(), weekday, "{name} {year}");
                assert_eq!(on(day, Locale::Fr), Some((DayOff::Legal, name)));
            }
            let legal = of_year(year).into_iter().filter(|(_, kind, _)| *kind == DayOff::Legal).count();
            assert_eq!(legal, 10);
        }
    }

    #[test]
    fn easter_is_always_a_sunday_between_22_march_and_25_april() {
        for year in 1900..2200 {
            let day = easter(year).unwrap();
            assert_eq!(day.weekday(), Sun);
            assert!(day >= Day::ymd(year, 3, 22).unwrap() && day <= Day::ymd(year, 4, 25).unwrap());
        }
    }
}
