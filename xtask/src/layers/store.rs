//! SQL is not checked by the compiler here, so every public store function must
//! be named by a test that runs it.

use super::{
    Finding,
    source::{Layer, Source, has_whole_word},
};

pub fn untested(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|s| s.in_app() && s.layer() == Layer::Store) {
        for (index, name) in public_functions(&source.text) {
            if !sources.iter().any(|other| tests_of(other, source.krate(), name)) {
                findings.push(Finding {
                    file: source.path.clone(),
                    line: index + 1,
                    reason: format!(
                        "no test names `{name}`; {}/tests/ should run it on both databases",
                        source.krate()
                    ),
                });
            }
        }
    }
    findings
}

fn public_functions(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().filter_map(|(index, line)| {
        let rest = line.trim_start().strip_prefix("pub async fn ")?;
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_')?;
        Some((index, &rest[..end]))
    })
}

/// Does this file test a store function of that crate, by name? Tests stand in
/// `tests/` of the crate or of the server, or at the end of a file of the crate.
fn tests_of(file: &Source, krate: &str, name: &str) -> bool {
    if file.in_tests() {
        return (file.krate() == krate || file.krate() == "server") && has_whole_word(&file.text, name);
    }
    if file.krate() != krate {
        return false;
    }
    if file.path.ends_with("/tests.rs") {
        return has_whole_word(&file.text, name);
    }
    file.text.find("#[cfg(test)]").is_some_and(|at| has_whole_word(&file.text[at..], name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn each_store_function_is_named_by_a_test() {
        let store = "pub async fn find(tx: &mut Tx) {}\npub async fn keep<T>(tx: T) {}\n\
                     async fn helper() {}\n";
        let sources = [
            source("app/year/src/store.rs", store),
            source("app/year/tests/store.rs", "store::find(&mut tx)"),
            source("app/people/tests/store.rs", "store::keep(&mut tx)"),
        ];
        let found: Vec<usize> = untested(&sources).iter().map(|finding| finding.line).collect();
        assert_eq!(found, [2]);
    }

    #[test]
    fn a_test_at_the_end_of_the_file_counts() {
        let store = "pub async fn keep() {}\n#[cfg(test)]\nmod tests { fn t() { keep(); } }\n";
        assert!(untested(&[source("app/year/src/store.rs", store)]).is_empty());
    }
}
