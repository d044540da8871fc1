//! Every word of the agenda, French and Dutch side by side.

use kit::Locale;
use sessions::rules::capital;

use crate::rules::{Format, Item, ItemKind, Status};

pub mod documents;
pub mod formats;
pub mod opening;
pub mod says;
pub mod templates;

kit::texts! {
    agenda { fr: "Ordre du jour", nl: "Agenda" }
    session { fr: "La séance", nl: "De bijeenkomst" }
    settle_by(day: &str) { fr: "Ordre du jour à arrêter avant le {day}", nl: "Agenda vast te leggen vóór {day}" }
    settle { fr: "Arrêter l’ordre du jour", nl: "Agenda vastleggen" }
    foreseen(length: &str) { fr: "prévues sur {length}", nl: "gepland op {length}" }
    left(length: &str) { fr: "reste {length}", nl: "nog {length} vrij" }
    bar(total: i64, length: i64) { fr: "{total} minutes prévues pour {length} disponibles", nl: "{total} minuten gepland, {length} beschikbaar" }
    too_long(n: i64) { fr: "{n} minutes de trop", nl: "{n} minuten te veel" }
    too_long_one { fr: "1 minute de trop", nl: "1 minuut te veel" }
    too_long_more(end: &str) { fr: "La séance finirait à {end}. Raccourcissez un point ou décalez la fin.", nl: "De bijeenkomst zou om {end} eindigen. Kort een punt in of verschuif het einde." }
    minutes(n: i64) { fr: "{n} min", nl: "{n} min." }
    brought_by(who: &str) { fr: "porté par {who}", nl: "gebracht door {who}" }
    support_one { fr: "1 soutien", nl: "1 keer gesteund" }
    supports(n: i64) { fr: "{n} soutiens", nl: "{n} keer gesteund" }
    asked(n: i64) { fr: "{n} min demandées", nl: "{n} min. gevraagd" }
    translation { fr: "traduction attendue", nl: "vertaling volgt" }
    expected { fr: "Résultat attendu", nl: "Verwacht resultaat" }
    expected_is { fr: "Résultat attendu :", nl: "Verwacht resultaat:" }

    up { fr: "Monter :", nl: "Omhoog:" }
    down { fr: "Descendre :", nl: "Omlaag:" }
    first_already { fr: "déjà en premier", nl: "staat al vooraan" }
    last_already { fr: "déjà en dernier", nl: "staat al achteraan" }
    edit { fr: "Modifier", nl: "Aanpassen" }
    add { fr: "Ajouter un point", nl: "Punt toevoegen" }
    move_to { fr: "Déplacer vers…", nl: "Verplaatsen naar…" }
    which { fr: "Le point", nl: "Het punt" }
    where_to { fr: "Vers la place", nl: "Naar plaats" }
    shift { fr: "Déplacer", nl: "Verplaatsen" }
    undo { fr: "Annuler", nl: "Ongedaan maken" }
    close { fr: "Fermer", nl: "Sluiten" }
    carry { fr: "Ouvrir par les engagements", nl: "Met de engagementen beginnen" }
    carry_why(day: &str) { fr: "Des engagements ont été pris le {day}. Ils peuvent ouvrir la séance.", nl: "Op {day} zijn er engagementen genomen. De bijeenkomst kan ermee beginnen." }
    since_mail_more { fr: "Ils l’apprendront dans le prochain e-mail : rouvrez l’ordre du jour, puis arrêtez-le à nouveau.", nl: "Ze vernemen het in de volgende e-mail: open de agenda opnieuw en leg hem daarna weer vast." }
    since_mail_open { fr: "L’e-mail qui part quand vous l’arrêtez le dira.", nl: "De e-mail die vertrekt wanneer je hem vastlegt, zegt het." }
    nothing { fr: "Pas encore de point", nl: "Nog geen punten" }
    nothing_read { fr: "L’ordre du jour s’écrit. Revenez deux semaines avant la séance.", nl: "De agenda wordt nog geschreven. Kom twee weken vóór de bijeenkomst terug." }
    nothing_arrange { fr: "Ajoutez l’accueil, puis le premier point ; les heures suivent d’elles-mêmes.", nl: "Voeg het onthaal toe en dan het eerste punt; de uren volgen vanzelf." }

    waiting { fr: "Propositions qui attendent", nl: "Voorstellen die wachten" }
    nobody { fr: "Aucune proposition en attente", nl: "Geen voorstel dat wacht" }
    nobody_more { fr: "Un titre et deux phrases suffisent pour en faire une.", nl: "Een titel en twee zinnen volstaan." }
    take { fr: "Mettre à l’ordre du jour", nl: "Op de agenda zetten" }
    decline { fr: "Dire non, avec la raison", nl: "Nee zeggen, met de reden" }
    decline_do { fr: "Envoyer la réponse", nl: "Antwoord versturen" }
    answer { fr: "Pourquoi pas cette fois", nl: "Waarom deze keer niet" }
    answer_hint { fr: "La personne qui propose le lira.", nl: "Wie het voorstelde, leest dit." }
    support { fr: "Soutenir", nl: "Steunen" }
    unsupport { fr: "Ne plus soutenir", nl: "Niet meer steunen" }
    mine { fr: "votre proposition", nl: "jouw voorstel" }
    withdraw { fr: "Retirer", nl: "Intrekken" }
    withdraw_ask { fr: "Retirer ma proposition", nl: "Mijn voorstel intrekken" }
    withdraw_more { fr: "Elle disparaît, avec ses soutiens.", nl: "Het verdwijnt, samen met de steun." }
    join_ask { fr: "Joindre à un autre point", nl: "Bij een ander punt voegen" }
    join_to { fr: "À quel point", nl: "Bij welk punt" }
    join_choose { fr: "Choisir…", nl: "Kiezen…" }
    join_planned(title: &str) { fr: "{title} (à l’ordre du jour)", nl: "{title} (op de agenda)" }
    join_do { fr: "Joindre", nl: "Samenvoegen" }
    join_hint { fr: "Rien ne se perd : les deux porteurs restent nommés et leurs soutiens s’additionnent.", nl: "Er gaat niets verloren: beide indieners blijven vermeld en de steun wordt samengeteld." }
    part_do { fr: "Détacher", nl: "Losmaken" }
    brings_together { fr: "Réunit aussi :", nl: "Bevat ook:" }
    became { fr: "Ce que vos propositions sont devenues", nl: "Wat er van je voorstellen geworden is" }
    joined_to(title: &str) { fr: "jointe à « {title} »", nl: "samengevoegd met “{title}”" }
    standing_planned { fr: "à l’ordre du jour", nl: "op de agenda" }
    standing_waiting { fr: "en attente", nl: "wacht nog" }
    standing_declined { fr: "pas cette fois", nl: "deze keer niet" }

    needs { fr: "Besoins et questions", nl: "Noden en vragen" }
    need_propose { fr: "Un besoin, une question à apporter", nl: "Een nood of een vraag inbrengen" }
    need_text { fr: "Le besoin ou la question", nl: "De nood of de vraag" }
    need_hint { fr: "Une phrase suffit. Rien qui permette de reconnaître une personne.", nl: "Eén zin volstaat. Niets waarmee iemand herkend kan worden." }
    need_do { fr: "Apporter", nl: "Inbrengen" }
    need_mine { fr: "apporté par vous", nl: "door jou ingebracht" }
    need_take { fr: "En faire un point", nl: "Er een punt van maken" }
    need_answers { fr: "Ce point répond à un besoin apporté :", nl: "Dit punt komt voort uit een ingebrachte nood:" }

    drag { fr: "Glisser pour déplacer", nl: "Slepen om te verplaatsen" }

    answered { fr: "Pas cette fois", nl: "Deze keer niet" }
    propose { fr: "Proposer un point", nl: "Een punt voorstellen" }
    propose_do { fr: "Proposer", nl: "Voorstellen" }
    title { fr: "Titre", nl: "Titel" }
    language { fr: "Langue du texte", nl: "Taal van de tekst" }
    kind { fr: "Pour quoi faire", nl: "Waarvoor dient het" }
    minutes_field { fr: "Minutes", nl: "Minuten" }
    minutes_hint { fr: "De 5 à 120.", nl: "Van 5 tot 120." }
    minutes_usual { fr: "De 5 à 120. Vide : la durée habituelle de ce format.", nl: "Van 5 tot 120. Leeg: de gewone duur van deze werkvorm." }
    why { fr: "Pourquoi ce point", nl: "Waarom dit punt" }
    privacy { fr: "Rien qui permette de reconnaître une personne.", nl: "Niets waarmee iemand herkend kan worden." }
    project { fr: "Au nom du projet", nl: "Namens het project" }
    no_project { fr: "Aucun projet", nl: "Geen project" }

    title_in_french { fr: "Titre en français", nl: "Titel in het Frans" }
    title_in_dutch { fr: "Titre en néerlandais", nl: "Titel in het Nederlands" }
    one_is_enough { fr: "Une langue suffit ; l’autre sera marquée « traduction attendue ».", nl: "Eén taal volstaat; bij de andere komt “vertaling volgt”." }
    expected_in_french { fr: "Résultat attendu, en français", nl: "Verwacht resultaat, in het Frans" }
    expected_in_dutch { fr: "Résultat attendu, en néerlandais", nl: "Verwacht resultaat, in het Nederlands" }
    format { fr: "Comment on travaille", nl: "Hoe er gewerkt wordt" }
    brought_field { fr: "Porté par", nl: "Gebracht door" }
    brought_hint { fr: "Un projet, une équipe, un rôle.", nl: "Een project, een team, een rol." }
    add_do { fr: "Ajouter à la fin", nl: "Achteraan toevoegen" }
    save { fr: "Enregistrer", nl: "Bewaren" }
    back { fr: "Retour à l’ordre du jour", nl: "Terug naar de agenda" }
    edit_title { fr: "Modifier un point", nl: "Een punt aanpassen" }
    remove { fr: "Enlever de l’ordre du jour", nl: "Van de agenda halen" }
    remove_more { fr: "Le point disparaît de l’ordre du jour, avec son texte.", nl: "Het punt verdwijnt van de agenda, met zijn tekst." }
    remove_back { fr: "Le point redevient une proposition qui attend, avec ses soutiens.", nl: "Het punt wordt weer een voorstel dat wacht, met de steun." }
    remove_do { fr: "Oui, enlever", nl: "Ja, weghalen" }
    too_late { fr: "La salle est ouverte : l’ordre du jour se change dans la séance.", nl: "De zaal is open: de agenda verander je in de bijeenkomst zelf." }

    conflict { fr: "Deux versions d’un même texte", nl: "Twee versies van dezelfde tekst" }
    conflict_more { fr: "Les deux textes sont gardés. Choisissez, ou faites-en un seul.", nl: "Beide teksten zijn bewaard. Kies er een, of maak er één van." }
    yours { fr: "La vôtre", nl: "De jouwe" }
    theirs { fr: "Celle qui est enregistrée maintenant", nl: "Die nu bewaard is" }
    keep_mine { fr: "Garder la mienne", nl: "De mijne houden" }
    keep_theirs { fr: "Garder celle-ci", nl: "Deze houden" }
    join { fr: "Réunir les deux", nl: "Beide samenvoegen" }
    join_more { fr: "Votre texte est dans les champs. Ajoutez-y ce que vous gardez de l’autre.", nl: "Jouw tekst staat in de velden. Voeg toe wat je van de andere houdt." }

    inform { fr: "Informer", nl: "Informeren" }
    exchange { fr: "Échanger", nl: "Uitwisselen" }
    decide { fr: "Décider", nl: "Beslissen" }
    harvest { fr: "Récolter", nl: "Oogsten" }
    pause { fr: "Pause", nl: "Pauze" }
}

/// What an item is there for, in a word.
pub fn kind_word(locale: Locale, kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Inform => inform(locale),
        ItemKind::Exchange => exchange(locale),
        ItemKind::Decide => decide(locale),
        ItemKind::Harvest => harvest(locale),
        ItemKind::Break => pause(locale),
    }
}

/// Kind and, when it says more, format.
pub fn nature(locale: Locale, item: &Item) -> (&'static str, Option<&'static str>) {
    let says_more = !matches!(item.format, Format::Free | Format::Break) && item.kind != ItemKind::Break;
    (kind_word(locale, item.kind), says_more.then(|| formats::name(locale, item.format)))
}

/// How often something is supported, in words; nothing when it is not.
pub fn support_count(locale: Locale, n: i64) -> Option<String> {
    match n {
        ..=0 => None,
        1 => Some(support_one(locale).to_owned()),
        n => Some(supports(locale, n)),
    }
}

/// Those who bring it, in a row: «Paliers Vivants et Récits»; nobody named: nothing.
pub fn bearers(locale: Locale, item: &Item) -> Option<String> {
    named(locale, &item.bearers())
}

/// Names in a row.
pub fn named(locale: Locale, names: &[String]) -> Option<String> {
    let (last, others) = names.split_last()?;
    let and = locale.pick(" et ", " en ");
    Some(if others.is_empty() { last.clone() } else { format!("{}{and}{last}", others.join(", ")) })
}

/// «Porté par Paliers Vivants et Récits», to begin a line with; nobody named: nothing.
pub fn borne(locale: Locale, names: &[String]) -> Option<String> {
    named(locale, names).map(|who| capital(&brought_by(locale, &who)))
}

/// Where an item stands that others were joined to.
pub fn standing(locale: Locale, status: Status) -> &'static str {
    match status {
        Status::Planned => standing_planned(locale),
        Status::Declined => standing_declined(locale),
        Status::Need | Status::Proposed | Status::Joined => standing_waiting(locale),
    }
}
