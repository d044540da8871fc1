//! A form that brings a file, read piece by piece: no more of it is kept than its page takes.

use std::time::Duration;

use agenda::rules::documents::LARGEST;
use axum::RequestExt;
use axum::extract::multipart::{Field, Multipart, MultipartRejection};
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use kit::verbs::{Form, Upload};
use tokio::sync::Semaphore;

use super::FORM_LIMIT;

/// Pages whose forms take a file.
const PAGES: &[&str] = &["/session/{session}/agenda/{item}/edit"];

/// A body up to here, in bytes, is read to its end, so that the page can say that the file is too large: a
/// browser shows nothing of an answer that comes while it still sends.
const READ: usize = 64 * 1024 * 1024;

/// Fields besides the file.
const FIELDS: usize = 50;

/// For a slow phone in a basement.
const PATIENCE: Duration = Duration::from_secs(180);

/// Files in memory at a time; who comes fifth waits.
static PLACES: Semaphore = Semaphore::const_new(4);

/// Whether a form of this page may come as this.
pub fn takes(page: &str, content_type: &str) -> bool {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    PAGES.contains(&page) && kind.eq_ignore_ascii_case("multipart/form-data")
}

/// The fields and the file of a form.
pub async fn read(request: Request) -> Result<Form, StatusCode> {
    let _place = PLACES.acquire().await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    tokio::time::timeout(PATIENCE, parts(request)).await.unwrap_or(Err(StatusCode::REQUEST_TIMEOUT))
}

async fn parts(mut request: Request) -> Result<Form, StatusCode> {
    DefaultBodyLimit::max(READ).apply(&mut request);
    let mut parts: Multipart = request.extract().await.map_err(|refused: MultipartRejection| refused.status())?;
    let (mut pairs, mut file) = (Vec::new(), None);
    while let Some(part) = parts.next_field().await.map_err(|fault| fault.status())? {
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

/// What a part holds; nothing when it is longer than `most`.
async fn bytes(mut part: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, StatusCode> {
    let mut kept = Some(Vec::new());
    while let Some(piece) = part.chunk().await.map_err(|fault| fault.status())? {
        kept = kept.filter(|kept: &Vec<u8>| kept.len() + piece.len() <= most);
        if let Some(kept) = &mut kept {
            kept.extend_from_slice(&piece);
        }
    }
    Ok(kept)
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
