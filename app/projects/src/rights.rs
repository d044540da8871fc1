//! Who reads and keeps the page of a project, and who invites. A project belongs to the concertation:
//! that is the body on which each right is asked.

use kit::{Right, Role};

/// What a project is: for everyone.
pub const LIST: Right = Right::new("projects/list", &[Role::Visitor]);
pub const READ: Right = Right::new("projects/read", &[Role::Visitor]);
/// Who coordinates it, its sessions and its commitments.
pub const INSIDE: Right = Right::new("projects/inside", &[Role::Coordinator, Role::Moderator, Role::Administrator]);
/// Who came to its sessions: beside its own coordinators, moderators only.
pub const CAME: Right = Right::new("projects/came", &[Role::Moderator]);

/// A coordinator keeps their own projects, a moderator any of them.
pub const EDIT: Right = Right::new("projects/edit", &[Role::Coordinator, Role::Moderator]);
pub const SAVE: Right = Right::new("project/save", &[Role::Coordinator, Role::Moderator]);
pub const ANY: Right = Right::new("projects/any", &[Role::Moderator]);
/// Ends the tie of a coordinator to a project.
pub const END: Right = Right::new("project/end", &[Role::Moderator, Role::Administrator]);

pub const INVITATIONS: Right = Right::new("projects/invitations", &[Role::Moderator, Role::Administrator]);
pub const INVITE: Right = Right::new("invite/send", &[Role::Moderator, Role::Administrator]);
pub const RESEND: Right = Right::new("invite/resend", &[Role::Moderator, Role::Administrator]);
pub const WITHDRAW: Right = Right::new("invite/withdraw", &[Role::Moderator, Role::Administrator]);
/// By the secret of a mail: whoever holds it reads this one invitation, and accepts it.
pub const INVITATION: Right = Right::new("projects/invitation", &[Role::Visitor]);
pub const ACCEPT: Right = Right::new("invitation/accept", &[Role::Visitor]);

pub const RIGHTS: &[&Right] = &[
    &LIST,
    &READ,
    &INSIDE,
    &CAME,
    &EDIT,
    &SAVE,
    &ANY,
    &END,
    &INVITATIONS,
    &INVITE,
    &RESEND,
    &WITHDRAW,
    &INVITATION,
    &ACCEPT,
];
