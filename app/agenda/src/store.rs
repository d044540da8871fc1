//! Agendas in storage. A caller that changes an order holds the session first
//! (`sessions::store::hold`): then two orders never cross.

mod documents;
mod last_time;
mod together;

pub use documents::{File, attach, copies, copy, detach, documents, file, keep_file, session_of_file, slice};
pub use last_time::{last_held, next_to_open, opens_with, promised, to_open, unfinished};
pub use together::{join, joined, needs, part, support, supported};

use kit::db::Tx;
use kit::words::Pair;
use kit::{Day, Instant, Locale, sql};
use sessions::rules::SessionId;

use crate::rules::{Format, Item, ItemId, ItemKind, Status, in_one};

#[derive(sqlx::FromRow)]
struct Row {
    id: ItemId,
    session_id: SessionId,
    status: Status,
    place: i64,
    kind: ItemKind,
    format: Format,
    minutes: i64,
    title_fr: String,
    title_nl: String,
    expected_fr: String,
    expected_nl: String,
    why: String,
    why_lang: String,
    project_id: String,
    brought_by: String,
    proposed_by: Option<String>,
    answer_fr: String,
    answer_nl: String,
    carried_from: Option<ItemId>,
    carried: Option<Day>,
    joined_to: Option<ItemId>,
    template: String,
    version: i64,
    supports: i64,
}

impl From<Row> for Item {
    fn from(row: Row) -> Item {
        Item {
            id: row.id,
            session: row.session_id,
            status: row.status,
            place: row.place,
            kind: row.kind,
            format: row.format,
            minutes: row.minutes,
            title: Pair::new(row.title_fr, row.title_nl),
            expected: Pair::new(row.expected_fr, row.expected_nl),
            why: in_one(&row.why, Locale::from_code(&row.why_lang).unwrap_or_default()),
            project: row.project_id,
            brought_by: row.brought_by,
            proposed_by: row.proposed_by,
            answer: Pair::new(row.answer_fr, row.answer_nl),
            carried_from: row.carried_from,
            carried: row.carried,
            joined_to: row.joined_to,
            template: row.template,
            version: row.version,
            supports: row.supports,
            supported_by_me: false,
            also_by: Vec::new(),
            documents: Vec::new(),
        }
    }
}

/// The columns of [`Row`], after the words of a question. Those who support an item or what was joined to
/// it count once; who brought one of them does not support the whole.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select id, session_id, status, place, kind, format, minutes, title_fr, title_nl, expected_fr, expected_nl,
                why, why_lang, project_id, brought_by, proposed_by, answer_fr, answer_nl, carried_from,
                (select session.day from agenda_item before join session on session.id = before.session_id
                 where before.id = agenda_item.carried_from) as carried,
                joined_to, template, version,
                (select count(distinct item_support.person_id) from item_support
                 join agenda_item part on part.id = item_support.item_id
                 where (part.id = agenda_item.id or part.joined_to = agenda_item.id)
                    and not exists (select 1 from agenda_item author
                        where (author.id = agenda_item.id or author.joined_to = agenda_item.id)
                            and author.proposed_by = item_support.person_id)) as supports
             from agenda_item ",
            $rest
        )
    };
}
use select;

/// The agenda of a session, in order.
pub async fn planned(tx: &mut Tx, session: &SessionId) -> Result<Vec<Item>, sqlx::Error> {
    let rows = sql!(*tx, all Row, select!("where session_id = $1 and status = 'planned' order by place, id"), session)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The proposals that wait, the most supported first, then the oldest.
pub async fn proposed(tx: &mut Tx, session: &SessionId) -> Result<Vec<Item>, sqlx::Error> {
    let rows = sql!(*tx, all Row,
        select!("where session_id = $1 and status = 'proposed' order by supports desc, created_at, id"), session)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The proposals of one person that were declined, with the answer.
pub async fn declined(tx: &mut Tx, session: &SessionId, person: &str) -> Result<Vec<Item>, sqlx::Error> {
    let rows = sql!(*tx, all Row,
        select!("where session_id = $1 and status = 'declined' and proposed_by = $2 order by created_at, id"),
        session, person)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One item, whatever its status.
pub async fn find(tx: &mut Tx, id: &ItemId) -> Result<Option<Item>, sqlx::Error> {
    Ok(sql!(*tx, maybe Row, select!("where id = $1"), id)?.map(Into::into))
}

/// Keeps a new item.
pub async fn insert(tx: &mut Tx, item: &Item, now: Instant) -> Result<(), sqlx::Error> {
    let (why, why_lang) = item.why.read(Locale::Fr);
    sql!(*tx, execute,
        "insert into agenda_item (id, session_id, status, place, kind, format, minutes, title_fr, title_nl, expected_fr,
            expected_nl, why, why_lang, project_id, brought_by, proposed_by, answer_fr, answer_nl, version, created_at,
            carried_from, joined_to, template)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
            $23)",
        &item.id, &item.session, item.status, item.place, item.kind, item.format, item.minutes,
        &item.title.fr, &item.title.nl, &item.expected.fr, &item.expected.nl, why, why_lang.code(),
        &item.project, &item.brought_by, &item.proposed_by, &item.answer.fr, &item.answer.nl, item.version, now,
        &item.carried_from, &item.joined_to, &item.template)?;
    Ok(())
}

/// Keeps what an editor wrote. `false` when someone changed the item since `item.version` was read.
pub async fn change(tx: &mut Tx, item: &Item) -> Result<bool, sqlx::Error> {
    let rows =
        sql!(*tx, execute,
        "update agenda_item set kind = $3, format = $4, minutes = $5, title_fr = $6, title_nl = $7, expected_fr = $8,
            expected_nl = $9, brought_by = $10, version = version + 1
         where id = $1 and version = $2",
        &item.id, item.version, item.kind, item.format, item.minutes, &item.title.fr, &item.title.nl,
        &item.expected.fr, &item.expected.nl, &item.brought_by)?;
    Ok(rows == 1)
}

/// Gives an item another status: taken at a place, put back, declined with an answer.
pub async fn turn(tx: &mut Tx, id: &ItemId, status: Status, place: i64, answer: &Pair) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "update agenda_item set status = $2, place = $3, answer_fr = $4, answer_nl = $5, version = version + 1 where id = $1",
        id,
        status,
        place,
        &answer.fr,
        &answer.nl
    )?;
    Ok(())
}

/// Takes an item out for good, with its supports; what was joined to it waits again.
pub async fn delete(tx: &mut Tx, id: &ItemId) -> Result<(), sqlx::Error> {
    for item in sql!(*tx, all(ItemId,), "select id from agenda_item where joined_to = $1", id)? {
        part(tx, &item.0).await?;
    }
    sql!(*tx, execute, "delete from item_support where item_id = $1", id)?;
    sql!(*tx, execute, "delete from agenda_item where id = $1", id)?;
    Ok(())
}

/// The place after the last planned item.
pub async fn next_place(tx: &mut Tx, session: &SessionId) -> Result<i64, sqlx::Error> {
    let (last,) = sql!(
        *tx,
        one(Option<i64>),
        "select max(place) from agenda_item where session_id = $1 and status = 'planned'",
        session
    )?;
    Ok(last.map_or(0, |place| place.saturating_add(1)))
}

/// Gives the planned items this order; `items` are as read, `order` their ids as they shall be.
pub async fn arrange(tx: &mut Tx, items: &[Item], order: &[ItemId]) -> Result<(), sqlx::Error> {
    let places: std::collections::HashMap<&ItemId, i64> = items.iter().map(|item| (&item.id, item.place)).collect();
    for (place, id) in (0_i64..).zip(order) {
        if places.get(id) != Some(&place) {
            sql!(*tx, execute, "update agenda_item set place = $2 where id = $1", id, place)?;
        }
    }
    Ok(())
}

/// The version of an agenda, and when it last changed; nothing changed yet: 0.
pub async fn version(tx: &mut Tx, session: &SessionId) -> Result<(i64, Instant), sqlx::Error> {
    let row = sql!(*tx, maybe(i64, Instant), "select version, changed_at from agenda where session_id = $1", session)?;
    Ok(row.unwrap_or_default())
}

/// Notes that an agenda changed, and answers its new version.
pub async fn touch(tx: &mut Tx, session: &SessionId, now: Instant) -> Result<i64, sqlx::Error> {
    let (version,) = sql!(
        *tx,
        one(i64,),
        "insert into agenda (session_id, version, changed_at) values ($1, 1, $2)
         on conflict (session_id) do update set version = agenda.version + 1, changed_at = excluded.changed_at
         returning version",
        session,
        now
    )?;
    Ok(version)
}
