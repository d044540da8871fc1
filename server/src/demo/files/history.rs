//! `history.json`: meetings that are over, without a date or a body of their own.

use std::collections::HashMap;

use serde::Deserialize;

use super::{AttendanceFile, ItemFile, VenueFile};

#[derive(Deserialize)]
pub struct HistoryFile {
    /// Where each body met.
    pub venues: HashMap<String, VenueFile>,
    /// Of the ateliers, one after the other, and again from the first.
    pub ateliers: Vec<MeetingFile>,
    pub concertation: Vec<MeetingFile>,
}

#[derive(Deserialize)]
pub struct MeetingFile {
    /// One for each time it is taken.
    pub titles: Vec<TitleFile>,
    pub attendance: AttendanceFile,
    pub items: Vec<ItemFile>,
}

#[derive(Deserialize)]
pub struct TitleFile {
    pub fr: String,
    pub nl: String,
}
