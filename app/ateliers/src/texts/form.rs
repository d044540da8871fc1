//! What the form answers.

use kit::Locale;
use kit::form::EmailFault;

kit::texts! {
    no_name { fr: "Dites votre nom.", nl: "Zeg je naam." }
    no_organisation { fr: "Dites votre organisation, ou « indépendant·e ».", nl: "Zeg bij welke organisatie je hoort, of “zelfstandig”." }
    no_function { fr: "Dites votre fonction, même en un mot.", nl: "Zeg wat je functie is, één woord volstaat." }
    no_language { fr: "Choisissez une langue.", nl: "Kies een taal." }
    too_long(most: usize) { fr: "C’est trop long. Gardez {most} signes au plus.", nl: "Dat is te lang. Hou het op hoogstens {most} tekens." }
    email_empty { fr: "Écrivez votre adresse e-mail.", nl: "Schrijf je e-mailadres." }
    email_no_at { fr: "Il manque le signe @ dans l’adresse. Par exemple : prenom@asbl.example.org", nl: "Het teken @ ontbreekt in het adres. Bijvoorbeeld: voornaam@vzw.example.org" }
    email_no_domain { fr: "Il manque la fin de l’adresse, après @. Par exemple : prenom@asbl.example.org", nl: "Het einde van het adres ontbreekt, na de @. Bijvoorbeeld: voornaam@vzw.example.org" }
    email_odd { fr: "Cette adresse contient un signe de trop. Relisez-la.", nl: "Er staat een teken te veel in dit adres. Kijk het na." }
    hidden_filled { fr: "Un champ qui doit rester vide a été rempli. Il est de nouveau vide : envoyez encore une fois.", nl: "Een veld dat leeg moet blijven, was ingevuld. Het is nu weer leeg: verstuur nog eens." }
    not_yet { fr: "L’inscription n’est pas encore ouverte.", nl: "Inschrijven kan nog niet." }
    closed { fr: "L’inscription vient de se clore. Écrivez à Brusano si vous voulez venir.", nl: "De inschrijving is net afgesloten. Schrijf Brusano als je wilt komen." }
    off { fr: "Cette séance n’a pas lieu à cette date.", nl: "Deze bijeenkomst gaat niet door op deze datum." }
    over { fr: "Cette séance a eu lieu : il n’y a plus rien à annuler.", nl: "Deze bijeenkomst is voorbij: er is niets meer te annuleren." }
    too_many { fr: "Beaucoup d’inscriptions viennent de votre réseau. Réessayez dans une heure ; ce que vous avez écrit est resté en place.", nl: "Er komen veel inschrijvingen van jouw netwerk. Probeer over een uur opnieuw; wat je schreef, staat er nog." }
}

/// What is wrong with an address.
pub fn email_fault(locale: Locale, fault: EmailFault) -> &'static str {
    match fault {
        EmailFault::Empty => email_empty(locale),
        EmailFault::NoAt => email_no_at(locale),
        EmailFault::NoDomain => email_no_domain(locale),
        EmailFault::Odd => email_odd(locale),
    }
}
