//! The editor: the quick sheet first, the rest folded below. Each text in both languages; one may wait.

mod conflict;
mod parts;

use kit::ui::{Chips, Errors, Field, Form, Kind, Loaded, Select, to, use_locale, use_sent};
use leptos::prelude::*;

use self::conflict::Conflict;
use self::parts::{Both, StepBoxes, Ticks};
use super::{Done, use_practice};
use crate::api::{self, EditPage};
use crate::rules::{FieldName, Known, Money, State};
use crate::texts::{self, sheet as words};

#[component]
pub fn EditorPage() -> impl IntoView {
    let practice = use_practice();
    let data: kit::ui::Asked<EditPage> =
        kit::ui::ask(move || practice.get(), |practice| async move { api::edit(practice?).await });
    view! { <Loaded from=data let:data><Editor data/></Loaded> }
}

#[component]
fn Editor(data: EditPage) -> impl IntoView {
    let locale = use_locale();
    let back = to(&format!("/practice/{}", data.id));
    let title = match data.sheet.title.text(locale) {
        "" => texts::untitled(locale).to_owned(),
        title => title.to_owned(),
    };
    let propose = (data.state == State::Draft).then(|| {
        view! {
            <button class="btn quiet" name="next" value="propose">{texts::propose(locale)}</button>
        }
    });
    view! {
        <leptos_meta::Title text=words::edit_title(locale)/>
        <section class="stack">
            <p class="over"><a href=back>{title}</a></p>
            <h1>{words::edit_title(locale)}</h1>
            <p class="lead">{words::edit_lead(locale)}</p>
            <Done/>
            <Errors of="save"/>
            <Conflict sheet=data.sheet.clone() version=data.version/>
        </section>
        <Form deed="save" class="apart" hidden=vec![("version", data.version.to_string())]>
            <Essential data=data.clone()/>
            <Further data=data.clone()/>
            <Check data/>
            <p class="bar actions-form">
                <button class="btn">{words::save(locale)}</button>
                {propose}
            </p>
        </Form>
    }
}

#[component]
fn Essential(data: EditPage) -> impl IntoView {
    let locale = use_locale();
    let sheet = data.sheet;
    let both = |name: FieldName| view! { <Both name sheet=sheet.clone()/> };
    let known = Known::ALL.iter().map(|known| (known.code().to_owned(), words::known(locale, *known).to_owned()));
    view! {
        <section class="stack">
            <div class="head"><h2>{words::essential(locale)}</h2></div>
            {both(FieldName::Title)}
            {both(FieldName::LetsYou)}
            <Ticks name="themes" legend=words::themes(locale) options=data.themes chosen=sheet.themes.clone()/>
            {both(FieldName::Need)}
            <StepBoxes steps=sheet.steps.clone()/>
            {both(FieldName::Keep)}
            {both(FieldName::Adapt)}
            {both(FieldName::Success)}
            {both(FieldName::Attention)}
            {both(FieldName::Effects)}
            <Chips name="effects_known" legend=words::effects_known(locale) options=known.collect()
                value=sheet.effects_known.map_or("", Known::code)/>
        </section>
    }
}

#[component]
fn Further(data: EditPage) -> impl IntoView {
    let locale = use_locale();
    let sheet = data.sheet;
    let both = |name: FieldName| view! { <Both name sheet=sheet.clone()/> };
    let mut money = vec![(String::new(), words::no_choice(locale).to_owned())];
    money.extend(Money::ALL.iter().map(|band| (band.code().to_owned(), words::band(locale, *band).to_owned())));
    // After a refusal nothing is folded away: an error may be inside.
    let open = !use_sent().deed.is_empty();
    view! {
        <details open=open>
            <summary>{words::further(locale)}</summary>
            <div class="stack">
                {both(FieldName::Context)}
                {both(FieldName::Failed)}
                {both(FieldName::Public)}
                <Field name="means_people" label=words::people(locale) kind=Kind::Number short=true
                    value=sheet.means.people.map_or_else(String::new, |n| n.to_string())/>
                {both(FieldName::Time)}
                <Select name="means_money" label=words::money(locale) options=money
                    value=sheet.means.money.map_or("", Money::code)/>
                {both(FieldName::Contact)}
                <Ticks name="projects" legend=words::projects(locale) options=data.projects chosen=sheet.projects.clone()/>
                <Ticks name="territories" legend=words::territories(locale) options=data.territories
                    chosen=sheet.territories.clone()/>
                <Field name="licence" label=words::licence(locale) value=sheet.licence.clone()/>
            </div>
        </details>
    }
}

#[component]
fn Check(data: EditPage) -> impl IntoView {
    let locale = use_locale();
    let sheet = data.sheet;
    let ticked = if sheet.ethics { vec!["yes".to_owned()] } else { Vec::new() };
    let read_again = kit::words::Pair::new(words::ethics_box(kit::Locale::Fr), words::ethics_box(kit::Locale::Nl));
    view! {
        <section class="stack">
            <div class="head"><h2>{words::check(locale)}</h2></div>
            <Ticks name="ethics" legend=words::ethics(locale) options=vec![("yes".to_owned(), read_again)] chosen=ticked/>
            <Field name="review_by" label=words::review_by(locale) kind=Kind::Date
                value=sheet.review_by.map_or_else(String::new, |day| day.to_string())/>
        </section>
    }
}
