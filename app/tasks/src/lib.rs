//! What is owed around a session, counted from its date: the moderators' tasks, and the reminders that
//! leave to those who owe something. Also the session that comes next for a person.
//!
//! Read: [`rules`] (the table of obligations, and when each is done), [`rights`], `store`, `reading`
//! (facts to tasks), [`api`], `deeds` (the delays of a body), `reminding` (what leaves by mail),
//! [`page`], [`parts`], [`texts`].

pub mod api;
pub mod page;
pub mod parts;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod deeds;
    pub mod reading;
    pub mod reminding;
    pub mod store;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::{deeds, reading, reminding, store};
