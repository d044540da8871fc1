//! An invitation, for who received it.

use kit::Locale;

use crate::rules::Standing;

kit::texts! {
    heading { fr: "Invitation", nl: "Uitnodiging" }
    hello(name: &str) { fr: "Bonjour, {name}", nl: "Dag, {name}" }
    by(who: &str) { fr: "{who} vous invite à coordonner :", nl: "{who} nodigt je uit als coördinator van:" }
    unnamed { fr: "La concertation vous invite à coordonner :", nl: "Het overleg nodigt je uit als coördinator van:" }
    what { fr: "Vous prenez part aux séances, vous proposez des points, et vous tenez à jour la page du projet.", nl: "Je neemt deel aan de sessies, stelt punten voor en houdt de pagina van het project bij." }
    until(day: &str) { fr: "Cette invitation est valable jusqu’au {day}. Si elle n’est pas pour vous, ne faites rien.", nl: "Deze uitnodiging geldt tot {day}. Is ze niet voor jou, doe dan niets." }
    accept { fr: "J’accepte", nl: "Ik aanvaard" }
    accepted { fr: "C’est noté, merci.", nl: "Genoteerd, bedankt." }
    to_sign_in { fr: "Reste à vous connecter : vous recevez un code de six chiffres, sans mot de passe.", nl: "Nu nog aanmelden: je krijgt een code van zes cijfers, zonder wachtwoord." }
    email { fr: "Votre adresse e-mail", nl: "Je e-mailadres" }
    send_code { fr: "Recevoir un code", nl: "Een code ontvangen" }
    sign_in { fr: "Se connecter", nl: "Aanmelden" }
    used { fr: "Cette invitation a déjà été acceptée", nl: "Deze uitnodiging is al aanvaard" }
    used_more { fr: "Connectez-vous avec l’adresse qui l’a reçue.", nl: "Meld je aan met het adres dat ze ontving." }
    expired { fr: "Cette invitation a expiré", nl: "Deze uitnodiging is verlopen" }
    expired_more { fr: "Elle était valable trente jours. Demandez à Brusano de la renvoyer.", nl: "Ze was dertig dagen geldig. Vraag Brusano om ze opnieuw te versturen." }
    withdrawn { fr: "Cette invitation a été retirée", nl: "Deze uitnodiging is ingetrokken" }
    withdrawn_more { fr: "Si cela vous étonne, écrivez à Brusano.", nl: "Verbaast dat je? Schrijf naar Brusano." }
    home { fr: "Voir l’année", nl: "Het jaar bekijken" }
}

/// Why an invitation opens nothing any more.
pub fn closed(locale: Locale, standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting | Standing::Accepted => used(locale),
        Standing::Expired => expired(locale),
        Standing::Withdrawn => withdrawn(locale),
    }
}

/// And what can be done.
pub fn closed_more(locale: Locale, standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting | Standing::Accepted => used_more(locale),
        Standing::Expired => expired_more(locale),
        Standing::Withdrawn => withdrawn_more(locale),
    }
}
