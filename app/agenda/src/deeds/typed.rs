//! What people type about an item, read field by field.

use kit::Locale;
use kit::form::{LINE, TEXT};
use kit::verbs::{Form, Wrong};
use kit::words::Pair;

use crate::rules::formats::usual_minutes;
use crate::rules::{Format, ItemKind, minutes_typed};
use crate::texts::{self, says};

/// The text of an item.
pub struct Typed {
    pub kind: ItemKind,
    pub format: Format,
    pub minutes: i64,
    pub title: Pair,
    pub expected: Pair,
    pub brought_by: String,
}

/// A text of at most so many characters.
pub fn text(form: &Form, field: &str, most: usize, locale: Locale, wrong: &mut Wrong) -> String {
    let typed = form.get(field);
    if typed.chars().count() > most {
        wrong.add(field, says::too_many_signs(locale, most));
    }
    typed.to_owned()
}

pub fn minutes(form: &Form, locale: Locale, wrong: &mut Wrong) -> Option<i64> {
    wrong.take("minutes", minutes_typed(form.get("minutes")).ok_or(says::bad_minutes(locale)))
}

pub fn kind(form: &Form, atelier: bool, locale: Locale, wrong: &mut Wrong) -> Option<ItemKind> {
    let kind =
        form.get("kind").parse().map_err(|_| says::no_kind(locale)).and_then(|kind| {
            if atelier && kind == ItemKind::Decide { Err(says::no_deciding(locale)) } else { Ok(kind) }
        });
    wrong.take("kind", kind)
}

/// Reads the whole form of an item, or notes all that is wrong with it.
pub fn item(form: &Form, atelier: bool, locale: Locale, wrong: &mut Wrong) -> Option<Typed> {
    let mut title = Pair::new(text(form, "title_fr", LINE, locale, wrong), text(form, "title_nl", LINE, locale, wrong));
    let kind = kind(form, atelier, locale, wrong);
    if title.is_empty() && kind == Some(ItemKind::Break) {
        title = Pair::new(texts::pause(Locale::Fr), texts::pause(Locale::Nl));
    }
    if title.is_empty() {
        wrong.add(locale.pick("title_fr", "title_nl"), says::no_title(locale));
    }
    let format = form.get("format").parse().unwrap_or(Format::Free);
    // Left empty, it is what is usual.
    let minutes =
        if form.get("minutes").is_empty() { Some(usual_minutes(format)) } else { minutes(form, locale, wrong) };
    let brought_by = text(form, "brought_by", LINE, locale, wrong);
    let expected =
        Pair::new(text(form, "expected_fr", TEXT, locale, wrong), text(form, "expected_nl", TEXT, locale, wrong));
    Some(Typed { kind: kind?, format, minutes: minutes?, title, expected, brought_by })
}
