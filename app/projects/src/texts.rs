//! Every word about projects and invitations, French and Dutch side by side.

pub mod edit;
pub mod invite;
pub mod invited;
pub mod mail;

use kit::Locale;

// the list
kit::texts! {
    projects { fr: "Projets de quartier", nl: "Wijkprojecten" }
    projects_lead { fr: "Ce qui se fait dans les quartiers, par qui, et ce que chaque projet partage et cherche.", nl: "Wat er in de wijken gebeurt, door wie, en wat elk project deelt en zoekt." }
    search_label { fr: "Un mot, un lieu, un public", nl: "Een woord, een plek, een publiek" }
    search { fr: "Chercher", nl: "Zoeken" }
    refine { fr: "Affiner", nl: "Verfijnen" }
    to_refine { fr: "Affiner par thème ou territoire", nl: "Verfijnen op thema of gebied" }
    by_theme { fr: "Thème", nl: "Thema" }
    by_territory { fr: "Territoire", nl: "Gebied" }
    apply { fr: "Appliquer", nl: "Toepassen" }
    take_off { fr: "Tout enlever", nl: "Alles weghalen" }
    found { fr: "Projets", nl: "Projecten" }
    found_one { fr: "1 projet", nl: "1 project" }
    found_many(n: usize) { fr: "{n} projets", nl: "{n} projecten" }
    nothing { fr: "Aucun projet ne répond", nl: "Geen enkel project gevonden" }
    nothing_more { fr: "Essayez un mot plus court, ou enlevez un filtre.", nl: "Probeer een korter woord, of haal een filter weg." }
    all { fr: "Voir tous les projets", nl: "Alle projecten bekijken" }
    none_yet { fr: "Pas encore de projet", nl: "Nog geen projecten" }
    none_yet_more { fr: "Les projets arrivent avec les coordinateur·rices que la concertation invite.", nl: "De projecten komen met de coördinatoren die het overleg uitnodigt." }
    invite { fr: "Inviter une coordination", nl: "Een coördinator uitnodigen" }
}

/// «12 projets».
pub fn count(locale: Locale, n: usize) -> String {
    if n == 1 { found_one(locale).to_owned() } else { found_many(locale, n) }
}

// a project
kit::texts! {
    saved { fr: "La page du projet est enregistrée.", nl: "De pagina van het project is bewaard." }
    welcome { fr: "C’est fait : vous coordonnez ce projet.", nl: "Het is gebeurd: je coördineert dit project." }
    welcome_more { fr: "Sa page vous attend : complétez-la quand vous voulez.", nl: "De pagina wacht op je: vul ze aan wanneer je wilt." }
    ended { fr: "Le lien avec ce projet est terminé.", nl: "De band met dit project is beëindigd." }
    ended_last { fr: "Le lien est terminé. Plus personne ne coordonne ce projet.", nl: "De band is beëindigd. Niemand coördineert dit project nog." }
    ended_last_more { fr: "Sa page reste. Invitez quelqu’un quand la relève est connue.", nl: "De pagina blijft. Nodig iemand uit zodra de opvolging bekend is." }
    edit_do { fr: "Modifier cette page", nl: "Deze pagina wijzigen" }
    nothing_said { fr: "Ce projet n’a pas encore raconté ce qu’il fait.", nl: "Dit project heeft nog niet verteld wat het doet." }
    facts { fr: "En bref", nl: "In het kort" }
    organisation { fr: "Organisation", nl: "Organisatie" }
    since { fr: "Depuis", nl: "Sinds" }
    quartier { fr: "Quartier", nl: "Wijk" }
    unit { fr: "Au Monitoring des quartiers", nl: "In de Wijkmonitoring" }
    places { fr: "Communes", nl: "Gemeenten" }
    public { fr: "Pour qui, avec qui", nl: "Voor wie, met wie" }
    themes { fr: "Thèmes", nl: "Thema’s" }
    shares { fr: "Ce que le projet partage", nl: "Wat het project deelt" }
    seeks { fr: "Ce que le projet cherche", nl: "Wat het project zoekt" }
    nothing_shared { fr: "Rien d’écrit encore.", nl: "Nog niets geschreven." }
    coordination { fr: "Coordination", nl: "Coördinatie" }
    contact { fr: "Pour joindre la coordination :", nl: "De coördinatie bereiken:" }
    no_contact { fr: "Le projet n’a pas donné de contact. Passez par Brusano.", nl: "Het project gaf geen contact op. Neem contact op met Brusano." }
    nobody { fr: "Personne ne coordonne ce projet pour le moment.", nl: "Niemand coördineert dit project op dit moment." }
    unnamed { fr: "Sans nom encore", nl: "Nog geen naam" }
    end { fr: "Terminer ce lien…", nl: "Deze band beëindigen…" }
    end_ask(name: &str) { fr: "{name} ne coordonne plus ce projet, dès maintenant. Ce que cette personne a écrit reste.", nl: "{name} coördineert dit project niet meer, vanaf nu. Wat deze persoon schreef, blijft." }
    end_last { fr: "C’est la dernière personne : le projet reste sans coordination.", nl: "Dit is de laatste persoon: het project blijft zonder coördinatie." }
    end_do { fr: "Terminer ce lien", nl: "Deze band beëindigen" }
    tie_gone { fr: "Ce lien était déjà terminé.", nl: "Deze band was al beëindigd." }
    practices { fr: "Ses pratiques", nl: "Zijn praktijken" }
    no_practices { fr: "Aucune pratique publiée pour le moment.", nl: "Nog geen gepubliceerde praktijken." }
    sessions { fr: "Ses séances", nl: "Zijn sessies" }
    sessions_for_members { fr: "Visible pour les membres de la concertation.", nl: "Zichtbaar voor de leden van het overleg." }
    no_sessions { fr: "Le projet n’a pas encore pris part à une séance.", nl: "Het project nam nog niet deel aan een sessie." }
    commitments { fr: "Ses engagements", nl: "Zijn engagementen" }
    no_commitments { fr: "Aucun engagement pris.", nl: "Geen engagementen." }
    too_long(n: usize) { fr: "Plus de {n} signes. Raccourcissez.", nl: "Meer dan {n} tekens. Maak het korter." }
}
