//! Two people wrote at once: both texts, side by side.

use kit::Locale;
use kit::ui::{to, use_locale, use_sent};
use leptos::prelude::*;

use crate::api::EditPage;
use crate::rules::sheet::fields;
use crate::texts::edit as words;

/// What was typed beside what was saved meanwhile, where they differ. The form below keeps what was
/// typed, on the version that stands now: saving again keeps it knowingly.
#[component]
pub fn Conflict(page: EditPage) -> impl IntoView {
    let locale = use_locale();
    let sent = use_sent();
    let version = page.project.version.to_string();
    if !sent.is("save") || sent.value("version").is_none_or(|read| read == version) {
        return ().into_any();
    }
    let typed = |field: &str| sent.all(field).map(str::trim).collect::<Vec<_>>().join(",");
    let differ: Vec<(&'static str, String, String)> = fields(&page.project)
        .into_iter()
        .map(|(field, theirs)| (field, typed(field), theirs))
        .filter(|(_, mine, theirs)| mine != theirs)
        .collect();
    let column = |heading: &'static str, texts: Vec<(&'static str, String)>| {
        let rows = texts.into_iter().map(|(field, text)| {
            view! { <dt>{words::label(locale, field)}</dt><dd><b>{readable(&page, field, text, locale)}</b></dd> }
        });
        view! { <div class="keep-it stack-s"><h2>{heading}</h2><dl>{rows.collect_view()}</dl></div> }
    };
    let mine = differ.iter().map(|(field, mine, _)| (*field, mine.clone())).collect();
    let theirs = differ.iter().map(|(field, _, theirs)| (*field, theirs.clone())).collect();
    let again = to(&format!("/project/{}/edit", page.project.id));
    view! {
        <div class="conflict">
            <p>{words::stale_more(locale)}</p>
            {column(words::mine(locale), mine)}
            {column(words::theirs(locale), theirs)}
            <p class="bar"><a class="btn quiet" href=again>{words::keep_theirs(locale)}</a></p>
        </div>
    }
    .into_any()
}

/// Codes by their names; an empty text says so.
fn readable(page: &EditPage, field: &str, text: String, locale: Locale) -> String {
    let list = match field {
        _ if text.is_empty() => return words::nothing(locale).to_owned(),
        "territories" => &page.territories,
        "places" => &page.places,
        "themes" => &page.themes,
        _ => return text,
    };
    let name = |code: &str| list.iter().find(|(known, _)| known == code).map(|(_, name)| name.text(locale));
    text.split(',').filter_map(name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::form::Sent;
    use kit::words::Pair;
    use people::rules::Project;

    fn drawn(sent: &[(&str, &str)]) -> String {
        let page = EditPage {
            project: Project {
                name: Pair::new("Le Banc", ""),
                territories: vec!["bassin-nord".into()],
                version: 4,
                ..Project::default()
            },
            territories: vec![
                ("bassin-nord".into(), Pair::new("Bassin Nord", "Zorgzone Noord")),
                ("bassin-sud".into(), Pair::new("Bassin Sud", "Zorgzone Zuid")),
            ],
            places: Vec::new(),
            themes: Vec::new(),
        };
        let values = sent.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Owner::new_root(None).with(|| {
            provide_context(Locale::Fr);
            provide_context(Sent { deed: "save".into(), values, ..Sent::default() });
            view! { <Conflict page/> }.to_html().replace("<!>", "")
        })
    }

    #[test]
    fn both_versions_stand_side_by_side_in_words() {
        let mine =
            [("version", "3"), ("name_fr", "Le Banc"), ("territories", "bassin-nord"), ("territories", "bassin-sud")];
        let html = drawn(&mine);
        assert_eq!(html.matches("keep-it").count(), 2, "{html}");
        assert!(html.contains("Bassin Nord, Bassin Sud"), "{html}");
        assert!(!html.contains("Le Banc"), "what is the same is not repeated: {html}");
    }

    #[test]
    fn a_form_of_this_version_shows_no_conflict() {
        assert!(!drawn(&[("version", "4"), ("name_fr", "La Table")]).contains("keep-it"));
    }
}
