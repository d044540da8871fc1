//! What the moderator of an open poll sees: the dates with the best first, who could not come, who has not
//! answered; and what there is to do.

use kit::Locale;
use kit::ui::{Form, use_locale};
use leptos::prelude::*;
use sessions::rules::when;

use crate::api::{Desk, Tally};
use crate::rules::Poll;
use crate::texts;

#[component]
pub fn DeskOf(poll: Poll, desk: Desk) -> impl IntoView {
    let locale = use_locale();
    let Desk { dates, answered, silent, may_remind } = desk;
    let all = answered + silent.len();
    let hidden = vec![("poll", poll.id.to_string())];
    let heads = [texts::date, texts::answered_head, texts::cannot, texts::could, texts::to_know, texts::fix];
    let rows = dates
        .into_iter()
        .enumerate()
        .map(|(at, tally)| {
            let hidden = [hidden.clone(), vec![("date", tally.date.id.to_string())]].concat();
            let best = at == 0 && answered > 0;
            view! { <OneDate tally best hidden/> }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="table">
            <div class="head"><h2 id="table">{texts::table(locale)}</h2></div>
            <p>{texts::answered(locale, answered, all)}" "<span class="muted">{texts::table_why(locale)}</span></p>
            <table class="cards">
                <caption class="vh">{texts::table(locale)}</caption>
                <thead><tr>{heads.map(|head| view! { <th scope="col">{head(locale)}</th> }).into_iter().collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
        <section class="stack" aria-labelledby="silent">
            <div class="head"><h2 id="silent">{texts::silent(locale)}</h2></div>
            {if silent.is_empty() {
                view! { <p>{texts::all_answered(locale)}</p> }.into_any()
            } else {
                view! {
                    <p>{texts::waiting(locale, silent.len())}" "{silent.join(", ")}</p>
                    <Form deed="remind" hidden=hidden.clone() class="stack-s">
                        {(!may_remind).then(|| view! { <p class="because" id="remind-why">{texts::reminded_already(locale)}</p> })}
                        <p class="bar">
                            <button class="btn quiet" aria-disabled=(!may_remind).then_some("true")
                                aria-describedby=(!may_remind).then_some("remind-why")>{texts::remind(locale)}</button>
                        </p>
                    </Form>
                }.into_any()
            }}
            <details>
                <summary>{texts::close_title(locale)}</summary>
                <Form deed="close" hidden>
                    <p>{texts::close_more(locale)}</p>
                    <p class="bar"><button class="btn stop">{texts::close(locale)}</button></p>
                </Form>
            </details>
        </section>
    }
}

#[component]
fn OneDate(tally: Tally, best: bool, hidden: Vec<(&'static str, String)>) -> impl IntoView {
    let locale = use_locale();
    let Tally { date, count, cannot, if_need_be, warnings } = tally;
    let when = when(date.starts_at, date.ends_at, locale);
    let counted =
        [texts::n_yes(locale, count.yes), texts::n_if_need_be(locale, count.if_need_be), texts::n_no(locale, count.no)];
    let label = texts::fix_of(locale, &when);
    let class = if best { "btn" } else { "btn quiet" };
    view! {
        <tr>
            <th scope="row">{when}{best.then(|| view! { <br/><span class="muted">{texts::best(locale)}</span> })}</th>
            <td data-label=texts::answered_head(locale)>{counted.join(", ")}</td>
            <td data-label=texts::cannot(locale)>{names(cannot, locale)}</td>
            <td data-label=texts::could(locale)>{names(if_need_be, locale)}</td>
            <td data-label=texts::to_know(locale)>{to_know(warnings, locale)}</td>
            <td>
                <Form deed="fix" hidden class="stack-s">
                    <button class=class aria-label=label>{texts::fix(locale)}</button>
                </Form>
            </td>
        </tr>
    }
}

fn names(names: Vec<String>, locale: Locale) -> String {
    if names.is_empty() { texts::nobody(locale).to_owned() } else { names.join(", ") }
}

fn to_know(warnings: Vec<sessions::rules::planner::Warning>, locale: Locale) -> AnyView {
    if warnings.is_empty() {
        return texts::nothing(locale).into_any();
    }
    let words = warnings.iter().map(|one| sessions::texts::date::warning(locale, one));
    view! { <ul>{words.map(|words| view! { <li>{words}</li> }).collect_view()}</ul> }.into_any()
}
