//! What is put together.

kit::texts! {
    // under a heading
    tick { fr: "Regrouper", nl: "Groeperen" }
    gather { fr: "Mettre ensemble ce qui est coché", nl: "Samenzetten wat aangevinkt is" }
    gather_hint { fr: "Rien n’est fusionné : chaque phrase garde ses mots, sa signature et ses soutiens.", nl: "Niets wordt samengevoegd: elke zin houdt zijn woorden, naam en steun." }
    heading_new { fr: "Sous un nouveau titre", nl: "Onder een nieuwe titel" }
    gather_do { fr: "Regrouper", nl: "Groeperen" }
    gather_under { fr: "Ou sous un titre qui existe", nl: "Of onder een bestaande titel" }
    gather_none { fr: "Sans titre", nl: "Zonder titel" }
    change_group { fr: "Changer ce groupe", nl: "Deze groep wijzigen" }
    heading { fr: "Titre", nl: "Titel" }
    rename_do { fr: "Changer le titre", nl: "De titel wijzigen" }
    dissolve { fr: "Défaire le groupe", nl: "De groep losmaken" }
    dissolve_more { fr: "Le titre s’en va ; les contributions restent.", nl: "De titel verdwijnt; de bijdragen blijven." }
    group_empty { fr: "Rien sous ce titre pour le moment.", nl: "Nog niets onder deze titel." }
    group_more(n: usize) { fr: "et {n} de plus", nl: "en nog {n}" }
    done_grouped { fr: "C’est regroupé.", nl: "Gegroepeerd." }
    done_renamed { fr: "Le titre est changé.", nl: "De titel is gewijzigd." }
    done_dissolved { fr: "Le groupe est défait ; ses contributions sont là.", nl: "De groep is losgemaakt; de bijdragen zijn er nog." }
}
