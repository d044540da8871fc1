//! The minutes of a session: drafted from what the room captured, edited item by item, corrected by
//! those who were there, approved once and kept whole; a public part, the écho; and the action summary.
//!
//! Read: [`rules`] (what minutes are, the first text, the écho), [`rights`], `store`, [`api`] and
//! [`archive`] (one session, many), `deeds`, [`page`], `pdf`, [`texts`].

pub mod api;
pub mod archive;
pub mod page;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod compare;
    pub mod deeds;
    pub mod pdf;
    pub mod store;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::{compare, deeds, pdf, store};
