//! Who asks, and in which language: known once per request, before anything is answered.

use axum::extract::{Request, State};
use axum::http::header::COOKIE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kit::Locale;
use kit::act::Asker;
use kit::rights::Viewer;

use super::Shared;

/// Puts an [`Asker`] into the request.
pub async fn meet(State(shared): State<Shared>, mut request: Request, next: Next) -> Response {
    let cookies = request.headers().get(COOKIE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let viewer = match viewer(&shared, &cookies).await {
        Ok(viewer) => viewer,
        Err(fault) => return super::pages::plain_fault(&fault.into()).into_response(),
    };
    let referer = request.headers().get("referer").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let path = request.uri().path();
    // A server function has no language of its own: it answers in that of the page that asks.
    let locale = if path.starts_with("/api/") {
        url::Url::parse(referer).map(|page| Locale::of_path(page.path())).unwrap_or_default()
    } else {
        Locale::of_path(path)
    };
    request.extensions_mut().insert(Asker { viewer, locale });
    next.run(request).await
}

async fn viewer(shared: &Shared, cookies: &str) -> Result<Viewer, sqlx::Error> {
    // Most visitors carry no cookie of ours but the language of their last visit.
    if people::sign_in::token_in(cookies).is_none() && !live::guest::has_pass(cookies) {
        return Ok(Viewer::default());
    }
    let now = shared.world.clock.now();
    let mut tx = shared.world.db.read().await?;
    let signed_in = people::sign_in::viewer(&mut tx, cookies, now).await?;
    let guest_of = live::guest::pass(&mut tx, cookies, now).await?;
    drop(tx);
    let Some((viewer, seen)) = signed_in else {
        return Ok(Viewer { guest_of, ..Viewer::default() });
    };
    people::sign_in::touch(&shared.world, cookies, seen, now).await?;
    Ok(Viewer { guest_of, ..viewer })
}
