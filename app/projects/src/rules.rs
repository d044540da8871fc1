//! The pure rules: what the page of a project says ([`sheet`]), which projects answer a question
//! ([`find`]), how an invitation stands ([`invitation`]).

pub mod find;
pub mod invitation;
pub mod sheet;

pub use invitation::{Invitation, InvitationId, Standing};
