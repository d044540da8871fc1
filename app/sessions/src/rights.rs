//! Who may do what with a session, its date and its body.

use kit::{Right, Role};

pub const READ: Right = Right::new("sessions/read", &[Role::Visitor]);
pub const READ_BODY: Right = Right::new("sessions/body", &[Role::Visitor]);
pub const READ_EDIT: Right = Right::new("sessions/edit", &[Role::Moderator]);
pub const READ_DATE: Right = Right::new("sessions/date", &[Role::Moderator]);
/// Makes the steps of its life.
pub const STEP: Right = Right::new("session/step", &[Role::Moderator]);
pub const EDIT: Right = Right::new("session/edit", &[Role::Moderator]);
/// Gives a window its date.
pub const DATE: Right = Right::new("date/set", &[Role::Moderator]);
/// Takes a session into a calendar.
pub const CALENDAR: Right = Right::new("sessions/calendar", &[Role::Visitor]);

pub const RIGHTS: &[&Right] = &[&READ, &READ_BODY, &READ_EDIT, &READ_DATE, &STEP, &EDIT, &DATE, &CALENDAR];
