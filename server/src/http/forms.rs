//! Forms become deeds (`kit::verbs`): 303 to the next page, or the same page again with what was
//! typed and what is wrong with it.

use std::collections::{BTreeSet, HashMap};
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

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

use super::{Shared, files, pages};

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
    let page = matched.as_str().trim_start_matches("/{lang}");
    let content_type = text_of(request.headers(), &CONTENT_TYPE);
    let has_file = files::takes(page, &content_type);
    if !has_file && !is_form(&content_type) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let from = client(shared.proxy, &request);
    let again = bare(&request);
    // Held until the deed is done.
    let mut _place = None;
    let form = if has_file {
        if let Err(refused) = files::may_send(&shared.world, asker.clone(), &path).await {
            return pages::fault(shared, again, refused).await;
        }
        match files::read(request).await {
            Ok((form, place)) => {
                _place = Some(place);
                form
            }
            Err(status) => {
                let sent = files::refused(status, asker.locale);
                return pages::page_with(shared, again, sent, status).await;
            }
        }
    } else {
        match request.extract::<Bytes, _>().await {
            Ok(body) => Form::parse(&body),
            // Too long, or it did not come whole; no detail of the inside.
            Err(refused) => return refused.status().into_response(),
        }
    };
    let (cookies, agent) = (text_of(again.headers(), &COOKIE), text_of(again.headers(), &USER_AGENT));
    let form = Form { path, from, cookies, agent, ..form };
    let Some(verb) = app::table::deeds().find(|verb| verb.page == page && verb.name == form.get("do")) else {
        return pages::fault(shared, again, Error::Senseless).await;
    };
    let wants_json = text_of(again.headers(), &ACCEPT).starts_with("application/json");
    match kit::verbs::perform(verb, shared.world.clone(), asker, &form).await {
        Ok(next) if wants_json => {
            with_effects(Json(Reply::Done { to: next.to.clone() }).into_response(), &next, &shared.world.origin)
        }
        Ok(next) => see_other(&next, &shared.world.origin),
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

fn see_other(next: &Next, origin: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(to) = HeaderValue::from_str(&next.to) {
        response.headers_mut().insert(LOCATION, to);
    }
    with_effects(response, next, origin)
}

fn with_effects(mut response: Response, next: &Next, origin: &str) -> Response {
    // Who leaves this browser leaves no pass of a room in it either.
    let pass = next.forget.then(|| live::guest::no_cookie(origin));
    for cookie in next.cookie.iter().chain(&pass).filter_map(|cookie| HeaderValue::from_str(cookie).ok()) {
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

/// Exactly what a browser sends a form as: no other text that begins alike, no other letters.
fn is_form(content_type: &str) -> bool {
    let mut parts = content_type.split(';').map(str::trim);
    let form = parts.next().is_some_and(|kind| kind.eq_ignore_ascii_case("application/x-www-form-urlencoded"));
    form && parts.all(|part| match part.split_once('=') {
        Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => {
            value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    })
}

/// The network that a request comes from: of the hop that the proxy vouches for, or of the connection.
fn client(proxy: bool, request: &Request) -> String {
    let connection = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let hop = if proxy { last_hop(request.headers()) } else { None };
    hop.or(connection).map(network).unwrap_or_default()
}

/// The proxy writes last; all that stands before it may be the client's own.
fn last_hop(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    let hop = line.rsplit(',').next()?.trim();
    hop.parse().or_else(|_| hop.parse().map(|place: SocketAddr| place.ip())).ok()
}

/// Whoever has one IPv6 address has the 2^64 beside it.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(lines: &[&str]) -> Request {
        let request = lines.iter().fold(Request::post("/"), |request, line| request.header("x-forwarded-for", *line));
        let mut request = request.body(axum::body::Body::empty()).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([192, 0, 2, 1], 4000))));
        request
    }

    #[test]
    fn a_client_does_not_say_itself_where_it_is() {
        for (lines, client_is) in [
            (&["203.0.113.9"][..], "203.0.113.9"),
            (&["1.2.3.4, 203.0.113.9"], "203.0.113.9"),
            (&["1.2.3.4", "203.0.113.9"], "203.0.113.9"),
            (&["1.2.3.4", "5.6.7.8 , 203.0.113.9:5000"], "203.0.113.9"),
            (&["::ffff:203.0.113.9"], "203.0.113.9"),
            (&["2001:db8:1:2:3:4:5:6"], "2001:db8:1:2::/64"),
            (&["[2001:db8:1:2:ffff::1]:443"], "2001:db8:1:2::/64"),
            (&["203.0.113.9, somebody"], "192.0.2.1"),
            (&[""], "192.0.2.1"),
            (&[], "192.0.2.1"),
        ] {
            assert_eq!(client(true, &from(lines)), client_is, "{lines:?}");
            assert_eq!(client(false, &from(lines)), "192.0.2.1", "no proxy: {lines:?}");
        }
    }

    #[test]
    fn a_form_is_sent_as_a_form() {
        for fine in [
            "application/x-www-form-urlencoded",
            "Application/X-WWW-Form-Urlencoded; charset=UTF-8",
            "application/x-www-form-urlencoded;charset=\"utf-8\"",
        ] {
            assert!(is_form(fine), "{fine}");
        }
        for other in [
            "",
            "application/x-www-form-urlencoded-evil",
            "application/x-www-form-urlencoded, text/plain",
            "application/x-www-form-urlencoded; charset=utf-7",
            "text/plain; application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
        ] {
            assert!(!is_form(other), "{other}");
        }
    }
}
