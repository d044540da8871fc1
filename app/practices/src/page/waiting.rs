//! What waits for a moderator.

use kit::ui::{Loaded, Said, to, use_locale};
use leptos::prelude::*;

use super::Title;
use crate::api::{self, Row};
use crate::texts;

#[component]
pub fn WaitingPage() -> impl IntoView {
    let locale = use_locale();
    let data = kit::ui::ask(|| (), |()| api::waiting());
    view! {
        <leptos_meta::Title text=texts::waiting_title(locale)/>
        <section class="stack">
            <p class="over"><a href=to("/practices")>{texts::practices(locale)}</a></p>
            <h1>{texts::waiting_title(locale)}</h1>
            <p class="lead">{texts::waiting_lead(locale)}</p>
        </section>
        <Loaded from=data let:rows><Rows rows/></Loaded>
    }
}

#[component]
fn Rows(rows: Vec<Row>) -> impl IntoView {
    let locale = use_locale();
    if rows.is_empty() {
        return view! {
            <section class="empty stack-s">
                <h2>{texts::none_waiting(locale)}</h2>
                <p>{texts::none_waiting_more(locale)}</p>
            </section>
        }
        .into_any();
    }
    view! {
        <section>
            <h2 class="vh">{texts::waiting_title(locale)}</h2>
            <ul class="rows" role="list">
                {rows.into_iter().map(|row| {
                    let address = to(&format!("/practice/{}", row.id));
                    view! {
                        <li>
                            <h3><a href=address.clone()><Title pair=row.title/></a></h3>
                            <p><Said pair=row.lets_you/></p>
                            <p class="line">
                                <span class="muted">{texts::since(locale, &row.changed.full(locale))}</span>
                                <a class="link" href=address>{texts::read_it(locale)}</a>
                            </p>
                        </li>
                    }
                }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}
