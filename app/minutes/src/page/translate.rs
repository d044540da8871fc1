//! On the desk, under an outcome that was noted in one language: room for the other; or both texts when
//! someone translated it meanwhile.

use kit::Locale;
use kit::form::Sent;
use kit::ui::{About, Form, TextArea, use_locale, use_sent};
use leptos::context::Provider;
use leptos::prelude::*;
use live::rules::OutcomeId;

use crate::rules::Outcome;
use crate::texts;

/// `redactions`: how often words were taken out before.
#[component]
pub fn Translate(outcome: Outcome, redactions: i64) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let id = outcome.id.clone()?;
    let here = sent.is("translate") && sent.value("outcome") == Some(id.as_str());
    let typed_in = sent.value("lang").and_then(Locale::from_code).filter(|_| here);
    let lang = outcome.missing().or(typed_in)?;
    let theirs = lang.pick(&outcome.text.fr, &outcome.text.nl).trim().to_owned();
    // Of several forms alike, only the one that was sent shows what was typed.
    let sent = if here { sent } else { Sent::default() };
    let about = outcome.text.text(locale).lines().next().unwrap_or_default().to_owned();
    let form = {
        let (theirs, about) = (theirs.clone(), about.clone());
        move || form(&id, lang, &theirs, redactions, about, here, locale)
    };
    Some(view! {
        <Provider value=sent>
            {if theirs.is_empty() {
                view! {
                    <details open=here>
                        <summary class="small">
                            {texts::translate(locale)}<About>{about}</About>
                        </summary>
                        {form()}
                    </details>
                }.into_any()
            } else {
                let lines = theirs.lines().map(|line| view! { <p lang=lang.code()>{line.to_owned()}</p> });
                view! {
                    <div class="conflict">
                        <div class="keep-it stack"><h4>{texts::yours(locale)}</h4>{form()}</div>
                        <div class="keep-it stack"><h4>{texts::theirs(locale)}</h4>{lines.collect_view()}</div>
                    </div>
                }.into_any()
            }}
        </Provider>
    })
}

/// `was`: what it is written on; nothing, until someone translated it meanwhile.
fn form(
    id: &OutcomeId,
    lang: Locale,
    was: &str,
    redactions: i64,
    about: String,
    here: bool,
    locale: Locale,
) -> impl IntoView + use<> {
    let field = if here { "translation".to_owned() } else { format!("translation-{id}") };
    let hidden = vec![
        ("outcome", id.to_string()),
        ("lang", lang.code().to_owned()),
        ("was", was.to_owned()),
        ("redactions", redactions.to_string()),
    ];
    let label = lang.pick(texts::in_french(locale), texts::in_dutch(locale));
    view! {
        <Form deed="translate" hidden=hidden>
            <TextArea name="translation" id=field lang=lang.code() label=label hint=texts::nobody_recognised(locale)/>
            <p class="bar">
                <button class="btn quiet">
                    {texts::keep_translation(locale)}<About>{about}</About>
                </button>
            </p>
        </Form>
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::drawn;
    use super::*;
    use crate::rules::tests::outcome;
    use live::rules::OutcomeKind;

    fn shown(nl: &str, sent: Sent, id: &OutcomeId) -> String {
        let decision = Outcome { id: Some(id.clone()), ..outcome(OutcomeKind::Decision, "Cinq indicateurs", nl) };
        drawn(Locale::Fr, sent, "", || view! { <Translate outcome=decision redactions=0/> }.into_any())
    }

    fn sent(id: &OutcomeId, typed: &str, why: Option<&str>) -> Sent {
        let value = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        Sent {
            deed: "translate".into(),
            values: vec![value("outcome", id.as_str()), value("lang", "nl"), value("translation", typed)],
            wrong: why.map(|why| value("translation", why)).into_iter().collect(),
            ..Sent::default()
        }
    }

    #[test]
    fn only_what_is_missing_may_be_written() {
        let id = OutcomeId::fresh();
        let html = shown("", Sent::default(), &id);
        for part in ["Traduire", "En néerlandais", "lang=\"nl\"", &format!("id=\"translation-{id}\"")] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        assert!(!html.contains("details open"));
        assert!(!shown("Vijf indicatoren", Sent::default(), &id).contains("<form"));
    }

    #[test]
    fn what_was_typed_stays_and_so_does_what_another_wrote() {
        let id = OutcomeId::fresh();
        let long = shown("", sent(&id, "Te lang", Some("Au plus")), &id);
        let both = shown("Vijf", sent(&id, "Vijf indicatoren", None), &id);
        let elsewhere = shown("", sent(&OutcomeId::fresh(), "Iets anders", None), &id);
        for (html, part) in [
            (&long, "details open"),
            (&long, "Te lang</textarea>"),
            (&long, "Au plus"),
            (&both, "Vijf indicatoren</textarea>"),
            (&both, "<p lang=\"nl\">Vijf</p>"),
            (&both, "name=\"was\" value=\"Vijf\""),
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        assert!(!elsewhere.contains("Iets anders"));
    }
}
