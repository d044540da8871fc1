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
pub const SUPPORT: Right = Right::new("agenda/support", MEMBERS);
/// One's own proposal only.
pub const WITHDRAW: Right = Right::new("agenda/withdraw", MEMBERS);

pub const ADD: Right = Right::new("agenda/add", ARRANGERS);
pub const EDIT: Right = Right::new("agenda/edit", ARRANGERS);
pub const MOVE: Right = Right::new("agenda/move", ARRANGERS);
pub const TAKE: Right = Right::new("agenda/take", ARRANGERS);
pub const DECLINE: Right = Right::new("agenda/decline", ARRANGERS);
pub const REMOVE: Right = Right::new("agenda/remove", ARRANGERS);
pub const CARRY: Right = Right::new("agenda/carry", ARRANGERS);

pub const RIGHTS: &[&Right] = &[
    &READ,
    &READ_CLOSED,
    &READ_ITEM,
    &PROPOSE,
    &SUPPORT,
    &WITHDRAW,
    &ADD,
    &EDIT,
    &MOVE,
    &TAKE,
    &DECLINE,
    &REMOVE,
    &CARRY,
];
