//! Who brought an item, and what there was to read for it.

use agenda::parts::Documents;
use kit::ui::use_locale;
use leptos::prelude::*;
use sessions::rules::capital;

use crate::rules::Item;

#[component]
pub fn Brought(item: Item) -> impl IntoView {
    let locale = use_locale();
    let by = agenda::texts::named(locale, &item.brought_by);
    let by = by.map(|who| capital(&agenda::texts::brought_by(locale, &who)));
    view! {
        {by.map(|words| view! { <p class="small">{words}</p> })}
        <Documents documents=item.documents/>
    }
}
