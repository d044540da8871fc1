//! The search. Without JavaScript a GET form; with it, results as one types.

use std::time::Duration;

use kit::ui::{Loaded, Place, to, use_locale, use_viewer};
use kit::{Locale, Role};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api;
use crate::rules::found::{Because, Facet, Found, Hit};
use crate::texts;

/// How long the fingers rest before a question leaves.
const PAUSE: Duration = Duration::from_millis(150);

#[component]
pub fn LibraryPage() -> impl IntoView {
    let locale = use_locale();
    let viewer = use_viewer();
    let query = use_query_map();
    let typed = RwSignal::new(None::<String>);
    let asked = Memo::new(move |_| {
        let query = query.read();
        let list = |name: &str| query.get_all(name).unwrap_or_default().join(",");
        let words = typed.get().or_else(|| query.get("q")).unwrap_or_default();
        (words, list("theme"), list("territory"))
    });
    let found = kit::ui::ask(
        move || asked.get(),
        move |(words, themes, territories)| api::search(words, themes, territories, locale),
    );
    let mut later = debounce(PAUSE, move |words: String| typed.set(Some(words)));
    let first = query.read_untracked().get("q").unwrap_or_default();
    let kept = |name: &'static str| {
        let values = query.read_untracked().get_all(name).unwrap_or_default();
        values.into_iter().map(|value| view! { <input type="hidden" name=name value=value/> }).collect_view()
    };
    let moderates = viewer.is_somewhere(Role::Moderator);
    let writes = moderates || viewer.is_somewhere(Role::Coordinator);
    view! {
        <leptos_meta::Title text=texts::practices(locale)/>
        <section class="stack">
            <h1>{texts::practices(locale)}</h1>
            {writes.then(|| view! {
                <p class="line">
                    <a class="link" href=to("/practices/leads")>{texts::to_leads(locale)}</a>
                    {moderates.then(|| view! {
                        <a class="link" href=to("/practices/review")>{texts::to_review(locale)}</a>
                    })}
                </p>
            })}
            <form role="search" class="field" method="get" action=to("/practices")>
                <label for="q">{texts::ask(locale)}</label>
                <div class="seek">
                    <input id="q" name="q" type="search" value=first maxlength="200" autocomplete="off"
                        aria-describedby="q-h" on:input=move |event| later(event_target_value(&event))/>
                    <button class="btn">{texts::search(locale)}</button>
                </div>
                {kept("theme")}
                {kept("territory")}
                <p class="hint" id="q-h">{texts::ask_hint(locale)}</p>
            </form>
        </section>
        // Outlives the answers, so that each new count is read aloud.
        <section class="stack-s" role="status">
            <Transition fallback=|| ()>
                {move || Suspend::new(async move { found.await.ok().map(|found| view! { <Count found/> }) })}
            </Transition>
        </section>
        <Loaded from=found let:found><Results found/></Loaded>
    }
}

/// How many practices answer, and to which words.
#[component]
fn Count(found: Found) -> impl IntoView {
    let locale = use_locale();
    let Found { asked, total, near, published, .. } = found;
    let count = if total == 1 { texts::one_practice(locale).to_owned() } else { texts::many_practices(locale, total) };
    let words = asked.words.trim().to_owned();
    (published > 0).then(|| {
        view! {
            <p class="line">
                <b>{count}</b>
                {(!words.is_empty()).then(|| view! { <span class="muted">{texts::for_words(locale, &words)}</span> })}
                {(total > 0).then(|| view! {
                    <a class="link only-phone" href="#refine" rel="external">{texts::refine_otherwise(locale)}</a>
                })}
            </p>
            {near.into_iter().map(|(typed, found)| view! {
                <p class="small muted">{texts::read_as(locale, &typed, &found)}</p>
            }).collect_view()}
        }
    })
}

#[component]
fn Results(found: Found) -> impl IntoView {
    let locale = use_locale();
    let Found { asked, total, hits, themes, territories, published, .. } = found;
    if published == 0 {
        return view! {
            <section class="empty stack-s">
                <h2>{texts::empty_library(locale)}</h2>
                <p>{texts::empty_library_more(locale)}</p>
            </section>
        }
        .into_any();
    }
    let refined = !asked.themes.is_empty() || !asked.territories.is_empty();
    if total == 0 && !refined {
        // Nothing to narrow down.
        return view! { <section><h2 class="vh">{texts::results(locale)}</h2><Nothing refined/></section> }.into_any();
    }
    let shown = hits.len();
    view! {
        <div class="two lib">
            <Facets words=asked.words themes territories/>
            <section>
                <h2 class="vh">{texts::results(locale)}</h2>
                {if total == 0 {
                    view! { <Nothing refined/> }.into_any()
                } else {
                    view! {
                        <ul class="rows" role="list">
                            {hits.into_iter().map(|hit| view! { <li><Row hit/></li> }).collect_view()}
                        </ul>
                        {(shown < total).then(|| view! { <p class="muted">{texts::first_shown(locale, shown)}</p> })}
                    }.into_any()
                }}
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn Nothing(refined: bool) -> impl IntoView {
    let locale = use_locale();
    let advice = if refined { texts::nothing_refined(locale) } else { texts::nothing_words(locale) };
    view! {
        <div class="empty stack-s">
            <h3>{texts::nothing(locale)}</h3>
            <p>{advice}</p>
            <p><a class="btn quiet" rel="external" href=to("/practices")>{texts::all_practices(locale)}</a></p>
        </div>
    }
}

#[component]
fn Row(hit: Hit) -> impl IntoView {
    let locale = use_locale();
    let (title, title_lang) = marked_language(&hit.title, locale);
    let (lets_you, lets_lang) = marked_language(&hit.lets_you, locale);
    view! {
        <h3><a href=to(&format!("/practice/{}", hit.id)) lang=title_lang>{title}</a></h3>
        <p lang=lets_lang>{lets_you}</p>
        {hit.because.into_iter().map(|because| view! { <Why because/> }).collect_view()}
        <p class="line">
            {hit.places.into_iter().map(|(mark, name)| view! {
                <Place mark name=name.text(locale).to_owned()/>
            }).collect_view()}
        </p>
    }
}

fn marked_language(pair: &kit::words::Pair, locale: Locale) -> (String, Option<&'static str>) {
    let (text, lang) = pair.read(locale);
    (text.to_owned(), (lang != locale).then(|| lang.code()))
}

/// The passage that answers, with the words of the question marked.
#[component]
fn Why(because: Because) -> impl IntoView {
    let locale = use_locale();
    let lang = (because.lang != locale).then(|| because.lang.code());
    let part = texts::sheet::part(locale, because.part);
    view! {
        <p class="because">
            <b>{texts::found_in(locale, part)}</b>" "
            <span lang=lang>
                {because.pieces.into_iter().map(|(text, marked)| {
                    if marked { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
                }).collect_view()}
            </span>
        </p>
    }
}

#[component]
fn Facets(words: String, themes: Vec<Facet>, territories: Vec<Facet>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <form class="facets" id="refine" method="get" action=to("/practices") aria-labelledby="refine-title">
            <h2 id="refine-title">{texts::refine(locale)}</h2>
            <input type="hidden" name="q" value=words/>
            <FacetList name="theme" title=texts::theme(locale) facets=themes open=true/>
            <FacetList name="territory" title=texts::territory(locale) facets=territories/>
            <p class="bar">
                <button class="btn quiet">{texts::apply(locale)}</button>
                <a class="link" rel="external" href=to("/practices")>{texts::take_all_off(locale)}</a>
            </p>
        </form>
    }
}

#[component]
fn FacetList(
    name: &'static str,
    title: &'static str,
    facets: Vec<Facet>,
    #[prop(optional)] open: bool,
) -> impl IntoView {
    let locale = use_locale();
    let open = open || facets.iter().any(|facet| facet.chosen);
    view! {
        <details class="facet" open=open>
            <summary>{title}</summary>
            <div>
                {facets.into_iter().map(|facet| {
                    let (word, lang) = marked_language(&facet.name, locale);
                    view! {
                        <label class="pick">
                            <input type="checkbox" name=name value=facet.code checked=facet.chosen/>
                            <span lang=lang>{word}</span>
                            <span class="num small">{facet.count}</span>
                        </label>
                    }
                }).collect_view()}
            </div>
        </details>
    }
}
