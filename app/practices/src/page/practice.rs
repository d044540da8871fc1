//! A practice, as it is read, printed and passed on; and what those who work on it can do next.

mod next;
mod thread;

use kit::ui::{Loaded, Place, Said, to, use_locale};
use kit::words::Pair;
use leptos::prelude::*;

use self::next::Next;
use self::thread::Thread;
use super::{Done, Paragraphs, StateTag, Title, use_practice};
use crate::api::{self, PracticePage as Data};
use crate::rules::sheet::Text;
use crate::rules::{FieldName, Means, State, StepText};
use crate::texts::{self, sheet as words};

#[component]
pub fn PracticePage() -> impl IntoView {
    let practice = use_practice();
    let data: kit::ui::Asked<Data> =
        kit::ui::ask(move || practice.get(), |practice| async move { api::read(practice?).await });
    view! { <Loaded from=data let:data><Whole data/></Loaded> }
}

#[component]
fn Whole(data: Data) -> impl IntoView {
    let locale = use_locale();
    let sheet = data.sheet.clone();
    let other = locale.other();
    let both = sheet.title.in_both().then(|| {
        let title = other.pick(sheet.title.fr.clone(), sheet.title.nl.clone());
        view! {
            <p class="muted" lang=other.code()>
                {title}" · "
                <a href=format!("/{}/practice/{}", other.code(), data.id) hreflang=other.code() rel="external">
                    {texts::read_other(locale)}
                </a>
            </p>
        }
    });
    let only_other = (!sheet.title.is_empty() && sheet.title.read(locale).1 != locale)
        .then(|| view! { <p class="muted">{texts::only_other(locale)}</p> });
    view! {
        <leptos_meta::Title text=match sheet.title.text(locale) {
            "" => texts::untitled(locale).to_owned(),
            title => title.to_owned(),
        }/>
        <section class="stack">
            <p class="over"><a href=to("/practices")>{texts::practices(locale)}</a></p>
            <h1><Title pair=sheet.title/></h1>
            {(!sheet.lets_you.is_empty()).then(|| view! { <p class="lead"><Said pair=sheet.lets_you/></p> })}
            {both}
            {only_other}
            <Done/>
        </section>
        <div class="two">
            <Body data=data.clone()/>
            <aside class="stack">
                <Next data=data.clone()/>
                <div class="head"><h2>{texts::thread(locale)}</h2></div>
                <Thread data=data.clone()/>
                <Small data/>
            </aside>
        </div>
    }
}

#[component]
fn Body(data: Data) -> impl IntoView {
    let sheet = data.sheet.clone();
    let known = sheet.effects_known;
    let locale = use_locale();
    let part = |name: FieldName| {
        let pair = Text::named(name).map(|text| (text.of)(&sheet).clone()).unwrap_or_default();
        view! { <Part name pair/> }
    };
    let beside = |name: FieldName| {
        let pair = Text::named(name).map(|text| (text.of)(&sheet).clone()).unwrap_or_default();
        view! { <Part name pair beside=true/> }
    };
    view! {
        <article class="apart">
            <Facts data/>
            {part(FieldName::Need)}
            {part(FieldName::Context)}
            <Steps steps=sheet.steps.clone()/>
            <div class="two even">{beside(FieldName::Keep)}{beside(FieldName::Adapt)}</div>
            <div class="two even">{beside(FieldName::Success)}{beside(FieldName::Attention)}</div>
            {part(FieldName::Failed)}
            {part(FieldName::Effects)}
            {known.map(|known| {
                let how = words::known(locale, known);
                view! { <p class="small muted">{texts::how_known(locale, how)}</p> }
            })}
        </article>
    }
}

/// A part of the sheet; nothing when it is empty.
#[component]
fn Part(name: FieldName, pair: Pair, #[prop(optional)] beside: bool) -> impl IntoView {
    let class = if beside { "keep-it stack-s" } else { "stack-s" };
    (!pair.is_empty()).then(|| {
        view! {
            <section class=class>
                <h2>{words::part(use_locale(), name)}</h2>
                <Paragraphs pair/>
            </section>
        }
    })
}

#[component]
fn Steps(steps: Vec<StepText>) -> impl IntoView {
    (!steps.is_empty()).then(|| {
        view! {
            <section class="stack-s">
                <h2>{words::steps(use_locale())}</h2>
                <ol class="steps" role="list">
                    {steps.into_iter().map(|step| view! {
                        <li><b><Said pair=step.title/></b><Paragraphs pair=step.text/></li>
                    }).collect_view()}
                </ol>
            </section>
        }
    })
}

#[component]
fn Facts(data: Data) -> impl IntoView {
    let locale = use_locale();
    let listed = |names: Vec<Pair>| names.iter().map(|name| name.text(locale)).collect::<Vec<_>>().join(", ");
    let fact = |title: &'static str, value: String| {
        (!value.is_empty()).then(|| view! { <div><dt>{title}</dt><dd>{value}</dd></div> })
    };
    let state = (data.state != State::Published).then(|| {
        view! {
            <div><dt>{texts::state_word(locale)}</dt><dd><StateTag state=data.state/></dd></div>
        }
    });
    view! {
        <dl class="facts sheet">
            {fact(words::projects(locale), listed(data.projects))}
            {(!data.territories.is_empty()).then(|| view! {
                <div>
                    <dt>{words::territories(locale)}</dt>
                    <dd>{data.territories.into_iter().map(|(mark, name)| view! {
                        <Place mark name=name.text(locale).to_owned()/><br/>
                    }).collect_view()}</dd>
                </div>
            })}
            {fact(words::themes(locale), listed(data.themes))}
            {fact(words::public(locale), data.sheet.public.text(locale).to_owned())}
            {fact(texts::it_takes(locale), takes(locale, &data.sheet.means))}
            {state}
        </dl>
    }
}

/// «3 personnes, une matinée, moins de 500 €».
fn takes(locale: kit::Locale, means: &Means) -> String {
    let people = means.people.map(|n| match n {
        1 => texts::one_person(locale).to_owned(),
        n => texts::persons(locale, n),
    });
    let time = (!means.time.is_empty()).then(|| means.time.text(locale).to_owned());
    let money = means.money.map(|band| words::band(locale, band).to_owned());
    [people, time, money].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[component]
fn Small(data: Data) -> impl IntoView {
    let locale = use_locale();
    let sheet = data.sheet;
    let contact = sheet.contact.text(locale).to_owned();
    let said = [
        sheet.review_by.map(|day| texts::review_before(locale, &day.full(locale))),
        sheet.ethics.then(|| texts::nobody_recognisable(locale).to_owned()),
        (!sheet.licence.is_empty()).then(|| texts::licence(locale, &sheet.licence)),
        (!contact.is_empty()).then(|| texts::contact(locale, &contact)),
    ];
    view! {
        <p class="small muted">{said.into_iter().flatten().collect::<Vec<_>>().join(" ")}</p>
        <p class="small muted no-print">{texts::print(locale)}</p>
    }
}
