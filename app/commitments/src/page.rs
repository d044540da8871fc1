//! The screens: the commitments of a body, one of them by the link of a mail, and what a session opens
//! with.

mod asked;
mod body;
mod opening;

pub use asked::AskedPage;
pub use body::BodyCommitmentsPage;
pub use opening::Opening;

use kit::ui::asked;

/// Something was told just before (`?done=told`).
pub(crate) fn was_told() -> bool {
    asked("done") == "told"
}
