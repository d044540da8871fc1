//! The field's terms.

use agenda::rules::ItemKind;
use kit::Locale;

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
