//! What every session shares, of the concertation and of the ateliers: its date and place, and the
//! states of its life. What happens inside it lives to the right: `agenda`, `live`, `minutes`.
//!
//! Read: [`rules`] (the session), [`rules::states`] (the one table of its life), [`rights`], `store`,
//! [`parts`], [`texts`].

pub mod parts;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
pub mod store;
