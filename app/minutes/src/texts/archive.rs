//! The search, and a year on one page.

kit::texts! {
    search_title { fr: "Chercher dans les comptes rendus", nl: "Zoeken in de verslagen" }
    words { fr: "Des mots", nl: "Woorden" }
    words_hint { fr: "Tous les mots doivent s’y trouver. Les accents ne comptent pas.", nl: "Alle woorden moeten erin staan. Accenten tellen niet." }
    body { fr: "Dans", nl: "In" }
    every_body { fr: "Tous les groupes", nl: "Alle groepen" }
    search { fr: "Chercher", nl: "Zoeken" }
    scope { fr: "Dans ce que vous pouvez lire : les échos, et les comptes rendus entiers de vos séances une fois connecté·e.", nl: "In wat je mag lezen: de echo’s, en de volledige verslagen van je bijeenkomsten na aanmelden." }
    found_one { fr: "1 point trouvé", nl: "1 punt gevonden" }
    found(n: i64) { fr: "{n} points trouvés", nl: "{n} punten gevonden" }
    first_shown(n: usize) { fr: "Voici les {n} plus récents. Ajoutez un mot pour en avoir moins.", nl: "Dit zijn de {n} recentste. Voeg een woord toe voor minder." }
    found_none { fr: "Rien de tel dans ce que vous pouvez lire", nl: "Niets daarvan in wat je mag lezen" }
    found_none_more { fr: "Essayez avec moins de mots, ou leur début.", nl: "Probeer met minder woorden, of hun begin." }
    results { fr: "Ce qui a été trouvé", nl: "Wat gevonden is" }
    latest { fr: "Les derniers comptes rendus", nl: "De laatste verslagen" }
    latest_none { fr: "Pas encore de compte rendu approuvé.", nl: "Nog geen goedgekeurd verslag." }

    year_title(year: i64) { fr: "Comptes rendus {year}", nl: "Verslagen {year}" }
    of_year { fr: "Les comptes rendus, par année", nl: "De verslagen, per jaar" }
    contents { fr: "Sommaire", nl: "Inhoud" }
    other_years { fr: "Autres années", nl: "Andere jaren" }
    year_none { fr: "Pas de compte rendu approuvé cette année-là", nl: "Geen goedgekeurd verslag in dat jaar" }
    year_none_more { fr: "Il paraît ici dès qu’une séance est relue et approuvée.", nl: "Het verschijnt hier zodra een bijeenkomst nagelezen en goedgekeurd is." }
    only_echo { fr: "L’écho : ce que le groupe partage avec tout le monde.", nl: "De echo: wat de groep met iedereen deelt." }
    to_body { fr: "Le groupe", nl: "De groep" }
    to_search { fr: "Chercher dans ces comptes rendus", nl: "Zoeken in deze verslagen" }
}
