//! Files, both ways: those that come with a form, read piece by piece and only from whom the page lets add one;
//! and those that are kept, given piece by piece to whoever reads the agenda or the minutes they belong to.

use std::collections::HashMap;
use std::time::Duration;

use agenda::rules::documents::{DocumentId, FileKind, LARGEST, kind_of};
use agenda::store::File;
use axum::body::{Body, Bytes};
use axum::extract::multipart::{Field, Multipart, MultipartRejection};
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, RequestExt};
use kit::act::{Act, Asker, World, ask};
use kit::error::Answer;
use kit::form::Sent;
use kit::verbs::{Form, Upload};
use kit::words::file_name;
use kit::{Error, Locale};
use sessions::rules::SessionId;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;
use tokio_stream::wrappers::ReceiverStream;

use super::{FORM_LIMIT, Shared, pages};

/// Pages whose forms take a file.
const PAGES: &[&str] = &["/session/{session}/agenda/{item}/edit"];

/// A body up to here, in bytes, is read to its end, so that the page can say that the file is too large: a
/// browser shows nothing of an answer that comes while it still sends.
const READ: usize = 64 * 1024 * 1024;

/// Fields besides the file.
const FIELDS: usize = 50;

/// Until a place is free; between two pieces, from a slow phone in a basement; for the whole.
const WAIT: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_secs(20);
const PATIENCE: Duration = Duration::from_secs(180);

/// Files in memory at a time.
static PLACES: Semaphore = Semaphore::const_new(4);

/// Bytes of a kept file that are in memory for one reader.
const SLICE: i64 = 256 * 1024;

/// Whether a form of this page may come as this.
pub fn takes(page: &str, content_type: &str) -> bool {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    PAGES.contains(&page) && kind.eq_ignore_ascii_case("multipart/form-data")
}

/// Asked before a form with a file is read at all; its deed asks the same again.
pub async fn may_send(world: &World, asker: Asker, path: &HashMap<String, String>) -> Answer<()> {
    let id = path.get("session").and_then(|id| id.parse::<SessionId>().ok()).ok_or(Error::NotFound)?;
    ask(world, asker, async {
        let mut act = Act::read().await?;
        let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
        act.may(&agenda::rights::ATTACH, session.scope())
    })
    .await
}

/// A form with its file, and the place it holds until it is dealt with.
pub async fn read(request: Request) -> Result<(Form, SemaphorePermit<'static>), StatusCode> {
    let Ok(Ok(place)) = timeout(WAIT, PLACES.acquire()).await else { return Err(StatusCode::SERVICE_UNAVAILABLE) };
    let form = timeout(PATIENCE, parts(request)).await.unwrap_or(Err(StatusCode::REQUEST_TIMEOUT))?;
    Ok((form, place))
}

async fn parts(mut request: Request) -> Result<Form, StatusCode> {
    DefaultBodyLimit::max(READ).apply(&mut request);
    let mut parts: Multipart = request.extract().await.map_err(|refused: MultipartRejection| refused.status())?;
    let (mut pairs, mut file) = (Vec::new(), None);
    while let Some(part) =
        timeout(PAUSE, parts.next_field()).await.map_err(late)?.map_err(|fault| torn(fault.status()))?
    {
        let name = part.name().unwrap_or_default().to_owned();
        if let Some(of) = part.file_name().map(str::to_owned) {
            let bytes = bytes(part, LARGEST).await?;
            // Where no file was chosen, browsers send one without name.
            if !of.is_empty() {
                file = Some(bytes.map_or(Upload::TooLarge, |bytes| Upload::Whole { name: of, bytes }));
            }
        } else {
            let value = bytes(part, FORM_LIMIT).await?.ok_or(StatusCode::PAYLOAD_TOO_LARGE)?;
            pairs.push((name, String::from_utf8_lossy(&value).into_owned()));
        }
        if pairs.len() > FIELDS {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
    }
    Ok(Form::of(pairs, file))
}

fn late(_: tokio::time::error::Elapsed) -> StatusCode {
    StatusCode::REQUEST_TIMEOUT
}

/// A body that breaks off is no fault of the server's.
fn torn(status: StatusCode) -> StatusCode {
    if status.is_server_error() { StatusCode::BAD_REQUEST } else { status }
}

/// What a part holds; nothing when it is longer than `most`.
async fn bytes(mut part: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, StatusCode> {
    let mut kept = Some(Vec::new());
    while let Some(piece) = timeout(PAUSE, part.chunk()).await.map_err(late)?.map_err(|fault| torn(fault.status()))? {
        kept = kept.filter(|kept: &Vec<u8>| kept.len() + piece.len() <= most);
        if let Some(kept) = &mut kept {
            kept.extend_from_slice(&piece);
        }
    }
    Ok(kept)
}

/// What the page says beside its field when the form did not come whole.
pub fn refused(status: StatusCode, locale: Locale) -> Sent {
    let why = match status {
        StatusCode::PAYLOAD_TOO_LARGE => agenda::texts::says::large_document(locale),
        StatusCode::SERVICE_UNAVAILABLE => agenda::texts::says::busy_documents(locale),
        _ => agenda::texts::says::torn_document(locale),
    };
    Sent { deed: "attach".into(), wrong: vec![("file".into(), why.into())], ..Sent::default() }
}

/// `/{lang}/document/{document}`: shown by the browser where it can, else saved. Who has to sign in first is
/// led there.
pub async fn give(
    State(shared): State<Shared>,
    Extension(asker): Extension<Asker>,
    Path((lang, document)): Path<(String, String)>,
    request: Request,
) -> Response {
    let found = match (Locale::from_code(&lang), document.parse::<DocumentId>()) {
        (Some(_), Ok(id)) => ask(&shared.world, asker, found(&id)).await.map(|(kind, file)| (id, kind, file)),
        _ => Err(Error::NotFound),
    };
    match found {
        Ok((id, kind, file)) => {
            let how = if kind.is_shown { "inline" } else { "attachment" };
            let headers = [
                (header::CONTENT_TYPE, kind.media.to_owned()),
                (header::CONTENT_LENGTH, file.size.to_string()),
                (header::CONTENT_DISPOSITION, format!("{how}; filename=\"{}\"", file_name(&file.title, kind.ending))),
                // Another reader may not have it, and its moderator may take it away.
                (header::CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, slices(shared.world, id, file.size)).into_response()
        }
        Err(Error::SignIn) => {
            Redirect::to(&format!("/{lang}/sign-in?next=/{lang}/document/{document}")).into_response()
        }
        Err(refused) => pages::fault(shared, request, refused).await,
    }
}

/// The file, when the reader may have it: they read the agenda, or were in the room.
async fn found(id: &DocumentId) -> Answer<(&'static FileKind, File)> {
    let mut act = Act::read().await?;
    let session = agenda::store::session_of_file(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    minutes::store::recognise(&mut act.tx, &mut act.viewer, &session).await?;
    let file = agenda::reading::file(&mut act, &session, id).await?;
    let kind = kind_of(&file.ending).ok_or_else(|| Error::broken(&"a file of no known sort"))?;
    Ok((kind, file))
}

/// A reader who does not read holds two slices, not the file. One that is taken away meanwhile breaks off.
fn slices(world: World, id: DocumentId, size: i64) -> Body {
    let (send, receive) = tokio::sync::mpsc::channel::<Result<Bytes, std::io::Error>>(1);
    tokio::spawn(async move {
        let mut from = 0;
        while from < size {
            let slice = async {
                let mut tx = world.db.read().await?;
                agenda::store::slice(&mut tx, &id, from, SLICE).await
            };
            let piece = match slice.await {
                Ok(Some(bytes)) if !bytes.is_empty() => Ok(Bytes::from(bytes)),
                Ok(_) => Err(std::io::Error::other("taken away")),
                Err(fault) => Err(std::io::Error::other(fault)),
            };
            from += SLICE;
            let over = piece.is_err();
            if send.send(piece).await.is_err() || over {
                return;
            }
        }
    });
    Body::from_stream(ReceiverStream::new(receive))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_takes_files_and_its_address_is_a_form() {
        assert!(PAGES.iter().all(|page| super::super::forms::pages().contains(page)));
        assert!(takes(PAGES[0], "Multipart/Form-Data; boundary=x"));
        assert!(!takes(PAGES[0], "application/x-www-form-urlencoded"));
        assert!(!takes("/sign-in", "multipart/form-data; boundary=x"));
    }
}
