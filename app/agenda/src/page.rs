//! The screens of an agenda.

mod agenda;
mod fields;
mod item;
mod list;
mod propose;
mod ruler;
mod told;
mod waiting;

pub use agenda::AgendaPage;
pub use item::{AddItemPage, EditItemPage};
