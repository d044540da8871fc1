//! The pages that belong to no feature.

mod components;
mod me;
mod notices;

pub use components::ComponentsPage;
pub use me::MyPage;
pub use notices::{AccessibilityPage, PrivacyPage};
