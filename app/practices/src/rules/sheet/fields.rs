//! The texts of a sheet, each with the fields of a form that hold it: one list, from which the
//! editor, the reading of its form, the search and the page are made.

use kit::words::Pair;

use super::{FieldName, Sheet};

/// Most steps a sheet has.
pub const STEPS: usize = 8;

/// A text of the sheet in both languages: where it is, and the fields that hold it in a form.
pub struct Text {
    pub name: FieldName,
    pub fr: &'static str,
    pub nl: &'static str,
    /// One line, or several.
    pub line: bool,
    pub of: fn(&Sheet) -> &Pair,
    pub of_mut: fn(&mut Sheet) -> &mut Pair,
}

impl Text {
    /// The text of this name.
    pub fn named(name: FieldName) -> Option<&'static Text> {
        TEXTS.iter().find(|text| text.name == name)
    }
}

macro_rules! sheet_texts {
    ($($name:ident $code:literal $line:literal $($path:ident).+;)+) => {
        &[$(Text {
            name: FieldName::$name,
            fr: concat!($code, "_fr"),
            nl: concat!($code, "_nl"),
            line: $line,
            of: |sheet| &sheet.$($path).+,
            of_mut: |sheet| &mut sheet.$($path).+,
        }),+]
    };
}

/// Every text of a sheet but its steps, in the order of the sheet.
pub const TEXTS: &[Text] = sheet_texts! {
    Title "title" true title;
    LetsYou "lets_you" true lets_you;
    Need "need" false need;
    Keep "keep" false keep;
    Adapt "adapt" false adapt;
    Success "success" false success;
    Attention "attention" false attention;
    Failed "failed" false failed;
    Effects "effects" false effects;
    Public "public" true public;
    Context "context" false context;
    Time "means_time" true means.time;
    Contact "contact" true contact;
};

/// The fields of one step in a form: title FR, title NL, text FR, text NL.
pub type StepFields = [&'static str; 4];

macro_rules! step_fields {
    ($($n:literal)+) => {
        [$([
            concat!("step", $n, "_title_fr"), concat!("step", $n, "_title_nl"),
            concat!("step", $n, "_text_fr"), concat!("step", $n, "_text_nl"),
        ]),+]
    };
}

pub const STEP_FIELDS: [StepFields; STEPS] = step_fields!(1 2 3 4 5 6 7 8);
