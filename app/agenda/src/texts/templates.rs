//! The agendas to begin with, and the titles of their parts.

use kit::Locale;

use crate::rules::templates::{Name, Template};

kit::texts! {
    begin { fr: "Commencer par un modèle", nl: "Met een sjabloon beginnen" }
    begin_more { fr: "Des points habituels, à la mesure de la séance. Vous changez ensuite ce que vous voulez.", nl: "Gebruikelijke punten, op maat van de bijeenkomst. Daarna verander je wat je wilt." }
    clear { fr: "Enlever les points du modèle", nl: "De punten van het sjabloon weghalen" }
    clear_more { fr: "Ceux que vous avez modifiés restent.", nl: "Wat je hebt aangepast, blijft." }

    concertation { fr: "Séance de concertation type", nl: "Typische overlegbijeenkomst" }
    atelier { fr: "Atelier type", nl: "Typisch veranderatelier" }
    regional { fr: "Atelier régional type", nl: "Typisch gewestelijk veranderatelier" }

    welcome { fr: "Accueil", nl: "Onthaal" }
    news { fr: "Tour d’actualités", nl: "Actuarondje" }
    story { fr: "Récit d’un projet", nl: "Projectverhaal" }
    intervision { fr: "Intervision en deux groupes", nl: "Intervisie in twee groepen" }
    pause { fr: "Pause", nl: "Pauze" }
    harvest { fr: "Récolte : écrire ensemble des fiches pratiques", nl: "Oogst: samen praktijkfiches schrijven" }
    next_and_close { fr: "Thème de la prochaine rencontre, tour de clôture", nl: "Thema van de volgende bijeenkomst, afsluitronde" }
    opening { fr: "Ouverture et contexte", nl: "Opening en context" }
    action_plan { fr: "Retour du Conseil de l’action, avancement du plan d’actions", nl: "Terugkoppeling van de Actieraad, stand van het actieplan" }
    sub_groups { fr: "Travail en sous-groupes", nl: "Werk in deelgroepen" }
    report_back { fr: "Restitution", nl: "Terugkoppeling" }
    steps_and_evaluation { fr: "Suites, prochaines dates, évaluation", nl: "Vervolg, volgende data, evaluatie" }
    five_bassins { fr: "Les cinq bassins, huit minutes chacun", nl: "De vijf zorgzones, elk acht minuten" }
    cross_cutting { fr: "Un thème qui traverse les bassins", nl: "Een thema over de zorgzones heen" }
    gallery { fr: "Galerie des propositions, gommettes indicatives", nl: "Galerij van voorstellen, stickers ter indicatie" }
}

/// The name of a template.
pub fn template(locale: Locale, template: Template) -> &'static str {
    match template {
        Template::Concertation => concertation(locale),
        Template::Atelier => atelier(locale),
        Template::Regional => regional(locale),
    }
}

/// The title of a part.
pub fn title(locale: Locale, name: Name) -> &'static str {
    match name {
        Name::Welcome => welcome(locale),
        Name::News => news(locale),
        Name::Story => story(locale),
        Name::Intervision => intervision(locale),
        Name::Pause => pause(locale),
        Name::Harvest => harvest(locale),
        Name::NextAndClose => next_and_close(locale),
        Name::Opening => opening(locale),
        Name::ActionPlan => action_plan(locale),
        Name::SubGroups => sub_groups(locale),
        Name::ReportBack => report_back(locale),
        Name::StepsAndEvaluation => steps_and_evaluation(locale),
        Name::FiveBassins => five_bassins(locale),
        Name::CrossCutting => cross_cutting(locale),
        Name::Gallery => gallery(locale),
    }
}
