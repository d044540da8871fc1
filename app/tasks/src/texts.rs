//! Every word about tasks, French and Dutch side by side.

use kit::{Day, Locale};

use crate::rules::{About, Kind, Standing, Task};

kit::texts! {
    find_date { fr: "Trouver une date", nl: "Een datum vinden" }
    save_the_date { fr: "Annoncer la date", nl: "De datum aankondigen" }
    call_for_topics { fr: "Demander des sujets", nl: "Onderwerpen vragen" }
    open_registration { fr: "Ouvrir les inscriptions", nl: "De inschrijvingen openen" }
    settle_agenda { fr: "Arrêter l’ordre du jour", nl: "De agenda vastleggen" }
    reminder { fr: "Rappeler la séance", nl: "Aan de bijeenkomst herinneren" }
    unopened { fr: "Ouvrir la séance, ou dire ce qui s’est passé", nl: "De bijeenkomst openen, of zeggen wat er gebeurd is" }
    close_room { fr: "Clore la séance restée ouverte", nl: "De bijeenkomst sluiten die nog openstaat" }
    summary { fr: "Envoyer ce qui a été promis et conclu", nl: "Versturen wat beloofd en besloten is" }
    minutes { fr: "Publier le compte rendu", nl: "Het verslag publiceren" }

    title { fr: "Tâches", nl: "Taken" }
    lead { fr: "Ce que vos groupes attendent de vous, compté depuis la date de chaque séance.", nl: "Wat je groepen van je verwachten, geteld vanaf de datum van elke bijeenkomst." }
    none { fr: "Rien n’attend. Les tâches arrivent d’elles-mêmes, huit semaines avant leur jour.", nl: "Er wacht niets. Taken komen vanzelf, acht weken voor hun dag." }
    not_moderator { fr: "Les tâches sont celles des personnes qui modèrent un groupe. Vous n’en modérez pas.", nl: "Taken zijn er voor wie een groep modereert. Jij modereert er geen." }
    late { fr: "À rattraper", nl: "In te halen" }
    soon { fr: "Bientôt", nl: "Binnenkort" }
    ahead { fr: "À venir", nl: "Op komst" }
    since(day: &str) { fr: "Attendu depuis le {day}", nl: "Verwacht sinds {day}" }
    today { fr: "Pour aujourd’hui", nl: "Voor vandaag" }
    tomorrow { fr: "Pour demain", nl: "Voor morgen" }
    until(day: &str) { fr: "Pour le {day}", nl: "Tegen {day}" }
    session_of(name: &str, day: &str) { fr: "{name}, {day}", nl: "{name}, {day}" }
    all_tasks { fr: "Toutes les tâches", nl: "Alle taken" }

    delays { fr: "Délais", nl: "Termijnen" }
    delays_of { fr: "Les délais de vos groupes", nl: "De termijnen van je groepen" }
    delays_lead { fr: "En jours. Une case vide reprend le délai habituel. Un délai dit pour quel jour une tâche est attendue ; rien d’autre ne change, sauf là où c’est écrit.", nl: "In dagen. Een leeg vak neemt de gewone termijn. Een termijn zegt tegen welke dag een taak verwacht wordt; verder verandert er niets, behalve waar het staat." }
    opens_by_itself { fr: "Les inscriptions s’ouvrent d’elles-mêmes ce jour-là, sauf pour une séance qui a son heure.", nl: "De inschrijvingen openen vanzelf op die dag, behalve voor een bijeenkomst met een eigen uur." }
    leaves_by_itself { fr: "Le rappel part de lui-même ce jour-là.", nl: "De herinnering vertrekt vanzelf op die dag." }
    before_window(n: i64) { fr: "Jours avant la fin de la période. D’habitude : {n}.", nl: "Dagen voor het einde van de periode. Gewoonlijk: {n}." }
    before_start(n: i64) { fr: "Jours avant la séance. D’habitude : {n}.", nl: "Dagen voor de bijeenkomst. Gewoonlijk: {n}." }
    after_end(n: i64) { fr: "Jours après la séance. D’habitude : {n}.", nl: "Dagen na de bijeenkomst. Gewoonlijk: {n}." }
    no_days(least: i64, most: i64) { fr: "Écrivez un nombre de jours, de {least} à {most}.", nl: "Schrijf een aantal dagen, van {least} tot {most}." }
    keep { fr: "Enregistrer", nl: "Bewaren" }
    kept { fr: "C’est enregistré.", nl: "Dat is bewaard." }
    meanwhile { fr: "Ces délais ont changé entre-temps. Ce que vous avez écrit est resté en place.", nl: "Deze termijnen zijn intussen veranderd. Wat je schreef, staat er nog." }
    stands(days: i64) { fr: "Enregistré entre-temps : {days}", nl: "Intussen bewaard: {days}" }

    next { fr: "Ma prochaine séance", nl: "Mijn volgende bijeenkomst" }
    agenda { fr: "Ordre du jour", nl: "Agenda" }
    room { fr: "Entrer dans la salle", nl: "De zaal binnengaan" }
    remote { fr: "Rejoindre à distance", nl: "Op afstand deelnemen" }
    commitments { fr: "Engagements", nl: "Engagementen" }
}

/// What is to be done.
pub fn kind(locale: Locale, kind: Kind) -> &'static str {
    match kind {
        Kind::FindDate => find_date(locale),
        Kind::SaveTheDate => save_the_date(locale),
        Kind::CallForTopics => call_for_topics(locale),
        Kind::OpenRegistration => open_registration(locale),
        Kind::SettleAgenda => settle_agenda(locale),
        Kind::Reminder => reminder(locale),
        Kind::Unopened => unopened(locale),
        Kind::CloseRoom => close_room(locale),
        Kind::Summary => summary(locale),
        Kind::Minutes => minutes(locale),
    }
}

/// For which session, or which months.
pub fn about(locale: Locale, task: &Task) -> String {
    match &task.about {
        About::Window { year, months } => format!("{} {year}", sessions::texts::date::months(locale, *months)),
        About::Session { name, day, .. } => session_of(locale, name.text(locale), &day.full(locale)),
    }
}

/// By which day; what is late is said calmly.
pub fn by_when(locale: Locale, task: &Task, now: Day) -> String {
    match task.due.days_since(now) {
        ..0 => since(locale, &task.due.full(locale)),
        0 => today(locale).to_owned(),
        1 => tomorrow(locale).to_owned(),
        _ => until(locale, &task.due.full(locale)),
    }
}

pub fn standing(locale: Locale, standing: Standing) -> &'static str {
    match standing {
        Standing::Late => late(locale),
        Standing::Soon => soon(locale),
        Standing::Ahead => ahead(locale),
    }
}

/// What the reminders say.
pub mod mail {
    kit::texts! {
        soon_subject(name: &str, day: &str) { fr: "Bientôt : {name}, {day}", nl: "Binnenkort: {name}, {day}" }
        soon { fr: "La séance approche. Voici l’essentiel pour venir.", nl: "De bijeenkomst komt eraan. Dit heb je nodig om te komen." }
        soon_with_a_seat { fr: "La séance approche, et votre place est gardée. Si vous ne venez pas, libérez-la depuis le mail de votre inscription : quelqu’un attend peut-être.", nl: "De bijeenkomst komt eraan, en je plaats is voor jou. Kom je niet, geef ze dan vrij via de mail van je inschrijving: misschien wacht er iemand." }
        remote(link: &str) { fr: "À distance : {link}", nl: "Op afstand: {link}" }
        agenda(link: &str) { fr: "L’ordre du jour :\n{link}", nl: "De agenda:\n{link}" }
        due_subject_one { fr: "Une tâche vous attend", nl: "Er wacht een taak op je" }
        due_subject(n: usize) { fr: "{n} tâches vous attendent", nl: "Er wachten {n} taken op je" }
        due { fr: "Voici ce qui attend dans vos groupes. Chaque lien mène à l’endroit où cela se fait.", nl: "Dit wacht in je groepen. Elke link brengt je naar de plaats waar het gebeurt." }
        all_tasks(link: &str) { fr: "Toutes vos tâches :\n{link}", nl: "Al je taken:\n{link}" }
    }
}
