//! An act: who asks, when, in which transaction. Every server function and every deed of a form
//! starts with one, asks the table of rights through it, and commits it once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use leptos::prelude::{Owner, expect_context, provide_context, use_context};
use leptos::reactive::computed::ScopedFuture;

use crate::db::{Db, Tx};
use crate::hub::Hub;
use crate::mail::{self, Letter};
use crate::press::Press;
use crate::rights::{Right, Scope, Viewer};
use crate::{Error, Instant, Locale};

/// The clock: the machine's, or one that a test moves.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    Set(Arc<AtomicI64>),
}

impl Clock {
    pub fn at(instant: Instant) -> Clock {
        Clock::Set(Arc::new(AtomicI64::new(instant.0)))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
    pub fn now(&self) -> Instant {
        match self {
            Clock::System => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                Instant(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
            }
            Clock::Set(ms) => Instant(ms.load(Ordering::Acquire)),
        }
    }
}

/// What the whole server shares.
#[derive(Clone, Debug)]
pub struct World {
    pub db: Db,
    pub hub: Hub,
    pub clock: Clock,
    /// `https://concerto.example.org`, without a slash at the end: addresses in mails and calendars.
    pub origin: Arc<str>,
    /// Shows the banner «Données de démonstration».
    pub demo: bool,
    pub press: Press,
}

/// Who asks and in which language: put into each request by the server.
#[derive(Clone, Debug, Default)]
pub struct Asker {
    pub viewer: Viewer,
    pub locale: Locale,
}

/// The answer of a server function outside a page: for a file, or a test.
pub async fn ask<T>(world: &World, asker: Asker, question: impl Future<Output = T>) -> T {
    let scoped = Owner::new().with(|| {
        provide_context(world.clone());
        provide_context(asker);
        ScopedFuture::new(question)
    });
    scoped.await
}

#[derive(Debug)]
pub struct Act {
    pub tx: Tx,
    pub now: Instant,
    pub viewer: Viewer,
    pub locale: Locale,
    pub world: World,
    topics: Vec<String>,
    pub(crate) keeps: bool,
    /// The right that a deed must have asked before it is kept, and whether it did.
    pub(crate) owes: Option<&'static Right>,
    asked: AtomicBool,
}

impl Act {
    /// An act that only reads, inside a server function.
    pub async fn read() -> Result<Act, Error> {
        let world: World = expect_context();
        let asker: Asker = use_context().unwrap_or_default();
        let tx = world.db.read().await?;
        Ok(Act::of(world, asker, tx))
    }

    /// An act that may change things.
    pub async fn write(world: World, asker: Asker) -> Result<Act, Error> {
        let tx = world.db.write().await?;
        Ok(Act::of(world, asker, tx))
    }

    fn of(world: World, asker: Asker, tx: Tx) -> Act {
        let now = world.clock.now();
        Act {
            tx,
            now,
            viewer: asker.viewer,
            locale: asker.locale,
            world,
            topics: Vec::new(),
            keeps: false,
            owes: None,
            asked: AtomicBool::new(false),
        }
    }

    /// Where a deed or a server function asks the table of rights. Somebody unknown is asked to sign in.
    pub fn may(&self, right: &Right, on: Scope<'_>) -> Result<(), Error> {
        if self.viewer.may(right, on) {
            if self.owes == Some(right) {
                self.asked.store(true, Ordering::Release);
            }
            Ok(())
        } else if self.viewer.person.is_none() {
            Err(Error::SignIn)
        } else {
            Err(Error::Forbidden)
        }
    }

    /// Nothing is owed, or it was asked and granted.
    pub(crate) fn has_asked(&self) -> bool {
        self.owes.is_none() || self.asked.load(Ordering::Acquire)
    }

    /// The id of the person who acts, for deeds that need one.
    pub fn person(&self) -> Result<&str, Error> {
        self.viewer.person.as_deref().ok_or(Error::SignIn)
    }

    /// What was changed up to the answer is kept although the deed is refused: a wrong try counts.
    pub fn keep_even_refused(&mut self) {
        self.keeps = true;
    }

    /// After the commit, tells who listens to this topic that it changed.
    pub fn announce(&mut self, topic: impl Into<String>) {
        let topic = topic.into();
        if !self.topics.contains(&topic) {
            self.topics.push(topic);
        }
    }

    /// Puts a mail in the queue; it leaves once this act is committed.
    pub async fn post(&mut self, letter: &Letter) -> Result<(), sqlx::Error> {
        mail::queue(&mut self.tx, letter, self.now).await?;
        self.announce(mail::TOPIC);
        Ok(())
    }

    /// Keeps what was done, then tells who listens.
    pub async fn commit(mut self) -> Result<(), Error> {
        // Who does not say what changed may have changed anything.
        if self.topics.iter().all(|topic| topic == mail::TOPIC) {
            self.announce("data");
        }
        for topic in &self.topics {
            self.tx.notify(topic).await?;
        }
        self.tx.commit().await?;
        for topic in &self.topics {
            // On PostgreSQL this node hears itself through NOTIFY as well; saying it at once keeps
            // the person who acted from reading their own page stale.
            self.world.hub.tell(topic);
        }
        Ok(())
    }
}
