//! What an agenda opens with.

use kit::clock::month_name;
use kit::{Day, Locale};

kit::texts! {
    promised(day: &str, n: i64, what: &str) { fr: "Ce qui était promis le {day} : {n} {what} à relire", nl: "Wat beloofd werd op {day}: {n} {what} om te herlezen" }
    carried(day: &str) { fr: "repris de la séance du {day}", nl: "overgenomen van de bijeenkomst van {day}" }
}

/// The title of the item that reads promises again.
pub fn promises(locale: Locale, n: i64, day: Day) -> String {
    let date = format!("{} {}", day.of_month(), month_name(day.month(), locale));
    let what = match (n, locale) {
        (1, _) => "engagement",
        (_, Locale::Fr) => "engagements",
        (_, Locale::Nl) => "engagementen",
    };
    promised(locale, &date, n, what)
}
