//! One's own page: who one is, and what the features have to tell.

use leptos::prelude::*;

/// `/me`
#[component]
pub fn MyPage() -> impl IntoView {
    view! { <people::page::Me><ateliers::page::Mine/></people::page::Me> }
}
