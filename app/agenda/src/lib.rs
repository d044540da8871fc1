//! What a session is going to do: its items in order, the proposals that wait, and how a moderator
//! arranges them while others do the same.
//!
//! Read: [`rules`] (an item), [`rules::order`] (start times, moves), [`rules::formats`] and
//! [`rules::templates`] (what is usual in the field), [`rules::documents`], `store`, [`rights`],
//! [`api`] (reads, answered in `reading`), `deeds` (writes), `opening` (what the last session left comes
//! first), [`texts`], [`page`] (the screens) and [`parts`] (the pieces that other features show).

pub mod api;
pub mod page;
pub mod parts;
pub mod rights;
pub mod rules;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
pub mod deeds;
#[cfg(not(target_arch = "wasm32"))]
pub mod opening;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;
#[cfg(not(target_arch = "wasm32"))]
pub mod store;
