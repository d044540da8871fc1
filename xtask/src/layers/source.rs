//! The Rust files of the checkout, and what part of the house each one is.

use crate::shell::Outcome;
use std::path::Path;

pub struct Source {
    /// From the top of the checkout, with `/`.
    pub path: String,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    Rules,
    Store,
    Api,
    Page,
    Other,
}

impl Source {
    /// The crate's folder: `app/people`, `app`, `server`.
    pub fn krate(&self) -> &str {
        ["/src/", "/tests/"]
            .iter()
            .find_map(|inside| self.path.split_once(inside))
            .map_or(&self.path, |(krate, _)| krate)
    }

    /// Product code of a feature or the shell, as opposed to tests and the server.
    pub fn in_app(&self) -> bool {
        (self.path.starts_with("app/")) && self.path.contains("/src/")
    }

    pub fn in_tests(&self) -> bool {
        self.path.contains("/tests/")
    }

    /// `rules.rs` and all under `rules/` are rules, and so on.
    pub fn layer(&self) -> Layer {
        let Some((_, inside)) = self.path.split_once("/src/") else {
            return Layer::Other;
        };
        inside
            .split('/')
            .map(|part| part.strip_suffix(".rs").unwrap_or(part))
            .find_map(|part| match part {
                "rules" => Some(Layer::Rules),
                "store" => Some(Layer::Store),
                "api" => Some(Layer::Api),
                "page" | "parts" => Some(Layer::Page),
                _ => None,
            })
            .unwrap_or(Layer::Other)
    }
}

/// All Rust files of the product and of the commands.
pub fn read_all(root: &Path) -> Outcome<Vec<Source>> {
    let mut sources = Vec::new();
    for top in ["app", "server", "frontend", "xtask"] {
        read_folder(root, &root.join(top), &mut sources)?;
    }
    Ok(sources)
}

fn read_folder(root: &Path, folder: &Path, sources: &mut Vec<Source>) -> Outcome {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(());
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "target") {
                read_folder(root, &path, sources)?;
            }
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let path = path.strip_prefix(root).unwrap_or(&path);
            let path = path.to_string_lossy().replace('\\', "/");
            sources.push(Source { path, text });
        }
    }
    Ok(())
}

/// The line without its remark. A `//` inside an address has no space before it.
pub fn without_remark(line: &str) -> &str {
    let trimmed = line.trim_start();
    if trimmed.starts_with("//") {
        return "";
    }
    line.find(" //").map_or(line, |at| &line[..at])
}

/// Does the word stand in the text, not as the end of a longer name?
pub fn has_word(text: &str, word: &str) -> bool {
    let of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(of_a_name) || !word.starts_with(of_a_name))
}

/// The same, and not as the beginning of one either.
pub fn has_whole_word(text: &str, word: &str) -> bool {
    let of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(of_a_name) && !text[at + word.len()..].starts_with(of_a_name))
}
