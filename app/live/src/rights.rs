//! Who may be in a room, and who may drive it. Registered people come in with the room's code.

use kit::{Right, Role};

pub const ROOM: Right = Right::new("live/room", &[Role::Present]);
pub const STREAM: Right = Right::new("live/stream", &[Role::Present]);
pub const DRIVE: Right = Right::new("live/drive", &[Role::Moderator]);
pub const BEAM: Right = Right::new("live/beam", &[Role::Moderator]);

/// Everyone may try a code.
pub const JOIN: Right = Right::new("join/join", &[Role::Visitor]);

pub const CONTRIBUTE: Right = Right::new("room/contribute", &[Role::Present]);
pub const SUPPORT: Right = Right::new("room/support", &[Role::Present]);
pub const WITHDRAW: Right = Right::new("room/withdraw", &[Role::Present]);
pub const ATTEND: Right = Right::new("room/attend", &[Role::Present]);

/// Takes the keys of the room.
pub const TAKE: Right = Right::new("drive/take", &[Role::Moderator]);
/// Presses one of them.
pub const KEY: Right = Right::new("drive/key", &[Role::Moderator]);
pub const NOTE: Right = Right::new("drive/note", &[Role::Moderator]);
pub const ERASE: Right = Right::new("drive/erase", &[Role::Moderator]);
pub const LEAD: Right = Right::new("drive/lead", &[Role::Moderator]);
/// Takes out words that let somebody be recognised, whoever wrote them.
pub const REDACT: Right = Right::new("drive/redact", &[Role::Moderator]);
pub const MARK: Right = Right::new("drive/mark", &[Role::Moderator]);

pub const RIGHTS: &[&Right] = &[
    &ROOM,
    &STREAM,
    &DRIVE,
    &BEAM,
    &JOIN,
    &CONTRIBUTE,
    &SUPPORT,
    &WITHDRAW,
    &ATTEND,
    &TAKE,
    &KEY,
    &NOTE,
    &ERASE,
    &LEAD,
    &REDACT,
    &MARK,
];
