//! What is put together, and sub-groups.

use kit::Locale;
use kit::words::one_or_many;

kit::texts! {
    // under a heading
    tick { fr: "Regrouper", nl: "Groeperen" }
    gather { fr: "Mettre ensemble ce qui est coché", nl: "Samenzetten wat aangevinkt is" }
    gather_hint { fr: "Rien n’est fusionné : chaque phrase garde ses mots, sa signature et ses soutiens.", nl: "Niets wordt samengevoegd: elke zin houdt zijn woorden, naam en steun." }
    heading_new { fr: "Sous un nouveau titre", nl: "Onder een nieuwe titel" }
    gather_do { fr: "Regrouper", nl: "Groeperen" }
    gather_under { fr: "Ou sous un titre qui existe", nl: "Of onder een bestaande titel" }
    gather_none { fr: "Sans titre", nl: "Zonder titel" }
    change_group { fr: "Changer ce groupe", nl: "Deze groep wijzigen" }
    heading { fr: "Titre", nl: "Titel" }
    rename_do { fr: "Changer le titre", nl: "De titel wijzigen" }
    dissolve { fr: "Défaire le groupe", nl: "De groep losmaken" }
    dissolve_more { fr: "Le titre s’en va ; les contributions restent.", nl: "De titel verdwijnt; de bijdragen blijven." }
    group_empty { fr: "Rien sous ce titre pour le moment.", nl: "Nog niets onder deze titel." }
    group_more(n: usize) { fr: "et {n} de plus", nl: "en nog {n}" }
    done_grouped { fr: "C’est regroupé.", nl: "Gegroepeerd." }
    done_renamed { fr: "Le titre est changé.", nl: "De titel is gewijzigd." }
    done_dissolved { fr: "Le groupe est défait ; ses contributions sont là.", nl: "De groep is losgemaakt; de bijdragen zijn er nog." }

    // sub-groups
    subs { fr: "Sous-groupes", nl: "Subgroepen" }
    subs_lead { fr: "Chacun·e choisit le sien d’un geste. Ce qui s’écrit avec signature y va ; ce qui est sans signature reste à toute la salle.", nl: "Iedereen kiest de zijne met één tik. Wat met naam geschreven wordt, gaat erheen; wat zonder naam is, blijft van de hele zaal." }
    subs_n { fr: "Combien de sous-groupes", nl: "Hoeveel subgroepen" }
    subs_open { fr: "Ouvrir les sous-groupes", nl: "De subgroepen openen" }
    subs_again { fr: "Rouvrir les sous-groupes", nl: "De subgroepen heropenen" }
    subs_close { fr: "Fermer les sous-groupes", nl: "De subgroepen sluiten" }
    subs_until { fr: "Le point suivant les ferme aussi.", nl: "Het volgende punt sluit ze ook." }
    sub_name(n: i64) { fr: "Groupe {n}", nl: "Groep {n}" }
    sit_none { fr: "personne encore", nl: "nog niemand" }
    sit_one { fr: "1 personne", nl: "1 persoon" }
    sit_many(n: i64) { fr: "{n} personnes", nl: "{n} personen" }
    reports_for(name: &str) { fr: "{name} rapporte", nl: "{name} brengt verslag uit" }
    sit_title { fr: "Choisissez votre sous-groupe", nl: "Kies je subgroep" }
    sit_words_go(heading: &str) { fr: "Avec signature, votre phrase va à « {heading} ». Sans signature, elle reste à toute la salle : dans un petit groupe, on devinerait.", nl: "Met naam gaat je zin naar ‘{heading}’. Zonder naam blijft hij van de hele zaal: in een kleine groep zou men het raden." }
    report { fr: "Je rapporte", nl: "Ik breng verslag uit" }
    report_over { fr: "Quelqu’un rapporte. Prendre le relais", nl: "Iemand brengt verslag uit. Overnemen" }
    report_stop { fr: "Vous rapportez. Ne plus rapporter", nl: "Jij brengt verslag uit. Niet meer doen" }
    bring { fr: "Ce que nous ramenons", nl: "Wat we meebrengen" }
    bring_more { fr: "Toute la salle le lit, et le compte rendu le reprend.", nl: "De hele zaal leest het, en het verslag neemt het over." }
    bring_do { fr: "Le montrer à la salle", nl: "Aan de zaal tonen" }
    brought { fr: "Ce que ce groupe ramène", nl: "Wat deze groep meebrengt" }
    done_split { fr: "Les sous-groupes sont ouverts.", nl: "De subgroepen zijn open." }
    done_rejoined { fr: "Les sous-groupes sont fermés.", nl: "De subgroepen zijn gesloten." }
    done_sits { fr: "Vous êtes dans ce sous-groupe.", nl: "Je zit in deze subgroep." }
    done_reports { fr: "Vous rapportez pour votre sous-groupe.", nl: "Jij brengt verslag uit voor je subgroep." }
    done_brought { fr: "Toute la salle le lit.", nl: "De hele zaal leest het." }
}

/// «5 personnes».
pub fn sit(locale: Locale, n: i64) -> String {
    match n {
        0 => sit_none(locale).to_owned(),
        n => one_or_many(locale, n, sit_one(locale).to_owned(), sit_many(locale, n)),
    }
}
