//! Every word about people, French and Dutch side by side.

use kit::{Locale, Role};

// signing in
kit::texts! {
    sign_in { fr: "Se connecter", nl: "Aanmelden" }
    sign_in_lead { fr: "Donnez votre adresse. Vous recevez un code de six chiffres, sans mot de passe.", nl: "Geef je adres. Je krijgt een code van zes cijfers, zonder wachtwoord." }
    your_email { fr: "Votre adresse e-mail", nl: "Je e-mailadres" }
    send_code { fr: "Recevoir un code", nl: "Een code ontvangen" }
    already_in(who: &str) { fr: "Vous êtes déjà dans Concerto : {who}.", nl: "Je bent al aangemeld: {who}." }
    go_to_me { fr: "Aller à ma page", nl: "Naar mijn pagina" }
    your_code { fr: "Votre code", nl: "Je code" }
    code_lead { fr: "Un e-mail est en route. Son code est valable dix minutes, une seule fois.", nl: "Er is een e-mail onderweg. De code werkt tien minuten, één keer." }
    six_digits { fr: "Code de six chiffres", nl: "Code van zes cijfers" }
    enter { fr: "Entrer", nl: "Binnengaan" }
    no_mail { fr: "Pas d’e-mail ? Regardez dans les indésirables.", nl: "Geen e-mail? Kijk bij de ongewenste e-mail." }
    another_code { fr: "Demander un autre code", nl: "Een andere code vragen" }
    code_form { fr: "Écrivez les six chiffres du code.", nl: "Schrijf de zes cijfers van de code." }
    code_wrong(left: i64) { fr: "Ce n’est pas ce code. Essais restants : {left}.", nl: "Dit is niet de juiste code. Resterende pogingen: {left}." }
    code_expired { fr: "Ce code a plus de dix minutes. Demandez-en un autre.", nl: "Deze code is ouder dan tien minuten. Vraag een andere." }
    code_used { fr: "Ce code a déjà servi. Demandez-en un autre.", nl: "Deze code is al gebruikt. Vraag een andere." }
    code_spent { fr: "Cinq essais n’ont pas suffi. Demandez un autre code.", nl: "Vijf pogingen volstonden niet. Vraag een andere code." }
    code_spent_wait(n: i64) { fr: "Cinq essais n’ont pas suffi. Demandez un autre code dans {n} min.", nl: "Vijf pogingen volstonden niet. Vraag over {n} min. een andere code." }
    too_many_codes(n: i64) { fr: "Plusieurs codes sont déjà partis. Prenez le dernier reçu, ou demandez-en un autre dans {n} min.", nl: "Er zijn al meerdere codes verstuurd. Neem de laatste, of vraag over {n} min. een andere." }
    too_many_here(n: i64) { fr: "Beaucoup de codes sont partis d’ici. Réessayez dans {n} min.", nl: "Er zijn vanaf hier veel codes gevraagd. Probeer opnieuw over {n} min." }
    code_subject { fr: "Votre code pour Concerto", nl: "Je code voor Concerto" }
    code_letter(code: &str) {
        fr: "Voici votre code pour entrer dans Concerto :\n\n{code}\n\nIl est valable dix minutes, une seule fois. Écrivez-le dans la page où vous l’avez demandé.\n\nVous n’avez rien demandé ? Ne faites rien : sans ce code, personne n’entre à votre place.",
        nl: "Dit is je code om binnen te gaan in Concerto:\n\n{code}\n\nDe code werkt tien minuten, één keer. Schrijf ze op de pagina waar je ze gevraagd hebt.\n\nHeb je niets gevraagd? Doe dan niets: zonder deze code gaat niemand in jouw plaats binnen.",
    }
}

// my page
kit::texts! {
    my_page { fr: "Ma page", nl: "Mijn pagina" }
    me_invitation { fr: "Vos inscriptions, vos projets et ce que sont devenus vos mots se retrouvent ici.", nl: "Hier vind je je inschrijvingen, je projecten en wat er met je woorden gebeurde." }
    me_invitation_how { fr: "Il suffit d’une adresse e-mail. Lire et s’inscrire à un atelier se fait sans se connecter.", nl: "Een e-mailadres volstaat. Lezen en inschrijven voor een veranderatelier kan zonder aanmelden." }
    signed_out { fr: "Vous êtes déconnecté·e.", nl: "Je bent afgemeld." }
    signed_out_more { fr: "Ce téléphone ou cet ordinateur ne garde rien de vous.", nl: "Deze telefoon of computer bewaart niets van jou." }
    hello(name: &str) { fr: "Bonjour, {name}", nl: "Dag, {name}" }
    your_roles { fr: "Vos rôles", nl: "Je rollen" }
    no_roles { fr: "Vous participez : vous voyez et annulez vos inscriptions, et suivez ce que deviennent vos propositions.", nl: "Je neemt deel: je ziet en annuleert je inschrijvingen, en volgt wat er met je voorstellen gebeurt." }
    your_projects { fr: "Vos projets", nl: "Je projecten" }
    since(when: &str) { fr: "Depuis {when}", nl: "Sinds {when}" }
    who_you_are { fr: "Qui vous êtes", nl: "Wie je bent" }
    profile_saved { fr: "C’est noté.", nl: "Genoteerd." }
    your_name { fr: "Votre nom", nl: "Je naam" }
    your_name_hint { fr: "Comme vous voulez qu’on vous appelle.", nl: "Zoals je genoemd wilt worden." }
    your_function { fr: "Votre fonction", nl: "Je functie" }
    save { fr: "Enregistrer", nl: "Bewaren" }
    devices { fr: "Appareils connectés", nl: "Aangemelde toestellen" }
    some_device { fr: "Appareil inconnu", nl: "Onbekend toestel" }
    this_device { fr: "Cet appareil", nl: "Dit toestel" }
    device_since(day: &str) { fr: "Depuis le {day}", nl: "Sinds {day}" }
    device_seen(day: &str) { fr: "Vu le {day}", nl: "Gezien op {day}" }
    sign_out { fr: "Se déconnecter ici", nl: "Hier afmelden" }
    sign_out_everywhere { fr: "Se déconnecter partout", nl: "Overal afmelden" }
    sign_out_hint { fr: "Se déconnecter efface aussi ce qui est gardé sur cet appareil.", nl: "Afmelden wist ook wat op dit toestel bewaard is." }
}

// roles
kit::texts! {
    coordinator { fr: "Coordination de projet", nl: "Projectcoördinatie" }
    moderator { fr: "Modération", nl: "Moderatie" }
    administrator { fr: "Administration", nl: "Beheer" }
    participant { fr: "Participation", nl: "Deelname" }
}

/// The word for a role that can be given.
pub fn role(locale: Locale, role: Role) -> &'static str {
    match role {
        Role::Coordinator => coordinator(locale),
        Role::Moderator => moderator(locale),
        Role::Administrator => administrator(locale),
        Role::Visitor | Role::Participant | Role::Present => participant(locale),
    }
}

// the administrators' page
kit::texts! {
    people { fr: "Personnes et rôles", nl: "Mensen en rollen" }
    people_lead { fr: "Qui coordonne, modère et administre. Chaque changement laisse une trace.", nl: "Wie coördineert, modereert en beheert. Elke wijziging laat een spoor na." }
    added { fr: "Le rôle est donné.", nl: "De rol is gegeven." }
    added_more { fr: "La personne reçoit un e-mail.", nl: "De persoon krijgt een e-mail." }
    removed { fr: "Le rôle est retiré.", nl: "De rol is weggenomen." }
    person { fr: "Personne", nl: "Persoon" }
    roles { fr: "Rôles", nl: "Rollen" }
    remove { fr: "Retirer…", nl: "Wegnemen…" }
    remove_ask(name: &str) { fr: "{name} perd ce rôle tout de suite. Ce que cette personne a écrit reste.", nl: "{name} verliest deze rol meteen. Wat deze persoon schreef, blijft." }
    remove_do { fr: "Retirer ce rôle", nl: "Deze rol wegnemen" }
    give_role { fr: "Donner un rôle", nl: "Een rol geven" }
    email { fr: "Adresse e-mail", nl: "E-mailadres" }
    name { fr: "Nom", nl: "Naam" }
    name_hint { fr: "Peut rester vide si la personne est déjà connue.", nl: "Mag leeg blijven als de persoon al bekend is." }
    name_empty { fr: "Dites le nom de cette personne.", nl: "Zeg de naam van deze persoon." }
    organisation { fr: "Organisation", nl: "Organisatie" }
    function { fr: "Fonction", nl: "Functie" }
    language { fr: "Langue de ses e-mails", nl: "Taal van de e-mails" }
    french { fr: "Français", nl: "Frans" }
    dutch { fr: "Néerlandais", nl: "Nederlands" }
    which_role { fr: "Rôle", nl: "Rol" }
    role_empty { fr: "Choisissez un rôle.", nl: "Kies een rol." }
    body { fr: "Pour", nl: "Voor" }
    body_hint { fr: "Une administration vaut pour l’ensemble.", nl: "Beheer geldt voor het geheel." }
    everything { fr: "L’ensemble", nl: "Het geheel" }
    body_empty { fr: "Choisissez la concertation ou un atelier.", nl: "Kies het overleg of een veranderatelier." }
    body_not_concertation { fr: "Une coordination se rattache à la concertation.", nl: "Een coördinatie hoort bij het overleg." }
    project { fr: "Projet, pour une coordination", nl: "Project, voor een coördinatie" }
    no_project { fr: "Aucun", nl: "Geen" }
    new_project { fr: "Ou un nouveau projet", nl: "Of een nieuw project" }
    new_project_hint { fr: "Son nom. Le reste se complète plus tard.", nl: "De naam. De rest komt later." }
    project_empty { fr: "Choisissez un projet, ou donnez le nom d’un nouveau.", nl: "Kies een project, of geef de naam van een nieuw." }
    too_long(n: usize) { fr: "Plus de {n} signes. Raccourcissez.", nl: "Meer dan {n} tekens. Maak het korter." }
    already { fr: "Cette personne a déjà ce rôle.", nl: "Deze persoon heeft deze rol al." }
    last_administrator { fr: "C’est la dernière personne qui administre. Donnez d’abord ce rôle à quelqu’un d’autre.", nl: "Dit is de laatste beheerder. Geef deze rol eerst aan iemand anders." }
    gone { fr: "Ce rôle était déjà retiré.", nl: "Deze rol was al weggenomen." }
    role_subject { fr: "Votre rôle dans Concerto", nl: "Je rol in Concerto" }
    role_letter(role: &str, address: &str) {
        fr: "Un rôle vous est donné dans Concerto : {role}.\n\nConnectez-vous avec cette adresse e-mail, sans mot de passe :\n{address}",
        nl: "Je krijgt een rol in Concerto: {role}.\n\nMeld je aan met dit e-mailadres, zonder wachtwoord:\n{address}",
    }
}
