//! The desk: each item with its text and where that text comes from.

use agenda::rules::ItemId;
use kit::db::Tx;
use sessions::rules::Session;

use super::{Saved, minutes, past, published, remarks, saved};
use crate::api::{Past, Sheet};
use crate::compare;
use crate::rules::remark::Remark;
use crate::rules::{Item, open_in};

/// The items of a session as a moderator works on them: the texts being written, or the latest
/// approved version.
pub async fn sheets(tx: &mut Tx, session: &Session) -> Result<Vec<Sheet>, sqlx::Error> {
    let said = remarks(tx, &session.id).await?;
    if !open_in(session.state) {
        let (minutes, version) = match published(tx, &session.id, None).await? {
            Some(last) => (last.minutes, last.version),
            // What is being corrected becomes version 1 with the first correction.
            None => (minutes(tx, session).await?, 1),
        };
        let approved = minutes.items.into_iter().map(|item| Sheet {
            version,
            saved: None,
            past: Vec::new(),
            remarks: about(&said, &item.id),
            item,
        });
        return Ok(approved.collect());
    }
    let saved = saved(tx, &session.id).await?;
    let past = past(tx, &session.id).await?;
    let items = minutes(tx, session).await?.items;
    Ok(items
        .into_iter()
        .map(|item| {
            let mine = saved.iter().find(|one| one.item == item.id);
            Sheet {
                version: mine.map_or(0, |one| one.version),
                saved: mine.map(|one| (one.by.clone(), one.at)),
                past: before(&past, &item),
                remarks: about(&said, &item.id),
                item,
            }
        })
        .collect())
}

/// The past texts of an item, the latest first, each with what the next one made of it.
fn before(past: &[Saved], item: &Item) -> Vec<Past> {
    let mut next = &item.text;
    past.iter()
        .filter(|one| one.item == item.id)
        .map(|one| {
            let (fr, nl) = (compare::texts(&one.text.fr, &next.fr), compare::texts(&one.text.nl, &next.nl));
            next = &one.text;
            Past { fr, nl, by: one.by.clone(), at: one.at }
        })
        .collect()
}

fn about(said: &[Remark], item: &ItemId) -> Vec<Remark> {
    said.iter().filter(|one| one.item == *item).cloned().collect()
}
