//! The formats: their names, how each runs, and what stays of it.

use kit::Locale;

use crate::rules::Format;

kit::texts! {
    welcome { fr: "accueil", nl: "onthaal" }
    round { fr: "tour de table", nl: "rondje" }
    story { fr: "récit", nl: "verhaal" }
    intervision { fr: "intervision", nl: "intervisie" }
    writing { fr: "écriture", nl: "schrijven" }
    closing { fr: "clôture", nl: "afsluiting" }
    plenary { fr: "plénière", nl: "plenair" }
    world_cafe { fr: "world café", nl: "wereldcafé" }
    commitments { fr: "retour sur les engagements", nl: "terugblik op de engagementen" }
    fishbowl { fr: "bocal", nl: "visbokaal" }
    sub_groups { fr: "sous-groupes", nl: "deelgroepen" }
    dots { fr: "gommettes", nl: "stickers" }
    panel { fr: "table ronde", nl: "rondetafel" }
    open_space { fr: "forum ouvert", nl: "open space" }
    snowball { fr: "boule de neige", nl: "sneeuwbal" }
    timeline { fr: "ligne du temps", nl: "tijdlijn" }
    actor_map { fr: "carte des acteurs", nl: "actorenkaart" }
    theory_of_change { fr: "théorie du changement", nl: "verandertheorie" }
    walk { fr: "marche exploratoire", nl: "verkenningswandeling" }
    visit { fr: "visite de lieu", nl: "bezoek" }
    free { fr: "libre", nl: "vrij" }

    guide { fr: "Les formats, leur durée habituelle et ce qu’on en garde", nl: "De werkvormen, hun gewone duur en wat ervan bewaard wordt" }
    keeps(what: &str) { fr: "On garde : {what}", nl: "Wat blijft: {what}" }
    usual(n: i64) { fr: "D’habitude {n} min.", nl: "Gewoonlijk {n} min." }

    welcome_runs { fr: "Café, badges, un mot à chaque personne nouvelle. La salle se remplit sans qu’on commence.", nl: "Koffie, naamkaartjes, een woord voor wie nieuw is. De zaal loopt vol zonder dat het al begint." }
    welcome_keeps { fr: "les présences.", nl: "de aanwezigheden." }
    round_runs { fr: "Chaque projet dit une nouvelle, à la suite, sans débat. Une minute chacun.", nl: "Elk project vertelt één nieuwtje, om de beurt, zonder debat. Eén minuut elk." }
    round_keeps { fr: "une ligne par projet, avec un lien au besoin.", nl: "één lijn per project, met een link als het nodig is." }
    story_runs { fr: "Un projet raconte ce qu’il a essayé, puis les autres disent ce qui leur parle.", nl: "Een project vertelt wat het probeerde, daarna zeggen de anderen wat hen aanspreekt." }
    story_keeps { fr: "ce qui a aidé, ce qui a freiné, une piste de pratique.", nl: "wat hielp, wat remde, een praktijkspoor." }
    intervision_runs { fr: "De cinq à dix personnes. Une question, des éclaircissements, puis chacune dit ce qu’elle ferait.", nl: "Vijf tot tien mensen. Een vraag, verduidelijking, en dan zegt elk wat hij of zij zou doen." }
    intervision_keeps { fr: "la question et ce qu’on en apprend. Jamais la situation d’une personne.", nl: "de vraag en wat je eruit leert. Nooit de situatie van een persoon." }
    writing_runs { fr: "À deux ou trois, on écrit ce que la séance a appris, avec un titre et une suite.", nl: "Met twee of drie schrijf je op wat de bijeenkomst leerde, met een titel en een vervolg." }
    writing_keeps { fr: "des brouillons de fiches pratiques.", nl: "kladversies van praktijkfiches." }
    closing_runs { fr: "Un mot par personne, sans commentaire : météo intérieure, ou ce qu’on emporte.", nl: "Eén woord per persoon, zonder commentaar: het weer vanbinnen, of wat je meeneemt." }
    closing_keeps { fr: "rien, ou une évaluation sans nom.", nl: "niets, of een evaluatie zonder naam." }
    plenary_runs { fr: "Une personne présente, puis les questions. Gardez la moitié du temps pour elles.", nl: "Eén persoon stelt voor, dan de vragen. Hou de helft van de tijd daarvoor vrij." }
    plenary_keeps { fr: "l’information et les questions restées ouvertes.", nl: "de informatie en de vragen die open blijven." }
    world_cafe_runs { fr: "Quatre ou cinq par table, trois tours de vingt minutes. L’hôte reste et raconte ; les autres changent.", nl: "Vier of vijf per tafel, drie rondes van twintig minuten. De gastheer blijft en vertelt; de anderen wisselen." }
    world_cafe_keeps { fr: "la question et les idées de chaque table.", nl: "de vraag en de ideeën van elke tafel." }
    commitments_runs { fr: "On relit ce qui était promis : tenu, en cours, abandonné et pourquoi. Sans reproche.", nl: "Je leest opnieuw wat beloofd werd: gedaan, bezig, losgelaten en waarom. Zonder verwijt." }
    commitments_keeps { fr: "où en est chaque engagement.", nl: "hoe het met elk engagement staat." }
    fishbowl_runs { fr: "Cinq chaises au centre, dont une libre : qui veut parler s’y assied, une autre personne se lève.", nl: "Vijf stoelen in het midden, één blijft vrij: wie wil spreken gaat zitten, iemand anders staat op." }
    fishbowl_keeps { fr: "trois à cinq phrases clés, sans dire de qui.", nl: "drie tot vijf kernzinnen, zonder te zeggen van wie." }
    sub_groups_runs { fr: "De quatre à sept par groupe, une consigne écrite, et une personne qui rapporte.", nl: "Vier tot zeven per groep, een geschreven opdracht, en iemand die verslag uitbrengt." }
    sub_groups_keeps { fr: "ce que chaque groupe rapporte.", nl: "wat elke groep terugkoppelt." }
    dots_runs { fr: "Trois gommettes par personne, en silence. C’est une indication, pas un vote.", nl: "Drie stickers per persoon, in stilte. Het is een indicatie, geen stemming." }
    dots_keeps { fr: "les comptes.", nl: "de aantallen." }
    panel_runs { fr: "Trois ou quatre voix, une question à la fois, puis la salle.", nl: "Drie of vier stemmen, één vraag tegelijk, dan de zaal." }
    panel_keeps { fr: "l’organisation et la fonction de qui a parlé, les points d’accord.", nl: "de organisatie en de functie van wie sprak, waarover men het eens is." }
    open_space_runs { fr: "Qui a un sujet l’affiche et tient un groupe ; chacun va où il est utile.", nl: "Wie een onderwerp heeft, hangt het op en leidt een groep; ieder gaat waar hij of zij nuttig is." }
    open_space_keeps { fr: "le mur des sujets, une feuille par groupe.", nl: "de muur met onderwerpen, één blad per groep." }
    snowball_runs { fr: "Réfléchir seul, puis à deux, puis à quatre, puis tous : à chaque fois, on ne garde que l’essentiel.", nl: "Alleen denken, dan met twee, met vier, met allen: telkens blijft alleen de kern." }
    snowball_keeps { fr: "une liste classée.", nl: "een lijst op volgorde." }
    timeline_runs { fr: "Une longue feuille au mur ; chacun y place un moment qui a compté.", nl: "Een lang blad aan de muur; ieder zet er een moment op dat telde." }
    timeline_keeps { fr: "les étapes.", nl: "de mijlpalen." }
    actor_map_runs { fr: "Les organisations sur des papiers, qu’on rapproche et qu’on relie en parlant.", nl: "De organisaties op briefjes, die je al pratend dichter bij elkaar legt en verbindt." }
    actor_map_keeps { fr: "les organisations et leurs liens.", nl: "de organisaties en hun banden." }
    theory_of_change_runs { fr: "Du changement espéré vers aujourd’hui : de quoi chaque étape a-t-elle besoin ?", nl: "Van de gehoopte verandering terug naar vandaag: wat heeft elke stap nodig?" }
    theory_of_change_keeps { fr: "les buts, les étapes, les indicateurs.", nl: "de doelen, de stappen, de indicatoren." }
    walk_runs { fr: "De six à quinze personnes, un trajet court, des arrêts. On regarde d’abord, on parle ensuite.", nl: "Zes tot vijftien mensen, een korte route met haltes. Eerst kijken, dan praten." }
    walk_keeps { fr: "le trajet et ce qu’on a vu, par thème.", nl: "de route en wat je zag, per thema." }
    visit_runs { fr: "Un lieu ouvre ses portes ; deux questions préparées par le groupe.", nl: "Een plek zet de deuren open; de groep bereidt twee vragen voor." }
    visit_keeps { fr: "ce qu’on y a appris, qui recontacter.", nl: "wat je er leerde, wie je weer aanspreekt." }
    break_runs { fr: "Sans programme : c’est là que les projets se rencontrent.", nl: "Zonder programma: daar ontmoeten de projecten elkaar." }
    break_keeps { fr: "rien.", nl: "niets." }
    free_runs { fr: "Comme vous voulez ; dites-le dans le résultat attendu.", nl: "Zoals je wilt; zeg het bij het verwachte resultaat." }
    free_keeps { fr: "ce que vous notez.", nl: "wat je noteert." }
}

type Word = fn(Locale) -> &'static str;

/// How it is called, how it runs, what stays of it.
const fn words(format: Format) -> (Word, Word, Word) {
    match format {
        Format::Welcome => (welcome, welcome_runs, welcome_keeps),
        Format::Round => (round, round_runs, round_keeps),
        Format::Story => (story, story_runs, story_keeps),
        Format::Intervision => (intervision, intervision_runs, intervision_keeps),
        Format::Break => (super::pause, break_runs, break_keeps),
        Format::Writing => (writing, writing_runs, writing_keeps),
        Format::Closing => (closing, closing_runs, closing_keeps),
        Format::Plenary => (plenary, plenary_runs, plenary_keeps),
        Format::WorldCafe => (world_cafe, world_cafe_runs, world_cafe_keeps),
        Format::Commitments => (commitments, commitments_runs, commitments_keeps),
        Format::Fishbowl => (fishbowl, fishbowl_runs, fishbowl_keeps),
        Format::SubGroups => (sub_groups, sub_groups_runs, sub_groups_keeps),
        Format::Dots => (dots, dots_runs, dots_keeps),
        Format::Panel => (panel, panel_runs, panel_keeps),
        Format::OpenSpace => (open_space, open_space_runs, open_space_keeps),
        Format::Snowball => (snowball, snowball_runs, snowball_keeps),
        Format::Timeline => (timeline, timeline_runs, timeline_keeps),
        Format::ActorMap => (actor_map, actor_map_runs, actor_map_keeps),
        Format::TheoryOfChange => (theory_of_change, theory_of_change_runs, theory_of_change_keeps),
        Format::Walk => (walk, walk_runs, walk_keeps),
        Format::Visit => (visit, visit_runs, visit_keeps),
        Format::Free => (free, free_runs, free_keeps),
    }
}

/// How the room works, in a word or two.
pub fn name(locale: Locale, format: Format) -> &'static str {
    words(format).0(locale)
}

/// How it runs, in a sentence or two.
pub fn hint(locale: Locale, format: Format) -> &'static str {
    words(format).1(locale)
}

/// What stays of it, after «On garde».
pub fn kept(locale: Locale, format: Format) -> String {
    keeps(locale, words(format).2(locale))
}
