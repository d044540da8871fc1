//! Every word of the minutes, French and Dutch side by side.

pub mod archive;
pub mod redact;
pub mod remarks;
pub mod versions;

use kit::Locale;
use kit::words::one_or_many;
use live::rules::Kind as ContributionKind;
use live::rules::room::By;

use crate::rules::{Ending, Item};

kit::texts! {
    // The first text of an item.
    said_one { fr: "1 contribution.", nl: "1 bijdrage." }
    said_many(n: i64) { fr: "{n} contributions.", nl: "{n} bijdragen." }
    said_one_unsigned { fr: "1 contribution, sans signature.", nl: "1 bijdrage, zonder naam." }
    said_all_unsigned(n: i64) { fr: "{n} contributions, toutes sans signature.", nl: "{n} bijdragen, alle zonder naam." }
    said_some_unsigned(n: i64, unsigned: i64) { fr: "{n} contributions, dont {unsigned} sans signature.", nl: "{n} bijdragen, waarvan {unsigned} zonder naam." }
    was_parked { fr: "Point mis de côté pour une prochaine séance.", nl: "Punt opzijgezet voor een volgende bijeenkomst." }
    was_skipped { fr: "Point non traité.", nl: "Punt niet behandeld." }
    concluded(kind: &str, text: &str) { fr: "{kind} : {text}", nl: "{kind}: {text}" }
    promised(kind: &str, text: &str, more: &str) { fr: "{kind} : {text} ({more})", nl: "{kind}: {text} ({more})" }
    due(day: &str) { fr: "pour le {day}", nl: "tegen {day}" }

    // The action summary.
    summary_subject(title: &str) { fr: "À retenir et à faire : {title}", nl: "Te onthouden en te doen: {title}" }
    summary_opening(title: &str, when: &str) { fr: "Voici ce que la séance laisse à faire et à retenir.\n{title}\n{when}", nl: "Dit is wat de bijeenkomst te doen en te onthouden geeft.\n{title}\n{when}" }
    summary_promised { fr: "À faire", nl: "Te doen" }
    summary_concluded { fr: "À retenir", nl: "Te onthouden" }
    summary_nothing { fr: "Rien n’a été promis ni conclu cette fois.", nl: "Deze keer werd er niets beloofd of besloten." }
    summary_closing(link: &str) { fr: "Le compte rendu suit. Il sera ici :\n{link}", nl: "Het verslag volgt. Je vindt het hier:\n{link}" }

    // The mail that opens the correction window.
    review_subject(title: &str) { fr: "Compte rendu à relire : {title}", nl: "Verslag na te lezen: {title}" }
    review_text(title: &str, until: &str, link: &str) { fr: "Le compte rendu de « {title} » est prêt à être relu, jusqu’au {until}.\n\n{link}\n\nUne erreur, un oubli : dites-le sous le point concerné avant cette date.", nl: "Het verslag van “{title}” kan nagelezen worden tot {until}.\n\n{link}\n\nEen fout of iets vergeten: zeg het onder het punt zelf, voor die datum." }

    // The mail at approval.
    approved_subject(title: &str) { fr: "Compte rendu publié : {title}", nl: "Verslag gepubliceerd: {title}" }
    approved_text(title: &str, link: &str) { fr: "Le compte rendu de « {title} » est approuvé. Il se lit, s’imprime et se garde en PDF ici :\n\n{link}", nl: "Het verslag van “{title}” is goedgekeurd. Je kan het hier lezen, afdrukken en als pdf bewaren:\n\n{link}" }

    // The page.
    minutes { fr: "Compte rendu", nl: "Verslag" }
    minutes_of(title: &str) { fr: "Compte rendu : {title}", nl: "Verslag: {title}" }
    echo_of(title: &str) { fr: "Écho : {title}", nl: "Echo: {title}" }
    echo_lead { fr: "Ce que le groupe partage avec tout le monde. Ce qui s’est dit dans la salle y reste.", nl: "Wat de groep met iedereen deelt. Wat in de zaal gezegd werd, blijft daar." }
    echo_empty { fr: "Le groupe n’a rien choisi pour l’écho", nl: "De groep koos niets voor de echo" }
    echo_empty_more { fr: "Les personnes présentes lisent le compte rendu entier une fois connectées.", nl: "Wie erbij was, leest het hele verslag na aanmelden." }
    in_draft { fr: "En rédaction", nl: "In de maak" }
    in_draft_more { fr: "Seule la modération lit ce texte.", nl: "Alleen de moderatie leest deze tekst." }
    in_review { fr: "En relecture", nl: "Wordt nagelezen" }
    in_review_until(day: &str) { fr: "Une erreur, un oubli ? Dites-le sous le point concerné, avant le {day}.", nl: "Een fout, iets vergeten? Zeg het onder het punt zelf, voor {day}." }
    approved_on(version: i64, day: &str) { fr: "Version {version}, approuvée par la modération le {day}", nl: "Versie {version}, goedgekeurd door de moderatie op {day}" }
    older { fr: "Une version plus récente existe", nl: "Er is een nieuwere versie" }
    older_do { fr: "Lire la dernière version", nl: "De laatste versie lezen" }
    pdf { fr: "En PDF", nl: "Als pdf" }
    pdf_busy { fr: "Beaucoup de PDF sont demandés à la fois. Revenez dans dix secondes.", nl: "Er worden veel pdf’s tegelijk gevraagd. Kom over tien seconden terug." }
    pdf_broken { fr: "Ce PDF n’a pas pu être fait. La page, elle, s’imprime.", nl: "Deze pdf kon niet gemaakt worden. De pagina kan je wel afdrukken." }
    versions { fr: "Toutes les versions", nl: "Alle versies" }
    edit { fr: "Rédiger", nl: "Schrijven" }
    correct_link { fr: "Corriger", nl: "Verbeteren" }
    session { fr: "La séance", nl: "De bijeenkomst" }
    who_came { fr: "Qui était là", nl: "Wie er was" }
    present { fr: "Présent·es", nl: "Aanwezig" }
    guests { fr: "Invité·es", nl: "Gasten" }
    excused { fr: "Excusé·es", nl: "Verontschuldigd" }
    organisations { fr: "Organisations", nl: "Organisaties" }
    points { fr: "Point par point", nl: "Punt per punt" }
    promises { fr: "Ce qui a été promis", nl: "Wat beloofd is" }
    promise_what { fr: "Engagement", nl: "Engagement" }
    promise_who { fr: "Par", nl: "Door" }
    promise_when { fr: "Pour le", nl: "Tegen" }
    unknown { fr: "à préciser", nl: "nog te bepalen" }
    took(real: i64, planned: i64) { fr: "{real} min sur {planned} prévues", nl: "{real} van {planned} min." }
    lasts(planned: i64) { fr: "{planned} min prévues", nl: "{planned} min. gepland" }
    no_text { fr: "Aucun texte pour ce point.", nl: "Geen tekst bij dit punt." }
    contributions_one { fr: "1 contribution", nl: "1 bijdrage" }
    contributions(n: i64) { fr: "{n} contributions", nl: "{n} bijdragen" }
    unsigned { fr: "sans signature", nl: "zonder naam" }
    a_guest { fr: "une personne invitée", nl: "een gast" }
    named_guest(name: &str) { fr: "{name} (invité·e)", nl: "{name} (gast)" }
    supports_one { fr: "1 soutien", nl: "1 keer gesteund" }
    supports(n: i64) { fr: "{n} soutiens", nl: "{n} keer gesteund" }
    other_language { fr: "traduction attendue", nl: "vertaling volgt" }
    no_items { fr: "Cette séance n’avait pas de point", nl: "Deze bijeenkomst had geen punten" }
    no_items_more { fr: "Sans ordre du jour, il n’y a rien à rédiger.", nl: "Zonder agenda is er niets te schrijven." }

    // The desk of the moderator.
    edit_title(title: &str) { fr: "Rédiger : {title}", nl: "Schrijven: {title}" }
    correct_title(title: &str) { fr: "Corriger : {title}", nl: "Verbeteren: {title}" }
    read { fr: "Lire le compte rendu", nl: "Het verslag lezen" }
    in_french { fr: "En français", nl: "In het Frans" }
    in_dutch { fr: "En néerlandais", nl: "In het Nederlands" }
    nobody_recognised { fr: "Rien qui permette de reconnaître une personne.", nl: "Niets waarmee iemand herkend kan worden." }
    in_echo { fr: "Montrer ce point dans l’écho, à tout le monde", nl: "Dit punt in de echo tonen, aan iedereen" }
    save { fr: "Garder ce point", nl: "Dit punt bewaren" }
    propose { fr: "Proposer à partir de ce qui a été dit", nl: "Een tekst voorstellen uit wat gezegd werd" }
    publish_correction { fr: "Publier la correction", nl: "De verbetering publiceren" }
    correction_is_public { fr: "Chaque correction fait une nouvelle version", nl: "Elke verbetering maakt een nieuwe versie" }
    correction_is_public_more { fr: "La version approuvée reste lisible telle quelle.", nl: "De goedgekeurde versie blijft leesbaar zoals ze was." }
    not_saved_yet { fr: "Premier texte, écrit à partir de ce qui a été noté dans la salle. Relisez-le.", nl: "Eerste tekst, geschreven uit wat in de zaal genoteerd werd. Lees hem na." }
    saved_at(who: &str, day: &str, hour: &str) { fr: "Gardé par {who} le {day} à {hour}", nl: "Bewaard door {who} op {day} om {hour}" }
    moderation { fr: "la modération", nl: "de moderatie" }
    past_one { fr: "1 version précédente", nl: "1 vorige versie" }
    past(n: usize) { fr: "{n} versions précédentes", nl: "{n} vorige versies" }
    yours { fr: "Votre texte", nl: "Jouw tekst" }
    theirs { fr: "Le texte gardé entre-temps", nl: "De tekst die intussen bewaard is" }
    both_kept { fr: "Les deux textes sont gardés. Choisissez, ou faites-en un seul.", nl: "Beide teksten zijn bewaard. Kies er een, of maak er één van." }
    translate { fr: "Traduire", nl: "Vertalen" }
    keep_translation { fr: "Garder la traduction", nl: "De vertaling bewaren" }
    translation_missing { fr: "Écrivez la traduction.", nl: "Schrijf de vertaling." }
    next_step { fr: "La suite", nl: "Hoe het verdergaat" }
    to_review_more { fr: "Les personnes de ce groupe et celles qui étaient là reçoivent un message, et ont deux semaines pour corriger.", nl: "De mensen van deze groep en wie erbij was, krijgen een bericht en hebben twee weken om te verbeteren." }
    to_review { fr: "Ouvrir la relecture", nl: "Laten nalezen" }
    approve_more(day: &str) { fr: "La fenêtre de correction se ferme le {day}. Avant cette date, il faut l’accord du groupe.", nl: "De periode om te verbeteren eindigt op {day}. Vroeger kan alleen als de groep akkoord gaat." }
    approve_now { fr: "La fenêtre de correction est fermée. Le compte rendu peut être approuvé.", nl: "De periode om te verbeteren is voorbij. Het verslag kan goedgekeurd worden." }
    agreed { fr: "Le groupe a donné son accord", nl: "De groep is akkoord" }
    approve { fr: "Approuver et publier", nl: "Goedkeuren en publiceren" }
    back_to_draft { fr: "Revenir à la rédaction", nl: "Terug naar het schrijven" }
    summary_title { fr: "À retenir et à faire", nl: "Te onthouden en te doen" }
    summary_more(n: i64) { fr: "Un message avec les engagements et les conclusions, à {n} personnes. Dans les 48 heures, c’est encore frais.", nl: "Een bericht met de engagementen en de conclusies, aan {n} mensen. Binnen 48 uur ligt het nog vers." }
    summary_nobody { fr: "Aucune adresse connue pour ce groupe.", nl: "Geen enkel adres bekend voor deze groep." }
    summary_send { fr: "Envoyer le message", nl: "Het bericht versturen" }
    summary_was_sent(day: &str, hour: &str) { fr: "Message envoyé le {day} à {hour}.", nl: "Bericht verstuurd op {day} om {hour}." }

    // What a deed answers.
    done_saved { fr: "Le point est gardé", nl: "Het punt is bewaard" }
    done_translated { fr: "La traduction est gardée", nl: "De vertaling is bewaard" }
    done_proposed { fr: "Un premier texte est proposé", nl: "Een eerste tekst is voorgesteld" }
    done_review { fr: "La relecture est ouverte", nl: "Het verslag kan nagelezen worden" }
    done_draft { fr: "De retour en rédaction. Les textes sont restés.", nl: "Terug in de maak. De teksten staan er nog." }
    done_approved { fr: "Le compte rendu est approuvé et publié", nl: "Het verslag is goedgekeurd en gepubliceerd" }
    done_corrected { fr: "La correction est publiée", nl: "De verbetering is gepubliceerd" }
    done_summary { fr: "Le message part", nl: "Het bericht vertrekt" }
    done_summary_already { fr: "Le message était déjà parti. Rien n’a été renvoyé.", nl: "Het bericht was al vertrokken. Er werd niets opnieuw verstuurd." }
    done_already { fr: "C’était déjà fait. Rien n’a changé.", nl: "Dat was al gebeurd. Er is niets veranderd." }
    step_lost { fr: "La séance a changé d’étape entre-temps. Voici où elle en est.", nl: "De bijeenkomst zit intussen in een andere stap. Dit is de stand." }
    closed { fr: "Le compte rendu est approuvé. Une correction en fait une nouvelle version.", nl: "Het verslag is goedgekeurd. Een verbetering maakt er een nieuwe versie van." }
    not_approved { fr: "Le compte rendu n’est pas encore approuvé. Gardez le point plutôt que de le corriger.", nl: "Het verslag is nog niet goedgekeurd. Bewaar het punt in plaats van het te verbeteren." }
    not_empty { fr: "Ce point a déjà un texte. Rien n’a été remplacé.", nl: "Dit punt heeft al een tekst. Er werd niets vervangen." }
    nothing_captured { fr: "Rien n’a été noté sous ce point. Deux phrases suffisent.", nl: "Onder dit punt werd niets genoteerd. Twee zinnen volstaan." }
    too_long(n: usize) { fr: "Écrivez au plus {n} caractères.", nl: "Schrijf hoogstens {n} tekens." }
    needs_agreement(day: &str) { fr: "La correction court jusqu’au {day}. Cochez si le groupe a donné son accord.", nl: "Verbeteren kan nog tot {day}. Vink aan als de groep akkoord gaat." }

    // Contributions, under their kinds.
    experiences { fr: "Expériences", nl: "Ervaringen" }
    needs { fr: "Besoins", nl: "Behoeften" }
    strengths { fr: "Forces", nl: "Sterktes" }
    success_factors { fr: "Facteurs de réussite", nl: "Succesfactoren" }
    attention_points { fr: "Points d’attention", nl: "Aandachtspunten" }
    tools { fr: "Outils", nl: "Instrumenten" }
    questions { fr: "Questions", nl: "Vragen" }
}

/// The heading over the contributions of a kind.
pub fn group(kind: ContributionKind, locale: Locale) -> &'static str {
    match kind {
        ContributionKind::Experience => experiences(locale),
        ContributionKind::Need => needs(locale),
        ContributionKind::Strength => strengths(locale),
        ContributionKind::SuccessFactor => success_factors(locale),
        ContributionKind::PointOfAttention => attention_points(locale),
        ContributionKind::Tool => tools(locale),
        ContributionKind::Question => questions(locale),
    }
}

/// Who signed, if anybody did.
pub fn by(by: &By, locale: Locale) -> String {
    match by {
        By::Name(name) => name.clone(),
        By::Guest(name) if name.is_empty() => a_guest(locale).to_owned(),
        By::Guest(name) => named_guest(locale, name),
        By::Unsigned => unsigned(locale).to_owned(),
    }
}

/// How many supported it, if anybody did.
pub fn supported(n: i64, locale: Locale) -> Option<String> {
    (n > 0).then(|| one_or_many(locale, n, supports_one(locale).to_owned(), supports(locale, n)))
}

/// What is said of an item that was not treated to its end.
pub fn left_open(ending: Ending, locale: Locale) -> Option<&'static str> {
    match ending {
        Ending::Treated => None,
        Ending::Parked => Some(was_parked(locale)),
        Ending::Skipped => Some(was_skipped(locale)),
    }
}

/// How long an item took.
pub fn length(item: &Item, locale: Locale) -> String {
    match item.real {
        Some(real) => took(locale, real, item.planned),
        None => lasts(locale, item.planned),
    }
}

/// What a finished deed says on the page it leads to (`?done=…`).
pub fn done(code: &str, locale: Locale) -> Option<&'static str> {
    Some(match code {
        "saved" => done_saved(locale),
        "translated" => done_translated(locale),
        "proposed" => done_proposed(locale),
        "review" => done_review(locale),
        "draft" => done_draft(locale),
        "approved" => done_approved(locale),
        "corrected" => done_corrected(locale),
        "summary" => done_summary(locale),
        "summary-already" => done_summary_already(locale),
        "already" => done_already(locale),
        "remarked" => remarks::done_remarked(locale),
        "taken-back" => remarks::done_taken_back(locale),
        "redacted" => redact::done(locale),
        "answered" => remarks::done_answered(locale),
        _ => return None,
    })
}
