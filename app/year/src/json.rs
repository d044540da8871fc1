//! `/api/v1/year/{year}`: the year for other programs. `from` and `to` are inclusive local dates.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use kit::act::{Asker, World};
use serde::Serialize;

use crate::rules::{Standing, Year};

#[derive(Serialize)]
struct YearJson {
    year: i32,
    windows: Vec<WindowJson>,
}

#[derive(Serialize)]
struct WindowJson {
    body: String,
    kind: territories::rules::BodyKind,
    territory: String,
    from: kit::Day,
    to: kit::Day,
    state: Standing,
    session: Option<String>,
    date: Option<kit::Day>,
}

fn of(year: &Year) -> YearJson {
    let windows = year
        .notes
        .iter()
        .filter_map(|note| {
            let body = year.body(&note.body)?;
            let window = territories::rules::Window { body: body.id.clone(), year: year.year, months: note.months };
            let (from, to) = window.span();
            Some(WindowJson {
                body: body.id.clone(),
                kind: body.kind,
                territory: body.territory.clone(),
                from,
                to,
                state: note.standing,
                session: note.session.as_ref().map(|session| session.id.clone()),
                date: note.session.as_ref().map(|session| session.day),
            })
        })
        .collect();
    YearJson { year: year.year, windows }
}

/// Answers the year, or 404 for one that is none.
pub async fn year(
    Extension(world): Extension<World>,
    Extension(asker): Extension<Asker>,
    Path(year): Path<String>,
) -> Response {
    let Some(year) = year.parse().ok().filter(|year| crate::api::YEARS.contains(year)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if !asker.viewer.may(&crate::rights::JSON, Default::default()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let now = world.clock.now();
    let answer = async {
        let mut tx = world.db.read().await?;
        crate::store::year(&mut tx, year, now).await
    };
    match answer.await {
        Ok(year) => Json(of(&year)).into_response(),
        Err(fault) => {
            let _logged = kit::Error::broken(&fault);
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
