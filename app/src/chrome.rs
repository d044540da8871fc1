//! What surrounds every page: the head with the menu, the foot, and on a phone the bar of four words.

use kit::ui::shape::Mark;
use kit::ui::{to, use_locale};
use leptos::prelude::*;

use crate::shared::Demo;
use crate::texts;

/// A place of the menu: its address, the parts of addresses that lie in it, its word.
type MenuPlace = (&'static str, &'static [&'static str], fn(kit::Locale) -> &'static str);

/// The four places of the menu.
const MENU: [MenuPlace; 4] = [
    ("/", &["", "year", "session", "date", "body", "poll", "reply"], texts::the_year),
    ("/territories", &["territories", "territory", "registration", "projects", "project"], texts::territories),
    ("/practices", &["practices", "practice"], texts::practices),
    ("/me", &["me", "sign-in", "admin", "invite", "invitation", "tasks", "commitment"], texts::my_page),
];

/// The part of an address that says where in the menu it lies.
fn place(path: &str) -> String {
    path.split('/').nth(2).unwrap_or_default().to_owned()
}

#[component]
fn Menu(path: Memo<String>) -> impl IntoView {
    let locale = use_locale();
    MENU.map(|(address, within, word)| {
        let here = move || within.contains(&place(&path.get()).as_str()).then_some("true");
        view! { <a href=to(address) aria-current=here>{word(locale)}</a> }
    })
    .into_iter()
    .collect_view()
}

#[component]
pub fn Head(path: Memo<String>) -> impl IntoView {
    let locale = use_locale();
    let demo = use_context::<Demo>().is_some_and(|demo| demo.0);
    let other = locale.other();
    let elsewhere = move || format!("/{}{}", other.code(), path.get().get(3..).unwrap_or_default());
    view! {
        <a class="skip" href="#contenu" rel="external">{texts::skip(locale)}</a>
        <Network/>
        <header class="top">
            {demo.then(|| view! { <p class="demo">{texts::demo(locale)}</p> })}
            <div class="wrap">
                <a class="brand" href=to("/")><Mark/>"Concerto"</a>
                <nav aria-label=texts::main_menu(locale)><Menu path/></nav>
                <div class="end">
                    // Another language is another page: loaded whole, so that every word follows.
                    <a href=elsewhere rel="external" lang=other.code() hreflang=other.code()>{texts::other_language(locale)}</a>
                </div>
            </div>
        </header>
    }
}

#[component]
pub fn Foot(path: Memo<String>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <footer class="foot">
            <div class="wrap">
                <span>{texts::tool_of(locale)}</span>
                <a href=to("/join")>{texts::have_code(locale)}</a>
                <a href=to("/accessibility")>{texts::accessibility(locale)}</a>
                <a href=to("/privacy")>{texts::privacy(locale)}</a>
            </div>
        </footer>
        <nav class="nav" aria-label=texts::shortcuts(locale)><Menu path/></nav>
        <div id="say-polite" class="vh" aria-live="polite"></div>
    }
}

/// What `public/pwa.js` shows when it is true: no network, a page kept from before, a new version.
#[component]
fn Network() -> impl IntoView {
    let locale = use_locale();
    view! {
        <div role="status">
            <div id="no-network" class="offline" hidden><div class="wrap">{texts::offline(locale)}</div></div>
            <div id="kept" class="offline" hidden>
                <div class="wrap">{texts::kept(locale)}" "<span id="kept-at"></span></div>
            </div>
            <div id="new-version" class="toast" hidden>
                <span>{texts::new_version(locale)}</span>
                <button type="button" class="link" id="take-version">{texts::take_it(locale)}</button>
                <button type="button" class="link" id="leave-version">{texts::later(locale)}</button>
            </div>
        </div>
    }
}
