//! The letters.

kit::texts! {
    ask_subject(name: &str) { fr: "Quelle date vous va ? {name}", nl: "Welke datum past je? {name}" }
    ask { fr: "Plusieurs dates sont proposées. Dites lesquelles vous vont.", nl: "Er zijn verschillende datums voorgesteld. Zeg welke je passen." }
    again_subject(name: &str) { fr: "Rappel : quelle date vous va ? {name}", nl: "Herinnering: welke datum past je? {name}" }
    again { fr: "Votre réponse manque encore. Elle aide à choisir la date où le plus de monde peut venir.", nl: "Je antwoord ontbreekt nog. Het helpt om de datum te kiezen waarop de meeste mensen kunnen komen." }
    answer_here(link: &str) { fr: "Répondez ici, sans vous connecter. Ce lien est à vous seul·e :\n{link}", nl: "Antwoord hier, zonder aan te melden. Deze link is van jou alleen:\n{link}" }
}
