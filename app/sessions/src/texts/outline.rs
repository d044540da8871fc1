//! What changed on an agenda, in the letters and on its page.

use kit::Locale;

use crate::rules::outline::Change;

kit::texts! {
    changed { fr: "Ce qui a changé depuis le dernier e-mail", nl: "Wat er veranderd is sinds de laatste e-mail" }
    added(title: &str, n: i64) { fr: "Ajouté : « {title} », {n} min", nl: "Toegevoegd: “{title}”, {n} min." }
    removed(title: &str) { fr: "Enlevé : « {title} »", nl: "Weggehaald: “{title}”" }
    moved(title: &str, to: usize, of: usize) { fr: "Déplacé : « {title} », maintenant à la place {to} sur {of}", nl: "Verplaatst: “{title}”, nu op plaats {to} van {of}" }
    retimed(title: &str, from: i64, to: i64) { fr: "Durée : « {title} », {to} min au lieu de {from}", nl: "Duur: “{title}”, {to} min. in plaats van {from}" }
    renamed(from: &str, to: &str) { fr: "Titre : « {from} » devient « {to} »", nl: "Titel: “{from}” wordt “{to}”" }
}

/// One change, in a line.
pub fn change(locale: Locale, change: &Change) -> String {
    match change {
        Change::Added { title, minutes } => added(locale, title.text(locale), *minutes),
        Change::Removed { title } => removed(locale, title.text(locale)),
        Change::Moved { title, to, of } => moved(locale, title.text(locale), *to, *of),
        Change::Retimed { title, from, to } => retimed(locale, title.text(locale), *from, *to),
        Change::Renamed { from, to } => renamed(locale, from.text(locale), to.text(locale)),
    }
}

/// The heading and a line for each, for a letter; nothing changed: nothing.
pub fn told(locale: Locale, changes: &[Change]) -> Option<String> {
    (!changes.is_empty()).then(|| {
        let lines = changes.iter().map(|one| format!("- {}", change(locale, one)));
        std::iter::once(changed(locale).to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
    })
}
