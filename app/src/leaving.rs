//! From a page that the browser drives to one that comes whole from the server ([`crate::routes::is_alive`]).

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlAnchorElement};

use crate::routes::{is_alive, without_language};

/// The browser follows links to such pages itself: the router, which listens further out, would look for
/// a page that it does not have.
pub fn let_the_browser_follow() {
    let follow = Closure::<dyn Fn(Event)>::new(|event: Event| {
        if leads_to(&event).is_some_and(|path| !is_alive(without_language(&path))) {
            event.stop_propagation();
        }
    });
    let _ = document().add_event_listener_with_callback("click", follow.as_ref().unchecked_ref());
    follow.forget();
}

/// The path of the link that was clicked.
fn leads_to(event: &Event) -> Option<String> {
    let clicked = event.target()?.dyn_into::<Element>().ok()?;
    let link = clicked.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    Some(link.pathname())
}

/// In place of such a page when the router was led there all the same: the page itself.
#[component]
pub fn Elsewhere() -> impl IntoView {
    Effect::new(|| {
        let _ = window().location().reload();
    });
}
