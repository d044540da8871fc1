//! Who may do what with an agenda.

use kit::{Right, Role};

const MEMBERS: &[Role] = &[Role::Coordinator, Role::Moderator];
const ARRANGERS: &[Role] = &[Role::Moderator];

/// The agenda of an atelier, or one that was opened to everyone.
pub const READ: Right = Right::new("agenda/read", &[Role::Visitor]);
/// The agenda of a concertation: its members, and whoever its room admitted.
pub const READ_CLOSED: Right = Right::new("agenda/read-closed", &[Role::Present, Role::Coordinator, Role::Moderator]);
/// The form of an item, new or not.
pub const READ_ITEM: Right = Right::new("agenda/item", ARRANGERS);

pub const PROPOSE: Right = Right::new("agenda/propose", MEMBERS);
/// A need or a question.
pub const NEED: Right = Right::new("agenda/need", MEMBERS);
pub const SUPPORT: Right = Right::new("agenda/support", MEMBERS);
/// One's own proposal or need only.
pub const WITHDRAW: Right = Right::new("agenda/withdraw", MEMBERS);

pub const ADD: Right = Right::new("agenda/add", ARRANGERS);
pub const EDIT: Right = Right::new("agenda/edit", ARRANGERS);
pub const MOVE: Right = Right::new("agenda/move", ARRANGERS);
pub const TAKE: Right = Right::new("agenda/take", ARRANGERS);
pub const DECLINE: Right = Right::new("agenda/decline", ARRANGERS);
pub const JOIN: Right = Right::new("agenda/join", ARRANGERS);
pub const PART: Right = Right::new("agenda/part", ARRANGERS);
pub const REMOVE: Right = Right::new("agenda/remove", ARRANGERS);
pub const CARRY: Right = Right::new("agenda/carry", ARRANGERS);
/// A usual agenda to begin with, and away with it.
pub const BEGIN: Right = Right::new("agenda/begin", ARRANGERS);
pub const CLEAR: Right = Right::new("agenda/clear", ARRANGERS);
pub const ATTACH: Right = Right::new("agenda/attach", ARRANGERS);
pub const DETACH: Right = Right::new("agenda/detach", ARRANGERS);

pub const RIGHTS: &[&Right] = &[
    &READ,
    &READ_CLOSED,
    &READ_ITEM,
    &PROPOSE,
    &NEED,
    &SUPPORT,
    &WITHDRAW,
    &ADD,
    &EDIT,
    &MOVE,
    &TAKE,
    &DECLINE,
    &JOIN,
    &PART,
    &REMOVE,
    &CARRY,
    &BEGIN,
    &CLEAR,
    &ATTACH,
    &DETACH,
];
