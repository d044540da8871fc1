//! What changed on the agenda since its people were last written to.

use kit::ui::use_locale;
use leptos::prelude::*;
use sessions::rules::State;
use sessions::texts::outline;

use crate::api::Agenda;
use crate::texts;

/// The list of changes; nothing changed, or nothing was sent yet: nothing.
#[component]
pub fn Since(agenda: Agenda) -> impl IntoView {
    let locale = use_locale();
    let Agenda { head, changes, arranges, .. } = agenda;
    let more = arranges.then(|| match head.session.state {
        State::Settled => texts::since_mail_more(locale),
        _ => texts::since_mail_open(locale),
    });
    (!changes.is_empty()).then(|| {
        view! {
            <div class="note no-print" data-kind="warn" id="changes">
                <h2>{outline::changed(locale)}</h2>
                <ul>
                    {changes.iter().map(|change| view! { <li>{outline::change(locale, change)}</li> }).collect_view()}
                </ul>
                {more.map(|more| view! { <p>{more}</p> })}
            </div>
        }
    })
}
