//! `/commitment/{secret}`: one commitment, by the link of a mail. Opening it changes nothing; a button
//! tells.

use kit::ui::{Errors, Loaded, Note, Place, Said, part, use_locale};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::was_told;
use crate::api::{self, Asked};
use crate::parts::{Promise, Tell, is_refused};
use crate::texts;

#[component]
pub fn AskedPage() -> impl IntoView {
    let asked = kit::ui::ask(part("secret"), api::asked);
    view! {
        <Meta name="robots" content="noindex"/>
        <Loaded from=asked let:asked>{whole(asked)}</Loaded>
    }
}

fn whole(asked: Asked) -> impl IntoView {
    let locale = use_locale();
    let Asked { commitment, body } = asked;
    let told = was_told();
    let closed = !commitment.is_open();
    let lead = if closed { texts::asked_closed(locale) } else { texts::asked_more(locale) };
    let form = if closed && !is_refused(&commitment) {
        view! {
            <details>
                <summary>{texts::correct(locale)}</summary>
                <Tell commitment=commitment.clone() once=false/>
            </details>
        }
        .into_any()
    } else {
        view! { <Tell commitment=commitment.clone() once=false/> }.into_any()
    };
    view! {
        <Title text=texts::asked(locale)/>
        {told.then(|| view! {
            <Note kind="ok" fact=texts::told(locale)><p>{texts::told_more(locale)}</p></Note>
        })}
        <Errors of="tell"/>
        <section class="stack">
            <p class="over"><Place mark=body.mark.clone() name=body.name.text(locale)/></p>
            <h1>{texts::asked(locale)}</h1>
            <p class="lead">{lead}</p>
        </section>
        <section class="sheet stack-s">
            <Promise commitment=commitment.clone()/>
            <p class="muted small">
                {texts::taken(locale, &commitment.taken_at.day().full(locale))}", "<Said pair=commitment.taken_in.clone()/>
            </p>
        </section>
        <section class="stack" aria-labelledby="tell">
            <h2 id="tell">{texts::tell(locale)}</h2>
            {form}
        </section>
    }
}
