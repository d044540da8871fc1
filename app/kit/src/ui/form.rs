//! The form: posts to the page it stands on, once. With JavaScript a second click is ignored, and a
//! form that says what to do with the answer (`done`) stays on its page.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{use_locale, use_sent};
use crate::form::Reply;

crate::texts! {
    missing_one { fr: "Il y a une chose à revoir", nl: "Er is één ding na te kijken" }
    missing(n: usize) { fr: "Il y a {n} choses à revoir", nl: "Er zijn {n} dingen na te kijken" }
    kept { fr: "Rien n’est perdu : ce que vous avez écrit est resté en place.", nl: "Er is niets verloren: wat je schreef, staat er nog." }
}

/// The summary of what is wrong, with a link to each field; takes the focus when the page opens. The
/// links are left to the browser: the router would scroll to the field and not give it the focus.
#[component]
pub fn Errors(
    /// Only for this deed of the page; empty: for any.
    #[prop(optional)]
    of: &'static str,
) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    if !of.is_empty() && !sent.is(of) || (sent.wrong.is_empty() && sent.problem.is_none()) {
        return ().into_any();
    }
    let title = match (&sent.problem, sent.wrong.len()) {
        (Some(problem), _) => problem.clone(),
        (None, 1) => missing_one(locale).to_owned(),
        (None, n) => missing(locale, n),
    };
    view! {
        <div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors-title">
            <h2 id="errors-title">{title}</h2>
            <p>{kept(locale)}</p>
            <ul role="list">
                {sent.wrong.into_iter().map(|(field, why)| view! {
                    <li><a href=format!("#{field}") rel="external">{why}</a></li>
                }).collect_view()}
            </ul>
        </div>
    }
    .into_any()
}

/// The id of this very form: sent twice, done once.
#[component]
pub fn IntentField() -> impl IntoView {
    let intent = SharedValue::new(crate::id::fresh).into_inner();
    view! { <input type="hidden" name="intent" value=intent/> }
}

/// A form that posts to its page.
#[component]
pub fn Form(
    /// The name of the deed (`do`).
    deed: &'static str,
    #[prop(default = "stack")] class: &'static str,
    /// Other fields that only this page fills.
    #[prop(optional)]
    hidden: Vec<(&'static str, String)>,
    /// Without an intent, each sending counts: moves that may be repeated.
    #[prop(default = true)]
    once: bool,
    /// Posts to another page of ours instead.
    #[prop(optional, into)]
    to: Option<String>,
    /// It takes a file.
    #[prop(optional)]
    files: bool,
    /// The name under which what is typed here stays in the tab, where another deed may send the same text
    /// tomorrow; the deed's own when absent.
    #[prop(optional)]
    draft: Option<&'static str>,
    /// What this page does with the answer, when it stays (JavaScript only).
    #[prop(optional, into)]
    done: Option<Callback<Reply>>,
    #[prop(optional, into)] id: Option<String>,
    children: Children,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        if busy.get_untracked() {
            event.prevent_default();
            return;
        }
        busy.set(true);
        if let Some(done) = done {
            event.prevent_default();
            send(&event, move |reply| {
                busy.set(false);
                // Whoever left the page meanwhile has no use for the answer.
                let _ = done.try_run(reply);
            });
        }
    };
    view! {
        <form id=id method="post" action=to class=class novalidate data-draft=draft
            enctype=files.then_some("multipart/form-data") on:submit=submit
            aria-busy=move || busy.get().then_some("true")>
            <input type="hidden" name="do" value=deed/>
            {once.then(|| view! { <IntentField/> })}
            {hidden.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()}
            {children()}
        </form>
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn send(_event: &SubmitEvent, _then: impl FnOnce(Reply) + 'static) {}

/// Sends a form without leaving the page.
#[cfg(target_arch = "wasm32")]
fn send(event: &SubmitEvent, then: impl FnOnce(Reply) + 'static) {
    use wasm_bindgen::JsCast;
    let Some(form) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlFormElement>().ok()) else {
        return;
    };
    let button = event.submitter();
    leptos::task::spawn_local(async move {
        let reply = crate::form::post(&form, button.as_ref()).await;
        then(reply);
    });
}
