//! SQL is not checked by the compiler here, so every public store function must
//! be called by a test that runs it.

use super::{
    Finding,
    source::{Layer, Source, has_whole_word, has_word, without_remark},
};

pub fn untested(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|s| s.in_app() && s.layer() == Layer::Store) {
        for (index, name) in public_functions(&source.text) {
            if !sources.iter().any(|other| tests_of(other, source, name)) {
                findings.push(Finding {
                    file: source.path.clone(),
                    line: index + 1,
                    reason: format!(
                        "no test calls `{name}`; {}/tests/ should run it on both databases",
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

/// Does this file ask a store function of that crate? Tests stand in `tests/` of the crate or of the
/// server, where it is called by its path or imported, or at the end of a file of the crate.
fn tests_of(file: &Source, store: &Source, name: &str) -> bool {
    let krate = store.krate();
    let text: String = file.text.lines().flat_map(|line| [without_remark(line), "\n"]).collect();
    if file.in_tests() {
        // A folder of the store may be named alone: `sign_ins::open(…)`.
        let module = store.path.rsplit('/').next().and_then(|file| file.strip_suffix(".rs")).unwrap_or("store");
        let feature = krate.rsplit('/').next().unwrap_or(krate);
        let ours = file.krate() == krate || file.krate() == "server";
        return ours
            && (["store", module].iter().any(|path| calls(&text, feature, path, name)) || imports(&text, name));
    }
    if file.krate() != krate {
        return false;
    }
    let tests = if file.path.ends_with("/tests.rs") { Some(0) } else { text.find("#[cfg(test)]") };
    tests.is_some_and(|at| has_word(&text[at..], &format!("{name}(")))
}

/// `store::name(…)`, and not that of another crate.
fn calls(text: &str, feature: &str, path: &str, name: &str) -> bool {
    let call = format!("{path}::{name}(");
    text.match_indices(&call).any(|(at, _)| {
        let before = &text[..at];
        match before.strip_suffix("::") {
            Some(before) => ["crate", "store", feature].iter().any(|owner| ends_with_word(before, owner)),
            None => !before.ends_with(|c: char| c.is_alphanumeric() || c == '_'),
        }
    })
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// `use people::store::{…, name, …};`
fn imports(text: &str, name: &str) -> bool {
    text.split("use ")
        .skip(1)
        .filter_map(|rest| rest.split(';').next())
        .any(|import| import.contains("store::") && has_whole_word(import, name))
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
    fn a_word_alone_is_no_test() {
        let store = source("app/year/src/store.rs", "pub async fn find(tx: &mut Tx) {}\n");
        let one = |test: &str| untested(&[source(&store.path, &store.text), source("app/year/tests/store.rs", test)]);
        for test in
            ["let find = 1;", "// store::find(tx)", "people::store::find(tx)", "restore::find(tx)", "store::finds(tx)"]
        {
            assert_eq!(one(test).len(), 1, "{test}");
        }
        for test in
            ["year::store::find(tx)", "use year::store::{find, keep};\nfind(tx)", "use year::store;\nstore::find(tx)"]
        {
            assert!(one(test).is_empty(), "{test}");
        }
        let inner = source("app/year/src/store/notes.rs", "pub async fn open(tx: &mut Tx) {}\n");
        let test = source("app/year/tests/store.rs", "use year::store::notes;\nnotes::open(tx)");
        assert!(untested(&[inner, test]).is_empty());
    }

    #[test]
    fn a_test_at_the_end_of_the_file_counts() {
        let store = "pub async fn keep() {}\n#[cfg(test)]\nmod tests { fn t() { keep(); } }\n";
        assert!(untested(&[source("app/year/src/store.rs", store)]).is_empty());
    }
}
