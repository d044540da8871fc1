//! The practice library: what the sessions taught, written down with those who lived it, reviewed,
//! found and read by others.
//!
//! Read: [`rules`] (the sheet, its life, its review), [`rights`], `store`, `search` (two languages,
//! forgiving), [`api`], `deeds`, [`page`].

pub mod api;
pub mod page;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod deeds;
    pub mod known;
    pub mod search;
    pub mod store;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::*;
