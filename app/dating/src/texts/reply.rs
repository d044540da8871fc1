//! Who comes.

use kit::Locale;

use crate::rules::reply::Answer;

kit::texts! {
    title { fr: "Serez-vous là ?", nl: "Ben je erbij?" }
    hello(name: &str) { fr: "Bonjour {name}.", nl: "Dag {name}." }
    coming { fr: "Je viens", nl: "Ik kom" }
    excused { fr: "Je ne viens pas", nl: "Ik kom niet" }
    sending { fr: "J’envoie quelqu’un", nl: "Ik stuur iemand" }
    sends { fr: "Qui envoyez-vous ?", nl: "Wie stuur je?" }
    sends_hint { fr: "Un nom ou une fonction, si vous le savez déjà.", nl: "Een naam of een functie, als je het al weet." }
    question { fr: "Votre réponse", nl: "Jouw antwoord" }
    say { fr: "Envoyer ma réponse", nl: "Mijn antwoord versturen" }
    say_again { fr: "Changer ma réponse", nl: "Mijn antwoord wijzigen" }
    done { fr: "C’est noté. Merci.", nl: "Dat is genoteerd. Bedankt." }
    no_answer { fr: "Choisissez une réponse.", nl: "Kies een antwoord." }
    no_date { fr: "Cette séance n’a plus de date. Vous recevrez un e-mail quand elle en aura une.", nl: "Deze bijeenkomst heeft geen datum meer. Je krijgt een e-mail zodra ze er een heeft." }
    over { fr: "Cette séance est terminée.", nl: "Deze bijeenkomst is voorbij." }
    moved(day: &str) { fr: "La séance a changé de jour : c’est maintenant le {day}. Répondez pour cette date.", nl: "De bijeenkomst is verplaatst: ze is nu op {day}. Antwoord voor deze datum." }
    former { fr: "Vous aviez répondu pour une autre date", nl: "Je had geantwoord voor een andere datum" }
    former_more(answer: &str, day: &str) { fr: "« {answer} », pour le {day}. La séance a changé de jour : répondez de nouveau.", nl: "‘{answer}’, voor {day}. De bijeenkomst is verplaatst: antwoord opnieuw." }
    to_session { fr: "Voir la séance", nl: "De bijeenkomst bekijken" }

    replies { fr: "Qui vient", nl: "Wie komt" }
    heads_coming { fr: "Viennent", nl: "Komen" }
    heads_sending { fr: "Envoient quelqu’un", nl: "Sturen iemand" }
    heads_excused { fr: "Excusé·es", nl: "Verontschuldigd" }
    heads_silent { fr: "Sans réponse", nl: "Geen antwoord" }
    heads_all { fr: "À attendre dans la salle", nl: "Te verwachten in de zaal" }
    who { fr: "Nom", nl: "Naam" }
    project { fr: "Projet", nl: "Project" }
    answer { fr: "Réponse", nl: "Antwoord" }
    is_coming { fr: "vient", nl: "komt" }
    is_excused { fr: "excusé·e", nl: "verontschuldigd" }
    is_sending { fr: "envoie quelqu’un", nl: "stuurt iemand" }
    is_sending_who(who: &str) { fr: "envoie {who}", nl: "stuurt {who}" }
    is_silent { fr: "pas encore de réponse", nl: "nog geen antwoord" }
    for_day(answer: &str, day: &str) { fr: "{answer}, pour l’ancienne date du {day}", nl: "{answer}, voor de oude datum {day}" }
    no_members { fr: "Ce groupe n’a pas encore de membres. Invitez-les depuis la page des personnes.", nl: "Deze groep heeft nog geen leden. Nodig ze uit vanaf de pagina met mensen." }
}

/// As a member chooses it.
pub fn choice(locale: Locale, answer: Answer) -> &'static str {
    match answer {
        Answer::Coming => coming(locale),
        Answer::Excused => excused(locale),
        Answer::Sending => sending(locale),
    }
}

/// As the moderator reads it of somebody.
pub fn of_someone(locale: Locale, answer: Answer, sends: &str) -> String {
    match (answer, sends) {
        (Answer::Coming, _) => is_coming(locale).to_owned(),
        (Answer::Excused, _) => is_excused(locale).to_owned(),
        (Answer::Sending, "") => is_sending(locale).to_owned(),
        (Answer::Sending, who) => is_sending_who(locale, who),
    }
}
