//! The build a visitor gets, and the journeys through it.

use crate::{
    check, press, setup,
    shell::{self, Outcome},
    system,
};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// The build as it would be deployed. Of the browser's half nothing else is built, so it is linted here.
pub fn release() -> Outcome {
    setup::for_release()?;
    shell::run(check::lint_while_building(&mut shell::cargo_leptos(&["build", "--release", "--precompress"])))
}

/// Playwright, against the release build, or with `--dev` against a debug build.
pub fn journeys(arguments: &[String]) -> Outcome {
    setup::for_browser()?;
    let (dev, arguments): (Vec<&String>, Vec<&String>) = arguments.iter().partition(|word| *word == "--dev");
    let binary = if dev.is_empty() {
        released_binary()?
    } else {
        setup::for_run()?;
        shell::run(&mut shell::cargo_leptos(&["build"]))?;
        shell::target().join("debug/concerto")
    };
    let mut command = in_end2end("playwright", &binary)?;
    shell::run(command.arg("test").args(arguments).env("CONCERTO_PRESS", press::built()?))
}

/// A program of end2end, told where the server, the site and the browser are.
pub fn in_end2end(program: &str, binary: &Path) -> Outcome<Command> {
    let mut command = shell::command(program);
    command
        .current_dir(shell::root().join("end2end"))
        .env("CHROMIUM", system::chromium()?)
        .env("LEPTOS_SITE_ROOT", shell::site())
        .env("CONCERTO_BIN", binary);
    Ok(command)
}

/// The release binary; builds it when there is none, or when another build has
/// taken its site away. `CONCERTO_BIN` names one that is already there.
pub fn released_binary() -> Outcome<PathBuf> {
    if let Some(named) = env::var_os("CONCERTO_BIN") {
        return Ok(env::current_dir().unwrap_or_default().join(named));
    }
    let folder = shell::target().join("release");
    let binary = folder.join("concerto");
    if binary.is_file() && owns_the_site(&folder.join("hash.txt"), &shell::site().join("pkg")) {
        let age = binary.metadata().and_then(|file| file.modified()).ok();
        let minutes = age.and_then(|then| then.elapsed().ok()).map_or(0, |age| age.as_secs() / 60);
        println!("   using the release build of {minutes} minutes ago; `cargo xtask test release` renews it");
    } else {
        println!("   no release build with its site: building it");
        release()?;
    }
    Ok(binary)
}

/// The binary reads the names of its files from `hash.txt`; the site holds those
/// of the last build, which may have been a debug one.
fn owns_the_site(hashes: &Path, package: &Path) -> bool {
    let Ok(hashes) = std::fs::read_to_string(hashes) else {
        return false;
    };
    let names: Vec<String> = std::fs::read_dir(package)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let wanted: Vec<&str> =
        hashes.lines().filter_map(|line| line.split_once(": ")).map(|(_, hash)| hash.trim()).collect();
    !wanted.is_empty() && wanted.iter().all(|hash| names.iter().any(|name| name.contains(hash)))
}
