//! The shell: the document, the table of routes, navigation, and the pages that belong to no feature.
//!
//! Read: [`App`], then [`routes`] (which page stands at which address), [`document`] (what surrounds
//! it), and on the server `table` (the rights of all features, joined).

pub mod chrome;
pub mod document;
#[cfg(target_arch = "wasm32")]
mod leaving;
pub mod pages;
pub mod routes;
pub mod shared;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
pub mod table;

use kit::Locale;
use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::Router;
use leptos_router::hooks::use_location;

/// The whole application, the same on the server and in the browser.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    shared::provide();
    mark_hydrated();
    view! {
        <Title text="" formatter=titled/>
        <Router>
            <Inside/>
        </Router>
    }
}

/// The title of the document. Leptos writes it there as it is, and it may hold what somebody typed;
/// in the browser it is set as text.
fn titled(title: String) -> String {
    let title = if title.is_empty() { "Concerto".to_owned() } else { format!("{title} · Concerto") };
    if cfg!(target_arch = "wasm32") { title } else { title.replace('&', "&amp;").replace('<', "&lt;") }
}

/// Inside the router, where the address is known, and so the language.
#[component]
fn Inside() -> impl IntoView {
    let path = use_location().pathname;
    // A change of language loads the page anew, so one page has one language.
    provide_context(Locale::of_path(&path.get_untracked()));
    view! {
        <chrome::Head path/>
        <main id="contenu" class="wrap">
            {match shared::fault() {
                Some(fault) => instead(fault, path).into_any(),
                None => view! { <routes::Pages/> }.into_any(),
            }}
        </main>
        <chrome::Foot path/>
    }
}

/// A fault in place of the page, until the reader goes elsewhere.
fn instead(fault: kit::Error, path: Memo<String>) -> impl IntoView {
    let here = path.get_untracked();
    view! {
        <Show when=move || path.get() == here fallback=|| view! { <routes::Pages/> }>
            <kit::ui::Fault fault=fault.clone()/>
        </Show>
    }
}

/// Tells the tests (and the style sheet) that buttons now do more than post forms.
fn mark_hydrated() {
    #[cfg(target_arch = "wasm32")]
    Effect::new(|| {
        leaving::let_the_browser_follow();
        if let Some(html) = document().document_element() {
            let _ = html.set_attribute("data-hydrated", "");
        }
    });
}
