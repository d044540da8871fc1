//! One's place in the room: here or not, and the floor.

use kit::ui::{Form, use_locale};
use leptos::prelude::*;

use super::Held;
use crate::rules::turns::Place;
use crate::texts;

/// Where one stands in the line, said aloud when it changes; how many wait.
#[component]
pub fn Line(held: Held) -> impl IntoView {
    let locale = use_locale();
    let turn = Memo::new(move |_| held.mine.with(|mine| mine.turn));
    let waiting = held.living.part(|room| room.waiting);
    let is_live = held.living.part(|room| room.is_live());
    view! {
        <div role="status">
            {move || is_live.get().then(|| turn.get()).flatten().map(|turn| {
                let words = match turn {
                    Place::Speaks => texts::you_speak(locale).to_owned(),
                    Place::Waits(1) => texts::you_are_next(locale).to_owned(),
                    Place::Waits(n) => texts::you_are_nth(locale, n),
                };
                view! { <p><b>{words}</b></p> }
            })}
        </div>
        {move || (waiting.get() > 0).then(|| view! { <p class="small muted">{texts::waits(locale, waiting.get())}</p> })}
    }
}

/// Two taps at the foot of the phone.
#[component]
pub fn Floor(held: Held) -> impl IntoView {
    let locale = use_locale();
    let here = Memo::new(move |_| held.mine.with(|mine| mine.here.is_some_and(|here| here.is_in())));
    let turn = Memo::new(move |_| held.mine.with(|mine| mine.turn));
    let is_open = held.living.part(|room| room.current.is_some());
    view! {
        <section class="floor" aria-label=texts::your_place(locale)>
            {move || is_open.get().then(|| view! {
                // Said again it stays said: no intent needed.
                <Form deed="raise" once=false done=held.tapped>
                    <input type="hidden" name="on" value=move || if turn.get().is_some() { "no" } else { "yes" }/>
                    <button class=move || if turn.get() == Some(Place::Speaks) { "btn" } else { "btn quiet" }>
                        {move || match turn.get() {
                            None => texts::raise(locale),
                            Some(Place::Waits(_)) => texts::lower(locale),
                            Some(Place::Speaks) => texts::have_spoken(locale),
                        }}
                    </button>
                </Form>
            })}
            <Form deed="attend" once=false done=held.tapped>
                <input type="hidden" name="here" value=move || if here.get() { "no" } else { "yes" }/>
                <button class=move || if here.get() { "link" } else { "btn quiet" }>
                    {move || if here.get() { texts::you_are_here(locale) } else { texts::i_am_here(locale) }}
                </button>
            </Form>
        </section>
    }
}
