//! The neighbourhood projects: a page for each, which its coordinators keep; and the invitations by which
//! a moderator brings coordinators in. The project itself and who coordinates it are kept by `people`.
//!
//! Read: [`rules`] (the sheet of a project, finding projects, an invitation), `store` (invitations; what
//! lies around a project), [`api`] (what pages ask; answered in `reading`), `deeds`, `letters`, then
//! [`page`] with its [`texts`].

pub mod api;
pub mod page;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod deeds;
    pub mod letters;
    pub mod reading;
    pub mod store;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::*;
