//! The pages that belong to no feature.

mod components;
mod notices;

pub use components::ComponentsPage;
pub use notices::{AccessibilityPage, PrivacyPage};
