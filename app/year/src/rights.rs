//! Who may read the year: everyone.

use kit::{Right, Role};

pub const READ: Right = Right::new("year/read", &[Role::Visitor]);
pub const JSON: Right = Right::new("year/json", &[Role::Visitor]);

pub const RIGHTS: &[&Right] = &[&READ, &JSON];
