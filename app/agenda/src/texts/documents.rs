//! Words about what there is to read for an item.

kit::texts! {
    documents { fr: "Documents", nl: "Documenten" }
    add { fr: "Ajouter un document", nl: "Een document toevoegen" }
    title { fr: "Titre du document", nl: "Titel van het document" }
    title_hint { fr: "Laissé vide, le nom du fichier sert de titre. Rien qui permette de reconnaître une personne.", nl: "Blijft dit leeg, dan is de naam van het bestand de titel. Niets waarmee iemand herkend kan worden." }
    file { fr: "Un fichier", nl: "Een bestand" }
    file_hint { fr: "PDF, image ou document de bureau, 5 Mo au plus. Qui lit l’ordre du jour le lit aussi ; dans un atelier, c’est tout le monde.", nl: "Pdf, afbeelding of kantoordocument, hoogstens 5 MB. Wie de agenda leest, leest het ook; in een veranderatelier is dat iedereen." }
    address { fr: "Ou un lien", nl: "Of een link" }
    address_hint { fr: "Vers le document, là où il est déjà. Il commence par https://.", nl: "Naar het document, waar het al staat. Hij begint met https://." }
    add_do { fr: "Ajouter le document", nl: "Document toevoegen" }
    take_off { fr: "Enlever un document", nl: "Een document weghalen" }
    take_off_more { fr: "Il s’efface tout de suite, avec son fichier.", nl: "Het verdwijnt meteen, met zijn bestand." }
    remove { fr: "Enlever", nl: "Weghalen" }
}
