//! The sheet of a practice. Every text is in French or Dutch, or both; [`TEXTS`] is the one list of
//! them.

mod fields;

use kit::Day;
use kit::words::Pair;
use serde::{Deserialize, Serialize};

pub use fields::{STEP_FIELDS, STEPS, StepFields, TEXTS, Text};

kit::coded! {
    /// A part of the sheet.
    pub enum FieldName {
        Title = "title",
        LetsYou = "lets_you",
        Themes = "themes",
        Need = "need",
        Steps = "steps",
        Keep = "keep",
        Adapt = "adapt",
        Success = "success",
        Attention = "attention",
        Failed = "failed",
        Effects = "effects",
        EffectsKnown = "effects_known",
        Ethics = "ethics",
        ReviewBy = "review_by",
        Public = "public",
        Context = "context",
        Time = "means_time",
        Contact = "contact",
        Projects = "projects",
        Territories = "territories",
        People = "means_people",
        Money = "means_money",
        Licence = "licence",
    }
}

kit::coded! {
    /// How the effects are known.
    pub enum Known { Felt = "felt", Counted = "counted", Evaluated = "evaluated" }
}

kit::coded! {
    /// A band of money, in euros.
    pub enum Money { None = "none", Under500 = "under_500", Under5000 = "under_5000", More = "more" }
}

/// What it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Means {
    pub people: Option<u32>,
    pub time: Pair,
    pub money: Option<Money>,
}

/// One step of how it went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepText {
    pub title: Pair,
    pub text: Pair,
}

impl StepText {
    pub fn is_empty(&self) -> bool {
        self.title.is_empty() && self.text.is_empty()
    }
}

/// The sheet. What is not there yet is empty: a sheet kept before a field existed still reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sheet {
    pub title: Pair,
    /// What it lets you do, in one sentence.
    pub lets_you: Pair,
    /// Ids of projects, territories; slugs of themes.
    pub projects: Vec<String>,
    pub territories: Vec<String>,
    pub themes: Vec<String>,
    pub public: Pair,
    pub need: Pair,
    pub context: Pair,
    pub steps: Vec<StepText>,
    /// The functions to keep, and the form to adapt.
    pub keep: Pair,
    pub adapt: Pair,
    pub success: Pair,
    pub attention: Pair,
    pub failed: Pair,
    pub effects: Pair,
    pub effects_known: Option<Known>,
    pub means: Means,
    /// By role, never by name.
    pub contact: Pair,
    pub licence: String,
    /// Nobody can be recognised: read again for that.
    pub ethics: bool,
    pub review_by: Option<Day>,
}

/// The licence of a sheet that says nothing else.
pub const LICENCE: &str = "CC BY 4.0";

/// What a sheet must have before it is proposed for review.
pub const REQUIRED: &[FieldName] = &[
    FieldName::Title,
    FieldName::LetsYou,
    FieldName::Themes,
    FieldName::Need,
    FieldName::Steps,
    FieldName::Keep,
    FieldName::Adapt,
    FieldName::Success,
    FieldName::Attention,
    FieldName::Effects,
    FieldName::EffectsKnown,
    FieldName::Ethics,
    FieldName::ReviewBy,
];

impl FieldName {
    /// The first field of the form that holds this part: where a message belongs.
    pub fn field(self) -> &'static str {
        match self {
            FieldName::Steps => STEP_FIELDS[0][0],
            name => Text::named(name).map_or(name.code(), |text| text.fr),
        }
    }
}

impl Sheet {
    /// Is this part filled in, in one language at least?
    pub fn has(&self, name: FieldName) -> bool {
        if let Some(text) = Text::named(name) {
            return !(text.of)(self).is_empty();
        }
        match name {
            FieldName::Themes => !self.themes.is_empty(),
            FieldName::Steps => self.steps.iter().any(|step| !step.title.is_empty()),
            FieldName::EffectsKnown => self.effects_known.is_some(),
            FieldName::Ethics => self.ethics,
            FieldName::ReviewBy => self.review_by.is_some(),
            FieldName::Projects => !self.projects.is_empty(),
            FieldName::Territories => !self.territories.is_empty(),
            FieldName::People => self.means.people.is_some(),
            FieldName::Money => self.means.money.is_some(),
            FieldName::Licence => !self.licence.is_empty(),
            _ => false,
        }
    }

    /// Its texts as a form holds them: field and value, steps included.
    pub fn fields(&self) -> Vec<(&'static str, &str)> {
        let texts = TEXTS.iter().flat_map(|text| {
            let pair = (text.of)(self);
            [(text.fr, pair.fr.as_str()), (text.nl, pair.nl.as_str())]
        });
        let steps = STEP_FIELDS.iter().zip(&self.steps).flat_map(|(names, step)| {
            let StepText { title, text } = step;
            let values = [&title.fr, &title.nl, &text.fr, &text.nl];
            (*names).into_iter().zip(values.map(String::as_str))
        });
        texts.chain(steps).collect()
    }
}

/// What still lacks before it can be proposed for review, in the order of the sheet.
pub fn missing(sheet: &Sheet) -> Vec<FieldName> {
    REQUIRED.iter().copied().filter(|name| !sheet.has(*name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_sheet_lacks_all_that_is_required() {
        assert_eq!(missing(&Sheet::default()), REQUIRED);
    }

    #[test]
    fn one_language_is_enough() {
        let mut sheet = Sheet::default();
        for name in REQUIRED {
            if let Some(text) = Text::named(*name) {
                *(text.of_mut)(&mut sheet) = Pair::new("", "Iets.");
            }
        }
        assert_eq!(
            missing(&sheet),
            [FieldName::Themes, FieldName::Steps, FieldName::EffectsKnown, FieldName::Ethics, FieldName::ReviewBy]
        );
    }

    #[test]
    fn no_part_lacks_its_answer() {
        let full = Sheet {
            projects: vec!["p".into()],
            territories: vec!["t".into()],
            themes: vec!["x".into()],
            steps: vec![StepText { title: Pair::new("a", ""), ..StepText::default() }],
            effects_known: Some(Known::Felt),
            means: Means { people: Some(1), time: Pair::default(), money: Some(Money::None) },
            licence: LICENCE.into(),
            ethics: true,
            review_by: Day::ymd(2029, 1, 1),
            ..Sheet::default()
        };
        for name in FieldName::ALL {
            assert!(Text::named(*name).is_some() || full.has(*name), "{name} is asked nowhere");
            assert!(!Sheet::default().has(*name), "{name}");
        }
    }

    #[test]
    fn fields_are_named_once() {
        let mut names: Vec<_> = TEXTS.iter().flat_map(|t| [t.fr, t.nl]).collect();
        names.extend(STEP_FIELDS.iter().flatten());
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
        for text in TEXTS {
            assert_eq!(text.fr, format!("{}_fr", text.name));
            assert_eq!(text.nl, format!("{}_nl", text.name));
        }
    }

    #[test]
    fn each_text_is_written_where_it_is_read() {
        for text in TEXTS {
            let mut sheet = Sheet::default();
            (text.of_mut)(&mut sheet).nl = "x".into();
            assert_eq!((text.of)(&sheet).nl, "x");
            assert!(sheet.has(text.name));
            assert!(sheet.fields().contains(&(text.nl, "x")));
        }
    }
}
