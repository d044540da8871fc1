//! The screens of an agenda.

mod agenda;
mod documents;
mod drag;
mod fields;
mod guide;
mod item;
mod joined;
mod list;
mod needs;
mod next;
mod propose;
mod ruler;
mod since;
mod told;
mod waiting;

pub use agenda::AgendaPage;
pub use item::{AddItemPage, EditItemPage};
