//! The words of the shell, French and Dutch side by side.

kit::texts! {
    skip { fr: "Aller au contenu", nl: "Naar de inhoud" }
    demo { fr: "Données de démonstration", nl: "Demogegevens" }
    main_menu { fr: "Principale", nl: "Hoofdmenu" }
    shortcuts { fr: "Raccourcis", nl: "Snelmenu" }
    the_year { fr: "L’année", nl: "Het jaar" }
    territories { fr: "Territoires", nl: "Zorgzones" }
    practices { fr: "Pratiques", nl: "Praktijken" }
    my_page { fr: "Ma page", nl: "Mijn pagina" }
    me_asked { fr: "Ce qui m’est demandé", nl: "Wat mij gevraagd wordt" }
    me_became { fr: "Ce que sont devenues mes contributions", nl: "Wat er met mijn bijdragen gebeurde" }
    me_empty { fr: "Rien ne vous attend. Vos séances, vos engagements et vos mots se retrouvent ici. Les prochains ateliers sont dans les territoires.", nl: "Er wacht niets op je. Je bijeenkomsten, je engagementen en je woorden vind je hier. De volgende ateliers vind je bij de zones." }
    other_language { fr: "Nederlands", nl: "Français" }
    have_code { fr: "J’ai un code de séance", nl: "Ik heb een code van een bijeenkomst" }
    tool_of { fr: "Concerto, un outil de Brusano", nl: "Concerto, een werkinstrument van Brusano" }
    accessibility { fr: "Accessibilité", nl: "Toegankelijkheid" }
    privacy { fr: "Vie privée", nl: "Privacy" }
    new_version { fr: "Une nouvelle version est prête.", nl: "Er is een nieuwe versie klaar." }
    take_it { fr: "La prendre", nl: "Overnemen" }
    later { fr: "Plus tard", nl: "Later" }
    unsent { fr: "Pas encore envoyé : gardé dans cet onglet seulement.", nl: "Nog niet verstuurd: alleen in dit tabblad bewaard." }
    kept { fr: "Page gardée sur cet appareil, telle qu’elle était :", nl: "Pagina bewaard op dit toestel, zoals ze was op:" }
    offline { fr: "Pas de réseau. Ce qui a été lu reste lisible.", nl: "Geen netwerk. Wat je al las, blijft leesbaar." }

    privacy_lead { fr: "Concerto garde le moins possible, et dit ce qu’il garde.", nl: "Concerto bewaart zo weinig mogelijk, en zegt wat het bewaart." }
    accessibility_lead { fr: "Concerto doit pouvoir servir à tout le monde, avec ou sans souris, écran ou réseau.", nl: "Concerto moet voor iedereen bruikbaar zijn, met of zonder muis, scherm of netwerk." }
    accessibility_aim_title { fr: "Ce que nous visons", nl: "Wat we willen bereiken" }
    accessibility_aim { fr: "Les règles WCAG 2.2, niveau AA, et la norme EN 301 549. Chaque page est vérifiée par un outil à chaque changement, au clavier et sans JavaScript. Aucun audit par une personne indépendante n’a encore eu lieu.", nl: "De regels WCAG 2.2, niveau AA, en de norm EN 301 549. Elke pagina wordt bij elke wijziging nagekeken met een testprogramma, met het toetsenbord en zonder JavaScript. Een onafhankelijke audit is er nog niet geweest." }
    accessibility_tell_title { fr: "Quelque chose vous arrête ?", nl: "Loop je ergens vast?" }
    accessibility_tell { fr: "Écrivez au helpdesk de Brusano : helpdesk@brusano.brussels, ou appelez le +32 2 880 29 80. Dites la page et ce qui vous a arrêté.", nl: "Schrijf naar de helpdesk van Brusano: helpdesk@brusano.brussels, of bel +32 2 880 29 80. Zeg welke pagina het is en wat er misloopt." }
    privacy_kept_title { fr: "Ce que nous gardons", nl: "Wat we bewaren" }
    privacy_registrations { fr: "Inscriptions : nom, adresse e-mail, organisation, fonction et langue, effacés 12 mois après la séance.", nl: "Inschrijvingen: naam, e-mailadres, organisatie, functie en taal, gewist 12 maanden na de bijeenkomst." }
    privacy_needs { fr: "Besoins pour participer : à part, vus par l’équipe d’accueil seulement, effacés 14 jours après la séance.", nl: "Noden om deel te nemen: apart bewaard, alleen gezien door het onthaalteam, gewist 14 dagen na de bijeenkomst." }
    privacy_guests { fr: "Personnes invitées : le nom donné en entrant dans une salle, effacé après 30 jours.", nl: "Gasten: de naam die je bij het binnenkomen opgeeft, gewist na 30 dagen." }
    privacy_unsigned { fr: "Contributions sans signature : rien, nulle part, ne dit qui les a écrites.", nl: "Bijdragen zonder naam: niets zegt wie ze schreef, nergens." }
    privacy_signed { fr: "Contributions signées et comptes rendus : tant qu’ils servent au groupe ; votre nom en est retiré si vous le demandez.", nl: "Bijdragen met naam en verslagen: zolang de groep ze gebruikt; je naam wordt verwijderd als je dat vraagt." }
    privacy_cookies_title { fr: "Cookies", nl: "Cookies" }
    privacy_cookies { fr: "« lang » retient la langue de votre dernière visite, pendant un an. Un autre vous reconnaît quand vous vous connectez ou entrez dans une salle avec un code. Aucun suivi, aucune publicité.", nl: "“lang” onthoudt een jaar lang de taal van je laatste bezoek. Een andere herkent je als je je aanmeldt of met een code een zaal binnengaat. Geen opvolging, geen reclame." }
    privacy_rights_title { fr: "Vos droits", nl: "Je rechten" }
    privacy_rights { fr: "Voir, corriger, effacer ou emporter vos données : écrivez à helpdesk@brusano.brussels. Vous pouvez aussi vous adresser à l’Autorité de protection des données.", nl: "Je gegevens inkijken, verbeteren, wissen of meenemen: schrijf naar helpdesk@brusano.brussels. Je kunt ook terecht bij de Gegevensbeschermingsautoriteit." }
    components { fr: "Composants", nl: "Onderdelen" }
    components_lead { fr: "Chaque pièce, dans tous ses états.", nl: "Elk onderdeel, in al zijn toestanden." }
}
