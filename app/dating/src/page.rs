//! The screens, one per file: the poll of a window ([`poll`]: for its moderators [`propose`] and
//! [`desk`], for its members [`ballot`]), the same by mail, whether one comes ([`reply`]), who comes.

mod ballot;
mod desk;
mod poll;
mod propose;
mod replies;
mod reply;

pub use ballot::MailedPollPage;
pub use poll::PollPage;
pub use replies::RepliesPage;
pub use reply::{MailedReplyPage, ReplyPage};

use kit::ui::{Place, to, use_locale};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use territories::rules::Body;

/// A named part of this page's address.
fn part(name: &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let params = use_params_map();
    move || params.read().get(name).unwrap_or_default()
}

/// What was done just before (`?done=…`).
fn done() -> String {
    use_query_map().read_untracked().get("done").unwrap_or_default()
}

/// Which body a page is about.
#[component]
fn Whose(body: Body) -> impl IntoView {
    let name = body.name.text(use_locale()).to_owned();
    view! { <p class="over"><a href=to(&format!("/body/{}", body.id))><Place mark=body.mark name/></a></p> }
}
