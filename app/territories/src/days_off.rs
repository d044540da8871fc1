//! Days on which nobody should be asked to come and that nobody can compute: the school holidays of
//! both networks, which differ, and bridges. `concerto load FILE` brings them in from a table with the
//! columns `from,to,kind,name_fr,name_nl`: whole days, both included.
//!
//! ```csv
//! from,to,kind,name_fr,name_nl
//! 2027-02-08,2027-02-14,school_nl,Congé de carnaval (écoles néerlandophones),Krokusvakantie
//! ```

use kit::db::Tx;
use kit::{Day, sql};
use serde::Deserialize;

kit::coded! {
    pub enum Kind { SchoolFr = "school_fr", SchoolNl = "school_nl", Other = "other" }
}

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: Day,
    pub to: Day,
    pub kind: Kind,
    pub name_fr: String,
    pub name_nl: String,
}

#[derive(Deserialize)]
struct Line {
    from: String,
    to: String,
    kind: String,
    name_fr: String,
    name_nl: String,
}

/// Longest period, in days: longer is a slip of the pen in the year.
const LONGEST: i64 = 100;

/// The periods of a file, or what is wrong with which line of it.
pub fn read(text: &str) -> Result<Vec<Period>, String> {
    let mut file = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let mut periods = Vec::new();
    for (at, line) in file.deserialize::<Line>().enumerate() {
        // The first line names the columns.
        let number = at + 2;
        let line = line.map_err(|fault| format!("line {number}: {fault}"))?;
        let day =
            |text: &str| text.parse::<Day>().map_err(|_| format!("line {number}: «{text}» is no day like 2027-02-08"));
        let (from, to) = (day(&line.from)?, day(&line.to)?);
        let kind = line.kind.parse().map_err(|_| {
            format!("line {number}: «{}» is no kind; there are school_fr, school_nl and other", line.kind)
        })?;
        if !(0..=LONGEST).contains(&to.days_since(from)) {
            return Err(format!("line {number}: from {from} to {to} is no holiday"));
        }
        if line.name_fr.is_empty() || line.name_nl.is_empty() {
            return Err(format!("line {number}: a name is missing in one of the languages"));
        }
        periods.push(Period { from, to, kind, name_fr: line.name_fr, name_nl: line.name_nl });
    }
    Ok(periods)
}

/// Keeps what the file says: of each kind it names, nothing else holds from its first day on.
/// How many days it brought.
pub async fn keep(tx: &mut Tx, periods: &[Period]) -> Result<usize, sqlx::Error> {
    for kind in Kind::ALL {
        let first = periods.iter().filter(|period| period.kind == *kind).map(|period| period.from).min();
        if let Some(first) = first {
            sql!(*tx, execute, "delete from day_off where kind = $1 and day >= $2", *kind, first)?;
        }
    }
    let mut days = 0;
    for period in periods {
        for n in 0..=period.to.days_since(period.from) {
            sql!(
                *tx,
                execute,
                "insert into day_off (day, kind, name_fr, name_nl) values ($1, $2, $3, $4)
                 on conflict (day, kind) do update set name_fr = excluded.name_fr, name_nl = excluded.name_nl",
                period.from.plus_days(n),
                period.kind,
                period.name_fr.as_str(),
                period.name_nl.as_str()
            )?;
            days += 1;
        }
    }
    Ok(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_line_by_line() {
        let file =
            "from,to,kind,name_fr,name_nl\n2027-02-08, 2027-02-14, school_nl,\"Carnaval, écoles NL\", Krokusvakantie\n";
        let read = read(file).unwrap();
        assert_eq!((read.len(), read[0].kind, read[0].name_fr.as_str()), (1, Kind::SchoolNl, "Carnaval, écoles NL"));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let wrong = |line: &str| {
            read(&format!("from,to,kind,name_fr,name_nl\n2027-11-01,2027-11-07,school_fr,a,b\n{line}\n")).unwrap_err()
        };
        for (line, part) in [
            ("2027-02-30,2027-03-01,other,a,b", "line 3: «2027-02-30»"),
            ("2027-03-02,2027-03-01,other,a,b", "line 3: from 2027-03-02"),
            ("2027-03-02,2028-03-01,other,a,b", "line 3: from 2027-03-02"),
            ("2027-03-02,2027-03-02,ferie,a,b", "line 3: «ferie»"),
            ("2027-03-02,2027-03-02,other,,b", "line 3: a name"),
            ("2027-03-02,2027-03-02", "line 3: "),
        ] {
            assert!(wrong(line).starts_with(part), "{}", wrong(line));
        }
    }
}
