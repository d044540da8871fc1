//! Words taken out of everything that was written about a session: of each table in [`sources`], of the
//! published versions and practice sheets (JSON), and of mails that have not left. The one place where
//! this feature writes tables of others: a redaction reaches every copy, or it is none.

mod mails;
mod sources;

use agenda::rules::documents::DocumentId;
use kit::db::Tx;
use kit::{Instant, Locale, sql};
use serde_json::Value;
use sessions::rules::SessionId;

use crate::rules::Minutes;
use crate::rules::passage::{Passage, Place, Seen};

/// A passage in one of its places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub place: Place,
    pub seen: Seen,
}

/// Goes through all texts of a session: collects where the passage stands, and takes it out when told to.
pub(super) struct Walk<'a> {
    pub session: &'a SessionId,
    pub passage: &'a Passage,
    /// Of whoever asks: where a text does not say its own.
    pub locale: Locale,
    pub write: bool,
    pub found: Vec<Found>,
    /// The texts in which the passage stood: a mail that repeats one is of this session.
    pub told: Vec<String>,
}

impl Walk<'_> {
    /// The text without the passage, when it stands there.
    fn left(&mut self, place: Place, text: &str, locale: Option<Locale>) -> Option<String> {
        let left = self.passage.taken_out(text, locale.unwrap_or(self.locale))?;
        self.found.extend(self.passage.seen(text).into_iter().map(|seen| Found { place, seen }));
        self.told.push(text.trim().to_owned());
        Some(left)
    }

    /// The same of a list, a line each: what is taken out never joins two of them.
    fn left_of_list(&mut self, place: Place, list: &str, locale: Option<Locale>) -> Option<String> {
        let mut changed = false;
        let lines: Vec<String> = list
            .split('\n')
            .map(|line| {
                let left = self.left(place, line, locale);
                changed |= left.is_some();
                left.map_or_else(|| line.to_owned(), |left| left.replace('\n', " "))
            })
            .collect();
        changed.then(|| lines.join("\n"))
    }

    /// The published versions, each in its own JSON.
    async fn published(&mut self, tx: &mut Tx) -> Result<(), sqlx::Error> {
        let versions = sql!(
            *tx,
            all(i64, String),
            "select version, content from minutes_published where session_id = $1 order by version",
            self.session
        )?;
        for (version, content) in versions {
            let mut minutes: Minutes = read(&content)?;
            let mut changed = false;
            minutes.each_text(&mut |text, locale| {
                if let Some(left) = self.left(Place::Published, text, locale) {
                    *text = left;
                    changed = true;
                }
            });
            if changed && self.write {
                keep_version(tx, self.session, version, &minutes).await?;
            }
        }
        Ok(())
    }

    /// The practices that came of the session, and every revision of their sheets.
    async fn practices(&mut self, tx: &mut Tx) -> Result<(), sqlx::Error> {
        let sheets =
            sql!(*tx, all(String, String), "select id, sheet from practice where session_id = $1", self.session)?;
        for (id, sheet) in sheets {
            if let Some(left) = self.sheet(&sheet)? {
                // An editor who has the old sheet open is told.
                sql!(*tx, execute, "update practice set sheet = $2, version = version + 1 where id = $1", id, left)?;
            }
        }
        let revisions = sql!(
            *tx,
            all(String, i64, String),
            "select practice_revision.practice_id, practice_revision.version, practice_revision.sheet
             from practice_revision join practice on practice.id = practice_revision.practice_id
             where practice.session_id = $1",
            self.session
        )?;
        for (id, version, sheet) in revisions {
            if let Some(left) = self.sheet(&sheet)? {
                sql!(
                    *tx,
                    execute,
                    "update practice_revision set sheet = $3 where practice_id = $1 and version = $2",
                    id,
                    version,
                    left
                )?;
            }
        }
        Ok(())
    }

    /// A sheet to be written, when the passage stood in it. What people write there stands in pairs of
    /// languages; all else is codes.
    fn sheet(&mut self, sheet: &str) -> Result<Option<String>, sqlx::Error> {
        let mut value: Value = read(sheet)?;
        let changed = self.pairs(&mut value);
        if changed && self.write { written(&value).map(Some) } else { Ok(None) }
    }

    fn pairs(&mut self, value: &mut Value) -> bool {
        let mut changed = false;
        match value {
            Value::Array(all) => {
                for one in all {
                    changed |= self.pairs(one);
                }
            }
            Value::Object(fields) => {
                for (name, one) in fields {
                    match (Locale::from_code(name), &mut *one) {
                        (Some(locale), Value::String(text)) => {
                            if let Some(left) = self.left(Place::Practice, text, Some(locale)) {
                                *text = left;
                                changed = true;
                            }
                        }
                        _ => changed |= self.pairs(one),
                    }
                }
            }
            _ => {}
        }
        changed
    }
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, sqlx::Error> {
    serde_json::from_str(text).map_err(|fault| sqlx::Error::Decode(fault.into()))
}

fn written(value: &impl serde::Serialize) -> Result<String, sqlx::Error> {
    serde_json::to_string(value).map_err(|fault| sqlx::Error::Encode(fault.into()))
}

async fn walk(
    tx: &mut Tx,
    session: &SessionId,
    passage: &Passage,
    locale: Locale,
    write: bool,
) -> Result<Vec<Found>, sqlx::Error> {
    let mut walk = Walk { session, passage, locale, write, found: Vec::new(), told: Vec::new() };
    walk.sources(tx).await?;
    walk.published(tx).await?;
    walk.practices(tx).await?;
    // Last: it needs to know what was told.
    walk.mails(tx).await?;
    Ok(walk.found)
}

/// Where a passage stands in all that was written about a session.
pub async fn look_for(
    tx: &mut Tx,
    session: &SessionId,
    passage: &Passage,
    locale: Locale,
) -> Result<Vec<Found>, sqlx::Error> {
    walk(tx, session, passage, locale, false).await
}

/// Takes a passage out wherever it stands; says how often it stood. Hold the session first.
pub async fn take_out(tx: &mut Tx, session: &SessionId, passage: &Passage, locale: Locale) -> Result<i64, sqlx::Error> {
    Ok(walk(tx, session, passage, locale, true).await?.len() as i64)
}

/// Takes a document of a session away, with every copy that went on with an unfinished item: from its item and
/// from every version of the minutes. Says of which sessions; none when the document is not of this one. Hold
/// the session first.
pub async fn take_document(tx: &mut Tx, session: &SessionId, id: &DocumentId) -> Result<Vec<SessionId>, sqlx::Error> {
    let all = agenda::store::copies(tx, id).await?;
    if !all.iter().any(|(of, _, one)| of == session && one == id) {
        return Ok(Vec::new());
    }
    for (of, item, one) in &all {
        agenda::store::detach(tx, item, one).await?;
        let versions =
            sql!(*tx, all(i64, String), "select version, content from minutes_published where session_id = $1", of)?;
        for (version, content) in versions {
            let mut minutes: Minutes = read(&content)?;
            let before = minutes.clone();
            for item in &mut minutes.items {
                item.documents.retain(|kept| kept.id != *one);
            }
            if minutes != before {
                keep_version(tx, of, version, &minutes).await?;
            }
        }
    }
    Ok(all.into_iter().map(|(of, ..)| of).collect())
}

async fn keep_version(tx: &mut Tx, session: &SessionId, version: i64, minutes: &Minutes) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "update minutes_published set content = $3 where session_id = $1 and version = $2",
        session,
        version,
        written(minutes)?
    )?;
    Ok(())
}

/// Notes that words were taken out: when, by whom, how often they stood. Not what they said.
pub async fn note_redaction(
    tx: &mut Tx,
    session: &SessionId,
    by: &str,
    places: i64,
    now: Instant,
) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into minutes_redaction (id, session_id, at, by_id, places) values ($1, $2, $3, $4, $5)",
        kit::id::fresh(),
        session,
        now,
        by,
        places
    )?;
    Ok(())
}

/// How often words were taken out of a session, and when the last time.
pub async fn redactions(tx: &mut Tx, session: &SessionId) -> Result<(i64, Option<Instant>), sqlx::Error> {
    sql!(
        *tx,
        one(i64, Option<Instant>),
        "select count(*), max(at) from minutes_redaction where session_id = $1",
        session
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_list_stay_apart() {
        let walk = |words: &str| {
            let (session, passage) = (SessionId::fresh(), Passage::of(words).unwrap());
            let (locale, found, told) = (Locale::Fr, Vec::new(), Vec::new());
            let mut walk = Walk { session: &session, passage: &passage, locale, write: true, found, told };
            walk.left_of_list(Place::Room, "Lundi chez Kervyn\nMardi matin\nMercredi", None)
        };
        assert_eq!(walk("Kervyn Mardi"), None, "two answers, not one sentence");
        let left = walk("chez Kervyn").unwrap();
        assert_eq!(left.lines().count(), 3);
        assert!(left.starts_with("Lundi ") && left.ends_with("\nMardi matin\nMercredi") && !left.contains("Kervyn"));
    }
}
