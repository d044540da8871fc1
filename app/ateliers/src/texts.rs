//! Every word of the ateliers, French and Dutch side by side: the pages here, what the form answers
//! in [`form`], the mails in [`mail`].

pub mod form;
pub mod mail;

use kit::Locale;

use crate::rules::{Need, Standing};

kit::texts! {
    // the territories
    territories { fr: "Territoires", nl: "Zorgzones" }
    territories_lead { fr: "Cinq bassins et la Région. Dans chacun, trois ateliers du changement par an, ouverts à toute personne active dans le social-santé.", nl: "Vijf zorgzones en het Gewest. In elk ervan zijn er drie veranderateliers per jaar, open voor wie actief is in welzijn en gezondheid." }
    six { fr: "Les cinq bassins et la Région", nl: "De vijf zorgzones en het Gewest" }
    no_date { fr: "Pas encore de date", nl: "Nog geen datum" }
    see { fr: "Voir", nl: "Bekijken" }
    whole_region { fr: "Toute la Région, les dix-neuf communes.", nl: "Het hele Gewest, de negentien gemeenten." }
    in_the_city(parts: &str) { fr: "À Bruxelles-Ville : {parts}.", nl: "In Brussel-Stad: {parts}." }
    city { fr: "Bruxelles-Ville est partagée entre trois bassins", nl: "Brussel-Stad ligt in drie zorgzones" }
    city_more { fr: "Le code postal ne suffit pas : 1000 et 1040 touchent plusieurs bassins. C’est la partie de la ville qui compte.", nl: "De postcode volstaat niet: 1000 en 1040 liggen in meer dan één zorgzone. Het deel van de stad telt." }
    to_confirm { fr: "à confirmer", nl: "nog te bevestigen" }

    // a territory
    lead { fr: "Trois ateliers du changement par an, ouverts à toute personne active dans le social-santé.", nl: "Drie veranderateliers per jaar, open voor wie actief is in welzijn en gezondheid." }
    next { fr: "Prochain atelier", nl: "Volgend atelier" }
    nothing_next { fr: "Pas encore de date. Les mois où un atelier se tient sont dans l’année.", nl: "Nog geen datum. In het jaar zie je in welke maanden er een atelier is." }
    see_year { fr: "Voir l’année", nl: "Het jaar bekijken" }
    see_session { fr: "Voir la séance", nl: "De bijeenkomst bekijken" }
    register { fr: "S’inscrire", nl: "Inschrijven" }
    register_waiting { fr: "S’inscrire en liste d’attente", nl: "Inschrijven op de wachtlijst" }
    to_calendar { fr: "Mettre dans mon calendrier", nl: "In mijn kalender zetten" }
    one_free(free: i64, seats: i64) { fr: "{free} place libre sur {seats}.", nl: "{free} vrije plaats van de {seats}." }
    many_free(free: i64, seats: i64) { fr: "{free} places libres sur {seats}.", nl: "{free} vrije plaatsen van de {seats}." }
    full { fr: "Complet. Laissez votre nom, on vous écrit si une place se libère.", nl: "Volzet. Laat je naam achter, we schrijven je als er een plaats vrijkomt." }
    each_their_language { fr: "Chacun·e parle sa langue ; interprétation sur demande.", nl: "Ieder spreekt de eigen taal; een tolk kan op vraag." }
    stop(name: &str) { fr: "Arrêt : {name}", nl: "Halte: {name}" }
    only_french { fr: "La séance se tient en français ; interprétation sur demande.", nl: "De bijeenkomst is in het Frans; een tolk kan op vraag." }
    only_dutch { fr: "La séance se tient en néerlandais ; interprétation sur demande.", nl: "De bijeenkomst is in het Nederlands; een tolk kan op vraag." }
    opens(when: &str, hour: &str) { fr: "L’inscription ouvre le {when} à {hour}.", nl: "Inschrijven kan vanaf {when} om {hour}." }
    opens_later { fr: "L’inscription n’est pas encore ouverte.", nl: "Inschrijven kan nog niet." }
    closed { fr: "L’inscription est close.", nl: "De inschrijving is afgesloten." }
    cancelled { fr: "Cette séance est annulée.", nl: "Deze bijeenkomst is geannuleerd." }
    postponed { fr: "Cette séance est reportée. Une nouvelle date suivra.", nl: "Deze bijeenkomst is uitgesteld. Er komt een nieuwe datum." }
    reason(why: &str) { fr: "Raison : {why}", nl: "Reden: {why}" }
    programme { fr: "Au programme", nl: "Op het programma" }
    provisional(day: &str) { fr: "Provisoire, arrêté le {day}.", nl: "Voorlopig, ligt vast op {day}." }
    no_programme { fr: "L’ordre du jour suit.", nl: "De agenda volgt." }
    mine { fr: "Vos inscriptions", nl: "Je inschrijvingen" }
    later { fr: "Ensuite", nl: "Daarna" }
    past { fr: "Ateliers passés", nl: "Vorige ateliers" }
    no_past { fr: "Aucun atelier ne s’est encore tenu ici.", nl: "Hier vond nog geen atelier plaats." }
    read_echo { fr: "Lire l’écho", nl: "De echo lezen" }
    what_it_is { fr: "À quoi sert un atelier ?", nl: "Waarvoor dient een atelier?" }
    what_it_is_more { fr: "Les personnes actives sur le territoire s’y rencontrent, s’informent des réformes et proposent. Le Conseil de l’action décide, et répond à chaque proposition.", nl: "Wie actief is in het gebied, ontmoet er anderen, hoort over de hervormingen en stelt voor. De Actieraad beslist, en antwoordt op elk voorstel." }
    projects_here { fr: "Projets de ce territoire", nl: "Projecten in dit gebied" }
    all_projects { fr: "Tous les projets de quartier", nl: "Alle wijkprojecten" }
    what_lies_here { fr: "Ce territoire", nl: "Dit gebied" }
    communes { fr: "Communes", nl: "Gemeenten" }
    parts { fr: "Parties de Bruxelles-Ville", nl: "Delen van Brussel-Stad" }
    site { fr: "Site", nl: "Website" }

    // the form
    wrong_title(title: &str) { fr: "Erreur : {title}", nl: "Fout: {title}" }
    your_name { fr: "Prénom et nom", nl: "Voornaam en naam" }
    your_email { fr: "Adresse e-mail", nl: "E-mailadres" }
    your_email_hint { fr: "Pour la confirmation, avec le lien qui annule en un geste.", nl: "Voor de bevestiging, met de link om in één keer te annuleren." }
    your_organisation { fr: "Organisation", nl: "Organisatie" }
    your_function { fr: "Votre fonction", nl: "Je functie" }
    your_language { fr: "Dans quelle langue vous écrire ?", nl: "In welke taal schrijven we je?" }
    french { fr: "Français", nl: "Frans" }
    dutch { fr: "Néerlandais", nl: "Nederlands" }
    your_needs { fr: "De quoi avez-vous besoin pour participer ?", nl: "Wat heb je nodig om deel te nemen?" }
    your_needs_hint { fr: "Facultatif. Gardé à part, vu par l’équipe d’accueil seulement, effacé 14 jours après.", nl: "Niet verplicht. Apart bewaard, alleen gezien door het onthaalteam, 14 dagen nadien gewist." }
    other_need { fr: "Autre chose, en quelques mots", nl: "Iets anders, in enkele woorden" }
    nobody_known { fr: "Rien qui permette de reconnaître une autre personne.", nl: "Niets waarmee iemand anders herkend kan worden." }
    leave_empty { fr: "Laissez ce champ vide", nl: "Laat dit veld leeg" }
    do_register { fr: "M’inscrire", nl: "Ik schrijf me in" }
    do_register_waiting { fr: "M’inscrire en liste d’attente", nl: "Ik schrijf me in op de wachtlijst" }
    kept_for { fr: "Vos données sont effacées 12 mois après la séance.", nl: "Je gegevens worden 12 maanden na de bijeenkomst gewist." }
    privacy { fr: "Vie privée", nl: "Privacy" }

    // just registered
    noted(day: &str) { fr: "C’est noté, à {day}", nl: "Genoteerd, tot {day}" }
    noted_lead { fr: "Un e-mail part vers l’adresse que vous avez donnée. Il dit si vous avez une place ou une place d’attente. Gardez-le : il permet d’annuler en un geste.", nl: "Er vertrekt een e-mail naar het adres dat je opgaf. Die zegt of je een plaats hebt of op de wachtlijst staat. Bewaar hem: je kunt er in één keer mee annuleren." }
    no_mail { fr: "Rien reçu dans l’heure ? Regardez dans le courrier indésirable, ou inscrivez-vous de nouveau : personne n’est inscrit deux fois.", nl: "Binnen het uur niets ontvangen? Kijk bij de ongewenste e-mail, of schrijf je opnieuw in: niemand wordt twee keer ingeschreven." }
    when { fr: "Quand", nl: "Wanneer" }
    where_ { fr: "Où", nl: "Waar" }
    access { fr: "Accès", nl: "Toegang" }
    a_colleague { fr: "Inscrire un·e collègue", nl: "Een collega inschrijven" }

    // one's own registration
    own_confirmed { fr: "Votre place est confirmée", nl: "Je plaats is bevestigd" }
    own_waiting { fr: "Vous êtes sur la liste d’attente", nl: "Je staat op de wachtlijst" }
    own_cancelled { fr: "Votre inscription est annulée", nl: "Je inschrijving is geannuleerd" }
    own_rank(n: i64) { fr: "Votre rang : {n}. Si une place se libère, elle vient à vous et un e-mail vous le dit.", nl: "Je staat op plaats {n}. Komt er een plaats vrij, dan krijg je die en laat een e-mail het je weten." }
    freed { fr: "Votre place est libérée. Merci d’avoir prévenu.", nl: "Je plaats is vrij. Bedankt voor het seintje." }
    your_data { fr: "Ce que vous avez dit", nl: "Wat je opgaf" }
    cannot_come { fr: "Vous ne pouvez pas venir ?", nl: "Kun je niet komen?" }
    cannot_come_more { fr: "La place va à la personne suivante. Vous pourrez vous réinscrire, en fin de liste.", nl: "De plaats gaat naar wie volgt. Je kunt je later opnieuw inschrijven, achteraan in de rij." }
    do_cancel { fr: "Annuler mon inscription", nl: "Mijn inschrijving annuleren" }
    again { fr: "Se réinscrire", nl: "Opnieuw inschrijven" }
    over { fr: "Cette séance a eu lieu.", nl: "Deze bijeenkomst is voorbij." }

    // the moderator's list
    registrations { fr: "Inscriptions", nl: "Inschrijvingen" }
    count_confirmed { fr: "Confirmées", nl: "Bevestigd" }
    count_waiting { fr: "En attente", nl: "Wachtend" }
    seats { fr: "Places", nl: "Plaatsen" }
    not_counted { fr: "non comptées", nl: "niet geteld" }
    nobody { fr: "Pas encore d’inscription. Les noms arrivent ici dès que la première personne s’inscrit.", nl: "Nog geen inschrijvingen. De namen verschijnen hier zodra iemand zich inschrijft." }
    name { fr: "Nom", nl: "Naam" }
    organisation { fr: "Organisation", nl: "Organisatie" }
    function { fr: "Fonction", nl: "Functie" }
    language { fr: "Langue", nl: "Taal" }
    state { fr: "État", nl: "Status" }
    needs_of(n: i64) { fr: "Besoins pour l’accueil ({n})", nl: "Noden voor het onthaal ({n})" }
    needs_kept { fr: "Pour l’équipe d’accueil seulement. Effacé 14 jours après la séance.", nl: "Alleen voor het onthaalteam. Wordt 14 dagen na de bijeenkomst gewist." }
    need { fr: "Besoin", nl: "Nood" }

    step_free { fr: "Accès sans marche", nl: "Toegang zonder trappen" }
    hearing_loop { fr: "Boucle magnétique", nl: "Ringleiding" }
    interpreting { fr: "Interprétation vers l’autre langue", nl: "Tolk naar de andere taal" }
    sign_language { fr: "Langue des signes (LSFB, VGT)", nl: "Gebarentaal (LSFB, VGT)" }
    other { fr: "Autre", nl: "Iets anders" }

    is_confirmed { fr: "place confirmée", nl: "plaats bevestigd" }
    is_waiting { fr: "liste d’attente", nl: "wachtlijst" }
    is_cancelled { fr: "inscription annulée", nl: "inschrijving geannuleerd" }
}

/// A need, as the form offers it.
pub fn need_word(locale: Locale, need: Need) -> &'static str {
    match need {
        Need::StepFree => step_free(locale),
        Need::Loop => hearing_loop(locale),
        Need::Interpreting => interpreting(locale),
        Need::SignLanguage => sign_language(locale),
        Need::Other => other(locale),
    }
}

/// How a registration stands.
pub fn standing(locale: Locale, standing: Standing) -> &'static str {
    match standing {
        Standing::Confirmed => is_confirmed(locale),
        Standing::Waiting => is_waiting(locale),
        Standing::Cancelled => is_cancelled(locale),
    }
}

/// A language, in the language of the page.
pub fn language_word(locale: Locale, language: Locale) -> &'static str {
    match language {
        Locale::Fr => french(locale),
        Locale::Nl => dutch(locale),
    }
}

/// In which languages a session goes.
pub fn spoken(locale: Locale, languages: &[Locale]) -> &'static str {
    match languages {
        [Locale::Fr] => only_french(locale),
        [Locale::Nl] => only_dutch(locale),
        _ => each_their_language(locale),
    }
}

/// `12 places libres sur 60.`
pub fn seats_left(locale: Locale, free: i64, capacity: i64) -> String {
    let one = one_free as fn(Locale, i64, i64) -> String;
    kit::words::one_or_many(locale, free, one, many_free)(locale, free, capacity)
}
