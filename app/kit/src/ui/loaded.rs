//! A page's data: asked from a server function, shown when it is there, or a fault in plain words.

use leptos::prelude::*;
use leptos::server::codee::{Decoder, Encoder};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::use_locale;
use crate::error::{Answer, Error};

crate::texts! {
    not_found { fr: "Cette page n’existe pas", nl: "Deze pagina bestaat niet" }
    not_found_more { fr: "L’adresse est peut-être incomplète, ou la page a été retirée.", nl: "Misschien is het adres onvolledig, of is de pagina weggehaald." }
    sign_in { fr: "Connectez-vous pour lire cette page", nl: "Meld je aan om deze pagina te lezen" }
    sign_in_more { fr: "Votre adresse e-mail suffit : vous recevez un code de six chiffres.", nl: "Je e-mailadres volstaat: je krijgt een code van zes cijfers." }
    sign_in_do { fr: "Se connecter", nl: "Aanmelden" }
    forbidden { fr: "Cette page est réservée", nl: "Deze pagina is voorbehouden" }
    forbidden_more { fr: "Elle est pour d’autres rôles que le vôtre. Demandez à Brusano si vous en avez besoin.", nl: "Ze is voor andere rollen dan de jouwe. Vraag het aan Brusano als je ze nodig hebt." }
    unreachable { fr: "Pas de réseau", nl: "Geen netwerk" }
    unreachable_more { fr: "Ce qui a été lu reste lisible. Réessayez quand le réseau revient.", nl: "Wat je al las, blijft leesbaar. Probeer opnieuw als er weer netwerk is." }
    broken { fr: "La page n’a pas pu être faite", nl: "De pagina kon niet gemaakt worden" }
    broken_more(reference: &str) { fr: "Réessayez ; rien n’est perdu. Si cela dure, donnez cette référence à Brusano : {reference}", nl: "Probeer opnieuw; er is niets verloren. Blijft het duren, geef dan deze referentie aan Brusano: {reference}" }
    home { fr: "Voir l’année", nl: "Het jaar bekijken" }
}

/// What a page asked of a server function.
pub type Asked<T> = Resource<Answer<T>, Json>;

/// Asks a server function when the page is made, and again when what it is asked for changes.
pub fn ask<S, F, T>(
    what: impl Fn() -> S + Send + Sync + 'static,
    read: impl Fn(S) -> F + Send + Sync + 'static,
) -> Asked<T>
where
    S: PartialEq + Clone + Send + Sync + 'static,
    F: Future<Output = Answer<T>> + Send + 'static,
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
{
    Resource::new_with_options(what, read, false)
}

/// JSON, read from the page in the way server functions read it from the network: two ways would
/// put the reading of every type into the browser's half twice (9 % of it).
pub struct Json;

impl<T: Serialize> Encoder<T> for Json {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(value: &T) -> Result<String, Self::Error> {
        serde_json::to_string(value)
    }
}

impl<T: DeserializeOwned> Decoder<T> for Json {
    type Error = serde_json::Error;
    type Encoded = str;

    fn decode(text: &str) -> Result<T, Self::Error> {
        serde_json::from_slice(text.as_bytes())
    }
}

/// Shows the answer of a server function: `<Loaded from=resource let:year>…</Loaded>`.
#[component]
pub fn Loaded<T, V>(from: Asked<T>, children: fn(T) -> V) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    view! {
        <Transition fallback=|| ()>
            {move || Suspend::new(async move {
                match from.await {
                    Ok(value) => children(value).into_any(),
                    Err(fault) => view! { <Fault fault/> }.into_any(),
                }
            })}
        </Transition>
    }
}

/// What went wrong, as a page: says what one can do, and gives the answer its status.
#[component]
pub fn Fault(fault: Error) -> impl IntoView {
    let locale = use_locale();
    #[cfg(not(target_arch = "wasm32"))]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>()
        && let Ok(status) = http::StatusCode::from_u16(fault.status())
    {
        response.set_status(status);
    }
    let (title, more) = match &fault {
        Error::NotFound | Error::Senseless => (not_found(locale), not_found_more(locale).to_owned()),
        Error::SignIn => (sign_in(locale), sign_in_more(locale).to_owned()),
        Error::Forbidden => (forbidden(locale), forbidden_more(locale).to_owned()),
        Error::Unreachable => (unreachable(locale), unreachable_more(locale).to_owned()),
        Error::Broken { reference } => (broken(locale), broken_more(locale, reference)),
    };
    let way_out = if fault == Error::SignIn {
        // Signing in leads back here.
        let door = format!("{}?next={}", super::to("/sign-in"), here());
        view! { <a class="btn" href=door>{sign_in_do(locale)}</a> }.into_any()
    } else {
        view! { <a class="btn quiet" href=super::to("/")>{home(locale)}</a> }.into_any()
    };
    view! {
        <section class="stack">
            <h1>{title}</h1>
            <p class="lead">{more}</p>
            <p class="bar">{way_out}</p>
        </section>
    }
}

/// The path of this page: letters, figures, dashes and slashes, so it needs no escaping.
#[cfg(not(target_arch = "wasm32"))]
fn here() -> String {
    use_context::<http::request::Parts>().map(|parts| parts.uri.path().to_owned()).unwrap_or_default()
}

#[cfg(target_arch = "wasm32")]
fn here() -> String {
    window().location().pathname().unwrap_or_default()
}
