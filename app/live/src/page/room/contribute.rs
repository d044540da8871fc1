//! Adding something: kind, words, with a name or without.

use kit::ui::{Chips, Errors, Form, Note, Pick, TextArea, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::rules::Kind;
use crate::texts;

/// The field of the words, and its id.
pub const WORDS: &str = "text";

/// What was written after `left` was sent: what follows it, or all of it when it was changed before.
pub fn written_since<'a>(left: &str, there: &'a str) -> &'a str {
    there.strip_prefix(left).unwrap_or(there).trim_start()
}

/// The words as they stand in the field.
#[cfg(target_arch = "wasm32")]
pub mod words {
    use leptos::prelude::document;
    use wasm_bindgen::JsCast;

    fn field() -> Option<web_sys::HtmlTextAreaElement> {
        document().get_element_by_id(super::WORDS)?.dyn_into().ok()
    }

    pub fn there() -> String {
        field().map(|field| field.value()).unwrap_or_default()
    }

    pub fn keep(words: &str) {
        if let Some(field) = field() {
            field.set_value(words);
        }
    }
}

/// A server has no field.
#[cfg(not(target_arch = "wasm32"))]
pub mod words {
    pub fn there() -> String {
        String::new()
    }

    pub fn keep(_words: &str) {}
}

/// The form: kind, words, with a name or without.
#[component]
pub fn Contribute(held: Held) -> impl IntoView {
    let locale = use_locale();
    let kinds =
        move || Kind::ALL.iter().map(|kind| (kind.code().to_owned(), texts::kind(locale, *kind).to_owned())).collect();
    let elsewhere = Memo::new(move |_| held.target.elsewhere());
    let by = held.mine.with_untracked(|mine| mine.by.clone());
    let signed = by.map(|by| texts::signed_means(locale, &texts::by(locale, by)));
    let sits = held.living.part(move |room| {
        let mine = held.mine.with(|mine| mine.sits.clone())?;
        let group = room.group(&mine).filter(|group| group.is_open())?;
        Some(group.heading.text(locale).to_owned())
    });
    let form = move || {
        // What came back refused: the fields read it from here.
        provide_context(held.sent.get_untracked());
        let signed = signed.clone();
        view! {
            <Errors of="contribute"/>
            // No intent: it would be kept with its hour. The token is kept without person or time.
            <Form deed="contribute" once=false done=held.said>
                <input type="hidden" name="once" value=move || held.once.get()/>
                <input type="hidden" name="item" value=move || held.target.value()/>
                <Chips name="kind" legend=texts::contribute(locale) options=kinds()/>
                <TextArea name=WORDS label=texts::contribute_text(locale) hint=texts::privacy(locale) of="contribute"/>
                {move || elsewhere.get().map(|title| view! {
                    <Note fact=texts::stays_under(locale, title.text(locale))/>
                })}
                <div>
                    <Pick name="unsigned" label=texts::unsigned_tick(locale)/>
                    <p class="hint">{texts::unsigned_means(locale)}" "{signed}</p>
                    {move || sits.get().map(|heading| view! {
                        <p class="hint">{texts::sit_words_go(locale, &heading)}</p>
                    })}
                </div>
                {move || held.stuck.get().then(|| view! {
                    <Note kind="err" fact=texts::not_sent(locale)><p>{texts::not_sent_more(locale)}</p></Note>
                })}
                <button class="btn big wide">{texts::add(locale)}</button>
            </Form>
        }
    };
    view! {
        <section class="stack" on:input=move |_| held.target.typed.set(true) on:submit=move |_| held.leaves()>
            // New nodes each time: what was typed goes with the old ones.
            <For each=move || [held.turn.get()] key=|turn| *turn children=move |_| form()/>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_meanwhile_is_not_lost() {
        assert_eq!(written_since("Une grille.", "Une grille."), "");
        assert_eq!(written_since("Une grille.", "Une grille.\nEt du temps"), "Et du temps");
        assert_eq!(written_since("Une grille.", "Une seule grille."), "Une seule grille.");
        assert_eq!(written_since("Une grille.", ""), "");
    }
}
