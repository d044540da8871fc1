//! The keys, and who holds them.

use kit::ui::{Form, to, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::rules::{Key, Room};
use crate::texts;

/// Who holds the keys; another moderator takes them in one tap.
#[component]
pub fn Holder(held: Held) -> impl IntoView {
    let locale = use_locale();
    let holder = Memo::new(move |_| held.desk.with(|desk| (desk.driver.clone(), desk.driver_is_me)));
    move || {
        let (driver, is_me) = holder.get();
        let words = match (is_me, driver.as_str()) {
            (true, _) => texts::you_drive(locale).to_owned(),
            (false, "") => texts::nobody_drives(locale).to_owned(),
            (false, name) => texts::drives(locale, name),
        };
        view! {
            <div class="bar">
                <p>{words}</p>
                {(!is_me).then(|| view! {
                    <Form deed="take" once=false done=held.tapped>
                        <button class="link">{texts::take_keys(locale)}</button>
                    </Form>
                })}
            </div>
        }
    }
}

/// Which keys the room offers now, the main one first.
#[derive(Clone, PartialEq, Eq)]
struct Offer {
    main: Option<(Key, String)>,
    others: Vec<(Key, &'static str)>,
    may_close: bool,
}

fn offer(room: &Room, locale: kit::Locale) -> Offer {
    let next = room.next().map(|step| step.title.text(locale).to_owned());
    let mut others = Vec::new();
    let main = match (&room.clock, next) {
        (Some(clock), next) => {
            others.push((Key::More, texts::five_more(locale)));
            others.push(match clock.paused_at {
                Some(_) => (Key::Resume, texts::resume(locale)),
                None => (Key::Pause, texts::pause(locale)),
            });
            others.push((Key::Park, texts::park(locale)));
            others.push((Key::Skip, texts::skip(locale)));
            match next {
                Some(next) => Some((Key::Next, texts::next_point(locale, &next))),
                None => Some((Key::Conclude, texts::conclude_last(locale).to_owned())),
            }
        }
        (None, Some(next)) => Some((Key::Start, texts::start_with(locale, &next))),
        (None, None) => None,
    };
    if room.can_go_back {
        others.push((Key::Back, texts::back(locale)));
    }
    if room.ahead.is_some() {
        if room.current.is_some() {
            others.push((Key::Conclude, texts::conclude_only(locale)));
        }
        if !room.is_fresh() {
            others.push((Key::ParkRest, texts::park_rest(locale)));
        }
    }
    Offer { main, others, may_close: room.is_done() }
}

#[component]
pub fn Keys(held: Held) -> impl IntoView {
    let locale = use_locale();
    let offer = held.living.part(move |room| offer(room, locale));
    let item = held.living.part(|room| room.now().map(|step| step.id.to_string()).unwrap_or_default());
    let version = held.living.part(|room| room.version.to_string());
    let close = to(&format!("/session/{}", held.session.get_value()));
    view! {
        <h2 class="vh">{texts::keys(locale)}</h2>
        <Form deed="key" class="keys" done=held.tapped>
            // Of the item that the page shows, so that two taps, or two moderators, never jump two items.
            <input type="hidden" name="item" value=move || item.get()/>
            // Makes each press another deed; a double click is one.
            <input type="hidden" name="version" value=move || version.get()/>
            {move || {
                let Offer { main, others, may_close } = offer.get();
                view! {
                    {main.map(|(key, word)| view! {
                        <button class="btn big main" name="key" value=key.code()>{word}</button>
                    })}
                    {may_close.then(|| view! {
                        <a class="btn big main" href=close.clone()>{texts::close_session(locale)}</a>
                    })}
                    {others.into_iter().map(|(key, word)| view! {
                        <button class="btn quiet" name="key" value=key.code()>{word}</button>
                    }).collect_view()}
                }
            }}
        </Form>
    }
}
