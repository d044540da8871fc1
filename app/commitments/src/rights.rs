//! Who reads commitments, and who tells what became of them.

use kit::{Right, Role};

/// The history of a body: for its members.
pub const READ_BODY: Right = Right::new("commitments/body", &[Role::Coordinator, Role::Moderator]);
/// What is still open when a session opens. Asked by every reader of its pages; those who are not in it
/// find nothing.
pub const READ_OPENING: Right = Right::new("commitments/opening", &[Role::Visitor]);
pub const READ_PROMISED: Right = Right::new("commitments/promised", &[Role::Present]);
/// One's own, signed in.
pub const READ_MINE: Right = Right::new("commitments/mine", &[Role::Participant]);
/// By the secret of a mail: whoever holds it reads this one commitment, and tells.
pub const READ_ASKED: Right = Right::new("commitments/asked", &[Role::Visitor]);

pub const TELL_ASKED: Right = Right::new("commitment/tell", &[Role::Visitor]);
pub const TELL_MINE: Right = Right::new("me/tell", &[Role::Participant]);
/// On the page of the body: one's own.
pub const TELL: Right = Right::new("commitments/tell", &[Role::Coordinator, Role::Moderator]);
/// Of somebody else, who said it aloud in the room.
pub const NOTE: Right = Right::new("commitments/note", &[Role::Moderator]);

pub const RIGHTS: &[&Right] =
    &[&READ_BODY, &READ_OPENING, &READ_PROMISED, &READ_MINE, &READ_ASKED, &TELL_ASKED, &TELL_MINE, &TELL, &NOTE];
