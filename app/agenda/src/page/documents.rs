//! What there is to read for an item.

use kit::ui::{Field, Form, use_locale};
use leptos::prelude::*;

use crate::rules::Document;
use crate::texts;

/// The links, to read.
#[component]
pub fn Documents(documents: Vec<Document>) -> impl IntoView {
    let locale = use_locale();
    (!documents.is_empty()).then(|| {
        view! {
            <ul class="documents small" role="list" aria-label=texts::documents(locale)>
                {documents.into_iter().map(|document| view! {
                    <li><a href=document.address rel="external noopener noreferrer">{document.title}</a></li>
                }).collect_view()}
            </ul>
        }
    })
}

/// The same, to change: on the page of the item.
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
