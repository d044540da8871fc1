//! The pages: signing in, one's own page, and who has which role.

mod admin;
mod me;
mod sign_in;

pub use admin::People;
pub use me::Me;
pub use sign_in::SignIn;

use kit::ui::{Place, use_locale};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::RoleLine;
use crate::texts;

/// A part of the address after `?`; empty when it is absent.
fn asked(part: &'static str) -> String {
    use_query_map().with(|query| query.get(part)).unwrap_or_default()
}

/// A role in words, with its place.
fn role_words(role: &RoleLine) -> impl IntoView + use<> {
    let locale = use_locale();
    let place = role.body.as_ref().map(|(mark, name)| {
        view! { <Place mark=mark.clone() name=name.text(locale)/> }
    });
    let project = role.project.as_ref().map(|name| view! { <span>{name.text(locale).to_owned()}</span> });
    view! { <b>{texts::role(locale, role.given.role)}</b> " " {place} {project} }
}
