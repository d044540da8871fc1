//! Who may do what with a poll and with the replies of a session.

use kit::{Right, Role};

/// The poll of a window: its members answer, its moderators see the table.
pub const READ: Right = Right::new("dating/poll", &[Role::Coordinator, Role::Moderator]);
/// Those that wait for one's own word.
pub const MINE: Right = Right::new("dating/mine", &[Role::Participant]);
/// What moderators see of it besides.
pub const DESK: Right = Right::new("dating/desk", &[Role::Moderator]);
pub const PROPOSE: Right = Right::new("poll/propose", &[Role::Moderator]);
pub const ANSWER: Right = Right::new("poll/answer", &[Role::Coordinator, Role::Moderator]);
pub const REMIND: Right = Right::new("poll/remind", &[Role::Moderator]);
pub const FIX: Right = Right::new("poll/fix", &[Role::Moderator]);
pub const CLOSE: Right = Right::new("poll/close", &[Role::Moderator]);
/// By the secret of a mail: whoever holds it may read and answer.
pub const READ_MAILED: Right = Right::new("dating/poll-by-mail", &[Role::Visitor]);
pub const ANSWER_MAILED: Right = Right::new("poll/answer-by-mail", &[Role::Visitor]);

pub const READ_REPLY: Right = Right::new("dating/reply", &[Role::Coordinator, Role::Moderator]);
pub const REPLY: Right = Right::new("reply/say", &[Role::Coordinator, Role::Moderator]);
pub const READ_REPLY_MAILED: Right = Right::new("dating/reply-by-mail", &[Role::Visitor]);
pub const REPLY_MAILED: Right = Right::new("reply/say-by-mail", &[Role::Visitor]);
pub const REPLIES: Right = Right::new("dating/replies", &[Role::Moderator]);

pub const RIGHTS: &[&Right] = &[
    &READ,
    &MINE,
    &DESK,
    &PROPOSE,
    &ANSWER,
    &REMIND,
    &FIX,
    &CLOSE,
    &READ_MAILED,
    &ANSWER_MAILED,
    &READ_REPLY,
    &REPLY,
    &READ_REPLY_MAILED,
    &REPLY_MAILED,
    &REPLIES,
];
