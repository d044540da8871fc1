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
    /// The words of a contribution that is on its way.
    leaving: StoredValue<Option<String>>,
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
            leaving: StoredValue::new(None),
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

    /// A contribution leaves. A second tap meanwhile sends nothing.
    fn leaves(self) {
        self.leaving.update_value(|leaving| {
            leaving.get_or_insert_with(words::there);
        });
    }

    /// An empty form, or the same one with what is wrong. Who went on writing meanwhile keeps it.
    fn after_contribution(self, reply: Reply) {
        self.stuck.set(matches!(reply, Reply::Fault(_)));
        let left = self.leaving.try_update_value(Option::take).flatten().unwrap_or_default();
        let there = words::there();
        match reply {
            Reply::Done { .. } => {
                self.sent.set(Sent::default());
                self.once.set(kit::id::fresh());
                self.refresh();
                let rest = written_since(&left, &there);
                if !rest.is_empty() {
                    // The same field, so that whoever is writing goes on.
                    words::keep(rest);
                    return;
                }
                self.target.typed.set(false);
            }
            Reply::Refused(mut sent) => {
                for (_, text) in sent.values.iter_mut().filter(|(field, _)| field == WORDS) {
                    there.clone_into(text);
                }
                self.sent.set(sent);
            }
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

/// The field of the words, and its id.
const WORDS: &str = "text";

/// What was written after `left` was sent: what follows it, or all of it when it was changed before.
fn written_since<'a>(left: &str, there: &'a str) -> &'a str {
    there.strip_prefix(left).unwrap_or(there).trim_start()
}

/// The words as they stand in the field.
#[cfg(target_arch = "wasm32")]
mod words {
    use leptos::prelude::document;
    use wasm_bindgen::JsCast;

    fn field() -> Option<web_sys::HtmlTextAreaElement> {
        document().get_element_by_id(super::WORDS)?.dyn_into().ok()
    }

    pub fn there() -> String {
        field().map(|field| field.value()).unwrap_or_default()
    }

    pub fn keep(words: &str) {
        if let Some(field) = field() {
            field.set_value(words);
        }
    }
}

/// A server has no field.
#[cfg(not(target_arch = "wasm32"))]
mod words {
    pub fn there() -> String {
        String::new()
    }

    pub fn keep(_words: &str) {}
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
    let by = held.mine.with_untracked(|mine| mine.by.clone());
    let signed = by.map(|by| texts::signed_means(locale, &texts::by(locale, by)));
    let form = move || {
        // What came back refused: the fields read it from here.
        provide_context(held.sent.get_untracked());
        let signed = signed.clone();
        view! {
            <Errors of="contribute"/>
            // No intent: it would be kept with its hour. The token is kept without person or time.
            <Form deed="contribute" once=false done=held.said>
                <input type="hidden" name="once" value=move || held.once.get()/>
                <input type="hidden" name="item" value=move || held.target.value()/>
                <Chips name="kind" legend=texts::contribute(locale) options=kinds()/>
                <TextArea name=WORDS label=texts::contribute_text(locale) hint=texts::privacy(locale) of="contribute"/>
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
        <section class="stack" on:input=move |_| held.target.typed.set(true) on:submit=move |_| held.leaves()>
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_meanwhile_is_not_lost() {
        assert_eq!(written_since("Une grille.", "Une grille."), "");
        assert_eq!(written_since("Une grille.", "Une grille.\nEt du temps"), "Et du temps");
        assert_eq!(written_since("Une grille.", "Une seule grille."), "Une seule grille.");
        assert_eq!(written_since("Une grille.", ""), "");
    }
}
