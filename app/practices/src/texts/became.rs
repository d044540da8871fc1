//! What became of what one said.

kit::texts! {
    unsigned { fr: "Ce que vous avez écrit sans signature n’est pas ici : rien ne dit que c’était vous.", nl: "Wat je zonder naam schreef, staat hier niet: niets zegt dat jij het was." }
    under { fr: "Sous le point", nl: "Onder het punt" }
    lead { fr: "Piste de pratique", nl: "Spoor voor een praktijk" }
    in_the_making { fr: "Une fiche s’écrit", nl: "Er wordt een fiche geschreven" }
    practice { fr: "Devenue une pratique", nl: "Een praktijk geworden" }
    concluded { fr: "Ce que le point a conclu", nl: "Wat het punt opleverde" }
    minutes { fr: "Le compte rendu publié", nl: "Het gepubliceerde verslag" }
}
