//! Agendas in storage. A caller that changes an order holds the session first
//! (`sessions::store::hold`): then two orders never cross.

use kit::db::Tx;
use kit::words::Pair;
use kit::{Instant, Locale, sql};
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
            version: row.version,
            supports: row.supports,
            supported_by_me: false,
        }
    }
}

/// The columns of [`Row`], after the words of a question.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select id, session_id, status, place, kind, format, minutes, title_fr, title_nl, expected_fr, expected_nl,
                why, why_lang, project_id, brought_by, proposed_by, answer_fr, answer_nl, version,
                (select count(*) from item_support where item_id = agenda_item.id) as supports
             from agenda_item ",
            $rest
        )
    };
}

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
            expected_nl, why, why_lang, project_id, brought_by, proposed_by, answer_fr, answer_nl, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        &item.id, &item.session, item.status, item.place, item.kind, item.format, item.minutes,
        &item.title.fr, &item.title.nl, &item.expected.fr, &item.expected.nl, why, why_lang.code(),
        &item.project, &item.brought_by, &item.proposed_by, &item.answer.fr, &item.answer.nl, item.version, now)?;
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

/// Takes an item out for good, with its supports.
pub async fn delete(tx: &mut Tx, id: &ItemId) -> Result<(), sqlx::Error> {
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

/// Supports an item, or no longer. Said twice, it counts once.
pub async fn support(tx: &mut Tx, id: &ItemId, person: &str, on: bool, now: Instant) -> Result<(), sqlx::Error> {
    if on {
        sql!(
            *tx,
            execute,
            "insert into item_support (item_id, person_id, at) values ($1, $2, $3) on conflict (item_id, person_id) do nothing",
            id,
            person,
            now
        )?;
    } else {
        sql!(*tx, execute, "delete from item_support where item_id = $1 and person_id = $2", id, person)?;
    }
    Ok(())
}

/// What one person supports in a session.
pub async fn supported(tx: &mut Tx, session: &SessionId, person: &str) -> Result<Vec<ItemId>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(ItemId,),
        "select item_id from item_support where person_id = $2
            and item_id in (select id from agenda_item where session_id = $1)",
        session,
        person
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
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

/// When an agenda was last settled, and so when its mail left.
pub async fn settled_at(tx: &mut Tx, session: &SessionId) -> Result<Option<Instant>, sqlx::Error> {
    let (at,) = sql!(
        *tx,
        one(Option<Instant>),
        "select max(at) from session_step where session_id = $1 and to_state = 'settled'",
        session
    )?;
    Ok(at)
}

/// What was promised at the last session of this body before this instant: how many commitments, and
/// when that session was.
pub async fn promised(tx: &mut Tx, body: &str, before: Instant) -> Result<Option<(i64, Instant)>, sqlx::Error> {
    let last = sql!(
        *tx,
        maybe(SessionId, Instant),
        "select id, starts_at from session where body_id = $1 and starts_at < $2
            and state in ('live', 'drafting', 'in_review', 'approved', 'harvested')
         order by starts_at desc limit 1",
        body,
        before
    )?;
    let Some((session, at)) = last else { return Ok(None) };
    let (n,) =
        sql!(*tx, one(i64,), "select count(*) from outcome where session_id = $1 and kind = 'commitment'", &session)?;
    Ok((n > 0).then_some((n, at)))
}
