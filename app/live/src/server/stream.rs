//! How every screen hears of a change within a second: one picture of a room per change and node,
//! shared by all who listen to it (server-sent events).
//!
//! Only what everyone present may see travels here; each listener's right is asked again before each
//! picture. A listener that does not read costs next to nothing: pictures are shared, and of those that
//! were made meanwhile it gets the last one.

mod feed;
mod listeners;

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use kit::act::{Asker, World};
use kit::db::Tx;
use kit::rights::Viewer;
use sessions::rules::SessionId;
use tokio::sync::{mpsc, watch};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use crate::guest;
use crate::rights::STREAM;

pub use feed::{Feeds, Picture};
use listeners::Place;
pub use listeners::{Full, Listeners, OF_ONE};

/// Of one picture: what waits for a listener is never more.
const PIECES: usize = 3;
/// After so long without news, a sign of life keeps proxies from closing the stream.
const STILL_HERE: Duration = Duration::from_secs(15);

/// `GET /live/{session}`. The server puts `Extension<World>` and `Extension<Asker>` in each request.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let (feeds, listeners) = (Feeds::default(), Listeners::default());
    Router::new().route("/live/{session}", get(listen)).layer(Extension(feeds)).layer(Extension(listeners))
}

async fn listen(
    Path(session): Path<String>,
    headers: HeaderMap,
    Extension(world): Extension<World>,
    Extension(asker): Extension<Asker>,
    Extension(feeds): Extension<Feeds>,
    Extension(listeners): Extension<Listeners>,
) -> Response {
    let Ok(session) = session.parse::<SessionId>() else { return StatusCode::NOT_FOUND.into_response() };
    let allowed = async {
        let mut tx = world.db.read().await?;
        may(&mut tx, &session, &asker.viewer).await
    };
    match allowed.await {
        Ok(true) => {}
        Ok(false) if asker.viewer.person.is_none() => return StatusCode::UNAUTHORIZED.into_response(),
        Ok(false) => return StatusCode::FORBIDDEN.into_response(),
        Err(fault) => return refuse(&fault),
    }
    let guest = asker.viewer.guest_of.as_ref().map(|(_, guest)| guest);
    let who = asker.viewer.person.as_ref().or(guest).map(String::as_str).unwrap_or_default();
    // The page says that it may be old, and asks again.
    let place = match listeners.enter(who, &session) {
        Ok(place) => place,
        Err(Full::Enough) => return StatusCode::TOO_MANY_REQUESTS.into_response(),
        Err(Full::NoPlace) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
    };
    let pictures = match feeds.listen(&world, &session).await {
        Ok(pictures) => pictures,
        Err(fault) => return refuse(&fault),
    };
    let cookies: String = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|cookies| cookies.to_str().ok())
        .collect::<Vec<_>>()
        .join("; ");
    let (out, pieces) = mpsc::channel(PIECES);
    tokio::spawn(send(Listener { world, session, cookies, out, pictures, _place: place }));
    let stream = Body::from_stream(ReceiverStream::new(pieces).map(Ok::<_, Infallible>));
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
        // A proxy that gathers the stream before passing it on would hold the room back.
        (header::HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    (headers, stream).into_response()
}

fn refuse(fault: &sqlx::Error) -> Response {
    if matches!(fault, sqlx::Error::RowNotFound) {
        return StatusCode::NOT_FOUND.into_response();
    }
    tracing::error!(%fault, "a room could not be read");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

async fn may(tx: &mut Tx, session: &SessionId, viewer: &Viewer) -> Result<bool, sqlx::Error> {
    let session = sessions::store::find(tx, session).await?.ok_or(sqlx::Error::RowNotFound)?;
    Ok(viewer.may(&STREAM, session.scope()))
}

struct Listener {
    world: World,
    session: SessionId,
    cookies: String,
    out: mpsc::Sender<Bytes>,
    pictures: watch::Receiver<Arc<Picture>>,
    _place: Place,
}

impl Listener {
    /// Who listens, as they stand now: signed out, or without their role, they hear nothing more.
    async fn still_may(&self) -> Result<bool, sqlx::Error> {
        let mut tx = self.world.db.read().await?;
        let now = self.world.clock.now();
        let signed_in = people::sign_in::viewer(&mut tx, &self.cookies, now).await?;
        let mut viewer = signed_in.map(|(viewer, _)| viewer).unwrap_or_default();
        viewer.guest_of = guest::pass(&mut tx, &self.cookies, now).await?;
        may(&mut tx, &self.session, &viewer).await
    }

    /// The last picture has left. False when nobody is there any more.
    async fn is_ready(&self) -> bool {
        self.out.reserve_many(PIECES).await.is_ok()
    }

    /// Sends the present picture.
    async fn tell(&mut self) -> bool {
        let Ok(places) = self.out.reserve_many(PIECES).await else { return false };
        let event = self.pictures.borrow_and_update().event(self.world.clock.now());
        places.zip(event).for_each(|(place, piece)| place.send(piece));
        true
    }

    /// A comment, unless something waits to leave.
    fn is_still_here(&self) {
        if self.out.capacity() == PIECES {
            let _ = self.out.try_send(Bytes::from_static(b":\n\n"));
        }
    }
}

/// The room as it stands, then each new picture, until the listener, its right or the server goes.
async fn send(mut listener: Listener) {
    let hub = listener.world.hub.clone();
    if !listener.tell().await {
        return;
    }
    loop {
        tokio::select! {
            () = hub.closed() => return,
            () = listener.out.closed() => return,
            () = tokio::time::sleep(STILL_HERE) => {
                listener.is_still_here();
                continue;
            }
            changed = listener.pictures.changed() => {
                if changed.is_err() {
                    return;
                }
            }
        }
        tokio::select! {
            () = hub.closed() => return,
            ready = listener.is_ready() => if !ready {
                return;
            }
        }
        match listener.still_may().await {
            Ok(true) => {}
            Ok(false) => return,
            Err(fault) => {
                // The browser comes back by itself, and is asked again.
                tracing::warn!(%fault, "a listener's right could not be read");
                return;
            }
        }
        if !listener.tell().await {
            return;
        }
    }
}
