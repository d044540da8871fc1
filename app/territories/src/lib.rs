//! Where we are and who meets: territories, communes, themes, bodies and the rhythm of their windows,
//! holidays. All of it is data that `concerto load` brings in and Brusano can change.
//!
//! Read: [`rules`] (windows of a year, holidays), `store`, `load` (what the reference files bring in), `days_off` (what
//! a file of Brusano brings in).

pub mod rules;

#[cfg(not(target_arch = "wasm32"))]
pub mod days_off;
#[cfg(not(target_arch = "wasm32"))]
pub mod load;
#[cfg(not(target_arch = "wasm32"))]
pub mod store;
