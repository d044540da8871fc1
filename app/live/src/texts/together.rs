//! The floor, questions to the room, looking back, reading back.

use kit::Locale;
use kit::words::one_or_many;

use crate::rules::polls::{Poll, Way};

kit::texts! {
    // the floor
    raise { fr: "Je demande la parole", nl: "Ik vraag het woord" }
    lower { fr: "Retirer ma demande", nl: "Mijn vraag intrekken" }
    have_spoken { fr: "J’ai terminé", nl: "Ik ben klaar" }
    you_speak { fr: "Vous avez la parole.", nl: "Jij hebt het woord." }
    you_are_next { fr: "Vous êtes la prochaine personne à parler.", nl: "Jij krijgt als volgende het woord." }
    you_are_nth(n: usize) { fr: "Vous êtes {n}e pour prendre la parole.", nl: "Je bent {n}e om het woord te nemen." }
    waits_one { fr: "1 personne demande la parole", nl: "1 persoon vraagt het woord" }
    waits_many(n: i64) { fr: "{n} personnes demandent la parole", nl: "{n} mensen vragen het woord" }
    speaks(name: &str) { fr: "{name} a la parole", nl: "{name} heeft het woord" }
    your_turn { fr: "À vous", nl: "Aan jou" }
    end_turn { fr: "Terminer son tour", nl: "De beurt beëindigen" }
    out_of_line { fr: "Retirer de la file", nl: "Uit de rij halen" }
    fair_line { fr: "D’abord qui n’a pas encore parlé, puis qui a le moins parlé, puis dans l’ordre des demandes.", nl: "Eerst wie nog niet sprak, dan wie het minst sprak, dan in volgorde van vragen." }
    not_spoken { fr: "n’a pas encore parlé", nl: "sprak nog niet" }
    spoken(n: i64) { fr: "a déjà parlé {n} fois", nl: "sprak al {n} keer" }
    done_raised { fr: "Votre demande est dans la file.", nl: "Je vraag staat in de rij." }
    done_lowered { fr: "Votre demande est retirée.", nl: "Je vraag is ingetrokken." }

    // hands and dots
    poll_title { fr: "Une question à la salle", nl: "Een vraag aan de zaal" }
    poll_no_vote { fr: "Pour prendre la température de la salle : ce n’est pas un vote.", nl: "Om te peilen hoe de zaal erover denkt: het is geen stemming." }
    poll_unseen { fr: "Vous pouvez changer jusqu’à la fin. Qui a répondu quoi ne se voit pas, et s’oublie quand la question se ferme.", nl: "Je kunt wijzigen tot het einde. Wie wat antwoordde is niet te zien, en wordt vergeten zodra de vraag sluit." }
    question { fr: "La question, en une phrase", nl: "De vraag, in één zin" }
    way_legend { fr: "Comment répondre ?", nl: "Hoe antwoorden?" }
    if_dots { fr: "Pour des points", nl: "Voor stippen" }
    choices { fr: "Les choix, un par ligne", nl: "De keuzes, één per regel" }
    choices_hint { fr: "De deux à huit.", nl: "Twee tot acht." }
    dots_each { fr: "Points par personne", nl: "Stippen per persoon" }
    ask_it { fr: "Poser la question", nl: "De vraag stellen" }
    close_it { fr: "Clore la question", nl: "De vraag sluiten" }
    yes { fr: "Oui", nl: "Ja" }
    no { fr: "Non", nl: "Nee" }
    abstain { fr: "Abstention", nl: "Onthouding" }
    dots_to_give(n: i64) { fr: "Répartissez jusqu’à {n} points.", nl: "Verdeel tot {n} stippen." }
    give_dots { fr: "Placer mes points", nl: "Mijn stippen plaatsen" }
    chosen { fr: "votre réponse", nl: "je antwoord" }
    so_far { fr: "Jusqu’ici", nl: "Tot nu toe" }
    answered_one(n: i64) { fr: "{n} réponse", nl: "{n} antwoord" }
    answered_many(n: i64) { fr: "{n} réponses", nl: "{n} antwoorden" }
    done_asked { fr: "La question est posée.", nl: "De vraag is gesteld." }
    done_closed { fr: "La question est close.", nl: "De vraag is gesloten." }
    done_answered { fr: "Votre réponse est notée.", nl: "Je antwoord is genoteerd." }

    result_line(way: &str, question: &str, counts: &str, answered: &str) { fr: "{way}, « {question} » : {counts} ({answered}).", nl: "{way}, ‘{question}’: {counts} ({answered})." }

    // looking back
    look_back { fr: "Avant de partir", nl: "Voor je gaat" }
    look_back_lead { fr: "Deux mots pour le groupe : il les relira à l’ouverture de la prochaine séance.", nl: "Twee woorden voor de groep: ze leest ze bij de opening van de volgende bijeenkomst." }
    helped { fr: "Ce qui a aidé", nl: "Wat hielp" }
    to_change { fr: "Ce qui est à changer", nl: "Wat anders mag" }
    look_back_unsigned { fr: "Sans signature : ni votre nom ni l’heure ne sont gardés. Une seule fois, et l’un des deux suffit.", nl: "Zonder naam: je naam en het uur worden niet bewaard. Eén keer, en één van beide volstaat." }
    look_back_do { fr: "Donner au groupe", nl: "Aan de groep geven" }
    done_looked_back { fr: "Merci. Le groupe le lira la prochaine fois.", nl: "Bedankt. De groep leest het de volgende keer." }
    last_time { fr: "Ce que le groupe a dit de la dernière séance", nl: "Wat de groep over de vorige bijeenkomst zei" }
    said_of_it { fr: "Ce que le groupe dit de la séance", nl: "Wat de groep over de bijeenkomst zegt" }
    drop { fr: "Effacer cet avis", nl: "Deze woorden wissen" }
    drop_more { fr: "Pour des mots qui permettent de reconnaître une personne. L’avis s’efface pour de bon.", nl: "Voor woorden waaraan iemand te herkennen is. Ze verdwijnen voorgoed." }
    done_dropped { fr: "C’est effacé pour de bon.", nl: "Voorgoed gewist." }

    // reading back
    read_back { fr: "Ce que nous gardons", nl: "Wat we bewaren" }
    read_back_none { fr: "Ni accord, ni décision, ni engagement n’a été noté.", nl: "Er is geen akkoord, geen beslissing en geen engagement genoteerd." }
    read_back_more(n: usize) { fr: "et {n} de plus dans le compte rendu", nl: "en nog {n} in het verslag" }
    due_on(day: &str) { fr: "pour le {day}", nl: "tegen {day}" }
    meets_again(day: &str, hour: &str) { fr: "Prochaine séance : {day}, {hour}", nl: "Volgende bijeenkomst: {day}, {hour}" }

    jump { fr: "Aller à ce point", nl: "Naar dit punt gaan" }
}

/// «3 personnes demandent la parole».
pub fn waits(locale: Locale, n: i64) -> String {
    one_or_many(locale, n, waits_one(locale).to_owned(), waits_many(locale, n))
}

/// «12 réponses».
pub fn answered(locale: Locale, n: i64) -> String {
    one_or_many(locale, n, answered_one(locale, n), answered_many(locale, n))
}

/// How often somebody has had the floor.
pub fn spoken_words(locale: Locale, n: i64) -> String {
    if n == 0 { not_spoken(locale).to_owned() } else { spoken(locale, n) }
}

/// How the room answers.
pub fn way(locale: Locale, way: Way) -> &'static str {
    match way {
        Way::Hands => locale.pick("À main levée : oui, non, abstention", "Handopsteking: ja, nee, onthouding"),
        Way::Dots => locale.pick("Des points à répartir", "Stippen verdelen"),
    }
}

/// The choices of a question, in order.
pub fn choices_of(locale: Locale, poll: &Poll) -> Vec<String> {
    match poll.way {
        Way::Hands => [yes(locale), no(locale), abstain(locale)].map(str::to_owned).to_vec(),
        Way::Dots => poll.choices.clone(),
    }
}

/// What the room answered, in one sentence: for the minutes.
pub fn result(locale: Locale, poll: &Poll) -> String {
    let way = match poll.way {
        Way::Hands => locale.pick("À main levée", "Bij handopsteking"),
        Way::Dots => locale.pick("En points", "In stippen"),
    };
    let counts: Vec<String> =
        choices_of(locale, poll).into_iter().zip(&poll.counts).map(|(choice, n)| format!("{choice} {n}")).collect();
    result_line(locale, way, &poll.text, &counts.join(", "), &answered(locale, poll.answered))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::PollId;
    use agenda::rules::ItemId;

    #[test]
    fn a_result_in_one_sentence() {
        let poll = Poll {
            id: PollId::fresh(),
            item: ItemId::fresh(),
            way: Way::Hands,
            text: "On continue ?".into(),
            lang: Locale::Fr,
            choices: Vec::new(),
            dots: 1,
            is_open: false,
            answered: 8,
            counts: vec![5, 2, 1],
        };
        let said = "À main levée, « On continue ? » : Oui 5, Non 2, Abstention 1 (8 réponses).";
        assert_eq!(result(Locale::Fr, &poll).replace(['\u{a0}', '\u{202f}'], " "), said);
        let dots =
            Poll { way: Way::Dots, choices: vec!["A".into(), "B".into()], counts: vec![3, 0], answered: 1, ..poll };
        assert_eq!(result(Locale::Nl, &dots), "In stippen, ‘On continue ?’: A 3, B 0 (1 antwoord).");
    }
}
