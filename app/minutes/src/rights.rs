//! Who reads the minutes, and who writes them.

use kit::{Right, Role};

/// The page: what each reader finds on it follows from `rules::reading`.
pub const READ_ECHO: Right = Right::new("minutes/read", &[Role::Visitor]);
/// The whole of them, under review and once approved. Who was there reads it too.
pub const READ_FULL: Right = Right::new("minutes/full", &[Role::Present, Role::Coordinator, Role::Moderator]);
/// The desk, and the texts before approval.
pub const EDIT: Right = Right::new("minutes/edit", &[Role::Moderator]);
pub const SAVE: Right = Right::new("minutes/save", &[Role::Moderator]);
/// An outcome in the language it was not noted in.
pub const TRANSLATE: Right = Right::new("minutes/translate", &[Role::Moderator]);
pub const PROPOSE: Right = Right::new("minutes/propose", &[Role::Moderator]);
pub const TO_REVIEW: Right = Right::new("minutes/to-review", &[Role::Moderator]);
pub const BACK_TO_DRAFT: Right = Right::new("minutes/back-to-draft", &[Role::Moderator]);
pub const APPROVE: Right = Right::new("minutes/approve", &[Role::Moderator]);
pub const CORRECT: Right = Right::new("minutes/correct", &[Role::Moderator]);
pub const SUMMARY: Right = Right::new("minutes/send-summary", &[Role::Moderator]);

/// A remark on the minutes under review, by whoever reads them.
pub const REMARK: Right = Right::new("minutes/remark", &[Role::Present, Role::Coordinator, Role::Moderator]);
pub const TAKE_BACK: Right = Right::new("minutes/take-back", &[Role::Present, Role::Coordinator, Role::Moderator]);
pub const ANSWER: Right = Right::new("minutes/answer", &[Role::Moderator]);
pub const COMPARE: Right = Right::new("minutes/compare", &[Role::Present, Role::Coordinator, Role::Moderator]);
/// The search, and a body's year on one page: of each session what the reader may read of it.
pub const SEARCH: Right = Right::new("minutes/search", &[Role::Visitor]);
pub const YEAR: Right = Right::new("minutes/year", &[Role::Visitor]);
/// Words that let somebody be recognised: the page, and taking them out.
pub const REDACTION: Right = Right::new("minutes/redaction", &[Role::Moderator]);
pub const REDACT: Right = Right::new("minutes/redact", &[Role::Moderator]);
pub const REDACT_WHOLE: Right = Right::new("minutes/redact-contribution", &[Role::Moderator]);
pub const REDACT_DOCUMENT: Right = Right::new("minutes/redact-document", &[Role::Moderator]);

pub const RIGHTS: &[&Right] = &[
    &READ_ECHO,
    &READ_FULL,
    &EDIT,
    &SAVE,
    &TRANSLATE,
    &PROPOSE,
    &TO_REVIEW,
    &BACK_TO_DRAFT,
    &APPROVE,
    &CORRECT,
    &SUMMARY,
    &REMARK,
    &TAKE_BACK,
    &ANSWER,
    &COMPARE,
    &SEARCH,
    &YEAR,
    &REDACTION,
    &REDACT,
    &REDACT_WHOLE,
    &REDACT_DOCUMENT,
];
