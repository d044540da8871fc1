//! The moderators' page of invitations.

use kit::Locale;

use crate::rules::Standing;

kit::texts! {
    heading { fr: "Inviter une coordination", nl: "Een coördinator uitnodigen" }
    lead { fr: "La personne reçoit un e-mail. Elle accepte d’un bouton, puis se connecte avec un code.", nl: "De persoon krijgt een e-mail, aanvaardt met één knop en meldt zich dan aan met een code." }
    email { fr: "Adresse e-mail", nl: "E-mailadres" }
    name { fr: "Nom", nl: "Naam" }
    language { fr: "Langue de l’invitation", nl: "Taal van de uitnodiging" }
    language_hint { fr: "Qui a déjà choisi sa langue la garde.", nl: "Wie al een taal koos, behoudt die." }
    french { fr: "Français", nl: "Frans" }
    dutch { fr: "Néerlandais", nl: "Nederlands" }
    no_territory { fr: "Sans territoire", nl: "Zonder gebied" }
    for_project { fr: "Pour quels projets", nl: "Voor welke projecten" }
    new_project { fr: "Ou un nouveau projet", nl: "Of een nieuw project" }
    new_project_hint { fr: "Son nom. Le projet commence quand l’invitation est acceptée.", nl: "De naam. Het project begint zodra de uitnodiging aanvaard is." }
    send { fr: "Envoyer l’invitation", nl: "De uitnodiging versturen" }
    no_name { fr: "Dites le nom de cette personne.", nl: "Zeg de naam van deze persoon." }
    no_language { fr: "Choisissez une langue.", nl: "Kies een taal." }
    no_project { fr: "Choisissez un projet, ou donnez le nom d’un nouveau.", nl: "Kies een project, of geef de naam van een nieuw." }
    coordinates_already { fr: "Cette personne coordonne déjà ce projet.", nl: "Deze persoon coördineert dit project al." }
    open_already { fr: "Une invitation est déjà ouverte pour cette adresse. Renvoyez-la, ou retirez-la d’abord.", nl: "Voor dit adres staat al een uitnodiging open. Verstuur die opnieuw, of trek ze eerst in." }
    too_soon { fr: "Cette invitation est partie il y a moins d’un jour. Renvoyez-la demain.", nl: "Deze uitnodiging vertrok minder dan een dag geleden. Verstuur ze morgen opnieuw." }
    closed { fr: "Cette invitation n’est plus ouverte.", nl: "Deze uitnodiging staat niet meer open." }
    sent { fr: "L’invitation est en route.", nl: "De uitnodiging is onderweg." }
    resent { fr: "L’invitation repart, valable trente jours.", nl: "De uitnodiging vertrekt opnieuw en geldt dertig dagen." }
    withdrawn { fr: "L’invitation est retirée.", nl: "De uitnodiging is ingetrokken." }
    withdrawn_more { fr: "Son lien n’ouvre plus rien.", nl: "De link opent niets meer." }
    list { fr: "Invitations", nl: "Uitnodigingen" }
    list_more { fr: "Gardées trente jours après leur fin.", nl: "Bewaard tot dertig dagen na het einde." }
    none { fr: "Aucune invitation pour le moment.", nl: "Nog geen uitnodigingen." }
    waiting { fr: "En attente de réponse", nl: "Wacht op antwoord" }
    expired { fr: "Expirée", nl: "Verlopen" }
    accepted { fr: "Acceptée", nl: "Aanvaard" }
    off { fr: "Retirée", nl: "Ingetrokken" }
    sent_on(day: &str) { fr: "Envoyée le {day}", nl: "Verstuurd op {day}" }
    sent_by(day: &str, who: &str) { fr: "Envoyée le {day} par {who}", nl: "Verstuurd op {day} door {who}" }
    until(day: &str) { fr: "Valable jusqu’au {day}", nl: "Geldig tot {day}" }
    resend { fr: "Renvoyer", nl: "Opnieuw versturen" }
    again_tomorrow { fr: "Peut repartir un jour après le dernier envoi.", nl: "Kan een dag na de laatste verzending opnieuw vertrekken." }
    withdraw { fr: "Retirer…", nl: "Intrekken…" }
    withdraw_ask(name: &str) { fr: "Le lien envoyé à {name} n’ouvrira plus rien.", nl: "De link die {name} kreeg, opent dan niets meer." }
    withdraw_do { fr: "Retirer l’invitation", nl: "De uitnodiging intrekken" }
}

/// The word for how an invitation stands.
pub fn standing(locale: Locale, standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting => waiting(locale),
        Standing::Expired => expired(locale),
        Standing::Accepted => accepted(locale),
        Standing::Withdrawn => off(locale),
    }
}
