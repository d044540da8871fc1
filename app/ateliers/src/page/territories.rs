//! `/territories`: the region and the five bassins.

use kit::Locale;
use kit::ui::{About, Loaded, Place, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;
use sessions::parts::StateTag;

use super::pieces::{communes, door_words, of_session, seats_words};
use crate::api::{self, CityPart, Coming, Here, Overview};
use crate::rules::Door;
use crate::texts;

#[component]
pub fn TerritoriesPage() -> impl IntoView {
    let overview = kit::ui::ask(|| (), |()| api::territories());
    view! { <Loaded from=overview let:overview>{whole(overview)}</Loaded> }
}

fn whole(overview: Overview) -> impl IntoView {
    let locale = use_locale();
    let rows = overview.all.iter().map(|here| row(here, &overview.city_parts, locale)).collect_view();
    view! {
        <Title text=texts::territories(locale)/>
        <section class="stack">
            <h1>{texts::territories(locale)}</h1>
            <p class="lead">{texts::territories_lead(locale)}</p>
            <p class="line"><a class="link" href=to("/projects")>{texts::all_projects(locale)}</a></p>
        </section>
        <section>
            <div class="head"><h2>{texts::six(locale)}</h2></div>
            <ul class="rows" role="list">{rows}</ul>
        </section>
        {city(&overview, locale)}
    }
}

fn row(here: &Here, city_parts: &[CityPart], locale: Locale) -> AnyView {
    let Here { territory, next, .. } = here;
    let name = territory.name.text(locale).to_owned();
    let page = to(&format!("/territory/{}", territory.mark));
    let parts: Vec<_> =
        city_parts.iter().filter(|part| part.territory == territory.id).map(|part| part.name.text(locale)).collect();
    let city = (!parts.is_empty()).then(|| format!(" {}", texts::in_the_city(locale, &parts.join(", "))));
    let when = match next {
        Some(next) => {
            let start = next.session.starts_at;
            view! { <p class="when">{start.day().short(locale)}<span>{next.session.hours(locale)}</span></p> }
                .into_any()
        }
        None => view! { <p class="muted">{texts::no_date(locale)}</p> }.into_any(),
    };
    view! {
        <li class="r3">
            {when}
            <div class="stack-s">
                <h3><a href=page.clone()><Place mark=territory.mark.clone() name=name.clone()/></a></h3>
                <p class="muted">{communes(territory, locale)}{city}</p>
                {next.as_ref().map(|next| coming(next, &territory.mark, locale))}
            </div>
            <div class="bar">{act(next.as_ref(), page, name, locale)}</div>
        </li>
    }
    .into_any()
}

fn coming(next: &Coming, mark: &str, locale: Locale) -> impl IntoView + use<> {
    let title = next.session.title.clone();
    let state = next.session.state;
    let title = (!title.is_empty()).then(|| view! { <b><kit::ui::Said pair=title/></b> });
    let words = door_words(next, locale).or_else(|| seats_words(next, locale));
    view! {
        <p class="line"><StateTag state mark/>{title}</p>
        {words.map(|words| view! { <p class="small muted">{words}</p> })}
    }
}

fn act(next: Option<&Coming>, page: String, name: String, locale: Locale) -> AnyView {
    match next {
        Some(next) if next.door == Door::Open => {
            let word = if next.is_full() { texts::register_waiting(locale) } else { texts::register(locale) };
            view! { <a class="btn" href=of_session(&next.session, "/register")>{word}<About>{name}</About></a> }
                .into_any()
        }
        _ => view! { <a class="btn quiet" href=page>{texts::see(locale)}<About>{name}</About></a> }.into_any(),
    }
}

/// Bruxelles-Ville has no single bassin: its parts, and where each lies.
fn city(overview: &Overview, locale: Locale) -> impl IntoView + use<> {
    let rows = overview
        .city_parts
        .iter()
        .filter_map(|part| {
            let here = overview.all.iter().find(|here| here.territory.id == part.territory)?;
            let name = part.name.text(locale).to_owned();
            let open = part.to_confirm.then(|| texts::to_confirm(locale));
            let page = to(&format!("/territory/{}", here.territory.mark));
            let mark = here.territory.mark.clone();
            let bassin = here.territory.name.text(locale).to_owned();
            Some(view! {
                <li>
                    <b>{name}</b>
                    <span class="line"><a href=page><Place mark name=bassin/></a></span>
                    <span class="muted">{open}</span>
                </li>
            })
        })
        .collect_view();
    view! {
        <section id="bruxelles-ville">
            <div class="head"><h2>{texts::city(locale)}</h2></div>
            <p>{texts::city_more(locale)}</p>
            <ul class="rows tight" role="list">{rows}</ul>
        </section>
    }
}
