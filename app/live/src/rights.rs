//! Who may be in a room, and who may drive it. Registered people come in with the room's code.

use kit::{Right, Role};

pub const ROOM: Right = Right::new("live/room", &[Role::Present]);
/// Reads again what concerns only the one who looks.
pub const MINE: Right = Right::new("live/mine", &[Role::Present]);
pub const STREAM: Right = Right::new("live/stream", &[Role::Present]);
pub const DRIVE: Right = Right::new("live/drive", &[Role::Moderator]);
pub const BEAM: Right = Right::new("live/beam", &[Role::Moderator]);

/// Everyone may try a code.
pub const JOIN: Right = Right::new("join/join", &[Role::Visitor]);

pub const CONTRIBUTE: Right = Right::new("room/contribute", &[Role::Present]);
pub const SUPPORT: Right = Right::new("room/support", &[Role::Present]);
pub const WITHDRAW: Right = Right::new("room/withdraw", &[Role::Present]);
pub const ATTEND: Right = Right::new("room/attend", &[Role::Present]);
/// Asks for the floor.
pub const RAISE: Right = Right::new("room/raise", &[Role::Present]);
/// Answers a question to the room.
pub const ANSWER: Right = Right::new("room/answer", &[Role::Present]);
/// Sits in a sub-group, reports for it, writes what it brings back.
pub const SIT: Right = Right::new("room/sit", &[Role::Present]);
pub const REPORT: Right = Right::new("room/report", &[Role::Present]);
pub const BRING: Right = Right::new("room/bring", &[Role::Present]);
pub const FEEDBACK: Right = Right::new("room/feedback", &[Role::Present]);

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
/// Gives the floor to somebody who waits for it, and ends their turn.
pub const GIVE: Right = Right::new("drive/give", &[Role::Moderator]);
pub const END: Right = Right::new("drive/end", &[Role::Moderator]);
/// Asks the room a question, and closes it.
pub const ASK: Right = Right::new("drive/ask", &[Role::Moderator]);
pub const CLOSE: Right = Right::new("drive/close", &[Role::Moderator]);
/// Puts contributions under a heading, gives it another, takes it away.
pub const GROUP: Right = Right::new("drive/group", &[Role::Moderator]);
pub const RENAME: Right = Right::new("drive/rename", &[Role::Moderator]);
pub const DISSOLVE: Right = Right::new("drive/dissolve", &[Role::Moderator]);
/// Opens sub-groups, and brings everyone back.
pub const SPLIT: Right = Right::new("drive/split", &[Role::Moderator]);
pub const REJOIN: Right = Right::new("drive/rejoin", &[Role::Moderator]);
/// Takes away feedback that lets somebody be recognised.
pub const DROP: Right = Right::new("drive/drop", &[Role::Moderator]);

pub const RIGHTS: &[&Right] = &[
    &ROOM,
    &MINE,
    &STREAM,
    &DRIVE,
    &BEAM,
    &JOIN,
    &CONTRIBUTE,
    &SUPPORT,
    &WITHDRAW,
    &ATTEND,
    &RAISE,
    &ANSWER,
    &SIT,
    &REPORT,
    &BRING,
    &FEEDBACK,
    &TAKE,
    &KEY,
    &NOTE,
    &ERASE,
    &LEAD,
    &REDACT,
    &MARK,
    &GIVE,
    &END,
    &ASK,
    &CLOSE,
    &GROUP,
    &RENAME,
    &DISSOLVE,
    &SPLIT,
    &REJOIN,
    &DROP,
];
