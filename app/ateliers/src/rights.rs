//! Who may do what with territories and registrations.

use kit::{Right, Role};

pub const TERRITORIES: Right = Right::new("ateliers/territories", &[Role::Visitor]);
pub const TERRITORY: Right = Right::new("ateliers/territory", &[Role::Visitor]);
pub const FORM: Right = Right::new("ateliers/form", &[Role::Visitor]);
pub const REGISTER: Right = Right::new("register/register", &[Role::Visitor]);
/// By the secret of a mail: whoever holds it may read and cancel.
pub const OWN: Right = Right::new("ateliers/registration", &[Role::Visitor]);
pub const CANCEL: Right = Right::new("registration/cancel", &[Role::Visitor]);
/// One's own, signed in.
pub const MINE: Right = Right::new("ateliers/mine", &[Role::Participant]);
pub const GIVE_UP: Right = Right::new("me/give-up", &[Role::Participant]);
pub const LIST: Right = Right::new("ateliers/list", &[Role::Moderator]);

pub const RIGHTS: &[&Right] = &[&TERRITORIES, &TERRITORY, &FORM, &REGISTER, &OWN, &CANCEL, &MINE, &GIVE_UP, &LIST];
