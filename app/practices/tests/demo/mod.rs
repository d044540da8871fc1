//! The eight sheets of the demonstration, as the library knows them.

use kit::words::Pair;
use practices::rules::sheet::{Means, StepText, TEXTS};
use practices::rules::{PracticeId, Sheet};
use practices::search::library::{Entry, Place};
use serde_json::Value;

const FILE: &str = include_str!("../../../../server/demo/practices.json");
const THEMES: &str = include_str!("../../../territories/data/themes.json");

fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}

fn codes(value: &Value, field: &str) -> Vec<String> {
    let list = value[field].as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

pub fn sheet(from: &Value) -> Sheet {
    let french = from["steps_fr"].as_array().expect("steps");
    let dutch = from["steps_nl"].as_array().expect("steps");
    let steps = french.iter().zip(dutch).map(|(fr, nl)| StepText {
        title: Pair::new(text(fr, "title"), text(nl, "title")),
        text: Pair::new(text(fr, "text"), text(nl, "text")),
    });
    let mut sheet = Sheet {
        projects: codes(from, "projects"),
        territories: codes(from, "territories"),
        themes: codes(from, "themes"),
        steps: steps.collect(),
        effects_known: from["effects_known"].as_str().and_then(|code| code.parse().ok()),
        means: Means {
            people: from["means_people"].as_u64().and_then(|n| n.try_into().ok()),
            money: from["means_money"].as_str().and_then(|code| code.parse().ok()),
            ..Means::default()
        },
        licence: text(from, "licence"),
        ethics: true,
        review_by: kit::Day::ymd(2029, 1, 1),
        ..Sheet::default()
    };
    for field in TEXTS {
        *(field.of_mut)(&mut sheet) = Pair::new(text(from, field.fr), text(from, field.nl));
    }
    sheet
}

/// `(demo-pr1, sheet)`, …
pub fn sheets() -> Vec<(String, Sheet)> {
    let file: Vec<Value> = serde_json::from_str(FILE).expect("the demonstration");
    file.iter().map(|one| (text(one, "id"), sheet(one))).collect()
}

/// The sheets as entries of the search, with the number (1 to 8) each has in the file.
pub fn entries() -> Vec<Entry> {
    let themes: Vec<Value> = serde_json::from_str(THEMES).expect("the themes");
    sheets()
        .into_iter()
        .map(|(_, sheet)| Entry {
            id: PracticeId::fresh(),
            themes: themes
                .iter()
                .filter(|theme| sheet.themes.contains(&text(theme, "slug")))
                .map(|theme| (text(theme, "slug"), Pair::new(text(theme, "fr"), text(theme, "nl"))))
                .collect(),
            territories: sheet
                .territories
                .iter()
                .map(|id| Place {
                    id: id.clone(),
                    mark: id.trim_start_matches("bassin-").into(),
                    name: Pair::new(id.trim_start_matches("bassin-"), ""),
                })
                .collect(),
            projects: Vec::new(),
            sheet,
        })
        .collect()
}
