//! `cargo xtask check`: what to run at every save. Also the toolchain's
//! own steps, which `cargo xtask test` uses as they are.

use crate::{
    layers, setup,
    shell::{self, Outcome},
    steps::{self, Step},
    system,
};
use std::process::Command;

const WASM: &str = "wasm32-unknown-unknown";

pub fn check() -> Outcome {
    let all: [Step<()>; 5] = [
        Step { name: "setup", says: "rustfmt, clippy, the browser target", run: |()| setup::for_check() },
        Step { name: "fmt", says: "cargo fmt --check", run: |()| format() },
        Step { name: "layers", says: "who may know whom", run: |()| layers::layers() },
        Step { name: "clippy", says: "the server's half", run: |()| clippy() },
        Step { name: "clippy-wasm", says: "the browser's half", run: |()| clippy_wasm() },
    ];
    let all: Vec<&Step<()>> = all.iter().collect();
    steps::walk(&all, &mut (), "cargo xtask test ")
}

pub fn format() -> Outcome {
    shell::run(&mut shell::cargo(&["fmt", "--all", "--check"]))
        .map_err(|reason| format!("{reason} `cargo fmt --all` puts it right."))
}

fn clippy() -> Outcome {
    shell::run(&mut shell::cargo(&[
        "clippy",
        "--workspace",
        "--exclude",
        "press",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn clippy_wasm() -> Outcome {
    // cargo-leptos builds the browser's half in a folder of its own; sharing it
    // spares a second copy of every macro and build script.
    let folder = shell::target().join("front");
    shell::run(
        shell::cargo(&["clippy", "--package", "frontend", "--target", WASM])
            .arg("--target-dir")
            .arg(folder)
            .args(["--", "-D", "warnings"]),
    )
}

/// `cargo test`, built by the compiler of clippy: `cargo clippy` would look at every crate we depend on a second
/// time, only to lint ours. All that `cargo xtask test` builds for tests goes through here.
fn linted_test(which: &[&str]) -> Command {
    let mut command = shell::cargo(&["test", "--workspace", "--exclude", "press", "--no-fail-fast"]);
    lint_while_building(&mut command);
    command.args(which);
    command
}

/// Lets a build of cargo lint our crates as it goes; a warning is an error.
pub fn lint_while_building(command: &mut Command) -> &mut Command {
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env("CLIPPY_ARGS", "-Dwarnings__CLIPPY_HACKERY__")
}

/// Lints the server's half and all tests, and leaves the tests built.
pub fn lint_tests() -> Outcome {
    shell::run(&mut linted_test(&["--no-run"]))
}

/// Tests that use storage run on SQLite and on the PostgreSQL at this address.
pub fn cargo_test(which: &[&str], postgres: &str) -> Command {
    let mut command = linted_test(which);
    command.env("TEST_POSTGRES_URL", postgres);
    // Some hundred databases live for a second each: a disk would only slow them down.
    if let Some(folder) = system::memory_folder() {
        command.env("TMPDIR", folder);
    }
    command
}

/// Nothing of the server may reach the browser: not by a dependency, and not by
/// a feature that another crate switched on.
pub fn tree() -> Outcome {
    const SERVER_ONLY: [&str; 6] = ["sqlx", "tokio", "axum", "tantivy", "regex", "chrono-tz"];
    let crates = shell::output(&mut shell::cargo(&[
        "tree",
        "--target",
        WASM,
        "-p",
        "frontend",
        "-e",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        // Leptos reads its configuration with `regex`, a part that the linker
        // drops from the browser's half. We would not have that excuse.
        "--prune",
        "leptos_config",
    ]))?;
    let mut names: Vec<&str> = crates.lines().filter_map(|line| line.split_whitespace().next()).collect();
    names.sort_unstable();
    names.dedup();
    let found: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| {
            SERVER_ONLY
                .iter()
                .any(|word| *name == *word || name.strip_prefix(word).is_some_and(|rest| rest.starts_with('-')))
        })
        .collect();
    if !found.is_empty() {
        return Err(format!(
            "The browser's half depends on {}. See who brings it: cargo tree --target {WASM} \
             -p frontend -e normal,no-proc-macro -i {}",
            found.join(", "),
            found[0]
        ));
    }
    let features = shell::output(&mut shell::cargo(&[
        "tree", "--target", WASM, "-p", "frontend", "-e", "features", "-i", "tachys",
    ]))?;
    match features.lines().find(|line| line.contains("feature \"ssr\"")) {
        Some(line) => Err(format!(
            "The browser's half is built with the server's rendering; event handlers would do \
             nothing. The chain passes here:\n{line}"
        )),
        None => {
            println!("   {} crates reach the browser, none of the server's", names.len());
            Ok(())
        }
    }
}
