//! What a session opens with: the commitments that are still open, for those who are in it. The shell
//! puts it under the agenda, and folded under the room and the desk.

use kit::ui::{Loaded, part, to, use_locale};
use leptos::prelude::*;

use crate::api::{self, Opening as Open};
use crate::parts::Promise;
use crate::texts;

/// Of the session of the address. Where there is nothing to read, or it cannot be read, the page stands
/// for itself.
#[component]
pub fn Opening() -> impl IntoView {
    let data = kit::ui::ask(part("session"), |session| async move {
        match session.parse() {
            Ok(session) => Ok(api::opening(session).await.unwrap_or_default()),
            Err(_) => Ok(Open::default()),
        }
    });
    view! { <Loaded from=data let:page>{whole(page)}</Loaded> }
}

fn whole(page: Open) -> impl IntoView {
    let locale = use_locale();
    if page.open.is_empty() {
        return ().into_any();
    }
    let head = format!("{} ({})", texts::opening(locale), page.open.len());
    let rows = page.open.into_iter().map(|commitment| view! { <li class="stack-s"><Promise commitment/></li> });
    let way = page.whole.map(|body| {
        let path = to(&format!("/body/{body}/commitments"));
        view! { <p class="bar no-print"><a class="link" href=path>{texts::opening_all(locale)}</a></p> }
    });
    view! {
        <section class="stack" aria-label=texts::opening(locale)>
            <details>
                <summary>{head}</summary>
                <ul class="rows" role="list">{rows.collect_view()}</ul>
                {way}
            </details>
        </section>
    }
    .into_any()
}
