//! `/session/{session}/registrations`: who comes, for the moderators of the body.

use kit::Locale;
use kit::ui::{Loaded, Said, part, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;

use super::pieces::{Whose, need_words, of_session};
use crate::api::{self, Registered, Registrations};
use crate::texts;

#[component]
pub fn RegistrationsPage() -> impl IntoView {
    let list = kit::ui::ask(part("session"), api::list);
    view! { <Loaded from=list let:list>{whole(list)}</Loaded> }
}

fn whole(list: Registrations) -> impl IntoView {
    let locale = use_locale();
    let session = &list.session;
    let name = session.name(&list.body.name);
    let seats = session.capacity.map_or_else(|| texts::not_counted(locale).to_owned(), |seats| seats.to_string());
    let when = session.when(locale);
    let page = of_session(session, "");
    view! {
        <Title text=texts::registrations(locale)/>
        <section class="stack">
            <Whose body=list.body.clone()/>
            <h1>{texts::registrations(locale)}</h1>
            <p class="lead"><a href=page><Said pair=name/></a><br/>{when}</p>
            <dl class="facts">
                <div><dt>{texts::count_confirmed(locale)}</dt><dd>{list.confirmed}</dd></div>
                <div><dt>{texts::count_waiting(locale)}</dt><dd>{list.waiting}</dd></div>
                <div><dt>{texts::seats(locale)}</dt><dd>{seats}</dd></div>
            </dl>
        </section>
        <section>
            {if list.people.is_empty() {
                view! { <p class="empty">{texts::nobody(locale)}</p> }.into_any()
            } else {
                table(&list.people, locale).into_any()
            }}
        </section>
        {(!list.needs.is_empty()).then(|| needs(&list, locale))}
    }
}

fn table(people: &[Registered], locale: Locale) -> impl IntoView + use<> {
    let heads = [texts::name, texts::organisation, texts::function, texts::language, texts::state];
    let rows = people
        .iter()
        .map(|one| {
            view! {
                <tr>
                    <th scope="row">{one.name.clone()}</th>
                    <td data-label=texts::organisation(locale)>{one.organisation.clone()}</td>
                    <td data-label=texts::function(locale)>{one.function.clone()}</td>
                    <td data-label=texts::language(locale)>{texts::language_word(locale, one.lang)}</td>
                    <td data-label=texts::state(locale)>{texts::standing(locale, one.standing)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="cards">
            <caption class="vh">{texts::registrations(locale)}</caption>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{head(locale)}</th> }).into_iter().collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// Folded away: on a screen that others see, a need is nobody's business.
fn needs(list: &Registrations, locale: Locale) -> impl IntoView + use<> {
    let rows = list
        .needs
        .iter()
        .map(|(name, need, words)| view! { <li><b>{need_words(*need, words, locale)}</b><span>{name.clone()}</span></li> })
        .collect_view();
    let count = i64::try_from(list.needs.len()).unwrap_or_default();
    view! {
        <section>
            <details>
                <summary>{texts::needs_of(locale, count)}</summary>
                <p class="hint">{texts::needs_kept(locale)}</p>
                <ul class="rows tight" role="list">{rows}</ul>
            </details>
        </section>
    }
}
