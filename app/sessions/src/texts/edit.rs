//! The form of a session's date, place and title.

use kit::Locale;

use crate::rules::edit::Fault;

kit::texts! {
    heading { fr: "Modifier la séance", nl: "De bijeenkomst wijzigen" }
    what { fr: "Titre", nl: "Titel" }
    title_fr { fr: "Titre en français", nl: "Titel in het Frans" }
    title_nl { fr: "Titre en néerlandais", nl: "Titel in het Nederlands" }
    title_hint { fr: "Une seule langue suffit pour commencer ; l’autre peut suivre.", nl: "Eén taal volstaat om te beginnen; de andere kan volgen." }
    when { fr: "Date et heures", nl: "Datum en uren" }
    date { fr: "Date", nl: "Datum" }
    start { fr: "Début", nl: "Begin" }
    end { fr: "Fin", nl: "Einde" }
    place { fr: "Lieu et accès", nl: "Plaats en toegankelijkheid" }
    venue_fr { fr: "Lieu, en français", nl: "Plaats, in het Frans" }
    venue_nl { fr: "Lieu, en néerlandais", nl: "Plaats, in het Nederlands" }
    address { fr: "Adresse", nl: "Adres" }
    access_fr { fr: "Accès, en français", nl: "Toegankelijkheid, in het Frans" }
    access_nl { fr: "Accès, en néerlandais", nl: "Toegankelijkheid, in het Nederlands" }
    access_hint { fr: "Entrée de plain-pied, toilette adaptée, boucle magnétique, parking.", nl: "Drempelvrije ingang, aangepast toilet, ringleiding, parking." }
    stop { fr: "Arrêt le plus proche", nl: "Dichtstbijzijnde halte" }
    link { fr: "Lien pour venir à distance", nl: "Link om op afstand deel te nemen" }
    link_hint { fr: "Seules les personnes qui viennent le voient.", nl: "Alleen wie komt, ziet hem." }
    languages { fr: "Langues de la séance", nl: "Talen van de bijeenkomst" }
    registration { fr: "Inscription", nl: "Inschrijving" }
    registration_hint(days: i64) { fr: "Pour un atelier. Sans heure choisie ici, l’inscription s’ouvre {days} jours avant la séance, selon les délais du groupe, et se ferme à son début.", nl: "Voor een atelier. Zonder uur hier opent de inschrijving {days} dagen voor de bijeenkomst, volgens de termijnen van de groep, en sluit ze bij het begin." }
    capacity { fr: "Nombre de places", nl: "Aantal plaatsen" }
    capacity_hint { fr: "Laissez vide si les places ne sont pas comptées.", nl: "Laat leeg als de plaatsen niet geteld worden." }
    opens_at { fr: "Ouvre le", nl: "Opent op" }
    closes_at { fr: "Ferme le", nl: "Sluit op" }
    agenda { fr: "Ordre du jour", nl: "Agenda" }
    agenda_open { fr: "Tout le monde peut lire l’ordre du jour", nl: "Iedereen mag de agenda lezen" }
    save { fr: "Enregistrer", nl: "Bewaren" }
    back { fr: "Revenir sans rien changer", nl: "Terug zonder iets te wijzigen" }
    will_tell(n: i64) { fr: "Si la date, l’heure ou le lieu changent, {n} personnes recevront un message.", nl: "Verandert de datum, het uur of de plaats, dan krijgen {n} mensen een bericht." }
    stale { fr: "Les deux versions sont gardées. Choisissez, ou faites-en une seule.", nl: "Beide versies zijn bewaard. Kies er een, of maak er één van." }
    stale_more { fr: "Quelqu’un a modifié la séance pendant que vous écriviez. Votre version est dans le formulaire ; enregistrez-la pour la garder.", nl: "Iemand heeft de bijeenkomst gewijzigd terwijl je schreef. Jouw versie staat in het formulier; bewaar ze om ze te houden." }
    mine { fr: "Votre version", nl: "Jouw versie" }
    theirs { fr: "La version enregistrée", nl: "De bewaarde versie" }
    keep_theirs { fr: "Garder la version enregistrée", nl: "De bewaarde versie houden" }
    nothing { fr: "(vide)", nl: "(leeg)" }
    yes { fr: "oui", nl: "ja" }

    too_long { fr: "C’est trop long. Tenez-vous à 200 signes.", nl: "Dat is te lang. Hou het bij 200 tekens." }
    no_title { fr: "La séance est annoncée : gardez un titre, au moins dans une langue.", nl: "De bijeenkomst is aangekondigd: hou een titel, minstens in één taal." }
    no_date { fr: "Choisissez une date.", nl: "Kies een datum." }
    past { fr: "Cette date est passée. Choisissez-en une à venir.", nl: "Die datum is voorbij. Kies er een die nog komt." }
    over { fr: "Cette heure est déjà passée.", nl: "Dat uur is al voorbij." }
    far_away { fr: "Cette date est à plus de trois ans. Vérifiez l’année.", nl: "Die datum is meer dan drie jaar ver. Kijk het jaar na." }
    no_start { fr: "Dites à quelle heure la séance commence, par exemple 09:30.", nl: "Zeg hoe laat de bijeenkomst begint, bijvoorbeeld 09:30." }
    no_end { fr: "Dites à quelle heure la séance finit, par exemple 12:30.", nl: "Zeg hoe laat de bijeenkomst eindigt, bijvoorbeeld 12:30." }
    ends_first { fr: "La fin vient avant le début. Changez l’une des deux heures.", nl: "Het einde komt vóór het begin. Verander een van de twee uren." }
    no_place { fr: "Dites où, ou donnez un lien pour venir à distance.", nl: "Zeg waar, of geef een link om op afstand deel te nemen." }
    no_link { fr: "Le lien commence par https:// et contient une adresse complète.", nl: "De link begint met https:// en bevat een volledig adres." }
    no_number { fr: "Écrivez un nombre de places, de 1 à 10 000.", nl: "Schrijf een aantal plaatsen, van 1 tot 10.000." }
    no_moment { fr: "Donnez un jour et une heure, ou laissez vide.", nl: "Geef een dag en een uur, of laat leeg." }
    closes_first { fr: "L’inscription fermerait avant d’ouvrir. Changez l’un des deux moments.", nl: "De inschrijving zou sluiten vóór ze opent. Verander een van de twee momenten." }
    closes_late { fr: "L’inscription fermerait après la séance. Choisissez un moment plus tôt.", nl: "De inschrijving zou na de bijeenkomst sluiten. Kies een vroeger moment." }
    no_language { fr: "Cochez au moins une langue.", nl: "Vink minstens één taal aan." }
}

/// What is wrong with a field, and what to do.
pub fn fault(locale: Locale, fault: Fault) -> &'static str {
    match fault {
        Fault::TooLong => too_long(locale),
        Fault::NoTitle => no_title(locale),
        Fault::NoDate => no_date(locale),
        Fault::Past => past(locale),
        Fault::FarAway => far_away(locale),
        Fault::NoStart => no_start(locale),
        Fault::NoEnd => no_end(locale),
        Fault::EndsFirst => ends_first(locale),
        Fault::NoPlace => no_place(locale),
        Fault::NoLink => no_link(locale),
        Fault::NoNumber => no_number(locale),
        Fault::NoMoment => no_moment(locale),
        Fault::ClosesFirst => closes_first(locale),
        Fault::ClosesLate => closes_late(locale),
        Fault::NoLanguage => no_language(locale),
    }
}

/// What a field is called.
pub fn label(locale: Locale, field: &str) -> &'static str {
    match field {
        "title_fr" => title_fr(locale),
        "title_nl" => title_nl(locale),
        "date" => date(locale),
        "start" => start(locale),
        "end" => end(locale),
        "venue_fr" => venue_fr(locale),
        "venue_nl" => venue_nl(locale),
        "address" => address(locale),
        "access_fr" => access_fr(locale),
        "access_nl" => access_nl(locale),
        "stop" => stop(locale),
        "link" => link(locale),
        "languages" => languages(locale),
        "capacity" => capacity(locale),
        "opens_at" => opens_at(locale),
        "closes_at" => closes_at(locale),
        _ => agenda_open(locale),
    }
}
