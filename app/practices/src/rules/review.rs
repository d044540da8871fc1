//! The grid a moderator reviews with.

use kit::Instant;
use serde::{Deserialize, Serialize};

kit::coded! {
    pub enum Criterion {
        Clear = "clear",
        UsefulElsewhere = "useful_elsewhere",
        HonestAboutLimits = "honest_about_limits",
        NobodyRecognisable = "nobody_recognisable",
        SourcesSaid = "sources_said",
    }
}

impl Criterion {
    /// The fields of the form for this criterion: met or not, and the comment.
    pub const fn fields(self) -> (&'static str, &'static str) {
        match self {
            Criterion::Clear => ("met_clear", "words_clear"),
            Criterion::UsefulElsewhere => ("met_useful_elsewhere", "words_useful_elsewhere"),
            Criterion::HonestAboutLimits => ("met_honest_about_limits", "words_honest_about_limits"),
            Criterion::NobodyRecognisable => ("met_nobody_recognisable", "words_nobody_recognisable"),
            Criterion::SourcesSaid => ("met_sources_said", "words_sources_said"),
        }
    }
}

/// What a reviewer says about one criterion. Those of one review share their instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    pub criterion: Criterion,
    pub met: bool,
    pub words: String,
    pub at: Instant,
}

/// Why a verdict cannot be given as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// To publish, every criterion is met.
    NotMet(Criterion),
    /// To give back, the author must learn what to change.
    NothingSaid,
}

/// May a sheet be published with this grid?
pub fn may_publish(grid: &[Remark]) -> Result<(), Hindrance> {
    let met = |criterion: Criterion| grid.iter().any(|r| r.criterion == criterion && r.met);
    match Criterion::ALL.iter().find(|criterion| !met(**criterion)) {
        Some(criterion) => Err(Hindrance::NotMet(*criterion)),
        None => Ok(()),
    }
}

/// May a sheet go back to its author with this grid?
pub fn may_give_back(grid: &[Remark]) -> Result<(), Hindrance> {
    if grid.iter().any(|remark| !remark.words.is_empty()) { Ok(()) } else { Err(Hindrance::NothingSaid) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(met: impl Fn(Criterion) -> bool, words: &str) -> Vec<Remark> {
        let remark = |criterion: &Criterion| Remark {
            criterion: *criterion,
            met: met(*criterion),
            words: words.into(),
            at: Instant(0),
        };
        Criterion::ALL.iter().map(remark).collect()
    }

    #[test]
    fn one_unmet_criterion_keeps_it_out() {
        assert_eq!(may_publish(&grid(|_| true, "")), Ok(()));
        let all_but = grid(|c| c != Criterion::NobodyRecognisable, "");
        assert_eq!(may_publish(&all_but), Err(Hindrance::NotMet(Criterion::NobodyRecognisable)));
        assert_eq!(may_publish(&[]), Err(Hindrance::NotMet(Criterion::Clear)));
    }

    #[test]
    fn an_author_learns_why() {
        assert_eq!(may_give_back(&grid(|_| false, "")), Err(Hindrance::NothingSaid));
        assert_eq!(may_give_back(&grid(|_| true, "Plus court.")), Ok(()));
    }

    #[test]
    fn the_fields_of_a_criterion_carry_its_code() {
        for criterion in Criterion::ALL {
            let (met, words) = criterion.fields();
            assert_eq!(met, format!("met_{criterion}"));
            assert_eq!(words, format!("words_{criterion}"));
        }
    }
}
