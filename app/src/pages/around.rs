//! Pages of one feature, with what features to its right put under them.

use leptos::prelude::*;

/// `/body/{body}`, and for its members the ways to what they keep beside it.
#[component]
pub fn BodyPage() -> impl IntoView {
    view! { <sessions::page::BodyPage/> <tasks::page::BodyWays/> }
}

/// `/session/{session}/agenda`, and what was promised before.
#[component]
pub fn AgendaPage() -> impl IntoView {
    view! { <agenda::page::AgendaPage/> <commitments::page::Opening/> }
}

/// `/session/{session}/room`, and what was promised before.
#[component]
pub fn RoomPage() -> impl IntoView {
    view! { <live::page::RoomPage/> <commitments::page::Opening/> }
}

/// `/session/{session}/drive`, and what was promised before.
#[component]
pub fn DrivePage() -> impl IntoView {
    view! { <live::page::DrivePage/> <commitments::page::Opening/> }
}
