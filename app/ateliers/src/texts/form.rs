//! What the form answers.

kit::texts! {
    no_name { fr: "Dites votre nom.", nl: "Zeg je naam." }
    no_organisation { fr: "Dites votre organisation, ou « indépendant·e ».", nl: "Zeg bij welke organisatie je hoort, of “zelfstandig”." }
    no_function { fr: "Dites votre fonction, même en un mot.", nl: "Zeg wat je functie is, één woord volstaat." }
    no_language { fr: "Choisissez une langue.", nl: "Kies een taal." }
    too_long(most: usize) { fr: "C’est trop long. Gardez {most} signes au plus.", nl: "Dat is te lang. Hou het op hoogstens {most} tekens." }
    hidden_filled { fr: "Un champ qui doit rester vide a été rempli. Il est de nouveau vide : envoyez encore une fois.", nl: "Een veld dat leeg moet blijven, was ingevuld. Het is nu weer leeg: verstuur nog eens." }
    not_yet { fr: "L’inscription n’est pas encore ouverte.", nl: "Inschrijven kan nog niet." }
    closed { fr: "L’inscription vient de se clore. Écrivez à Brusano si vous voulez venir.", nl: "De inschrijving is net afgesloten. Schrijf Brusano als je wilt komen." }
    off { fr: "Cette séance n’a pas lieu à cette date.", nl: "Deze bijeenkomst gaat niet door op deze datum." }
    over { fr: "Cette séance a eu lieu : il n’y a plus rien à annuler.", nl: "Deze bijeenkomst is voorbij: er is niets meer te annuleren." }
    too_many_here { fr: "Beaucoup d’inscriptions à cette séance viennent de votre réseau. Réessayez dans une heure ; ce que vous avez écrit est resté en place.", nl: "Er komen veel inschrijvingen voor deze bijeenkomst van jouw netwerk. Probeer over een uur opnieuw; wat je schreef, staat er nog." }
    too_many { fr: "Beaucoup d’inscriptions viennent de votre réseau. Réessayez dans une heure ; ce que vous avez écrit est resté en place.", nl: "Er komen veel inschrijvingen van jouw netwerk. Probeer over een uur opnieuw; wat je schreef, staat er nog." }
}
