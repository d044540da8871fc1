//! Reads a sheet from its form; what is wrong is said field by field.

use kit::form::{LINE, TEXT};
use kit::verbs::{Form, Refused, Wrong};
use kit::words::Pair;
use kit::{Day, Error, Locale};

use crate::known::Names;
use crate::rules::sheet::{Means, STEP_FIELDS, StepText, TEXTS};
use crate::rules::{FieldName, Sheet, missing};
use crate::texts::sheet as texts;

/// Most people a practice asks for.
const PEOPLE: u32 = 500;
/// How far ahead a sheet may be looked at again, in days.
const AHEAD: i64 = 5 * 366;

/// The sheet as typed. With `whole`, what is missing is wrong as well.
pub fn sheet(form: &Form, names: &Names, whole: bool, today: Day, locale: Locale) -> Result<Sheet, Refused> {
    let mut wrong = Wrong::default();
    let mut sheet = Sheet {
        projects: codes(form, "projects", |id| names.projects.iter().any(|(known, _)| known == id))?,
        territories: codes(form, "territories", |id| names.territories.iter().any(|one| one.id == id))?,
        themes: codes(form, "themes", |slug| names.themes.iter().any(|(known, _)| known == slug))?,
        effects_known: choice(form, "effects_known")?,
        means: Means {
            people: people(form, locale, &mut wrong),
            time: Pair::default(),
            money: choice(form, "means_money")?,
        },
        licence: words(form, "licence", LINE, locale, &mut wrong),
        ethics: form.ticked("ethics"),
        review_by: review_by(form, today, locale, &mut wrong),
        ..Sheet::default()
    };
    for text in TEXTS {
        let most = if text.line { LINE } else { TEXT };
        let mut read = |field| words(form, field, most, locale, &mut wrong);
        *(text.of_mut)(&mut sheet) = Pair { fr: read(text.fr), nl: read(text.nl) };
    }
    for [title_fr, title_nl, text_fr, text_nl] in STEP_FIELDS {
        let mut read = |field, most| words(form, field, most, locale, &mut wrong);
        let step = StepText {
            title: Pair { fr: read(title_fr, LINE), nl: read(title_nl, LINE) },
            text: Pair { fr: read(text_fr, TEXT), nl: read(text_nl, TEXT) },
        };
        if !step.is_empty() {
            sheet.steps.push(step);
        }
    }
    if whole {
        for name in missing(&sheet) {
            // A day that cannot be read was already said to be wrong.
            if name != FieldName::ReviewBy || form.get("review_by").is_empty() {
                wrong.add(name.field(), texts::lacks(locale, name));
            }
        }
    }
    wrong.check()?;
    Ok(sheet)
}

/// Line ends as the browser sends them are `\r\n`.
fn words(form: &Form, field: &str, most: usize, locale: Locale, wrong: &mut Wrong) -> String {
    let text = form.get(field).replace("\r\n", "\n");
    if text.chars().count() > most {
        wrong.add(field, texts::too_long(locale, most));
    }
    text
}

/// Codes from our own lists: anything else is senseless.
fn codes(form: &Form, field: &str, known: impl Fn(&str) -> bool) -> Result<Vec<String>, Error> {
    let mut codes: Vec<String> = Vec::new();
    for code in form.all(field) {
        if !known(code) {
            return Err(Error::Senseless);
        }
        if !codes.iter().any(|there| there == code) {
            codes.push(code.to_owned());
        }
    }
    Ok(codes)
}

fn choice<T: std::str::FromStr>(form: &Form, field: &str) -> Result<Option<T>, Error> {
    if form.get(field).is_empty() { Ok(None) } else { form.own(field).map(Some) }
}

fn people(form: &Form, locale: Locale, wrong: &mut Wrong) -> Option<u32> {
    let typed = form.get("means_people");
    if typed.is_empty() {
        return None;
    }
    let number = typed.parse().ok().filter(|n| (1..=PEOPLE).contains(n));
    wrong.take("means_people", number.ok_or_else(|| texts::bad_people(locale)))
}

fn review_by(form: &Form, today: Day, locale: Locale, wrong: &mut Wrong) -> Option<Day> {
    let typed = form.get("review_by");
    if typed.is_empty() {
        return None;
    }
    let soon = |day: &Day| (0..=AHEAD).contains(&day.days_since(today));
    let day = typed.parse().ok().filter(soon);
    wrong.take("review_by", day.ok_or_else(|| texts::bad_day(locale)))
}
