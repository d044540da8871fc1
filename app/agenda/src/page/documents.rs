//! What there is to read for an item, on the page where it is changed.

use kit::ui::{About, Field, FileField, Form, use_locale};
use leptos::prelude::*;

use crate::rules::Document;
use crate::rules::documents::FILES;
use crate::texts;

/// The documents of an item, to change: on its page.
#[component]
pub fn EditDocuments(documents: Vec<Document>) -> impl IntoView {
    let locale = use_locale();
    let accept = FILES.iter().map(|kind| format!(".{}", kind.ending)).collect::<Vec<_>>().join(",");
    view! {
        <h2 id="documents">{texts::documents(locale)}</h2>
        {(!documents.is_empty()).then(|| view! {
            <ul class="rows tight" role="list">
                {documents.into_iter().map(|document| view! {
                    <li>
                        <a href=document.place(locale) rel="external noopener noreferrer">{document.title.clone()}</a>
                        <Form deed="detach" class="bar" hidden=vec![("document", document.id.to_string())]>
                            <button class="link">{texts::document_remove(locale)}<About>{document.title}</About></button>
                        </Form>
                    </li>
                }).collect_view()}
            </ul>
        })}
        <h3>{texts::document_add(locale)}</h3>
        <Form deed="attach" files=true>
            <FileField name="file" of="attach" accept label=texts::document_file(locale)
                hint=texts::document_file_hint(locale)/>
            <Field name="address" of="attach" label=texts::document_address(locale) hint=texts::document_hint(locale)/>
            <Field name="document" of="attach" label=texts::document_title(locale) hint=texts::document_title_hint(locale)/>
            <p class="bar"><button class="btn quiet">{texts::document_do(locale)}</button></p>
        </Form>
    }
}
