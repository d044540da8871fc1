//! The words on the pieces, French and Dutch side by side.

kit::texts! {
    buttons { fr: "Boutons", nl: "Knoppen" }
    do_it { fr: "S’inscrire", nl: "Inschrijven" }
    change { fr: "Modifier", nl: "Wijzigen" }
    cancel_session { fr: "Annuler la séance", nl: "De bijeenkomst annuleren" }
    enter { fr: "Entrer dans la salle", nl: "De zaal binnengaan" }
    sending { fr: "Envoi en cours…", nl: "Wordt verstuurd…" }
    go_back { fr: "Revenir", nl: "Terug" }
    settle { fr: "Arrêter l’ordre du jour", nl: "De agenda vastleggen" }
    settle_why { fr: "Il manque un point à l’ordre du jour.", nl: "Er staat nog geen punt op de agenda." }
    next_item { fr: "Point suivant", nl: "Volgend punt" }

    states { fr: "États d’une séance", nl: "Toestanden van een bijeenkomst" }
    owed { fr: "À fixer", nl: "Vast te leggen" }
    dated { fr: "Datée", nl: "Datum vastgelegd" }
    announced { fr: "Annoncée", nl: "Aangekondigd" }
    settled { fr: "Ordre du jour arrêté", nl: "Agenda vastgelegd" }
    live { fr: "En cours", nl: "Bezig" }
    held { fr: "Tenue", nl: "Gehouden" }
    missed { fr: "Manquée", nl: "Gemist" }
    cancelled { fr: "Annulée", nl: "Geannuleerd" }
    territories { fr: "Territoires", nl: "Zorgzones" }
    concertation { fr: "Concertation Projets de Quartier", nl: "Overleg Wijkprojecten" }
    nord { fr: "Bassin Nord", nl: "Zorgzone Noord" }
    nord_est { fr: "Bassin Nord-Est", nl: "Zorgzone Noord-Oost" }
    centre_ouest { fr: "Bassin Centre-Ouest", nl: "Zorgzone Centrum-West" }
    sud_est { fr: "Bassin Sud-Est", nl: "Zorgzone Zuid-Oost" }
    sud { fr: "Bassin Sud", nl: "Zorgzone Zuid" }
    region { fr: "Région de Bruxelles-Capitale", nl: "Brussels Hoofdstedelijk Gewest" }
    clock { fr: "L’horloge d’un point", nl: "De klok van een punt" }
    mark { fr: "La marque", nl: "Het merk" }
}

kit::texts! {
    fields { fr: "Champs", nl: "Velden" }
    title_in_french { fr: "Titre en français", nl: "Titel in het Frans" }
    title_in_dutch { fr: "Titre en néerlandais", nl: "Titel in het Nederlands" }
    one_is_enough { fr: "Une langue suffit pour commencer.", nl: "Eén taal volstaat om te beginnen." }
    date { fr: "Date", nl: "Datum" }
    start { fr: "Début", nl: "Begin" }
    code { fr: "Votre code", nl: "Je code" }
    code_hint { fr: "Les six chiffres reçus par e-mail.", nl: "De zes cijfers uit je e-mail." }
    minutes { fr: "Minutes", nl: "Minuten" }
    an_hour { fr: "une heure", nl: "een uur" }
    minutes_wrong { fr: "Écrivez un nombre de minutes, de 5 à 120.", nl: "Schrijf een aantal minuten, van 5 tot 120." }
    kind { fr: "Pour quoi faire", nl: "Waarvoor" }
    exchange { fr: "Échanger", nl: "Uitwisselen" }
    lived { fr: "Ce que vous avez vécu", nl: "Wat je hebt meegemaakt" }
    nobody { fr: "Rien qui permette de reconnaître une personne.", nl: "Niets waarmee iemand herkend kan worden." }
    unsigned { fr: "Sans signature", nl: "Zonder naam" }
    bring { fr: "Que voulez-vous apporter ?", nl: "Wat wil je inbrengen?" }
    need { fr: "Besoin", nl: "Behoefte" }
    tool { fr: "Outil", nl: "Instrument" }
}

kit::texts! {
    messages { fr: "Messages", nl: "Berichten" }
    info { fr: "Une correction est arrivée", nl: "Er is een verbetering binnen" }
    info_more { fr: "Le point 4 a changé pendant que vous écriviez.", nl: "Punt 4 is veranderd terwijl je schreef." }
    ok { fr: "Compte rendu approuvé", nl: "Verslag goedgekeurd" }
    ok_more { fr: "17 personnes l’ont reçu.", nl: "17 mensen hebben het gekregen." }
    warn { fr: "Le 9 février tombe en congé scolaire néerlandophone", nl: "9 februari valt in een Nederlandstalige schoolvakantie" }
    warn_more { fr: "Vous pouvez garder la date.", nl: "Je kunt de datum houden." }
    err { fr: "La date n’a pas été enregistrée", nl: "De datum is niet bewaard" }
    err_more { fr: "Réessayez ; rien n’est perdu.", nl: "Probeer opnieuw; er is niets verloren." }
    summary { fr: "Il y a une chose à revoir", nl: "Er is één ding na te kijken" }
    summary_more { fr: "Rien n’est perdu : ce que vous avez écrit est resté en place.", nl: "Er is niets verloren: wat je schreef, staat er nog." }
    empty { fr: "Pas encore de proposition", nl: "Nog geen voorstel" }
    empty_more { fr: "La première lance les autres. Un titre et deux phrases suffisent.", nl: "Het eerste brengt de andere op gang. Een titel en twee zinnen volstaan." }

    network { fr: "Le réseau", nl: "Het netwerk" }
    offline { fr: "Pas de réseau. Ce qui a été lu reste lisible.", nl: "Geen netwerk. Wat je al las, blijft leesbaar." }
    kept { fr: "Gardé sur ce téléphone", nl: "Bewaard op deze telefoon" }
    sent { fr: "Envoyé à 10h44", nl: "Verstuurd om 10.44 uur" }

    overlays { fr: "Défaire, et demander d’abord", nl: "Ongedaan maken, en eerst vragen" }
    moved { fr: "« Récolte » est maintenant 7e sur 8.", nl: "“Oogst” staat nu op plaats 7 van 8." }
    undo { fr: "Annuler", nl: "Ongedaan maken" }
    close { fr: "Fermer", nl: "Sluiten" }
    ask { fr: "Annuler la séance du jeudi 10 juin ?", nl: "De bijeenkomst van donderdag 10 juni annuleren?" }
    ask_more { fr: "48 personnes inscrites recevront un message.", nl: "48 ingeschreven mensen krijgen een bericht." }
    keep_session { fr: "Garder la séance", nl: "De bijeenkomst houden" }

    versions { fr: "Deux versions d’un texte", nl: "Twee versies van een tekst" }
    yours { fr: "Votre version", nl: "Jouw versie" }
    yours_text { fr: "On appelle le service ensemble, à voix haute.", nl: "We bellen de dienst samen, hardop." }
    keep_mine { fr: "Garder la mienne", nl: "De mijne houden" }
    theirs { fr: "Version de la modération, 10h42", nl: "Versie van de moderatie, 10.42 uur" }
    theirs_text { fr: "On appelle le service ensemble, haut-parleur ouvert.", nl: "We bellen de dienst samen, met de luidspreker aan." }
    keep_theirs { fr: "Garder celle-ci", nl: "Deze houden" }
}

kit::texts! {
    rows { fr: "Lignes", nl: "Rijen" }
    day { fr: "jeu. 10 juin", nl: "do. 10 juni" }
    hours { fr: "9h à 12h30", nl: "9 tot 12.30 uur" }
    session { fr: "Logement et santé mentale, la suite", nl: "Wonen en geestelijke gezondheid, het vervolg" }
    other_day { fr: "mar. 9 février", nl: "di. 9 februari" }
    other_session { fr: "Personnes âgées isolées : qui frappe à la porte ?", nl: "Geïsoleerde ouderen: wie klopt er aan?" }

    facts { fr: "Faits", nl: "Gegevens" }
    place { fr: "Lieu", nl: "Plaats" }
    house { fr: "Maison de quartier (fictif)", nl: "Buurthuis (fictief)" }
    seats { fr: "Places", nl: "Plaatsen" }
    access { fr: "Accès", nl: "Toegankelijkheid" }
    access_text { fr: "Entrée de plain-pied par la cour. Toilettes adaptées au rez-de-chaussée.", nl: "Ingang zonder trap via de binnenplaats. Aangepast toilet op het gelijkvloers." }

    steps { fr: "Étapes et fil", nl: "Stappen en draad" }
    step_one { fr: "Demander l’accord", nl: "Toestemming vragen" }
    step_one_more { fr: "À voix haute, avec le nom du service et ce qui lui sera dit.", nl: "Hardop, met de naam van de dienst en wat we zullen zeggen." }
    step_two { fr: "Appeler ensemble", nl: "Samen bellen" }
    step_two_more { fr: "Haut-parleur ouvert : la personne parle d’abord.", nl: "Met de luidspreker aan: de persoon spreekt eerst." }
    thread { fr: "D’où ça vient", nl: "Waar het vandaan komt" }
    thread_item { fr: "Point à l’ordre du jour", nl: "Agendapunt" }
    thread_said { fr: "4 contributions", nl: "4 bijdragen" }
    thread_lead { fr: "Piste de pratique", nl: "Praktijkspoor" }

    table { fr: "Tableau et volet", nl: "Tabel en luik" }
    table_caption { fr: "Invitations par organisation", nl: "Uitnodigingen per organisatie" }
    organisation { fr: "Organisation", nl: "Organisatie" }
    organisation_name { fr: "Asbl Escalier B (fictif)", nl: "Vzw Trap B (fictief)" }
    invitations { fr: "Invitations", nl: "Uitnodigingen" }
    fold { fr: "Thème", nl: "Thema" }
    folded { fr: "Ce qui était replié.", nl: "Wat dichtgevouwen was." }
}
