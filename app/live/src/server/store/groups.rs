//! The headings under which contributions stand, and the sub-groups in which people sit.

use agenda::rules::ItemId;
use kit::db::Tx;
use kit::words::Pair;
use kit::{Locale, sql};
use sessions::rules::SessionId;

use crate::rules::{ContributionId, Group, GroupId, Sub};

/// A group, and the item whose contributions it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfItem {
    pub item: ItemId,
    pub group: Group,
    /// Who reports for it.
    pub reporter: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: GroupId,
    item_id: ItemId,
    heading_fr: String,
    heading_nl: String,
    is_sub: bool,
    is_open: bool,
    reporter: Option<String>,
    brought: String,
    brought_lang: String,
    version: i64,
    sit: i64,
}

impl From<Row> for OfItem {
    fn from(row: Row) -> OfItem {
        let sub = row.is_sub.then(|| Sub {
            is_open: row.is_open,
            sit: row.sit,
            is_reported: row.reporter.is_some(),
            brought: row.brought,
            lang: Locale::from_code(&row.brought_lang).unwrap_or_default(),
            version: row.version,
        });
        let group = Group { id: row.id, heading: Pair { fr: row.heading_fr, nl: row.heading_nl }, sub };
        OfItem { item: row.item_id, group, reporter: row.reporter }
    }
}

/// The groups of a session, in the order they were made.
pub async fn groups(tx: &mut Tx, session: &SessionId) -> Result<Vec<OfItem>, sqlx::Error> {
    let rows = sql!(*tx, all Row,
        "select id, item_id, heading_fr, heading_nl, is_sub, is_open, reporter, brought, brought_lang, version,
            (select count(*) from seat where group_id = said_group.id) as sit
         from said_group where session_id = $1 order by place, id", session)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Keeps a new group, after those that the session has.
pub async fn add_group(tx: &mut Tx, session: &SessionId, item: &ItemId, group: &Group) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into said_group (id, session_id, item_id, place, heading_fr, heading_nl, is_sub, is_open)
         select $1, $2, $3, coalesce(max(place), 0) + 1, $4, $5, $6, $7 from said_group where session_id = $2",
        &group.id,
        session,
        item,
        &group.heading.fr,
        &group.heading.nl,
        group.sub.is_some(),
        group.is_open()
    )?;
    Ok(())
}

/// Puts a contribution in a group, or in none.
pub async fn put(tx: &mut Tx, id: &ContributionId, group: Option<&GroupId>) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update contribution set group_id = $2 where id = $1", id, group)?;
    Ok(())
}

/// Gives a group another heading.
pub async fn rename_group(tx: &mut Tx, id: &GroupId, heading: &Pair) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "update said_group set heading_fr = $2, heading_nl = $3 where id = $1",
        id,
        &heading.fr,
        &heading.nl
    )?;
    Ok(())
}

/// Takes a heading away: what stood under it stands under none.
pub async fn dissolve(tx: &mut Tx, id: &GroupId) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update contribution set group_id = null where group_id = $1", id)?;
    sql!(*tx, execute, "delete from seat where group_id = $1", id)?;
    sql!(*tx, execute, "delete from said_group where id = $1", id)?;
    Ok(())
}

/// Opens the sub-groups of an item again, or closes them: then who sat where is forgotten.
pub async fn open_subs(tx: &mut Tx, item: &ItemId, open: bool) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update said_group set is_open = $2 where item_id = $1 and is_sub", item, open)?;
    if !open {
        sql!(*tx, execute, "delete from seat where item_id = $1", item)?;
    }
    Ok(())
}

/// Somebody sits in a sub-group; of another one of its item they no longer report.
pub async fn sit(tx: &mut Tx, session: &SessionId, of: &OfItem, who: &str) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into seat (item_id, who, session_id, group_id) values ($1, $2, $3, $4)
         on conflict (item_id, who) do update set group_id = excluded.group_id",
        &of.item,
        who,
        session,
        &of.group.id
    )?;
    sql!(
        *tx,
        execute,
        "update said_group set reporter = null where item_id = $1 and reporter = $2 and id <> $3",
        &of.item,
        who,
        &of.group.id
    )?;
    Ok(())
}

/// Somebody leaves the room, and their seats.
pub async fn stand(tx: &mut Tx, session: &SessionId, who: &str) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "delete from seat where session_id = $1 and who = $2", session, who)?;
    Ok(())
}

/// The open sub-group of an item in which somebody sits.
pub async fn seat(tx: &mut Tx, item: &ItemId, who: &str) -> Result<Option<GroupId>, sqlx::Error> {
    let row = sql!(
        *tx,
        maybe(GroupId),
        "select seat.group_id from seat join said_group on said_group.id = seat.group_id
         where seat.item_id = $1 and seat.who = $2 and said_group.is_open",
        item,
        who
    )?;
    Ok(row.map(|(id,)| id))
}

/// Somebody reports for a sub-group, in place of whoever did; or nobody does.
pub async fn report(tx: &mut Tx, id: &GroupId, who: Option<&str>) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update said_group set reporter = $2 where id = $1", id, who)?;
    Ok(())
}

/// Keeps what a sub-group brings back to the room.
pub async fn bring(tx: &mut Tx, id: &GroupId, text: &str, lang: Locale) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "update said_group set brought = $2, brought_lang = $3, version = version + 1 where id = $1",
        id,
        text,
        lang.code()
    )?;
    Ok(())
}
