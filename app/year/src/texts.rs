//! Every word of the year, French and Dutch side by side.

use kit::Locale;
use kit::clock::month_name;

use crate::rules::Standing;

kit::texts! {
    the_year(year: i32) { fr: "L’année {year}", nl: "Het jaar {year}" }
    score(n: usize, year: i32) { fr: "Les {n} séances de {year}, par instance et par mois", nl: "De {n} bijeenkomsten van {year}, per groep en per maand" }
    per_quarter { fr: "une par trimestre", nl: "één per kwartaal" }
    per_month { fr: "Par mois", nl: "Per maand" }
    sessions_per_month { fr: "Séances par mois", nl: "Bijeenkomsten per maand" }
    no_date { fr: "sans date", nl: "geen datum" }
    owed { fr: "à fixer", nl: "vast te leggen" }
    dated { fr: "datée", nl: "datum vastgelegd" }
    announced { fr: "annoncée", nl: "aangekondigd" }
    settled { fr: "ordre du jour arrêté", nl: "agenda vastgelegd" }
    held { fr: "tenue", nl: "gehouden" }
    missed { fr: "manquée", nl: "gemist" }
    live { fr: "en cours", nl: "bezig" }
    legend { fr: "Un rond se remplit quart par quart, de la date jusqu’à la séance tenue. La bande de couleur est la période où la séance est due.", nl: "Een rondje vult zich kwart per kwart, van de datum tot de gehouden bijeenkomst. De gekleurde strook is de periode waarin de bijeenkomst verwacht wordt." }
    same_as_list { fr: "Lire la même chose en liste", nl: "Hetzelfde lezen als lijst" }
    next { fr: "Les prochaines séances", nl: "De volgende bijeenkomsten" }
    whole_year { fr: "Toute l’année, en liste", nl: "Het hele jaar, als lijst" }
    as_of(day: &str) { fr: "au {day}", nl: "op {day}" }
    nothing_next { fr: "Aucune séance à venir n’a de date. Les périodes où une séance est due sont dans la liste.", nl: "Geen enkele komende bijeenkomst heeft een datum. De periodes waarin er een verwacht wordt, staan in de lijst." }
    register { fr: "S’inscrire", nl: "Inschrijven" }
    see { fr: "Voir la séance", nl: "De bijeenkomst bekijken" }
    enter { fr: "Entrer dans la salle", nl: "De zaal binnengaan" }
    find_date { fr: "Fixer une date", nl: "Een datum vastleggen" }
    year_before(year: i32) { fr: "Année {year}", nl: "Jaar {year}" }
    other_years { fr: "Autres années", nl: "Andere jaren" }
    owed_in_all(n: usize) { fr: "{n} séances dues.", nl: "{n} bijeenkomsten te houden." }
    all_dated { fr: "Rien ne presse.", nl: "Niets dringt." }
    june { fr: "juin : les six ateliers", nl: "juni: de zes ateliers" }
}

/// The word of a standing.
pub fn standing(locale: Locale, standing: Standing) -> &'static str {
    match standing {
        Standing::Owed => owed(locale),
        Standing::Dated => dated(locale),
        Standing::Announced => announced(locale),
        Standing::Settled => settled(locale),
        Standing::Held => held(locale),
        Standing::Missed => missed(locale),
    }
}

/// `7 tenues`, `1 gemist`: how many windows stand so; nothing when none does.
pub fn counted(locale: Locale, standing: Standing, n: i64) -> Option<String> {
    let word = match (locale, standing) {
        (Locale::Fr, Standing::Owed) => "à fixer",
        (Locale::Fr, Standing::Dated) => kit::words::one_or_many(locale, n, "datée", "datées"),
        (Locale::Fr, Standing::Announced) => kit::words::one_or_many(locale, n, "annoncée", "annoncées"),
        (Locale::Fr, Standing::Settled) => kit::words::one_or_many(locale, n, "prête", "prêtes"),
        (Locale::Fr, Standing::Held) => kit::words::one_or_many(locale, n, "tenue", "tenues"),
        (Locale::Fr, Standing::Missed) => kit::words::one_or_many(locale, n, "manquée", "manquées"),
        (Locale::Nl, Standing::Owed) => "vast te leggen",
        (Locale::Nl, Standing::Dated) => "met datum",
        (Locale::Nl, Standing::Announced) => "aangekondigd",
        (Locale::Nl, Standing::Settled) => "klaar",
        (Locale::Nl, Standing::Held) => "gehouden",
        (Locale::Nl, Standing::Missed) => "gemist",
    };
    (n > 0).then(|| format!("{n} {word}"))
}

/// `juin`, `2e trimestre`; `juni`, `2e kwartaal`: the name of a window.
pub fn span(locale: Locale, months: (u32, u32)) -> String {
    match (locale, months) {
        (_, (from, to)) if from == to => month_name(from, locale).to_owned(),
        (Locale::Fr, (1, 3)) => "1er trimestre".to_owned(),
        (Locale::Fr, (from, to)) if from % 3 == 1 && to == from + 2 => {
            format!("{}e trimestre", to / 3)
        }
        (Locale::Nl, (from, to)) if from % 3 == 1 && to == from + 2 => {
            format!("{}e kwartaal", to / 3)
        }
        (Locale::Fr, (from, to)) => {
            format!("{} à {}", month_name(from, locale), month_name(to, locale))
        }
        (Locale::Nl, (from, to)) => format!("{} tot {}", month_name(from, locale), month_name(to, locale)),
    }
}

/// Under the name of a body on the score: its months, or «une par trimestre».
pub fn rhythm(locale: Locale, rhythm: &[(u32, u32)]) -> String {
    if rhythm.iter().all(|(from, to)| to - from == 2) {
        return per_quarter(locale).to_owned();
    }
    rhythm.iter().map(|months| span(locale, *months)).collect::<Vec<_>>().join(", ")
}

/// What is still without a date and falls due, as a sentence: «Il reste une date à trouver : …».
pub fn falling_due(locale: Locale, n: usize, names: &str) -> String {
    match (locale, n) {
        (Locale::Fr, 1) => format!("Une date à trouver sans attendre\u{a0}: {names}."),
        (Locale::Fr, n) => format!("{n} dates à trouver sans attendre\u{a0}: {names}."),
        (Locale::Nl, 1) => format!("Eén datum snel vast te leggen: {names}."),
        (Locale::Nl, n) => format!("{n} datums snel vast te leggen: {names}."),
    }
}
