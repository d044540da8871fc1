//! The projector: what, how long still, what next, how many ask for the floor, the question to the room, what
//! is put together ([`groups`]), what is kept at the end, and the way in. No names, no controls.

mod groups;

use kit::ui::shape::sector;
use kit::ui::{Loaded, Said as Words, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;

use super::counts::{Counts, Question};
use super::living::Living;
use super::read_back::{Again, is_time};
use super::session_here;
use crate::api::{self, BeamPage as Beam};
use crate::rules::{Clock, Noted};
use crate::texts;
use groups::Groups;

/// `/session/{session}/beam`, without the shell around it.
#[component]
pub fn BeamPage() -> impl IntoView {
    let data = kit::ui::ask(session_here, |session| async move { api::beam(session?).await });
    view! { <Loaded from=data let:beam><Projected beam/></Loaded> }
}

/// Beyond this many signs a title steps down rather than run off the picture.
const LONG: usize = 60;

#[component]
fn Projected(beam: Beam) -> impl IntoView {
    let locale = use_locale();
    let living = Living::from(beam.frame);
    let (host, side, path) = (beam.host, beam.qr_side, beam.qr_path);
    let title = living.part(move |room| match room.now() {
        Some(step) => step.title.text(locale).to_owned(),
        None if room.state.has_closed() => texts::room_closed(locale).to_owned(),
        None if room.is_fresh() => room.title.text(locale).to_owned(),
        None if room.is_done() => texts::all_done(locale).to_owned(),
        None => texts::between(locale).to_owned(),
    });
    let kind = living.part(move |room| {
        let (step, at) = (room.now()?, room.current?);
        Some(texts::beam_point(locale, texts::item_kind(locale, step.kind), at + 1, room.steps.len()))
    });
    let paused = living.part(|room| room.clock.is_some_and(|clock| clock.paused_at.is_some()));
    let next = living.part(move |room| {
        room.next()
            .map(|step| (texts::next_at(locale, &step.starts_at.hour_in(locale)), step.title.text(locale).to_owned()))
    });
    let has_groups = living.part(|room| !room.groups.is_empty());
    let is_long = move || has_groups.get() || title.with(|title| title.chars().count()) > LONG;
    let waiting = living.part(|room| room.waiting);
    let code = living.part(|room| room.code.clone());
    let shows = Memo::new(move |_| {
        let now = living.now.get();
        living
            .room
            .with(|room| room.clock.map(|clock: Clock| (clock.left(now), clock.whole(), clock.paused_at.is_some())))
    });
    view! {
        <Title text=texts::beam_title(locale)/>
        <div class="beam" data-long=move || is_long().then_some("")>
            <div class="dialbox">{move || shows.get().map(|(left, whole, paused)| view! { <BigDial left whole paused/> })}</div>
            <div class="say" aria-live="polite">
                <p class="kind">{move || if paused.get() { Some(texts::paused(locale).to_owned()) } else { kind.get() }}</p>
                <h1>{move || title.get()}</h1>
                <Asked living/>
                <Groups living/>
                <Kept living/>
                {move || (waiting.get() > 0).then(|| view! { <p class="kind">{texts::waits(locale, waiting.get())}</p> })}
            </div>
            <footer>
                <p>
                    {move || next.get().map(|(at, what)| view! { {at}<b>{what}</b><br/> })}
                    <span class="muted">{texts::at_code(locale, &host)}<b class="num">{move || code.get()}</b></span>
                </p>
                {(side > 0).then(|| view! {
                    <svg viewBox=format!("0 0 {side} {side}") role="img" aria-label=texts::qr(locale)>
                        <rect class="qr" width=side height=side></rect>
                        <path class="qr-d" d=path></path>
                    </svg>
                })}
            </footer>
        </div>
    }
}

/// The question to the room: how many have answered, the counts once it is closed.
#[component]
fn Asked(living: Living) -> impl IntoView {
    let locale = use_locale();
    let poll = living.part(|room| room.poll.clone());
    move || {
        poll.get().map(|poll| {
            let (asked, answered, counts, is_open) = (poll.clone(), poll.answered, poll.counts.clone(), poll.is_open);
            view! {
                <div class="kept">
                    <p><b><Question poll=asked/></b></p>
                    {(!is_open).then(|| view! { <Counts poll counts/> })}
                    <p>{texts::answered(locale, answered)}</p>
                </div>
            }
        })
    }
}

/// As many lines of what is kept as can be read from the back of the room.
const LINES: usize = 6;

/// What is kept, without the names.
#[component]
fn Kept(living: Living) -> impl IntoView {
    let locale = use_locale();
    let kept = living.part(|room| is_time(room).then(|| room.kept().cloned().collect::<Vec<_>>()));
    let line = move |noted: Noted| {
        let due = noted.due.map(|due| texts::due_on(locale, &due.full(locale)));
        let text = if due.is_some() { noted.going_on() } else { noted.text };
        view! {
            <li>
                <b>{texts::outcome(locale, noted.kind)}</b>" · "<Words pair=text/>
                {due.map(|due| format!(", {due}"))}
            </li>
        }
    };
    move || {
        kept.get().map(|kept| {
            let more = kept.len().saturating_sub(LINES);
            view! {
                <div class="kept">
                    <ul>{kept.into_iter().take(LINES).map(line).collect_view()}</ul>
                    {(more > 0).then(|| view! { <p>{texts::read_back_more(locale, more)}</p> })}
                    <Again living/>
                </div>
            }
        })
    }
}

/// As [`kit::ui::shape::Dial`], with its unit in words, to be read at eight metres.
#[component]
fn BigDial(left: i64, whole: i64, paused: bool) -> impl IntoView {
    let locale = use_locale();
    let share = if whole > 0 { (left.max(0) as f64 / whole as f64).min(1.0) } else { 0.0 };
    let full = left < 0 || share >= 0.999;
    let clock = if paused {
        "pause"
    } else if left < 0 {
        "over"
    } else {
        "run"
    };
    let figure = if left < 0 { format!("+{}", -left) } else { left.to_string() };
    let label = format!("{figure} {}", texts::minutes_word(locale));
    view! {
        <svg viewBox="0 0 100 100" role="img" aria-label=label data-clock=clock>
            <circle class="dial" cx="50" cy="50" r="48"></circle>
            {if full {
                view! { <circle class="left" cx="50" cy="50" r="48"></circle> }.into_any()
            } else {
                view! { <path class="left" d=sector(50.0, 50.0, 48.0, -90.0, share * 360.0 - 90.0)></path> }.into_any()
            }}
            <path class="tick" d="M50 2v6M98 50h-6M50 98v-6M2 50h6"></path>
            <circle cx="50" cy="50" r="33" class="core"></circle>
            <text class="dial-t" x="50" y="59">{figure}</text>
            <text class="dial-u" x="50" y="72">{texts::minutes_word(locale)}</text>
        </svg>
    }
}
