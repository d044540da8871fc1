//! What `minutes.typ` prints: every word already chosen, each in its language.

use kit::Locale;
use kit::words::Pair;
use live::rules::Kind;
use serde::Serialize;

use crate::api::Page;
use crate::archive::Year;
use crate::rules::draft::keeping;
use crate::rules::{Attendance, Contribution, Group, Item, Minutes, Outcome, Reading, Together, summary};
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

impl Printed {
    /// With links that lead to this site from wherever the file is read.
    pub fn on(mut self, origin: &str) -> Printed {
        let items = self.chapters.iter_mut().flat_map(|chapter| &mut chapter.items);
        for one in items.flat_map(|item| &mut item.documents).filter(|one| one.link.starts_with('/')) {
            one.link.insert_str(0, origin);
        }
        self
    }
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
    promises: &'static str,
    columns: [&'static str; 3],
}

#[derive(Serialize)]
struct Chapter {
    title: Option<Said>,
    lead: Vec<Said>,
    notes: Vec<String>,
    facts: Vec<(&'static str, String)>,
    /// Said where there are no items.
    nothing: &'static str,
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
    /// It waits for its translation.
    waits: Option<&'static str>,
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
    let promises = if echo { Vec::new() } else { promises(&page.minutes, locale) };
    let mut only = Chapter { title: None, promises, ..chapter(page.minutes, !echo, locale) };
    Printed {
        lang: locale.code(),
        over: page.body.text(locale).to_owned(),
        title,
        lead: std::mem::take(&mut only.lead),
        notes,
        words: words(locale),
        chapters: vec![only],
    }
}

pub fn year(year: Year, locale: Locale) -> Printed {
    let none = year.all.is_empty().then(|| texts::archive::year_none(locale).to_owned());
    let chapters = year.all.into_iter().map(|(whole, minutes)| {
        let only = (!whole).then(|| texts::archive::only_echo(locale).to_owned());
        Chapter { notes: only.into_iter().collect(), ..chapter(minutes, whole, locale) }
    });
    Printed {
        lang: locale.code(),
        over: year.body.text(locale).to_owned(),
        title: texts::archive::year_title(locale, year.year),
        lead: Vec::new(),
        notes: none.into_iter().collect(),
        words: words(locale),
        chapters: chapters.collect(),
    }
}

fn words(locale: Locale) -> Words {
    Words {
        came: texts::who_came(locale),
        points: texts::points(locale),
        promises: texts::promises(locale),
        columns: [texts::promise_what(locale), texts::promise_who(locale), texts::promise_when(locale)],
    }
}

/// One session of several: its own title, and all but the table of promises. `whole`: more than the écho.
fn chapter(minutes: Minutes, whole: bool, locale: Locale) -> Chapter {
    Chapter {
        title: Some(said(&minutes.title, locale)),
        lead: lead(&minutes, locale),
        notes: Vec::new(),
        facts: minutes.attendance.map_or(Vec::new(), |there| facts(there, locale)),
        nothing: if whole { texts::no_items(locale) } else { texts::echo_empty(locale) },
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
    let documents = item.documents.iter().map(|one| Linked { title: one.title.clone(), link: one.place(locale) });
    Point {
        brought: agenda::texts::borne(locale, &item.brought_by),
        documents: documents.collect(),
        at: item.at.hour_in(locale),
        length: texts::length(&item, locale),
        title: said(&item.title, locale),
        notes: texts::left_open(item.ending, locale).into_iter().collect(),
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
        waits: one.waits(locale).then(|| texts::other_language(locale)),
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

#[cfg(test)]
mod tests {
    use kit::Day;
    use kit::testing::noon_of_tests;
    use live::rules::OutcomeKind;
    use sessions::rules::State;

    use super::*;
    use crate::rules::tests::{document, item, minutes, outcome, promise, said};

    fn held() -> Minutes {
        let decision = outcome(OutcomeKind::Decision, "Cinq indicateurs", "");
        let told = Item {
            in_echo: true,
            brought_by: vec!["Paliers".into(), "Récits".into()],
            documents: vec![document("Grille")],
            together: vec![Together {
                heading: Pair::new("Logement", "Wonen"),
                contributions: vec![(Kind::Tool, said("Odile"))],
            }],
            ..item(vec![said("Murs qui respirent")], vec![decision, promise()])
        };
        minutes(vec![told])
    }

    fn page(reading: Reading, minutes: Minutes) -> Page {
        Page {
            mark: "concertation".into(),
            body: Pair::new("Concertation", "Overleg"),
            state: State::Approved,
            reading,
            minutes,
            version: Some((2, noon_of_tests())),
            versions: vec![],
            until: None,
            may_edit: false,
            may_remark: false,
            remarks: vec![],
            redacted: Day::ymd(2027, 2, 4),
            pdf: true,
        }
    }

    fn text(printed: &Printed) -> String {
        serde_json::to_string(printed).unwrap()
    }

    /// What only those of the session read.
    const INSIDE: [&str; 6] =
        ["Porté par Paliers et Récits", "example.org/Grille", "Odile", "Murs qui respirent", "Pignon sur Cour", "18"];

    #[test]
    fn the_whole_and_the_echo() {
        let mut all = held();
        all.attendance = Some(Attendance { present: 18, ..Attendance::default() });
        let whole = text(&session(page(Reading::Full, all.clone()), Locale::Fr));
        let echo = text(&session(page(Reading::Echo, all.echo()), Locale::Fr));
        for there in ["Cinq indicateurs", "Dit ici.", "Envoyer la grille.", "Version 2", "4 février 2027"] {
            assert!(whole.contains(there) && echo.contains(there), "{there}\n{echo}");
        }
        for inside in INSIDE {
            assert!(whole.contains(inside), "{inside}\n{whole}");
            assert!(!echo.contains(&format!("\"{inside}")) && !echo.contains("example.org"), "{inside}\n{echo}");
        }
        assert!(whole.contains("Logement") && !echo.contains("Logement"));
    }

    #[test]
    fn each_text_says_its_language() {
        let dutch = session(page(Reading::Full, held()), Locale::Nl);
        let said = |one: &Said| (one.text.clone(), one.lang);
        let point = &dutch.chapters[0].items[0];
        assert_eq!(said(&point.outcomes[0].text), ("Cinq indicateurs".into(), "fr"));
        let waits: Vec<_> = point.outcomes.iter().map(|one| one.waits).collect();
        assert_eq!(waits, [Some("vertaling volgt"), None]);
        assert_eq!(said(&point.text[0]), ("Hier gezegd.".into(), "nl"));
        assert_eq!(said(&point.said[0].heading), ("Wonen".into(), "nl"));
        assert_eq!(point.said[1].contributions[0].text.lang, "fr");
    }

    #[test]
    fn a_year_gives_of_each_session_what_one_may_read() {
        let of = |all| Year {
            id: "concertation".into(),
            mark: "concertation".into(),
            body: Pair::new("Concertation", "Overleg"),
            year: 2027,
            years: vec![2027],
            all,
            pdf: true,
        };
        let printed =
            year(of(vec![(true, held()), (false, minutes(vec![]).echo()), (true, minutes(vec![]))]), Locale::Fr);
        let nothing: Vec<_> = printed.chapters.iter().map(|chapter| chapter.nothing).collect();
        assert_eq!(nothing[1], texts::echo_empty(Locale::Fr));
        assert_eq!(nothing[2], texts::no_items(Locale::Fr));
        assert!(printed.chapters[0].notes.is_empty() && !printed.chapters[1].notes.is_empty());
        assert_eq!(year(of(vec![]), Locale::Fr).notes, [texts::archive::year_none(Locale::Fr)]);
    }
}
