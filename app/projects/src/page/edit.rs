//! `/project/{project}/edit`: what the project says of itself.

mod conflict;

use kit::ui::{Errors, Field, Form, Loaded, Said, TextArea, part, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;

use super::Picks;
use crate::api::{self, EditPage as Page};
use crate::rules::sheet::fields;
use crate::texts::edit as words;
use conflict::Conflict;

#[component]
pub fn EditProjectPage() -> impl IntoView {
    let data = kit::ui::ask(part("project"), api::edit);
    view! { <Loaded from=data let:page><Edit page/></Loaded> }
}

#[component]
fn Edit(page: Page) -> impl IntoView {
    let locale = use_locale();
    let heading = words::heading(locale);
    let back = to(&format!("/project/{}", page.project.id));
    let there = fields(&page.project);
    let now = move |name: &str| {
        there.iter().find(|(field, _)| *field == name).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let line = {
        let now = now.clone();
        move |name: &'static str, lang: &'static str| {
            view! { <Field name label=words::label(locale, name) value=now(name) lang/> }
        }
    };
    let text = {
        let now = now.clone();
        move |name: &'static str, lang: &'static str| {
            view! { <TextArea name label=words::label(locale, name) value=now(name) hint=words::free(locale) lang/> }
        }
    };
    let hidden = vec![("version", page.project.version.to_string())];
    let Page { project, territories, places, themes } = page.clone();
    view! {
        <Title text=heading/>
        <section class="stack">
            <p class="over"><a href=back.clone()><Said pair=project.name.clone()/></a></p>
            <h1>{heading}</h1>
            <p class="lead">{words::lead(locale)}</p>
            <Errors of="save"/>
            <Conflict page/>
        </section>
        <section>
            <Form deed="save" hidden>
                <h2 class="chapter">{words::what(locale)}</h2>
                <div class="pair">
                    {line("name_fr", "fr")}
                    {line("name_nl", "nl")}
                    {text("summary_fr", "fr")}
                    {text("summary_nl", "nl")}
                </div>
                <Field name="organisation" label=words::organisation(locale) value=now("organisation")/>
                <Field name="since" label=words::since(locale) hint=words::since_hint(locale) value=now("since") short=true/>
                <Field name="contact" label=words::contact(locale) hint=words::contact_hint(locale) value=now("contact")/>
                <h2 class="chapter">{words::where_(locale)}</h2>
                <Picks name="territories" legend=words::territories(locale) options=territories
                    ticked=project.territories hint=words::territories_hint(locale)/>
                <Picks name="places" legend=words::places(locale) options=places ticked=project.places/>
                <div class="pair">
                    {line("quartier_fr", "fr")}
                    {line("quartier_nl", "nl")}
                </div>
                <Field name="unit" label=words::unit(locale) hint=words::unit_hint(locale) value=now("unit")/>
                <h2 class="chapter">{words::whom(locale)}</h2>
                <div class="pair">
                    {text("public_fr", "fr")}
                    {text("public_nl", "nl")}
                </div>
                <Picks name="themes" legend=words::themes(locale) options=themes ticked=project.themes/>
                <h2 class="chapter">{words::exchange(locale)}</h2>
                <div class="pair">
                    {text("shares_fr", "fr")}
                    {text("shares_nl", "nl")}
                    {text("seeks_fr", "fr")}
                    {text("seeks_nl", "nl")}
                </div>
                <p class="bar">
                    <button class="btn">{words::save(locale)}</button>
                    <a class="link" href=back>{words::back(locale)}</a>
                </p>
            </Form>
        </section>
    }
}
