//! The score: one staff per body, one bar per quarter, a note per session, a thick final barline;
//! the five bassins are bracketed like a family of instruments. Two drawings, for the phone and for
//! the desk; the hidden one is not displayed.

use kit::ui::shape::{note, short, tile_inside};
use kit::ui::{Fill, to, use_locale};
use kit::{Day, Locale};
use leptos::prelude::*;

use crate::rules::{Note, Standing, Year};
use crate::texts;

/// The measures of a drawing.
#[derive(Clone, Copy)]
struct Sheet {
    slim: bool,
    /// Where January begins, how wide a month is, how high a staff, where the first staff begins.
    left: f64,
    month: f64,
    staff: f64,
    top: f64,
    radius: f64,
}

const DESK: Sheet = Sheet { slim: false, left: 196.0, month: 78.0, staff: 64.0, top: 60.0, radius: 14.0 };
const PHONE: Sheet = Sheet { slim: true, left: 0.0, month: 30.0, staff: 70.0, top: 54.0, radius: 11.0 };

impl Sheet {
    fn right(self) -> f64 {
        self.left + 12.0 * self.month
    }

    /// The middle of the staff of the i-th body.
    fn middle(self, i: usize) -> f64 {
        self.top + i as f64 * self.staff + if self.slim { 37.0 } else { 26.0 }
    }

    /// Where a day lies across.
    fn at(self, day: Day) -> f64 {
        let length = f64::from(day.end_of_month().of_month());
        self.left + self.month * (f64::from(day.month() - 1) + f64::from(day.of_month() - 1) / length)
    }

    fn begin(self, month: u32) -> f64 {
        self.left + self.month * f64::from(month - 1)
    }
}

/// Both drawings of a year.
#[component]
pub fn Score(year: Year) -> impl IntoView {
    view! {
        <figure class="year stack keep">
            {drawing(PHONE, &year)}
            {drawing(DESK, &year)}
        </figure>
    }
}

fn drawing(sheet: Sheet, year: &Year) -> AnyView {
    let locale = use_locale();
    let bodies = year.bodies.len();
    let foot = sheet.top + bodies as f64 * sheet.staff;
    let height = foot + if sheet.slim { 50.0 } else { 48.0 };
    let months = (1..=12_u32)
        .map(|month| {
            let past = year.today.year() > year.year || (year.today.year() == year.year && month < year.today.month());
            let x = short(sheet.begin(month) + sheet.month / 2.0);
            let y = if sheet.slim { "44" } else { "48" };
            let name = kit::clock::short_month(month, locale);
            let name =
                if sheet.slim { name.chars().take(1).flat_map(char::to_uppercase).collect() } else { name.to_owned() };
            view! { <text class="m" class:past=past x=x y=y text-anchor="middle">{name}</text> }
        })
        .collect_view();
    let june = view! {
        <rect class="june" x=short(sheet.begin(6)) y=short(sheet.top - 6.0)
            width=short(sheet.month) height=short(height - sheet.top + 6.0)></rect>
    };
    let staves = year
        .bodies
        .iter()
        .enumerate()
        .map(|(i, body)| {
            let notes = year.notes.iter().filter(|note| note.body == body.id).map(|n| window(sheet, year, n, i)).collect_view();
            view! {
                <g data-body=body.mark.clone()>
                    {name(sheet, body, i)}
                    <path class="staff" d=format!("M{} {y}H{}", short(sheet.left), short(sheet.right()), y = short(sheet.middle(i)))></path>
                    {notes}
                </g>
            }
        })
        .collect_view();
    view! {
        <svg class=if sheet.slim { "slim" } else { "wide" } viewBox=format!("0 0 {} {}", short(sheet.right()), short(height))
            role="group" aria-label=texts::score(locale, year.notes.len(), year.year)>
            {months}{june}{today(sheet, year, foot)}{barlines(sheet, bodies)}{staves}{counts(sheet, year, foot)}
        </svg>
    }
    .into_any()
}

/// The line of today with its flag; nothing in another year.
fn today(sheet: Sheet, year: &Year, foot: f64) -> Option<AnyView> {
    let locale = use_locale();
    (year.today.year() == year.year).then(|| {
        let x = sheet.at(year.today);
        let (width, y, high, line, text) =
            if sheet.slim { (62.0, 2.0, 10.0, 26.0, 19.0) } else { (74.0, 4.0, 12.0, 30.0, 22.0) };
        // The flag hangs to the left of its line, except in the first weeks of the year.
        let left = if x < width { x - 1.0 } else { x + 1.0 - width };
        let flag = format!(
            "M{} {}h{}a14 14 0 0 1 14 14v{}h-{}Z",
            short(left),
            short(y),
            short(width - 14.0),
            short(high),
            short(width)
        );
        let label = format!("{} {}", year.today.of_month(), kit::clock::short_month(year.today.month(), locale));
        view! {
            <path class="now-l" d=format!("M{} {}V{}", short(x), short(line), short(foot))></path>
            <path class="now-f" d=flag></path>
            <text class="now-t" x=short(left + width / 2.0) y=short(text) text-anchor="middle">{label}</text>
        }
        .into_any()
    })
}

/// A barline at each quarter, the thick one at the end, and the bracket of the bassins. On the desk
/// the bassins share theirs; on the phone each staff has its own.
fn barlines(sheet: Sheet, bodies: usize) -> AnyView {
    let half = sheet.radius + if sheet.slim { 4.0 } else { 6.0 };
    let groups: Vec<(usize, usize)> = if sheet.slim || bodies < 3 {
        (0..bodies).map(|i| (i, i)).collect()
    } else {
        vec![(0, 0), (1, bodies - 2), (bodies - 1, bodies - 1)]
    };
    let bracket = (!sheet.slim && bodies >= 3).then(|| {
        let (x, from, to) = (sheet.left - 6.0, sheet.middle(1) - half - 4.0, sheet.middle(bodies - 2) + half + 4.0);
        view! { <path class="end" d=format!("M{} {}V{}", short(x), short(from), short(to))></path> }
    });
    let bars = groups
        .into_iter()
        .map(|(first, last)| {
            let (from, to) = (short(sheet.middle(first) - half), short(sheet.middle(last) + half));
            let mut line = String::new();
            for quarter in 0..4_u8 {
                let x = sheet.left + f64::from(quarter) * 3.0 * sheet.month + if quarter == 0 { 0.75 } else { 0.0 };
                line.push_str(&format!("M{} {from}V{to}", short(x)));
            }
            line.push_str(&format!("M{} {from}V{to}", short(sheet.right() - 7.0)));
            view! {
                <path class="barline" d=line></path>
                <path class="end" d=format!("M{} {from}V{to}", short(sheet.right() - 2.0))></path>
            }
        })
        .collect_view();
    (bracket, bars).into_any()
}

fn name(sheet: Sheet, body: &territories::rules::Body, i: usize) -> AnyView {
    let locale = use_locale();
    let y = sheet.top + i as f64 * sheet.staff;
    let name = body.short.text(locale).to_owned();
    if sheet.slim {
        view! {
            <g transform=format!("translate(1 {}) scale(.75)", short(y + 2.0))>{tile_inside(&body.mark)}</g>
            <text class="nm" x="26" y=short(y + 17.0)>{name}</text>
        }
        .into_any()
    } else {
        view! {
            <g transform=format!("translate(0 {}) scale(1.2)", short(y + 5.0))>{tile_inside(&body.mark)}</g>
            <text class="nm" x="40" y=short(y + 19.0)>{name}</text>
            <text class="sub" x="40" y=short(y + 39.0)>{texts::rhythm(locale, &body.rhythm)}</text>
        }
        .into_any()
    }
}

/// A window and its note: a link with a full name.
fn window(sheet: Sheet, year: &Year, at: &Note, i: usize) -> AnyView {
    let locale = use_locale();
    let (x, y) = (sheet.begin(at.months.0), sheet.middle(i));
    let width = sheet.month * f64::from(at.months.1 - at.months.0 + 1);
    let cx = match &at.session {
        Some(session) if session.day.year() == year.year => sheet.at(session.day).clamp(x + 2.0, x + width - 2.0),
        _ => x + width / 2.0,
    };
    // In a window of one month the note stands in its middle, where it can be read.
    let cx = if at.months.0 == at.months.1 { x + width / 2.0 } else { cx };
    let cx = cx.clamp(sheet.left + sheet.radius + 3.0, sheet.right() - sheet.radius - 12.0);
    let high = sheet.radius * 2.0 + if sheet.slim { 8.0 } else { 12.0 };
    let (hit_x, hit_width, hit_high) = if sheet.slim {
        ((cx - 22.0).clamp(0.0, sheet.right() - 44.0), 44.0, 46.0)
    } else {
        (x + 2.0, width - 4.0, 58.0)
    };
    let (text, class) = match (&at.session, at.standing) {
        (_, Standing::Missed) => (texts::missed(locale).to_owned(), "bad-t"),
        (None, _) if at.late => (texts::no_date(locale).to_owned(), "bad-t"),
        (None, _) => (texts::owed(locale).to_owned(), "sub"),
        (Some(session), Standing::Held) => (day(sheet, session.day, locale), "sub"),
        (Some(session), _) => (day(sheet, session.day, locale), "on"),
    };
    let fill = if at.live { Fill::Live } else { fill(at.standing) };
    view! {
        <a href=target(at) aria-label=full_name(year, at, locale)>
            <rect class="hit" x=short(hit_x) y=short(y - 22.0) width=short(hit_width) height=short(hit_high) rx="6"></rect>
            <rect class="span" x=short(x + 1.5) y=short(y - high / 2.0) width=short(width - 3.0) height=short(high)
                rx=if sheet.slim { "6" } else { "8" }></rect>
            {at.late.then(|| view! { <circle class="late" cx=short(cx) cy=short(y) r=short(sheet.radius + 4.0)></circle> })}
            {note(fill, cx, y, sheet.radius)}
            <text class=class x=short(cx) y=short(y + sheet.radius + if sheet.slim { 18.0 } else { 21.0 }) text-anchor="middle">{text}</text>
        </a>
    }
    .into_any()
}

fn day(sheet: Sheet, day: Day, locale: Locale) -> String {
    if sheet.slim { day.of_month().to_string() } else { day.shortest(locale) }
}

/// How full the note of a standing is drawn.
pub const fn fill(standing: Standing) -> Fill {
    match standing {
        Standing::Owed => Fill::Owed,
        Standing::Dated => Fill::One,
        Standing::Announced => Fill::Two,
        Standing::Settled => Fill::Three,
        Standing::Held => Fill::Full,
        Standing::Missed => Fill::Missed,
    }
}

/// Where a note leads: to its session, or to its line in the list.
fn target(at: &Note) -> String {
    match &at.session {
        Some(session) => to(&format!("/session/{}", session.id)),
        None => format!("#{}", anchor(at)),
    }
}

/// The id of a window's line in the list.
pub fn anchor(at: &Note) -> String {
    format!("{}-{}", at.body, at.months.0)
}

/// «Nord-Est, juin : jeudi 10 juin, annoncée».
pub fn full_name(year: &Year, at: &Note, locale: Locale) -> String {
    let body = year.body(&at.body).map(|body| body.short.text(locale)).unwrap_or_default();
    let span = texts::span(locale, at.months);
    let state = if at.live { texts::live(locale) } else { texts::standing(locale, at.standing) };
    match &at.session {
        Some(session) => format!("{body}, {span}: {}, {state}", session.day.without_year(locale)),
        None if at.late => format!("{body}, {span}: {}", texts::no_date(locale)),
        None => format!("{body}, {span}: {state}"),
    }
}

/// How many sessions each month has.
fn counts(sheet: Sheet, year: &Year, foot: f64) -> AnyView {
    let locale = use_locale();
    let y = foot + if sheet.slim { 40.0 } else { 32.0 };
    let label = if sheet.slim {
        view! { <text class="sub" x="0" y=short(y - 22.0)>{texts::sessions_per_month(locale)}</text> }.into_any()
    } else {
        view! { <text class="nm" x="0" y=short(y)>{texts::per_month(locale)}</text> }.into_any()
    };
    let numbers = (1..=12_u32)
        .zip(year.by_month())
        .filter(|(_, n)| *n > 0)
        .map(|(month, n)| view! {
            <text class="sum" x=short(sheet.begin(month) + sheet.month / 2.0) y=short(y) text-anchor="middle">{n}</text>
        })
        .collect_view();
    (label, numbers).into_any()
}
