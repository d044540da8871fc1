//! A session as it happens: the room that everyone present sees alike, what is said in it, what is kept
//! of each item, and the keys with which a moderator drives it.
//!
//! Read: [`rules`] (the keys and the picture of the room), [`rights`], `store`, `guest` (who comes in
//! with a code), `limit`, `mine` (what concerns only the one who looks), [`api`], `deeds`, `stream` (how every
//! screen hears of a change within a second), [`page`].

pub mod api;
pub mod page;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod deeds;
    pub mod guest;
    pub mod limit;
    pub mod mine;
    pub mod qr;
    pub mod store;
    pub mod stream;
    pub mod who;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::*;
