//! Every piece in all its states, on one page: to look at, and for the tests to look at.

mod pieces;
mod words;

use kit::form::Sent;
use kit::ui::shape::{Dial, Mark};
use kit::ui::{Chips, Field, Fill, Kind, Note, Pick, Place, Select, Tag, TextArea, use_locale};
use leptos::context::Provider;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::texts;
use pieces::{Lines, Lists, Overlays, Versions};

/// `/components`
#[component]
pub fn ComponentsPage() -> impl IntoView {
    let l = use_locale();
    view! {
        <Title text=texts::components(l)/>
        <section class="stack"><h1>{texts::components(l)}</h1><p class="lead">{texts::components_lead(l)}</p></section>
        <Buttons/>
        <States/>
        <Fields/>
        <Messages/>
        <Lines/>
        <Overlays/>
        <Versions/>
        <Lists/>
    }
}

/// A part of this page under its heading.
#[component]
fn Part(title: &'static str, children: Children) -> impl IntoView {
    view! { <section class="stack"><div class="head"><h2>{title}</h2></div>{children()}</section> }
}

#[component]
fn Buttons() -> impl IntoView {
    let l = use_locale();
    view! {
        <Part title=words::buttons(l)>
            <p class="bar">
                <button class="btn" type="button">{words::do_it(l)}</button>
                <button class="btn quiet" type="button">{words::change(l)}</button>
                <button class="btn stop" type="button">{words::cancel_session(l)}</button>
                <button class="btn now" type="button">{words::enter(l)}</button>
                <button class="btn" type="button" aria-busy="true">{words::sending(l)}</button>
                <button class="link" type="button">{words::go_back(l)}</button>
            </p>
            <div class="stack-s">
                <button class="btn" type="button" aria-disabled="true" aria-describedby="settle-why">{words::settle(l)}</button>
                <p class="because" id="settle-why">{words::settle_why(l)}</p>
            </div>
            <p><button class="btn big" type="button">{words::next_item(l)}</button></p>
        </Part>
    }
}

#[component]
fn States() -> impl IntoView {
    let l = use_locale();
    let fills = [
        (Fill::Owed, words::owed(l)),
        (Fill::One, words::dated(l)),
        (Fill::Two, words::announced(l)),
        (Fill::Three, words::settled(l)),
        (Fill::Live, words::live(l)),
        (Fill::Full, words::held(l)),
        (Fill::Missed, words::missed(l)),
        (Fill::Cancelled, words::cancelled(l)),
    ];
    let places = [
        ("concertation", words::concertation(l)),
        ("nord", words::nord(l)),
        ("nord-est", words::nord_est(l)),
        ("centre-ouest", words::centre_ouest(l)),
        ("sud-est", words::sud_est(l)),
        ("sud", words::sud(l)),
        ("region", words::region(l)),
    ];
    view! {
        <Part title=words::states(l)>
            <p class="legend">{fills.map(|(fill, word)| view! { <Tag fill word mark="concertation"/> }).into_iter().collect_view()}</p>
            <h3>{words::territories(l)}</h3>
            <p class="legend">{places.map(|(mark, name)| view! { <Place mark name/> }).into_iter().collect_view()}</p>
            <h3>{words::clock(l)}</h3>
            <p class="legend"><Dial left=18 whole=30/><Dial left=3 whole=30/><Dial left=-4 whole=30/><Dial left=12 whole=30 paused=true/></p>
            <h3>{words::mark(l)}</h3>
            <Mark size=64/>
        </Part>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let l = use_locale();
    let kinds = vec![("need".to_owned(), words::need(l).to_owned()), ("tool".to_owned(), words::tool(l).to_owned())];
    // A field that came back, as the server gives it back.
    let back = Sent {
        deed: "add".into(),
        values: vec![("minutes".into(), words::an_hour(l).into())],
        wrong: vec![("minutes".into(), words::minutes_wrong(l).into())],
        problem: None,
    };
    view! {
        <Part title=words::fields(l)>
            <div class="pair">
                <Field name="title_fr" label=words::title_in_french(l) hint=words::one_is_enough(l) lang="fr"/>
                <Field name="title_nl" label=words::title_in_dutch(l) lang="nl"/>
            </div>
            <div class="trio">
                <Field name="date" label=words::date(l) kind=Kind::Date value="2027-09-14"/>
                <Field name="start" label=words::start(l) kind=Kind::Time value="09:15"/>
            </div>
            <Field name="digits" label=words::code(l) hint=words::code_hint(l) code=true value="123456"/>
            <Provider value=back><Field name="minutes" label=words::minutes(l) short=true/></Provider>
            <Select name="kind" label=words::kind(l) options=vec![("exchange".to_owned(), words::exchange(l).to_owned())]/>
            <TextArea name="lived" label=words::lived(l) hint=words::nobody(l)/>
            <Pick name="unsigned" label=words::unsigned(l) ticked=true/>
            <Chips name="what" legend=words::bring(l) options=kinds value="need"/>
        </Part>
    }
}

#[component]
fn Messages() -> impl IntoView {
    let l = use_locale();
    view! {
        <Part title=words::messages(l)>
            <Note fact=words::info(l)><p>{words::info_more(l)}</p></Note>
            <Note kind="ok" fact=words::ok(l)><p>{words::ok_more(l)}</p></Note>
            <Note kind="warn" fact=words::warn(l)><p>{words::warn_more(l)}</p></Note>
            <Note kind="err" fact=words::err(l)><p>{words::err_more(l)}</p></Note>
            <div class="errors">
                <h3>{words::summary(l)}</h3>
                <p>{words::summary_more(l)}</p>
                <ul role="list"><li><a href="#minutes" rel="external">{words::minutes_wrong(l)}</a></li></ul>
            </div>
            <div class="empty stack-s"><h3>{words::empty(l)}</h3><p>{words::empty_more(l)}</p></div>
        </Part>
    }
}
