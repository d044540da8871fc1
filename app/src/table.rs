//! The whole table of rights, and all deeds: each feature brings its rows, the shell joins them.

use kit::Right;
use kit::verbs::Verb;

/// Every right of the product, feature by feature.
pub fn rights() -> impl Iterator<Item = &'static Right> {
    let features: [&[&Right]; 13] = [
        people::rights::RIGHTS,
        sessions::rights::RIGHTS,
        dating::rights::RIGHTS,
        agenda::rights::RIGHTS,
        live::rights::RIGHTS,
        minutes::rights::RIGHTS,
        paper::rights::RIGHTS,
        commitments::rights::RIGHTS,
        tasks::rights::RIGHTS,
        year::rights::RIGHTS,
        ateliers::rights::RIGHTS,
        practices::rights::RIGHTS,
        projects::rights::RIGHTS,
    ];
    features.into_iter().flatten().copied()
}

/// Every deed of every form.
pub fn deeds() -> impl Iterator<Item = &'static Verb> {
    let features: [&[Verb]; 12] = [
        people::deeds::DEEDS,
        sessions::deeds::DEEDS,
        dating::deeds::DEEDS,
        agenda::deeds::DEEDS,
        live::deeds::DEEDS,
        minutes::deeds::DEEDS,
        paper::deeds::DEEDS,
        commitments::deeds::DEEDS,
        tasks::deeds::DEEDS,
        ateliers::deeds::DEEDS,
        practices::deeds::DEEDS,
        projects::deeds::DEEDS,
    ];
    features.into_iter().flatten()
}
