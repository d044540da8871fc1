//! The mail of an invitation.

kit::texts! {
    subject { fr: "Invitation à coordonner un projet de quartier", nl: "Uitnodiging om een wijkproject te coördineren" }
    lead(who: &str) { fr: "{who} vous invite à rejoindre la Concertation Projets de Quartier, pour coordonner :", nl: "{who} nodigt je uit voor het Overleg Wijkprojecten, als coördinator van:" }
    lead_unnamed { fr: "Vous êtes invité·e à rejoindre la Concertation Projets de Quartier, pour coordonner :", nl: "Je bent uitgenodigd voor het Overleg Wijkprojecten, als coördinator van:" }
    open(address: &str) { fr: "Pour voir l’invitation et l’accepter :\n{address}", nl: "De uitnodiging bekijken en aanvaarden:\n{address}" }
    until(day: &str) { fr: "Ce lien est valable jusqu’au {day}. L’ouvrir ne vous engage à rien.", nl: "Deze link werkt tot {day}. Hem openen verbindt je tot niets." }
    no { fr: "Cette invitation n’est pas pour vous ? Ne faites rien : sans votre accord, rien ne se passe.", nl: "Is deze uitnodiging niet voor jou? Doe dan niets: zonder jouw akkoord gebeurt er niets." }
}
