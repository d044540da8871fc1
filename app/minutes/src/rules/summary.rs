//! The action summary: what was promised and what was concluded, in a mail of one screen, within 48
//! hours.

use kit::Locale;
use live::rules::OutcomeKind;

use super::draft::{concluded, keeping};
use super::{Minutes, Outcome};
use crate::texts;

/// What is to be done, and what was agreed: information and leads are for the minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary<'a> {
    pub commitments: Vec<&'a Outcome>,
    pub conclusions: Vec<&'a Outcome>,
}

pub fn summary(minutes: &Minutes) -> Summary<'_> {
    let of = |wanted: fn(OutcomeKind) -> bool| {
        let all = minutes.items.iter().flat_map(|item| &item.outcomes);
        all.filter(|outcome| wanted(outcome.kind)).collect()
    };
    Summary {
        commitments: of(|kind| kind == OutcomeKind::Commitment),
        conclusions: of(|kind| matches!(kind, OutcomeKind::Decision | OutcomeKind::Agreement | OutcomeKind::Proposal)),
    }
}

impl Summary<'_> {
    pub fn is_empty(&self) -> bool {
        self.commitments.is_empty() && self.conclusions.is_empty()
    }
}

/// Subject and text of the mail, in one language. `link`: the page of the minutes.
pub fn letter(minutes: &Minutes, locale: Locale, link: &str) -> (String, String) {
    let found = summary(minutes);
    let mut lines = vec![texts::summary_opening(locale, minutes.title.text(locale), minutes.when.text(locale))];
    if found.is_empty() {
        lines.push(texts::summary_nothing(locale).to_owned());
    }
    if !found.commitments.is_empty() {
        let promised = found.commitments.iter().map(|outcome| {
            let text = outcome.text.text(locale).trim();
            match keeping(outcome, locale) {
                more if more.is_empty() => format!("- {text}"),
                more => format!("- {} ({more})", text.trim_end_matches('.')),
            }
        });
        lines.push(block(texts::summary_promised(locale), promised));
    }
    if !found.conclusions.is_empty() {
        let concluded = found.conclusions.iter().map(|outcome| format!("- {}", concluded(outcome, locale)));
        lines.push(block(texts::summary_concluded(locale), concluded));
    }
    lines.push(texts::summary_closing(locale, link));
    (texts::summary_subject(locale, minutes.title.text(locale)), lines.join("\n\n"))
}

fn block(head: &str, lines: impl Iterator<Item = String>) -> String {
    std::iter::once(head.to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::{item, minutes, outcome, promise, said};

    #[test]
    fn the_mail_says_who_does_what_until_when_and_nothing_that_was_said() {
        let information = outcome(OutcomeKind::Information, "Douze documents", "Twaalf documenten");
        let agreement = outcome(OutcomeKind::Agreement, "On se tait sur les noms.", "We zwijgen over namen.");
        let whole = minutes(vec![item(vec![said("Paliers Vivants")], vec![information, promise(), agreement])]);
        let (subject, text) = letter(&whole, Locale::Nl, "https://c.example.org/nl/x");
        assert!(subject.contains("Meten wat telt"));
        assert!(text.contains("- Het raster sturen (Gevel aan de Koer, tegen donderdag 4 februari 2027)"));
        assert!(text.contains("We zwijgen over namen."));
        assert!(text.contains("https://c.example.org/nl/x"));
        assert!(!text.contains("Twaalf") && !text.contains("Paliers"));
    }

    #[test]
    fn a_session_without_promises_says_so() {
        let (_, text) = letter(&minutes(vec![item(vec![], vec![])]), Locale::Fr, "x");
        assert!(text.contains("Rien n’a été promis"));
    }
}
