//! Dragging an item to its place by a handle, with a mouse, a pen or a finger. Beside the buttons and the
//! list of places, never instead: it sends the same form, and only where a script runs.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlFormElement, HtmlInputElement};

use crate::texts;
use kit::ui::use_locale;

/// An item under way: from which place, and over which one it is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drag {
    pub from: usize,
    pub over: usize,
}

/// How the row at a place looks meanwhile: lifted, or with a line where the item would come.
pub fn mark(drag: Option<Drag>, place: usize) -> Option<&'static str> {
    match drag? {
        Drag { from, .. } if from == place => Some("lifted"),
        Drag { over, .. } if over != place => None,
        Drag { from, over } if over < from => Some("before"),
        Drag { .. } => Some("after"),
    }
}

/// So near to an edge of the window, in pixels, the page moves along.
const EDGE: f64 = 64.0;

/// The handle of the row at a place. It stands in the form that moves its item.
#[component]
pub fn Grip(place: usize, drag: RwSignal<Option<Drag>>) -> impl IntoView {
    let locale = use_locale();
    let scripted = RwSignal::new(false);
    Effect::new(move |_| scripted.set(true));
    let lift = move |event: PointerEvent| {
        if event.button() == 0
            && let Some(grip) = grip(&event)
        {
            event.prevent_default();
            // Without it, a finger that leaves the handle would be lost.
            let _ = grip.set_pointer_capture(event.pointer_id());
            drag.set(Some(Drag { from: place, over: place }));
        }
    };
    let carry = move |event: PointerEvent| {
        if drag.get_untracked().is_some() {
            follow(f64::from(event.client_y()));
            if let Some(over) = place_under(&event) {
                drag.set(Some(Drag { from: place, over }));
            }
        }
    };
    let drop = move |event: PointerEvent| {
        let held = drag.get_untracked();
        drag.set(None);
        if let Some(Drag { from, over }) = held
            && from != over
        {
            send(&event, over);
        }
    };
    move || {
        scripted.get().then(|| {
            view! {
                <span class="grip" aria-hidden="true" title=texts::drag(locale)
                    on:pointerdown=lift on:pointermove=carry on:pointerup=drop
                    on:pointercancel=move |_| drag.set(None)>
                    <svg viewBox="0 0 24 24" width="22" height="22">
                        <path d="M5 8h14M5 12h14M5 16h14" fill="none" stroke="currentColor" stroke-width="2"></path>
                    </svg>
                </span>
            }
        })
    }
}

fn grip(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// The place of the row under the pointer.
fn place_under(event: &PointerEvent) -> Option<usize> {
    let at = document().element_from_point(event.client_x() as f32, event.client_y() as f32)?;
    let row = at.closest(".items > .item").ok()??;
    Some(std::iter::successors(row.previous_element_sibling(), Element::previous_element_sibling).count())
}

/// A list longer than the window moves under what is held.
fn follow(y: f64) {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let by = match y {
        y if y < EDGE => -12.0,
        y if y > height - EDGE => 12.0,
        _ => return,
    };
    window().scroll_by_with_x_and_y(0.0, by);
}

/// Sends the form around the handle, with the place where the item shall be, as people count.
fn send(event: &PointerEvent, over: usize) {
    let Some(form) = grip(event).and_then(|grip| grip.closest("form").ok()?) else { return };
    let field = form.query_selector("input[name=to]").ok().flatten();
    let (Some(field), Ok(form)) =
        (field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()), form.dyn_into::<HtmlFormElement>())
    else {
        return;
    };
    field.set_value(&(over + 1).to_string());
    // A form that is being sent already stays as it is.
    let _ = form.request_submit();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_where_it_would_come() {
        let marks = |from, over| (0..4).map(|place| mark(Some(Drag { from, over }), place)).collect::<Vec<_>>();
        assert_eq!(marks(1, 1), [None, Some("lifted"), None, None]);
        assert_eq!(marks(2, 0), [Some("before"), None, Some("lifted"), None]);
        assert_eq!(marks(0, 3), [Some("lifted"), None, None, Some("after")]);
        assert_eq!(mark(None, 0), None);
    }
}
