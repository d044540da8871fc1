//! `concerto load`: brings the reference data in. Run again, it brings in what the files say now and
//! harms nothing else.

use kit::db::Tx;
use kit::sql;
use serde::Deserialize;
use serde_json::Value;

const TERRITORIES: &str = include_str!("../data/territories.json");
const THEMES: &str = include_str!("../data/themes.json");
const BODIES: &str = include_str!("../data/bodies.json");

#[derive(Deserialize)]
struct ThemeFile {
    slug: String,
    fr: String,
    nl: String,
}

#[derive(Deserialize)]
struct BodyFile {
    id: String,
    kind: String,
    territory: String,
    mark: String,
    name_fr: String,
    name_nl: String,
    name_nl_verified: bool,
    short_fr: String,
    short_nl: String,
    windows: Vec<(i64, i64)>,
}

/// What can be wrong with the files or the database.
pub type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Loads territories, communes, parts of the city, themes and bodies with their rhythm.
pub async fn reference(tx: &mut Tx) -> Result<(), Fault> {
    let file: Value = serde_json::from_str(TERRITORIES)?;
    let mut territories = vec![&file["region"]];
    territories.extend(list(&file["bassins"]));
    for (place, at) in territories.into_iter().enumerate() {
        let id = text(at, "id");
        let mark = if text(at, "kind") == "region" { "region" } else { id.trim_start_matches("bassin-") };
        sql!(
            *tx,
            execute,
            "insert into territory (id, kind, mark, name_fr, name_nl, site_fr, site_nl, place)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (id) do update set kind = excluded.kind, mark = excluded.mark,
                name_fr = excluded.name_fr, name_nl = excluded.name_nl,
                site_fr = excluded.site_fr, site_nl = excluded.site_nl, place = excluded.place",
            id,
            text(at, "kind"),
            mark,
            fact(at, "name_fr"),
            fact(at, "name_nl"),
            fact(at, "website_fr"),
            fact(at, "website_nl"),
            number(place)
        )?;
        facts(tx, id, at).await?;
    }
    for at in list(&file["communes"]) {
        let id = text(at, "id");
        let bassin = at["bassin"]["value"].as_str();
        sql!(
            *tx,
            execute,
            "insert into commune (id, name_fr, name_nl, postal_codes, territory_id) values ($1, $2, $3, $4, $5)
             on conflict (id) do update set name_fr = excluded.name_fr, name_nl = excluded.name_nl,
                postal_codes = excluded.postal_codes, territory_id = excluded.territory_id",
            id,
            fact(at, "name_fr"),
            fact(at, "name_nl"),
            codes(at),
            bassin
        )?;
        facts(tx, id, at).await?;
    }
    for at in list(&file["city_parts"]) {
        let id = text(at, "id");
        sql!(
            *tx,
            execute,
            "insert into city_part (id, commune_id, name_fr, name_nl, postal_codes, territory_id)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (id) do update set name_fr = excluded.name_fr, name_nl = excluded.name_nl,
                postal_codes = excluded.postal_codes, territory_id = excluded.territory_id",
            id,
            text(at, "commune"),
            fact(at, "name_fr"),
            fact(at, "name_nl"),
            codes(at),
            fact(at, "bassin")
        )?;
        facts(tx, id, at).await?;
    }
    themes(tx).await?;
    bodies(tx).await
}

async fn themes(tx: &mut Tx) -> Result<(), Fault> {
    let themes: Vec<ThemeFile> = serde_json::from_str(THEMES)?;
    for (place, theme) in themes.iter().enumerate() {
        sql!(*tx, execute,
            "insert into theme (slug, name_fr, name_nl, place) values ($1, $2, $3, $4)
             on conflict (slug) do update set name_fr = excluded.name_fr, name_nl = excluded.name_nl, place = excluded.place",
            &theme.slug, &theme.fr, &theme.nl, number(place))?;
    }
    Ok(())
}

async fn bodies(tx: &mut Tx) -> Result<(), Fault> {
    let bodies: Vec<BodyFile> = serde_json::from_str(BODIES)?;
    for (place, body) in bodies.iter().enumerate() {
        let fresh = sql!(
            *tx,
            execute,
            "insert into body (id, kind, territory_id, mark, name_fr, name_nl, short_fr, short_nl, place)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             on conflict (id) do nothing",
            &body.id,
            &body.kind,
            &body.territory,
            &body.mark,
            &body.name_fr,
            &body.name_nl,
            &body.short_fr,
            &body.short_nl,
            number(place)
        )?;
        // A rhythm and a name that Brusano changed since the first load stay changed.
        if fresh == 1 {
            for (from, to) in &body.windows {
                sql!(
                    *tx,
                    execute,
                    "insert into body_window (body_id, from_month, to_month) values ($1, $2, $3)
                     on conflict (body_id, from_month) do nothing",
                    &body.id,
                    *from,
                    *to
                )?;
            }
        }
        let origin = if body.name_nl_verified { "public knowledge" } else { "unverified" };
        keep_fact(tx, &body.id, "name_nl", origin, "", "").await?;
    }
    Ok(())
}

/// Keeps where each fact of a thing comes from.
async fn facts(tx: &mut Tx, subject: &str, thing: &Value) -> Result<(), Fault> {
    for (field, value) in thing.as_object().into_iter().flatten() {
        if let Some(origin) = value["origin"].as_str() {
            keep_fact(tx, subject, field, origin, text(value, "source"), text(value, "note")).await?;
        }
    }
    Ok(())
}

async fn keep_fact(
    tx: &mut Tx,
    subject: &str,
    field: &str,
    origin: &str,
    source: &str,
    note: &str,
) -> Result<(), Fault> {
    sql!(*tx, execute,
        "insert into fact (subject, field, origin, source, note) values ($1, $2, $3, $4, $5)
         on conflict (subject, field) do update set origin = excluded.origin, source = excluded.source, note = excluded.note",
        subject, field, origin, source, note)?;
    Ok(())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

fn fact<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field]["value"].as_str().unwrap_or_default()
}

fn codes(value: &Value) -> String {
    list(&value["postal_codes"]["value"])
        .map(|code| code.as_str().map_or_else(|| code.to_string(), str::to_owned))
        .collect::<Vec<_>>()
        .join(",")
}

fn number(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}
