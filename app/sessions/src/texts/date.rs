//! Giving a window its date, and the page of a body.

use kit::Locale;
use kit::clock::month_name;

use crate::rules::planner::{Shared, Warning};

kit::texts! {
    heading { fr: "Fixer une date", nl: "Een datum vastleggen" }
    lead(body: &str, months: &str, year: i32) { fr: "{body} se réunit une fois sur cette période : {months} {year}. Choisissez le jour.", nl: "{body} komt één keer samen in {months} {year}. Kies de dag." }
    taken { fr: "Cette période a déjà sa séance", nl: "Deze periode heeft al een bijeenkomst" }
    taken_go { fr: "Voir cette séance", nl: "Deze bijeenkomst bekijken" }
    waits { fr: "Une séance reportée attend une nouvelle date", nl: "Een uitgestelde bijeenkomst wacht op een nieuwe datum" }
    waits_go { fr: "Lui donner sa date", nl: "Er een datum aan geven" }
    title { fr: "Titre, s’il est déjà connu", nl: "Titel, als die al bekend is" }
    venue { fr: "Lieu", nl: "Plaats" }
    venue_hint { fr: "Le nom de la salle ou de la maison. L’adresse et l’accès se complètent ensuite.", nl: "De naam van de zaal of het huis. Adres en toegankelijkheid vul je daarna aan." }
    link { fr: "Ou un lien pour venir à distance", nl: "Of een link om op afstand deel te nemen" }
    set { fr: "Fixer cette date", nl: "Deze datum vastleggen" }
    look_again { fr: "À savoir sur ce jour", nl: "Goed om te weten over deze dag" }
    look_again_more { fr: "Rien n’est interdit. Gardez cette date, ou choisissez-en une autre.", nl: "Niets is verboden. Hou deze datum, of kies een andere." }
    propose_several { fr: "Proposer plusieurs dates", nl: "Verschillende datums voorstellen" }
    keep { fr: "Garder cette date", nl: "Deze datum houden" }
    try_other { fr: "Regarder une autre date", nl: "Een andere datum bekijken" }
    known { fr: "Ce qui se trouve déjà dans cette période", nl: "Wat er al in deze periode valt" }
    known_nothing { fr: "Rien n’est prévu, aucun jour férié.", nl: "Niets gepland, geen feestdag." }
    no_schools(year: i32) { fr: "Les vacances scolaires de {year} ne sont pas encore connues de Concerto : vérifiez-les.", nl: "Concerto kent de schoolvakanties van {year} nog niet: kijk ze na." }

    holiday(name: &str) { fr: "C’est un jour férié : {name}.", nl: "Het is een feestdag: {name}." }
    off(name: &str) { fr: "C’est congé : {name}.", nl: "Het is vakantie: {name}." }
    weekend { fr: "C’est le week-end.", nl: "Het is weekend." }
    wednesday { fr: "La séance dépasse midi un mercredi : les écoles ferment à midi.", nl: "De bijeenkomst loopt door na de middag op een woensdag: de scholen sluiten ’s middags." }
    friday { fr: "C’est un vendredi après-midi.", nl: "Het is een vrijdagnamiddag." }
    same_day(name: &str) { fr: "Une autre séance a lieu le même jour : {name}.", nl: "Er is die dag nog een bijeenkomst: {name}." }
    same_organisations(name: &str, day: &str, who: &str) { fr: "{name}, {day}, s’adresse aussi à : {who}.", nl: "{name}, {day}, richt zich ook tot: {who}." }
    gap(days: i64) { fr: "C’est {days} jours après la séance précédente.", nl: "Het is {days} dagen na de vorige bijeenkomst." }
    outside(months: &str, year: i32) { fr: "Le jour est en dehors de la période : {months} {year}.", nl: "De dag valt buiten de periode: {months} {year}." }
    soon_today { fr: "C’est aujourd’hui.", nl: "Het is vandaag." }
    soon_one { fr: "C’est demain.", nl: "Het is morgen." }
    soon(days: i64) { fr: "C’est dans {days} jours : moins de trois semaines pour s’organiser.", nl: "Het is over {days} dagen: minder dan drie weken om zich te organiseren." }

    concertation_lead { fr: "Le groupe des coordinateur·rices de projets de quartier. Il construit son ordre du jour ensemble et apprend de ses pratiques.", nl: "De groep van de coördinatoren van wijkprojecten. Ze stellen samen hun agenda op en leren van hun praktijk." }
    atelier_lead { fr: "Un atelier ouvert aux professionnel·les du territoire. Il informe, rassemble et fait des propositions au Conseil de l’action.", nl: "Een open atelier voor wie in dit gebied werkt. Het informeert, verzamelt en doet voorstellen aan de Actieraad." }
    rhythm_one(months: &str) { fr: "Une séance par an : {months}.", nl: "Eén bijeenkomst per jaar: {months}." }
    rhythm_many(n: usize, months: &str) { fr: "{n} séances par an : {months}.", nl: "{n} bijeenkomsten per jaar: {months}." }
    rhythm_none { fr: "Son rythme n’est pas encore fixé.", nl: "Het ritme ligt nog niet vast." }
    and { fr: "et", nl: "en" }
    coming { fr: "À venir", nl: "Binnenkort" }
    coming_none { fr: "Pas encore de séance annoncée. Les dates apparaissent ici dès qu’elles sont fixées.", nl: "Nog geen bijeenkomst gepland. De datums komen hier zodra ze vastliggen." }
    past { fr: "Séances passées", nl: "Voorbije bijeenkomsten" }
    past_none { fr: "Aucune séance passée.", nl: "Geen voorbije bijeenkomsten." }
    minutes_of_year { fr: "Les comptes rendus, par année", nl: "De verslagen, per jaar" }
    search_minutes { fr: "Chercher dans les comptes rendus", nl: "Zoeken in de verslagen" }
    undated { fr: "Périodes sans date", nl: "Periodes zonder datum" }
    set_for(months: &str, year: i32) { fr: "Fixer la date : {months} {year}", nl: "De datum vastleggen: {months} {year}" }
}

/// `juin`, `janvier à mars`.
pub fn months(locale: Locale, (from, to): (u32, u32)) -> String {
    let (first, last) = (month_name(from, locale), month_name(to, locale));
    match (from == to, locale) {
        (true, _) => first.to_owned(),
        (false, Locale::Fr) => format!("{first} à {last}"),
        (false, Locale::Nl) => format!("{first} tot {last}"),
    }
}

/// A body's year, in a sentence.
pub fn rhythm(locale: Locale, spans: &[(u32, u32)]) -> String {
    let mut spans = spans.to_vec();
    spans.sort_unstable();
    let named: Vec<String> = spans.into_iter().map(|span| months(locale, span)).collect();
    match named.as_slice() {
        [] => rhythm_none(locale).to_owned(),
        [only] => rhythm_one(locale, only),
        [others @ .., last] => {
            let list = format!("{} {} {last}", others.join(", "), and(locale));
            rhythm_many(locale, named.len(), &list)
        }
    }
}

/// One thing to know of a day.
pub fn warning(locale: Locale, warning: &Warning) -> String {
    match warning {
        Warning::Holiday(name) => holiday(locale, name.text(locale)),
        Warning::Off(name) => off(locale, name.text(locale)),
        Warning::Weekend => weekend(locale).to_owned(),
        Warning::WednesdayNoon => wednesday(locale).to_owned(),
        Warning::FridayAfternoon => friday(locale).to_owned(),
        Warning::SameDay(name) => same_day(locale, name.text(locale)),
        Warning::SameOrganisations(Shared { what, day, organisations }) => {
            same_organisations(locale, what.text(locale), &day.without_year(locale), &organisations.join(", "))
        }
        Warning::Gap(days) => gap(locale, *days),
        Warning::Outside(window) => outside(locale, &months(locale, window.months), window.year),
        Warning::Soon(0) => soon_today(locale).to_owned(),
        Warning::Soon(1) => soon_one(locale).to_owned(),
        Warning::Soon(days) => soon(locale, *days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rhythm_reads_as_a_sentence() {
        assert_eq!(
            rhythm(Locale::Fr, &[(10, 10), (2, 2), (6, 6)]),
            "3 séances par an\u{a0}: février, juin et octobre."
        );
        assert_eq!(rhythm(Locale::Nl, &[(1, 3)]), "Eén bijeenkomst per jaar: januari tot maart.");
        assert_eq!(rhythm(Locale::Fr, &[]), "Son rythme n’est pas encore fixé.");
    }
}
