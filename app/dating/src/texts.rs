//! Every word about finding a date, French and Dutch side by side: the poll here, the mails in [`mail`],
//! who comes in [`reply`].

pub mod mail;
pub mod reply;

use kit::Locale;
use kit::words::one_or_many;

use crate::rules::Word;
use crate::rules::proposal::Wrong;

/// The fields of the answers, in the order of the dates.
pub const FIELDS: [&str; 5] = ["answer1", "answer2", "answer3", "answer4", "answer5"];

kit::texts! {
    propose_title { fr: "Proposer plusieurs dates", nl: "Verschillende datums voorstellen" }
    propose_lead(body: &str, months: &str, year: i32) { fr: "{body}, {months} {year}. Chaque membre reçoit un e-mail et répond sans se connecter.", nl: "{body}, {months} {year}. Elk lid krijgt een e-mail en antwoordt zonder aan te melden." }
    propose_hint { fr: "De deux à cinq dates. Une ligne sans date ne compte pas.", nl: "Twee tot vijf datums. Een regel zonder datum telt niet mee." }
    nth_date(n: usize) { fr: "Date {n}", nl: "Datum {n}" }
    nth_date_optional(n: usize) { fr: "Date {n}, si vous voulez", nl: "Datum {n}, als je wilt" }
    same_place { fr: "Le lieu, le même pour toutes les dates", nl: "De plaats, dezelfde voor alle datums" }
    send { fr: "Envoyer aux membres", nl: "Naar de leden sturen" }
    look_again { fr: "À savoir sur ces jours", nl: "Goed om te weten over deze dagen" }
    look_again_more { fr: "Rien n’est interdit. Gardez ces dates, ou changez-les ci-dessous.", nl: "Niets is verboden. Hou deze datums, of verander ze hieronder." }
    keep { fr: "Garder ces dates et envoyer", nl: "Deze datums houden en versturen" }
    look_other { fr: "Regarder d’autres dates", nl: "Andere datums bekijken" }
    at_once { fr: "Fixer une date sans demander", nl: "Een datum vastleggen zonder te vragen" }
    twice { fr: "Cette date est déjà proposée plus haut, à la même heure.", nl: "Deze datum staat hierboven al, op hetzelfde uur." }
    waits { fr: "Une séance de cette période est reportée : la date fixée sera la sienne.", nl: "Een bijeenkomst van deze periode is uitgesteld: de vastgelegde datum wordt de hare." }

    poll_title { fr: "Quelle date ?", nl: "Welke datum?" }
    poll_lead(body: &str, months: &str, year: i32) { fr: "{body}, {months} {year}.", nl: "{body}, {months} {year}." }
    poll_place { fr: "Lieu", nl: "Plaats" }
    your_answer { fr: "Vos réponses", nl: "Jouw antwoorden" }
    answer_lead { fr: "Dites pour chaque date si elle vous va. Vous pouvez changer d’avis tant que la date n’est pas fixée.", nl: "Zeg voor elke datum of ze je past. Je kunt nog van gedacht veranderen zolang de datum niet vastligt." }
    yes { fr: "Oui", nl: "Ja" }
    if_need_be { fr: "S’il le faut", nl: "Als het moet" }
    no { fr: "Non", nl: "Nee" }
    no_word { fr: "Choisissez une réponse pour cette date.", nl: "Kies een antwoord voor deze datum." }
    answer { fr: "Envoyer mes réponses", nl: "Mijn antwoorden versturen" }
    answer_again { fr: "Changer mes réponses", nl: "Mijn antwoorden wijzigen" }
    no_poll { fr: "Aucune date n’est proposée pour le moment.", nl: "Er worden nu geen datums voorgesteld." }
    no_poll_more { fr: "Quand il y en aura, vous recevrez un e-mail.", nl: "Zodra er zijn, krijg je een e-mail." }

    asked(body: &str, months: &str, year: i32) { fr: "{body}, {months} {year} : dites quelles dates vous vont", nl: "{body}, {months} {year}: zeg welke datums je passen" }

    fixed(when: &str) { fr: "La date est fixée : {when}", nl: "De datum ligt vast: {when}" }
    fixed_go { fr: "Voir la séance", nl: "De bijeenkomst bekijken" }
    closed { fr: "La question est close sans qu’une date soit fixée", nl: "De vraag is gesloten zonder dat er een datum vastligt" }
    closed_more { fr: "D’autres dates seront peut-être proposées. Vous recevrez alors un e-mail.", nl: "Misschien komen er andere datums. Dan krijg je een e-mail." }
    closed_meanwhile { fr: "La question s’est fermée entre-temps. Voici ce qui vaut maintenant.", nl: "De vraag is intussen gesloten. Dit geldt nu." }
    already_open { fr: "Des dates ont déjà été proposées pour cette période. Les voici.", nl: "Er zijn al datums voorgesteld voor deze periode. Hier zijn ze." }
    date_is_over { fr: "Cette date est déjà passée. Choisissez-en une autre.", nl: "Die datum is al voorbij. Kies een andere." }

    table { fr: "Les dates, la meilleure d’abord", nl: "De datums, de beste eerst" }
    table_why { fr: "D’abord celle qui exclut le moins de monde, puis celle qui convient au plus grand nombre, puis la plus proche.", nl: "Eerst de datum die het minste mensen uitsluit, dan die het meeste mensen past, dan de vroegste." }
    answered(n: usize, all: usize) { fr: "Réponses : {n} sur {all}.", nl: "Antwoorden: {n} van {all}." }
    best { fr: "La meilleure à présent", nl: "Nu de beste" }
    date { fr: "Date", nl: "Datum" }
    cannot { fr: "Ne peuvent pas", nl: "Kunnen niet" }
    could { fr: "S’il le faut", nl: "Als het moet" }
    to_know { fr: "À savoir", nl: "Goed om te weten" }
    nobody { fr: "personne", nl: "niemand" }
    nothing { fr: "rien", nl: "niets" }
    fix { fr: "Fixer cette date", nl: "Deze datum vastleggen" }
    fix_of(when: &str) { fr: "Fixer cette date : {when}", nl: "Deze datum vastleggen: {when}" }
    silent { fr: "Pas encore de réponse", nl: "Nog geen antwoord" }
    all_answered { fr: "Tout le monde a répondu.", nl: "Iedereen heeft geantwoord." }
    remind { fr: "Le leur rappeler par e-mail", nl: "Hen herinneren met een e-mail" }
    reminded_already { fr: "Un e-mail est parti il y a moins d’un jour. Attendez demain.", nl: "Er is minder dan een dag geleden een e-mail vertrokken. Wacht tot morgen." }
    close_title { fr: "Fermer sans date", nl: "Sluiten zonder datum" }
    close_more { fr: "Personne ne pourra plus répondre. Vous pourrez ensuite proposer d’autres dates.", nl: "Niemand kan dan nog antwoorden. Daarna kun je andere datums voorstellen." }
    close { fr: "Fermer sans fixer de date", nl: "Sluiten zonder datum vast te leggen" }

    done_proposed { fr: "C’est parti. Chaque membre reçoit un e-mail.", nl: "Dat is vertrokken. Elk lid krijgt een e-mail." }
    done_answered { fr: "C’est noté. Merci.", nl: "Dat is genoteerd. Bedankt." }
    done_reminded { fr: "Le rappel est parti.", nl: "De herinnering is vertrokken." }
    done_closed { fr: "C’est fermé. Vous pouvez proposer d’autres dates.", nl: "Dat is gesloten. Je kunt andere datums voorstellen." }

    answered_head { fr: "Réponses", nl: "Antwoorden" }
    n_yes(n: usize) { fr: "{n} oui", nl: "{n} ja" }
    n_if_need_be(n: usize) { fr: "{n} s’il le faut", nl: "{n} als het moet" }
    n_no(n: usize) { fr: "{n} non", nl: "{n} nee" }
    asked_one { fr: "1 personne n’a pas répondu.", nl: "1 persoon heeft niet geantwoord." }
    asked_many(n: i64) { fr: "{n} personnes n’ont pas répondu.", nl: "{n} mensen hebben niet geantwoord." }
}

/// `yes` as a member reads it.
pub fn word(locale: Locale, word: Word) -> &'static str {
    match word {
        Word::Yes => yes(locale),
        Word::IfNeedBe => if_need_be(locale),
        Word::No => no(locale),
    }
}

/// What is wrong with a field of the proposal, and what to do.
pub fn wrong(locale: Locale, wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::Field(fault) => sessions::texts::edit::fault(locale, fault),
        Wrong::Twice => twice(locale),
    }
}

/// How many have not answered.
pub fn waiting(locale: Locale, n: usize) -> String {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    one_or_many(locale, n, asked_one(locale).to_owned(), asked_many(locale, n))
}
