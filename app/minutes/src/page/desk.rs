//! The moderator's desk: item by item, and the steps from the first draft to the approved minutes.

use kit::Locale;
use kit::ui::{Errors, Form, Loaded, Note, Pick, Place, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;
use sessions::parts::StateTag;
use sessions::rules::State;

use super::sheet::SheetForm;
use super::{Done, use_session};
use crate::api::{self, Desk};
use crate::rules::open_in;
use crate::rules::remark::Fate;
use crate::texts;

/// `/session/{session}/minutes/edit`
#[component]
pub fn DeskPage() -> impl IntoView {
    let session = use_session();
    let desk = kit::ui::ask(
        move || session.get(),
        |session| async move {
            match session {
                Some(session) => api::edit(session).await,
                None => Err(kit::Error::NotFound),
            }
        },
    );
    view! { <Loaded from=desk let:desk>{whole(desk)}</Loaded> }
}

pub(super) fn whole(desk: Desk) -> impl IntoView {
    let locale = use_locale();
    let open = open_in(desk.state);
    let name = desk.title.text(locale);
    let title = if open { texts::edit_title(locale, name) } else { texts::correct_title(locale, name) };
    let read = to(&format!("/session/{}/minutes", desk.session));
    let steps = steps(&desk, locale);
    let summary = summary(&desk, locale);
    let redactions = desk.redactions;
    let redact = to(&format!("/session/{}/minutes/redact", desk.session));
    view! {
        <Title text=title.clone()/>
        <section class="stack">
            <p class="over"><a href=read>{texts::read(locale)}</a></p>
            <p><Place mark=desk.mark.clone() name=desk.body.text(locale)/></p>
            <h1>{title}</h1>
            <p class="lead">{desk.when.text(locale).to_owned()}</p>
            <p class="line"><StateTag state=desk.state mark=desk.mark/></p>
            <Done/>
            <Errors/>
            {(!open).then(|| view! {
                <Note fact=texts::correction_is_public(locale)><p>{texts::correction_is_public_more(locale)}</p></Note>
            })}
        </section>
        <section class="stack" aria-labelledby="points">
            <div class="head"><h2 id="points">{texts::points(locale)}</h2></div>
            {desk.sheets.is_empty().then(|| view! {
                <Note fact=texts::no_items(locale)><p>{texts::no_items_more(locale)}</p></Note>
            })}
            <ol class="minutes" role="list">
                {desk.sheets.into_iter().map(|sheet| view! { <SheetForm sheet redactions open/> }).collect_view()}
            </ol>
        </section>
        {steps}
        {summary}
        <p><a href=redact>{texts::redact::link(locale)}</a></p>
    }
}

fn steps(desk: &Desk, locale: Locale) -> AnyView {
    let inside = match desk.state {
        State::Drafting => view! {
            <p>{texts::to_review_more(locale)}</p>
            <Form deed="to-review"><p class="bar"><button class="btn">{texts::to_review(locale)}</button></p></Form>
        }
        .into_any(),
        State::InReview => {
            let words = match desk.until.filter(|_| !desk.corrected) {
                Some(day) => texts::approve_more(locale, &day.full(locale)),
                None => texts::approve_now(locale).to_owned(),
            };
            let ask = !desk.corrected;
            let remarks = desk.sheets.iter().flat_map(|sheet| &sheet.remarks);
            let waiting = remarks.filter(|one| one.fate == Fate::Open).count() as i64;
            let waiting = (waiting > 0).then(|| match waiting {
                1 => texts::remarks::waiting_one(locale).to_owned(),
                n => texts::remarks::waiting(locale, n),
            });
            view! {
                <p>{words}</p>
                {waiting.map(|words| view! { <p><b>{words}</b></p> })}
                <Form deed="approve">
                    {ask.then(|| view! { <div id="agreed" tabindex="-1"><Pick name="agreed" label=texts::agreed(locale)/></div> })}
                    <p class="bar"><button class="btn">{texts::approve(locale)}</button></p>
                </Form>
                <Form deed="back-to-draft">
                    <p class="bar"><button class="btn quiet">{texts::back_to_draft(locale)}</button></p>
                </Form>
            }
            .into_any()
        }
        _ => return ().into_any(),
    };
    view! {
        <section class="stack" aria-labelledby="next-step">
            <div class="head"><h2 id="next-step">{texts::next_step(locale)}</h2></div>
            {inside}
        </section>
    }
    .into_any()
}

fn summary(desk: &Desk, locale: Locale) -> impl IntoView + use<> {
    let inside = match (desk.summary_sent, desk.readers) {
        (Some(at), _) => {
            let words = texts::summary_was_sent(locale, &at.day().full(locale), &at.hour_in(locale));
            view! { <p>{words}</p> }.into_any()
        }
        (None, 0) => view! { <p class="muted">{texts::summary_nobody(locale)}</p> }.into_any(),
        (None, n) => view! {
            <p>{texts::summary_more(locale, n)}</p>
            <Form deed="send-summary">
                <p class="bar"><button class="btn quiet">{texts::summary_send(locale)}</button></p>
            </Form>
        }
        .into_any(),
    };
    view! {
        <section class="stack" aria-labelledby="summary">
            <div class="head"><h2 id="summary">{texts::summary_title(locale)}</h2></div>
            {inside}
        </section>
    }
}
