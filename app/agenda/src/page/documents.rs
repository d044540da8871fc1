//! What there is to read for an item, on the page where it is changed.

use kit::ui::{Field, Form, use_locale};
use leptos::prelude::*;

use crate::rules::Document;
use crate::texts;

/// The documents of an item, to change: on its page.
#[component]
pub fn EditDocuments(documents: Vec<Document>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <h2 id="documents">{texts::documents(locale)}</h2>
        {(!documents.is_empty()).then(|| view! {
            <ul class="rows tight" role="list">
                {documents.into_iter().map(|document| view! {
                    <li>
                        <a href=document.address rel="external noopener noreferrer">{document.title.clone()}</a>
                        <Form deed="detach" class="bar" hidden=vec![("document", document.id.to_string())]>
                            <button class="link">{texts::document_remove(locale)}<span class="vh">" "{document.title}</span></button>
                        </Form>
                    </li>
                }).collect_view()}
            </ul>
        })}
        <h3>{texts::document_add(locale)}</h3>
        <Form deed="attach">
            <div class="pair">
                <Field name="document" of="attach" label=texts::document_title(locale)/>
                <Field name="address" of="attach" label=texts::document_address(locale) hint=texts::document_hint(locale)/>
            </div>
            <p class="bar"><button class="btn quiet">{texts::document_do(locale)}</button></p>
        </Form>
    }
}
