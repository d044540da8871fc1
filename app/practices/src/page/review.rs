//! The grid a moderator reviews with, and what the last one said.

use kit::ui::{Errors, Form, Pick, TextArea, use_locale, use_sent};
use leptos::prelude::*;

use crate::rules::{Criterion, Remark};
use crate::texts;

/// Five criteria, then publish or give back.
#[component]
pub fn Review(version: i64) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Form deed="review" class="sheet stack" hidden=vec![("version", version.to_string())]>
            <h2>{texts::review(locale)}</h2>
            <p>{texts::review_more(locale)}</p>
            <Errors of="review"/>
            {Criterion::ALL.iter().map(|criterion| view! { <Ask criterion=*criterion/> }).collect_view()}
            <p class="bar">
                <button class="btn" name="verdict" value="publish">{texts::publish(locale)}</button>
                <button class="btn quiet" name="verdict" value="give_back">{texts::give_back(locale)}</button>
            </p>
        </Form>
    }
}

#[component]
fn Ask(criterion: Criterion) -> impl IntoView {
    let locale = use_locale();
    let (met, words) = criterion.fields();
    let why = use_sent().why(met).map(str::to_owned);
    let bad = why.is_some();
    view! {
        <fieldset id=met tabindex="-1" class="stack-s" class:bad=bad>
            <legend>{texts::criterion(locale, criterion)}</legend>
            {why.map(|why| view! { <p class="why">{why}</p> })}
            <Pick name=met label=texts::met(locale)/>
            <TextArea name=words label=texts::remark(locale) hint=texts::sheet::nobody(locale)/>
        </fieldset>
    }
}

/// What was said at the last review.
#[component]
pub fn LastReview(remarks: Vec<Remark>) -> impl IntoView {
    let locale = use_locale();
    remarks.first().map(|first| first.at.day()).map(|day| {
        view! {
            <section class="stack-s">
                <h2>{texts::last_review(locale, &day.full(locale))}</h2>
                <dl class="stack-s">
                    {remarks.into_iter().map(|remark| {
                        let met = if remark.met { texts::met(locale) } else { texts::not_met(locale) };
                        view! {
                            <div>
                                <dt>{texts::criterion(locale, remark.criterion)}</dt>
                                <dd><b>{met}</b>{(!remark.words.is_empty()).then(|| view! { <br/>{remark.words} })}</dd>
                            </div>
                        }
                    }).collect_view()}
                </dl>
            </section>
        }
    })
}
