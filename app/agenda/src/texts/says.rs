//! What the page says after a deed, and why it refuses one.

use kit::Locale;

kit::texts! {
    proposed { fr: "C’est proposé. Les autres peuvent le soutenir.", nl: "Voorgesteld. De anderen kunnen het steunen." }
    supported { fr: "Votre soutien compte.", nl: "Je steun telt mee." }
    unsupported { fr: "Votre soutien est retiré.", nl: "Je steun is ingetrokken." }
    withdrawn { fr: "Votre proposition est retirée.", nl: "Je voorstel is ingetrokken." }
    taken { fr: "La proposition est à l’ordre du jour, à la fin.", nl: "Het voorstel staat op de agenda, achteraan." }
    declined { fr: "La réponse est enregistrée. La personne qui propose la lira ici.", nl: "Het antwoord is bewaard. Wie het voorstelde, leest het hier." }
    removed { fr: "Le point est enlevé.", nl: "Het punt is weggehaald." }
    put_back { fr: "Le point est redevenu une proposition.", nl: "Het punt is weer een voorstel." }
    added { fr: "Le point est ajouté, à la fin.", nl: "Het punt is achteraan toegevoegd." }
    edited { fr: "Le point est enregistré.", nl: "Het punt is bewaard." }
    needed { fr: "C’est noté. Les autres peuvent le soutenir.", nl: "Genoteerd. De anderen kunnen het steunen." }
    joined { fr: "C’est joint. Les porteurs et les soutiens sont réunis.", nl: "Samengevoegd. Indieners en steun staan samen." }
    parted { fr: "C’est détaché : la proposition attend de nouveau.", nl: "Losgemaakt: het voorstel wacht weer." }
    begun { fr: "Le modèle est en place. Changez ce que vous voulez.", nl: "Het sjabloon staat klaar. Verander wat je wilt." }
    cleared { fr: "Les points du modèle sont enlevés.", nl: "De punten van het sjabloon zijn weggehaald." }
    attached { fr: "Le document est ajouté.", nl: "Het document is toegevoegd." }
    detached { fr: "Le document est enlevé.", nl: "Het document is weggehaald." }
    carried { fr: "Les engagements ouvrent la séance.", nl: "De bijeenkomst begint met de engagementen." }

    moved(title: &str, place: &str, all: usize) { fr: "« {title} » est maintenant {place} sur {all}.", nl: "“{title}” staat nu op {place} van {all}." }
    nth(n: usize) { fr: "{n}e", nl: "plaats {n}" }
    first { fr: "1er", nl: "plaats 1" }
    stayed(title: &str, place: &str, all: usize) { fr: "« {title} » est déjà {place} sur {all}.", nl: "“{title}” staat al op {place} van {all}." }
    merged { fr: "Quelqu’un d’autre a changé l’ordre au même moment ; les deux changements sont gardés.", nl: "Iemand anders veranderde tegelijk de volgorde; beide veranderingen zijn bewaard." }
    not_kept { fr: "Le déplacement n’a pas été enregistré", nl: "De verplaatsing is niet bewaard" }
    try_again { fr: "Réessayez ; rien n’est perdu.", nl: "Probeer opnieuw; er is niets verloren." }

    bad_minutes { fr: "Écrivez un nombre de minutes, de 5 à 120.", nl: "Schrijf een aantal minuten, van 5 tot 120." }
    no_title { fr: "Donnez un titre, en français ou en néerlandais.", nl: "Geef een titel, in het Frans of in het Nederlands." }
    no_proposal_title { fr: "Donnez un titre, même court.", nl: "Geef een titel, een korte volstaat." }
    no_kind { fr: "Choisissez à quoi sert ce point.", nl: "Kies waarvoor dit punt dient." }
    no_why { fr: "Dites pourquoi, en une ou deux phrases.", nl: "Zeg waarom, in één of twee zinnen." }
    no_answer { fr: "Dites pourquoi, en une phrase : la personne qui propose la lira.", nl: "Zeg waarom, in één zin: wie het voorstelde, leest het." }
    no_deciding { fr: "Un atelier propose, il ne décide pas. Choisissez autre chose.", nl: "Een veranderatelier doet voorstellen, het beslist niet. Kies iets anders." }
    too_many_signs(most: usize) { fr: "Raccourcissez : {most} signes au plus.", nl: "Maak korter: hoogstens {most} tekens." }
    gone { fr: "Ce point n’est plus là : quelqu’un l’a déplacé ou enlevé entre-temps.", nl: "Dit punt is er niet meer: iemand heeft het intussen verplaatst of weggehaald." }
    own { fr: "C’est votre proposition : les soutiens viennent des autres.", nl: "Dit is jouw voorstel: de steun komt van de anderen." }
    nothing_promised { fr: "Il n’y a pas d’engagement à relire.", nl: "Er zijn geen engagementen om te herlezen." }
    no_need { fr: "Écrivez le besoin ou la question, en une phrase.", nl: "Schrijf de nood of de vraag, in één zin." }
    no_target { fr: "Choisissez le point auquel joindre.", nl: "Kies het punt om bij te voegen." }
    not_empty { fr: "L’ordre du jour a déjà des points : un modèle se met sur un ordre du jour vide.", nl: "De agenda heeft al punten: een sjabloon komt op een lege agenda." }
    no_room { fr: "La séance est trop courte pour ce modèle.", nl: "De bijeenkomst is te kort voor dit sjabloon." }
    no_document_title { fr: "Donnez un titre au document.", nl: "Geef het document een titel." }
    bad_address { fr: "Collez l’adresse entière du document ; elle commence par https://.", nl: "Plak het volledige adres van het document; het begint met https://." }
    no_document { fr: "Choisissez un fichier, ou collez un lien.", nl: "Kies een bestand, of plak een link." }
    one_document { fr: "Un fichier ou un lien, pas les deux. Choisissez le fichier à nouveau, ou enlevez-le.", nl: "Een bestand of een link, niet allebei. Kies het bestand opnieuw, of laat het weg." }
    choose_again { fr: "Choisissez le fichier à nouveau : le navigateur ne le garde pas.", nl: "Kies het bestand opnieuw: de browser houdt het niet bij." }
    torn_document { fr: "Le fichier n’est pas arrivé en entier. Essayez encore.", nl: "Het bestand is niet volledig aangekomen. Probeer het nog eens." }
    busy_documents { fr: "Beaucoup de fichiers arrivent à la fois. Essayez dans une minute.", nl: "Er komen veel bestanden tegelijk aan. Probeer het over een minuut." }
    large_document { fr: "Ce fichier dépasse 5 Mo. Choisissez-en un plus léger, ou collez un lien.", nl: "Dit bestand is groter dan 5 MB. Kies een lichter, of plak een link." }
    odd_document { fr: "Choisissez un PDF, une image (PNG, JPEG) ou un document de bureau (ODT, DOCX, XLSX, PPTX…).", nl: "Kies een pdf, een afbeelding (PNG, JPEG) of een kantoordocument (ODT, DOCX, XLSX, PPTX…)." }
    enough_documents(most: usize) { fr: "Un point porte au plus {most} documents. Enlevez-en un d’abord.", nl: "Een punt draagt hoogstens {most} documenten. Haal er eerst een weg." }
    stale { fr: "Quelqu’un a changé ce point pendant que vous écriviez.", nl: "Iemand veranderde dit punt terwijl jij schreef." }
}

/// `7e`, `1er`; `plaats 7`.
pub fn place(locale: Locale, n: usize) -> String {
    if n == 1 { first(locale).to_owned() } else { nth(locale, n) }
}

/// The sentence for `?done=…`; nothing for a code that says nothing.
pub fn done(locale: Locale, code: &str) -> Option<&'static str> {
    Some(match code {
        "proposed" => proposed(locale),
        "supported" => supported(locale),
        "unsupported" => unsupported(locale),
        "withdrawn" => withdrawn(locale),
        "taken" => taken(locale),
        "declined" => declined(locale),
        "removed" => removed(locale),
        "back" => put_back(locale),
        "added" => added(locale),
        "edited" => edited(locale),
        "carried" => carried(locale),
        "needed" => needed(locale),
        "joined" => joined(locale),
        "parted" => parted(locale),
        "begun" => begun(locale),
        "cleared" => cleared(locale),
        "attached" => attached(locale),
        "detached" => detached(locale),
        _ => return None,
    })
}
