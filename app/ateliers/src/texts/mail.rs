//! What the mails say. `facts` are lines: body, when, where, access, page.

kit::texts! {
    confirmed_subject(what: &str) { fr: "Place confirmée : {what}", nl: "Plaats bevestigd: {what}" }
    confirmed(facts: &str, remote: &str, link: &str) {
        fr: "Votre place est confirmée.\n\n{facts}\n{remote}\nVous ne pouvez pas venir ? Annulez en un geste, la place va à la personne suivante :\n{link}\n\nVos données sont effacées 12 mois après la séance, vos besoins 14 jours après.",
        nl: "Je plaats is bevestigd.\n\n{facts}\n{remote}\nKun je niet komen? Annuleer in één keer, dan gaat de plaats naar wie volgt:\n{link}\n\nJe gegevens worden 12 maanden na de bijeenkomst gewist, je noden na 14 dagen."
    }
    waiting_subject(what: &str) { fr: "Liste d’attente : {what}", nl: "Wachtlijst: {what}" }
    waiting(rank: i64, facts: &str, link: &str) {
        fr: "Toutes les places sont prises. Vous êtes sur la liste d’attente, au rang {rank}. Si une place se libère, elle vient à vous et un e-mail vous le dit.\n\n{facts}\n\nPour voir votre rang ou quitter la liste :\n{link}\n\nVos données sont effacées 12 mois après la séance, vos besoins 14 jours après.",
        nl: "Alle plaatsen zijn ingenomen. Je staat op de wachtlijst, op plaats {rank}. Komt er een plaats vrij, dan krijg je die en laat een e-mail het je weten.\n\n{facts}\n\nOm je plaats in de rij te zien of de lijst te verlaten:\n{link}\n\nJe gegevens worden 12 maanden na de bijeenkomst gewist, je noden na 14 dagen."
    }
    already_subject(what: &str) { fr: "Déjà inscrit·e : {what}", nl: "Al ingeschreven: {what}" }
    already(standing: &str, facts: &str, link: &str) {
        fr: "Cette adresse était déjà inscrite ({standing}). Rien n’a changé.\n\n{facts}\n\nPour voir l’inscription ou l’annuler :\n{link}\n\nCe n’était pas vous ? Vous n’avez rien à faire.",
        nl: "Dit adres was al ingeschreven ({standing}). Er is niets veranderd.\n\n{facts}\n\nOm de inschrijving te zien of te annuleren:\n{link}\n\nWas jij dit niet? Dan hoef je niets te doen."
    }
    cancelled_subject(what: &str) { fr: "Inscription annulée : {what}", nl: "Inschrijving geannuleerd: {what}" }
    cancelled(facts: &str, link: &str) {
        fr: "Votre inscription est annulée. Merci d’avoir prévenu.\n\n{facts}\n\nPour vous réinscrire :\n{link}",
        nl: "Je inschrijving is geannuleerd. Bedankt voor het seintje.\n\n{facts}\n\nOm je opnieuw in te schrijven:\n{link}"
    }
    promoted_subject(what: &str) { fr: "Une place est à vous : {what}", nl: "Er is een plaats voor je: {what}" }
    promoted(facts: &str, remote: &str, link: &str) {
        fr: "Une place s’est libérée : elle est à vous.\n\n{facts}\n{remote}\nVous ne pouvez plus venir ? Annulez en un geste, la place va à la personne suivante :\n{link}",
        nl: "Er is een plaats vrijgekomen: ze is voor jou.\n\n{facts}\n{remote}\nKun je niet meer komen? Annuleer in één keer, dan gaat de plaats naar wie volgt:\n{link}"
    }
    remote(link: &str) { fr: "\nPour suivre à distance : {link}\n", nl: "\nOm op afstand te volgen: {link}\n" }
}
