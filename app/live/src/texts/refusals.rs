//! Why a deed was not done, and what one can do.

kit::texts! {
    not_live { fr: "La salle n’est pas ouverte. Rien n’a changé.", nl: "De zaal is niet open. Er is niets veranderd." }
    nothing_now { fr: "Aucun point n’est ouvert pour le moment. Ce que vous avez écrit est resté en place.", nl: "Er is nu geen punt open. Wat je schreef, staat er nog." }

    code_missing { fr: "Écrivez le code affiché dans la salle.", nl: "Schrijf de code die in de zaal te zien is." }
    code_unknown { fr: "Aucune salle n’a ce code. Regardez l’écran : les lettres et les chiffres qui se ressemblent n’y sont pas.", nl: "Geen enkele zaal heeft deze code. Kijk op het scherm: letters en cijfers die op elkaar lijken, staan er niet in." }
    name_too_long(n: usize) { fr: "Un nom plus court : {n} signes au plus.", nl: "Een kortere naam: hoogstens {n} tekens." }
    too_many_tries { fr: "Trop de codes essayés. Attendez une minute, ou demandez le code à la modération.", nl: "Te veel codes geprobeerd. Wacht een minuut, of vraag de code aan de moderatie." }
    not_yet(when: &str) { fr: "La salle n’est pas encore ouverte. {when}. Réessayez à ce moment.", nl: "De zaal is nog niet open. {when}. Probeer het dan opnieuw." }
    too_many_guests { fr: "Beaucoup de personnes viennent d’entrer par votre réseau. Réessayez dans dix minutes, ou dites-le à la modération.", nl: "Er zijn net veel mensen langs jouw netwerk binnengekomen. Probeer over tien minuten opnieuw, of zeg het aan de moderatie." }
    over { fr: "Cette séance est terminée : on n’y entre plus.", nl: "Deze bijeenkomst is voorbij: je kunt er niet meer in." }

    kind_missing { fr: "Choisissez ce que vous apportez : une expérience, un besoin…", nl: "Kies wat je inbrengt: een ervaring, een behoefte…" }
    text_missing { fr: "Écrivez une phrase, même courte.", nl: "Schrijf een zin, een korte volstaat." }
    text_too_long(n: usize) { fr: "C’est trop long pour être lu en séance : {n} signes au plus.", nl: "Dit is te lang om in de zaal te lezen: hoogstens {n} tekens." }
    looked_back_enough { fr: "Vous avez déjà donné votre avis. Une fois suffit.", nl: "Je gaf je mening al. Eén keer volstaat." }
    too_fast { fr: "Beaucoup de contributions en une minute. Attendez un instant, puis ajoutez celle-ci : elle est restée en place.", nl: "Veel bijdragen in één minuut. Wacht even en voeg deze dan toe: ze staat er nog." }
    not_to_support { fr: "Cette phrase ne peut pas être soutenue : elle est de vous, ou elle a été retirée.", nl: "Deze zin kun je niet steunen: hij is van jou, of hij is ingetrokken." }
    gone_meanwhile { fr: "Cette phrase a été retirée entre-temps.", nl: "Deze zin is intussen ingetrokken." }

    keys_elsewhere(name: &str) { fr: "Les clés sont chez {name}. Prenez-les pour conduire.", nl: "De sleutels zijn bij {name}. Neem ze om te leiden." }
    moved_on { fr: "La salle a déjà changé de point. Rien n’a été fait ; regardez où elle en est.", nl: "De zaal is al bij een ander punt. Er is niets gedaan; kijk waar ze is." }
    already_now { fr: "Un point est déjà ouvert.", nl: "Er is al een punt open." }
    nothing_ahead { fr: "Il ne reste aucun point.", nl: "Er zijn geen punten meer." }
    nothing_behind { fr: "Il n’y a rien à reprendre.", nl: "Er valt niets te hernemen." }
    already_paused { fr: "La séance est déjà en pause.", nl: "De bijeenkomst is al gepauzeerd." }
    not_paused { fr: "La séance n’est pas en pause.", nl: "De bijeenkomst is niet gepauzeerd." }
    not_ahead { fr: "Ce point n’est plus à venir. Rien n’a été fait ; regardez où en est la salle.", nl: "Dit punt komt niet meer. Er is niets gedaan; kijk waar de zaal is." }
    floor_moved_on { fr: "Quelqu’un d’autre a donné la parole entre-temps. Regardez qui l’a.", nl: "Iemand anders gaf intussen het woord. Kijk wie het heeft." }
    waits_no_more { fr: "Cette personne ne demande plus la parole.", nl: "Deze persoon vraagt het woord niet meer." }
    poll_open_already { fr: "Une question est déjà ouverte. Fermez-la d’abord ; ce que vous avez écrit est resté en place.", nl: "Er is al een vraag open. Sluit die eerst; wat je schreef, staat er nog." }
    poll_closed { fr: "Cette question est close.", nl: "Deze vraag is gesloten." }
    question_missing { fr: "Écrivez la question, en une phrase.", nl: "Schrijf de vraag, in één zin." }
    question_too_long(n: usize) { fr: "Une question plus courte : {n} signes au plus, elle se lit de loin.", nl: "Een kortere vraag: hoogstens {n} tekens, ze wordt van ver gelezen." }
    way_missing { fr: "Choisissez : à main levée, ou des points.", nl: "Kies: handopsteking of stippen." }
    choices_number { fr: "Donnez de deux à huit choix, un par ligne.", nl: "Geef twee tot acht keuzes, één per regel." }
    choice_too_long(n: usize) { fr: "Un des choix est trop long : {n} signes au plus.", nl: "Een van de keuzes is te lang: hoogstens {n} tekens." }
    dots_number(n: i64) { fr: "De 1 à {n} points par personne.", nl: "1 tot {n} stippen per persoon." }
    answer_missing { fr: "Choisissez au moins une réponse.", nl: "Kies minstens één antwoord." }
    too_many_dots(n: i64) { fr: "C’est plus que ce que chacun·e a. Répartissez jusqu’à {n}.", nl: "Dat is meer dan ieder heeft. Verdeel tot {n}." }
    answer_no_figure { fr: "Donnez un chiffre par choix, ou laissez vide.", nl: "Geef een cijfer per keuze, of laat leeg." }
    no_feedback_now { fr: "Le moment est passé : ces mots se donnent à la fin de la séance et dans la semaine qui suit, par les personnes qui y étaient.", nl: "Het moment is voorbij: deze woorden geef je op het einde van de bijeenkomst en in de week daarna, als je er was." }
    feedback_missing { fr: "Écrivez au moins l’un des deux.", nl: "Schrijf minstens een van beide." }
    tick_first { fr: "Cochez d’abord ce que vous voulez regrouper.", nl: "Vink eerst aan wat je wilt groeperen." }
    heading_missing { fr: "Écrivez un titre, en quelques mots.", nl: "Schrijf een titel, in enkele woorden." }
    heading_too_long(n: usize) { fr: "Un titre plus court : {n} signes au plus, il se lit de loin.", nl: "Een kortere titel: hoogstens {n} tekens, hij wordt van ver gelezen." }
    heading_taken { fr: "Un autre groupe porte déjà ce titre.", nl: "Een andere groep heeft deze titel al." }
    groups_enough(n: usize) { fr: "Ce point a déjà {n} groupes. Reprenez un de leurs titres, ou défaites-en un.", nl: "Dit punt heeft al {n} groepen. Neem een van hun titels, of maak er een los." }
    group_gone { fr: "Ce groupe a été défait entre-temps. Rien n’a bougé.", nl: "Deze groep is intussen losgemaakt. Er is niets verplaatst." }
    unsigned_in_sub { fr: "Ce qui est sans signature ne va pas sous un sous-groupe : on pourrait deviner de qui c’est. Rien n’a bougé ; décochez-le, ou choisissez un titre.", nl: "Wat zonder naam is, gaat niet onder een subgroep: men zou kunnen raden van wie het is. Er is niets verplaatst; vink het uit of kies een titel." }
    sub_stays { fr: "Ce sous-groupe est ouvert, ou il a ramené quelque chose : il reste.", nl: "Deze subgroep is open of bracht iets mee: ze blijft." }
    subs_number(few: i64, most: i64) { fr: "De {few} à {most} sous-groupes.", nl: "{few} tot {most} subgroepen." }
    subs_closed { fr: "Les sous-groupes sont fermés.", nl: "De subgroepen zijn gesloten." }
    sit_first { fr: "Choisissez d’abord ce sous-groupe.", nl: "Kies eerst deze subgroep." }
    is_reported { fr: "Quelqu’un rapporte déjà pour ce sous-groupe.", nl: "Iemand brengt al verslag uit voor deze subgroep." }
    reports_not { fr: "Vous ne rapportez pas, ou plus, pour ce sous-groupe. Ce que vous avez écrit est resté en place.", nl: "Je brengt geen verslag (meer) uit voor deze subgroep. Wat je schreef, staat er nog." }
    brought_meanwhile { fr: "Ce texte a changé entre-temps. Les deux sont là ; gardez le bon.", nl: "Deze tekst is intussen gewijzigd. Beide staan er; houd de juiste." }
    renamed_meanwhile(heading: &str) { fr: "Quelqu’un a changé ce titre entre-temps : on lit maintenant « {heading} ». Le vôtre est resté dans le champ.", nl: "Iemand wijzigde deze titel intussen: er staat nu ‘{heading}’. De jouwe staat nog in het veld." }
    enough_time { fr: "Ce point a déjà reçu deux heures de plus. Mettez-le de côté, ou concluez.", nl: "Dit punt kreeg al twee uur extra. Zet het opzij, of rond af." }

    outcome_missing { fr: "Choisissez ce qu’on en retient.", nl: "Kies wat we onthouden." }
    outcome_elsewhere { fr: "Un atelier propose, le Conseil de l’action décide ; une concertation ne fait pas de proposition.", nl: "Een veranderatelier stelt voor, de Actieraad beslist; een overleg doet geen voorstel." }
    owner_missing { fr: "Choisissez une personne de la liste.", nl: "Kies iemand uit de lijst." }
    due_missing { fr: "Donnez un jour, par exemple 12/02/2027.", nl: "Geef een dag, bijvoorbeeld 12/02/2027." }
    due_past { fr: "Ce jour est passé. Choisissez aujourd’hui ou plus tard.", nl: "Die dag is voorbij. Kies vandaag of later." }
    due_too_far { fr: "C’est dans plus de deux ans. Choisissez un jour plus proche.", nl: "Dat is over meer dan twee jaar. Kies een dag die dichterbij is." }
}
