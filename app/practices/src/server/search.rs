//! The search of the library. Read: [`text`] (how a text becomes words: accents, inclusive writing),
//! [`stem`] (how a word becomes terms: two languages, two chains, Dutch compounds), [`library`] (the
//! published practices and their index), [`ask`] (a question and its answer), [`why`] (what matched).
//!
//! Each node has its own index, in memory, made again from the database whenever a practice is
//! published, changed or archived: the search is the same on both engines and never out of step.

pub mod ask;
pub mod library;
pub mod stem;
pub mod text;
pub mod why;

use std::sync::{Arc, PoisonError, RwLock};

use kit::Error;
use kit::act::World;

pub use library::{Entry, Library};

/// What is told when the published practices changed.
pub const TOPIC: &str = "practices";

/// The search index of this node. Clones share it; the server gives one to every request.
#[derive(Clone, Default)]
pub struct Index(Arc<RwLock<Option<Arc<Library>>>>);

impl Index {
    /// Has it been built? `readyz` asks.
    pub fn is_ready(&self) -> bool {
        self.library().is_some()
    }

    fn library(&self) -> Option<Arc<Library>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads what is published and builds the index anew; questions go on with the old one meanwhile.
    pub async fn rebuild(&self, world: &World) -> Result<Arc<Library>, Error> {
        let mut tx = world.db.read().await?;
        let entries = crate::store::entries(&mut tx).await?;
        drop(tx);
        let built = tokio::task::spawn_blocking(move || Library::of(entries)).await;
        let library = built.map_err(|fault| Error::broken(&fault))?.map_err(|fault| Error::broken(&fault))?;
        let library = Arc::new(library);
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(library.clone());
        Ok(library)
    }

    /// The library as it stands; built now if nobody has asked yet.
    pub async fn ready(&self, world: &World) -> Result<Arc<Library>, Error> {
        match self.library() {
            Some(library) => Ok(library),
            None => self.rebuild(world).await,
        }
    }
}

/// Builds the index, and again at each change, until the server stops.
pub async fn follow(index: Index, world: World) {
    world.hub.whenever(|topic| topic == TOPIC, || async { index.rebuild(&world).await.map(drop) }).await;
}
