//! `/projects`: a search and two filters, as forms that work by themselves.

use kit::Locale;
use kit::ui::{Loaded, Place, Said, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

use crate::api::{self, Choice, ListPage, Row};
use crate::texts;

#[component]
pub fn ProjectsPage() -> impl IntoView {
    let query = use_query_map();
    let wanted = move || {
        let query = query.read();
        let list = |name: &str| query.get_all(name).unwrap_or_default().join(",");
        (query.get("q").unwrap_or_default(), list("theme"), list("territory"))
    };
    let data = kit::ui::ask(wanted, |(words, themes, territories)| api::list(words, themes, territories));
    view! {
        <Title text=texts::projects(use_locale())/>
        <Loaded from=data let:page>{whole(page)}</Loaded>
    }
}

fn whole(page: ListPage) -> impl IntoView {
    let locale = use_locale();
    let invite = page.invites.then(|| {
        view! { <p class="line"><a class="link" href=to("/invite")>{texts::invite(locale)}</a></p> }
    });
    let rest = if page.empty { none_yet(locale).into_any() } else { found(&page, locale).into_any() };
    view! {
        <section class="stack">
            <h1>{texts::projects(locale)}</h1>
            <p class="lead">{texts::projects_lead(locale)}</p>
            {invite}
        </section>
        {rest}
    }
}

fn none_yet(locale: Locale) -> impl IntoView {
    view! {
        <section class="empty stack-s">
            <h2>{texts::none_yet(locale)}</h2>
            <p>{texts::none_yet_more(locale)}</p>
        </section>
    }
}

fn found(page: &ListPage, locale: Locale) -> impl IntoView + use<> {
    let kept = |name: &'static str, choices: &[Choice]| {
        let chosen = choices.iter().filter(|choice| choice.chosen);
        chosen.map(|choice| view! { <input type="hidden" name=name value=choice.code.clone()/> }).collect_view()
    };
    let rows = page.rows.iter().map(|one| row(one, locale)).collect_view();
    let list = if page.rows.is_empty() {
        nothing(locale).into_any()
    } else {
        view! {
            <p class="line">
                <b>{texts::count(locale, page.rows.len())}</b>
                <a class="link only-phone" href="#refine" rel="external">{texts::to_refine(locale)}</a>
            </p>
            <ul class="rows" role="list">{rows}</ul>
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <form role="search" class="field" method="get" action=to("/projects")>
                <label for="q">{texts::search_label(locale)}</label>
                <div class="seek">
                    <input id="q" name="q" type="search" value=page.words.clone() maxlength="200" autocomplete="off"/>
                    <button class="btn">{texts::search(locale)}</button>
                </div>
                {kept("theme", &page.themes)}
                {kept("territory", &page.territories)}
            </form>
        </section>
        <div class="two lib">
            <form class="facets" id="refine" method="get" action=to("/projects") aria-labelledby="refine-title">
                <h2 id="refine-title">{texts::refine(locale)}</h2>
                <input type="hidden" name="q" value=page.words.clone()/>
                {facet("territory", texts::by_territory(locale), &page.territories, true)}
                {facet("theme", texts::by_theme(locale), &page.themes, false)}
                <p class="bar">
                    <button class="btn quiet">{texts::apply(locale)}</button>
                    <a class="link" href=to("/projects")>{texts::take_off(locale)}</a>
                </p>
            </form>
            <section class="stack-s">
                <h2 class="vh">{texts::found(locale)}</h2>
                {list}
            </section>
        </div>
    }
}

fn facet(name: &'static str, title: &'static str, choices: &[Choice], open: bool) -> impl IntoView + use<> {
    let locale = use_locale();
    let open = open || choices.iter().any(|choice| choice.chosen);
    let boxes = choices.iter().map(|choice| {
        view! {
            <label class="pick">
                <input type="checkbox" name=name value=choice.code.clone() checked=choice.chosen/>
                <span>{choice.name.text(locale).to_owned()}</span>
            </label>
        }
    });
    view! {
        <details class="facet" open=open>
            <summary>{title}</summary>
            <div>{boxes.collect_view()}</div>
        </details>
    }
}

fn nothing(locale: Locale) -> impl IntoView {
    view! {
        <div class="empty stack-s">
            <h3>{texts::nothing(locale)}</h3>
            <p>{texts::nothing_more(locale)}</p>
            <p><a class="btn quiet" href=to("/projects")>{texts::all(locale)}</a></p>
        </div>
    }
}

fn row(row: &Row, locale: Locale) -> impl IntoView + use<> {
    let grounds = row.grounds.iter().map(|(mark, name)| {
        view! { <Place mark=mark.clone() name=name.text(locale).to_owned()/> }
    });
    let about = [row.quartier.text(locale), row.organisation.as_str()];
    let about = about.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    view! {
        <li class="stack-s">
            <h3><a href=to(&format!("/project/{}", row.id))><Said pair=row.name.clone()/></a></h3>
            <p><Said pair=row.summary.clone()/></p>
            <p class="line">{grounds.collect_view()}</p>
            <p class="muted small">{about}</p>
        </li>
    }
}
