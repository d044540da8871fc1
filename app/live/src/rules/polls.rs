//! A show of hands, or dots: a short question under the current item. It takes the temperature of the
//! room; it is no vote with legal force.

use agenda::rules::ItemId;
use kit::Locale;
use serde::{Deserialize, Serialize};

kit::id! {
    /// A question to the room.
    PollId
}

kit::coded! {
    /// How the room answers.
    pub enum Way {
        /// Yes, no or abstain.
        Hands = "hands",
        /// A few dots each, on a few choices.
        Dots = "dots",
    }
}

/// The longest question, and the longest choice.
pub const LONGEST_QUESTION: usize = 200;
pub const LONGEST_CHOICE: usize = 80;
pub const FEWEST_CHOICES: usize = 2;
pub const MOST_CHOICES: usize = 8;
/// The most dots each has.
pub const MOST_DOTS: i64 = 5;
/// Yes, no, abstain.
const HANDS: usize = 3;

/// A question as everyone sees it: while it is open, how many have answered; the counts once it is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    pub id: PollId,
    pub item: ItemId,
    pub way: Way,
    pub text: String,
    pub lang: Locale,
    /// Of dots; hands have none of their own.
    pub choices: Vec<String>,
    /// How many each has: one hand, or so many dots.
    pub dots: i64,
    pub is_open: bool,
    pub answered: i64,
    /// By choice; empty while it is open.
    pub counts: Vec<i64>,
}

impl Poll {
    /// How many choices there are.
    pub fn width(&self) -> usize {
        match self.way {
            Way::Hands => HANDS,
            Way::Dots => self.choices.len(),
        }
    }
}

/// The choices as typed, one a line; or why they are none.
pub fn choices_typed(typed: &str) -> Result<Vec<String>, BadChoices> {
    let mut choices: Vec<String> = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if line.chars().count() > LONGEST_CHOICE {
            return Err(BadChoices::TooLong);
        }
        // Written twice it is one.
        if choices.iter().all(|known| known != line) {
            choices.push(line.to_owned());
        }
    }
    match choices.len() {
        FEWEST_CHOICES..=MOST_CHOICES => Ok(choices),
        _ => Err(BadChoices::Number),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadChoices {
    /// Two to eight.
    Number,
    TooLong,
}

/// What somebody gave, by choice: at least one, at most as many as each has.
pub fn given(poll: &Poll, typed: &[&str]) -> Result<Vec<i64>, BadAnswer> {
    let dots = (0..poll.width())
        .map(|at| match typed.get(at).copied().unwrap_or_default() {
            "" => Ok(0),
            figure => figure.parse::<i64>().ok().filter(|n| *n >= 0).ok_or(BadAnswer::NoFigure),
        })
        .collect::<Result<Vec<_>, _>>()?;
    match dots.iter().fold(0_i64, |sum, n| sum.saturating_add(*n)) {
        0 => Err(BadAnswer::None),
        sum if sum > poll.dots => Err(BadAnswer::TooMany),
        _ => Ok(dots),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAnswer {
    None,
    TooMany,
    NoFigure,
}

/// The sums of all answers, by choice.
pub fn tally<'a>(width: usize, answers: impl IntoIterator<Item = &'a Vec<i64>>) -> Vec<i64> {
    let mut counts = vec![0; width];
    for answer in answers {
        counts.iter_mut().zip(answer).for_each(|(count, n)| *count += n);
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn poll(way: Way, choices: &[&str], dots: i64) -> Poll {
        Poll {
            id: PollId::fresh(),
            item: ItemId::fresh(),
            way,
            text: "On continue ?".into(),
            lang: Locale::Fr,
            choices: choices.iter().map(|one| (*one).to_owned()).collect(),
            dots,
            is_open: true,
            answered: 0,
            counts: Vec::new(),
        }
    }

    #[test]
    fn choices_are_a_few_short_lines() {
        assert_eq!(choices_typed(" A \n\nB\r\nA"), Ok(vec!["A".into(), "B".into()]));
        assert_eq!(choices_typed("A\nA"), Err(BadChoices::Number));
        assert_eq!(choices_typed(&"a b c d e f g h i".replace(' ', "\n")), Err(BadChoices::Number));
        assert_eq!(choices_typed(&format!("A\n{}", "é".repeat(LONGEST_CHOICE + 1))), Err(BadChoices::TooLong));
    }

    #[test]
    fn a_hand_is_one() {
        let poll = poll(Way::Hands, &[], 1);
        assert_eq!(given(&poll, &["", "1", ""]), Ok(vec![0, 1, 0]));
        assert_eq!(given(&poll, &["1", "1"]), Err(BadAnswer::TooMany));
        assert_eq!(given(&poll, &[]), Err(BadAnswer::None));
        assert_eq!(given(&poll, &["-1", "1"]), Err(BadAnswer::NoFigure));
    }

    proptest! {
        #[test]
        fn no_answer_has_more_dots_than_each_has(
            dots in 1..=MOST_DOTS,
            answers in proptest::collection::vec(proptest::collection::vec(-1..7_i64, 4), 0..30),
        ) {
            let poll = poll(Way::Dots, &["A", "B", "C", "D"], dots);
            let mut kept = Vec::new();
            for answer in answers {
                let typed: Vec<String> = answer.iter().map(i64::to_string).collect();
                let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
                if let Ok(answer) = given(&poll, &typed) {
                    let sum: i64 = answer.iter().sum();
                    prop_assert!(sum >= 1 && sum <= dots);
                    kept.push(answer);
                }
            }
            let counts = tally(poll.width(), &kept);
            prop_assert_eq!(counts.iter().sum::<i64>(), kept.iter().flatten().sum::<i64>());
        }
    }
}
