//! The first words about an item, written from what the room captured. They count and quote; they
//! never guess what was meant.

use kit::Locale;
use kit::words::{Pair, one_or_many};
use live::rules::{Group, Poll};

use super::{Item, Outcome};
use crate::texts;

/// A text in each language; empty when nothing was said. What became of the item and what was concluded
/// stands beside it already, in every version and in print: the text is for what was said, for what its
/// sub-groups (`groups`: those of the item) brought back, and for what the room answered when it was asked.
pub fn draft(item: &Item, groups: &[Group], asked: &[Poll]) -> Pair {
    let written = |locale| {
        let results = asked.iter().filter(|poll| poll.item == item.id && !poll.is_open && poll.answered > 0);
        let results = results.map(|poll| live::texts::result(locale, poll));
        let brought = groups.iter().filter_map(|group| {
            let text = group.brought()?.brought.trim();
            Some(texts::concluded(locale, group.heading.text(locale), text))
        });
        counted(item, locale).into_iter().chain(brought).chain(results).collect::<Vec<_>>().join("\n")
    };
    Pair::new(written(Locale::Fr), written(Locale::Nl))
}

fn counted(item: &Item, locale: Locale) -> Option<String> {
    let (all, unsigned) = (item.count(), item.unsigned());
    (all > 0).then(|| {
        if unsigned == 0 {
            one_or_many(locale, all, texts::said_one(locale).to_owned(), texts::said_many(locale, all))
        } else if unsigned == all {
            one_or_many(locale, all, texts::said_one_unsigned(locale).to_owned(), texts::said_all_unsigned(locale, all))
        } else {
            texts::said_some_unsigned(locale, all, unsigned)
        }
    })
}

/// «Décision : … », «Engagement : … (Pignon sur Cour, pour le jeudi 4 février 2027).»
pub fn concluded(outcome: &Outcome, locale: Locale) -> String {
    let text = outcome.text.text(locale).trim();
    let more = keeping(outcome, locale);
    let line = if more.is_empty() {
        texts::concluded(locale, live::texts::outcome(locale, outcome.kind), text)
    } else {
        texts::promised(locale, live::texts::outcome(locale, outcome.kind), text.trim_end_matches('.'), &more)
    };
    if line.ends_with(['.', '?', '!', '…']) { line } else { format!("{line}.") }
}

/// Who keeps a commitment, and until when, in one breath; empty when neither is known.
pub fn keeping(outcome: &Outcome, locale: Locale) -> String {
    let owner = outcome.owner.text(locale).trim();
    let due = outcome.due.map(|day| texts::due(locale, &day.full(locale)));
    [Some(owner.to_owned()).filter(|owner| !owner.is_empty()), due].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::{item, outcome, promise, said};
    use live::rules::OutcomeKind;

    #[test]
    fn a_draft_counts_what_was_said() {
        let decision = outcome(OutcomeKind::Decision, "On garde cinq indicateurs", "We houden vijf indicatoren");
        let text = draft(&item(vec![said("A"), said("B"), said("")], vec![decision, promise()]), &[], &[]);
        assert_eq!(text.fr, "3 contributions, dont 1 sans signature.");
        assert_eq!(text.nl, "3 bijdragen, waarvan 1 zonder naam.");
        assert_eq!(
            concluded(&promise(), Locale::Nl),
            "Engagement: Het raster sturen (Gevel aan de Koer, tegen donderdag 4 februari 2027)."
        );
    }

    #[test]
    fn a_draft_says_what_the_room_answered() {
        let item = item(vec![said("A")], vec![]);
        let poll = Poll {
            id: live::rules::PollId::fresh(),
            item: item.id.clone(),
            way: live::rules::Way::Hands,
            text: "On continue\u{202f}?".into(),
            lang: Locale::Fr,
            choices: Vec::new(),
            dots: 1,
            is_open: false,
            answered: 3,
            counts: vec![2, 0, 1],
        };
        let open = Poll { is_open: true, ..poll.clone() };
        let unanswered = Poll { answered: 0, ..poll.clone() };
        let elsewhere = Poll { item: agenda::rules::ItemId::fresh(), ..poll.clone() };
        let text = draft(&item, &[], &[poll, open, unanswered, elsewhere]).nl;
        assert_eq!(
            text,
            "1 bijdrage.\nBij handopsteking, ‘On continue\u{202f}?’: Ja 2, Nee 0, Onthouding 1 (3 antwoorden)."
        );
    }

    #[test]
    fn a_draft_says_what_sub_groups_brought_back() {
        let mut groups = [Pair::new("Groupe 1", "Groep 1"), Pair::new("Groupe 2", "Groep 2")].map(Group::to_sit_in);
        if let Some(sub) = &mut groups[1].sub {
            sub.brought = "Une seule grille.".into();
        }
        let text = draft(&item(vec![said("A")], vec![]), &groups, &[]);
        assert_eq!(text.nl, "1 bijdrage.\nGroep 2: Une seule grille.");
        assert_eq!(text.fr.lines().last().unwrap().replace('\u{a0}', " "), "Groupe 2 : Une seule grille.");
    }

    #[test]
    fn nothing_captured_nothing_said() {
        assert!(draft(&item(vec![], vec![]), &[], &[]).is_empty());
    }

    #[test]
    fn signatures_are_counted_in_plain_words() {
        let fr = |said| draft(&item(said, vec![]), &[], &[]).fr;
        let nl = |said| draft(&item(said, vec![]), &[], &[]).nl;
        assert_eq!(fr(vec![said("A")]), "1 contribution.");
        assert_eq!(nl(vec![said("")]), "1 bijdrage, zonder naam.");
        assert_eq!(fr(vec![said(""), said("")]), "2 contributions, toutes sans signature.");
        assert_eq!(nl(vec![said("A"), said("B")]), "2 bijdragen.");
    }

    #[test]
    fn a_question_keeps_its_mark() {
        let asked = outcome(OutcomeKind::Proposal, "Et si on comptait\u{202f}?", "");
        assert!(concluded(&asked, Locale::Fr).ends_with("comptait\u{202f}?"));
        assert_eq!(concluded(&asked, Locale::Nl), "Voorstel: Et si on comptait\u{202f}?");
    }
}
