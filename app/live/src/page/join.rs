//! Coming in with a code: typed from the projector, or brought by its QR.

use kit::ui::{Errors, Field, Form, use_locale, use_sent};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use sessions::rules::code_typed;

use crate::texts;

/// `/join`
#[component]
pub fn JoinPage() -> impl IntoView {
    let locale = use_locale();
    let code =
        use_query_map().with_untracked(|query| query.get("code")).map(|code| code_typed(&code)).unwrap_or_default();
    let why = use_sent().why("code").map(str::to_owned);
    let bad = why.is_some();
    view! {
        <Title text=texts::join_title(locale)/>
        <section class="stack">
            <h1>{texts::join_title(locale)}</h1>
            <p class="lead">{texts::join_lead(locale)}</p>
            <Errors/>
            <Form deed="join" once=false>
                <div class="field" class:bad=bad>
                    <label for="code">{texts::join_code(locale)}</label>
                    <p class="hint" id="code-h">{texts::join_code_hint(locale)}</p>
                    {why.map(|why| view! { <p class="why" id="code-e">{why}</p> })}
                    <input id="code" name="code" class="code" type="text" value=code autocomplete="off"
                        autocapitalize="characters" spellcheck="false" maxlength="12"
                        aria-invalid=bad.then_some("true")
                        aria-describedby=if bad { "code-h code-e" } else { "code-h" }/>
                </div>
                <Field name="name" label=texts::join_name(locale) hint=texts::join_name_hint(locale) autocomplete="name"/>
                <p class="hint">{texts::join_kept(locale)}</p>
                <button class="btn big">{texts::join_do(locale)}</button>
            </Form>
        </section>
    }
}
