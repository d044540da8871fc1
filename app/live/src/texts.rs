//! Every word of the room, French and Dutch side by side. [`words`] has the field's terms, [`together`]
//! the floor, questions and looking back, [`groups`] headings, [`refusals`] what a deed answers when it is not
//! done.

mod groups;
mod refusals;
mod together;
mod words;

pub use groups::*;
pub use refusals::*;
pub use together::*;
pub use words::*;

kit::texts! {
    // coming in
    join_title { fr: "Rejoindre une séance", nl: "Meedoen aan een bijeenkomst" }
    join_lead { fr: "Le code est sur l’écran de la salle. Il ne faut ni compte ni adresse.", nl: "De code staat op het scherm in de zaal. Je hebt geen account en geen adres nodig." }
    join_code { fr: "Code de la salle", nl: "Code van de zaal" }
    join_code_hint { fr: "Cinq signes, par exemple 7K4M2.", nl: "Vijf tekens, bijvoorbeeld 7K4M2." }
    join_name { fr: "Votre nom, si vous voulez", nl: "Je naam, als je wilt" }
    join_name_hint { fr: "Il se lit à côté de ce que vous signez, suivi de « invité·e ». Sans nom, vous êtes « une personne invitée ».", nl: "Hij staat naast wat je ondertekent, gevolgd door ‘gast’. Zonder naam ben je ‘een gast’." }
    join_do { fr: "Entrer", nl: "Binnenkomen" }
    join_kept { fr: "Ce téléphone s’en souvient trente jours, pour cette séance seulement.", nl: "Deze telefoon onthoudt het dertig dagen, alleen voor deze bijeenkomst." }

    // the room
    room_title { fr: "En séance", nl: "In de zaal" }
    now { fr: "Maintenant", nl: "Nu" }
    point(n: usize, all: usize, kind: &str) { fr: "Point {n} sur {all} · {kind}", nl: "Punt {n} van {all} · {kind}" }
    now_point(n: usize, all: usize) { fr: "Maintenant · {n} sur {all}", nl: "Nu · {n} van {all}" }
    beam_point(kind: &str, n: usize, all: usize) { fr: "{kind} · {n} sur {all}", nl: "{kind} · {n} van {all}" }
    next_is(what: &str, minutes: i64) { fr: "Ensuite : {what}, {minutes} min", nl: "Daarna: {what}, {minutes} min." }
    next_at(hour: &str) { fr: "Ensuite, {hour} : ", nl: "Daarna, {hour}: " }
    last_point { fr: "C’est le dernier point.", nl: "Dit is het laatste punt." }
    planned_until(hour: &str) { fr: "prévu jusqu’à {hour}", nl: "gepland tot {hour}" }
    paused { fr: "En pause", nl: "Gepauzeerd" }
    not_begun { fr: "La séance n’a pas commencé", nl: "De bijeenkomst is nog niet begonnen" }
    not_begun_more { fr: "Le premier point s’affiche ici dès que la modération commence.", nl: "Het eerste punt verschijnt hier zodra de moderatie begint." }
    between { fr: "Entre deux points", nl: "Tussen twee punten" }
    all_done { fr: "Tous les points sont passés", nl: "Alle punten zijn voorbij" }
    all_done_more { fr: "Merci. Le compte rendu suit.", nl: "Bedankt. Het verslag volgt." }
    room_closed { fr: "La salle est fermée", nl: "De zaal is gesloten" }
    room_closed_more { fr: "Ce qui a été dit se retrouve dans le compte rendu.", nl: "Wat gezegd is, staat in het verslag." }
    to_session { fr: "Voir la séance", nl: "De bijeenkomst bekijken" }
    to_agenda { fr: "Ordre du jour", nl: "Agenda" }
    to_drive { fr: "Conduire la séance", nl: "De bijeenkomst leiden" }
    to_beam { fr: "Projection", nl: "Projectie" }
    to_room { fr: "La salle", nl: "De zaal" }
    outside { fr: "Vous êtes dans la salle ?", nl: "Zit je in de zaal?" }
    outside_do { fr: "Entrer avec le code", nl: "Binnenkomen met de code" }

    contribute { fr: "Que voulez-vous apporter ?", nl: "Wat wil je inbrengen?" }
    contribute_text { fr: "En quelques mots", nl: "In enkele woorden" }
    privacy { fr: "Rien qui permette de reconnaître une personne : ni nom, ni adresse, ni situation précise.", nl: "Niets waarmee iemand herkend kan worden: geen naam, geen adres, geen precieze situatie." }
    unsigned_tick { fr: "Sans signature : personne ne saura qui l’a écrit", nl: "Zonder naam: niemand zal weten wie het schreef" }
    unsigned_means { fr: "Ni votre nom ni l’heure ne sont gardés, et vous ne pourrez plus le retirer.", nl: "Je naam en het uur worden niet bewaard, en je kunt het niet meer intrekken." }
    signed_means(name: &str) { fr: "Avec signature, on lit : {name}.", nl: "Met naam lees je: {name}." }
    stays_under(what: &str) { fr: "La salle a changé de point. Votre texte ira sous « {what} ».", nl: "De zaal is bij een ander punt. Je tekst komt bij ‘{what}’." }
    add { fr: "Ajouter", nl: "Toevoegen" }
    nothing_to_add_to { fr: "Rien à ajouter pour le moment : aucun point n’est ouvert.", nl: "Nu valt er niets toe te voegen: er is geen punt open." }
    said_title { fr: "Ce qui se dit", nl: "Wat er gezegd wordt" }
    said_none { fr: "Rien encore sous ce point. Une phrase suffit pour ouvrir.", nl: "Nog niets bij dit punt. Eén zin volstaat om te beginnen." }
    said_latest(n: usize) { fr: "On voit ici les {n} dernières contributions. Le compte rendu les a toutes.", nl: "Hier staan de {n} laatste bijdragen. Het verslag heeft ze allemaal." }
    you { fr: "Vous", nl: "Jij" }
    unsigned { fr: "Sans signature", nl: "Zonder naam" }
    a_guest { fr: "Une personne invitée", nl: "Een gast" }
    withdrawn { fr: "Retiré de la salle.", nl: "Uit de zaal gehaald." }
    redact { fr: "Retirer de la salle", nl: "Uit de zaal halen" }
    redact_more { fr: "Pour des mots qui permettent de reconnaître une personne. Ils s’effacent partout, pour de bon.", nl: "Voor woorden waaraan iemand te herkennen is. Ze verdwijnen overal, voorgoed." }
    redact_do { fr: "Effacer ces mots", nl: "Deze woorden wissen" }
    withdraw { fr: "Retirer", nl: "Intrekken" }
    support_first { fr: "Chez nous aussi", nl: "Ook zo bij ons" }
    support(n: i64) { fr: "Chez nous aussi · {n}", nl: "Ook zo bij ons · {n}" }
    supported(n: i64) { fr: "Chez vous aussi · {n}. Annuler", nl: "Ook zo bij jullie · {n}. Ongedaan maken" }
    supports_one { fr: "1 soutien", nl: "1 steun" }
    supports_many(n: i64) { fr: "{n} soutiens", nl: "{n} keer gesteund" }

    i_am_here { fr: "Je suis là", nl: "Ik ben er" }
    you_are_here { fr: "Vous êtes noté·e présent·e. Annuler", nl: "Je staat op aanwezig. Ongedaan maken" }
    your_place { fr: "Votre place dans la salle", nl: "Je plaats in de zaal" }
    reload { fr: "Voir où en est la salle", nl: "Zien waar de zaal is" }

    done_said { fr: "C’est ajouté.", nl: "Toegevoegd." }
    done_withdrawn { fr: "C’est retiré.", nl: "Ingetrokken." }
    done_here { fr: "Vous êtes noté·e présent·e.", nl: "Je staat op aanwezig." }
    done_noted { fr: "C’est noté.", nl: "Genoteerd." }
    done_erased { fr: "C’est effacé.", nl: "Gewist." }
    done_taken { fr: "Vous tenez les clés.", nl: "Jij hebt de sleutels." }

    lost { fr: "Pas de réseau. Ce que vous voyez peut dater ; la suite arrive dès que le réseau revient.", nl: "Geen netwerk. Wat je ziet kan verouderd zijn; het vervolg komt zodra er weer netwerk is." }
    not_sent { fr: "Pas envoyé", nl: "Niet verstuurd" }
    not_sent_more { fr: "Ce que vous avez écrit est resté en place. Réessayez.", nl: "Wat je schreef, staat er nog. Probeer opnieuw." }

    // the moderator's desk
    drive_title { fr: "Conduire la séance", nl: "De bijeenkomst leiden" }
    open_first { fr: "La salle n’est pas ouverte", nl: "De zaal is niet open" }
    open_first_more { fr: "Ouvrez-la sur la page de la séance, le jour même.", nl: "Open ze op de pagina van de bijeenkomst, op de dag zelf." }
    keys { fr: "Les touches", nl: "De toetsen" }
    start_with(what: &str) { fr: "Commencer : {what}", nl: "Beginnen: {what}" }
    next_point(what: &str) { fr: "Point suivant : {what}", nl: "Volgend punt: {what}" }
    conclude_last { fr: "Conclure le dernier point", nl: "Het laatste punt afronden" }
    five_more { fr: "5 min de plus", nl: "5 min. erbij" }
    pause { fr: "Pause", nl: "Pauze" }
    resume { fr: "Reprendre", nl: "Hervatten" }
    park { fr: "Mettre de côté", nl: "Opzijzetten" }
    skip { fr: "Passer", nl: "Overslaan" }
    back { fr: "Revenir", nl: "Terug" }
    conclude_only { fr: "Conclure sans enchaîner", nl: "Afronden zonder volgend punt" }
    park_rest { fr: "Mettre le reste de côté", nl: "De rest opzijzetten" }
    close_session { fr: "Clore la séance", nl: "De bijeenkomst sluiten" }
    you_drive { fr: "Vous tenez les clés.", nl: "Jij hebt de sleutels." }
    drives(name: &str) { fr: "Les clés sont chez {name}.", nl: "De sleutels zijn bij {name}." }
    nobody_drives { fr: "Personne ne tient les clés : la première touche vous les donne.", nl: "Niemand heeft de sleutels: de eerste toets geeft ze jou." }
    take_keys { fr: "Prendre les clés", nl: "De sleutels nemen" }

    conclude { fr: "Conclure ce point", nl: "Dit punt afronden" }
    what_kept { fr: "Qu’en retient-on ?", nl: "Wat onthouden we?" }
    outcome_text { fr: "En une phrase", nl: "In één zin" }
    if_commitment { fr: "Pour un engagement", nl: "Voor een engagement" }
    owner { fr: "Qui s’en charge", nl: "Wie zorgt ervoor" }
    owner_choose { fr: "Choisir", nl: "Kiezen" }
    due { fr: "Pour quand", nl: "Tegen wanneer" }
    note_it { fr: "Noter", nl: "Noteren" }
    noted_here { fr: "Noté sous ce point", nl: "Genoteerd bij dit punt" }
    erase { fr: "Effacer", nl: "Wissen" }
    commitment_of(owner: &str, day: &str) { fr: "{owner}, pour le {day}", nl: "{owner}, tegen {day}" }

    the_room { fr: "La salle", nl: "De zaal" }
    present_count { fr: "présent·es", nl: "aanwezig" }
    mark_lead { fr: "Piste de pratique", nl: "Praktijkspoor" }
    unmark_lead { fr: "C’est une piste. Annuler", nl: "Dit is een praktijkspoor. Ongedaan maken" }
    attendance { fr: "Présences", nl: "Aanwezigheden" }
    attendance_none { fr: "Personne sur la liste. Les membres apparaissent dès qu’on leur donne un rôle ; les autres entrent avec le code.", nl: "Niemand op de lijst. Leden verschijnen zodra ze een rol krijgen; anderen komen binnen met de code." }
    room_code { fr: "Code de la salle :", nl: "Code van de zaal:" }
    running { fr: "Déroulé", nl: "Verloop" }
    it_is(hour: &str) { fr: "Il est {hour}", nl: "Het is {hour}" }
    take_up { fr: "Reprendre", nl: "Hernemen" }

    // the projector
    beam_title { fr: "Projection", nl: "Projectie" }
    minutes_word { fr: "minutes", nl: "minuten" }
    at_code(host: &str) { fr: "{host}/join · code ", nl: "{host}/join · code " }
    qr { fr: "Code à scanner pour participer", nl: "Code om te scannen en mee te doen" }
}
