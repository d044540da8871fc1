//! What the server knows when it makes a page and the browser needs when it takes the page over: who
//! looks, what was sent, the hour, whether this is a demonstration.

use kit::Instant;
use kit::form::Sent;
use kit::rights::Viewer;
use kit::ui::Now;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    pub viewer: Viewer,
    pub sent: Sent,
    pub now: Instant,
    pub demo: bool,
}

/// Gives every page its surroundings.
pub fn provide() {
    let shared = SharedValue::new(from_server).into_inner();
    provide_context(Now(shared.now));
    provide_context(shared.viewer.clone());
    provide_context(shared.sent.clone());
    provide_context(Demo(shared.demo));
}

/// Shows the banner «Données de démonstration».
#[derive(Clone, Copy, Debug)]
pub struct Demo(pub bool);

#[cfg(not(target_arch = "wasm32"))]
fn from_server() -> Shared {
    use kit::act::{Asker, World};
    let world: Option<World> = use_context();
    Shared {
        viewer: use_context::<Asker>().unwrap_or_default().viewer,
        sent: use_context().unwrap_or_default(),
        now: world.as_ref().map(|world| world.clock.now()).unwrap_or_default(),
        demo: world.is_some_and(|world| world.demo),
    }
}

/// In the browser the value comes with the page; this runs only on a page the server did not make.
#[cfg(target_arch = "wasm32")]
fn from_server() -> Shared {
    Shared::default()
}
