//! Every word of the practice library, French and Dutch side by side. Those of the editor are in
//! [`sheet`].

pub mod became;
pub mod sheet;

use kit::Locale;

use crate::rules::{Criterion, State};

kit::texts! {
    practices { fr: "Pratiques", nl: "Praktijken" }
    ask { fr: "Que cherchez-vous, ou de quoi avez-vous besoin ?", nl: "Wat zoek je, of wat heb je nodig?" }
    ask_hint { fr: "Accents, fautes et écriture inclusive : peu importe. Nederlands mag ook.", nl: "Accenten of tikfouten: maakt niet uit. En français aussi." }
    search { fr: "Chercher", nl: "Zoeken" }
    one_practice { fr: "1 pratique", nl: "1 praktijk" }
    many_practices(n: usize) { fr: "{n} pratiques", nl: "{n} praktijken" }
    for_words(words: &str) { fr: "pour « {words} »", nl: "voor “{words}”" }
    read_as(typed: &str, found: &str) { fr: "« {typed} » lu comme « {found} »", nl: "“{typed}” gelezen als “{found}”" }
    first_shown(n: usize) { fr: "Voici les {n} premières. Ajoutez un mot ou affinez.", nl: "Dit zijn de eerste {n}. Voeg een woord toe of verfijn." }
    refine { fr: "Affiner", nl: "Verfijnen" }
    refine_otherwise { fr: "Affiner autrement", nl: "Anders verfijnen" }
    theme { fr: "Thème", nl: "Thema" }
    territory { fr: "Territoire", nl: "Zorgzone" }
    apply { fr: "Appliquer", nl: "Toepassen" }
    take_all_off { fr: "Tout enlever", nl: "Alles wissen" }
    results { fr: "Résultats", nl: "Resultaten" }
    found_in(part: &str) { fr: "Trouvé dans « {part} » :", nl: "Gevonden in “{part}”:" }
    nothing { fr: "Rien trouvé", nl: "Niets gevonden" }
    nothing_words { fr: "Essayez un seul mot, ou dites votre besoin autrement : la recherche lit aussi les besoins, les étapes et les points d’attention.", nl: "Probeer één woord, of zeg anders wat je nodig hebt: de zoekfunctie leest ook noden, stappen en aandachtspunten." }
    nothing_refined { fr: "Enlevez un thème ou un territoire pour voir plus large.", nl: "Haal een thema of een zorgzone weg om ruimer te kijken." }
    all_practices { fr: "Voir toutes les pratiques", nl: "Alle praktijken bekijken" }
    empty_library { fr: "Pas encore de pratique", nl: "Nog geen praktijk" }
    empty_library_more { fr: "Les premières viendront des séances : une piste notée en séance devient une fiche, relue puis publiée ici.", nl: "De eerste komen uit de bijeenkomsten: een praktijkspoor dat in de bijeenkomst genoteerd is, wordt een fiche, nagelezen en hier gepubliceerd." }
}

kit::texts! {
    to_leads { fr: "Pistes et brouillons", nl: "Praktijksporen en ontwerpen" }
    to_review { fr: "À relire", nl: "Na te lezen" }
}

kit::texts! {
    draft { fr: "Brouillon", nl: "Ontwerp" }
    in_review { fr: "En relecture", nl: "Wordt nagelezen" }
    published { fr: "Publiée", nl: "Gepubliceerd" }
    archived { fr: "Archivée", nl: "Gearchiveerd" }
}

kit::texts! {
    read_other { fr: "lees in het Nederlands", nl: "lire en français" }
    untitled { fr: "Fiche sans titre", nl: "Fiche zonder titel" }
    only_other { fr: "Cette fiche n’existe encore qu’en néerlandais.", nl: "Deze fiche bestaat voorlopig alleen in het Frans." }
    print { fr: "Pour imprimer ou garder en PDF : Imprimer, dans le menu du navigateur.", nl: "Afdrukken of bewaren als pdf: Afdrukken, in het menu van je browser." }
    edit { fr: "Compléter la fiche", nl: "De fiche aanvullen" }
    due { fr: "À revoir : la date prévue est passée.", nl: "Te herzien: de voorziene datum is voorbij." }
}

kit::texts! {
    state_word { fr: "État", nl: "Toestand" }
    it_takes { fr: "Il faut", nl: "Nodig" }
    one_person { fr: "1 personne", nl: "1 persoon" }
    persons(n: u32) { fr: "{n} personnes", nl: "{n} personen" }
    no_money { fr: "sans budget", nl: "zonder budget" }
    under_500 { fr: "moins de 500 €", nl: "minder dan 500 €" }
    under_5000 { fr: "de 500 à 5 000 €", nl: "500 tot 5.000 €" }
    over_5000 { fr: "plus de 5 000 €", nl: "meer dan 5.000 €" }
    felt { fr: "Ressenti", nl: "Aangevoeld" }
    counted { fr: "Compté", nl: "Geteld" }
    evaluated { fr: "Évalué", nl: "Geëvalueerd" }
    how_known(how: &str) { fr: "Comment on le sait : {how}", nl: "Hoe we het weten: {how}" }
}

kit::texts! {
    thread { fr: "D’où ça vient", nl: "Waar het vandaan komt" }
    agenda_item { fr: "Point à l’ordre du jour", nl: "Agendapunt" }
    item_of(item: &str, body: &str, day: &str) { fr: "« {item} », {body}, {day}", nl: "“{item}”, {body}, {day}" }
    session_of(body: &str, day: &str) { fr: "{body}, {day}", nl: "{body}, {day}" }
    session { fr: "Séance", nl: "Bijeenkomst" }
    contribution { fr: "Contribution", nl: "Bijdrage" }
    signed { fr: "signée", nl: "ondertekend" }
    unsigned { fr: "sans signature", nl: "zonder naam" }
    lead { fr: "Piste de pratique", nl: "Praktijkspoor" }
    lead_noted { fr: "notée en séance", nl: "genoteerd in de bijeenkomst" }
    no_session { fr: "Écrite hors séance", nl: "Buiten een bijeenkomst geschreven" }
    sheet_published { fr: "Fiche relue et publiée", nl: "Fiche nagelezen en gepubliceerd" }
    sheet_draft { fr: "Fiche en cours d’écriture", nl: "Fiche in de maak" }
    sheet_waiting { fr: "Fiche en relecture", nl: "Fiche wordt nagelezen" }
    sheet_archived { fr: "Fiche archivée", nl: "Fiche gearchiveerd" }
    on_day(day: &str) { fr: "le {day}", nl: "op {day}" }
    review_before(day: &str) { fr: "À revoir avant le {day}.", nl: "Te herzien voor {day}." }
    nobody_recognisable { fr: "Personne ne peut être reconnu·e : vérifié.", nl: "Niemand is herkenbaar: nagekeken." }
    licence(name: &str) { fr: "Licence {name}.", nl: "Licentie {name}." }
    contact(role: &str) { fr: "Contact : {role}.", nl: "Contact: {role}." }
}

kit::texts! {
    propose { fr: "Proposer à la relecture", nl: "Voor nalezing voorstellen" }
    propose_more { fr: "La modération la lit avec cinq critères, puis la publie ou vous la rend avec ses remarques.", nl: "De moderatie leest ze met vijf criteria, en publiceert ze of geeft ze terug met opmerkingen." }
    complete { fr: "Rien ne manque", nl: "Er ontbreekt niets" }
    still_missing { fr: "Avant la relecture, il manque encore", nl: "Voor de nalezing ontbreekt nog" }
    incomplete { fr: "La fiche n’est pas complète : voyez ce qui manque.", nl: "De fiche is niet volledig: kijk wat er ontbreekt." }
    waiting_note { fr: "Cette fiche attend la relecture.", nl: "Deze fiche wacht op nalezing." }
    waiting_note_more { fr: "Vous pouvez encore la corriger.", nl: "Je kunt ze nog verbeteren." }
    archived_note { fr: "Cette fiche n’est plus dans la bibliothèque.", nl: "Deze fiche staat niet meer in de bibliotheek." }
}

kit::texts! {
    review { fr: "Relire", nl: "Nalezen" }
    review_more { fr: "Cochez ce qui est rempli. Pour rendre la fiche, dites quoi changer.", nl: "Vink aan wat in orde is. Geef je de fiche terug, zeg dan wat er moet veranderen." }
    met { fr: "Rempli", nl: "In orde" }
    not_met { fr: "À revoir", nl: "Te herbekijken" }
    remark { fr: "Remarque", nl: "Opmerking" }
    publish { fr: "Publier", nl: "Publiceren" }
    give_back { fr: "Rendre avec les remarques", nl: "Teruggeven met opmerkingen" }
    not_met_why(criterion: &str) { fr: "Pour publier, chaque critère est rempli. Il reste : {criterion}", nl: "Om te publiceren moet elk criterium in orde zijn. Nog open: {criterion}" }
    nothing_said { fr: "Dites au moins une chose à changer.", nl: "Zeg minstens één ding dat anders moet." }
    last_review(day: &str) { fr: "Remarques de la relecture du {day}", nl: "Opmerkingen van de nalezing van {day}" }
    archive { fr: "Retirer de la bibliothèque", nl: "Uit de bibliotheek halen" }
    reopen { fr: "Remettre en brouillon", nl: "Terug naar ontwerp" }
    moderation { fr: "Modération", nl: "Moderatie" }
    reopen_more { fr: "Elle quitte la bibliothèque jusqu’à la prochaine relecture.", nl: "Ze verlaat de bibliotheek tot de volgende nalezing." }
    moved_on { fr: "La fiche a changé entre-temps. Relisez-la avant de décider.", nl: "De fiche is intussen veranderd. Lees ze opnieuw voor je beslist." }
    not_now { fr: "Ce n’est plus possible : la fiche a changé d’état.", nl: "Dat kan niet meer: de fiche is van toestand veranderd." }
}

kit::texts! {
    clear { fr: "Claire : on comprend sans avoir été là", nl: "Duidelijk: je begrijpt het zonder erbij te zijn geweest" }
    useful_elsewhere { fr: "Utile ailleurs : on sait quoi garder et quoi adapter", nl: "Elders bruikbaar: je weet wat je bewaart en wat je aanpast" }
    honest_about_limits { fr: "Franche sur ses limites", nl: "Eerlijk over de grenzen" }
    nobody_recognisable_q { fr: "Personne n’y est reconnaissable", nl: "Niemand is er herkenbaar" }
    sources_said { fr: "Les sources sont dites", nl: "De bronnen zijn vermeld" }
}

kit::texts! {
    leads_title { fr: "Pistes et brouillons", nl: "Praktijksporen en ontwerpen" }
    leads_lead { fr: "Ce qui s’est dit en séance et pourrait servir ailleurs. Une fiche courte se remplit en un quart d’heure.", nl: "Wat in de bijeenkomst gezegd is en elders van pas kan komen. Een korte fiche vul je in een kwartier in." }
    leads { fr: "Pistes des séances", nl: "Praktijksporen uit de bijeenkomsten" }
    no_leads { fr: "Aucune piste en attente", nl: "Geen praktijkspoor dat wacht" }
    no_leads_more { fr: "En séance, marquez une contribution comme piste de pratique : elle arrive ici.", nl: "Duid tijdens een bijeenkomst een bijdrage aan als praktijkspoor: ze komt hier terecht." }
    take_lead { fr: "En faire une fiche", nl: "Er een fiche van maken" }
    already_taken { fr: "Cette piste est déjà devenue une fiche.", nl: "Dit praktijkspoor is al een fiche geworden." }
    drafts { fr: "Vos fiches en cours", nl: "Je fiches in de maak" }
    no_drafts { fr: "Aucune fiche en cours. Reprenez une piste, ou partez d’un titre.", nl: "Geen fiche in de maak. Neem een praktijkspoor op, of begin met een titel." }
    start { fr: "Commencer une fiche", nl: "Een fiche beginnen" }
    start_title { fr: "Titre de la pratique", nl: "Titel van de praktijk" }
    start_title_hint { fr: "Ce que vous diriez à un·e collègue, en quelques mots.", nl: "Wat je tegen een collega zou zeggen, in enkele woorden." }
    start_missing { fr: "Donnez un titre, même provisoire.", nl: "Geef een titel, desnoods een voorlopige." }
    continue_it { fr: "Continuer", nl: "Verder schrijven" }
}

kit::texts! {
    waiting_title { fr: "Fiches à relire", nl: "Fiches om na te lezen" }
    waiting_lead { fr: "Les plus anciennes d’abord.", nl: "De oudste eerst." }
    none_waiting { fr: "Aucune fiche n’attend", nl: "Er wacht geen fiche" }
    none_waiting_more { fr: "Quand quelqu’un en propose une, elle arrive ici.", nl: "Stelt iemand er een voor, dan komt ze hier." }
    since(day: &str) { fr: "proposée le {day}", nl: "voorgesteld op {day}" }
    read_it { fr: "Lire et relire", nl: "Lezen en nakijken" }
}

kit::texts! {
    done_saved { fr: "Le brouillon est enregistré.", nl: "Het ontwerp is bewaard." }
    done_taken { fr: "La fiche est commencée, avec son origine. Complétez-la.", nl: "De fiche is begonnen, met haar oorsprong. Vul ze aan." }
    done_started { fr: "La fiche est commencée.", nl: "De fiche is begonnen." }
    done_proposed { fr: "La fiche est proposée. La modération la relit.", nl: "De fiche is voorgesteld. De moderatie leest ze na." }
    done_published { fr: "La fiche est publiée.", nl: "De fiche is gepubliceerd." }
    done_given_back { fr: "La fiche est rendue, avec vos remarques.", nl: "De fiche is teruggegeven, met je opmerkingen." }
    done_archived { fr: "La fiche est retirée de la bibliothèque.", nl: "De fiche is uit de bibliotheek gehaald." }
    done_reopened { fr: "La fiche est de nouveau un brouillon.", nl: "De fiche is opnieuw een ontwerp." }
}

kit::texts! {
    mail_published(title: &str) { fr: "Votre fiche est publiée : {title}", nl: "Je fiche is gepubliceerd: {title}" }
    mail_published_text(title: &str, address: &str) {
        fr: "Votre fiche « {title} » a été relue et publiée.\n\n{address}\n\nMerci de l’avoir écrite.",
        nl: "Je fiche “{title}” is nagelezen en gepubliceerd.\n\n{address}\n\nBedankt om ze te schrijven."
    }
    mail_back(title: &str) { fr: "Votre fiche revient avec des remarques : {title}", nl: "Je fiche komt terug met opmerkingen: {title}" }
    mail_back_text(title: &str, remarks: &str, address: &str) {
        fr: "Votre fiche « {title} » a été relue. Voici les remarques :\n\n{remarks}\n\nPour la compléter :\n{address}",
        nl: "Je fiche “{title}” is nagelezen. Dit zijn de opmerkingen:\n\n{remarks}\n\nOm ze aan te vullen:\n{address}"
    }
}

pub fn state(locale: Locale, state: State) -> &'static str {
    match state {
        State::Draft => draft(locale),
        State::InReview => in_review(locale),
        State::Published => published(locale),
        State::Archived => archived(locale),
    }
}

pub fn criterion(locale: Locale, criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Clear => clear(locale),
        Criterion::UsefulElsewhere => useful_elsewhere(locale),
        Criterion::HonestAboutLimits => honest_about_limits(locale),
        Criterion::NobodyRecognisable => nobody_recognisable_q(locale),
        Criterion::SourcesSaid => sources_said(locale),
    }
}

/// What a page says after a deed, by the code in `?done=`.
pub fn done(locale: Locale, code: &str) -> Option<&'static str> {
    Some(match code {
        "saved" => done_saved(locale),
        "taken" => done_taken(locale),
        "started" => done_started(locale),
        "proposed" => done_proposed(locale),
        "published" => done_published(locale),
        "given_back" => done_given_back(locale),
        "archived" => done_archived(locale),
        "reopened" => done_reopened(locale),
        _ => return None,
    })
}
