//! When a body meets, found together: a moderator proposes two to five dates, members answer from their
//! mail or signed in, the moderator fixes one. Then each says whether they come, and the moderator has the
//! headcount. The session itself, its states and its calendar entry are `sessions`.
//!
//! Read: [`rules`] (a poll), [`rules::best`] (which date is first), [`rules::reply`] (who comes),
//! [`rights`], `store`, [`api`] (what pages ask; answered in `reading`), `deeds`, `letters`, then [`page`]
//! with its [`texts`].

pub mod api;
pub mod page;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
mod server {
    pub mod deeds;
    pub(crate) mod letters;
    pub mod reading;
    pub mod store;
}
#[cfg(not(target_arch = "wasm32"))]
pub use server::*;
