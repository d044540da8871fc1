//! `/invite`: who was invited, and one more.

use kit::Locale;
use kit::ui::{
    About, Errors, Field, Fill, Form, Kind, Loaded, Note, Pick, Said, Select, Tag, asked, use_locale, use_sent,
};
use kit::words::Pair;
use leptos::prelude::*;
use leptos_meta::Title;
use people::rules::ProjectId;

use crate::api::{self, InvitePage as Page, Sent};
use crate::rules::Standing;
use crate::texts::invite as words;

#[component]
pub fn InvitePage() -> impl IntoView {
    let data = kit::ui::ask(|| (), |()| api::invitations());
    view! {
        <Title text=words::heading(use_locale())/>
        <Loaded from=data let:page>{whole(page)}</Loaded>
    }
}

fn whole(page: Page) -> impl IntoView {
    let locale = use_locale();
    let Page { projects, sent } = page;
    let done = match asked("done").as_str() {
        "sent" => view! { <Note kind="ok" fact=words::sent(locale)/> }.into_any(),
        "resent" => view! { <Note kind="ok" fact=words::resent(locale)/> }.into_any(),
        "withdrawn" => view! {
            <Note kind="ok" fact=words::withdrawn(locale)><p>{words::withdrawn_more(locale)}</p></Note>
        }
        .into_any(),
        _ => ().into_any(),
    };
    let list = if sent.is_empty() {
        view! { <p class="muted">{words::none(locale)}</p> }.into_any()
    } else {
        let rows = sent.into_iter().map(|one| row(one, locale));
        view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    let languages = [(Locale::Fr, words::french(locale)), (Locale::Nl, words::dutch(locale))];
    let languages = languages.map(|(lang, word)| (lang.code().to_owned(), word.to_owned()));
    view! {
        {done}
        <section class="stack">
            <h1>{words::heading(locale)}</h1>
            <p class="lead">{words::lead(locale)}</p>
            <Errors/>
        </section>
        <section class="sheet">
            <Form deed="invite">
                <Field name="name" label=words::name(locale)/>
                <Field name="email" label=words::email(locale) kind=Kind::Email/>
                <Select name="lang" label=words::language(locale) hint=words::language_hint(locale)
                    options=languages.to_vec() value=locale.code()/>
                <ForProjects projects/>
                <Field name="new_project" label=words::new_project(locale) hint=words::new_project_hint(locale)/>
                <p class="bar"><button class="btn">{words::send(locale)}</button></p>
            </Form>
        </section>
        <section>
            <div class="head"><h2>{words::list(locale)}</h2></div>
            <p class="muted small">{words::list_more(locale)}</p>
            {list}
        </section>
    }
}

/// So many projects are seen at a glance; more are folded, territory by territory.
const AT_A_GLANCE: usize = 20;

/// The projects to invite for, under their territories. What is ticked is never folded away.
#[component]
fn ForProjects(projects: Vec<(Pair, Vec<(ProjectId, Pair)>)>) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let why = sent.why("project").map(str::to_owned);
    let bad = why.is_some();
    let wanted = asked("project");
    let ticked = |id: &str| if sent.deed.is_empty() { wanted == id } else { sent.all("project").any(|one| one == id) };
    let few = projects.iter().map(|(_, of)| of.len()).sum::<usize>() <= AT_A_GLANCE;
    let groups = projects.into_iter().map(|(name, of)| {
        let name = if name.is_empty() { words::no_territory(locale).to_owned() } else { name.text(locale).to_owned() };
        let open = few || of.iter().any(|(id, _)| ticked(id));
        let count = of.len();
        let boxes = of.into_iter().map(|(id, name)| {
            let ticked = ticked(&id);
            view! { <Pick name="project" value=id label=name.text(locale).to_owned() ticked/> }
        });
        view! {
            <details open=open>
                <summary>{name}" "<span class="num muted">{count}</span></summary>
                <div class="picks">{boxes.collect_view()}</div>
            </details>
        }
    });
    view! {
        <fieldset id="project" tabindex="-1" class:bad=bad>
            <legend>{words::for_project(locale)}</legend>
            {why.map(|why| view! { <p class="why">{why}</p> })}
            {groups.collect_view()}
        </fieldset>
    }
}

/// How far an invitation has come.
const fn fill(standing: Standing) -> Fill {
    match standing {
        Standing::Waiting => Fill::Two,
        Standing::Accepted => Fill::Full,
        Standing::Expired => Fill::Missed,
        Standing::Withdrawn => Fill::Cancelled,
    }
}

fn row(one: Sent, locale: Locale) -> impl IntoView {
    let projects = one.projects.iter().map(|name| view! { <span><Said pair=name.clone()/></span> }).collect_view();
    let day = one.sent_at.day().full(locale);
    let sent = if one.by.is_empty() { words::sent_on(locale, &day) } else { words::sent_by(locale, &day, &one.by) };
    let until = (one.standing == Standing::Waiting).then(|| {
        view! { <p class="muted small">{words::until(locale, &one.expires_at.day().full(locale))}</p> }
    });
    let open = matches!(one.standing, Standing::Waiting | Standing::Expired);
    let deeds = open.then(|| deeds(&one, locale));
    view! {
        <li class="stack-s">
            <h3>{one.name.clone()}</h3>
            <p>{one.email.clone()}</p>
            <p class="legend">{projects}</p>
            <p class="line"><Tag fill=fill(one.standing) word=words::standing(locale, one.standing)/></p>
            <p class="muted small">{sent}</p>
            {until}
            {deeds}
        </li>
    }
}

fn deeds(one: &Sent, locale: Locale) -> impl IntoView + use<> {
    let hidden = vec![("invitation", one.id.to_string())];
    let who = one.name.clone();
    let ask = words::withdraw_ask(locale, &one.name);
    let again = if one.again {
        let (hidden, who) = (hidden.clone(), who.clone());
        view! {
            <Form deed="resend" hidden>
                <p class="bar"><button class="btn quiet">{words::resend(locale)}<About>{who}</About></button></p>
            </Form>
        }
        .into_any()
    } else {
        view! { <p class="muted small">{words::again_tomorrow(locale)}</p> }.into_any()
    };
    view! {
        {again}
        <details>
            <summary>{words::withdraw(locale)}<About>{who}</About></summary>
            <Form deed="withdraw" hidden>
                <p>{ask}</p>
                <p class="bar"><button class="btn stop">{words::withdraw_do(locale)}</button></p>
            </Form>
        </details>
    }
}
