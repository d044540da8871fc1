//! What every session shares, of the concertation and of the ateliers: its date and place, and the
//! states of its life. What happens inside it lives to the right: `agenda`, `live`, `minutes`.
//!
//! Read: [`rules`] (the session), [`rules::states`] (the one table of its life), [`rules::needs`],
//! [`rules::edit`], [`rules::planner`] (what the planner warns of), [`rules::outline`] (what changed on its agenda), [`rights`], `store`, [`api`],
//! `deeds`, `mails` and `calendar` (what leaves by mail), [`page`], [`parts`], [`texts`].

pub mod api;
pub mod page;
pub mod parts;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
pub mod calendar;
#[cfg(not(target_arch = "wasm32"))]
pub mod deeds;
#[cfg(not(target_arch = "wasm32"))]
pub mod mails;
#[cfg(not(target_arch = "wasm32"))]
pub mod store;
