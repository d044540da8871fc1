//! `/session/{session}/registered`: the same page for a seat, for the line and for an address that
//! was registered already. Only the mail tells which, so nobody can try out addresses here.

use kit::ui::{Loaded, part, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;

use super::pieces::{Facts, Whose, of_session};
use crate::api::{self, Entrance};
use crate::texts;

#[component]
pub fn RegisteredPage() -> impl IntoView {
    let entrance = kit::ui::ask(part("session"), api::form);
    view! { <Loaded from=entrance let:entrance>{whole(entrance)}</Loaded> }
}

fn whole(entrance: Entrance) -> impl IntoView {
    let locale = use_locale();
    let Entrance { coming, body } = entrance;
    let session = coming.session;
    let title = texts::noted(locale, &session.starts_at.day().without_year(locale));
    let calendar = of_session(&session, "/calendar.ics");
    let colleague = of_session(&session, "/register");
    let name = session.name(&body.name);
    view! {
        <Title text=title.clone()/>
        <section class="stack">
            <svg viewBox="0 0 100 100" width="112" height="112" aria-hidden="true" class="yes">
                <g data-body="concertation"><path class="part" d="M0 100V0a100 100 0 0 1 100 100Z"></path></g>
                <path d="M16 68l17 16 32-36"></path>
            </svg>
            <h1>{title}</h1>
            <p class="lead">{texts::noted_lead(locale)}</p>
        </section>
        <section class="sheet stack">
            <Whose body/>
            <h2><kit::ui::Said pair=name/></h2>
            <Facts session/>
            <p class="bar">
                <a class="btn" href=calendar rel="external" download>{texts::to_calendar(locale)}</a>
                <a class="btn quiet" href=colleague>{texts::a_colleague(locale)}</a>
            </p>
        </section>
        <section class="stack-s"><p class="muted">{texts::no_mail(locale)}</p></section>
    }
}
