//! The form of a project's page.

use kit::Locale;

use crate::rules::sheet::Fault;

kit::texts! {
    heading { fr: "Modifier la page du projet", nl: "De pagina van het project wijzigen" }
    lead { fr: "Tout le monde lit cette page. Une langue peut attendre l’autre.", nl: "Iedereen leest deze pagina. De ene taal mag op de andere wachten." }
    what { fr: "Le projet", nl: "Het project" }
    name_fr { fr: "Nom, en français", nl: "Naam, in het Frans" }
    name_nl { fr: "Nom, en néerlandais", nl: "Naam, in het Nederlands" }
    summary_fr { fr: "Ce que fait le projet, en français", nl: "Wat het project doet, in het Frans" }
    summary_nl { fr: "Ce que fait le projet, en néerlandais", nl: "Wat het project doet, in het Nederlands" }
    free { fr: "Rien qui permette de reconnaître une personne.", nl: "Niets waaraan iemand te herkennen is." }
    organisation { fr: "Organisation qui porte le projet", nl: "Organisatie die het project draagt" }
    since { fr: "Depuis", nl: "Sinds" }
    since_hint { fr: "Le mois ou l’année : 03/2025, ou 2025.", nl: "De maand of het jaar: 03/2025, of 2025." }
    contact { fr: "Comment joindre la coordination", nl: "Hoe de coördinatie te bereiken is" }
    contact_hint { fr: "Visible par tout le monde : une adresse ou un numéro de travail. Les noms restent entre membres.", nl: "Zichtbaar voor iedereen: een adres of nummer van het werk. De namen blijven onder leden." }
    where_ { fr: "Où", nl: "Waar" }
    territories { fr: "Territoires", nl: "Gebieden" }
    territories_hint { fr: "Plusieurs si le projet est à cheval sur deux bassins.", nl: "Meerdere als het project in twee zorgzones ligt." }
    places { fr: "Communes et parties de Bruxelles-Ville", nl: "Gemeenten en delen van Brussel-Stad" }
    quartier_fr { fr: "Quartier, comme on l’appelle sur place, en français", nl: "Wijk, zoals men ze ter plaatse noemt, in het Frans" }
    quartier_nl { fr: "Quartier, comme on l’appelle sur place, en néerlandais", nl: "Wijk, zoals men ze ter plaatse noemt, in het Nederlands" }
    unit { fr: "Quartier du Monitoring des quartiers", nl: "Wijk van de Wijkmonitoring" }
    unit_hint { fr: "Son nom ou son numéro, si le projet en suit les limites. Sinon, laissez vide.", nl: "De naam of het nummer, als het project die grenzen volgt. Laat anders leeg." }
    whom { fr: "Pour qui, sur quoi", nl: "Voor wie, waarover" }
    public_fr { fr: "Pour qui et avec qui, en français", nl: "Voor wie en met wie, in het Frans" }
    public_nl { fr: "Pour qui et avec qui, en néerlandais", nl: "Voor wie en met wie, in het Nederlands" }
    themes { fr: "Thèmes", nl: "Thema’s" }
    exchange { fr: "Ce qui s’échange", nl: "Wat er uitgewisseld wordt" }
    shares_fr { fr: "Ce que le projet partage, en français", nl: "Wat het project deelt, in het Frans" }
    shares_nl { fr: "Ce que le projet partage, en néerlandais", nl: "Wat het project deelt, in het Nederlands" }
    seeks_fr { fr: "Ce que le projet cherche, en français", nl: "Wat het project zoekt, in het Frans" }
    seeks_nl { fr: "Ce que le projet cherche, en néerlandais", nl: "Wat het project zoekt, in het Nederlands" }
    save { fr: "Enregistrer", nl: "Bewaren" }
    back { fr: "Revenir au projet", nl: "Terug naar het project" }
    stale { fr: "Quelqu’un a modifié cette page entre-temps", nl: "Iemand wijzigde deze pagina intussen" }
    stale_more { fr: "Les deux textes sont gardés. Le formulaire a le vôtre : reprenez-y ce qui manque, puis enregistrez.", nl: "Beide teksten zijn bewaard. Het formulier bevat de jouwe: neem over wat ontbreekt en bewaar." }
    mine { fr: "Votre texte", nl: "Jouw tekst" }
    theirs { fr: "Ce qui est enregistré", nl: "Wat bewaard is" }
    keep_theirs { fr: "Garder ce qui est enregistré", nl: "Behouden wat bewaard is" }
    nothing { fr: "(rien)", nl: "(niets)" }
    no_name { fr: "Donnez un nom, dans une langue au moins.", nl: "Geef een naam, in minstens één taal." }
    no_month { fr: "Écrivez un mois ou une année, comme 03/2025.", nl: "Schrijf een maand of een jaar, zoals 03/2025." }
}

/// What is wrong, in words; nothing for what no page of ours sends.
pub fn fault(locale: Locale, fault: Fault) -> Option<String> {
    match fault {
        Fault::NoName => Some(no_name(locale).to_owned()),
        Fault::TooLong(most) => Some(super::too_long(locale, most)),
        Fault::NoMonth => Some(no_month(locale).to_owned()),
        Fault::Unknown => None,
    }
}

/// The label of a field.
pub fn label(locale: Locale, field: &str) -> &'static str {
    match field {
        "name_fr" => name_fr(locale),
        "name_nl" => name_nl(locale),
        "summary_fr" => summary_fr(locale),
        "summary_nl" => summary_nl(locale),
        "organisation" => organisation(locale),
        "since" => since(locale),
        "contact" => contact(locale),
        "territories" => territories(locale),
        "places" => places(locale),
        "quartier_fr" => quartier_fr(locale),
        "quartier_nl" => quartier_nl(locale),
        "unit" => unit(locale),
        "public_fr" => public_fr(locale),
        "public_nl" => public_nl(locale),
        "themes" => themes(locale),
        "shares_fr" => shares_fr(locale),
        "shares_nl" => shares_nl(locale),
        "seeks_fr" => seeks_fr(locale),
        "seeks_nl" => seeks_nl(locale),
        _ => what(locale),
    }
}
