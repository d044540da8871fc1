//! The pieces of a commitment that several screens show.

use kit::Locale;
use kit::form::Sent;
use kit::ui::{About, Fill, Form, Said, Tag, TextArea, use_locale, use_now, use_sent};
use leptos::context::Provider;
use leptos::prelude::*;

use crate::rules::{Commitment, News, Standing};
use crate::texts;

/// How far it has come: owed, halfway, whole, or off.
const fn fill(standing: Standing) -> Fill {
    match standing {
        Standing::NoNews => Fill::Owed,
        Standing::InProgress => Fill::Two,
        Standing::Kept => Fill::Full,
        Standing::Dropped => Fill::Cancelled,
    }
}

/// How a commitment stands: shape and word.
#[component]
pub fn StandingTag(standing: Standing) -> impl IntoView {
    view! { <Tag fill=fill(standing) word=texts::standing(use_locale(), standing)/> }
}

/// By whom, and until when: a day that is over is said calmly.
pub fn keeping(one: &Commitment, late: bool, locale: Locale) -> String {
    let who = one.owner_name.text(locale).trim();
    let who = (!who.is_empty()).then(|| texts::by(locale, who));
    let due = one.due.map(|due| due.full(locale)).map(|due| match late {
        true => texts::was_due(locale, &due),
        false => texts::due(locale, &due),
    });
    [who, due].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What was promised, by whom, how it stands and what was last told; the rest of its history is folded.
#[component]
pub fn Promise(commitment: Commitment) -> impl IntoView {
    let locale = use_locale();
    let keeping = keeping(&commitment, commitment.is_late(use_now().day()), locale);
    let last = commitment.news.last().filter(|last| !last.words.is_empty());
    let last = last.map(|last| view! { <p><Said pair=last.words.clone()/></p> });
    view! {
        <p><b><Said pair=commitment.text.clone()/></b></p>
        <p class="line"><StandingTag standing=commitment.standing()/></p>
        <p class="muted small">{keeping}</p>
        {last}
        <History news=commitment.news.clone()/>
    }
}

/// Every piece of news, the latest first.
#[component]
fn History(news: Vec<News>) -> impl IntoView {
    let locale = use_locale();
    let head = match news.len() {
        0 => return ().into_any(),
        1 => texts::history_one(locale).to_owned(),
        n => texts::history(locale, n),
    };
    let each = news.into_iter().rev().map(|one| {
        let day = one.at.day().full(locale);
        let when = if one.by_owner { texts::told_at(locale, &day) } else { texts::noted_at(locale, &day) };
        let words = (!one.words.is_empty()).then(|| view! { <p><Said pair=one.words.clone()/></p> });
        view! {
            <li class="stack-s">
                <p class="line"><StandingTag standing=one.standing/></p>
                {words}
                <p class="muted small">{when}</p>
            </li>
        }
    });
    view! {
        <details>
            <summary>{head}</summary>
            <ul class="rows" role="list">{each.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// Was the form about this commitment sent and refused?
pub fn is_refused(commitment: &Commitment) -> bool {
    let sent = use_sent();
    sent.is("tell") && sent.value("commitment") == Some(commitment.id.as_str())
}

/// Three buttons and a word. Of several such forms on a page, only the one that was refused shows what
/// was typed.
#[component]
pub fn Tell(
    commitment: Commitment,
    /// An answer that is kept would keep a secret address with it; the news itself knows a repeat.
    #[prop(default = true)]
    once: bool,
) -> impl IntoView {
    let locale = use_locale();
    let here = is_refused(&commitment);
    let sent = if here { use_sent() } else { Sent::default() };
    let field = if here { "words".to_owned() } else { format!("words-{}", commitment.id) };
    let hidden = vec![("commitment", commitment.id.to_string()), ("seen", commitment.news.len().to_string())];
    let about = commitment.text.text(locale).to_owned();
    let buttons = Standing::TOLD.map(|standing| {
        let about = about.clone();
        view! {
            <button class="btn quiet" name="standing" value=standing.code()>
                {texts::button(locale, standing)}<About>{about}</About>
            </button>
        }
    });
    view! {
        <Provider value=sent>
            <Form deed="tell" hidden once>
                <TextArea name="words" id=field label=texts::words(locale) hint=texts::words_hint(locale)/>
                <p class="bar">{buttons.into_iter().collect_view()}</p>
            </Form>
        </Provider>
    }
}

/// One's own commitments of which news is awaited: a part of one's own page.
#[component]
pub fn Awaited(commitments: Vec<Commitment>) -> impl IntoView {
    let locale = use_locale();
    let rows = commitments.into_iter().map(|one| {
        let taken = texts::taken(locale, &one.taken_at.day().full(locale));
        let about = one.text.text(locale).to_owned();
        let refused = is_refused(&one);
        view! {
            <li class="stack-s">
                <Promise commitment=one.clone()/>
                <p class="muted small">{taken}", "<Said pair=one.taken_in.clone()/></p>
                <details open=refused>
                    <summary>{texts::tell(locale)}<About>{about}</About></summary>
                    <Tell commitment=one/>
                </details>
            </li>
        }
    });
    view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }
}
