//! Every word about commitments, French and Dutch side by side.

use kit::Locale;

use crate::rules::Standing;

kit::texts! {
    no_news { fr: "Sans nouvelles", nl: "Geen nieuws" }
    in_progress { fr: "En cours", nl: "Bezig" }
    kept { fr: "Tenu", nl: "Nagekomen" }
    dropped { fr: "Abandonné", nl: "Losgelaten" }
    do_in_progress { fr: "C’est en cours", nl: "Het loopt nog" }
    do_kept { fr: "C’est tenu", nl: "Het is nagekomen" }
    do_dropped { fr: "C’est abandonné", nl: "Het is losgelaten" }

    title { fr: "Engagements", nl: "Engagementen" }
    lead { fr: "Ce que le groupe s’est promis en séance, et où cela en est.", nl: "Wat de groep in de bijeenkomst beloofde, en hoe het ermee staat." }
    open { fr: "Encore ouverts", nl: "Nog open" }
    open_none { fr: "Rien n’est en attente. Les engagements pris en séance se retrouvent ici.", nl: "Er wacht niets. Wat in een bijeenkomst beloofd wordt, komt hier te staan." }
    closed { fr: "Tenus ou abandonnés", nl: "Nagekomen of losgelaten" }
    taken(day: &str) { fr: "Pris le {day}", nl: "Genomen op {day}" }
    by(who: &str) { fr: "Par {who}", nl: "Door {who}" }
    due(day: &str) { fr: "Pour le {day}", nl: "Tegen {day}" }
    was_due(day: &str) { fr: "La date était le {day}. Rien n’est perdu : un mot suffit.", nl: "De datum was {day}. Er is niets verloren: één woord volstaat." }
    yours { fr: "Le vôtre", nl: "Van jou" }
    history_one { fr: "1 nouvelle", nl: "1 bericht" }
    history(n: usize) { fr: "{n} nouvelles", nl: "{n} berichten" }
    told_at(day: &str) { fr: "Donnée le {day}", nl: "Gemeld op {day}" }
    noted_at(day: &str) { fr: "Dite en séance, notée par la modération le {day}", nl: "Gezegd in de bijeenkomst, genoteerd door de moderatie op {day}" }
    tell { fr: "Dire où cela en est", nl: "Zeggen hoe het ermee staat" }
    note { fr: "Noter ce qui a été dit", nl: "Noteren wat gezegd werd" }
    words { fr: "Un mot, si vous voulez", nl: "Een woordje, als je wilt" }
    words_hint { fr: "Si c’est abandonné, dites pourquoi. Rien qui permette de reconnaître une personne.", nl: "Is het losgelaten, zeg dan waarom. Niets waarmee iemand herkend kan worden." }
    no_why { fr: "Dites pourquoi c’est abandonné, même en un mot.", nl: "Zeg waarom het losgelaten is, één woord volstaat." }
    too_long(n: usize) { fr: "C’est trop long. {n} signes au plus.", nl: "Dat is te lang. Hoogstens {n} tekens." }
    meanwhile(standing: &str) { fr: "Une autre nouvelle est arrivée entre-temps : « {standing} ». Relisez, puis choisissez.", nl: "Intussen kwam er ander nieuws: “{standing}”. Lees even na en kies dan." }
    told { fr: "C’est noté. Merci pour la nouvelle.", nl: "Genoteerd. Bedankt voor het nieuws." }
    told_more { fr: "Le groupe le lira à l’ouverture de la prochaine séance.", nl: "De groep leest het bij het begin van de volgende bijeenkomst." }

    asked { fr: "Où en est cet engagement ?", nl: "Hoe staat het met dit engagement?" }
    asked_more { fr: "Un geste suffit. Rien n’est compté par personne.", nl: "Eén tik volstaat. Er wordt niets per persoon geteld." }
    asked_closed { fr: "Merci, la nouvelle est arrivée. Vous pouvez encore la corriger.", nl: "Bedankt, het nieuws is er. Je kunt het nog verbeteren." }
    correct { fr: "Corriger", nl: "Verbeteren" }
    taken_in { fr: "Pris à la séance", nl: "Genomen in de bijeenkomst" }
    due_for { fr: "Pour le", nl: "Tegen" }
    stands { fr: "Où cela en est", nl: "Hoe het ervoor staat" }

    opening { fr: "Ce qui était promis, encore ouvert", nl: "Wat beloofd was, nog open" }
    opening_all { fr: "Tous les engagements du groupe", nl: "Alle engagementen van de groep" }
}

/// How a commitment stands, in a word.
pub fn standing(locale: Locale, standing: Standing) -> &'static str {
    match standing {
        Standing::NoNews => no_news(locale),
        Standing::InProgress => in_progress(locale),
        Standing::Kept => kept(locale),
        Standing::Dropped => dropped(locale),
    }
}

/// The button that tells it; nobody tells that there is no news.
pub fn button(locale: Locale, standing: Standing) -> &'static str {
    match standing {
        Standing::NoNews => "",
        Standing::InProgress => do_in_progress(locale),
        Standing::Kept => do_kept(locale),
        Standing::Dropped => do_dropped(locale),
    }
}

/// What the mail before the next session says.
pub mod mail {
    kit::texts! {
        subject_one(day: &str) { fr: "Votre engagement, avant la séance du {day}", nl: "Je engagement, voor de bijeenkomst van {day}" }
        subject_many(day: &str) { fr: "Vos engagements, avant la séance du {day}", nl: "Je engagementen, voor de bijeenkomst van {day}" }
        opening_one(day: &str) { fr: "La prochaine séance a lieu le {day}. Elle s’ouvre sur ce que le groupe s’était promis. Où en est votre engagement ? Le lien ouvre une page, un geste y suffit.", nl: "De volgende bijeenkomst is op {day}. Ze begint met wat de groep beloofd had. Hoe staat het met jouw engagement? De link opent een pagina, daar volstaat één tik." }
        opening_many(day: &str) { fr: "La prochaine séance a lieu le {day}. Elle s’ouvre sur ce que le groupe s’était promis. Où en sont vos engagements ? Chaque lien ouvre une page, un geste y suffit.", nl: "De volgende bijeenkomst is op {day}. Ze begint met wat de groep beloofd had. Hoe staat het met jouw engagementen? Elke link opent een pagina, daar volstaat één tik." }
        one(text: &str, taken: &str, due: &str, link: &str) { fr: "« {text} »\nPris le {taken}.{due}\n{link}", nl: "“{text}”\nGenomen op {taken}.{due}\n{link}" }
        due(day: &str) { fr: " Pour le {day}.", nl: " Tegen {day}." }
        closing { fr: "Tenu, en cours ou abandonné : tout se dit. Le lien est pour vous, ne le faites pas suivre.", nl: "Nagekomen, bezig of losgelaten: alles mag gezegd worden. De link is voor jou, stuur hem niet door." }
    }
}
