//! The ateliers du changement, seen by everyone: the territories, and registration. Without account
//! and without JavaScript; a rush at opening never oversells.
//!
//! Read: [`rules`] (door, seats, line), `store`, [`api`] (what pages ask; answered in `reading`), `deeds` (register, cancel),
//! `seats` (who moves up), `letters` (what leaves by mail), `limit`, then [`page`]
//! with its [`texts`].

pub mod api;
pub mod page;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod deeds;
    pub mod letters;
    pub mod limit;
    pub mod reading;
    pub mod seats;
    pub mod store;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::*;
