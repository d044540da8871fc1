//! One task per room that somebody on this node listens to: it hears of changes, waits a moment for
//! more of them, reads the room once, and gives the same picture to all.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::Bytes;
use kit::Instant;
use kit::act::World;
use kit::hub::RESYNC;
use sessions::rules::SessionId;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};

use crate::deeds::room_topic;
use crate::store;

/// Changes that follow each other within this time make one picture. Everyone sees a change within a
/// second; this is the part of it that is spent waiting.
const GATHER: Duration = Duration::from_millis(60);
/// After a fault, before the room is read again.
const AFTER_FAULT: Duration = Duration::from_secs(1);

/// A room as it travels: made once and held once, however many listen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    pub version: i64,
    room: Bytes,
}

impl Picture {
    /// The room and the server's hour, as `rules::room::Frame` reads them, in an event of their own: what
    /// is said of the hour comes before the room itself, which is nobody's copy.
    pub fn event(&self, now: Instant) -> [Bytes; 3] {
        let before = format!("id: {}\ndata: {{\"now\":{},\"room\":", self.version, now.0);
        [before.into(), self.room.clone(), Bytes::from_static(b"}\n\n")]
    }
}

type Sender = Arc<watch::Sender<Arc<Picture>>>;

/// The rooms that are listened to on this node.
#[derive(Clone, Debug, Default)]
pub struct Feeds(Arc<Mutex<HashMap<SessionId, Sender>>>);

impl Feeds {
    /// The pictures of a room, the present one first.
    pub async fn listen(
        &self,
        world: &World,
        session: &SessionId,
    ) -> Result<watch::Receiver<Arc<Picture>>, sqlx::Error> {
        if let Some(sender) = self.rooms().get(session) {
            return Ok(sender.subscribe());
        }
        // Listening starts before the first reading, so that no change falls between.
        let heard = world.hub.listen();
        let first = Arc::new(read(world, session).await?);
        let mut rooms = self.rooms();
        // Somebody else may have been quicker.
        if let Some(sender) = rooms.get(session) {
            return Ok(sender.subscribe());
        }
        let (sender, pictures) = watch::channel(first);
        let sender: Sender = Arc::new(sender);
        rooms.insert(session.clone(), sender.clone());
        drop(rooms);
        tokio::spawn(follow(self.clone(), world.clone(), session.clone(), sender, heard));
        Ok(pictures)
    }

    /// How many rooms are followed.
    pub fn count(&self) -> usize {
        self.rooms().len()
    }

    fn rooms(&self) -> std::sync::MutexGuard<'_, HashMap<SessionId, Sender>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets a room that nobody listens to. False when somebody came back meanwhile.
    fn leave(&self, session: &SessionId, sender: &Sender) -> bool {
        let mut rooms = self.rooms();
        let nobody = sender.receiver_count() == 0;
        if nobody {
            rooms.remove(session);
        }
        nobody
    }
}

async fn read(world: &World, session: &SessionId) -> Result<Picture, sqlx::Error> {
    let mut tx = world.db.read().await?;
    let session = sessions::store::find(&mut tx, session).await?.ok_or(sqlx::Error::RowNotFound)?;
    let room = store::room(&mut tx, &session).await?;
    // Without line ends: in an event each would begin another field.
    let json = serde_json::to_string(&room).map_err(|fault| sqlx::Error::Encode(Box::new(fault)))?;
    Ok(Picture { version: room.version, room: json.into() })
}

async fn follow(
    feeds: Feeds,
    world: World,
    session: SessionId,
    sender: Sender,
    mut heard: broadcast::Receiver<Arc<str>>,
) {
    let (ours, inside) = (format!("session:{session}"), room_topic(&session));
    let concerns = |topic: &str| topic == ours || topic == inside || topic == RESYNC;
    loop {
        tokio::select! {
            () = world.hub.closed() => {
                feeds.rooms().remove(&session);
                return;
            }
            () = sender.closed() => {
                if feeds.leave(&session, &sender) {
                    return;
                }
            }
            topic = heard.recv() => match topic {
                Ok(topic) if concerns(&topic) => renew(&world, &session, &sender, &mut heard).await,
                Err(RecvError::Lagged(_)) => renew(&world, &session, &sender, &mut heard).await,
                Ok(_) => {}
                Err(RecvError::Closed) => {
                    feeds.rooms().remove(&session);
                    return;
                }
            },
        }
    }
}

/// Reads the room again, once for all that was said meanwhile.
async fn renew(world: &World, session: &SessionId, sender: &Sender, heard: &mut broadcast::Receiver<Arc<str>>) {
    tokio::time::sleep(GATHER).await;
    // What is read below is newer than all that was said until here.
    *heard = world.hub.listen();
    loop {
        match read(world, session).await {
            Ok(picture) => {
                sender.send_replace(Arc::new(picture));
                return;
            }
            Err(fault) => {
                tracing::warn!(%fault, "a room could not be read, trying again");
                tokio::select! {
                    () = world.hub.closed() => return,
                    () = tokio::time::sleep(AFTER_FAULT) => {}
                }
            }
        }
    }
}
