//! The commands of this repository: run it, check it, test it.
//!
//! Standard library only, so that the first command on a new machine builds in
//! a second. Read in this order: `shell` (how commands are run), `setup` (what
//! must be there), `run`, `check`, `test` (the steps), then what the steps do:
//! `layers`, `postgres`, `browser`, `budget`.

mod browser;
mod budget;
mod check;
mod layers;
mod postgres;
mod press;
mod run;
mod setup;
mod shell;
mod steps;
mod system;
mod test;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["run", options @ ..] => run::run(options),
        ["watch", options @ ..] => run::watch(options),
        ["check"] => check::check(),
        ["test", options @ ..] => test::test(options),
        ["setup"] => setup::for_tests(),
        ["layers"] => layers::layers(),
        ["budget" | "sizes"] => test::test(&["budget"]),
        [] | ["help" | "--help" | "-h", ..] => {
            help();
            Ok(())
        }
        other => Err(format!("`{}` is not a command.\n{HELP}", other.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\n{reason}");
            ExitCode::FAILURE
        }
    }
}

const HELP: &str = "
cargo xtask run [--fresh]    build and serve a demonstration on http://127.0.0.1:3000/
                             (--fresh forgets what was typed in the last one)
cargo xtask watch            the same, rebuilt at every change (cargo leptos watch)
cargo xtask check            at every save: format, layers, clippy on both halves
cargo xtask test             everything CI runs
cargo xtask test STEP        one of its steps (below)
cargo xtask setup            only install what the tests need
cargo xtask layers           only the rules of the house about who may know whom

Where the tools go: $CONCERTO_TOOLS, or $HOME/.cache/concerto/tools.";

fn help() {
    println!("{HELP}\n\nSteps of `cargo xtask test`, in order:");
    for step in test::STEPS {
        println!("  {:<12} {}", step.name, step.says);
    }
    println!(
        "\n  cargo xtask test e2e [--dev] [playwright arguments]
                             --dev tests a debug build: worse pages, much shorter wait"
    );
}
