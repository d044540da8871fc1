//! The pages: signing in, one's own page, and who has which role.

mod admin;
mod me;
mod sign_in;

pub use admin::People;
pub use me::Me;
pub use sign_in::SignIn;

use kit::ui::{Place, to, use_locale};
use leptos::prelude::*;

use crate::api::RoleLine;
use crate::texts;

/// A role in words, with its place.
fn role_words(role: &RoleLine) -> impl IntoView + use<> {
    view! { <b>{texts::role(use_locale(), role.given.role)}</b> " " {role_place(role)} }
}

/// Where a role holds: the page of a group, the page of a project.
fn role_place(role: &RoleLine) -> impl IntoView + use<> {
    let locale = use_locale();
    let address = role.given.body.as_ref().map(|body| to(&format!("/body/{body}")));
    let place = role.body.as_ref().map(|(mark, name)| {
        view! { <a href=address><Place mark=mark.clone() name=name.text(locale)/></a> }
    });
    let page = role.given.project.as_ref().map(|project| to(&format!("/project/{project}")));
    let project = role.project.as_ref().map(|name| view! { <a href=page>{name.text(locale).to_owned()}</a> });
    view! { {place} {project} }
}
