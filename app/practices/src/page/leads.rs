//! What was said in sessions and could serve elsewhere, and what one is writing.

use kit::ui::{Errors, Field, Form, Loaded, to, use_locale};
use leptos::prelude::*;

use super::{StateTag, Title};
use crate::api::{self, LeadsPage as Data, Row};
use crate::rules::Lead;
use crate::texts;

#[component]
pub fn LeadsPage() -> impl IntoView {
    let locale = use_locale();
    let data = kit::ui::ask(|| (), |()| api::leads());
    view! {
        <leptos_meta::Title text=texts::leads_title(locale)/>
        <section class="stack">
            <p class="over"><a href=to("/practices")>{texts::practices(locale)}</a></p>
            <h1>{texts::leads_title(locale)}</h1>
            <p class="lead">{texts::leads_lead(locale)}</p>
            <Errors/>
        </section>
        <Loaded from=data let:data><Both data/></Loaded>
    }
}

#[component]
fn Both(data: Data) -> impl IntoView {
    let locale = use_locale();
    let leads = if data.leads.is_empty() {
        view! {
            <div class="empty stack-s">
                <h3>{texts::no_leads(locale)}</h3>
                <p>{texts::no_leads_more(locale)}</p>
            </div>
        }
        .into_any()
    } else {
        let rows = data.leads.into_iter().map(|lead| view! { <li><Said lead/></li> });
        view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    let drafts = if data.drafts.is_empty() {
        view! { <p>{texts::no_drafts(locale)}</p> }.into_any()
    } else {
        let rows = data.drafts.into_iter().map(|row| view! { <li><Draft row/></li> });
        view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <section>
            <div class="head"><h2>{texts::leads(locale)}</h2></div>
            {leads}
        </section>
        <section class="stack">
            <div class="head"><h2>{texts::drafts(locale)}</h2></div>
            {drafts}
            <Form deed="start">
                <Field name="title" label=texts::start_title(locale) hint=texts::start_title_hint(locale) of="start"/>
                <p class="bar"><button class="btn quiet">{texts::start(locale)}</button></p>
            </Form>
        </section>
    }
}

/// What someone said, and the button that makes a sheet of it.
#[component]
fn Said(lead: Lead) -> impl IntoView {
    let locale = use_locale();
    let lang = (lead.lang != locale).then(|| lead.lang.code());
    let day = lead.session.day.full(locale);
    let from = texts::item_of(locale, lead.item_title.text(locale), lead.session.body_name.text(locale), &day);
    view! {
        <p lang=lang>{lead.text}</p>
        <p class="small muted">{from}</p>
        <Form deed="take-lead" class="bar" hidden=vec![("contribution", lead.contribution)]>
            <button class="btn">{texts::take_lead(locale)}</button>
        </Form>
    }
}

#[component]
fn Draft(row: Row) -> impl IntoView {
    let locale = use_locale();
    let address = to(&format!("/practice/{}", row.id));
    view! {
        <h3><a href=address.clone()><Title pair=row.title/></a></h3>
        <p class="line">
            <StateTag state=row.state/>
            <a class="link" href=format!("{address}/edit")>{texts::continue_it(locale)}</a>
        </p>
    }
}
