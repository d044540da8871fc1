//! The rules of the house that the compiler cannot check: who may know whom
//! inside a feature, no loose ends, no files too long to read, no question to
//! the database that no test asks.

mod source;
mod store;
mod words;

use crate::shell::{self, Outcome};
use source::Source;
use std::fmt;

/// Something to change, with its place and the reason.
#[derive(Debug, PartialEq)]
pub struct Finding {
    pub file: String,
    pub line: usize,
    pub reason: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

const LONGEST: usize = 600;

pub fn layers() -> Outcome {
    let sources = source::read_all(shell::root())?;
    let mut findings: Vec<Finding> = sources.iter().flat_map(words::check).collect();
    findings.extend(sources.iter().filter_map(too_long));
    findings.extend(store::untested(&sources));
    if findings.is_empty() {
        println!("   {} files read, nothing to say", sources.len());
        return Ok(());
    }
    for finding in &findings {
        println!("{finding}");
    }
    Err(format!("{} places to change.", findings.len()))
}

fn too_long(source: &Source) -> Option<Finding> {
    let lines = source.text.lines().count();
    (lines > LONGEST).then(|| Finding {
        file: source.path.clone(),
        line: lines,
        reason: format!("{lines} lines; {LONGEST} is the most one file may hold, make it a folder"),
    })
}
