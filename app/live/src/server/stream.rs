//! How every screen hears of a change within a second: one picture of a room per change and node,
//! shared by all who listen to it (server-sent events).
//!
//! Only what everyone present may see travels here; each listener's right is asked again before each
//! picture.

mod feed;

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use kit::act::{Asker, World};
use kit::db::Tx;
use kit::rights::Viewer;
use sessions::rules::SessionId;
use tokio::sync::{mpsc, watch};
use tokio_stream::wrappers::ReceiverStream;

use crate::guest;
use crate::rights::STREAM;

pub use feed::{Feeds, Picture};

/// `GET /live/{session}`. The server puts `Extension<World>` and `Extension<Asker>` in each request.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/live/{session}", get(listen)).layer(Extension(Feeds::default()))
}

async fn listen(
    Path(session): Path<String>,
    headers: HeaderMap,
    Extension(world): Extension<World>,
    Extension(asker): Extension<Asker>,
    Extension(feeds): Extension<Feeds>,
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
    let (out, events) = mpsc::channel(1);
    tokio::spawn(send(Listener { world, session, cookies, out, pictures }));
    let stream = Sse::new(ReceiverStream::new(events)).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)));
    // A proxy that gathers the stream before passing it on would hold the room back.
    ([(header::CACHE_CONTROL, "no-store"), (header::HeaderName::from_static("x-accel-buffering"), "no")], stream)
        .into_response()
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
    out: mpsc::Sender<Result<Event, Infallible>>,
    pictures: watch::Receiver<Arc<Picture>>,
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

    async fn tell(&mut self) -> bool {
        let event = {
            let picture = self.pictures.borrow_and_update();
            Event::default().id(picture.version.to_string()).data(picture.frame(self.world.clock.now()))
        };
        self.out.send(Ok(event)).await.is_ok()
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
            changed = listener.pictures.changed() => {
                if changed.is_err() {
                    return;
                }
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
