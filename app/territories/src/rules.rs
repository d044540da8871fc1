//! The types of the ground we stand on, and two pure rules: which windows a year owes ([`windows`]),
//! and which days are off ([`holidays`]).

pub mod holidays;
pub mod windows;

use kit::words::Pair;
use serde::{Deserialize, Serialize};

pub use windows::Window;

/// A body's id: `concertation`, `atelier-nord-est`.
pub type BodyId = String;

kit::coded! {
    /// The two formats: members are asked to a concertation, anyone registers for an atelier; never one
    /// sign-up rule for both.
    pub enum BodyKind { Concertation = "concertation", Atelier = "atelier" }
}

/// Who meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    pub id: BodyId,
    pub kind: BodyKind,
    pub territory: String,
    /// Tile and colour: `nord-est`, `region`, `concertation`.
    pub mark: String,
    pub name: Pair,
    /// As on the score: «Nord-Est».
    pub short: Pair,
    /// Spans of months, each owing one session a year: `(2, 2)`, `(1, 3)`.
    pub rhythm: Vec<(u32, u32)>,
}

/// The region or a bassin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Territory {
    pub id: String,
    pub kind: String,
    pub mark: String,
    pub name: Pair,
    pub site: Pair,
    pub communes: Vec<Pair>,
    /// Facts about it that nobody has confirmed yet: field and note.
    pub unverified: Vec<(String, String)>,
}

/// A word of the controlled list of themes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    pub slug: String,
    pub name: Pair,
}
