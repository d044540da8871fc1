//! The screens: the commitments of a body, one of them by the link of a mail, and what a session opens
//! with.

mod asked;
mod body;
mod opening;

pub use asked::AskedPage;
pub use body::BodyCommitmentsPage;
pub use opening::Opening;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// A part of the address, as text.
fn part(name: &'static str) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let params = use_params_map();
    move || params.read().get(name).unwrap_or_default()
}

/// Something was told just before (`?done=told`).
pub(crate) fn was_told() -> bool {
    use_query_map().read_untracked().get("done").as_deref() == Some("told")
}
