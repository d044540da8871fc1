//! Pages on which a visitor only reads, as everyone without a cookie of ours gets them: rendered and
//! compressed once per version of the data, and not sent again to who already has them.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use flate2::Compression;
use flate2::write::GzEncoder;

/// By address without query: pages are few, queries are whatever a stranger makes up.
#[derive(Clone, Default)]
pub struct Documents(Arc<Mutex<HashMap<String, Document>>>);

#[derive(Clone)]
pub struct Document {
    version: u64,
    made: Instant,
    tag: HeaderValue,
    plain: Bytes,
    gzip: Bytes,
}

/// The line of today moves, registrations open by themselves: a page is not kept longer than this.
const FRESH: Duration = Duration::from_secs(60);
/// About 65 KB each.
const MOST: usize = 200;

impl Documents {
    pub fn find(&self, address: &str, version: u64) -> Option<Document> {
        let pages = self.0.lock().ok()?;
        pages.get(address).filter(|kept| kept.version == version && kept.made.elapsed() < FRESH).cloned()
    }

    /// Keeps a page that was made whole; any other answer stays as it is.
    pub async fn keep(&self, address: String, version: u64, response: Response) -> Result<Document, Response> {
        if response.status() != StatusCode::OK {
            return Err(response);
        }
        let broken = |status: StatusCode| {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = status;
            response
        };
        let plain = to_bytes(response.into_body(), usize::MAX).await;
        let plain = plain.map_err(|_| broken(StatusCode::INTERNAL_SERVER_ERROR))?;
        let page = Document::of(plain, version).map_err(|_| broken(StatusCode::INTERNAL_SERVER_ERROR))?;
        if let Ok(mut pages) = self.0.lock() {
            if pages.len() >= MOST {
                pages.clear();
            }
            pages.insert(address, page.clone());
        }
        Ok(page)
    }
}

impl Document {
    fn of(plain: Bytes, version: u64) -> std::io::Result<Document> {
        let mut gzip = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::best());
        gzip.write_all(&plain)?;
        let gzip = gzip.finish()?.into();
        let mut hasher = DefaultHasher::new();
        plain.hash(&mut hasher);
        // Weak: the same page is sent compressed or not.
        let tag = HeaderValue::try_from(format!("W/\"{:x}\"", hasher.finish())).map_err(std::io::Error::other)?;
        Ok(Document { version, made: Instant::now(), tag, plain, gzip })
    }

    /// The page, or that it has not changed, as the request would have it.
    pub fn answer(self, asked: &HeaderMap) -> Response {
        let mut response = Response::default();
        if asked.get(IF_NONE_MATCH).is_some_and(|tags| lists(tags, &self.tag)) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        } else {
            let html = HeaderValue::from_static("text/html; charset=utf-8");
            response.headers_mut().insert(CONTENT_TYPE, html);
            if asked.get(ACCEPT_ENCODING).is_some_and(takes_gzip) {
                response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                *response.body_mut() = Body::from(self.gzip);
            } else {
                *response.body_mut() = Body::from(self.plain);
            }
        }
        response.headers_mut().insert(ETAG, self.tag);
        response
    }
}

fn lists(tags: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(tags), Ok(tag)) = (tags.to_str(), tag.to_str()) else { return false };
    tags.split(',').any(|one| one.trim() == tag)
}

fn takes_gzip(offered: &HeaderValue) -> bool {
    offered.to_str().is_ok_and(|offered| offered.split(',').any(|one| matches!(one.trim(), "gzip" | "*")))
}
