//! One item on the desk: its text in both languages beside what the room captured, or both versions
//! when someone saved it meanwhile.

use kit::Locale;
use kit::form::Sent;
use kit::ui::{About, Form, Pick, Said, TextArea, use_locale, use_sent};
use kit::words::Pair;
use leptos::context::Provider;
use leptos::prelude::*;

use super::brought::Brought;
use super::changes::BothChanges;
use super::parts::{Contributions, Outcomes};
use super::remarks::Received;
use crate::api::{Past, Sheet};
use crate::rules::Item;
use crate::texts;

/// `open`: the text is still being worked on; else it is approved, and a change is a new version.
#[component]
pub fn SheetForm(sheet: Sheet, redactions: i64, open: bool) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let here = sent.value("item") == Some(sheet.item.id.as_str()) && !sent.is("propose");
    // Of several forms alike, only the one that was sent shows what was typed.
    let sent = if here { sent } else { Sent::default() };
    let version = Version { text: sheet.version, redactions };
    let conflict = here && sent.wrong.is_empty() && !version.is_of(&sent);
    let id = sheet.item.id.to_string();
    let Sheet { item, saved, past, remarks, .. } = sheet;
    let state = match (open, &saved) {
        (false, _) => None,
        (true, None) => (!item.text.is_empty()).then(|| texts::not_saved_yet(locale).to_owned()),
        (true, Some((by, at))) => {
            let by = if by.is_empty() { texts::moderation(locale) } else { by };
            Some(texts::saved_at(locale, by, &at.day().full(locale), &at.hour_in(locale)))
        }
    };
    let title = item.title.clone();
    let blank = open && item.text.is_empty() && item.count() > 0;
    view! {
        <li class="point" id=format!("item-{id}")>
            <p class="at num">{item.at.hour_in(locale)}</p>
            <div>
                <h3><Said pair=title/></h3>
                <p class="small muted">{texts::length(&item, locale)}</p>
                <Brought item=item.clone()/>
                <Outcomes outcomes=item.outcomes.clone() redactions=open.then_some(redactions)/>
                <Contributions item=item.clone()/>
                <Received remarks open/>
                {blank.then(|| proposal(&id, locale))}
                <Provider value=sent>
                    {if conflict {
                        view! {
                            <div class="conflict">
                                <p><b>{texts::both_kept(locale)}</b></p>
                                <div class="keep-it stack">
                                    <h4>{texts::yours(locale)}</h4>
                                    {form(item.clone(), version, open, here, "stack", locale)}
                                </div>
                                <div class="keep-it stack">
                                    <h4>{texts::theirs(locale)}</h4>
                                    {both(&item.text, locale)}
                                </div>
                            </div>
                        }.into_any()
                    } else {
                        form(item, version, open, here, "conflict", locale).into_any()
                    }}
                </Provider>
                {state.map(|words| view! { <p class="small muted">{words}</p> })}
                {(!past.is_empty()).then(|| before(past, locale))}
            </div>
        </li>
    }
}

/// On what a text is written: the version of the text, and how often words were taken out before.
#[derive(Clone, Copy)]
struct Version {
    text: i64,
    redactions: i64,
}

impl Version {
    fn is_of(self, sent: &Sent) -> bool {
        let said = |field, n: i64| sent.value(field) == Some(n.to_string().as_str());
        said("version", self.text) && said("redactions", self.redactions)
    }
}

/// `first`: the fields carry the plain ids to which the summary of errors links.
/// `class`: how the two languages lie, side by side or one above the other.
fn form(item: Item, version: Version, open: bool, first: bool, class: &'static str, locale: Locale) -> impl IntoView {
    let id = item.id.to_string();
    let field = |name: &str| if first { name.to_owned() } else { format!("{name}-{id}") };
    let (fr, nl) = (field("text_fr"), field("text_nl"));
    let hidden =
        vec![("item", id), ("version", version.text.to_string()), ("redactions", version.redactions.to_string())];
    let (deed, word) =
        if open { ("save", texts::save(locale)) } else { ("correct", texts::publish_correction(locale)) };
    let title = item.title.text(locale).to_owned();
    view! {
        <Form deed=deed draft="text" hidden=hidden>
            <div class=class>
                <div class="keep-it">
                    <TextArea name="text_fr" id=fr lang="fr" label=texts::in_french(locale)
                        hint=texts::nobody_recognised(locale) value=item.text.fr/>
                </div>
                <div class="keep-it">
                    <TextArea name="text_nl" id=nl lang="nl" label=texts::in_dutch(locale)
                        hint=texts::nobody_recognised(locale) value=item.text.nl/>
                </div>
            </div>
            <Pick name="in_echo" label=texts::in_echo(locale) ticked=item.in_echo/>
            <p class="bar"><button class="btn quiet">{word}<About>{title}</About></button></p>
        </Form>
    }
}

/// Offered only where a moderator left nothing and the room captured something.
fn proposal(item: &str, locale: Locale) -> impl IntoView + use<> {
    view! {
        <Form deed="propose" hidden=vec![("item", item.to_owned())]>
            <p class="bar"><button class="link">{texts::propose(locale)}</button></p>
        </Form>
    }
}

fn both(text: &Pair, locale: Locale) -> impl IntoView + use<> {
    let each = [(texts::in_french(locale), "fr", text.fr.clone()), (texts::in_dutch(locale), "nl", text.nl.clone())];
    each.into_iter()
        .map(|(word, lang, text)| {
            let lines = text.lines().map(|line| view! { <p lang=lang>{line.to_owned()}</p> }).collect_view();
            view! { <p class="small muted">{word}</p> {lines} }
        })
        .collect_view()
}

fn before(past: Vec<Past>, locale: Locale) -> impl IntoView {
    let head = match past.len() {
        1 => texts::past_one(locale).to_owned(),
        n => texts::past(locale, n),
    };
    let each = past.into_iter().map(|one| {
        let by = if one.by.is_empty() { texts::moderation(locale).to_owned() } else { one.by };
        let when = texts::saved_at(locale, &by, &one.at.day().full(locale), &one.at.hour_in(locale));
        view! { <li class="stack-s"><p class="small muted">{when}</p><BothChanges fr=one.fr nl=one.nl/></li> }
    });
    view! {
        <details>
            <summary>{head}</summary>
            <p class="small muted">{texts::versions::how_to_read(locale)}</p>
            <ul class="rows" role="list">{each.collect_view()}</ul>
        </details>
    }
}
