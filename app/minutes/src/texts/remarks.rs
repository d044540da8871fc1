//! The correction window.

use kit::Locale;

use crate::rules::remark::Fate;

kit::texts! {
    // For who reads.
    correct_this { fr: "Une erreur, un oubli ?", nl: "Een fout, iets vergeten?" }
    about(title: &str) { fr: " Sur : {title}", nl: " Over: {title}" }
    your_remark { fr: "Votre remarque", nl: "Je opmerking" }
    hint { fr: "La modération la lit avec votre nom ; les autres ne la voient pas. Rien qui permette de reconnaître une personne.", nl: "De moderatie leest ze met je naam; de anderen zien ze niet. Niets waarmee iemand herkend kan worden." }
    send { fr: "Envoyer la remarque", nl: "De opmerking versturen" }
    yours { fr: "Vos remarques", nl: "Je opmerkingen" }
    take_back { fr: "Reprendre", nl: "Terugnemen" }

    // What became of it.
    open { fr: "En attente de réponse", nl: "Wacht op antwoord" }
    taken_up { fr: "Prise en compte", nl: "Overgenomen" }
    set_aside { fr: "Mise de côté", nl: "Opzijgezet" }
    fate_why(fate: &str, why: &str) { fr: "{fate} : {why}", nl: "{fate}: {why}" }

    // On the desk.
    remarks { fr: "Remarques reçues", nl: "Ontvangen opmerkingen" }
    waiting_one { fr: "1 remarque attend une réponse.", nl: "1 opmerking wacht op antwoord." }
    waiting(n: i64) { fr: "{n} remarques attendent une réponse.", nl: "{n} opmerkingen wachten op antwoord." }
    from(who: &str, day: &str) { fr: "{who}, le {day}", nl: "{who}, op {day}" }
    somebody { fr: "Une personne présente", nl: "Iemand die erbij was" }
    why { fr: "Un mot de réponse", nl: "Een woord als antwoord" }
    why_hint { fr: "La personne le lit. Nécessaire pour mettre de côté.", nl: "De persoon leest het. Nodig om opzij te zetten." }
    take_up { fr: "Prendre en compte", nl: "Overnemen" }
    put_aside { fr: "Mettre de côté", nl: "Opzijzetten" }
    answer_again { fr: "Changer la réponse", nl: "Het antwoord wijzigen" }

    // What a deed answers.
    done_remarked { fr: "Votre remarque est envoyée", nl: "Je opmerking is verstuurd" }
    done_taken_back { fr: "Votre remarque est reprise. Il n’en reste rien.", nl: "Je opmerking is teruggenomen. Er blijft niets van over." }
    done_answered { fr: "La réponse est gardée", nl: "Het antwoord is bewaard" }
    closed { fr: "La relecture n’est pas ouverte. Écrivez à la modération.", nl: "Het nalezen is niet open. Schrijf naar de moderatie." }
    nothing_said { fr: "Écrivez ce qui est à corriger.", nl: "Schrijf wat er te verbeteren is." }
    too_many(n: i64) { fr: "{n} de vos remarques attendent déjà une réponse. Attendez que la modération les lise.", nl: "{n} opmerkingen van jou wachten al op antwoord. Wacht tot de moderatie ze leest." }
    answered_meanwhile { fr: "Cette remarque a reçu une réponse entre-temps : elle reste.", nl: "Deze opmerking kreeg intussen een antwoord: ze blijft staan." }
    say_why { fr: "Dites en un mot pourquoi.", nl: "Zeg in een woord waarom." }
    gone_meanwhile { fr: "La personne a repris cette remarque entre-temps.", nl: "De persoon nam deze opmerking intussen terug." }
    somebody_answered { fr: "Quelqu’un a répondu entre-temps. Voici sa réponse ; la vôtre n’a rien changé.", nl: "Iemand antwoordde intussen. Dit is dat antwoord; het jouwe veranderde niets." }

    // The mail at approval.
    mail_subject(title: &str) { fr: "Vos remarques sur le compte rendu : {title}", nl: "Je opmerkingen bij het verslag: {title}" }
    mail_text(title: &str, lines: &str, link: &str) { fr: "Le compte rendu de « {title} » est approuvé. Voici ce que vos remarques sont devenues.\n\n{lines}\n\n{link}", nl: "Het verslag van “{title}” is goedgekeurd. Dit is er van je opmerkingen geworden.\n\n{lines}\n\n{link}" }
    mail_line(about: &str, words: &str, fate: &str) { fr: "{about}\n« {words} »\n{fate}", nl: "{about}\n“{words}”\n{fate}" }
}

/// What became of a remark, in a word.
pub fn fate(fate: Fate, locale: Locale) -> &'static str {
    match fate {
        Fate::Open => open(locale),
        Fate::TakenUp => taken_up(locale),
        Fate::SetAside => set_aside(locale),
    }
}
