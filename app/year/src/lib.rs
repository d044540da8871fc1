//! The year: the first screen. Every window of every body, owed or filled, drawn as a score that a
//! person reads at a glance, and the same as a list and as JSON.
//!
//! Read: [`rules`] (what a window shows), `store`, [`api`], [`page`] (the page), [`score`] (the drawing).

pub mod api;
pub mod page;
pub mod rights;
pub mod rules;
pub mod score;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
pub mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod store;
