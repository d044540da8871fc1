//! What the page of a project says, as a form: its fields, and what is wrong with what was typed.

use kit::form::{LINE, TEXT};
use kit::words::Pair;
use people::rules::Project;

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No name in either language.
    NoName,
    TooLong(usize),
    /// Neither a month nor a year.
    NoMonth,
    /// A code that no list of ours has: no page of ours sent it.
    Unknown,
}

/// The codes there are, in the order of their lists.
pub struct Codes {
    pub territories: Vec<String>,
    pub places: Vec<String>,
    pub themes: Vec<String>,
}

/// Each field of the form and what it holds, in the order of the form. Lists have commas between.
pub fn fields(project: &Project) -> Vec<(&'static str, String)> {
    let Project { name, quartier, public, summary, shares, seeks, .. } = project;
    vec![
        ("name_fr", name.fr.clone()),
        ("name_nl", name.nl.clone()),
        ("summary_fr", summary.fr.clone()),
        ("summary_nl", summary.nl.clone()),
        ("organisation", project.organisation.clone()),
        ("since", project.since.clone()),
        ("contact", project.contact.clone()),
        ("territories", project.territories.join(",")),
        ("places", project.places.join(",")),
        ("quartier_fr", quartier.fr.clone()),
        ("quartier_nl", quartier.nl.clone()),
        ("unit", project.unit.clone()),
        ("public_fr", public.fr.clone()),
        ("public_nl", public.nl.clone()),
        ("themes", project.themes.join(",")),
        ("shares_fr", shares.fr.clone()),
        ("shares_nl", shares.nl.clone()),
        ("seeks_fr", seeks.fr.clone()),
        ("seeks_nl", seeks.nl.clone()),
    ]
}

/// What was typed, read field by field.
struct Reader<T> {
    typed: T,
    faults: Vec<(&'static str, Fault)>,
}

impl<T: Fn(&str) -> String> Reader<T> {
    fn text(&mut self, field: &'static str, most: usize) -> String {
        let text = (self.typed)(field).trim().to_owned();
        if text.chars().count() > most {
            self.faults.push((field, Fault::TooLong(most)));
        }
        text
    }

    fn pair(&mut self, fr: &'static str, nl: &'static str, most: usize) -> Pair {
        Pair::new(self.text(fr, most), self.text(nl, most))
    }

    /// The codes that were ticked, in the order of their list.
    fn codes(&mut self, field: &'static str, there: &[String]) -> Vec<String> {
        let typed = (self.typed)(field);
        let ticked: Vec<&str> = typed.split(',').filter(|code| !code.is_empty()).collect();
        if ticked.iter().any(|code| !there.iter().any(|known| known == code)) {
            self.faults.push((field, Fault::Unknown));
        }
        there.iter().filter(|known| ticked.contains(&known.as_str())).cloned().collect()
    }
}

/// The project as the form would have it, or everything that is wrong with it.
pub fn read(
    before: &Project,
    codes: &Codes,
    typed: impl Fn(&str) -> String,
) -> Result<Project, Vec<(&'static str, Fault)>> {
    let mut form = Reader { typed, faults: Vec::new() };
    let name = form.pair("name_fr", "name_nl", LINE);
    if name.is_empty() {
        form.faults.push(("name_fr", Fault::NoName));
    }
    let summary = form.pair("summary_fr", "summary_nl", TEXT);
    let organisation = form.text("organisation", LINE);
    let since = (form.typed)("since");
    let since = month(&since).unwrap_or_else(|| {
        form.faults.push(("since", Fault::NoMonth));
        since
    });
    let after = Project {
        id: before.id.clone(),
        version: before.version,
        name,
        summary,
        organisation,
        since,
        contact: form.text("contact", LINE),
        territories: form.codes("territories", &codes.territories),
        places: form.codes("places", &codes.places),
        quartier: form.pair("quartier_fr", "quartier_nl", LINE),
        unit: form.text("unit", LINE),
        public: form.pair("public_fr", "public_nl", TEXT),
        themes: form.codes("themes", &codes.themes),
        shares: form.pair("shares_fr", "shares_nl", TEXT),
        seeks: form.pair("seeks_fr", "seeks_nl", TEXT),
    };
    if form.faults.is_empty() { Ok(after) } else { Err(form.faults) }
}

/// `2025-03`, or the year alone, from what people write: `2025-03`, `03/2025`, `2025`. Nothing stays
/// nothing.
fn month(typed: &str) -> Option<String> {
    let parts: Option<Vec<u32>> =
        typed.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect();
    let (year, month) = match parts?[..] {
        [] => return typed.trim().is_empty().then(String::new),
        [year] => (year, None),
        [first, second] if first > 12 => (first, Some(second)),
        [first, second] => (second, Some(first)),
        _ => return None,
    };
    match month {
        _ if !(1950..=2100).contains(&year) => None,
        None => Some(year.to_string()),
        Some(month @ 1..=12) => Some(format!("{year}-{month:02}")),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes() -> Codes {
        let list = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        Codes {
            territories: list(&["bassin-nord", "bassin-sud"]),
            places: list(&["jette", "uccle"]),
            themes: list(&["isolement", "logement"]),
        }
    }

    fn typed<'a>(values: &'a [(&'a str, &'a str)]) -> impl Fn(&str) -> String + 'a {
        |field| values.iter().find(|(name, _)| *name == field).map_or("", |(_, value)| value).to_owned()
    }

    #[test]
    fn what_a_form_holds_it_gives_back() {
        let project = Project {
            id: "p".into(),
            name: Pair::new("Le Banc", ""),
            territories: vec!["bassin-nord".into(), "bassin-sud".into()],
            places: vec!["uccle".into()],
            themes: vec!["logement".into()],
            since: "2025-03".into(),
            version: 4,
            ..Project::default()
        };
        let held = fields(&project);
        let again = read(&project, &codes(), |field| {
            held.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone()).unwrap_or_default()
        });
        assert_eq!(again, Ok(project));
    }

    #[test]
    fn every_fault_is_told_beside_its_field() {
        let long = "a".repeat(201);
        let form = [("organisation", long.as_str()), ("since", "au printemps"), ("themes", "isolement,magie")];
        let faults = read(&Project::default(), &codes(), typed(&form)).unwrap_err();
        assert_eq!(
            faults,
            [
                ("name_fr", Fault::NoName),
                ("organisation", Fault::TooLong(LINE)),
                ("since", Fault::NoMonth),
                ("themes", Fault::Unknown),
            ]
        );
    }

    #[test]
    fn one_language_waits_for_the_other() {
        let read = read(&Project::default(), &codes(), typed(&[("name_nl", " De Bank ")])).unwrap();
        assert_eq!(read.name, Pair::new("", "De Bank"));
    }

    #[test]
    fn a_month_is_written_in_several_ways() {
        for typed in ["2025-03", "03/2025", "3 2025", " 2025.3 "] {
            assert_eq!(month(typed).as_deref(), Some("2025-03"), "{typed}");
        }
        assert_eq!(month("2025").as_deref(), Some("2025"));
        assert_eq!(month("  ").as_deref(), Some(""));
        for wrong in ["2025-13", "mars 2025", "1/2/2025", "0-2025", "12", "--"] {
            assert_eq!(month(wrong), None, "{wrong}");
        }
    }
}
