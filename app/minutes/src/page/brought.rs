//! Who brought an item, and what there was to read for it.

use agenda::parts::Documents;
use kit::ui::use_locale;
use leptos::prelude::*;

use crate::rules::Item;

#[component]
pub fn Brought(item: Item) -> impl IntoView {
    let locale = use_locale();
    view! {
        {agenda::texts::borne(locale, &item.brought_by).map(|words| view! { <p class="small">{words}</p> })}
        <Documents documents=item.documents/>
    }
}
