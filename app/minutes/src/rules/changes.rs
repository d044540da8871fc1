//! Two texts compared, word by word: what stayed, what was taken out, what was added.

use agenda::rules::ItemId;
use kit::words::Pair;
use serde::{Deserialize, Serialize};

kit::coded! {
    pub enum How { Same = "same", Out = "out", In = "in" }
}

/// A run of words that went one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub how: How,
    pub text: String,
}

/// An item that two versions tell otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    pub id: ItemId,
    pub title: Pair,
    /// Nothing where the language is the same in both.
    pub fr: Vec<Piece>,
    pub nl: Vec<Piece>,
    /// It joined the écho (`true`) or left it.
    pub echo: Option<bool>,
}

/// Makes runs of single words. What was taken out stands before what was added in its place; a space
/// between two changed words belongs to the change, so that a reader is not told about each word.
pub fn runs<'a>(words: impl IntoIterator<Item = (How, &'a str)>) -> Vec<Piece> {
    let mut found = Runs::default();
    let mut words = words.into_iter().peekable();
    while let Some((how, word)) = words.next() {
        match how {
            How::Out => found.out.push_str(word),
            How::In => found.added.push_str(word),
            How::Same => {
                let inside = word.trim().is_empty()
                    && found.is_open()
                    && words.peek().is_some_and(|(next, _)| *next != How::Same);
                if inside {
                    found.out.push_str(word);
                    found.added.push_str(word);
                } else {
                    found.close();
                    found.push(How::Same, word);
                }
            }
        }
    }
    found.close();
    found.pieces
}

#[derive(Default)]
struct Runs {
    pieces: Vec<Piece>,
    out: String,
    added: String,
}

impl Runs {
    fn is_open(&self) -> bool {
        !self.out.is_empty() || !self.added.is_empty()
    }

    fn close(&mut self) {
        for (how, text) in [(How::Out, std::mem::take(&mut self.out)), (How::In, std::mem::take(&mut self.added))] {
            if !text.trim().is_empty() {
                self.push(how, &text);
            } else if how == How::In && !text.is_empty() {
                self.push(How::Same, &text);
            }
        }
    }

    fn push(&mut self, how: How, text: &str) {
        match self.pieces.last_mut() {
            Some(last) if last.how == how => last.text.push_str(text),
            _ => self.pieces.push(Piece { how, text: text.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &[(How, &str)]) -> String {
        runs(words.iter().copied())
            .into_iter()
            .map(|piece| match piece.how {
                How::Same => piece.text,
                How::Out => format!("-{}-", piece.text),
                How::In => format!("+{}+", piece.text),
            })
            .collect()
    }

    #[test]
    fn changed_neighbours_are_told_at_once() {
        use How::{In, Out, Same};
        let words = [
            (Same, "On"),
            (Same, " "),
            (Out, "garde"),
            (In, "retient"),
            (Same, " "),
            (Out, "cinq"),
            (In, "six"),
            (Same, " "),
            (Same, "points"),
        ];
        assert_eq!(told(&words), "On -garde cinq-+retient six+ points");
    }

    #[test]
    fn a_space_alone_is_no_change() {
        assert_eq!(told(&[(How::Same, "a"), (How::Out, " "), (How::In, "\n"), (How::Same, "b")]), "a\nb");
        assert_eq!(told(&[]), "");
    }
}
