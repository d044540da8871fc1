//! The screens of one session: the minutes and the écho ([`MinutesPage`]), the moderator's desk
//! ([`DeskPage`]), and where words are taken out ([`RedactPage`]). Of many: the search ([`SearchPage`]),
//! and a body's year ([`YearMinutesPage`]).

mod brought;
mod changes;
mod desk;
mod parts;
mod read;
mod redact;
mod remarks;
mod search;
mod sheet;
mod translate;
mod year;

pub use desk::DeskPage;
pub use read::MinutesPage;
pub use redact::RedactPage;
pub use search::SearchPage;
pub use year::YearMinutesPage;

use kit::ui::Note;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use sessions::rules::SessionId;

use crate::texts;

/// The session of this address, when it is one.
fn use_session() -> Memo<Option<SessionId>> {
    let params = use_params_map();
    Memo::new(move |_| params.read().get("session")?.parse().ok())
}

/// What the last deed did.
#[component]
fn Done() -> impl IntoView {
    let locale = kit::ui::use_locale();
    let query = use_query_map();
    move || {
        let fact = query.read().get("done").and_then(|code| texts::done(&code, locale))?;
        Some(view! { <Note kind="ok" fact=fact/> })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{Desk, Page, Past, Redaction, Sheet};
    use crate::rules::changes::{How, Piece};
    use crate::rules::tests::{document, item, minutes, outcome, promise, said};
    use crate::rules::{Contribution, Item, Outcome, Reading};
    use kit::Locale;
    use kit::form::Sent;
    use kit::testing::noon_of_tests;
    use kit::words::Pair;
    use leptos_router::components::Router;
    use leptos_router::location::RequestUrl;
    use live::rules::room::By;
    use live::rules::{OutcomeId, OutcomeKind};
    use sessions::rules::State;

    pub(super) fn drawn(
        locale: Locale,
        sent: Sent,
        query: &str,
        view: impl FnOnce() -> AnyView + Send + 'static,
    ) -> String {
        let owner = Owner::new();
        owner.with(|| {
            provide_context(locale);
            provide_context(sent);
            provide_context(RequestUrl::new(&format!("/{}/session/x/minutes{query}", locale.code())));
            leptos_meta::provide_meta_context();
            view! { <Router>{view()}</Router> }.to_html().replace("<!>", "")
        })
    }

    fn page(reading: Reading, items: Vec<Item>) -> Page {
        Page {
            mark: "concertation".into(),
            body: Pair::new("Concertation", "Overleg"),
            state: State::Approved,
            reading,
            minutes: minutes(items),
            version: Some((1, noon_of_tests())),
            versions: vec![(2, noon_of_tests()), (1, noon_of_tests())],
            until: None,
            may_edit: false,
            may_remark: false,
            remarks: vec![],
            redacted: None,
            pdf: true,
        }
    }

    #[test]
    fn the_minutes_say_what_was_said_concluded_and_promised() {
        let decision = outcome(OutcomeKind::Decision, "Cinq indicateurs", "");
        let guest = |name: &str| Contribution { by: By::Guest(name.into()), ..said("") };
        let all = vec![said("Paliers Vivants"), said(""), guest("Odile"), guest("")];
        let items = vec![item(all, vec![decision, promise()])];
        let html = drawn(Locale::Fr, Sent::default(), "", || read::whole(page(Reading::Full, items)).into_any());
        for part in [
            "Paliers Vivants",
            "Odile (invité·e)",
            "une personne invitée",
            "sans signature",
            "Cinq indicateurs",
            "jeudi 4 février 2027",
            "Version 1",
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        assert!(html.contains("Une version plus récente existe"));
        assert_eq!(html.matches("<h1").count(), 1);
    }

    #[test]
    fn a_missing_translation_says_so() {
        let decision = outcome(OutcomeKind::Decision, "Cinq indicateurs", "");
        let half = Item { text: Pair::new("Dit ici.", ""), ..item(vec![], vec![decision, promise()]) };
        let html = drawn(Locale::Nl, Sent::default(), "", || read::whole(page(Reading::Full, vec![half])).into_any());
        assert!(html.contains("lang=\"fr\""));
        assert_eq!(html.matches("vertaling volgt").count(), 2, "of the item and of the decision: {html}");
    }

    #[test]
    fn an_item_says_who_brought_it_and_what_there_was_to_read() {
        let brought = Item {
            brought_by: vec!["Paliers".into(), "Récits".into()],
            documents: vec![document("Grille")],
            ..item(vec![], vec![])
        };
        let desk = at_desk(State::Drafting, brought.clone());
        let read =
            drawn(Locale::Fr, Sent::default(), "", || read::whole(page(Reading::Full, vec![brought])).into_any());
        for html in [read, drawn(Locale::Fr, Sent::default(), "", || desk::whole(desk).into_any())] {
            assert!(html.contains("Porté par Paliers et Récits"), "{html}");
            assert!(
                html.contains("href=\"https://example.org/Grille\" rel=\"external noopener noreferrer\""),
                "{html}"
            );
        }
    }

    #[test]
    fn an_empty_echo_says_who_reads_more() {
        let html = drawn(Locale::Fr, Sent::default(), "", || read::whole(page(Reading::Echo, vec![])).into_any());
        assert!(html.contains("Le groupe n’a rien choisi pour l’écho"));
    }

    fn at_desk(state: State, item: Item) -> Desk {
        let fr = vec![Piece { how: How::Out, text: "Avant".into() }, Piece { how: How::In, text: "Après".into() }];
        let past = Past { fr, nl: vec![], by: String::new(), at: noon_of_tests() };
        let saved = Some((String::new(), noon_of_tests()));
        Desk {
            mark: "concertation".into(),
            body: Pair::new("Concertation", "Overleg"),
            session: SessionId::fresh(),
            state,
            title: Pair::new("Mesurer", "Meten"),
            when: Pair::default(),
            sheets: vec![Sheet { item, version: 2, saved, past: vec![past], remarks: vec![] }],
            until: None,
            redactions: 0,
            corrected: true,
            summary_sent: None,
            readers: 3,
        }
    }

    #[test]
    fn the_desk_offers_what_the_state_allows() {
        let deeds = |state| {
            let noted = outcome(OutcomeKind::Decision, "Cinq indicateurs", "");
            let noted = Outcome { id: Some(OutcomeId::fresh()), ..noted };
            let desk = at_desk(state, item(vec![], vec![noted]));
            let html = drawn(Locale::Fr, Sent::default(), "?done=saved", || desk::whole(desk).into_any());
            let all = ["save", "translate", "correct", "to-review", "approve", "back-to-draft", "send-summary"];
            all.into_iter().filter(|deed| html.contains(&format!("name=\"do\" value=\"{deed}\""))).collect::<Vec<_>>()
        };
        assert_eq!(deeds(State::Drafting), ["save", "translate", "to-review", "send-summary"]);
        assert_eq!(deeds(State::InReview), ["save", "translate", "approve", "back-to-draft", "send-summary"]);
        assert_eq!(deeds(State::Approved), ["correct", "send-summary"]);
    }

    #[test]
    fn words_are_taken_out_only_once_one_saw_where_they_stand() {
        let page = Redaction {
            mark: "concertation".into(),
            body: Pair::new("Concertation", "Overleg"),
            session: SessionId::fresh(),
            title: Pair::new("Mesurer", "Meten"),
            said: vec![],
            documents: vec![],
        };
        let blank = page.clone();
        let html = drawn(Locale::Fr, Sent::default(), "", || redact::whole(blank).into_any());
        assert!(html.contains("Chercher ces mots") && !html.contains("partout"), "{html}");
        let value = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let sent = Sent {
            deed: "redact".into(),
            values: vec![
                value("words", "Odile"),
                value("kept-found", "text\u{1f}Vu avec \u{1f}Odile\u{1f}, hier."),
                value("kept-found", "mail\u{1f}\u{1f}Odile\u{1f}"),
                value("kept-count", "2"),
            ],
            problem: Some("Regardez".into()),
            ..Sent::default()
        };
        let html = drawn(Locale::Fr, sent, "", || redact::whole(page).into_any());
        for part in [
            "Vu avec <mark>Odile</mark>, hier.",
            "Messages pas encore partis",
            "name=\"seen\" value=\"2\"",
            "name=\"words\" value=\"Odile\"",
            "Retirer ces mots partout",
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
    }

    #[test]
    fn two_texts_stand_side_by_side_and_the_next_sending_knows_both() {
        let theirs = item(vec![], vec![]);
        let value = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let sent = Sent {
            deed: "save".into(),
            values: vec![
                value("item", theirs.id.as_str()),
                value("version", "1"),
                value("redactions", "0"),
                value("text_fr", "Le mien"),
            ],
            problem: Some("409".into()),
            ..Sent::default()
        };
        let desk = at_desk(State::Drafting, theirs);
        let html = drawn(Locale::Fr, sent, "", || desk::whole(desk).into_any());
        for part in
            ["Le mien", "Dit ici.", "Le texte gardé entre-temps", "name=\"version\" value=\"2\"", "Avant", "<ins>"]
        {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
    }
}
