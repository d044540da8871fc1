//! A room that stays up to date: the browser listens to `/live/{session}` and replaces its picture of
//! the room; it never goes back to an older one. On the server, and without JavaScript, it stands still.

use agenda::rules::ItemId;
use kit::Instant;
use kit::words::Pair;
use leptos::prelude::*;

use crate::rules::Room;
use crate::rules::room::Frame;

/// A room, and the server's hour that goes with it.
#[derive(Clone, Copy)]
pub struct Living {
    pub room: RwSignal<Room>,
    /// The server's hour, as far as this screen knows: it moves each second.
    pub now: RwSignal<Instant>,
    /// The connection is lost; what is seen may be old.
    pub lost: RwSignal<bool>,
    /// Server's hour less ours, in milliseconds.
    ahead: StoredValue<i64>,
}

impl Living {
    /// Starts from what came with the page, and listens.
    pub fn from(frame: Frame) -> Living {
        let living = Living {
            room: RwSignal::new(frame.room),
            now: RwSignal::new(frame.now),
            lost: RwSignal::new(false),
            ahead: StoredValue::new(0),
        };
        listening::start(living);
        living
    }

    /// Takes a newer picture; an older one changes nothing.
    pub fn take(self, frame: Frame) {
        let newer = self.room.try_with_untracked(|room| frame.room.version >= room.version && frame.room != *room);
        // None: the page is gone.
        let Some(newer) = newer else { return };
        if newer {
            self.room.update(|room| {
                room.replace(frame.room);
            });
        }
        self.ahead.set_value(frame.now.0 - listening::here(frame.now));
        self.now.set(frame.now);
    }

    /// A part of the room that redraws only when it changes itself.
    pub fn part<T>(self, read: impl Fn(&Room) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.room.with(&read))
    }
}

/// The item that a form writes about. It follows the room, but not under the hands of someone who is
/// writing: what they wrote stays with the item they wrote it for.
#[derive(Clone, Copy)]
pub struct Target {
    pub item: RwSignal<Option<ItemId>>,
    pub typed: RwSignal<bool>,
    living: Living,
}

impl Target {
    pub fn of(living: Living) -> Target {
        let now = living.part(|room| room.now().map(|step| step.id.clone()));
        let target = Target { item: RwSignal::new(now.get_untracked()), typed: RwSignal::new(false), living };
        Effect::new(move |_| {
            let now = now.get();
            if !target.typed.get() && target.item.get_untracked() != now {
                target.item.set(now);
            }
        });
        target
    }

    /// The title of its item, when the room has moved on meanwhile.
    pub fn elsewhere(self) -> Option<Pair> {
        let item = self.item.get()?;
        self.living.room.with(|room| {
            let is_now = room.now().is_some_and(|step| step.id == item);
            let step = room.steps.iter().find(|step| step.id == item).filter(|_| !is_now)?;
            Some(step.title.clone())
        })
    }

    /// Its item in a form of ours.
    pub fn value(self) -> String {
        self.item.with(|item| item.as_ref().map(ItemId::to_string).unwrap_or_default())
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod listening {
    use super::{Instant, Living};

    pub fn start(_living: Living) {}

    /// Here the server's hour is our own.
    pub fn here(server: Instant) -> i64 {
        server.0
    }
}

#[cfg(target_arch = "wasm32")]
mod listening {
    use std::time::Duration;

    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{EventSource, MessageEvent};

    use super::{Frame, Instant, Living};

    /// After a refusal the browser does not come back by itself: it is asked to, this much later.
    const COME_BACK: Duration = Duration::from_secs(5);

    /// What this phone's own clock shows.
    pub fn here(_server: Instant) -> i64 {
        js_sys::Date::now() as i64
    }

    pub fn start(living: Living) {
        // Only once the page is whole: until then both renderings are the same.
        Effect::new(move |_| {
            let server = living.now.get_untracked();
            living.ahead.set_value(server.0 - here(server));
            let tick = set_interval_with_handle(
                move || living.now.set(Instant(here(server) + living.ahead.get_value())),
                Duration::from_secs(1),
            );
            if let Ok(tick) = tick {
                on_cleanup(move || tick.clear());
            }
            let open = StoredValue::new_local(Vec::<Ear>::new());
            listen(living, open);
            on_cleanup(move || {
                open.try_update_value(Vec::clear);
            });
        });
    }

    /// An open stream with what it calls; closed when it goes.
    struct Ear {
        source: EventSource,
        _message: Closure<dyn FnMut(MessageEvent)>,
        _fault: Closure<dyn FnMut()>,
    }

    impl Drop for Ear {
        fn drop(&mut self) {
            self.source.set_onmessage(None);
            self.source.set_onerror(None);
            self.source.close();
        }
    }

    fn listen(living: Living, open: StoredValue<Vec<Ear>, LocalStorage>) {
        let address = living.room.with_untracked(|room| format!("/live/{}", room.session));
        let Ok(source) = EventSource::new(&address) else {
            living.lost.set(true);
            return;
        };
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let frame = event.data().as_string().and_then(|text| serde_json::from_str::<Frame>(&text).ok());
            if let Some(frame) = frame {
                living.lost.set(false);
                living.take(frame);
            }
        });
        let asked = source.clone();
        let fault = Closure::<dyn FnMut()>::new(move || {
            living.lost.set(true);
            // Otherwise the browser tries again by itself, and the first picture it gets is the present one.
            if asked.ready_state() == EventSource::CLOSED {
                set_timeout(
                    move || {
                        // Nothing to do when the page is gone.
                        if open.try_update_value(Vec::clear).is_some() {
                            listen(living, open);
                        }
                    },
                    COME_BACK,
                );
            }
        });
        source.set_onmessage(Some(message.as_ref().unchecked_ref()));
        source.set_onerror(Some(fault.as_ref().unchecked_ref()));
        open.try_update_value(|ears| ears.push(Ear { source, _message: message, _fault: fault }));
    }
}
