//! The minutes as a PDF that a screen reader can follow: what the page shows, to keep and to print.
//!
//! [`of_session`] and [`of_year`] read exactly what the pages read, so a file never says more than they do.
//! Who may not read the minutes of a session is led to their page, which says why.

mod printed;

use axum::Extension;
use axum::extract::{Path, Query};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use kit::act::{Asker, World, ask};
use kit::press::Fault;
use kit::words::file_name;
use kit::{Error, Locale};
use sessions::rules::SessionId;

use crate::texts;
use printed::Printed;

const TEMPLATE: &str = include_str!("pdf/minutes.typ");

/// What follows the `?`.
type Asked = Query<Vec<(String, String)>>;

/// A number there; what makes no sense was not asked.
fn number(Query(asked): &Asked, name: &str) -> Option<i64> {
    asked.iter().find(|(known, _)| known == name).and_then(|(_, value)| value.parse().ok())
}

/// `/{lang}/session/{session}/minutes.pdf`, one version (`?version=2`).
pub async fn of_session(
    Extension(world): Extension<World>,
    Extension(asker): Extension<Asker>,
    Path((lang, session)): Path<(String, String)>,
    asked: Asked,
) -> Response {
    let (Some(locale), Ok(session)) = (Locale::from_code(&lang), session.parse::<SessionId>()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let page = format!("/{lang}/session/{session}/minutes");
    let known = asker.viewer.person.is_some();
    match ask(&world, asker, crate::api::read(session, number(&asked, "version"))).await {
        Ok(minutes) => {
            let name = file_name(minutes.minutes.title.text(locale), "pdf");
            answer(&world, printed::session(minutes, locale), &name, (known, locale)).await
        }
        Err(_) => Redirect::to(&page).into_response(),
    }
}

/// `/{lang}/body/{body}/minutes.pdf`, of one year (`?year=2026`).
pub async fn of_year(
    Extension(world): Extension<World>,
    Extension(asker): Extension<Asker>,
    Path((lang, body)): Path<(String, String)>,
    asked: Asked,
) -> Response {
    let Some(locale) = Locale::from_code(&lang) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let known = asker.viewer.person.is_some();
    match ask(&world, asker, crate::archive::year(body, number(&asked, "year"))).await {
        Ok(year) => {
            let name = format!("concerto-{}-{}.pdf", year.id, year.year);
            answer(&world, printed::year(year, locale), &name, (known, locale)).await
        }
        Err(refused) => StatusCode::from_u16(refused.status()).unwrap_or(StatusCode::NOT_FOUND).into_response(),
    }
}

/// `known`: signed in.
async fn answer(world: &World, document: Printed, name: &str, (known, locale): (bool, Locale)) -> Response {
    match world.press.pdf(TEMPLATE, &document.on(&world.origin), known).await {
        Ok(pdf) => {
            let headers = [
                (header::CONTENT_TYPE, "application/pdf"),
                (header::CONTENT_DISPOSITION, &format!("inline; filename=\"{name}\"")),
                // Another reader may be given another text at the same address.
                (header::CACHE_CONTROL, "private, no-store"),
            ];
            (headers, pdf).into_response()
        }
        Err(Fault::Busy) => {
            (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "10")], texts::pdf_busy(locale)).into_response()
        }
        Err(Fault::Broken(why)) => {
            let _logged = Error::broken(&why);
            (StatusCode::INTERNAL_SERVER_ERROR, texts::pdf_broken(locale)).into_response()
        }
    }
}
