//! The length of the session as one ruler: what is used, what is free, breaks, and what is too long.

use kit::clock::{MINUTE, length as in_hours};
use kit::ui::shape::short;
use kit::ui::use_locale;
use leptos::prelude::*;
use sessions::rules::Session;

use crate::rules::order::total;
use crate::rules::{Item, ItemKind};
use crate::texts;

/// The ruler is drawn in a box of 720, with a pixel of air at its ends.
const WIDTH: f64 = 717.0;

fn block(class: &'static str, from: f64, to: f64) -> AnyView {
    let width = (to - from - 2.0).max(0.5);
    view! { <rect class=class x=short(from + 1.0) y="1" width=short(width) height="30" rx="2"></rect> }.into_any()
}

/// The drawing alone.
#[component]
pub fn Ruler(session: Session, items: Vec<Item>) -> impl IntoView {
    let locale = use_locale();
    let (all, length) = (total(&items), session.length().max(1));
    let scale = WIDTH / all.max(length) as f64;
    let end = length as f64 * scale;
    let mut at = 0.0;
    let mut blocks = Vec::new();
    for item in &items {
        let next = at + item.minutes as f64 * scale;
        let class = if item.kind == ItemKind::Break { "rest" } else { "use" };
        if at < end {
            blocks.push(block(class, at, next.min(end)));
        }
        if next > end + 0.01 {
            blocks.push(block("over-t", at.max(end), next));
        }
        at = next;
    }
    // The end's hour must not leave the drawing.
    let anchor = if end > WIDTH - 40.0 { "end" } else { "middle" };
    view! {
        <svg class="year" viewBox="0 0 720 58" role="img" aria-label=texts::bar(locale, all, length)>
            <rect class="free" x="1" y="1" width=short(end - 1.0) height="30" rx="4"></rect>
            {blocks.into_iter().collect_view()}
            <path class="now-l" d=format!("M{} 0V38", short(end + 0.5))></path>
            <text class="tm" x="1" y="54">{session.starts_at.hour_in(locale)}</text>
            <text class="tm" x=short(end + 0.5) y="54" text-anchor=anchor>{session.ends_at.hour_in(locale)}</text>
        </svg>
    }
}

/// The sum beside the heading: planned, of the length, and what is left.
#[component]
pub fn Sum(session: Session, items: Vec<Item>) -> impl IntoView {
    let locale = use_locale();
    let (all, length) = (total(&items), session.length());
    let rest = length - all;
    let left = (rest > 0 && all > 0).then(|| format!(", {}", texts::left(locale, &in_hours(rest, locale))));
    view! {
        <span class="num">
            <b>{in_hours(all, locale)}</b>" "{texts::foreseen(locale, &in_hours(length, locale))}{left}
        </span>
    }
}

/// How much too long, and when it would end; nothing when it fits.
pub fn too_long(session: &Session, items: &[Item], locale: kit::Locale) -> Option<(String, String)> {
    let all = total(items);
    let over = all - session.length();
    let fact = match over {
        ..=0 => return None,
        1 => texts::too_long_one(locale).to_owned(),
        n => texts::too_long(locale, n),
    };
    let end = session.starts_at.plus(all.saturating_mul(MINUTE)).hour_in(locale);
    Some((fact, texts::too_long_more(locale, &end)))
}
