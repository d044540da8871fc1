//! The form of a session: title, date, place, registration.

use kit::ui::{Errors, Field, Form, Kind, Loaded, Pick, Place, TextArea, part, to, use_locale, use_sent};
use leptos::prelude::*;
use leptos_meta::Title;
use territories::rules::BodyKind;

use super::session_of;
use crate::api;
use crate::rules::Session;
use crate::rules::edit::fields;
use crate::texts::edit as words;

/// `/session/{session}/edit`
#[component]
pub fn EditPage() -> impl IntoView {
    let session = part("session");
    let data = kit::ui::ask(session, |id| async move { api::edit(session_of(&id)?).await });
    view! {
        <Loaded from=data let:page>
            <Edit page/>
        </Loaded>
    }
}

#[component]
fn Edit(page: api::EditPage) -> impl IntoView {
    let locale = use_locale();
    let api::EditPage { session, body, told } = page;
    let back = to(&format!("/session/{}", session.id));
    let heading = words::heading(locale);
    let there = fields(&session);
    let now = move |field: &str| {
        there.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let line = {
        let now = now.clone();
        move |name: &'static str| view! { <Field name label=words::label(locale, name) value=now(name)/> }
    };
    let timed = {
        let now = now.clone();
        move |name: &'static str, kind: Kind| view! { <Field name kind label=words::label(locale, name) value=now(name)/> }
    };
    let [french, dutch] = kit::Locale::ALL.map(|language| session.languages.contains(&language));
    let hidden = vec![("version", session.version.to_string())];
    let wrong_language = use_sent().why("languages").map(str::to_owned);
    let no_language = wrong_language.is_some();
    let concertation = body.kind == BodyKind::Concertation;
    view! {
        <Title text=heading/>
        <section class="stack">
            <p class="over"><a href=back.clone()><Place mark=body.mark.clone() name=session.name(&body.name).text(locale)/></a></p>
            <h1>{heading}</h1>
            <Errors of="edit"/>
            <Conflict session=session.clone()/>
        </section>
        <section>
            <Form deed="edit" hidden>
                <h2 class="chapter">{words::what(locale)}</h2>
                <div class="pair">
                <Field name="title_fr" label=words::title_fr(locale) value=now("title_fr") hint=words::title_hint(locale) lang="fr"/>
                <Field name="title_nl" label=words::title_nl(locale) value=now("title_nl") lang="nl"/>
                </div>
                <h2 class="chapter">{words::when(locale)}</h2>
                <div class="trio">
                    {timed("date", Kind::Date)}
                    {timed("start", Kind::Time)}
                    {timed("end", Kind::Time)}
                </div>
                <h2 class="chapter">{words::place(locale)}</h2>
                <div class="pair">
                <Field name="venue_fr" label=words::venue_fr(locale) value=now("venue_fr") lang="fr"/>
                <Field name="venue_nl" label=words::venue_nl(locale) value=now("venue_nl") lang="nl"/>
                {line("address")}
                {line("stop")}
                <TextArea name="access_fr" label=words::access_fr(locale) value=now("access_fr") hint=words::access_hint(locale) lang="fr"/>
                <TextArea name="access_nl" label=words::access_nl(locale) value=now("access_nl") lang="nl"/>
                </div>
                <Field name="link" label=words::link(locale) value=now("link") hint=words::link_hint(locale)/>
                <fieldset class="stack-s" id="languages" tabindex="-1" class:bad=no_language>
                    <legend>{words::languages(locale)}</legend>
                    {wrong_language.map(|why| view! { <p class="why">{why}</p> })}
                    <Pick name="languages" value="fr" label=crate::texts::page::french(locale) ticked=french/>
                    <Pick name="languages" value="nl" label=crate::texts::page::dutch(locale) ticked=dutch/>
                </fieldset>
                <h2 class="chapter">{words::registration(locale)}</h2>
                <Field name="capacity" kind=Kind::Number short=true label=words::capacity(locale) value=now("capacity") hint=words::capacity_hint(locale)/>
                <p class="hint">{words::registration_hint(locale, session.opens_days)}</p>
                <div class="trio">
                    {timed("opens_at", Kind::Moment)}
                    {timed("closes_at", Kind::Moment)}
                </div>
                {concertation.then(|| view! {
                    <h2 class="chapter">{words::agenda(locale)}</h2>
                    <p><Pick name="agenda_open" label=words::agenda_open(locale) ticked=session.agenda_open/></p>
                })}
                {(told > 0).then(|| view! { <p class="because">{words::will_tell(locale, told)}</p> })}
                <p class="bar">
                    <button class="btn">{words::save(locale)}</button>
                    <a class="link" href=back>{words::back(locale)}</a>
                </p>
            </Form>
        </section>
    }
}

/// Someone else saved meanwhile: both versions, side by side, field by field.
#[component]
fn Conflict(session: Session) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let stale = sent.is("edit") && sent.value("version").is_some_and(|read| read != session.version.to_string());
    if !stale {
        return ().into_any();
    }
    let differ: Vec<(&'static str, String, String)> = fields(&session)
        .into_iter()
        .map(|(field, theirs)| (field, sent.all(field).map(str::trim).collect::<Vec<_>>().join(","), theirs))
        .filter(|(_, mine, theirs)| mine != theirs)
        .collect();
    let column = |heading: &'static str, texts: Vec<(&'static str, String)>| {
        view! {
            <div class="keep-it stack-s">
                <h3>{heading}</h3>
                <dl>
                    {texts.into_iter().map(|(field, text)| {
                        let text = match text.as_str() {
                            "" => words::nothing(locale).to_owned(),
                            "yes" => words::yes(locale).to_owned(),
                            _ => text,
                        };
                        view! { <dt>{words::label(locale, field)}</dt><dd><b>{text}</b></dd> }
                    }).collect_view()}
                </dl>
            </div>
        }
    };
    let mine = differ.iter().map(|(field, mine, _)| (*field, mine.clone())).collect();
    let theirs = differ.iter().map(|(field, _, theirs)| (*field, theirs.clone())).collect();
    view! {
        <div class="conflict">
            <p>{words::stale_more(locale)}</p>
            {column(words::mine(locale), mine)}
            {column(words::theirs(locale), theirs)}
            <p class="bar"><a class="btn quiet" href=to(&format!("/session/{}/edit", session.id))>{words::keep_theirs(locale)}</a></p>
        </div>
    }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::form::Sent;
    use kit::{Day, Locale};

    fn drawn(sent: &[(&str, &str)]) -> String {
        let day = Day::ymd(2027, 2, 4).unwrap();
        let base = Session::dated("concertation", 2027, 1, day.at(9, 15), day.at(12, 30));
        let session = Session { version: 4, stop: "Simonis".into(), ..base };
        let mut values: Vec<(String, String)> =
            fields(&session).into_iter().map(|(field, text)| (field.to_owned(), text)).collect();
        for (field, text) in sent {
            values.retain(|(name, _)| name != field);
            values.push(((*field).into(), (*text).into()));
        }
        Owner::new_root(None).with(|| {
            provide_context(Locale::Fr);
            provide_context(Sent { deed: "edit".into(), values, ..Sent::default() });
            view! { <Conflict session/> }.to_html().replace("<!>", "")
        })
    }

    #[test]
    fn both_versions_stand_side_by_side() {
        let html = drawn(&[("version", "3"), ("stop", "Bockstael")]);
        assert_eq!(html.matches("keep-it").count(), 2, "{html}");
        assert!(html.contains("Bockstael") && html.contains("Simonis"), "{html}");
        assert!(!html.contains("2027-02-04"), "what is the same is not repeated: {html}");
    }

    #[test]
    fn a_form_of_this_version_shows_no_conflict() {
        assert!(!drawn(&[("version", "4"), ("stop", "Bockstael")]).contains("keep-it"));
    }
}
