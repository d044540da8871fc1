//! The whole table of rights, and all deeds: each feature brings its rows, the shell joins them.

use kit::Right;
use kit::verbs::Verb;

/// Every right of the product, feature by feature.
pub fn rights() -> impl Iterator<Item = &'static Right> {
    [year::rights::RIGHTS].concat().into_iter()
}

/// Every deed of every form.
pub fn deeds() -> impl Iterator<Item = &'static Verb> {
    let all: [&'static [Verb]; 0] = [];
    all.into_iter().flatten()
}
