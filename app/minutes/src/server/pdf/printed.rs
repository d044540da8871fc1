//! What `minutes.typ` prints: every word already chosen, each in its language.

use kit::Locale;
use kit::words::Pair;
use live::rules::Kind;
use serde::Serialize;
use sessions::rules::capital;

use crate::api::Page;
use crate::archive::Year;
use crate::rules::draft::keeping;
use crate::rules::{Attendance, Contribution, Ending, Group, Item, Minutes, Outcome, Reading, Together, summary};
use crate::texts;

/// A document: one session, or a year of them, each with a heading of its own.
#[derive(Serialize)]
pub struct Printed {
    lang: &'static str,
    /// Whose minutes, over the title and at the foot of each page.
    over: String,
    title: String,
    lead: Vec<Said>,
    notes: Vec<String>,
    words: Words,
    chapters: Vec<Chapter>,
}

/// A text and the language it is in.
#[derive(Serialize)]
struct Said {
    text: String,
    lang: &'static str,
}

#[derive(Serialize)]
struct Words {
    came: &'static str,
    points: &'static str,
    nothing: &'static str,
    promises: &'static str,
    columns: [&'static str; 3],
}

#[derive(Serialize)]
struct Chapter {
    title: Option<Said>,
    lead: Vec<Said>,
    notes: Vec<String>,
    facts: Vec<(&'static str, String)>,
    items: Vec<Point>,
    promises: Vec<Promise>,
}

#[derive(Serialize)]
struct Point {
    at: String,
    length: String,
    title: Said,
    brought: Option<String>,
    documents: Vec<Linked>,
    notes: Vec<&'static str>,
    text: Vec<Said>,
    /// The text waits for its translation.
    waits: Option<&'static str>,
    outcomes: Vec<Concluded>,
    said: Vec<Heard>,
}

#[derive(Serialize)]
struct Linked {
    title: String,
    link: String,
}

#[derive(Serialize)]
struct Concluded {
    kind: &'static str,
    text: Said,
    more: String,
}

/// Contributions under a heading of the room, or under their kind.
#[derive(Serialize)]
struct Heard {
    heading: Said,
    contributions: Vec<Signed>,
}

#[derive(Serialize)]
struct Signed {
    text: Said,
    by: String,
}

#[derive(Serialize)]
struct Promise {
    what: Said,
    who: Said,
    when: String,
}

pub fn session(page: Page, locale: Locale) -> Printed {
    let echo = page.reading == Reading::Echo;
    let name = page.minutes.title.text(locale);
    let title = if echo { texts::echo_of(locale, name) } else { texts::minutes_of(locale, name) };
    let mut notes = Vec::new();
    notes.extend(page.version.map(|(n, at)| texts::approved_on(locale, n, &at.day().full(locale))));
    match page.reading {
        Reading::Draft => notes.push(texts::in_draft(locale).into()),
        Reading::Review => notes.push(texts::in_review(locale).into()),
        Reading::Echo => notes.push(texts::echo_lead(locale).into()),
        Reading::Full => {}
    }
    notes.extend(page.redacted.map(|day| texts::redact::redacted(locale, &day.full(locale))));
    let lead = lead(&page.minutes, locale);
    let promises = if echo { Vec::new() } else { promises(&page.minutes, locale) };
    let chapter = Chapter { title: None, lead: Vec::new(), promises, ..chapter(page.minutes, locale) };
    let words =
        Words { nothing: if echo { texts::echo_empty(locale) } else { texts::no_items(locale) }, ..words(locale) };
    printed(page.body.text(locale), title, lead, notes, words, vec![chapter], locale)
}

pub fn year(year: Year, locale: Locale) -> Printed {
    let chapters = year.all.into_iter().map(|(whole, minutes)| {
        let only = (!whole).then(|| texts::archive::only_echo(locale).to_owned());
        Chapter { notes: only.into_iter().collect(), ..chapter(minutes, locale) }
    });
    let chapters: Vec<_> = chapters.collect();
    let title = texts::archive::year_title(locale, year.year);
    let none = chapters.is_empty().then(|| texts::archive::year_none(locale).to_owned());
    printed(year.body.text(locale), title, Vec::new(), none.into_iter().collect(), words(locale), chapters, locale)
}

fn printed(
    over: &str,
    title: String,
    lead: Vec<Said>,
    notes: Vec<String>,
    words: Words,
    chapters: Vec<Chapter>,
    locale: Locale,
) -> Printed {
    Printed { lang: locale.code(), over: over.to_owned(), title, lead, notes, words, chapters }
}

fn words(locale: Locale) -> Words {
    Words {
        came: texts::who_came(locale),
        points: texts::points(locale),
        nothing: texts::echo_empty(locale),
        promises: texts::promises(locale),
        columns: [texts::promise_what(locale), texts::promise_who(locale), texts::promise_when(locale)],
    }
}

/// One session of several: its own title, and all but the table of promises.
fn chapter(minutes: Minutes, locale: Locale) -> Chapter {
    Chapter {
        title: Some(said(&minutes.title, locale)),
        lead: lead(&minutes, locale),
        notes: Vec::new(),
        facts: minutes.attendance.map_or(Vec::new(), |there| facts(there, locale)),
        items: minutes.items.into_iter().map(|item| point(item, locale)).collect(),
        promises: Vec::new(),
    }
}

fn said(pair: &Pair, locale: Locale) -> Said {
    let (text, lang) = pair.read(locale);
    Said { text: text.to_owned(), lang: lang.code() }
}

/// When, and where.
fn lead(minutes: &Minutes, locale: Locale) -> Vec<Said> {
    let both = [said(&minutes.when, locale), said(&minutes.place, locale)];
    both.into_iter().filter(|one| !one.text.is_empty()).collect()
}

fn facts(there: Attendance, locale: Locale) -> Vec<(&'static str, String)> {
    let all = [
        (texts::present(locale), there.present.to_string()),
        (texts::guests(locale), there.guests.to_string()),
        (texts::excused(locale), there.excused.to_string()),
        (texts::organisations(locale), there.organisations.join(", ")),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn point(item: Item, locale: Locale) -> Point {
    let (text, lang) = item.text.read(locale);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut notes = Vec::new();
    match item.ending {
        Ending::Treated => {}
        Ending::Parked => notes.push(texts::was_parked(locale)),
        Ending::Skipped => notes.push(texts::was_skipped(locale)),
    }
    let brought = agenda::texts::named(locale, &item.brought_by);
    let documents = item.documents.iter().map(|one| Linked { title: one.title.clone(), link: one.address.clone() });
    Point {
        brought: brought.map(|who| capital(&agenda::texts::brought_by(locale, &who))),
        documents: documents.collect(),
        at: item.at.hour_in(locale),
        length: texts::length(&item, locale),
        title: said(&item.title, locale),
        notes,
        text: lines.map(|line| Said { text: line.to_owned(), lang: lang.code() }).collect(),
        waits: (lang != locale).then(|| texts::other_language(locale)),
        outcomes: item.outcomes.iter().map(|one| concluded(one, locale)).collect(),
        said: heard(item.together, item.said, locale),
    }
}

fn concluded(one: &Outcome, locale: Locale) -> Concluded {
    Concluded {
        kind: live::texts::outcome(locale, one.kind),
        text: said(&one.text, locale),
        more: keeping(one, locale),
    }
}

fn heard(together: Vec<Together>, rest: Vec<Group>, locale: Locale) -> Vec<Heard> {
    let together = together.into_iter().map(|one| Heard {
        heading: said(&one.heading, locale),
        contributions: one.contributions.into_iter().map(|(kind, one)| signed(one, Some(kind), locale)).collect(),
    });
    let rest = rest.into_iter().map(|group| Heard {
        heading: Said { text: texts::group(group.kind, locale).to_owned(), lang: locale.code() },
        contributions: group.contributions.into_iter().map(|one| signed(one, None, locale)).collect(),
    });
    together.chain(rest).collect()
}

/// `kind`: where no heading says it.
fn signed(one: Contribution, kind: Option<Kind>, locale: Locale) -> Signed {
    let kind = kind.map(|kind| live::texts::kind(locale, kind).to_owned());
    let all = [kind, Some(texts::by(&one.by, locale)), texts::supported(one.supports, locale)];
    let by = all.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Signed { text: Said { text: one.text, lang: one.lang.code() }, by }
}

fn promises(minutes: &Minutes, locale: Locale) -> Vec<Promise> {
    let unknown = || texts::unknown(locale).to_owned();
    let rows = summary::summary(minutes).commitments.into_iter().map(|one| Promise {
        what: said(&one.text, locale),
        who: if one.owner.is_empty() {
            Said { text: unknown(), lang: locale.code() }
        } else {
            said(&one.owner, locale)
        },
        when: one.due.map_or_else(unknown, |day| day.full(locale)),
    });
    rows.collect()
}
