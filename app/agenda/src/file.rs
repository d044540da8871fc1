//! A document that is kept here, as a browser gets it.

use axum::Extension;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use kit::act::{Act, Asker, World, ask};
use kit::error::Answer;
use kit::words::file_name;
use kit::{Error, Locale};

use crate::reading;
use crate::rules::documents::{DocumentId, FileKind, kind_of};
use crate::store::File;

/// `/{lang}/document/{document}`: shown by the browser where it can, else saved. Who has to sign in first is
/// led there.
pub async fn download(
    Extension(world): Extension<World>,
    Extension(asker): Extension<Asker>,
    Path((lang, document)): Path<(String, String)>,
) -> Response {
    let (Some(_), Ok(id)) = (Locale::from_code(&lang), document.parse::<DocumentId>()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match ask(&world, asker, read(&id)).await {
        Ok((kind, file)) => {
            let how = if kind.is_shown { "inline" } else { "attachment" };
            let headers = [
                (header::CONTENT_TYPE, kind.media.to_owned()),
                (header::CONTENT_DISPOSITION, format!("{how}; filename=\"{}\"", file_name(&file.title, kind.ending))),
                // Another reader may not have it, and its moderator may take it away.
                (header::CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, file.bytes).into_response()
        }
        Err(Error::SignIn) => Redirect::to(&format!("/{lang}/sign-in?next=/{lang}/document/{id}")).into_response(),
        Err(refused) => {
            StatusCode::from_u16(refused.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
        }
    }
}

async fn read(id: &DocumentId) -> Answer<(&'static FileKind, File)> {
    let mut act = Act::read().await?;
    let file = reading::file(&mut act, id).await?;
    let kind = kind_of(&file.ending).ok_or_else(|| Error::broken(&"a file of no known sort"))?;
    Ok((kind, file))
}
