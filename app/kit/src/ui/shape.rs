//! One shape, the quarter of a circle, and it always means something (`look`): how far a session
//! has come, where a territory lies.

use core::f64::consts::PI;

use leptos::prelude::*;

/// How much of a thing is done, quarter by quarter: the one code of the whole product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Four broken arcs: owed.
    Owed,
    /// ¼: dated; saved on this phone; shared.
    One,
    /// ½: announced; tried elsewhere.
    Two,
    /// ¾: agenda settled.
    Three,
    /// Held; sent; confirmed elsewhere.
    Full,
    /// A cross.
    Missed,
    /// A disc of pollen with an ink heart: happening now.
    Live,
    /// A bar.
    Cancelled,
}

/// Two decimals are a hundredth of a pixel: enough, and short.
pub fn short(n: f64) -> String {
    let text = format!("{n:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The path of a sector of a circle around `(cx, cy)`, from one angle to another, in degrees
/// clockwise from the east.
pub fn sector(cx: f64, cy: f64, r: f64, from: f64, to: f64) -> String {
    let point = |angle: f64| {
        let (sin, cos) = (angle * PI / 180.0).sin_cos();
        format!("{} {}", short(cx + r * cos), short(cy + r * sin))
    };
    let large = u8::from(to - from > 180.0);
    format!("M{} {}L{}A{r} {r} 0 {large} 1 {}Z", short(cx), short(cy), point(from), point(to), r = short(r))
}

/// A note at a place of a drawing: what [`Fill`] looks like around `(cx, cy)`.
pub fn note(fill: Fill, cx: f64, cy: f64, r: f64) -> AnyView {
    let (x, y, radius) = (short(cx), short(cy), short(r));
    let ring = |class: &'static str| {
        let (x, y, radius) = (x.clone(), y.clone(), radius.clone());
        view! { <circle class=class cx=x cy=y r=radius></circle> }
    };
    let part = |turn: f64| view! { <path class="part" d=sector(cx, cy, r, -90.0, turn - 90.0)></path> };
    match fill {
        Fill::Owed => {
            let (quarter, gap) = (PI * r / 2.0, r * 0.42);
            let dashes = format!("{} {}", short(quarter - gap), short(gap));
            view! {
                <circle class="gap" cx=x cy=y r=radius
                    stroke-dasharray=dashes stroke-dashoffset=short(-gap / 2.0)></circle>
            }
            .into_any()
        }
        Fill::One => (ring("ring"), part(90.0)).into_any(),
        Fill::Two => (ring("ring"), part(180.0)).into_any(),
        Fill::Three => (ring("ring"), part(270.0)).into_any(),
        Fill::Full => (ring("ring"), ring("part")).into_any(),
        Fill::Missed => {
            let arm = r * 0.42;
            let cross =
                format!("M{} {}l{l} {l}m0 -{l}l-{l} {l}", short(cx - arm), short(cy - arm), l = short(2.0 * arm));
            (ring("miss"), view! { <path class="cross" d=cross></path> }).into_any()
        }
        Fill::Live => view! {
            <circle class="halo" cx=x.clone() cy=y.clone() r=short(r + 2.0)></circle>
            <circle class="on-halo" cx=x cy=y r=short(r - 4.0)></circle>
        }
        .into_any(),
        Fill::Cancelled => {
            let bar = format!("M{} {}h{}", short(cx - r / 2.0), short(cy), short(r));
            (ring("ring"), view! { <path class="ring" d=bar></path> }).into_any()
        }
    }
}

/// The glyph alone; never without its word beside it.
#[component]
pub fn Glyph(fill: Fill, #[prop(optional, into)] mark: String) -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" data-body=(!mark.is_empty()).then_some(mark)>
            {note(fill, 12.0, 12.0, 9.5)}
        </svg>
    }
}

/// A state: glyph and word.
#[component]
pub fn Tag(fill: Fill, #[prop(into)] word: String, #[prop(optional, into)] mark: String) -> impl IntoView {
    view! { <span class="tag"><Glyph fill mark/>{word}</span> }
}

/// What a tile shows: a quarter towards its place on the compass, a ring for the region, four
/// quarters for the concertation. Drawn in a box of 24.
pub fn tile_inside(mark: &str) -> AnyView {
    let angle = match mark {
        "nord" => Some(-90.0),
        "nord-est" => Some(-45.0),
        "sud-est" => Some(45.0),
        "sud" => Some(90.0),
        "centre-ouest" => Some(180.0),
        _ => None,
    };
    let shift = |by: f64, angle: f64| {
        let (sin, cos) = (angle * PI / 180.0).sin_cos();
        (12.0 + by * cos, 12.0 + by * sin)
    };
    let cut = match angle {
        Some(angle) => {
            let (cx, cy) = shift(-4.6, angle);
            view! { <path class="cut" d=sector(cx, cy, 11.0, angle - 45.0, angle + 45.0)></path> }.into_any()
        }
        None if mark == "region" => view! { <circle class="cut-s" cx="12" cy="12" r="6.3"></circle> }.into_any(),
        None => [-135.0, -45.0, 45.0, 135.0]
            .map(|angle| {
                let (cx, cy) = shift(1.0, angle);
                view! { <path class="cut" d=sector(cx, cy, 7.4, angle - 45.0, angle + 45.0)></path> }
            })
            .into_iter()
            .collect_view()
            .into_any(),
    };
    view! { <rect class="tile" width="24" height="24" rx="5"></rect>{cut} }.into_any()
}

/// The tile of a territory or of the concertation.
#[component]
pub fn Tile(#[prop(into)] mark: String, #[prop(default = 24)] size: u32) -> impl IntoView {
    let inside = tile_inside(&mark);
    view! {
        <svg viewBox="0 0 24 24" width=size height=size aria-hidden="true" data-body=mark>{inside}</svg>
    }
}

/// A place: tile and name.
#[component]
pub fn Place(#[prop(into)] mark: String, #[prop(into)] name: String) -> impl IntoView {
    view! { <span class="place"><Tile mark/>{name}</span> }
}

/// The mark: three quarters of a ring make a C; the fourth, full and lifted, is the one who joins in.
#[component]
pub fn Mark(#[prop(default = 34)] size: u32) -> impl IntoView {
    view! {
        <svg viewBox="0 0 64 64" width=size height=size aria-hidden="true">
            <g fill="currentColor">
                <path d="M28 8.5A23 23 0 0 0 5.5 31H18.5A10 10 0 0 1 28 21.5Z"></path>
                <path d="M5.5 35A23 23 0 0 0 28 57.5V44.5A10 10 0 0 1 18.5 35Z"></path>
                <path d="M32 57.5A23 23 0 0 0 54.5 35H41.5A10 10 0 0 1 32 44.5Z"></path>
                <path class="part" data-body="concertation" d="M34 29V5A24 24 0 0 1 58 29Z"></path>
            </g>
        </svg>
    }
}

/// The clock of an item: a disc that empties. `left` and `whole` in minutes; `left` may be negative.
#[component]
pub fn Dial(
    left: i64,
    whole: i64,
    #[prop(default = false)] paused: bool,
    #[prop(default = 92)] size: u32,
) -> impl IntoView {
    let locale = super::use_locale();
    let share = if whole > 0 { (left.max(0) as f64 / whole as f64).min(1.0) } else { 0.0 };
    let disc = if left < 0 || share >= 0.999 {
        view! { <circle class="left" cx="50" cy="50" r="48"></circle> }.into_any()
    } else {
        view! { <path class="left" d=sector(50.0, 50.0, 48.0, -90.0, share * 360.0 - 90.0)></path> }.into_any()
    };
    let clock = if paused {
        "pause"
    } else if left < 0 {
        "over"
    } else {
        "run"
    };
    let label = if left < 0 { says::over(locale, -left) } else { says::left(locale, left, whole) };
    let figure = if left < 0 { format!("+{}", -left) } else { left.to_string() };
    view! {
        <svg viewBox="0 0 100 100" width=size height=size role="img" aria-label=label data-clock=clock>
            <circle class="dial" cx="50" cy="50" r="48"></circle>
            {disc}
            <path class="tick" d="M50 2v6M98 50h-6M50 98v-6M2 50h6"></path>
            <circle cx="50" cy="50" r="29" class="core"></circle>
            <text class="dial-t" x="50" y="60">{figure}</text>
        </svg>
    }
}

mod says {
    crate::texts! {
        left(n: i64, whole: i64) { fr: "Il reste {n} min sur {whole}", nl: "Nog {n} van {whole} min." }
        over(n: i64) { fr: "{n} min de trop", nl: "{n} min. te lang" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_a_quarter() {
        assert_eq!(sector(12.0, 12.0, 9.5, -90.0, 0.0), "M12 12L12 2.5A9.5 9.5 0 0 1 21.5 12Z");
        assert_eq!(short(10.9), "10.9");
        assert_eq!(short(-1.995), "-2");
    }
}
