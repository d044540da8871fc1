//! The screens: the tasks of a moderator, the delays of a body, and the ways from a body's page to what
//! its members keep beside it.

mod delays;
mod tasks;
mod ways;

pub use delays::DelaysPage;
pub use tasks::TasksPage;
pub use ways::BodyWays;
