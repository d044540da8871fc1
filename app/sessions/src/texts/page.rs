//! The page of a session.

use kit::Locale;

use crate::rules::State;

kit::texts! {
    no_date { fr: "La date reste à fixer.", nl: "De datum moet nog vastgelegd worden." }
    was_planned(when: &str) { fr: "Elle était prévue le {when}.", nl: "Ze was gepland op {when}." }
    because(reason: &str) { fr: "La raison : {reason}", nl: "De reden: {reason}" }
    postponed { fr: "Cette séance est reportée", nl: "Deze bijeenkomst is uitgesteld" }
    cancelled { fr: "Cette séance est annulée", nl: "Deze bijeenkomst is geannuleerd" }
    unopened { fr: "Le jour de cette séance est passé, et elle n’a pas été ouverte", nl: "De dag van deze bijeenkomst is voorbij, en ze werd niet geopend" }
    unopened_held { fr: "Elle a eu lieu : ouvrez-la maintenant. Les notes prises sur papier s’y recopient en quelques minutes.", nl: "Ze ging door: open ze nu. Wat op papier staat, neem je er in enkele minuten in over." }
    unopened_held_dated { fr: "Elle a eu lieu : annoncez-la, puis ouvrez-la. Personne ne reçoit de message. Les notes prises sur papier se recopient en quelques minutes.", nl: "Ze ging door: kondig ze aan en open ze dan. Niemand krijgt een bericht. Wat op papier staat, neem je in enkele minuten over." }
    unopened_not_held { fr: "Elle n’a pas eu lieu : reportez-la ou annulez-la, avec la raison.", nl: "Ze ging niet door: stel ze uit of annuleer ze, met de reden." }
    left_open { fr: "Le jour de cette séance est passé, et elle est encore ouverte", nl: "De dag van deze bijeenkomst is voorbij, en ze staat nog open" }
    left_open_more { fr: "Recopiez ce qui est resté sur papier, s’il y en a, puis fermez-la. Le compte rendu commence alors.", nl: "Neem over wat nog op papier staat, als er iets is, en sluit ze dan. Daarna begint het verslag." }
    paper_notes { fr: "Recopier les notes de papier", nl: "De notities van papier overnemen" }
    practical { fr: "Pour venir", nl: "Hoe kom je er" }
    venue { fr: "Lieu", nl: "Plaats" }
    address { fr: "Adresse", nl: "Adres" }
    access { fr: "Accès", nl: "Toegankelijkheid" }
    stop { fr: "Arrêt le plus proche", nl: "Dichtstbijzijnde halte" }
    languages { fr: "Langues de la séance", nl: "Talen van de bijeenkomst" }
    french { fr: "français", nl: "Frans" }
    dutch { fr: "néerlandais", nl: "Nederlands" }
    link { fr: "À distance", nl: "Op afstand" }
    link_go { fr: "Rejoindre à distance", nl: "Op afstand deelnemen" }
    agenda { fr: "Ordre du jour", nl: "Agenda" }
    drive { fr: "Conduire la séance", nl: "De bijeenkomst leiden" }
    room { fr: "Entrer dans la salle", nl: "De zaal binnengaan" }
    minutes { fr: "Compte rendu", nl: "Verslag" }
    register { fr: "S’inscrire", nl: "Inschrijven" }
    registrations { fr: "Inscriptions", nl: "Inschrijvingen" }
    paper { fr: "Sur papier", nl: "Op papier" }
    reply { fr: "Dire si je viens", nl: "Zeggen of ik kom" }
    replies { fr: "Qui vient", nl: "Wie komt" }
    calendar { fr: "Mettre dans mon calendrier", nl: "In mijn kalender zetten" }
    edit { fr: "Modifier la séance", nl: "De bijeenkomst wijzigen" }
    next { fr: "La suite", nl: "Hoe het verder gaat" }
    next_none { fr: "Cette séance est allée jusqu’au bout. Il n’y a plus rien à faire ici.", nl: "Deze bijeenkomst is helemaal rond. Hier valt niets meer te doen." }
    next_cancelled { fr: "Cette séance est annulée. Sa période attend une autre séance.", nl: "Deze bijeenkomst is geannuleerd. Haar periode wacht op een andere bijeenkomst." }
    planned_minutes(minutes: &str, length: &str) { fr: "{minutes} prévues sur {length}", nl: "{minutes} gepland op {length}" }
    put_off { fr: "Reporter ou annuler", nl: "Uitstellen of annuleren" }
    reason { fr: "La raison", nl: "De reden" }
    reason_hint { fr: "Elle est lue par tout le monde. Rien qui permette de reconnaître une personne.", nl: "Iedereen leest dit. Niets waarmee iemand herkend kan worden." }
    told_none { fr: "Personne n’est encore à prévenir.", nl: "Er is nog niemand te verwittigen." }
    told_one { fr: "1 personne recevra un message.", nl: "1 persoon krijgt een bericht." }
    told_many(n: i64) { fr: "{n} personnes recevront un message.", nl: "{n} mensen krijgen een bericht." }
    to_dated { fr: "Fixer cette date", nl: "Deze datum vastleggen" }
    to_announced { fr: "Annoncer la séance", nl: "De bijeenkomst aankondigen" }
    reopen { fr: "Rouvrir l’ordre du jour", nl: "De agenda weer openen" }
    to_settled { fr: "Arrêter l’ordre du jour", nl: "De agenda vastleggen" }
    to_live { fr: "Ouvrir la séance", nl: "De bijeenkomst openen" }
    to_drafting { fr: "Clore la séance", nl: "De bijeenkomst sluiten" }
    to_the_minutes { fr: "Aller au compte rendu", nl: "Naar het verslag" }
    to_harvested { fr: "Tout est récolté", nl: "Alles is geoogst" }
    to_postponed { fr: "Reporter la séance", nl: "De bijeenkomst uitstellen" }
    to_cancelled { fr: "Annuler la séance", nl: "De bijeenkomst annuleren" }
    changed_meanwhile(state: &str) { fr: "La séance a changé entre-temps. Elle est maintenant : {state}. Relisez, puis choisissez.", nl: "De bijeenkomst is intussen veranderd. Ze is nu: {state}. Lees even na en kies dan." }
    window_taken { fr: "Une autre séance occupe déjà cette période. Annulez ou reportez d’abord l’une des deux.", nl: "Een andere bijeenkomst staat al in deze periode. Annuleer of verzet eerst een van de twee." }
    done_step(state: &str) { fr: "C’est fait. La séance est maintenant : {state}.", nl: "Dat is gebeurd. De bijeenkomst is nu: {state}." }
    done_edit { fr: "C’est enregistré.", nl: "Dat is bewaard." }
    done_moved { fr: "C’est enregistré. Les personnes concernées reçoivent un message.", nl: "Dat is bewaard. Wie het aangaat, krijgt een bericht." }
    done_dated { fr: "La date est fixée.", nl: "De datum ligt vast." }
    done_dated_titled { fr: "Annoncez-la quand tout y est.", nl: "Kondig ze aan als alles erin staat." }
    done_dated_more { fr: "Donnez un titre à la séance, puis annoncez-la.", nl: "Geef de bijeenkomst een titel en kondig ze dan aan." }
}

/// The button that makes a step.
pub fn step(locale: Locale, from: State, to: State) -> &'static str {
    match (from, to) {
        (State::Settled, State::Announced) => reopen(locale),
        (_, State::Dated) => to_dated(locale),
        (_, State::Announced) => to_announced(locale),
        (_, State::Settled) => to_settled(locale),
        (_, State::Live) => to_live(locale),
        (_, State::Drafting) => to_drafting(locale),
        (_, State::Harvested) => to_harvested(locale),
        (_, State::Postponed) => to_postponed(locale),
        (_, State::Cancelled) => to_cancelled(locale),
        // No step leads back to the beginning; review and approval have their buttons at the minutes.
        (_, State::Planned | State::InReview | State::Approved) => "",
    }
}

/// How many people will be written to.
pub fn told(locale: Locale, n: i64) -> String {
    match n {
        0 => told_none(locale).to_owned(),
        1 => told_one(locale).to_owned(),
        n => told_many(locale, n),
    }
}
