//! Pages: rendered whole, with a nonce of their own. Those that a visitor only reads are shared
//! ([`super::documents`]).

use app::routes::without_language;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, LOCATION,
    SET_COOKIE, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use kit::act::{Asker, World};
use kit::form::Sent;
use kit::{Error, Locale};
use leptos::nonce::use_nonce;
use leptos::prelude::{Owner, expect_context, provide_context};
use leptos_axum::ResponseOptions;
use tower::ServiceExt;

use super::{Shared, guard};

/// `/` and `/join`, which is dictated across a room without a language: that of the last visit, or the
/// one the browser prefers.
pub async fn choose_language(request: Request) -> Response {
    let header =
        |name| request.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    let last = header(COOKIE).split(';').find_map(|cookie| Locale::from_code(cookie.trim().strip_prefix("lang=")?));
    let locale = last.unwrap_or_else(|| Locale::preferred(header(ACCEPT_LANGUAGE)));
    let mut response = StatusCode::SEE_OTHER.into_response();
    let rest = request.uri().path_and_query().map_or("/", |rest| rest.as_str());
    if let Ok(to) = HeaderValue::from_str(&format!("/{}{rest}", locale.code())) {
        response.headers_mut().insert(LOCATION, to);
    }
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
    let stranger = request.headers().get(COOKIE).is_none_or(only_language);
    if !stranger || request.uri().query().is_some() || !is_document(request.uri().path()) {
        return render(&shared, request, Sent::default(), None, StatusCode::OK).await;
    }
    let address = request.uri().path().to_owned();
    let asked = request.headers().clone();
    let version = shared.world.hub.version();
    let document = match shared.documents.find(&address, version) {
        Some(document) => document,
        None => {
            let made = render(&shared, request, Sent::default(), None, StatusCode::OK).await;
            match shared.documents.keep(address.clone(), version, made).await {
                Ok(document) => document,
                Err(other) => return other,
            }
        }
    };
    let mut response = document.answer(&asked);
    dress(response.headers_mut(), &address, true, true);
    response
}

/// Nothing but reading is to be done there, language included.
fn is_document(path: &str) -> bool {
    app::routes::is_document(without_language(path))
}

/// It moves under one's eyes or hands, language included.
fn is_alive(path: &str) -> bool {
    app::routes::is_alive(without_language(path))
}

/// The address alone opens it, language included.
fn is_secret(path: &str) -> bool {
    app::routes::is_secret(without_language(path))
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
    let stranger = asker.viewer == Default::default();
    let only_read = stranger && is_document(&path);
    let alive = is_alive(&path) && !only_read;
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
        if !alive {
            // Nobody takes the page over: its data need not travel beside it.
            if let Some(context) = Owner::current_shared_context() {
                context.set_is_hydrating(false);
            }
            return;
        }
        if let Some(policy) = use_nonce().and_then(|nonce| HeaderValue::from_str(&guard::policy(&nonce)).ok()) {
            response.insert_header(CONTENT_SECURITY_POLICY, policy);
        }
    };
    let options = shared.options.clone();
    let app = leptos_axum::render_app_async_with_context(surroundings, move || {
        app::document::document(options.clone(), locale, alive, !only_read)
    });
    let mut response = app(request).await;
    let ok = response.status() == StatusCode::OK;
    if !alive {
        response = without_data(response).await;
    }
    dress(response.headers_mut(), &path, stranger && !is_secret(&path), ok);
    response
}

/// Leptos writes a page's data beside it as a script, also when there is none; where nobody takes the
/// page over, its policy refuses scripts of the page's own.
async fn without_data(response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = String::from_utf8_lossy(&page);
    let mut pieces = page.split("<script nonce=");
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        rest.push_str(piece.split_once("</script>").map_or(piece, |(_, after)| after));
    }
    Response::from_parts(parts, Body::from(rest))
}

/// What a page says of itself: its language, who may keep it.
fn dress(headers: &mut HeaderMap, path: &str, public: bool, ok: bool) {
    let locale = Locale::of_path(path);
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(locale.code()));
    headers.insert(VARY, HeaderValue::from_static("cookie, accept-encoding"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(if public { "no-cache" } else { "private, no-store" }));
    if ok && app::routes::may_be_kept(without_language(path)) {
        headers.insert(HeaderName::from_static("x-offline"), HeaderValue::from_static("keep"));
    }
    let cookie = locale
        .pick("lang=fr; Path=/; Max-Age=31536000; SameSite=Lax", "lang=nl; Path=/; Max-Age=31536000; SameSite=Lax");
    headers.append(SET_COOKIE, HeaderValue::from_static(cookie));
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
