//! Whole agendas to begin with, as the field arranges them.

use super::{Format, ItemKind, MINUTES};

kit::coded! {
    /// A usual agenda.
    pub enum Template {
        Concertation = "concertation",
        Atelier = "atelier",
        Regional = "regional",
    }
}

/// A part of such an agenda; its title is in `texts::templates`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub name: Name,
    pub kind: ItemKind,
    pub format: Format,
    pub minutes: i64,
}

/// What a part is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    Welcome,
    News,
    Story,
    Intervision,
    Pause,
    Harvest,
    NextAndClose,
    Opening,
    ActionPlan,
    SubGroups,
    ReportBack,
    StepsAndEvaluation,
    FiveBassins,
    CrossCutting,
    Gallery,
}

use Format as F;
use ItemKind as K;
use Name as N;

const CONCERTATION: &[Part] = &[
    part(N::Welcome, K::Inform, F::Welcome, 15),
    part(N::News, K::Exchange, F::Round, 25),
    part(N::Story, K::Exchange, F::Story, 30),
    part(N::Intervision, K::Exchange, F::Intervision, 60),
    part(N::Pause, K::Break, F::Break, 15),
    part(N::Harvest, K::Harvest, F::Writing, 35),
    part(N::NextAndClose, K::Exchange, F::Closing, 15),
];

const ATELIER: &[Part] = &[
    part(N::Welcome, K::Inform, F::Welcome, 30),
    part(N::Opening, K::Inform, F::Plenary, 20),
    part(N::ActionPlan, K::Inform, F::Plenary, 30),
    part(N::SubGroups, K::Exchange, F::SubGroups, 60),
    part(N::Pause, K::Break, F::Break, 15),
    part(N::ReportBack, K::Harvest, F::Plenary, 30),
    part(N::StepsAndEvaluation, K::Inform, F::Closing, 15),
];

const REGIONAL: &[Part] = &[
    part(N::Welcome, K::Inform, F::Welcome, 30),
    part(N::Opening, K::Inform, F::Plenary, 20),
    part(N::FiveBassins, K::Inform, F::Plenary, 40),
    part(N::CrossCutting, K::Exchange, F::Fishbowl, 45),
    part(N::Pause, K::Break, F::Break, 20),
    part(N::SubGroups, K::Exchange, F::SubGroups, 50),
    part(N::Gallery, K::Harvest, F::Dots, 25),
    part(N::StepsAndEvaluation, K::Inform, F::Closing, 10),
];

const fn part(name: Name, kind: ItemKind, format: Format, minutes: i64) -> Part {
    Part { name, kind, format, minutes }
}

impl Template {
    pub const fn parts(self) -> &'static [Part] {
        match self {
            Template::Concertation => CONCERTATION,
            Template::Atelier => ATELIER,
            Template::Regional => REGIONAL,
        }
    }
}

/// The templates for such a body.
pub const fn offered(atelier: bool) -> &'static [Template] {
    if atelier { &[Template::Atelier, Template::Regional] } else { &[Template::Concertation] }
}

/// The parts with minutes that fit in this length, in steps of five: each gives up its share, none grows.
/// Where even the shortest parts do not fit, nothing.
pub fn fitted(template: Template, length: i64) -> Option<Vec<Part>> {
    let shortest = *MINUTES.start();
    let parts = template.parts();
    let usual: i64 = parts.iter().map(|part| part.minutes).sum();
    let count = i64::try_from(parts.len()).unwrap_or(i64::MAX);
    if length < count.saturating_mul(shortest) {
        return None;
    }
    let share = |minutes: i64| if usual <= length { minutes } else { minutes * length / usual / 5 * 5 };
    let mut fitted: Vec<Part> =
        parts.iter().map(|part| Part { minutes: share(part.minutes).max(shortest), ..*part }).collect();
    // The shortest parts kept their five minutes: the longest ones pay for them.
    while fitted.iter().map(|part| part.minutes).sum::<i64>() > length {
        let longest = fitted.iter_mut().max_by_key(|part| part.minutes)?;
        longest.minutes -= 5;
    }
    Some(fitted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn they_last_what_they_last_in_the_field() {
        let all = |template: Template| template.parts().iter().map(|part| part.minutes).sum::<i64>();
        assert_eq!(Template::ALL.iter().map(|template| all(*template)).collect::<Vec<_>>(), [195, 200, 240]);
        assert!(Template::ALL.iter().all(|template| fitted(*template, all(*template)).unwrap() == template.parts()));
    }

    #[test]
    fn an_atelier_is_not_offered_to_decide() {
        let parts = |atelier| offered(atelier).iter().flat_map(|template| template.parts());
        assert!(parts(true).chain(parts(false)).all(|part| part.kind != ItemKind::Decide));
    }

    proptest! {
        #[test]
        fn a_template_fits_or_is_not_offered(which in 0..3_usize, length in 0..400_i64) {
            let template = Template::ALL[which];
            let usual = template.parts();
            match fitted(template, length) {
                None => prop_assert!(length < 5 * usual.len() as i64),
                Some(parts) => {
                    prop_assert!(parts.iter().map(|part| part.minutes).sum::<i64>() <= length);
                    for (part, usual) in parts.iter().zip(usual) {
                        prop_assert!(part.minutes % 5 == 0 && (5..=usual.minutes).contains(&part.minutes));
                    }
                }
            }
        }
    }
}
