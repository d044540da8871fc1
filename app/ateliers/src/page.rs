//! The screens, one per file.

mod list;
mod mine;
mod pieces;
mod register;
mod registered;
mod registration;
mod territories;
mod territory;

pub use list::RegistrationsPage;
pub use mine::Mine;
pub use register::RegisterPage;
pub use registered::RegisteredPage;
pub use registration::RegistrationPage;
pub use territories::TerritoriesPage;
pub use territory::TerritoryPage;
