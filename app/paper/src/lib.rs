//! A session without devices: three sheets to print (agenda with room for notes, attendance list, way in
//! by QR), and one form with which a moderator types afterwards what stands on them.
//!
//! Read: [`rules`] (how a line of notes is read), [`rights`], `store`, [`api`], `deeds`, [`page`].

pub mod api;
pub mod page;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod deeds;
    pub mod store;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::*;
