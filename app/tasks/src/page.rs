//! The screens: the tasks of a moderator, the delays of a body, and the ways from a body's page to what
//! its members keep beside it.

mod delays;
mod tasks;
mod ways;

pub use delays::DelaysPage;
pub use tasks::TasksPage;
pub use ways::BodyWays;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A part of the address, as text.
fn part(name: &'static str) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let params = use_params_map();
    move || params.read().get(name).unwrap_or_default()
}
