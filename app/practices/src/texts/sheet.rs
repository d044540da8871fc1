//! The words of the sheet and its editor.

use kit::Locale;

use crate::rules::{FieldName, Known, Money};
use crate::texts;

kit::texts! {
    title { fr: "Titre", nl: "Titel" }
    lets_you { fr: "Ce que cela permet", nl: "Wat het mogelijk maakt" }
    need { fr: "Le besoin", nl: "De nood" }
    themes { fr: "Thèmes", nl: "Thema’s" }
    steps { fr: "Comment ça s’est passé", nl: "Hoe het ging" }
    keep { fr: "À garder", nl: "Te bewaren" }
    adapt { fr: "À adapter", nl: "Aan te passen" }
    success { fr: "Ce qui aide", nl: "Wat helpt" }
    attention { fr: "Points d’attention", nl: "Aandachtspunten" }
    failed { fr: "Ce qui n’a pas marché", nl: "Wat niet werkte" }
    effects { fr: "Effets vus", nl: "Vastgestelde effecten" }
    effects_known { fr: "Comment le savez-vous ?", nl: "Hoe weet je dat?" }
    ethics { fr: "Vérification éthique", nl: "Ethische controle" }
    ethics_box { fr: "J’ai relu : personne ne peut être reconnu·e.", nl: "Ik heb nagelezen: niemand kan herkend worden." }
    review_by { fr: "À revoir avant", nl: "Te herzien voor" }
    public { fr: "Public", nl: "Doelgroep" }
    context { fr: "Le contexte", nl: "De context" }
    projects { fr: "Projets", nl: "Projecten" }
    territories { fr: "Territoires", nl: "Zorgzones" }
    people { fr: "Personnes nécessaires", nl: "Benodigde mensen" }
    time { fr: "Temps nécessaire", nl: "Benodigde tijd" }
    money { fr: "Budget", nl: "Budget" }
    contact { fr: "Contact, par fonction", nl: "Contact, per functie" }
    licence { fr: "Licence", nl: "Licentie" }
}

kit::texts! {
    lets_you_hint { fr: "En une phrase : qui peut faire quoi, grâce à cette pratique.", nl: "In één zin: wie kan wat, dankzij deze praktijk." }
    keep_hint { fr: "Les fonctions sans lesquelles elle ne marche plus.", nl: "De functies zonder welke het niet meer werkt." }
    adapt_hint { fr: "La forme, que chacun·e peut changer.", nl: "De vorm, die iedereen kan veranderen." }
    contact_hint { fr: "Une fonction, pas un nom.", nl: "Een functie, geen naam." }
    steps_hint { fr: "Deux à huit étapes. Celles que vous laissez vides ne seront pas gardées.", nl: "Twee tot acht stappen. Lege stappen worden niet bewaard." }
    nobody { fr: "Rien qui permette de reconnaître une personne.", nl: "Niets waarmee iemand herkend kan worden." }
    step(n: usize) { fr: "Étape {n}", nl: "Stap {n}" }
    step_title(language: &str) { fr: "Titre, {language}", nl: "Titel, {language}" }
    step_text(language: &str) { fr: "Moment clé, {language}", nl: "Sleutelmoment, {language}" }
    french { fr: "en français", nl: "in het Frans" }
    dutch { fr: "en néerlandais", nl: "in het Nederlands" }
    no_choice { fr: "Pas encore dit", nl: "Nog niet gezegd" }
    more_steps { fr: "Autres étapes", nl: "Meer stappen" }
}

kit::texts! {
    edit_title { fr: "Compléter la fiche", nl: "De fiche aanvullen" }
    edit_lead { fr: "Un quart d’heure suffit pour l’essentiel. Écrivez dans une langue ; l’autre peut attendre.", nl: "Een kwartier volstaat voor de kern. Schrijf in één taal; de andere kan wachten." }
    essential { fr: "L’essentiel", nl: "De kern" }
    further { fr: "Pour aller plus loin", nl: "Voor wie verder wil" }
    check { fr: "Avant de proposer", nl: "Voor je voorstelt" }
    save { fr: "Enregistrer le brouillon", nl: "Het ontwerp bewaren" }
}

kit::texts! {
    conflict { fr: "Les deux textes sont gardés. Choisissez, ou faites-en un seul.", nl: "Beide teksten zijn bewaard. Kies er een, of maak er één van." }
    conflict_more { fr: "Quelqu’un a changé la fiche pendant que vous écriviez. Vos textes sont dans le formulaire ; enregistrer les garde.", nl: "Iemand heeft de fiche veranderd terwijl je schreef. Jouw teksten staan in het formulier; bewaren houdt die." }
    yours { fr: "Votre texte", nl: "Jouw tekst" }
    theirs { fr: "Le texte enregistré entre-temps", nl: "De tekst die intussen bewaard is" }
    nothing_written { fr: "Vide", nl: "Leeg" }
}

kit::texts! {
    too_long(n: usize) { fr: "C’est trop long : {n} signes au plus.", nl: "Dat is te lang: hoogstens {n} tekens." }
    bad_people { fr: "Écrivez un nombre de personnes, de 1 à 500.", nl: "Schrijf een aantal personen, van 1 tot 500." }
    bad_day { fr: "Choisissez un jour à partir d’aujourd’hui, dans les cinq ans.", nl: "Kies een dag vanaf vandaag, binnen de vijf jaar." }
}

kit::texts! {
    lacks_title { fr: "Donnez un titre.", nl: "Geef een titel." }
    lacks_lets_you { fr: "Dites en une phrase ce que cela permet.", nl: "Zeg in één zin wat het mogelijk maakt." }
    lacks_themes { fr: "Choisissez au moins un thème.", nl: "Kies minstens één thema." }
    lacks_need { fr: "Dites à quel besoin cela répond.", nl: "Zeg op welke nood dit antwoordt." }
    lacks_steps { fr: "Nommez au moins une étape.", nl: "Noem minstens één stap." }
    lacks_keep { fr: "Dites ce qu’il faut garder.", nl: "Zeg wat je moet bewaren." }
    lacks_adapt { fr: "Dites ce qu’on peut adapter.", nl: "Zeg wat je kunt aanpassen." }
    lacks_success { fr: "Dites ce qui aide.", nl: "Zeg wat helpt." }
    lacks_attention { fr: "Dites à quoi faire attention.", nl: "Zeg waar je op moet letten." }
    lacks_effects { fr: "Dites ce que vous avez vu changer.", nl: "Zeg wat je hebt zien veranderen." }
    lacks_effects_known { fr: "Dites comment vous le savez.", nl: "Zeg hoe je het weet." }
    lacks_ethics { fr: "Relisez, puis cochez que personne ne peut être reconnu·e.", nl: "Lees na, en vink aan dat niemand herkend kan worden." }
    lacks_review_by { fr: "Choisissez quand la revoir.", nl: "Kies wanneer je ze herziet." }
}

/// The name of a part of the sheet.
pub fn part(locale: Locale, name: FieldName) -> &'static str {
    let text = match name {
        FieldName::Title => title,
        FieldName::LetsYou => lets_you,
        FieldName::Themes => themes,
        FieldName::Need => need,
        FieldName::Steps => steps,
        FieldName::Keep => keep,
        FieldName::Adapt => adapt,
        FieldName::Success => success,
        FieldName::Attention => attention,
        FieldName::Failed => failed,
        FieldName::Effects => effects,
        FieldName::EffectsKnown => effects_known,
        FieldName::Ethics => ethics,
        FieldName::ReviewBy => review_by,
        FieldName::Public => public,
        FieldName::Context => context,
        FieldName::Time => time,
        FieldName::Contact => contact,
        FieldName::Projects => projects,
        FieldName::Territories => territories,
        FieldName::People => people,
        FieldName::Money => money,
        FieldName::Licence => licence,
    };
    text(locale)
}

/// What to do about a part that is missing.
pub fn lacks(locale: Locale, name: FieldName) -> &'static str {
    let text = match name {
        FieldName::Title => lacks_title,
        FieldName::LetsYou => lacks_lets_you,
        FieldName::Themes => lacks_themes,
        FieldName::Need => lacks_need,
        FieldName::Steps => lacks_steps,
        FieldName::Keep => lacks_keep,
        FieldName::Adapt => lacks_adapt,
        FieldName::Success => lacks_success,
        FieldName::Attention => lacks_attention,
        FieldName::Effects => lacks_effects,
        FieldName::EffectsKnown => lacks_effects_known,
        FieldName::Ethics => lacks_ethics,
        FieldName::ReviewBy => lacks_review_by,
        other => return part(locale, other),
    };
    text(locale)
}

/// The hint under the name of a part, when it needs one.
pub fn hint(locale: Locale, name: FieldName) -> &'static str {
    match name {
        FieldName::LetsYou => lets_you_hint(locale),
        FieldName::Keep => keep_hint(locale),
        FieldName::Adapt => adapt_hint(locale),
        FieldName::Contact => contact_hint(locale),
        _ => nobody(locale),
    }
}

pub fn band(locale: Locale, money: Money) -> &'static str {
    match money {
        Money::None => texts::no_money(locale),
        Money::Under500 => texts::under_500(locale),
        Money::Under5000 => texts::under_5000(locale),
        Money::More => texts::over_5000(locale),
    }
}

pub fn known(locale: Locale, known: Known) -> &'static str {
    match known {
        Known::Felt => texts::felt(locale),
        Known::Counted => texts::counted(locale),
        Known::Evaluated => texts::evaluated(locale),
    }
}
