//! Forms become deeds (`kit::verbs`): 303 to the next page, or the same page again with what was
//! typed and what is wrong with it.

use std::collections::{BTreeSet, HashMap};
use std::net::SocketAddr;

use axum::body::Bytes;
use axum::extract::{ConnectInfo, MatchedPath, Path, Request, State};
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json, RequestExt};
use kit::act::Asker;
use kit::form::{Reply, Sent};
use kit::verbs::{Form, Next, Refused};
use kit::{Error, Locale};

use super::{Shared, pages};

/// The pages that have forms, once each.
pub fn pages() -> BTreeSet<&'static str> {
    app::table::deeds().map(|verb| verb.page).collect()
}

/// A form was sent.
pub async fn deed(
    State(shared): State<Shared>,
    Extension(asker): Extension<Asker>,
    matched: MatchedPath,
    Path(path): Path<HashMap<String, String>>,
    request: Request,
) -> Response {
    if path.get("lang").and_then(|lang| Locale::from_code(lang)).is_none() {
        return pages::fault(shared, request, Error::NotFound).await;
    }
    if !text_of(request.headers(), &CONTENT_TYPE).starts_with("application/x-www-form-urlencoded") {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let from = client(&shared, &request);
    let again = bare(&request);
    let Ok(body) = request.extract::<Bytes, _>().await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let (cookies, agent) = (text_of(again.headers(), &COOKIE), text_of(again.headers(), &USER_AGENT));
    let form = Form { path, from, cookies, agent, ..Form::parse(&body) };
    let page = matched.as_str().trim_start_matches("/{lang}");
    let Some(verb) = app::table::deeds().find(|verb| verb.page == page && verb.name == form.get("do")) else {
        return pages::fault(shared, again, Error::Senseless).await;
    };
    let wants_json = text_of(again.headers(), &ACCEPT).starts_with("application/json");
    match kit::verbs::perform(verb, shared.world.clone(), asker, &form).await {
        Ok(next) if wants_json => with_effects(Json(Reply::Done { to: next.to.clone() }).into_response(), &next),
        Ok(next) => see_other(&next),
        Err(refused) => {
            let (status, sent) = match refusal(&form, refused) {
                Ok(answer) => answer,
                Err(fault) if wants_json => {
                    let status = StatusCode::from_u16(fault.status()).unwrap_or(StatusCode::BAD_REQUEST);
                    return (status, Json(Reply::Fault(fault))).into_response();
                }
                Err(fault) => return pages::fault(shared, again, fault).await,
            };
            if wants_json {
                return (status, Json(Reply::Refused(sent))).into_response();
            }
            pages::page_with(shared, again, sent, status).await
        }
    }
}

fn text_of(headers: &HeaderMap, name: &HeaderName) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// What the page shows again, and its status; or a fault that is a page of its own.
fn refusal(form: &Form, refused: Refused) -> Result<(StatusCode, Sent), Error> {
    let mut sent = form.sent();
    let status = match refused {
        Refused::Wrong { wrong, problem } => {
            sent.wrong = wrong;
            sent.problem = problem;
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Refused::Stale { problem, kept } => {
            sent.problem = Some(problem);
            sent.values.extend(kept.into_iter().map(|(field, value)| (format!("kept-{field}"), value)));
            StatusCode::CONFLICT
        }
        Refused::TooMany { problem } => {
            sent.problem = Some(problem);
            StatusCode::TOO_MANY_REQUESTS
        }
        Refused::Not(fault) => return Err(fault),
    };
    Ok((status, sent))
}

fn see_other(next: &Next) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(to) = HeaderValue::from_str(&next.to) {
        response.headers_mut().insert(LOCATION, to);
    }
    with_effects(response, next)
}

fn with_effects(mut response: Response, next: &Next) -> Response {
    if let Some(cookie) = next.cookie.as_deref().and_then(|cookie| HeaderValue::from_str(cookie).ok()) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    if next.forget {
        let what = HeaderValue::from_static("\"cache\", \"storage\"");
        response.headers_mut().insert(HeaderName::from_static("clear-site-data"), what);
    }
    response
}

/// The page the form stands on, as if it were asked for: without the body.
fn bare(request: &Request) -> Request {
    let mut again = Request::new(axum::body::Body::empty());
    *again.method_mut() = Method::GET;
    *again.uri_mut() = request.uri().clone();
    *again.headers_mut() = clean(request.headers());
    *again.extensions_mut() = request.extensions().clone();
    again
}

fn clean(headers: &HeaderMap) -> HeaderMap {
    let mut headers = headers.clone();
    headers.remove(CONTENT_LENGTH);
    headers.remove(CONTENT_TYPE);
    headers
}

/// Where a request comes from: the last hop that the proxy vouches for, or the connection.
fn client(shared: &Shared, request: &Request) -> String {
    let connection = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_string());
    let forwarded = shared.proxy.then(|| {
        let header = request.headers().get("x-forwarded-for")?.to_str().ok()?;
        header.rsplit(',').next().map(|hop| hop.trim().to_owned())
    });
    forwarded.flatten().or(connection).unwrap_or_default()
}
