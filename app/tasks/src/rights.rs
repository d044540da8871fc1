//! Who sees tasks, and who says how many days they have.

use kit::{Right, Role};

/// One's own tasks: of the bodies one moderates. Who moderates none finds none.
pub const READ: Right = Right::new("tasks/mine", &[Role::Participant]);
/// The session that comes next for oneself.
pub const READ_NEXT: Right = Right::new("tasks/next", &[Role::Participant]);
pub const READ_DELAYS: Right = Right::new("delays/read", &[Role::Moderator]);
pub const SET_DELAYS: Right = Right::new("delays/set", &[Role::Moderator]);

pub const RIGHTS: &[&Right] = &[&READ, &READ_NEXT, &READ_DELAYS, &SET_DELAYS];
