//! The desk: each item with its text and where that text comes from.

use kit::db::Tx;
use sessions::rules::Session;

use super::{minutes, past, published, saved};
use crate::api::{Past, Sheet};
use crate::rules::open_in;

/// The items of a session as a moderator works on them: the texts being written, or the latest
/// approved version.
pub async fn sheets(tx: &mut Tx, session: &Session) -> Result<Vec<Sheet>, sqlx::Error> {
    if !open_in(session.state) {
        let (minutes, version) = match published(tx, &session.id, None).await? {
            Some(last) => (last.minutes, last.version),
            // What is being corrected becomes version 1 with the first correction.
            None => (minutes(tx, session).await?, 1),
        };
        let approved = minutes.items.into_iter().map(|item| Sheet { item, version, saved: None, past: Vec::new() });
        return Ok(approved.collect());
    }
    let saved = saved(tx, &session.id).await?;
    let past = past(tx, &session.id).await?;
    let items = minutes(tx, session).await?.items;
    Ok(items
        .into_iter()
        .map(|item| {
            let mine = saved.iter().find(|one| one.item == item.id);
            let before = past.iter().filter(|one| one.item == item.id);
            Sheet {
                version: mine.map_or(0, |one| one.version),
                saved: mine.map(|one| (one.by.clone(), one.at)),
                past: before.map(|one| Past { text: one.text.clone(), by: one.by.clone(), at: one.at }).collect(),
                item,
            }
        })
        .collect())
}
