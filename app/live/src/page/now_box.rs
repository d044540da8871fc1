//! What happens now: the item and its clock.

use agenda::parts::Documents;
use kit::Locale;
use kit::ui::shape::Dial;
use kit::ui::{Said as Words, to, use_locale};
use leptos::prelude::*;
use sessions::rules::State;

use super::living::Living;
use crate::rules::Room;
use crate::texts;

/// The dial of the current item; nothing when none is open.
#[component]
pub fn Clockwork(living: Living, #[prop(default = 92)] size: u32) -> impl IntoView {
    // Redrawn once a minute, not each second.
    let shows = Memo::new(move |_| {
        let now = living.now.get();
        living.room.with(|room| room.clock.map(|clock| (clock.left(now), clock.whole(), clock.paused_at.is_some())))
    });
    move || shows.get().map(|(left, whole, paused)| view! { <Dial left whole paused size/> })
}

/// Says when what is seen may be old.
#[component]
pub fn Lost(living: Living) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div role="status">
            {move || living.lost.get().then(|| view! {
                <p class="offline"><span class="wrap line">{texts::lost(locale)}</span></p>
            })}
        </div>
    }
}

/// For those without JavaScript: the page again.
#[component]
pub fn Reload(#[prop(into)] href: String) -> impl IntoView {
    let locale = use_locale();
    view! { <noscript><p><a class="link" href=href>{texts::reload(locale)}</a></p></noscript> }
}

/// What a screen says when no item is open: title, and what comes.
fn between(room: &Room, locale: Locale) -> (&'static str, Option<&'static str>) {
    match room.state {
        State::Live if room.is_fresh() => (texts::not_begun(locale), Some(texts::not_begun_more(locale))),
        State::Live if room.is_done() => (texts::all_done(locale), Some(texts::all_done_more(locale))),
        State::Live => (texts::between(locale), None),
        state if state.has_closed() => (texts::room_closed(locale), Some(texts::room_closed_more(locale))),
        _ => (texts::not_begun(locale), Some(texts::not_begun_more(locale))),
    }
}

/// The box at the top of a phone and of the desk.
#[component]
pub fn NowBox(
    living: Living,
    /// The desk shows who brings the item and until when it is planned; a phone what comes next.
    #[prop(default = false)]
    desk: bool,
) -> impl IntoView {
    let locale = use_locale();
    // What it shows changes with the item, not with each contribution.
    let shows = living.part(|room| {
        let now = room.now().cloned().map(|mut step| {
            step.said = 0;
            step.outcomes.clear();
            step
        });
        let paused = room.clock.is_some_and(|clock| clock.paused_at.is_some());
        (now, room.next().map(|step| (step.title.clone(), step.minutes)), room.steps.len(), room.current, paused)
    });
    let idle = living.part(move |room| {
        let (title, more) = between(room, locale);
        // Whoever drives needs not be told to wait.
        (title, more.filter(|_| !(desk && room.is_live())), room.is_live(), room.session.clone())
    });
    let documents = living.part(|room| room.documents.clone());
    let words = move || {
        let (now, next, all, current, paused) = shows.get();
        let Some(step) = now else {
            let (title, more, is_live, session) = idle.get();
            return view! {
                <h1 class="h2">{title}</h1>
                {more.map(|more| view! { <p class="muted">{more}</p> })}
                {(!is_live).then(|| view! {
                    <p><a href=to(&format!("/session/{session}"))>{texts::to_session(locale)}</a></p>
                })}
            }
            .into_any();
        };
        let n = current.map_or(0, |at| at + 1);
        let kind = texts::item_kind(locale, step.kind);
        let over = if desk { texts::now_point(locale, n, all) } else { texts::point(locale, n, all, kind) };
        let until = texts::planned_until(locale, &step.ends_at().hour_in(locale));
        let who = agenda::texts::named(locale, &step.brought_by);
        let under = match (desk, next) {
            (true, _) => match &who {
                Some(who) => format!("{who} · {until}"),
                None => until,
            },
            (false, Some((title, minutes))) => texts::next_is(locale, title.text(locale), minutes),
            (false, None) => texts::last_point(locale).to_owned(),
        };
        let brought = agenda::texts::borne(locale, &step.brought_by).filter(|_| !desk);
        view! {
            <p class="over">{over}</p>
            <h1 class="h2"><Words pair=step.title/></h1>
            {brought.map(|words| view! { <p class="small">{words}</p> })}
            <p class="small muted">{under}</p>
            {paused.then(|| view! { <p><b>{texts::paused(locale)}</b></p> })}
        }
        .into_any()
    };
    view! {
        <section class="now-box" aria-label=texts::now(locale)>
            <div class="stack-s" aria-live="polite">{words}</div>
            <Clockwork living/>
        </section>
        // Not spoken with each item; and the room stays open beside what is read.
        {move || view! { <Documents documents=documents.get() apart=true/> }}
    }
}
