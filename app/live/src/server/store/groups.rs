//! The headings under which contributions stand.

use agenda::rules::ItemId;
use kit::db::Tx;
use kit::sql;
use kit::words::Pair;
use sessions::rules::SessionId;

use crate::rules::{ContributionId, Group, GroupId};

/// A group, and the item whose contributions it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfItem {
    pub item: ItemId,
    pub group: Group,
}

/// The groups of a session, in the order they were made.
pub async fn groups(tx: &mut Tx, session: &SessionId) -> Result<Vec<OfItem>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(GroupId, ItemId, String, String),
        "select id, item_id, heading_fr, heading_nl from said_group where session_id = $1 order by place, id",
        session
    )?;
    let rows = rows.into_iter();
    Ok(rows.map(|(id, item, fr, nl)| OfItem { item, group: Group { id, heading: Pair { fr, nl } } }).collect())
}

/// Keeps a new group, after those that the session has.
pub async fn add_group(tx: &mut Tx, session: &SessionId, item: &ItemId, group: &Group) -> Result<(), sqlx::Error> {
    sql!(
        *tx,
        execute,
        "insert into said_group (id, session_id, item_id, place, heading_fr, heading_nl)
         select $1, $2, $3, coalesce(max(place), 0) + 1, $4, $5 from said_group where session_id = $2",
        &group.id,
        session,
        item,
        &group.heading.fr,
        &group.heading.nl
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
    sql!(*tx, execute, "delete from said_group where id = $1", id)?;
    Ok(())
}
