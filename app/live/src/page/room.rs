//! A participant's phone: what happens now, what one wants to add, what is said, «I am here».

use kit::Locale;
use kit::error::Error;
use kit::form::{Reply, Sent};
use kit::ui::{Chips, Errors, Fault, Form, Note, Pick, TextArea, to, use_locale, use_sent};
use leptos::prelude::*;
use leptos_meta::Title;
use sessions::rules::SessionId;

use super::living::{Living, Target};
use super::now_box::{Lost, NowBox, Reload};
use super::said::{SaidList, beginning};
use super::{done_words, session_here};
use crate::api::{self, Mine, RoomPage as Page};
use crate::rules::{ContributionId, Kind, Said};
use crate::texts;

/// `/session/{session}/room`
#[component]
pub fn RoomPage() -> impl IntoView {
    let locale = use_locale();
    let data = kit::ui::ask(session_here, |session| async move { api::room(session?).await });
    view! {
        <Title text=texts::room_title(locale)/>
        <Transition fallback=|| ()>
            {move || Suspend::new(async move {
                match data.await {
                    Ok(page) => view! { <Phone page/> }.into_any(),
                    Err(fault) => view! { <Outside fault/> }.into_any(),
                }
            })}
        </Transition>
    }
}

/// Not in the room: the way in, for those who sit in it.
#[component]
fn Outside(fault: Error) -> impl IntoView {
    let locale = use_locale();
    let may_come = matches!(fault, Error::SignIn | Error::Forbidden);
    view! {
        <Fault fault/>
        {may_come.then(|| view! {
            <section class="stack">
                <h2>{texts::outside(locale)}</h2>
                <p><a class="btn quiet" href=to("/join")>{texts::outside_do(locale)}</a></p>
            </section>
        })}
    }
}

/// What a phone holds beside the room itself.
#[derive(Clone, Copy)]
struct Held {
    living: Living,
    session: StoredValue<SessionId>,
    mine: RwSignal<Mine>,
    once: RwSignal<String>,
    /// The contribution that came back, with what is wrong with it.
    sent: RwSignal<Sent>,
    /// Grows when the form is to be drawn anew: emptied, or with what is wrong.
    turn: RwSignal<u32>,
    /// Why a tap was not done.
    problem: RwSignal<Option<String>>,
    /// The network did not carry a contribution.
    stuck: RwSignal<bool>,
    target: Target,
    /// After a contribution; after a tap (support, withdraw, attend). Made with the page: a form that
    /// redraws while its answer is on the way must not take them along.
    said: Callback<Reply>,
    tapped: Callback<Reply>,
}

impl Held {
    fn from(page: Page) -> Held {
        let sent = use_sent();
        let (sent, problem) = if sent.is("contribute") { (sent, None) } else { (Sent::default(), sent.problem) };
        let session = page.frame.room.session.clone();
        let living = Living::from(page.frame);
        let held = Held {
            living,
            session: StoredValue::new(session),
            mine: RwSignal::new(page.mine),
            once: RwSignal::new(page.once),
            sent: RwSignal::new(sent),
            turn: RwSignal::new(0),
            problem: RwSignal::new(problem),
            stuck: RwSignal::new(false),
            target: Target::of(living),
            said: Callback::new(|_| ()),
            tapped: Callback::new(|_| ()),
        };
        let locale = use_locale();
        Held {
            said: Callback::new(move |reply| held.after_contribution(reply)),
            tapped: Callback::new(move |reply| held.after_tap(reply, locale)),
            ..held
        }
    }

    /// Reads again what a deed changed, without waiting for the stream.
    fn refresh(self) {
        let Some(session) = self.session.try_get_value() else { return };
        leptos::task::spawn_local(async move {
            // Nothing to do when the page is gone meanwhile.
            if let Ok(page) = api::room(session).await
                && self.mine.try_set(page.mine).is_none()
            {
                self.living.take(page.frame);
            }
        });
    }

    /// An empty form, or the same one with what is wrong.
    fn after_contribution(self, reply: Reply) {
        self.stuck.set(matches!(reply, Reply::Fault(_)));
        match reply {
            Reply::Done { .. } => {
                self.target.typed.set(false);
                self.sent.set(Sent::default());
                self.once.set(kit::id::fresh());
                self.refresh();
            }
            Reply::Refused(sent) => self.sent.set(sent),
            // What was typed stays as it is.
            Reply::Fault(_) => return,
        }
        self.turn.update(|turn| *turn += 1);
    }

    fn after_tap(self, reply: Reply, locale: Locale) {
        self.problem.set(match reply {
            Reply::Done { .. } => None,
            Reply::Refused(sent) => sent.problem,
            Reply::Fault(_) => Some(texts::not_sent(locale).to_owned()),
        });
        self.refresh();
    }
}

#[component]
fn Phone(page: Page) -> impl IntoView {
    let locale = use_locale();
    let may_drive = page.may_drive;
    let session = page.frame.room.session.clone();
    let held = Held::from(page);
    let living = held.living;
    let done = done_words();
    let can_add = Memo::new(move |_| held.target.item.with(Option::is_some) && living.room.with(|room| room.is_live()));
    let is_open = living.part(|room| room.current.is_some());
    let count = living.part(|room| room.now().map_or(0, |step| step.said));
    let is_live = living.part(|room| room.is_live());
    let drive = to(&format!("/session/{session}/drive"));
    view! {
        <div class="stack">
            {done.map(|done| view! { <Note kind="ok" fact=done/> })}
            {move || held.problem.get().map(|problem| view! { <Note kind="err" fact=problem/> })}
            <NowBox living/>
            <Lost living/>
        </div>
        {move || if can_add.get() {
            view! { <Contribute held/> }.into_any()
        } else {
            is_live.get().then(|| view! { <p class="muted">{texts::nothing_to_add_to(locale)}</p> }).into_any()
        }}
        {move || is_open.get().then(|| view! {
            <section>
                <div class="head">
                    <h2>{texts::said_title(locale)}</h2>
                    <span class="muted num">{move || count.get()}</span>
                </div>
                <SaidList living tail=move |id, said| view! { <Tail held id said/> }.into_any()/>
            </section>
        })}
        <section class="line">
            <a href=to(&format!("/session/{session}/agenda"))>{texts::to_agenda(locale)}</a>
            {may_drive.then(|| view! { <a href=drive>{texts::to_drive(locale)}</a> })}
            <Reload href=to(&format!("/session/{session}/room"))/>
        </section>
        {move || is_live.get().then(|| view! { <Floor held/> })}
    }
}

/// The form: kind, words, with a name or without.
#[component]
fn Contribute(held: Held) -> impl IntoView {
    let locale = use_locale();
    let kinds =
        move || Kind::ALL.iter().map(|kind| (kind.code().to_owned(), texts::kind(locale, *kind).to_owned())).collect();
    let elsewhere = Memo::new(move |_| held.target.elsewhere());
    let signed = held.mine.with_untracked(|mine| match mine.name.as_str() {
        "" => texts::signed_means(locale, texts::a_guest(locale)),
        name => texts::signed_means(locale, name),
    });
    let form = move || {
        // What came back refused: the fields read it from here.
        provide_context(held.sent.get_untracked());
        let once = held.once.get_untracked();
        let signed = signed.clone();
        view! {
            <Errors of="contribute"/>
            // No intent: it would be kept with its hour. The token is kept without person or time.
            <Form deed="contribute" once=false hidden=vec![("once", once)] done=held.said>
                <input type="hidden" name="item" value=move || held.target.value()/>
                <Chips name="kind" legend=texts::contribute(locale) options=kinds()/>
                <TextArea name="text" label=texts::contribute_text(locale) hint=texts::privacy(locale) of="contribute"/>
                {move || elsewhere.get().map(|title| view! {
                    <Note fact=texts::stays_under(locale, title.text(locale))/>
                })}
                <div>
                    <Pick name="unsigned" label=texts::unsigned_tick(locale)/>
                    <p class="hint">{texts::unsigned_means(locale)}" "{signed}</p>
                </div>
                {move || held.stuck.get().then(|| view! {
                    <Note kind="err" fact=texts::not_sent(locale)><p>{texts::not_sent_more(locale)}</p></Note>
                })}
                <button class="btn big wide">{texts::add(locale)}</button>
            </Form>
        }
    };
    view! {
        <section class="stack" on:input=move |_| held.target.typed.set(true)>
            // New nodes each time: what was typed goes with the old ones.
            <For each=move || [held.turn.get()] key=|turn| *turn children=move |_| form()/>
        </section>
    }
}

/// What one can do with a contribution: withdraw one's own, support that of others.
#[component]
fn Tail(held: Held, id: ContributionId, said: Signal<Option<Said>>) -> impl IntoView {
    let locale = use_locale();
    let contribution = id.to_string();
    let wanted = id.clone();
    let is_mine = Memo::new(move |_| held.mine.with(|mine| mine.said.contains(&wanted)));
    let supports = Memo::new(move |_| held.mine.with(|mine| mine.supported.contains(&id)));
    let count = Memo::new(move |_| said.with(|said| said.as_ref().map_or(0, |said| said.supports)));
    let about = said.with_untracked(|said| said.as_ref().map(|said| beginning(&said.text)).unwrap_or_default());
    move || {
        let hidden = vec![("contribution", contribution.clone())];
        let about = about.clone();
        if is_mine.get() {
            view! {
                <span><b>{texts::you(locale)}</b></span>
                <span>{move || supports_words(locale, count.get())}</span>
                <Form deed="withdraw" class="meta" once=false hidden done=held.tapped>
                    <button class="link">{texts::withdraw(locale)}<span class="vh">" : "{about}</span></button>
                </Form>
            }
            .into_any()
        } else {
            view! {
                // Said again it stays said: no intent needed.
                <Form deed="support" class="meta" once=false hidden done=held.tapped>
                    <input type="hidden" name="on" value=move || if supports.get() { "no" } else { "yes" }/>
                    <button class="link">
                        {move || match (supports.get(), count.get()) {
                            (true, n) => texts::supported(locale, n),
                            (false, 0) => texts::support_first(locale).to_owned(),
                            (false, n) => texts::support(locale, n),
                        }}
                        <span class="vh">" : "{about}</span>
                    </button>
                </Form>
            }
            .into_any()
        }
    }
}

/// «3 soutiens»; nothing when there is none.
pub fn supports_words(locale: Locale, count: i64) -> String {
    match count {
        0 => String::new(),
        1 => texts::supports_one(locale).to_owned(),
        n => texts::supports_many(locale, n),
    }
}

/// One's place in the room.
#[component]
fn Floor(held: Held) -> impl IntoView {
    let locale = use_locale();
    let here = Memo::new(move |_| held.mine.with(|mine| mine.here.is_some_and(|here| here.is_in())));
    view! {
        <section class="floor" aria-label=texts::your_place(locale)>
            <Form deed="attend" once=false done=held.tapped>
                <input type="hidden" name="here" value=move || if here.get() { "no" } else { "yes" }/>
                <button class=move || if here.get() { "link" } else { "btn quiet" }>
                    {move || if here.get() { texts::you_are_here(locale) } else { texts::i_am_here(locale) }}
                </button>
            </Form>
        </section>
    }
}
