//! Questions to the data about territories and bodies.

use std::collections::HashMap;

use kit::db::Tx;
use kit::sql;
use kit::words::Pair;

use crate::rules::{Body, BodyKind, Territory, Theme, windows};

#[derive(sqlx::FromRow)]
struct BodyRow {
    id: String,
    kind: BodyKind,
    territory_id: String,
    mark: String,
    name_fr: String,
    name_nl: String,
    short_fr: String,
    short_nl: String,
}

/// Every body with its rhythm, in the order of the score.
pub async fn bodies(tx: &mut Tx) -> Result<Vec<Body>, sqlx::Error> {
    let rows = sql!(*tx, all BodyRow,
        "select id, kind, territory_id, mark, name_fr, name_nl, short_fr, short_nl from body order by place, id")?;
    let spans = sql!(
        *tx,
        all(String, i64, i64),
        "select body_id, from_month, to_month from body_window order by body_id, from_month"
    )?;
    let mut rhythms: HashMap<String, Vec<(u32, u32)>> = HashMap::new();
    for (body, from, to) in spans {
        rhythms.entry(body).or_default().extend(windows::parse(from, to));
    }
    Ok(rows
        .into_iter()
        .map(|row| Body {
            rhythm: rhythms.remove(&row.id).unwrap_or_default(),
            id: row.id,
            kind: row.kind,
            territory: row.territory_id,
            mark: row.mark,
            name: Pair::new(row.name_fr, row.name_nl),
            short: Pair::new(row.short_fr, row.short_nl),
        })
        .collect())
}

/// One body.
pub async fn body(tx: &mut Tx, id: &str) -> Result<Option<Body>, sqlx::Error> {
    Ok(bodies(tx).await?.into_iter().find(|body| body.id == id))
}

#[derive(sqlx::FromRow)]
struct TerritoryRow {
    id: String,
    kind: String,
    mark: String,
    name_fr: String,
    name_nl: String,
    site_fr: String,
    site_nl: String,
}

/// The region and the five bassins, with what lies in them.
pub async fn territories(tx: &mut Tx) -> Result<Vec<Territory>, sqlx::Error> {
    let rows = sql!(*tx, all TerritoryRow,
        "select id, kind, mark, name_fr, name_nl, site_fr, site_nl from territory order by place, id")?;
    let communes = sql!(
        *tx,
        all(String, String, String),
        "select territory_id, name_fr, name_nl from commune where territory_id is not null order by name_fr"
    )?;
    let facts = sql!(
        *tx,
        all(String, String, String),
        "select subject, field, note from fact where origin = 'unverified' order by subject, field"
    )?;
    let within = |list: &[(String, String, String)], id: &str| -> Vec<Pair> {
        list.iter().filter(|(at, ..)| at == id).map(|(_, fr, nl)| Pair::new(fr, nl)).collect()
    };
    Ok(rows
        .into_iter()
        .map(|row| Territory {
            communes: within(&communes, &row.id),
            unverified: facts
                .iter()
                .filter(|(subject, ..)| *subject == row.id)
                .map(|(_, field, note)| (field.clone(), note.clone()))
                .collect(),
            id: row.id,
            kind: row.kind,
            mark: row.mark,
            name: Pair::new(row.name_fr, row.name_nl),
            site: Pair::new(row.site_fr, row.site_nl),
        })
        .collect())
}

/// The communes and the parts of Bruxelles-Ville: id and name, by name.
pub async fn places(tx: &mut Tx) -> Result<Vec<(String, Pair)>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(String, String, String),
        "select id, name_fr, name_nl from commune union all select id, name_fr, name_nl from city_part
         order by name_fr, id"
    )?;
    Ok(rows.into_iter().map(|(id, fr, nl)| (id, Pair::new(fr, nl))).collect())
}

/// The themes, in the order of the list.
pub async fn themes(tx: &mut Tx) -> Result<Vec<Theme>, sqlx::Error> {
    let rows = sql!(*tx, all(String, String, String), "select slug, name_fr, name_nl from theme order by place")?;
    Ok(rows.into_iter().map(|(slug, fr, nl)| Theme { slug, name: Pair::new(fr, nl) }).collect())
}

/// Imported days off between two days: `(day, kind, name)`.
pub async fn days_off(tx: &mut Tx, from: kit::Day, to: kit::Day) -> Result<Vec<(String, String, Pair)>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(String, String, String, String),
        "select day, kind, name_fr, name_nl from day_off where day >= $1 and day <= $2 order by day",
        from,
        to
    )?;
    Ok(rows.into_iter().map(|(day, kind, fr, nl)| (day, kind, Pair::new(fr, nl))).collect())
}

/// Were the school holidays of a year brought in?
pub async fn schools_known(tx: &mut Tx, year: i32) -> Result<bool, sqlx::Error> {
    let (days,) = sql!(
        *tx,
        one(i64),
        "select count(*) from day_off where kind in ('school_fr', 'school_nl') and day >= $1 and day <= $2",
        format!("{year:04}-01-01"),
        format!("{year:04}-12-31")
    )?;
    Ok(days > 0)
}
