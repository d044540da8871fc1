//! Versions compared.

kit::texts! {
    compare_with(version: i64) { fr: "Comparer avec la version {version}", nl: "Vergelijken met versie {version}" }
    compared(title: &str) { fr: "Versions comparées : {title}", nl: "Versies vergeleken: {title}" }
    from_to(before: i64, after: i64) { fr: "De la version {before} à la version {after}", nl: "Van versie {before} naar versie {after}" }
    how_to_read { fr: "Souligné : ajouté. Barré : retiré.", nl: "Onderstreept: toegevoegd. Doorstreept: weggehaald." }
    only_one { fr: "Il n’y a qu’une version", nl: "Er is maar één versie" }
    nothing_changed { fr: "Rien n’a changé dans les textes", nl: "In de teksten is niets veranderd" }
    joined_echo { fr: "Ajouté à l’écho.", nl: "Toegevoegd aan de echo." }
    left_echo { fr: "Retiré de l’écho.", nl: "Weggehaald uit de echo." }
    unchanged(language: &str) { fr: "{language} : rien n’a changé", nl: "{language}: niets veranderd" }
    back { fr: "Le compte rendu", nl: "Het verslag" }
    added { fr: "[ajouté] ", nl: "[toegevoegd] " }
    taken_out { fr: "[retiré] ", nl: "[weggehaald] " }
    end { fr: " [fin]", nl: " [einde]" }
}
