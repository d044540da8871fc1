//! What the server knows when it makes a page and the browser needs when it takes the page over: who
//! looks, what was sent, the hour, whether this is a demonstration.

use kit::form::Sent;
use kit::rights::Viewer;
use kit::ui::Now;
use kit::{Error, Instant};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    pub viewer: Viewer,
    pub sent: Sent,
    pub now: Instant,
    pub demo: bool,
    /// Why the page that was asked for is not shown: a form that nobody may send, say.
    pub fault: Option<Error>,
}

/// Gives every page its surroundings.
pub fn provide() {
    let shared = SharedValue::new(from_server).into_inner();
    provide_context(Now(shared.now));
    provide_context(shared.viewer.clone());
    provide_context(shared.sent.clone());
    provide_context(Demo(shared.demo));
    provide_context(Faulty(shared.fault.clone()));
}

/// The fault that stands in place of the page.
#[derive(Clone, Debug)]
pub struct Faulty(pub Option<Error>);

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
        fault: use_context(),
    }
}

/// In the browser the value comes with the page; this runs only on a page the server did not make.
#[cfg(target_arch = "wasm32")]
fn from_server() -> Shared {
    Shared::default()
}

/// Why the page that was asked for is not shown, if it is not.
pub fn fault() -> Option<Error> {
    use_context::<Faulty>().and_then(|faulty| faulty.0)
}
