//! What changed, told to whoever listens: open rooms, cached pages, the search index. Only a topic
//! travels, never data; each listener reads again. On PostgreSQL it goes through NOTIFY, so that
//! every node hears it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::postgres::PgListener;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};

use crate::db::Db;

/// What is said of a room while people are in it: `room:{session}`. Pages that everyone reads show
/// nothing of it before the room closes.
pub const ROOM: &str = "room:";
/// Somebody asked for a code, signed in or out.
pub const SIGN_IN: &str = "sign-in";

/// Before what failed is tried again.
const AFTER_FAULT: Duration = Duration::from_secs(2);

/// Can a page that everyone reads look otherwise after this? When in doubt, yes.
fn shows(topic: &str) -> bool {
    !topic.starts_with(ROOM) && topic != SIGN_IN && topic != crate::mail::TOPIC
}

/// Said instead of a topic when news may have been lost: everyone reads again.
pub const RESYNC: &str = "resync";

#[derive(Clone, Debug)]
pub struct Hub {
    topics: broadcast::Sender<Arc<str>>,
    /// Grows with every change that a public page may show: rendered at this version, it is still true
    /// at this version.
    version: Arc<AtomicU64>,
    closing: watch::Sender<bool>,
}

impl Default for Hub {
    fn default() -> Self {
        Hub { topics: broadcast::channel(1024).0, version: Arc::default(), closing: watch::channel(false).0 }
    }
}

impl Hub {
    pub fn version(&self) -> u64 {
        self.version.load(Ordering::Acquire)
    }

    pub fn listen(&self) -> broadcast::Receiver<Arc<str>> {
        self.topics.subscribe()
    }

    /// Tells the listeners of this node.
    pub fn tell(&self, topic: &str) {
        if shows(topic) {
            self.version.fetch_add(1, Ordering::AcqRel);
        }
        // No listener is no fault.
        let _ = self.topics.send(topic.into());
    }

    /// Ends the open streams, so that the server can stop.
    pub fn close(&self) {
        self.closing.send_replace(true);
    }

    /// Resolves when the server is stopping.
    pub async fn closed(&self) {
        let _ = self.closing.subscribe().wait_for(|closing| *closing).await;
    }

    /// Does something now, and again whenever a topic that concerns it was told, until the server stops. After
    /// a fault, which whoever met it has logged, it tries again in a moment.
    pub async fn whenever<F, E>(&self, concerns: impl Fn(&str) -> bool, run: impl Fn() -> F)
    where
        F: Future<Output = Result<(), E>>,
    {
        loop {
            // What is read below is newer than all that was said until here.
            let mut news = self.listen();
            let failed = run().await.is_err();
            let again = async {
                if failed {
                    tokio::time::sleep(AFTER_FAULT).await;
                    return true;
                }
                loop {
                    match news.recv().await {
                        Ok(topic) if concerns(&topic) || &*topic == RESYNC => return true,
                        Ok(_) => {}
                        Err(RecvError::Lagged(_)) => return true,
                        Err(RecvError::Closed) => return false,
                    }
                }
            };
            tokio::select! {
                () = self.closed() => return,
                again = again => if !again { return },
            }
        }
    }

    /// On PostgreSQL: passes on what the other nodes (and this one) say, until the server stops.
    pub async fn follow(&self, db: &Db) {
        let Db::Postgres(pool) = db else { return };
        loop {
            let heard = async {
                let mut listener = PgListener::connect_with(pool).await?;
                listener.listen("concerto").await?;
                // What was said while nobody listened is lost.
                self.tell(RESYNC);
                loop {
                    match listener.try_recv().await? {
                        Some(note) => self.tell(note.payload()),
                        None => self.tell(RESYNC),
                    }
                }
                #[expect(unreachable_code, reason = "gives the block its type")]
                Ok::<(), sqlx::Error>(())
            };
            tokio::select! {
                () = self.closed() => return,
                fault = heard => {
                    if let Err(fault) = fault {
                        tracing::warn!(%fault, "lost the other nodes, trying again");
                    }
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn it_is_done_now_and_again_when_it_concerns_until_the_end() {
        let hub = Hub::default();
        let (done, mut counted) = tokio::sync::mpsc::unbounded_channel();
        let work = async { hub.whenever(|topic| topic == "seats", || async { done.send(()) }).await };
        let story = async {
            counted.recv().await.unwrap();
            for (topic, again) in [("practices", false), ("seats", true), (RESYNC, true), ("room:1", false)] {
                // Until it listens, what is told is part of what it is about to read.
                tokio::task::yield_now().await;
                hub.tell(topic);
                let heard = tokio::time::timeout(Duration::from_millis(50), counted.recv()).await;
                assert_eq!(heard.is_ok(), again, "{topic}");
            }
            hub.close();
        };
        tokio::join!(work, story);
    }

    #[test]
    fn only_what_no_page_shows_leaves_the_pages_as_they_are() {
        let hub = Hub::default();
        let mut heard = hub.listen();
        for quiet in ["room:1", SIGN_IN, crate::mail::TOPIC] {
            hub.tell(quiet);
            assert_eq!(heard.try_recv().as_deref(), Ok(quiet), "told all the same");
        }
        assert_eq!(hub.version(), 0);
        for topic in ["session:1", "practices", "data", RESYNC, "something new"] {
            let before = hub.version();
            hub.tell(topic);
            assert!(hub.version() > before, "{topic}");
        }
    }
}
