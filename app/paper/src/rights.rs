//! Sheets with names on them, and what is typed in from them: moderators only.

use kit::{Right, Role};

pub const SHEETS: Right = Right::new("paper/sheets", &[Role::Moderator]);
pub const NOTES: Right = Right::new("paper/notes", &[Role::Moderator]);
pub const ENTER: Right = Right::new("paper/enter", &[Role::Moderator]);

pub const RIGHTS: &[&Right] = &[&SHEETS, &NOTES, &ENTER];
