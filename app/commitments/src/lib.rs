//! Commitments after the session in which they were taken: what became of them, asked before the next
//! session and told by one tap, each piece of news kept; open ones are read again at the opening.
//!
//! A commitment itself is an outcome of `live`. Read: [`rules`] (how it stands, what may be told),
//! [`rights`], `store`, [`api`], `deeds`, `asking` (the mail before the next session), [`page`],
//! [`parts`], [`texts`].

pub mod api;
pub mod page;
pub mod parts;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod asking;
    pub mod deeds;
    pub mod store;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::{asking, deeds, store};
