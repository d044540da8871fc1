//! What every answer carries, and what the log keeps of it.

use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Shared;

/// For answers that no nonce was made for: files, feeds, faults. Enough for `/offline.html`.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The policy of a page made with this nonce.
pub fn policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'; object-src 'none'"
    )
}

/// Adds the headers and writes one line to the log: never who, never what was said.
pub async fn watch(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let mut response =
        if is_plain(request.uri()) { next.run(request).await } else { StatusCode::NOT_FOUND.into_response() };
    let status = response.status().as_u16();
    let headers = response.headers_mut();
    let mut unless_set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    unless_set(CONTENT_SECURITY_POLICY, POLICY);
    unless_set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Not `no-referrer`: the language of a server function is that of the page that asks.
    unless_set(REFERRER_POLICY, "same-origin");
    unless_set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    unless_set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    unless_set(HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=()");
    if shared.secure {
        unless_set(STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
    let cache = if path.starts_with("/pkg/") && status < 400 {
        "public, max-age=31536000, immutable"
    } else if path.starts_with("/fonts/") || path.starts_with("/icons/") {
        "public, max-age=86400"
    } else {
        "no-cache"
    };
    unless_set(CACHE_CONTROL, cache);
    if !path.starts_with("/pkg/") && path != "/livez" && path != "/readyz" {
        tracing::info!(%method, path = masked(&path), status, ms = began.elapsed().as_millis(), "answered");
    }
    response
}

/// No address of ours goes up a folder or holds a NUL, written out or hidden behind a `%`: what one part
/// of the way reads as one page and another part as another is no page.
fn is_plain(uri: &Uri) -> bool {
    let mut parts = uri.path().split('/');
    let nul = uri.path_and_query().is_some_and(|whole| whole.as_str().contains("%00"));
    !nul && !parts.any(|part| matches!(part.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | ".."))
}

/// An address without the parts that name a person: ids and secrets become `…`.
fn masked(path: &str) -> String {
    path.split('/').map(|part| if part.len() > 24 { "…" } else { part }).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_plain() {
        for fine in ["/", "/fr/", "/fr/year/2027?x=../..", "/pkg/a.b.js", "/fr/...", "/.well-known/x", "/fr/a%2Eb"] {
            assert!(is_plain(&Uri::from_static(fine)), "{fine}");
        }
        let folders = ["/fr/..", "/fr/./me", "/../etc/passwd", "/fr/%2e%2E/x", "/fr/.%2e", "/fr/%2e"];
        for odd in folders.into_iter().chain(["/fr/body/%00", "/api/fn/practices/search?words=%00a"]) {
            assert!(!is_plain(&Uri::from_static(odd)), "{odd}");
        }
    }

    #[test]
    fn a_secret_does_not_reach_the_log() {
        assert_eq!(masked("/fr/registration/0123456789abcdef0123456789abcdef"), "/fr/registration/…");
        assert_eq!(masked("/fr/year/2027"), "/fr/year/2027");
    }
}
