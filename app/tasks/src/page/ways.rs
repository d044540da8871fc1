//! From the page of a body to what its members keep beside it. The shell puts it under that page; to
//! everyone else there is nothing.

use kit::Role;
use kit::rights::Scope;
use kit::ui::{part, to, use_locale, use_viewer};
use leptos::prelude::*;

use crate::texts;

#[component]
pub fn BodyWays() -> impl IntoView {
    let locale = use_locale();
    let body = part("body");
    move || {
        let body = body();
        let viewer = use_viewer();
        let on = Scope { body: Some(&body), session: None };
        let moderates = viewer.holds(Role::Moderator, on);
        (moderates || viewer.holds(Role::Coordinator, on)).then(|| {
            view! {
                <section class="no-print">
                    <p class="bar">
                        <a class="btn quiet" href=to(&format!("/body/{body}/commitments"))>{texts::commitments(locale)}</a>
                        {moderates.then(|| view! {
                            <a class="link" href=to(&format!("/body/{body}/delays"))>{texts::delays(locale)}</a>
                        })}
                    </p>
                </section>
            }
        })
    }
}
