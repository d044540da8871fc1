//! Who is who: people, their organisations, projects and roles; signing in by a code, a page of one's
//! own, and the administrators' page of roles.
//!
//! Read: [`rules`], [`rules::sign_in`], [`rights`], `store`, `sign_in` (who a browser is), [`api`],
//! `deeds`, [`page`].

pub mod api;
pub mod page;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod admin;
    pub mod deeds;
    pub mod sign_in;
    pub mod store;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::*;
