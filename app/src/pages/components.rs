//! Every piece in all its states, on one page: to look at, and for the tests to look at.

use kit::ui::shape::{Dial, Mark};
use kit::ui::{Chips, Field, Fill, Kind, Note, Pick, Place, Select, Tag, TextArea, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;

use crate::texts;

/// `/components`
#[component]
pub fn ComponentsPage() -> impl IntoView {
    let l = use_locale();
    let fills = [
        (Fill::Owed, "À fixer"), (Fill::One, "Datée"), (Fill::Two, "Annoncée"), (Fill::Three, "Ordre du jour arrêté"),
        (Fill::Live, "En cours"), (Fill::Full, "Tenue"), (Fill::Missed, "Manquée"), (Fill::Cancelled, "Annulée"),
    ];
    let places = [
        ("concertation", "Concertation"), ("nord", "Bassin Nord"), ("nord-est", "Bassin Nord-Est"),
        ("centre-ouest", "Bassin Centre-Ouest"), ("sud-est", "Bassin Sud-Est"), ("sud", "Bassin Sud"), ("region", "Région"),
    ];
    let kinds = vec![("need".to_owned(), "Besoin".to_owned()), ("tool".to_owned(), "Outil".to_owned())];
    view! {
        <Title text=texts::components(l)/>
        <section class="stack"><h1>{texts::components(l)}</h1><p class="lead">{texts::components_lead(l)}</p></section>
        <section class="stack">
            <div class="head"><h2>"Boutons"</h2></div>
            <p class="bar">
                <button class="btn" type="button">"S’inscrire"</button>
                <button class="btn quiet" type="button">"Modifier"</button>
                <button class="btn stop" type="button">"Annuler la séance"</button>
                <button class="btn now" type="button">"En direct"</button>
                <button class="btn" type="button" aria-disabled="true">"Arrêter l’ordre du jour"</button>
                <button class="btn" type="button" aria-busy="true">"Envoi en cours…"</button>
                <button class="btn big" type="button">"Point suivant"</button>
                <button class="link" type="button">"Revenir"</button>
            </p>
        </section>
        <section class="stack">
            <div class="head"><h2>"États d’une séance"</h2></div>
            <p class="legend">{fills.map(|(fill, word)| view! { <Tag fill word mark="concertation"/> }).into_iter().collect_view()}</p>
            <div class="head"><h2>"Territoires"</h2></div>
            <p class="legend">{places.map(|(mark, name)| view! { <Place mark name/> }).into_iter().collect_view()}</p>
        </section>
        <section class="stack">
            <div class="head"><h2>"Champs"</h2></div>
            <Field name="organisation" label="Organisation" value="Asbl Escalier B (fictif)"/>
            <Field name="date" label="Date" kind=Kind::Date value="2027-09-14" short=true/>
            <Field name="digits" label="Code" code=true value="123456"/>
            <div class="field bad">
                <label for="minutes">"Minutes"</label>
                <p class="why" id="minutes-e">"Écrivez un nombre de minutes, de 5 à 120."</p>
                <input id="minutes" name="minutes" class="short" value="une heure" aria-invalid="true" aria-describedby="minutes-e"/>
            </div>
            <Select name="kind" label="Genre de point" options=vec![("exchange".to_owned(), "Échanger".to_owned())]/>
            <TextArea name="lived" label="Ce que vous avez vécu" hint="Rien qui permette de reconnaître une personne."/>
            <Pick name="unsigned" label="Sans signature" ticked=true/>
            <Chips name="what" legend="Que voulez-vous apporter ?" options=kinds value="need"/>
        </section>
        <section class="stack">
            <div class="head"><h2>"Messages"</h2></div>
            <Note fact="Une correction est arrivée"><p>"Le point 4 a changé pendant que vous écriviez."</p></Note>
            <Note kind="ok" fact="Compte rendu publié"><p>"17 personnes l’ont reçu."</p></Note>
            <Note kind="warn" fact="Le 9 février tombe en congé scolaire néerlandophone"><p>"Vous pouvez garder la date."</p></Note>
            <Note kind="err" fact="La date n’a pas été enregistrée"><p>"Réessayez ; rien n’est perdu."</p></Note>
            <div class="empty"><h3>"Pas encore de proposition"</h3><p>"La première lance les autres. Un titre et deux phrases suffisent."</p></div>
        </section>
        <section class="stack">
            <div class="head"><h2>"L’horloge d’un point"</h2></div>
            <p class="legend"><Dial left=18 whole=30/><Dial left=3 whole=30/><Dial left=-4 whole=30/><Dial left=12 whole=30 paused=true/></p>
        </section>
        <section class="stack">
            <div class="head"><h2>"D’où ça vient"</h2></div>
            <ol class="fil" role="list"><li>"Point à l’ordre du jour"</li><li>"4 contributions"</li><li>"Piste de pratique"</li></ol>
            <table class="cards">
                <caption>"Charge des organisations"</caption>
                <thead><tr><th scope="col">"Organisation"</th><th scope="col">"Invitations"</th></tr></thead>
                <tbody><tr><th scope="row">"Asbl Escalier B (fictif)"</th><td data-label="Invitations">"3"</td></tr></tbody>
            </table>
            <details><summary>"Thème"</summary><p>"Contenu replié."</p></details>
            <Mark size=64/>
        </section>
    }
}
