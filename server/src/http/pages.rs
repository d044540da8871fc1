//! Pages: rendered whole, with a nonce of their own. A public page without a form is rendered once
//! per version of the data and shared by all visitors, each with a nonce of their own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE, VARY,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use kit::act::{Asker, World};
use kit::form::Sent;
use kit::{Error, Locale};
use leptos::nonce::use_nonce;
use leptos::prelude::{expect_context, provide_context};
use leptos_axum::ResponseOptions;
use tower::ServiceExt;

use super::spliced::Spliced;
use super::{Shared, guard};

/// Pages as every visitor without a cookie sees them.
#[derive(Clone, Default)]
pub struct Cache(Arc<Mutex<HashMap<String, Kept>>>);

#[derive(Clone)]
struct Kept {
    version: u64,
    made: Instant,
    page: Arc<Spliced>,
}

/// The line of today moves, registrations open by themselves: a page is not kept longer than this.
const FRESH: Duration = Duration::from_secs(60);
/// About 65 KB each.
const MOST_KEPT: usize = 200;

/// `/`: the language of the last visit, or the one the browser prefers.
pub async fn choose_language(request: Request) -> Response {
    let header =
        |name| request.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    let last = header(COOKIE).split(';').find_map(|cookie| Locale::from_code(cookie.trim().strip_prefix("lang=")?));
    let locale = last.unwrap_or_else(|| Locale::preferred(header(ACCEPT_LANGUAGE)));
    let mut response = StatusCode::SEE_OTHER.into_response();
    let to = HeaderValue::from_static(locale.pick("/fr/", "/nl/"));
    response.headers_mut().insert(LOCATION, to);
    response.headers_mut().insert(VARY, HeaderValue::from_static("cookie, accept-language"));
    response
}

/// A page is asked for; outside `/fr` and `/nl`, a file.
pub async fn page(State(shared): State<Shared>, request: Request) -> Response {
    if !has_language(&request) {
        return match shared.files.clone().oneshot(request).await {
            Ok(response) => response.into_response(),
            Err(never) => match never {},
        };
    }
    let public = request.headers().get(COOKIE).is_none_or(only_language) && !is_secret(request.uri().path());
    // Pages are few, queries are whatever a stranger makes up.
    if !public || request.uri().query().is_some() {
        return render(&shared, request, Sent::default(), None, StatusCode::OK).await;
    }
    let address = request.uri().path().to_owned();
    let version = shared.world.hub.version();
    if let Some(kept) = shared.cache.find(&address, version) {
        return kept.answer(&address, takes_gzip(&request));
    }
    let response = render(&shared, request, Sent::default(), None, StatusCode::OK).await;
    shared.cache.keep(address, version, response).await
}

fn takes_gzip(request: &Request) -> bool {
    let offered = request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    offered.split(',').any(|one| matches!(one.trim(), "gzip" | "*"))
}

/// The address alone opens it, language included.
fn is_secret(path: &str) -> bool {
    app::routes::is_secret(path.get(3..).unwrap_or_default())
}

fn has_language(request: &Request) -> bool {
    request.uri().path().split('/').nth(1).and_then(Locale::from_code).is_some()
}

/// A visitor's only cookie may be the language of the last visit.
fn only_language(cookies: &HeaderValue) -> bool {
    cookies.to_str().is_ok_and(|text| text.split(';').all(|cookie| cookie.trim().starts_with("lang=")))
}

/// The same page again after a form was refused.
pub async fn page_with(shared: Shared, request: Request, sent: Sent, status: StatusCode) -> Response {
    render(&shared, request, sent, None, status).await
}

/// A fault in place of the page that was asked for.
pub async fn fault(shared: Shared, request: Request, fault: Error) -> Response {
    if matches!(fault, Error::Unreachable | Error::Broken { .. }) {
        return plain_fault(&fault).into_response();
    }
    let status = StatusCode::from_u16(fault.status()).unwrap_or(StatusCode::BAD_REQUEST);
    let mut response = render(&shared, request, Sent::default(), Some(fault), status).await;
    *response.status_mut() = status;
    response
}

/// A fault where no page can be made.
pub fn plain_fault(fault: &Error) -> impl IntoResponse + use<> {
    let reference = match fault {
        Error::Broken { reference } => reference.clone(),
        _ => String::new(),
    };
    let text = format!(
        "La page n’a pas pu être faite. Réessayez ; rien n’est perdu.\nDe pagina kon niet gemaakt worden. Probeer opnieuw; er is niets verloren.\n{reference}\n"
    );
    (StatusCode::INTERNAL_SERVER_ERROR, [(CONTENT_TYPE, "text/plain; charset=utf-8")], text)
}

async fn render(shared: &Shared, request: Request, sent: Sent, fault: Option<Error>, status: StatusCode) -> Response {
    let locale = Locale::of_path(request.uri().path());
    let path = request.uri().path().to_owned();
    let asker = request.extensions().get::<Asker>().cloned().unwrap_or_default();
    let world = shared.world.clone();
    let index = shared.index.clone();
    let is_public = asker.viewer == Default::default() && !is_secret(&path);
    let surroundings = move || {
        provide_context(world.clone());
        provide_context(index.clone());
        provide_context(asker.clone());
        provide_context(sent.clone());
        if let Some(fault) = fault.clone() {
            provide_context(fault);
        }
        let response: ResponseOptions = expect_context();
        if status != StatusCode::OK {
            response.set_status(status);
        }
        if let Some(policy) = use_nonce().and_then(|nonce| HeaderValue::from_str(&guard::policy(&nonce)).ok()) {
            response.insert_header(CONTENT_SECURITY_POLICY, policy);
        }
    };
    let options = shared.options.clone();
    let app = leptos_axum::render_app_async_with_context(surroundings, move || {
        app::document::document(options.clone(), locale)
    });
    let mut response = app(request).await;
    let ok = response.status() == StatusCode::OK;
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(locale.code()));
    headers.insert(VARY, HeaderValue::from_static("cookie"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(if is_public { "no-cache" } else { "private, no-store" }));
    if ok && app::routes::may_be_kept(path.get(3..).unwrap_or_default()) {
        headers.insert(HeaderName::from_static("x-offline"), HeaderValue::from_static("keep"));
    }
    let cookie = locale
        .pick("lang=fr; Path=/; Max-Age=31536000; SameSite=Lax", "lang=nl; Path=/; Max-Age=31536000; SameSite=Lax");
    headers.append(SET_COOKIE, HeaderValue::from_static(cookie));
    response
}

/// A server function is asked: reads only, never kept by a cache between.
pub async fn function(State(shared): State<Shared>, request: Request) -> Response {
    let asker = request.extensions().get::<Asker>().cloned().unwrap_or_default();
    let world: World = shared.world.clone();
    let index = shared.index.clone();
    let surroundings = move || {
        provide_context(world.clone());
        provide_context(index.clone());
        provide_context(asker.clone());
    };
    let mut response = leptos_axum::handle_server_fns_with_context(surroundings, request).await.into_response();
    if response.status() == StatusCode::INTERNAL_SERVER_ERROR {
        response = with_status_of_fault(response).await;
    } else if response.status() == StatusCode::BAD_REQUEST {
        // No such function: no detail of the inside.
        response = StatusCode::NOT_FOUND.into_response();
    }
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// A refused server function answers 500 whatever the fault; this gives it its own status.
async fn with_status_of_fault(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, 64 * 1024).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if let Some(status) =
        serde_json::from_slice::<Error>(&bytes).ok().and_then(|fault| StatusCode::from_u16(fault.status()).ok())
    {
        parts.status = status;
    }
    Response::from_parts(parts, Body::from(bytes))
}

impl Cache {
    fn find(&self, address: &str, version: u64) -> Option<Kept> {
        let pages = self.0.lock().ok()?;
        pages.get(address).filter(|kept| kept.version == version && kept.made.elapsed() < FRESH).cloned()
    }

    /// Keeps a page that is the same for everyone, and answers it.
    async fn keep(&self, address: String, version: u64, response: Response) -> Response {
        if response.status() != StatusCode::OK {
            return response;
        }
        let Some(nonce) = nonce_of(&response) else { return response };
        let (parts, body) = response.into_parts();
        let Ok(page) = to_bytes(body, usize::MAX).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let text = String::from_utf8_lossy(&page);
        // A form holds an id of its own: such a page is made for each visitor.
        let shared = if text.contains("name=\"intent\"") { None } else { Spliced::of(&text, &nonce) };
        if let (Some(page), Ok(mut pages)) = (shared, self.0.lock()) {
            if pages.len() >= MOST_KEPT {
                pages.clear();
            }
            pages.insert(address, Kept { version, made: Instant::now(), page: page.into() });
        }
        Response::from_parts(parts, Body::from(page))
    }
}

/// The nonce a page was made with, as its policy says it.
fn nonce_of(response: &Response) -> Option<String> {
    let policy = response.headers().get(CONTENT_SECURITY_POLICY)?.to_str().ok()?;
    policy.split("'nonce-").nth(1)?.split('\'').next().map(str::to_owned)
}

impl Kept {
    /// The page with a nonce of its own.
    fn answer(&self, address: &str, gzip: bool) -> Response {
        let nonce = &kit::secret::token()[..32];
        let locale = Locale::of_path(address);
        let mut response = Response::new(Body::from(if gzip { self.page.gzip(nonce) } else { self.page.plain(nonce) }));
        if gzip {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(locale.code()));
        headers.insert(VARY, HeaderValue::from_static("cookie, accept-encoding"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        if let Ok(policy) = HeaderValue::from_str(&guard::policy(nonce)) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        if app::routes::may_be_kept(address.get(3..).unwrap_or_default()) {
            headers.insert(HeaderName::from_static("x-offline"), HeaderValue::from_static("keep"));
        }
        response
    }
}
