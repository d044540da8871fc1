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
use territories::rules::Body;

/// Which body a page is about.
#[component]
fn Whose(body: Body) -> impl IntoView {
    let name = body.name.text(use_locale()).to_owned();
    view! { <p class="over"><a href=to(&format!("/body/{}", body.id))><Place mark=body.mark name/></a></p> }
}
