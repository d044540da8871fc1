//! The pages that belong to no feature.

mod around;
mod components;
mod me;
mod notices;

pub use around::{AgendaPage, BodyPage, DrivePage, RoomPage};
pub use components::ComponentsPage;
pub use me::MyPage;
pub use notices::{AccessibilityPage, PrivacyPage};
