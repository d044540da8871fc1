//! What there is to read for an item, on the page where it is changed.

use kit::ui::{About, Field, FileField, Form, to, use_locale};
use leptos::prelude::*;

use crate::rules::documents::FILES;
use crate::rules::{Document, Item};
use crate::texts;

/// Taking documents off an agenda that is no longer written.
#[component]
pub fn TakeOff(items: Vec<Item>) -> impl IntoView {
    let locale = use_locale();
    let rows = items.into_iter().flat_map(|item| {
        let page = to(&format!("/session/{}/agenda/{}/edit", item.session, item.id));
        item.documents.into_iter().map(move |document| {
            let hidden = vec![("document", document.id.to_string())];
            view! {
                <li>
                    {document.title.clone()}
                    <Form deed="detach" class="bar" hidden to=page.clone()>
                        <button class="link">{texts::documents::remove(locale)}<About>{document.title}</About></button>
                    </Form>
                </li>
            }
        })
    });
    let rows = rows.collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <details class="no-print">
                <summary>{texts::documents::take_off(locale)}</summary>
                <p class="small">{texts::documents::take_off_more(locale)}</p>
                <ul class="rows tight named" role="list">{rows}</ul>
            </details>
        }
    })
}

/// The documents of an item, to change: on its page.
#[component]
pub fn EditDocuments(documents: Vec<Document>) -> impl IntoView {
    let locale = use_locale();
    let accept = FILES.iter().map(|kind| format!(".{}", kind.ending)).collect::<Vec<_>>().join(",");
    view! {
        <h2 id="documents">{texts::documents::documents(locale)}</h2>
        {(!documents.is_empty()).then(|| view! {
            <ul class="rows tight named" role="list">
                {documents.into_iter().map(|document| view! {
                    <li>
                        <a href=document.place(locale) rel="external noopener noreferrer">{document.title.clone()}</a>
                        <Form deed="detach" class="bar" hidden=vec![("document", document.id.to_string())]>
                            <button class="link">{texts::documents::remove(locale)}<About>{document.title}</About></button>
                        </Form>
                    </li>
                }).collect_view()}
            </ul>
        })}
        <h3>{texts::documents::add(locale)}</h3>
        <Form deed="attach" files=true>
            <FileField name="file" of="attach" accept label=texts::documents::file(locale)
                hint=texts::documents::file_hint(locale)/>
            <Field name="address" of="attach" label=texts::documents::address(locale) hint=texts::documents::address_hint(locale)/>
            <Field name="document" of="attach" label=texts::documents::title(locale) hint=texts::documents::title_hint(locale)/>
            <p class="bar"><button class="btn quiet">{texts::documents::add_do(locale)}</button></p>
        </Form>
    }
}
