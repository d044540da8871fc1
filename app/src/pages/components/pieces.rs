//! What lies over a page, what crosses, and what lists.

use kit::ui::{Fill, Place, Tag, use_locale};
use leptos::prelude::*;

use super::{Part, words};

/// No network; a page kept from before; a text on its way.
#[component]
pub fn Lines() -> impl IntoView {
    let l = use_locale();
    view! {
        <Part title=words::network(l)>
            <p class="offline"><span class="wrap">{words::offline(l)}</span></p>
            <p class="legend"><Tag fill=Fill::One word=words::kept(l)/><Tag fill=Fill::Full word=words::sent(l)/></p>
        </Part>
    }
}

/// Only to undo; only to ask before others are told.
#[component]
pub fn Overlays() -> impl IntoView {
    let l = use_locale();
    view! {
        <Part title=words::overlays(l)>
            <div class="toast demo-in">
                <span>{words::moved(l)}</span>
                <button type="button" class="link">{words::undo(l)}</button>
                <button type="button" class="link">{words::close(l)}</button>
            </div>
            <dialog open class="demo-in stack" aria-labelledby="dialog-title">
                <h3 id="dialog-title">{words::ask(l)}</h3>
                <p>{words::ask_more(l)}</p>
                <p class="bar">
                    <button type="button" class="btn">{words::keep_session(l)}</button>
                    <button type="button" class="btn stop">{words::cancel_session(l)}</button>
                </p>
            </dialog>
        </Part>
    }
}

/// Two versions of one text, side by side.
#[component]
pub fn Versions() -> impl IntoView {
    let l = use_locale();
    view! {
        <Part title=words::versions(l)>
            <div class="conflict">
                <div class="keep-it stack-s">
                    <h3>{words::yours(l)}</h3>
                    <p>{words::yours_text(l)}</p>
                    <p class="bar"><button type="button" class="btn quiet">{words::keep_mine(l)}</button></p>
                </div>
                <div class="keep-it stack-s">
                    <h3>{words::theirs(l)}</h3>
                    <p>{words::theirs_text(l)}</p>
                    <p class="bar"><button type="button" class="btn quiet">{words::keep_theirs(l)}</button></p>
                </div>
            </div>
        </Part>
    }
}

/// Rows, facts, steps, thread, table, fold.
#[component]
pub fn Lists() -> impl IntoView {
    let l = use_locale();
    view! {
        <Part title=words::rows(l)>
            <ul class="rows" role="list">
                <li class="r3">
                    <p class="when">{words::day(l)}<span>{words::hours(l)}</span></p>
                    <div class="stack-s">
                        <Place mark="nord-est" name=words::nord_est(l)/>
                        <h3>{words::session(l)}</h3>
                        <p class="line"><Tag fill=Fill::Two word=words::announced(l) mark="nord-est"/></p>
                    </div>
                    <div class="bar"><button type="button" class="btn">{words::do_it(l)}</button></div>
                </li>
            </ul>
            <ul class="rows tight" role="list">
                <li><b>{words::day(l)}</b><span>{words::session(l)}</span><Tag fill=Fill::Full word=words::held(l)/></li>
                <li><b>{words::other_day(l)}</b><span>{words::other_session(l)}</span><Tag fill=Fill::Missed word=words::missed(l)/></li>
            </ul>
        </Part>
        <Part title=words::facts(l)>
            <dl class="facts">
                <div><dt>{words::place(l)}</dt><dd>{words::house(l)}</dd></div>
                <div><dt>{words::seats(l)}</dt><dd>"20"</dd></div>
                <div class="long"><dt>{words::access(l)}</dt><dd>{words::access_text(l)}</dd></div>
            </dl>
        </Part>
        <Part title=words::steps(l)>
            <ol class="steps" role="list">
                <li><b>{words::step_one(l)}</b><p>{words::step_one_more(l)}</p></li>
                <li><b>{words::step_two(l)}</b><p>{words::step_two_more(l)}</p></li>
            </ol>
            <h3>{words::thread(l)}</h3>
            <ol class="fil" role="list">
                <li>{words::thread_item(l)}</li><li>{words::thread_said(l)}</li><li>{words::thread_lead(l)}</li>
            </ol>
        </Part>
        <Part title=words::table(l)>
            <table class="cards">
                <caption>{words::table_caption(l)}</caption>
                <thead><tr><th scope="col">{words::organisation(l)}</th><th scope="col">{words::invitations(l)}</th></tr></thead>
                <tbody>
                    <tr><th scope="row">{words::organisation_name(l)}</th><td data-label=words::invitations(l)>"3"</td></tr>
                </tbody>
            </table>
            <details><summary>{words::fold(l)}</summary><p>{words::folded(l)}</p></details>
        </Part>
    }
}
