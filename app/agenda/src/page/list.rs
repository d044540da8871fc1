//! The items in order, and how they are moved.

use kit::ui::{About, Form, Said, to, use_locale};
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use sessions::rules::Session;

use super::agenda::Moves;
use super::drag::{Drag, Grip, mark};
use super::joined::Parts;
use crate::api::Joined;
use crate::parts::{Documents, hour, is_foreign};
use crate::rules::{Item, start_times};
use crate::texts;

/// The list of items with their hours.
#[component]
pub fn Items(
    session: Session,
    items: Vec<Item>,
    #[prop(optional)] joined: Vec<Joined>,
    version: i64,
    arranges: bool,
) -> impl IntoView {
    let locale = use_locale();
    keep_focus();
    if items.is_empty() {
        let more = if arranges { texts::nothing_arrange(locale) } else { texts::nothing_read(locale) };
        return view! {
            <div class="empty stack-s"><h3>{texts::nothing(locale)}</h3><p>{more}</p></div>
        }
        .into_any();
    }
    let times = start_times(session.starts_at, &items);
    let last = items.len() - 1;
    let drag = RwSignal::new(None);
    view! {
        <ol class="items" role="list">
            {items.into_iter().zip(times).enumerate().map(|(index, (item, at))| {
                let kind = item.kind.code();
                let id = format!("item-{}", item.id);
                let minutes = texts::minutes(locale, item.minutes);
                let acts = arranges.then(|| view! { <Acts item=item.clone() version place=index last drag/> });
                let joined = joined.clone();
                view! {
                    <li class="item" data-kind=kind id=id data-drop=move || mark(drag.get(), index)>
                        <p class="at num">{hour(at, locale)}<span class="dur">{minutes}</span></p>
                        <Words item joined arranges/>
                        {acts}
                    </li>
                }
            }).collect_view()}
        </ol>
    }
    .into_any()
}

/// Title, nature, who brings it, what is hoped for and what to read; what it brings together.
#[component]
fn Words(item: Item, joined: Vec<Joined>, arranges: bool) -> impl IntoView {
    let locale = use_locale();
    let (kind, format) = texts::nature(locale, &item);
    let lang = is_foreign(&item.title, locale).then(|| locale.other().code());
    let mut more = String::new();
    let brought = texts::bearers(locale, &item).map(|who| texts::brought_by(locale, &who));
    let carried = item.carried.map(|day| texts::opening::carried(locale, &day.without_year(locale)));
    let supports = texts::support_count(locale, item.supports);
    for words in [format.map(str::to_owned), carried, brought, supports].into_iter().flatten() {
        more.push_str(" · ");
        more.push_str(&words);
    }
    let awaited = lang.is_some().then(|| view! { " · "<b>{texts::translation(locale)}</b> });
    let expected = (!item.expected.is_empty()).then(|| view! {
        <p class="small"><span class="muted">{texts::expected_is(locale)}</span>" "<Said pair=item.expected.clone()/></p>
    });
    view! {
        <div class="stack-s">
            <h3 lang=lang>{item.title.text(locale).to_owned()}</h3>
            <p class="small muted"><span class="kind">{kind}</span>{more}{awaited}</p>
            {expected}
            <Documents documents=item.documents/>
            <Parts of=item.id joined arranges/>
        </div>
    }
}

/// Up, down, edit. One form: its two buttons say which way, its handle where to.
#[component]
fn Acts(item: Item, version: i64, place: usize, last: usize, drag: RwSignal<Option<Drag>>) -> impl IntoView {
    let locale = use_locale();
    let moves: Moves = expect_context();
    let title = item.title.text(locale).to_owned();
    let hidden = vec![("item", item.id.to_string()), ("version", version.to_string()), ("to", String::new())];
    let grip = (last > 0).then(|| view! { <Grip place drag/> });
    let edit = to(&format!("/session/{}/agenda/{}/edit", item.session, item.id));
    let button = |by: &'static str, path: &'static str, label: String, at_end: bool, why: &'static str| {
        let id = format!("{by}-{}", item.id);
        let mine = id.clone();
        let label = if at_end { format!("{label} ({why})") } else { label };
        view! {
            <button class="btn quiet sq" id=id name="by" value=by aria-label=label
                aria-disabled=at_end.then_some("true") on:click=move |_| moves.focus.set(Some(mine.clone()))>
                <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
                    <path d=path fill="none" stroke="currentColor" stroke-width="3"></path>
                </svg>
            </button>
        }
    };
    let up = button(
        "up",
        "M5 15l7-7 7 7",
        format!("{} {title}", texts::up(locale)),
        place == 0,
        texts::first_already(locale),
    );
    let down = button(
        "down",
        "M5 9l7 7 7-7",
        format!("{} {title}", texts::down(locale)),
        place == last,
        texts::last_already(locale),
    );
    view! {
        <div class="acts no-print">
            <Form deed="move" class="bar" hidden done=moves.after(item.title)>{grip}{up}{down}</Form>
            <a class="link" href=edit>{texts::edit(locale)}<About>{title.clone()}</About></a>
        </div>
    }
}

/// Any item to any place, in one step.
#[component]
pub fn MoveTo(items: Vec<Item>, version: i64) -> impl IntoView {
    let locale = use_locale();
    let moves: Moves = expect_context();
    let all = items.len();
    (all > 2).then(|| {
        let chosen = RwSignal::new(items.first().map(|item| item.id.to_string()).unwrap_or_default());
        let titles = items.clone();
        let done = Callback::new(move |reply| {
            let title = titles.iter().find(|item| item.id.as_str() == chosen.get_untracked());
            moves.after(title.map(|item| item.title.clone()).unwrap_or_default()).run(reply);
        });
        view! {
            <details class="no-print">
                <summary>{texts::move_to(locale)}</summary>
                <Form deed="move" hidden=vec![("version", version.to_string())] done>
                    <div class="field">
                        <label for="move-item">{texts::which(locale)}</label>
                        <select id="move-item" name="item" on:change=move |event| chosen.set(event_target_value(&event))>
                            {items.iter().map(|item| view! {
                                <option value=item.id.to_string()>{item.title.text(locale).to_owned()}</option>
                            }).collect_view()}
                        </select>
                    </div>
                    <div class="field">
                        <label for="move-to">{texts::where_to(locale)}</label>
                        <select id="move-to" name="to" class="short">
                            {(1..=all).map(|n| view! { <option value=n.to_string()>{n.to_string()}</option> }).collect_view()}
                        </select>
                    </div>
                    <p class="bar">
                        <button class="btn quiet" id="move-do"
                            on:click=move |_| moves.focus.set(Some("move-do".into()))>{texts::shift(locale)}</button>
                    </p>
                </Form>
            </details>
        }
    })
}

/// After a move the list is drawn anew: the focus goes to the same button of the moved item, and what
/// was done is said.
fn keep_focus() {
    let moves: Moves = expect_context();
    Effect::new(move |_| {
        let (id, told) = (moves.focus.get_untracked(), moves.coming.get_untracked());
        if id.is_none() && told.is_none() {
            return;
        }
        moves.focus.set(None);
        moves.coming.set(None);
        request_animation_frame(move || {
            let button = id.and_then(|id| document().get_element_by_id(&id)?.dyn_into::<HtmlElement>().ok());
            if let Some(button) = button {
                // A button that cannot take the focus leaves it where it is.
                let _ = button.focus();
            }
            // The page may be gone meanwhile.
            moves.told.try_set(told);
        });
    });
}

#[cfg(test)]
mod tests {
    use super::super::ruler::{Ruler, too_long};
    use super::*;
    use crate::parts::Programme;
    use crate::rules::{Format, ItemKind};
    use kit::words::Pair;
    use kit::{Day, Locale};

    fn session() -> Session {
        let day = Day::ymd(2027, 1, 19).unwrap();
        Session::dated("concertation", 2027, 1, day.at(9, 15), day.at(12, 30))
    }

    fn items(minutes: &[i64]) -> Vec<Item> {
        let session = session();
        minutes
            .iter()
            .map(|n| Item::new(session.id.clone(), ItemKind::Exchange, Format::Round, *n, Pair::new("Tour", "")))
            .collect()
    }

    fn drawn(locale: Locale, view: impl FnOnce() -> AnyView) -> String {
        Owner::new_root(None).with(|| {
            provide_context(locale);
            provide_context(Moves::nowhere());
            // Without the marks that hydration looks for.
            view().to_html().replace("<!>", "")
        })
    }

    #[test]
    fn a_reader_sees_hours_and_no_button() {
        let html = drawn(Locale::Nl, || {
            view! { <Items session=session() items=items(&[10, 15]) version=3 arranges=false/> }.into_any()
        });
        assert!(html.contains("9.15") && html.contains("9.25"), "{html}");
        assert!(html.contains("<h3 lang=\"fr\">Tour</h3>") && html.contains("vertaling volgt"), "{html}");
        assert!(!html.contains("<button") && !html.contains("<form"));
    }

    #[test]
    fn a_moderator_has_a_form_per_item_with_the_version_read() {
        let html = drawn(Locale::Fr, || {
            view! { <Items session=session() items=items(&[10, 15, 20]) version=3 arranges=true/> }.into_any()
        });
        assert_eq!(html.matches("name=\"by\"").count(), 6);
        assert_eq!(html.matches("name=\"version\" value=\"3\"").count(), 3);
        assert_eq!(html.matches("aria-disabled=\"true\"").count(), 2);
        assert!(html.contains("Monter\u{a0}: Tour (déjà en premier)"), "{html}");
    }

    #[test]
    fn the_ruler_ends_where_the_session_does() {
        let drawing = |minutes: &'static [i64]| {
            drawn(Locale::Fr, || view! { <Ruler session=session() items=items(minutes)/> }.into_any())
        };
        let long = drawing(&[10, 15, 25, 30, 60, 15, 35, 15]);
        assert!(long.contains("205 minutes prévues pour 195 disponibles"), "{long}");
        assert_eq!(long.matches("class=\"use\"").count(), 8);
        assert_eq!(long.matches("class=\"over-t\"").count(), 1);
        assert!(!long.contains("style="));
        assert_eq!(drawing(&[195]).matches("over-t").count(), 0);
        assert_eq!(drawing(&[]).matches("<rect").count(), 1);
    }

    #[test]
    fn too_long_says_when_it_would_end() {
        let words = |minutes: &[i64]| too_long(&session(), &items(minutes), Locale::Fr);
        assert_eq!(words(&[195]), None);
        assert_eq!(
            words(&[205]),
            Some((
                "10 minutes de trop".to_owned(),
                "La séance finirait à 12h40. Raccourcissez un point ou décalez la fin.".to_owned()
            ))
        );
    }

    #[test]
    fn a_programme_is_hours_and_titles() {
        let html = drawn(Locale::Fr, || {
            view! { <Programme items=items(&[10, 15]) starts_at=session().starts_at/> }.into_any()
        });
        assert!(html.contains("<dt>9h15</dt>") && html.contains("<dt>9h25</dt>"), "{html}");
    }

    #[test]
    fn a_thousand_rows_are_drawn() {
        let many = vec![5; 1_000];
        let html = drawn(Locale::Fr, || {
            view! { <Items session=session() items=items(&many) version=1 arranges=true/> }.into_any()
        });
        assert_eq!(html.matches("class=\"item\"").count(), 1_000);
    }
}
