//! What a session is going to do: its items in order, the proposals that wait, and how a moderator
//! arranges them while others do the same.
//!
//! Read: [`rules`] (an item), [`rules::order`] (start times, slack, moves), `store`, [`api`] (reads),
//! `deeds` (writes), [`page`] (the screens) and [`parts`] (the pieces other features show).

pub mod rules;

#[cfg(not(target_arch = "wasm32"))]
pub mod store;
