//! The screens: the projects, one of them and its form, the moderators' invitations, and one's own.

mod edit;
mod invitation;
mod invite;
mod list;
mod project;

pub use edit::EditProjectPage;
pub use invitation::InvitationPage;
pub use invite::InvitePage;
pub use list::ProjectsPage;
pub use project::ProjectPage;

use kit::ui::{Pick, use_locale, use_sent};
use kit::words::Pair;
use leptos::prelude::*;

/// What of many applies: boxes to tick, in columns.
#[component]
fn Picks(
    name: &'static str,
    legend: &'static str,
    /// Code and word.
    options: Vec<(String, Pair)>,
    ticked: Vec<String>,
    #[prop(optional)] hint: &'static str,
) -> impl IntoView {
    let locale = use_locale();
    let why = use_sent().why(name).map(str::to_owned);
    let bad = why.is_some();
    let boxes = options.into_iter().map(|(code, word)| {
        let ticked = ticked.contains(&code);
        view! { <Pick name value=code label=word.text(locale).to_owned() ticked/> }
    });
    view! {
        <fieldset id=name tabindex="-1" class:bad=bad>
            <legend>{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            {why.map(|why| view! { <p class="why">{why}</p> })}
            <div class="picks">{boxes.collect_view()}</div>
        </fieldset>
    }
}
