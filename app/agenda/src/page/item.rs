//! The form of one item: a new one, or one that two people may be writing at once.

use kit::form::Sent;
use kit::ui::{Errors, Form, Loaded, Note, Said, to, use_locale, use_sent};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};
use sessions::rules::SessionId;

use super::documents::EditDocuments;
use super::fields::ItemFields;
use crate::api::{self, ItemForm};
use crate::parts::hour;
use crate::rules::{Item, ItemId};
use crate::texts::{self, says};

/// A new item: `/session/{session}/agenda/add`; of a need: `?need={item}`.
#[component]
pub fn AddItemPage() -> impl IntoView {
    let params = use_params_map();
    let query = use_query_map();
    let asked = move || (params.read().get("session").unwrap_or_default(), query.read().get("need"));
    let data = kit::ui::ask(asked, |(session, need)| async move {
        let session: SessionId = session.parse().map_err(|_| kit::Error::NotFound)?;
        api::item(session, None, need.and_then(|need| need.parse().ok())).await
    });
    view! { <Loaded from=data let:form><Add form/></Loaded> }
}

/// An item as it stands: `/session/{session}/agenda/{item}/edit`.
#[component]
pub fn EditItemPage() -> impl IntoView {
    let params = use_params_map();
    let asked = move || {
        let params = params.read();
        (params.get("session").unwrap_or_default(), params.get("item").unwrap_or_default())
    };
    let data = kit::ui::ask(asked, |(session, item)| async move {
        let session: SessionId = session.parse().map_err(|_| kit::Error::NotFound)?;
        let item: ItemId = item.parse().map_err(|_| kit::Error::NotFound)?;
        api::item(session, Some(item), None).await
    });
    view! { <Loaded from=data let:form><Edit form/></Loaded> }
}

#[component]
fn Opening(form: ItemForm, title: &'static str) -> impl IntoView {
    let locale = use_locale();
    let at = form.at.map(|at| format!(" {}", hour(at, locale)));
    view! {
        <Title text=title/>
        <section class="stack">
            <p class="over"><a href=back_to(&form)>{texts::back(locale)}</a></p>
            <h1>{title}</h1>
            <p class="lead">{form.head.session.when(locale)}{at.map(|at| format!(" ·{at}"))}</p>
            {(!form.open).then(|| view! { <Note kind="warn" fact=texts::too_late(locale)/> })}
        </section>
    }
}

fn back_to(form: &ItemForm) -> String {
    to(&format!("/session/{}/agenda", form.head.session.id))
}

#[component]
fn Add(form: ItemForm) -> impl IntoView {
    let locale = use_locale();
    let back = back_to(&form);
    let answers = form.need.clone().map(|need| {
        let by = texts::bearers(locale, &need).map(|by| format!(", {by}"));
        view! { <p><span class="muted">{texts::need_answers(locale)}</span>" "<Said pair=need.title/>{by}</p> }
    });
    let hidden = form.need.iter().map(|need| ("need", need.id.to_string())).collect();
    let title = form.need.clone().map(|need| need.title).unwrap_or_default();
    view! {
        <Opening form=form.clone() title=texts::add(locale)/>
        <section class="stack">
            <Errors/>
            {answers}
            <Form deed="add" hidden>
                <ItemFields atelier=form.head.atelier item=None title/>
                <p class="bar">
                    <button class="btn">{texts::add_do(locale)}</button>
                    <a class="link" href=back>{texts::back(locale)}</a>
                </p>
            </Form>
        </section>
    }
}

#[component]
fn Edit(form: ItemForm) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let Some(item) = form.item.clone() else {
        return if sent.is("edit") {
            view! { <Removed form/> }.into_any()
        } else {
            view! { <kit::ui::Fault fault=kit::Error::NotFound/> }.into_any()
        };
    };
    let (version, crossed) = base(&sent, item.version);
    let back = back_to(&form);
    let done = use_query_map().read_untracked().get("done").filter(|_| sent.deed.is_empty());
    let done = done.and_then(|code| says::done(locale, &code)).map(|fact| view! { <Note kind="ok" fact/> });
    let both = crossed.then(|| view! { <Both sent item=item.clone() back=back.clone()/> });
    let documents = item.documents.clone();
    let remove_more = if form.was_proposed { texts::remove_back(locale) } else { texts::remove_more(locale) };
    view! {
        <Opening form=form.clone() title=texts::edit_title(locale)/>
        <section class="stack">
            {done}
            {if crossed { ().into_any() } else { view! { <Errors/> }.into_any() }}
            {both}
            <Form deed="edit" hidden=vec![("version", version)]>
                <ItemFields atelier=form.head.atelier item=Some(item)/>
                <p class="bar">
                    <button class="btn">{if crossed { texts::join(locale) } else { texts::save(locale) }}</button>
                    <a class="link" href=back>{texts::back(locale)}</a>
                </p>
            </Form>
        </section>
        <section class="stack"><EditDocuments documents/></section>
        <section>
            <details>
                <summary>{texts::remove(locale)}</summary>
                <div class="stack-s">
                    <p>{remove_more}</p>
                    <Form deed="remove" class="bar"><button class="btn stop">{texts::remove_do(locale)}</button></Form>
                </div>
            </details>
        </section>
    }
    .into_any()
}

/// The version a form starts from, and whether two texts crossed. A form that came back with a field
/// to mend still starts from the version its writer read: mending it must not hide a crossing.
fn base(sent: &Sent, now: i64) -> (String, bool) {
    let now = now.to_string();
    match sent.value("version").filter(|_| sent.is("edit")) {
        Some(seen) if !sent.wrong.is_empty() => (seen.to_owned(), false),
        Some(seen) => {
            let crossed = seen != now;
            (now, crossed)
        }
        None => (now, false),
    }
}

/// The item went while someone was writing: their text is kept, and can be added again.
#[component]
fn Removed(form: ItemForm) -> impl IntoView {
    let locale = use_locale();
    let back = back_to(&form);
    view! {
        <Opening form=form.clone() title=texts::edit_title(locale)/>
        <section class="stack">
            <Errors/>
            <Form deed="add" to=format!("{back}/add")>
                <ItemFields atelier=form.head.atelier item=None/>
                <p class="bar">
                    <button class="btn">{texts::add_do(locale)}</button>
                    <a class="link" href=back>{texts::back(locale)}</a>
                </p>
            </Form>
        </section>
    }
}

type Word = fn(kit::Locale) -> &'static str;

/// The fields that make up a text, and the word before each.
const FIELDS: [(&str, Word); 8] = [
    ("title_fr", texts::title_in_french),
    ("title_nl", texts::title_in_dutch),
    ("kind", texts::kind),
    ("format", texts::format),
    ("minutes", texts::minutes_field),
    ("brought_by", texts::brought_field),
    ("expected_fr", texts::expected_in_french),
    ("expected_nl", texts::expected_in_dutch),
];

/// Two texts of one item, side by side. Mine can be kept as it is; theirs is kept already; the form
/// below joins them.
#[component]
fn Both(sent: Sent, item: Item, back: String) -> impl IntoView {
    let locale = use_locale();
    let stands = |field: &str| match field {
        "title_fr" => item.title.fr.clone(),
        "title_nl" => item.title.nl.clone(),
        "kind" => item.kind.code().to_owned(),
        "format" => item.format.code().to_owned(),
        "minutes" => item.minutes.to_string(),
        "brought_by" => item.brought_by.clone(),
        "expected_fr" => item.expected.fr.clone(),
        _ => item.expected.nl.clone(),
    };
    let mine = |field: &str| sent.value(field).unwrap_or_default().trim().to_owned();
    let differing: Vec<_> = FIELDS.into_iter().filter(|(field, _)| mine(field) != stands(field)).collect();
    let hidden: Vec<(&'static str, String)> = FIELDS
        .into_iter()
        .map(|(field, _)| (field, mine(field)))
        .chain([("version", item.version.to_string())])
        .collect();
    let column = |texts: Vec<(&'static str, String)>| {
        view! {
            <dl class="facts">
                {texts.into_iter().map(|(word, text)| view! { <div><dt>{word}</dt><dd>{text}</dd></div> }).collect_view()}
            </dl>
        }
    };
    let said = |field: &str, text: String| match field {
        "kind" => text.parse().map_or(text, |kind| texts::kind_word(locale, kind).to_owned()),
        "format" => text.parse().map_or(text, |format| texts::formats::name(locale, format).to_owned()),
        _ => text,
    };
    let mine = column(differing.iter().map(|(field, word)| (word(locale), said(field, mine(field)))).collect());
    let theirs = column(differing.iter().map(|(field, word)| (word(locale), said(field, stands(field)))).collect());
    view! {
        <div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors-title">
            <h2 id="errors-title">{texts::conflict(locale)}</h2>
            <p>{texts::conflict_more(locale)}</p>
        </div>
        <div class="conflict">
            <div class="keep-it stack-s">
                <h3 class="over">{texts::yours(locale)}</h3>
                {mine}
                <Form deed="edit" class="bar" hidden><button class="btn quiet">{texts::keep_mine(locale)}</button></Form>
            </div>
            <div class="keep-it stack-s">
                <h3 class="over">{texts::theirs(locale)}</h3>
                {theirs}
                <p class="bar"><a class="btn quiet" href=back>{texts::keep_theirs(locale)}</a></p>
            </div>
            <h2>{texts::join(locale)}</h2>
            <p>{texts::join_more(locale)}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(version: &str, wrong: bool) -> Sent {
        Sent {
            deed: "edit".into(),
            values: vec![("version".into(), version.into())],
            wrong: if wrong { vec![("minutes".into(), "…".into())] } else { Vec::new() },
            problem: None,
        }
    }

    #[test]
    fn mending_a_field_does_not_hide_a_crossing() {
        assert_eq!(base(&Sent::default(), 3), ("3".into(), false));
        assert_eq!(base(&sent("2", false), 3), ("3".into(), true), "both are shown; what follows starts from now");
        assert_eq!(base(&sent("2", true), 3), ("2".into(), false), "the next sending meets the other text");
        assert_eq!(base(&sent("3", true), 3), ("3".into(), false));
    }
}
