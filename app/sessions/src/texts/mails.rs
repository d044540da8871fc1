//! The letters.

kit::texts! {
    dated_subject(name: &str, day: &str) { fr: "La date est fixée : {name}, {day}", nl: "De datum ligt vast: {name}, {day}" }
    announced_subject(name: &str, day: &str) { fr: "À noter : {name}, {day}", nl: "Om te noteren: {name}, {day}" }
    announced { fr: "La date est fixée. Notez-la dès maintenant.", nl: "De datum ligt vast. Noteer hem nu al." }
    announced_to_members { fr: "La séance est annoncée, et son ordre du jour se prépare.", nl: "De bijeenkomst is aangekondigd, en de agenda wordt voorbereid." }
    call_for_topics(link: &str) { fr: "Un sujet à mettre à l’ordre du jour ? Proposez-le ici :\n{link}", nl: "Een onderwerp voor de agenda? Stel het hier voor:\n{link}" }
    registration(link: &str) { fr: "L’inscription se fait ici :\n{link}", nl: "Inschrijven doe je hier:\n{link}" }
    settled_subject(name: &str, day: &str) { fr: "Ordre du jour : {name}, {day}", nl: "Agenda: {name}, {day}" }
    settled { fr: "L’ordre du jour est arrêté.", nl: "De agenda ligt vast." }
    reopened_subject(name: &str) { fr: "Ordre du jour rouvert : {name}", nl: "Agenda weer open: {name}" }
    reopened { fr: "L’ordre du jour est de nouveau ouvert. Il peut encore changer ; la date reste la même.", nl: "De agenda is weer open. Hij kan nog veranderen; de datum blijft dezelfde." }
    agenda(link: &str) { fr: "L’ordre du jour :\n{link}", nl: "De agenda:\n{link}" }
    dated_again_subject(name: &str, day: &str) { fr: "Nouvelle date : {name}, {day}", nl: "Nieuwe datum: {name}, {day}" }
    dated_again { fr: "La séance qui était reportée a une nouvelle date.", nl: "De bijeenkomst die was uitgesteld, heeft een nieuwe datum." }
    postponed_subject(name: &str, day: &str) { fr: "Reportée : {name}, {day}", nl: "Uitgesteld: {name}, {day}" }
    postponed { fr: "La séance n’a pas lieu à cette date. Une autre date suivra.", nl: "De bijeenkomst gaat niet door op deze datum. Een andere datum volgt." }
    cancelled_subject(name: &str, day: &str) { fr: "Annulée : {name}, {day}", nl: "Geannuleerd: {name}, {day}" }
    cancelled { fr: "La séance est annulée. Elle n’a pas lieu.", nl: "De bijeenkomst is geannuleerd. Ze gaat niet door." }
    because(reason: &str) { fr: "La raison : {reason}", nl: "De reden: {reason}" }
    moved_subject(name: &str) { fr: "Changement de date ou de lieu : {name}", nl: "Andere datum of plaats: {name}" }
    moved { fr: "La date, l’heure ou le lieu ont changé. Voici ce qui compte désormais.", nl: "De datum, het uur of de plaats is veranderd. Dit geldt vanaf nu." }
    stop(stop: &str) { fr: "Arrêt le plus proche : {stop}", nl: "Dichtstbijzijnde halte: {stop}" }
    reply(link: &str) { fr: "Serez-vous là ? Dites-le ici, sans vous connecter :\n{link}", nl: "Ben je erbij? Zeg het hier, zonder aan te melden:\n{link}" }
    replied(link: &str) { fr: "Vous avez déjà dit si vous venez. Pour changer d’avis :\n{link}", nl: "Je hebt al gezegd of je komt. Van gedachten veranderd?\n{link}" }
    page(link: &str) { fr: "La page de la séance :\n{link}", nl: "De pagina van de bijeenkomst:\n{link}" }
}
