//! `practices.json`: the sheets, and where they were heard.

use practices::rules::{Known, Money, State};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct PracticeFile {
    pub state: State,
    pub title_fr: String,
    pub title_nl: String,
    pub lets_you_fr: String,
    pub lets_you_nl: String,
    pub projects: Vec<String>,
    pub territories: Vec<String>,
    pub themes: Vec<String>,
    pub public_fr: String,
    pub public_nl: String,
    pub need_fr: String,
    pub need_nl: String,
    pub context_fr: String,
    pub context_nl: String,
    pub steps_fr: Vec<StepFile>,
    pub steps_nl: Vec<StepFile>,
    pub keep_fr: String,
    pub keep_nl: String,
    pub adapt_fr: String,
    pub adapt_nl: String,
    pub success_fr: String,
    pub success_nl: String,
    pub attention_fr: String,
    pub attention_nl: String,
    pub failed_fr: String,
    pub failed_nl: String,
    pub effects_fr: String,
    pub effects_nl: String,
    pub effects_known: Known,
    pub means_people: u32,
    pub means_time_fr: String,
    pub means_time_nl: String,
    pub means_money: Money,
    pub contact_fr: String,
    pub contact_nl: String,
    pub licence: String,
    pub from: Option<FromFile>,
    /// From the day of loading.
    pub review_by_days: i64,
}

#[derive(Deserialize)]
pub struct StepFile {
    pub title: String,
    pub text: String,
}

/// Where a practice was heard: the key of a session, and two indices from 0.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
pub struct FromFile {
    pub session: String,
    pub item: usize,
    pub contribution: usize,
}
