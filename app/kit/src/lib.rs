//! What every feature leans on. `kit` knows no feature.
//!
//! Read in this order: [`words`] (how a text exists in French and Dutch), [`id`], [`clock`],
//! [`coded`], [`rights`], [`error`], [`form`]; then the server's half: `db` (two engines, one SQL),
//! `act` (who, when, in which transaction), `verbs` (how a form becomes a deed), `limit`, `mail`, `press`, `hub`;
//! and last [`ui`], the pieces of the page.

pub mod clock;
pub mod coded;
pub mod error;
pub mod form;
pub mod id;
pub mod rights;
pub mod ui;
pub mod words;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod act;
    pub mod db;
    pub mod hub;
    pub mod limit;
    pub mod mail;
    pub mod press;
    pub mod secret;
    pub mod testing;
    pub mod verbs;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::*;

pub use clock::{Day, Instant};
pub use error::Error;
pub use rights::{Right, Role};
pub use words::Locale;

// The macros of this crate name their needs through these, so that a feature does not have to.
#[doc(hidden)]
pub mod again {
    pub use serde;
    #[cfg(not(target_arch = "wasm32"))]
    pub use sqlx;
}
