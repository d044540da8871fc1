//! The form by which a moderator proposes dates: five rows of a date and two hours, of which two are
//! needed; one place and one title for all of them.

use kit::form::LINE;
use kit::{Day, Instant};
use sessions::rules::edit::{self, Fault};

/// The fields of a row.
pub struct Row {
    pub date: &'static str,
    pub start: &'static str,
    pub end: &'static str,
    /// Under which name the warnings about this row come back.
    pub warned: &'static str,
}

const fn row(date: &'static str, start: &'static str, end: &'static str, warned: &'static str) -> Row {
    Row { date, start, end, warned }
}

pub const ROWS: [Row; 5] = [
    row("date1", "start1", "end1", "warned1"),
    row("date2", "start2", "end2", "warned2"),
    row("date3", "start3", "end3", "warned3"),
    row("date4", "start4", "end4", "warned4"),
    row("date5", "start5", "end5", "warned5"),
];

/// One date is no choice: a window is given its date at once, on the page before.
pub const FEWEST: usize = 2;

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Field(Fault),
    /// The same day and hour as a row above.
    Twice,
}

/// A row that was filled in, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub row: usize,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

/// The dates as the form has them, in the order of its rows, or what is wrong, field by field. A row
/// without a date is left out; the hours come with the page.
pub fn dates(typed: impl Fn(&str) -> String, now: Instant) -> Result<Vec<Chosen>, Vec<(&'static str, Wrong)>> {
    let mut wrong = Vec::new();
    let mut chosen: Vec<Chosen> = Vec::new();
    for (at, row) in ROWS.iter().enumerate() {
        if at >= FEWEST && typed(row.date).trim().is_empty() {
            continue;
        }
        let field = |name: &str| match name {
            "date" => row.date,
            "start" => row.start,
            _ => row.end,
        };
        match edit::span(|name| typed(field(name)), now.day(), None) {
            Err(faults) => {
                wrong.extend(faults.into_iter().map(|(name, fault)| (field(name), Wrong::Field(fault))));
            }
            Ok((starts_at, _)) if starts_at <= now => wrong.push((row.date, Wrong::Field(Fault::Past))),
            Ok((starts_at, _)) if chosen.iter().any(|other| other.starts_at == starts_at) => {
                wrong.push((row.date, Wrong::Twice));
            }
            Ok((starts_at, ends_at)) => chosen.push(Chosen { row: at, starts_at, ends_at }),
        }
    }
    if wrong.is_empty() { Ok(chosen) } else { Err(wrong) }
}

/// Where, for all the dates: a venue or a link, as for a date that is set at once.
pub fn place(venue: &str, link: &str, title: &str) -> Vec<(&'static str, Fault)> {
    let mut wrong = Vec::new();
    if venue.is_empty() && link.is_empty() {
        wrong.push(("venue", Fault::NoPlace));
    }
    if !link.is_empty() && !edit::is_link(link) {
        wrong.push(("link", Fault::NoLink));
    }
    let long = [("venue", venue), ("link", link), ("title", title)].into_iter();
    wrong.extend(long.filter(|(_, text)| text.chars().count() > LINE).map(|(field, _)| (field, Fault::TooLong)));
    wrong
}

/// The days that were looked at, as the button that keeps them says: `2027-02-04,2027-02-11`.
pub fn looked_at(days: impl IntoIterator<Item = Day>) -> String {
    days.into_iter().map(|day| day.to_string()).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Instant {
        Day::ymd(2027, 1, 11).unwrap().at(12, 0)
    }

    fn form<'a>(fields: &'a [(&'a str, &'a str)]) -> impl Fn(&str) -> String + 'a {
        move |name| {
            let found = fields.iter().find(|(field, _)| *field == name).map(|(_, value)| *value);
            let hours = if name.starts_with("start") { "09:30" } else { "12:30" };
            found.unwrap_or(if name.starts_with("date") { "" } else { hours }).to_owned()
        }
    }

    #[test]
    fn two_to_five_dates_in_any_rows() {
        let two = dates(form(&[("date1", "2027-02-04"), ("date2", "2027-02-11")]), now()).unwrap();
        assert_eq!(two.iter().map(|one| one.row).collect::<Vec<_>>(), [0, 1]);
        let fields = [("date1", "2027-02-04"), ("date2", "2027-02-11"), ("date5", "2027-02-18")];
        let three = dates(form(&fields), now()).unwrap();
        assert_eq!(three.iter().map(|one| one.row).collect::<Vec<_>>(), [0, 1, 4]);
        assert_eq!(three[2].starts_at, Day::ymd(2027, 2, 18).unwrap().at(9, 30));
    }

    #[test]
    fn each_field_says_what_is_wrong() {
        let fields = [
            ("date1", "2027-02-04"),
            ("date2", ""),
            ("date3", "2027-01-10"),
            ("date4", "2027-02-05"),
            ("end4", "9:00"),
            ("date5", "2027-02-04"),
        ];
        let wrong = dates(form(&fields), now()).unwrap_err();
        let expected = [
            ("date2", Wrong::Field(Fault::NoDate)),
            ("date3", Wrong::Field(Fault::Past)),
            ("end4", Wrong::Field(Fault::EndsFirst)),
            ("date5", Wrong::Twice),
        ];
        assert_eq!(wrong, expected);
    }

    #[test]
    fn an_hour_of_today_that_is_over_is_past() {
        let fields = [("date1", "2027-01-11"), ("date2", "2027-02-11")];
        assert_eq!(dates(form(&fields), now()).unwrap_err(), [("date1", Wrong::Field(Fault::Past))]);
    }

    #[test]
    fn the_same_day_twice_is_a_choice_when_the_hours_differ() {
        let fields = [("date1", "2027-02-04"), ("date2", "2027-02-04"), ("start2", "13:30"), ("end2", "16:30")];
        assert_eq!(dates(form(&fields), now()).unwrap().len(), 2);
    }

    #[test]
    fn somewhere_or_by_a_link() {
        assert_eq!(place("", "", ""), [("venue", Fault::NoPlace)]);
        assert_eq!(place("Maison", "zoom", ""), [("link", Fault::NoLink)]);
        assert_eq!(place("", "https://visio.example.org/x", &"a".repeat(201)), [("title", Fault::TooLong)]);
    }
}
