//! `/registration/{secret}`: one's own registration, by the link of a mail. Opening it changes
//! nothing; a button cancels.

use kit::Locale;
use kit::ui::{Errors, Form, Loaded, Note, Said, asked, part, use_locale};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::pieces::{Facts, Whose, door_words, need_words, of_session};
use crate::api::{self, Own};
use crate::rules::{Door, Standing};
use crate::texts;

#[component]
pub fn RegistrationPage() -> impl IntoView {
    let own = kit::ui::ask(part("secret"), api::registration);
    view! {
        <Meta name="robots" content="noindex"/>
        <Loaded from=own let:own>{whole(own)}</Loaded>
    }
}

fn whole(own: Own) -> impl IntoView {
    let locale = use_locale();
    let title = match own.standing {
        Standing::Confirmed => texts::own_confirmed(locale),
        Standing::Waiting => texts::own_waiting(locale),
        Standing::Cancelled => texts::own_cancelled(locale),
    };
    let cancelled = own.standing == Standing::Cancelled;
    let freed = cancelled && asked("done") == "cancelled";
    let name = own.coming.session.name(&own.body.name);
    let session = own.coming.session.clone();
    let link = session.link.clone();
    let off = (own.coming.door == Door::Off).then(|| door_words(&own.coming, locale)).flatten();
    view! {
        <Title text=title/>
        {freed.then(|| view! { <Note kind="ok" fact=texts::freed(locale)/> })}
        {off.map(|words| view! { <Note kind="warn" fact=words/> })}
        <Errors of="cancel"/>
        <section class="stack">
            <Whose body=own.body.clone()/>
            <h1>{title}</h1>
            {own.rank.map(|rank| view! { <p class="lead">{texts::own_rank(locale, rank)}</p> })}
        </section>
        <section class="sheet stack">
            <h2><Said pair=name/></h2>
            <Facts session>
                {(!link.is_empty()).then(|| view! {
                    <div><dt>{sessions::texts::online(locale)}</dt><dd><a href=link.clone() rel="external noreferrer">{link.clone()}</a></dd></div>
                })}
            </Facts>
            {doors(&own, locale)}
        </section>
        {said(&own, locale)}
        {(!cancelled && !own.over).then(|| cancel(locale))}
        {own.over.then(|| view! { <section><p class="muted">{texts::over(locale)}</p></section> })}
    }
}

fn doors(own: &Own, locale: Locale) -> AnyView {
    let session = &own.coming.session;
    match own.standing {
        Standing::Confirmed if own.coming.door != Door::Off && !own.over => {
            let file = of_session(session, "/calendar.ics");
            view! { <p class="bar"><a class="btn" href=file rel="external" download>{texts::to_calendar(locale)}</a></p> }.into_any()
        }
        Standing::Cancelled if own.coming.door == Door::Open => {
            let again = of_session(session, "/register");
            view! { <p class="bar"><a class="btn" href=again>{texts::again(locale)}</a></p> }.into_any()
        }
        _ => ().into_any(),
    }
}

fn said(own: &Own, locale: Locale) -> impl IntoView + use<> {
    let mut facts = vec![
        (texts::name(locale), own.name.clone()),
        (texts::your_email(locale), own.email.clone()),
        (texts::organisation(locale), own.organisation.clone()),
        (texts::function(locale), own.function.clone()),
    ];
    facts.extend(own.needs.iter().map(|(need, words)| (texts::need(locale), need_words(*need, words, locale))));
    let rows =
        facts.into_iter().map(|(what, value)| view! { <div><dt>{what}</dt><dd>{value}</dd></div> }).collect_view();
    view! {
        <section>
            <div class="head"><h2>{texts::your_data(locale)}</h2></div>
            <dl class="facts">{rows}</dl>
            <p class="hint">{texts::kept_for(locale)}</p>
        </section>
    }
}

/// Without an intent: an answer that is kept would keep the secret of this address with it, and
/// cancelling twice is cancelling once.
fn cancel(locale: Locale) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{texts::cannot_come(locale)}</h2>
            <p>{texts::cannot_come_more(locale)}</p>
            <Form deed="cancel" once=false>
                <p class="bar"><button class="btn stop">{texts::do_cancel(locale)}</button></p>
            </Form>
        </section>
    }
}
