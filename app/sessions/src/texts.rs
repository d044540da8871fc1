//! Every word of the sessions, French and Dutch side by side.

pub mod date;
pub mod edit;
pub mod mails;
pub mod needs;
pub mod outline;
pub mod page;

use kit::Locale;

use crate::rules::{Session, State};

kit::texts! {
    planned { fr: "à fixer", nl: "nog te plannen" }
    dated { fr: "datée", nl: "datum vastgelegd" }
    announced { fr: "annoncée", nl: "aangekondigd" }
    settled { fr: "ordre du jour arrêté", nl: "agenda vastgelegd" }
    live { fr: "en cours", nl: "bezig" }
    drafting { fr: "compte rendu en rédaction", nl: "verslag in de maak" }
    in_review { fr: "compte rendu en relecture", nl: "verslag wordt nagelezen" }
    approved { fr: "compte rendu approuvé", nl: "verslag goedgekeurd" }
    harvested { fr: "récoltée", nl: "alles geoogst" }
    postponed { fr: "reportée", nl: "uitgesteld" }
    cancelled { fr: "annulée", nl: "geannuleerd" }

    online { fr: "En ligne", nl: "Online" }
}

/// A session's state, in words that follow «une séance».
pub fn state(locale: Locale, state: State) -> &'static str {
    match state {
        State::Planned => planned(locale),
        State::Dated => dated(locale),
        State::Announced => announced(locale),
        State::Settled => settled(locale),
        State::Live => live(locale),
        State::Drafting => drafting(locale),
        State::InReview => in_review(locale),
        State::Approved => approved(locale),
        State::Harvested => harvested(locale),
        State::Postponed => postponed(locale),
        State::Cancelled => cancelled(locale),
    }
}

/// Venue and address, or that it is online.
pub fn place(session: &Session, locale: Locale) -> String {
    let parts = [session.venue.text(locale), &session.address];
    let place = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    if place.is_empty() && !session.link.is_empty() { online(locale).to_owned() } else { place }
}
