//! Words taken out of every version.

use kit::Locale;

use crate::rules::passage::Place;

kit::texts! {
    /// What stands where words were taken out.
    gone { fr: "[retiré]", nl: "[weggelaten]" }

    title(title: &str) { fr: "Retirer des mots : {title}", nl: "Woorden weglaten: {title}" }
    link { fr: "Retirer des mots", nl: "Woorden weglaten" }
    back { fr: "Le compte rendu", nl: "Het verslag" }
    lead { fr: "Pour des mots qui permettent de reconnaître une personne. Ils s’effacent pour de bon : de chaque version, des contributions, des remarques, des fiches pratiques et des messages qui ne sont pas encore partis.", nl: "Voor woorden waaraan iemand te herkennen is. Ze verdwijnen voorgoed: uit elke versie, uit de bijdragen, de opmerkingen, de praktijkfiches en de berichten die nog niet vertrokken zijn." }
    kept { fr: "Il reste noté que des mots ont été retirés, quand et par qui. Pas ce qu’ils disaient.", nl: "Er blijft genoteerd dat er woorden weggelaten zijn, wanneer en door wie. Niet wat ze zeiden." }
    words { fr: "Les mots à retirer", nl: "De woorden om weg te laten" }
    words_hint { fr: "Tels qu’ils sont écrits. Les majuscules et les espaces ne comptent pas.", nl: "Zoals ze er staan. Hoofdletters en spaties tellen niet." }
    look { fr: "Chercher ces mots", nl: "Deze woorden zoeken" }
    found { fr: "Où ils se trouvent", nl: "Waar ze staan" }
    times_one { fr: "1 fois", nl: "1 keer" }
    times(n: i64) { fr: "{n} fois", nl: "{n} keer" }
    more(n: i64) { fr: "Et {n} autres.", nl: "En nog {n}." }
    do_it { fr: "Retirer ces mots partout", nl: "Deze woorden overal weglaten" }
    no_way_back { fr: "Cela ne peut pas être défait.", nl: "Dit kan niet ongedaan gemaakt worden." }
    whole { fr: "Une contribution entière", nl: "Een hele bijdrage" }
    whole_more { fr: "Ses mots et sa signature s’effacent, aussi là où ils ont été repris mot pour mot.", nl: "De woorden en de naam verdwijnen, ook waar ze letterlijk overgenomen zijn." }
    whole_none { fr: "Aucune contribution dans cette séance.", nl: "Geen bijdragen in deze bijeenkomst." }
    whole_do { fr: "Effacer cette contribution", nl: "Deze bijdrage wissen" }
    documents { fr: "Un document", nl: "Een document" }
    documents_more { fr: "Il s’efface avec son fichier, du point, de chaque version, et des séances qui ont repris le point.", nl: "Het verdwijnt met zijn bestand, uit het punt, uit elke versie en uit de bijeenkomsten die het punt overnamen." }
    document_do { fr: "Effacer ce document", nl: "Dit document wissen" }
    document_gone { fr: "Ce document n’est plus là.", nl: "Dit document is er niet meer." }
    done { fr: "C’est retiré partout", nl: "Dat is overal weggelaten" }
    nothing_typed { fr: "Écrivez les mots à retirer : deux lettres au moins.", nl: "Schrijf de woorden om weg te laten: minstens twee letters." }
    nowhere { fr: "Ces mots ne se trouvent nulle part dans cette séance.", nl: "Deze woorden staan nergens in deze bijeenkomst." }
    look_first { fr: "Regardez où ces mots se trouvent, puis retirez-les", nl: "Kijk waar deze woorden staan, en laat ze dan weg" }
    gone_meanwhile { fr: "Cette contribution n’est plus là.", nl: "Deze bijdrage is er niet meer." }
    meanwhile { fr: "Des mots ont été retirés entre-temps. Relisez les deux textes avant de garder le vôtre.", nl: "Intussen zijn er woorden weggelaten. Lees beide teksten na voor je de jouwe bewaart." }
    redacted(day: &str) { fr: "Des mots ont été retirés de ce texte le {day}.", nl: "Op {day} zijn er woorden uit deze tekst weggelaten." }

    texts { fr: "Textes des points", nl: "Teksten van de punten" }
    past { fr: "Textes précédents", nl: "Vorige teksten" }
    published { fr: "Versions approuvées", nl: "Goedgekeurde versies" }
    remarks { fr: "Remarques", nl: "Opmerkingen" }
    contributions { fr: "Contributions", nl: "Bijdragen" }
    outcomes { fr: "Conclusions et engagements", nl: "Conclusies en engagementen" }
    agenda { fr: "Ordre du jour", nl: "Agenda" }
    room { fr: "Questions et avis de la salle", nl: "Vragen en meningen van de zaal" }
    session { fr: "Fiche de la séance", nl: "Gegevens van de bijeenkomst" }
    practices { fr: "Fiches pratiques", nl: "Praktijkfiches" }
    mails { fr: "Messages pas encore partis", nl: "Berichten die nog niet vertrokken zijn" }
}

pub fn place(place: Place, locale: Locale) -> &'static str {
    match place {
        Place::Text => texts(locale),
        Place::Past => past(locale),
        Place::Published => published(locale),
        Place::Remark => remarks(locale),
        Place::Contribution => contributions(locale),
        Place::Outcome => outcomes(locale),
        Place::Agenda => agenda(locale),
        Place::Room => room(locale),
        Place::Session => session(locale),
        Place::Practice => practices(locale),
        Place::Mail => mails(locale),
    }
}
