//! The pieces of a page, as `style/` dresses them. Every piece works before and without JavaScript.

mod address;
mod fields;
mod form;
mod loaded;
pub mod shape;

pub use address::{asked, part};
pub use fields::{Chips, Field, FileField, Kind, Pick, Select, TextArea};
pub use form::{Errors, Form, IntentField};
pub use loaded::{Asked, Fault, Json, Loaded, ask};
pub use shape::{Fill, Glyph, Place, Tag, Tile};

use leptos::prelude::*;

use crate::Locale;

/// The language of this page.
pub fn use_locale() -> Locale {
    use_context().unwrap_or_default()
}

/// What was sent and refused, if this page is the answer to it.
pub fn use_sent() -> crate::form::Sent {
    use_context().unwrap_or_default()
}

/// Who looks at this page: for what it offers. What it may do is decided on the server.
pub fn use_viewer() -> crate::rights::Viewer {
    use_context().unwrap_or_default()
}

/// The hour at which the server made this page: the same in both renderings, unlike the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now(pub crate::Instant);

pub fn use_now() -> crate::Instant {
    use_context::<Now>().map_or(crate::Instant(0), |now| now.0)
}

/// A text that people wrote, marked with its language when it is not the page's.
#[component]
pub fn Said(pair: crate::words::Pair) -> impl IntoView {
    let locale = use_locale();
    let (text, lang) = pair.read(locale);
    let other = (lang != locale).then(|| lang.code());
    view! { <span lang=other>{text.to_owned()}</span> }
}

/// What a short button is about, for who hears it without seeing what it stands in: «Traduire : la grille».
#[component]
pub fn About(children: Children) -> impl IntoView {
    let sign = use_locale().pick("\u{a0}: ", ": ");
    view! { <span class="vh">{sign}{children()}</span> }
}

/// A banner: the fact in bold, then what to do.
#[component]
pub fn Note(
    /// `info`, `ok`, `warn`, `err`.
    #[prop(default = "info")]
    kind: &'static str,
    #[prop(into)] fact: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let role = (kind == "err").then_some("alert").or((kind == "ok").then_some("status"));
    view! {
        <div class="note" data-kind=kind role=role>
            <b>{fact}</b>
            {children.map(|children| children())}
        </div>
    }
}

/// An address of ours in the language of this page: `to("/year/2027")`.
pub fn to(path: &str) -> String {
    format!("/{}{path}", use_locale().code())
}
