//! Who may sign in and out, see their own page, and give roles.

use kit::{Right, Role};

/// Asking for a code and giving it: whoever has an address.
pub const SEND_CODE: Right = Right::new("sign-in/send-code", &[Role::Visitor]);
pub const ENTER: Right = Right::new("sign-in/enter", &[Role::Visitor]);

/// One’s own page.
pub const ME: Right = Right::new("me/read", &[Role::Participant]);
pub const PROFILE: Right = Right::new("me/profile", &[Role::Participant]);
/// Also for whoever is out already, so that their phone is emptied all the same.
pub const SIGN_OUT: Right = Right::new("me/sign-out", &[Role::Visitor]);
pub const SIGN_OUT_EVERYWHERE: Right = Right::new("me/sign-out-everywhere", &[Role::Participant]);

/// Roles of others.
pub const PEOPLE: Right = Right::new("admin/people", &[Role::Administrator]);
pub const ADD: Right = Right::new("admin/add", &[Role::Administrator]);
pub const REMOVE: Right = Right::new("admin/remove", &[Role::Administrator]);

pub const RIGHTS: &[&Right] =
    &[&SEND_CODE, &ENTER, &ME, &PROFILE, &SIGN_OUT, &SIGN_OUT_EVERYWHERE, &PEOPLE, &ADD, &REMOVE];
