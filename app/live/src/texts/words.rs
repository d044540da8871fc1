//! The field's terms.

use agenda::rules::ItemKind;
use kit::Locale;

use crate::rules::room::By;
use crate::rules::{Here, Kind, OutcomeKind, RunState};

/// What is added under an item.
pub fn kind(locale: Locale, kind: Kind) -> &'static str {
    match kind {
        Kind::Experience => locale.pick("Expérience", "Ervaring"),
        Kind::Need => locale.pick("Besoin", "Behoefte"),
        Kind::Strength => locale.pick("Force", "Sterkte"),
        Kind::SuccessFactor => locale.pick("Facteur de réussite", "Succesfactor"),
        Kind::PointOfAttention => locale.pick("Point d’attention", "Aandachtspunt"),
        Kind::Tool => locale.pick("Outil", "Instrument"),
        Kind::Question => locale.pick("Question", "Vraag"),
    }
}

/// What an item ends with.
pub fn outcome(locale: Locale, kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Information => locale.pick("Information", "Informatie"),
        OutcomeKind::Agreement => locale.pick("Accord", "Akkoord"),
        OutcomeKind::Decision => locale.pick("Décision", "Beslissing"),
        OutcomeKind::Proposal => locale.pick("Proposition", "Voorstel"),
        OutcomeKind::Commitment => locale.pick("Engagement", "Engagement"),
        OutcomeKind::PracticeLead => locale.pick("Piste de pratique", "Praktijkspoor"),
    }
}

/// What an item is there for.
pub fn item_kind(locale: Locale, kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Inform => locale.pick("Informer", "Informeren"),
        ItemKind::Exchange => locale.pick("Échanger", "Uitwisselen"),
        ItemKind::Decide => locale.pick("Décider", "Beslissen"),
        ItemKind::Harvest => locale.pick("Récolter", "Oogsten"),
        ItemKind::Break => locale.pick("Pause", "Pauze"),
    }
}

/// Under which name something stands.
pub fn by(locale: Locale, by: By) -> String {
    match by {
        By::Name(name) => name,
        By::Guest(name) if name.is_empty() => super::a_guest(locale).to_owned(),
        By::Guest(name) => format!("{name} ({})", here(locale, Here::Guest)),
        By::Unsigned => super::unsigned(locale).to_owned(),
    }
}

/// How somebody is marked.
pub fn here(locale: Locale, here: Here) -> &'static str {
    match here {
        Here::Present => locale.pick("présent·e", "aanwezig"),
        Here::Excused => locale.pick("excusé·e", "verontschuldigd"),
        Here::Absent => locale.pick("absent·e", "afwezig"),
        Here::Guest => locale.pick("invité·e", "gast"),
    }
}

/// How an item went.
pub fn run(locale: Locale, state: RunState) -> &'static str {
    match state {
        RunState::Now => locale.pick("maintenant", "nu"),
        RunState::Concluded => locale.pick("fait", "klaar"),
        RunState::Parked => locale.pick("mis de côté", "opzijgezet"),
        RunState::Skipped => locale.pick("passé", "overgeslagen"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guest_never_stands_as_somebody_else() {
        let name = || "Paliers Vivants".to_owned();
        assert_eq!(by(Locale::Fr, By::Name(name())), "Paliers Vivants");
        assert_eq!(by(Locale::Fr, By::Guest(name())), "Paliers Vivants (invité·e)");
        assert_eq!(by(Locale::Nl, By::Guest(name())), "Paliers Vivants (gast)");
        assert_eq!(by(Locale::Nl, By::Guest(String::new())), "Een gast");
        assert_eq!(by(Locale::Fr, By::Unsigned), "Sans signature");
    }
}
