//! What one can do with a contribution.

use kit::Locale;
use kit::ui::{About, Form, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::page::said::beginning;
use crate::rules::{ContributionId, Said};
use crate::texts;

/// Withdraw one's own, support that of others.
#[component]
pub fn Tail(held: Held, id: ContributionId, said: Signal<Option<Said>>) -> impl IntoView {
    let locale = use_locale();
    let contribution = id.to_string();
    let wanted = id.clone();
    let is_mine = Memo::new(move |_| held.mine.with(|mine| mine.said.contains(&wanted)));
    let supports = Memo::new(move |_| held.mine.with(|mine| mine.supported.contains(&id)));
    let count = Memo::new(move |_| said.with(|said| said.as_ref().map_or(0, |said| said.supports)));
    let about = said.with_untracked(|said| said.as_ref().map(|said| beginning(&said.text)).unwrap_or_default());
    move || {
        let hidden = vec![("contribution", contribution.clone())];
        let about = about.clone();
        if is_mine.get() {
            view! {
                <span><b>{texts::you(locale)}</b></span>
                <span>{move || supports_words(locale, count.get())}</span>
                <Form deed="withdraw" class="meta" once=false hidden done=held.tapped>
                    <button class="link">{texts::withdraw(locale)}<About>{about}</About></button>
                </Form>
            }
            .into_any()
        } else {
            view! {
                // Said again it stays said: no intent needed.
                <Form deed="support" class="meta" once=false hidden done=held.tapped>
                    <input type="hidden" name="on" value=move || if supports.get() { "no" } else { "yes" }/>
                    <button class="link">
                        {move || match (supports.get(), count.get()) {
                            (true, n) => texts::supported(locale, n),
                            (false, 0) => texts::support_first(locale).to_owned(),
                            (false, n) => texts::support(locale, n),
                        }}
                        <About>{about}</About>
                    </button>
                </Form>
            }
            .into_any()
        }
    }
}

/// «3 soutiens»; nothing when there is none.
pub fn supports_words(locale: Locale, count: i64) -> String {
    match count {
        0 => String::new(),
        1 => texts::supports_one(locale).to_owned(),
        n => texts::supports_many(locale, n),
    }
}
