//! Every word on the sheets and on the form of re-entry.

kit::texts! {
    // The sheets.
    title(session: &str) { fr: "Sur papier : {session}", nl: "Op papier: {session}" }
    back { fr: "La séance", nl: "De bijeenkomst" }
    lead { fr: "Trois feuilles à imprimer, pour une séance sans téléphone ni réseau. Vous recopierez ensuite l’essentiel en quelques minutes.", nl: "Drie bladen om af te drukken, voor een bijeenkomst zonder telefoon of netwerk. Nadien neem je het belangrijkste in enkele minuten over." }
    how { fr: "Imprimez cette page avec votre navigateur (Ctrl P, ou Partager puis Imprimer). Chaque feuille commence sur une page neuve.", nl: "Druk deze pagina af met je browser (Ctrl P, of Delen en dan Afdrukken). Elk blad begint op een nieuwe bladzijde." }
    enter_link { fr: "Recopier les notes", nl: "De notities overnemen" }
    enter_when { fr: "Recopier les notes se fait une fois la séance ouverte.", nl: "Notities overnemen kan zodra de bijeenkomst geopend is." }
    agenda { fr: "Ordre du jour", nl: "Agenda" }
    no_items { fr: "L’ordre du jour est encore vide.", nl: "De agenda is nog leeg." }
    lasts(minutes: i64) { fr: "{minutes} min", nl: "{minutes} min." }
    expected { fr: "Résultat attendu :", nl: "Verwacht resultaat:" }
    notes_for { fr: "Notes", nl: "Notities" }
    presence { fr: "Qui est là", nl: "Wie er is" }
    presence_hint { fr: "Cette feuille ne circule que dans la salle. Elle se jette une fois recopiée.", nl: "Dit blad blijft in de zaal. Gooi het weg zodra het overgenomen is." }
    name { fr: "Nom", nl: "Naam" }
    of { fr: "Projet ou organisation", nl: "Project of organisatie" }
    signature { fr: "Signature", nl: "Handtekening" }
    way_in { fr: "Entrer dans la séance", nl: "Deelnemen aan de bijeenkomst" }
    way_in_more { fr: "Scannez avec votre téléphone. Pas de compte, pas d’application.", nl: "Scan met je telefoon. Geen account, geen app." }
    or_type(host: &str) { fr: "Ou écrivez {host}/join, puis ce code :", nl: "Of ga naar {host}/join en geef deze code in:" }
    qr { fr: "Code QR pour entrer dans la séance", nl: "QR-code om deel te nemen aan de bijeenkomst" }

    // Re-entry.
    notes_title(session: &str) { fr: "Recopier les notes : {session}", nl: "Notities overnemen: {session}" }
    notes_lead { fr: "Une ligne par parole. Sans noms : ce qui vient du papier reste sans signature.", nl: "Eén regel per bijdrage. Zonder namen: wat van papier komt, blijft zonder handtekening." }
    said { fr: "Ce qui a été dit", nl: "Wat er gezegd is" }
    said_hint { fr: "« Besoin : », « Force : », « Outil : », « Question : », « Réussite : » ou « Attention : » en début de ligne. Sinon, c’est une expérience.", nl: "‘Behoefte:’, ‘Sterkte:’, ‘Instrument:’, ‘Vraag:’, ‘Succes:’ of ‘Aandacht:’ vooraan op de regel. Anders is het een ervaring." }
    kept { fr: "Ce qu’on en garde", nl: "Wat we ervan bewaren" }
    kept_hint { fr: "« Décision : », « Information : » ou « Piste : » en début de ligne. Sinon, c’est un accord.", nl: "‘Beslissing:’, ‘Informatie:’ of ‘Spoor:’ vooraan op de regel. Anders is het een akkoord." }
    kept_hint_atelier { fr: "« Proposition : », « Information : » ou « Piste : » en début de ligne. Sinon, c’est un accord.", nl: "‘Voorstel:’, ‘Informatie:’ of ‘Spoor:’ vooraan op de regel. Anders is het een akkoord." }
    ending { fr: "Ce point", nl: "Dit punt" }
    as_it_is { fr: "ne change pas", nl: "verandert niet" }
    treated { fr: "a été traité", nl: "is behandeld" }
    parked { fr: "est mis de côté pour la prochaine fois", nl: "is opzijgezet voor de volgende keer" }
    skipped { fr: "n’a pas été traité", nl: "is niet behandeld" }
    who { fr: "Qui était là", nl: "Wie er was" }
    nobody_expected { fr: "Ce groupe n’a pas encore de membres.", nl: "Deze groep heeft nog geen leden." }
    commitments { fr: "Un engagement a une personne et une date : notez-le sur l’écran de modération.", nl: "Een engagement heeft een persoon en een datum: noteer het op het scherm van de moderatie." }
    drive { fr: "L’écran de modération", nl: "Het scherm van de moderatie" }
    enter { fr: "Garder ces notes", nl: "Deze notities bewaren" }
    done_entered { fr: "Les notes sont gardées. Ce que vous ajoutez ici vient en plus.", nl: "De notities zijn bewaard. Wat je hier nog schrijft, komt erbij." }
    not_live { fr: "Les notes se recopient pendant que la séance est ouverte. Ouvrez-la depuis sa page, même après coup.", nl: "Notities neem je over terwijl de bijeenkomst open is. Open ze op haar pagina, ook achteraf." }
    line_too_long(line: usize, most: usize) { fr: "La ligne {line} est trop longue : au plus {most} signes.", nl: "Regel {line} is te lang: hoogstens {most} tekens." }
    too_many_lines(most: usize) { fr: "Au plus {most} lignes par point.", nl: "Hoogstens {most} regels per punt." }
    not_on_paper(line: usize) { fr: "La ligne {line} ne peut pas être gardée ici : un engagement se note sur l’écran de modération, et un atelier propose là où une concertation décide.", nl: "Regel {line} kan hier niet bewaard worden: een engagement noteer je op het scherm van de moderatie, en een atelier stelt voor waar een overleg beslist." }
}
