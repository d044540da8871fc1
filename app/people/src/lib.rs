//! Who is who: people, their organisations, projects and roles; signing in by a code, a page of one's
//! own, and the administrators' page of roles.
//!
//! Read: [`rules`], [`rules::sign_in`], `store`.

pub mod rules;

#[cfg(not(target_arch = "wasm32"))]
pub mod store;
