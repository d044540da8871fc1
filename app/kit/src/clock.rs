//! Times are UTC instants; a person sees Europe/Brussels. The zone is a rule of ten lines instead of a table of 119 KB in every phone; a test walks it against the zone database.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};

use crate::Locale;
use crate::coded::Unknown;

/// Milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(sqlx::Type))]
#[cfg_attr(not(target_arch = "wasm32"), sqlx(transparent))]
#[serde(transparent)]
pub struct Instant(pub i64);

pub const SECOND: i64 = 1_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

impl Instant {
    /// This instant and `ms` milliseconds more (or less).
    pub const fn plus(self, ms: i64) -> Instant {
        Instant(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to this instant.
    pub const fn since(self, earlier: Instant) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    fn utc(self) -> NaiveDateTime {
        chrono::DateTime::from_timestamp_millis(self.0).unwrap_or_default().naive_utc()
    }

    fn of_utc(utc: NaiveDateTime) -> Instant {
        Instant(utc.and_utc().timestamp_millis())
    }

    /// What a clock on a wall in Brussels shows at this instant.
    pub fn brussels(self) -> NaiveDateTime {
        let utc = self.utc();
        utc + TimeDelta::hours(hours_ahead(utc))
    }

    /// The instant at which a clock in Brussels shows `local`. In the hour that summer time skips,
    /// the hour after; in the hour that comes twice, the first.
    pub fn at_brussels(local: NaiveDateTime) -> Instant {
        let summer = local - TimeDelta::hours(2);
        let utc = if hours_ahead(summer) == 2 { summer } else { local - TimeDelta::hours(1) };
        Instant::of_utc(utc)
    }

    /// The day it is in Brussels.
    pub fn day(self) -> Day {
        Day(self.brussels().date())
    }

    /// `9h15` in French, `9.15 uur` in Dutch.
    pub fn hour_in(self, locale: Locale) -> String {
        hour(self.brussels().time(), locale)
    }

    /// `2027-01-19T09:15`: what an `<input type="datetime-local">` holds.
    pub fn input(self) -> String {
        self.brussels().format("%Y-%m-%dT%H:%M").to_string()
    }

    /// `2027-01-19T08:15:00Z`.
    pub fn rfc3339(self) -> String {
        self.utc().format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

/// Brussels is one hour ahead of UTC, two from the last Sunday of March to the last of October, both
/// at 01:00 UTC (directive 2000/84/EC; so since 1996).
fn hours_ahead(utc: NaiveDateTime) -> i64 {
    let turn = |month: u32| last_sunday(utc.year(), month).and_time(NaiveTime::MIN) + TimeDelta::hours(1);
    if utc >= turn(3) && utc < turn(10) { 2 } else { 1 }
}

fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap_or_default();
    last - TimeDelta::days(last.weekday().num_days_from_sunday().into())
}

/// `9h15`, `9h`; `9.15 uur`, `9 uur`: as Brussels writes an hour.
pub fn hour(time: NaiveTime, locale: Locale) -> String {
    let (h, m) = (time.hour(), time.minute());
    match (locale, m) {
        (Locale::Fr, 0) => format!("{h}h"),
        (Locale::Fr, _) => format!("{h}h{m:02}"),
        (Locale::Nl, 0) => format!("{h} uur"),
        (Locale::Nl, _) => format!("{h}.{m:02} uur"),
    }
}

/// `3h15`, `45 min`; `3 uur 15`, `45 min`: a length of time.
pub fn length(minutes: i64, locale: Locale) -> String {
    let (h, m) = (minutes / 60, minutes % 60);
    match (locale, h, m) {
        (_, 0, m) => format!("{m} min"),
        (Locale::Fr, h, 0) => format!("{h}h"),
        (Locale::Fr, h, m) => format!("{h}h{m:02}"),
        (Locale::Nl, h, 0) => format!("{h} uur"),
        (Locale::Nl, h, m) => format!("{h} uur {m}"),
    }
}

/// A calendar day in Brussels. Text form: `2027-01-19`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(pub NaiveDate);

impl core::fmt::Display for Day {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}
impl core::str::FromStr for Day {
    type Err = Unknown;
    fn from_str(text: &str) -> Result<Self, Unknown> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .ok()
            .filter(|day| (1900..=2200).contains(&day.year()))
            .map(Day)
            .ok_or(Unknown)
    }
}
crate::as_text!(Day);

const MONTHS: [[&str; 12]; 2] = [
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
];
const SHORT_MONTHS: [[&str; 12]; 2] = [
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    ["jan.", "feb.", "maart", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."],
];
const WEEKDAYS: [[&str; 7]; 2] = [
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
];
const SHORT_WEEKDAYS: [[&str; 7]; 2] =
    [["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."], ["ma.", "di.", "wo.", "do.", "vr.", "za.", "zo."]];

/// `juin` / `juni`. `month` is 1 to 12.
pub fn month_name(month: u32, locale: Locale) -> &'static str {
    MONTHS[locale as usize][(month as usize + 11) % 12]
}

/// `févr.` / `feb.`. `month` is 1 to 12.
pub fn short_month(month: u32, locale: Locale) -> &'static str {
    SHORT_MONTHS[locale as usize][(month as usize + 11) % 12]
}

impl Day {
    pub fn ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).map(Day)
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// 1 to 31.
    pub fn of_month(self) -> u32 {
        self.0.day()
    }

    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    pub fn plus_days(self, days: i64) -> Day {
        Day(self.0 + TimeDelta::days(days))
    }

    pub fn days_since(self, earlier: Day) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The last day of this day's month.
    pub fn end_of_month(self) -> Day {
        (28..=31).rev().find_map(|d| Day::ymd(self.year(), self.month(), d)).unwrap_or(self)
    }

    /// The instant at which it is `hour:minute` in Brussels on this day.
    pub fn at(self, hour: u32, minute: u32) -> Instant {
        Instant::at_brussels(self.0.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()))
    }

    fn weekday_index(self) -> usize {
        self.weekday().num_days_from_monday() as usize
    }

    /// `jeudi 4 février 2027` / `donderdag 4 februari 2027`.
    pub fn full(self, locale: Locale) -> String {
        format!("{} {}", self.without_year(locale), self.year())
    }

    /// `jeudi 4 février` / `donderdag 4 februari`.
    pub fn without_year(self, locale: Locale) -> String {
        let first = if self.of_month() == 1 && locale == Locale::Fr { "er" } else { "" };
        format!(
            "{} {}{first} {}",
            WEEKDAYS[locale as usize][self.weekday_index()],
            self.of_month(),
            month_name(self.month(), locale),
        )
    }

    /// `jeu. 4 févr.` / `do. 4 feb.`.
    pub fn short(self, locale: Locale) -> String {
        format!("{} {}", self.shortest(locale), short_month(self.month(), locale))
    }

    /// `jeu. 4` / `do. 4`: under a note of the score.
    pub fn shortest(self, locale: Locale) -> String {
        format!("{} {}", SHORT_WEEKDAYS[locale as usize][self.weekday_index()], self.of_month())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Offset, TimeZone};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn brussels_is_what_the_zone_database_says(ms in 830_000_000_000_i64..4_100_000_000_000) {
            let there = chrono_tz::Europe::Brussels.timestamp_millis_opt(ms).single();
            let there = there.map(|t| t.naive_utc() + TimeDelta::seconds(t.offset().fix().local_minus_utc().into()));
            prop_assert_eq!(Some(Instant(ms).brussels()), there);
        }

        #[test]
        fn there_and_back(ms in 830_000_000_000_i64..4_100_000_000_000) {
            let back = Instant::at_brussels(Instant(ms).brussels());
            // Only the repeated hour of October may come back as its first showing.
            prop_assert!(back == Instant(ms) || back == Instant(ms - HOUR));
        }
    }

    #[test]
    fn the_turns_of_2027() {
        let spring = Day::ymd(2027, 3, 28).unwrap();
        assert_eq!(spring.at(1, 59).rfc3339(), "2027-03-28T00:59:00Z");
        assert_eq!(spring.at(3, 0).rfc3339(), "2027-03-28T01:00:00Z");
        assert_eq!(spring.at(2, 30), spring.at(3, 30), "the skipped hour becomes the next");
        let autumn = Day::ymd(2027, 10, 31).unwrap();
        assert_eq!(autumn.at(2, 30).rfc3339(), "2027-10-31T00:30:00Z");
    }

    #[test]
    fn dates_read_as_people_write_them() {
        let day = Day::ymd(2027, 2, 4).unwrap();
        assert_eq!(day.full(Locale::Fr), "jeudi 4 février 2027");
        assert_eq!(day.full(Locale::Nl), "donderdag 4 februari 2027");
        assert_eq!(day.at(9, 30).hour_in(Locale::Fr), "9h30");
        assert_eq!(day.at(9, 30).hour_in(Locale::Nl), "9.30 uur");
        assert_eq!(Day::ymd(2027, 5, 1).unwrap().without_year(Locale::Fr), "samedi 1er mai");
        assert_eq!(length(205, Locale::Fr), "3h25");
        assert_eq!(length(205, Locale::Nl), "3 uur 25");
        assert_eq!(Day::ymd(2028, 2, 10).unwrap().end_of_month().of_month(), 29);
    }

    #[test]
    fn no_other_spelling_of_a_day() {
        assert!("2027-02-30".parse::<Day>().is_err());
        assert!("0001-01-01".parse::<Day>().is_err());
        assert_eq!("2027-02-03".parse::<Day>().unwrap().to_string(), "2027-02-03");
    }
}
