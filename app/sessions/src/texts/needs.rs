//! What a step needs, said beside its button; and the box that may be ticked instead.

use kit::Locale;

use crate::rules::states::Need;

kit::texts! {
    date_and_place { fr: "Il manque une date à venir, avec un début et une fin, et un lieu ou un lien.", nl: "Er ontbreekt een datum in de toekomst, met begin en einde, en een plaats of een link." }
    title { fr: "Il manque un titre, en français ou en néerlandais.", nl: "Er ontbreekt een titel, in het Frans of in het Nederlands." }
    item { fr: "L’ordre du jour est encore vide.", nl: "De agenda is nog leeg." }
    today { fr: "Ce n’est pas le jour de la séance.", nl: "Het is niet de dag van de bijeenkomst." }
    items_done { fr: "Chaque point de l’ordre du jour doit d’abord être conclu, gardé pour plus tard ou passé.", nl: "Elk agendapunt moet eerst afgerond, bewaard of overgeslagen zijn." }
    leads_done { fr: "Des pistes de pratique n’ont pas encore de fiche.", nl: "Sommige praktijksporen hebben nog geen fiche." }
    reason { fr: "Dites pourquoi, en une phrase.", nl: "Zeg waarom, in één zin." }
    tick_other_day { fr: "Ouvrir quand même, un autre jour que prévu", nl: "Toch openen, op een andere dag dan gepland" }
    tick_aside { fr: "Mettre de côté les pistes qui restent", nl: "De overblijvende praktijksporen opzijleggen" }
}

/// What is missing, in a sentence.
pub fn need(locale: Locale, need: Need) -> &'static str {
    match need {
        Need::DateAndPlace => date_and_place(locale),
        Need::Title => title(locale),
        Need::Item => item(locale),
        Need::Today => today(locale),
        Need::ItemsDone => items_done(locale),
        // Asked where the minutes are, in their own words.
        Need::Corrected => "",
        Need::LeadsDone => leads_done(locale),
        Need::Reason => reason(locale),
    }
}

/// The name of the box and its words, for a need that may be waived.
pub fn tick(locale: Locale, need: Need) -> Option<(&'static str, &'static str)> {
    let words = match need {
        Need::Today => tick_other_day(locale),
        Need::LeadsDone => tick_aside(locale),
        Need::DateAndPlace | Need::Title | Need::Item | Need::ItemsDone | Need::Corrected | Need::Reason => {
            return None;
        }
    };
    Some((need.tick()?, words))
}
