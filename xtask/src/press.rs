//! `concerto-press`, which sets PDFs: two hundred crates that only it needs. They are built once, as a release,
//! whatever build of the server it stands beside; its lints and tests use that build too.

use crate::{
    check, setup,
    shell::{self, Outcome},
};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

const PROGRAM: &str = "concerto-press";

fn cargo(arguments: &[&str]) -> Command {
    let mut command = shell::cargo(arguments);
    command.args(["--release", "--package", "press"]);
    command
}

/// The program, built when it is not.
pub fn built() -> Outcome<PathBuf> {
    let program = shell::target().join("release").join(PROGRAM);
    if !program.is_file() {
        println!("   cargo build --release --package press (6 minutes or more, once)");
    }
    shell::run(&mut cargo(&["build"]))?;
    Ok(program)
}

/// Its lints and its tests.
pub fn test() -> Outcome {
    setup::for_check()?;
    built()?;
    shell::run(check::lint_while_building(&mut cargo(&["test"])))
}

/// Builds it while the server of `server` runs already, and puts it there: the pages offer PDFs from then on.
pub fn beside(server: &Path) {
    let place = server.with_file_name(PROGRAM);
    let build = cargo(&["build", "--quiet"]).stdout(Stdio::null()).status();
    if !build.is_ok_and(|status| status.success()) {
        println!("\n   no {PROGRAM}, so no PDF of the minutes. To see why: cargo build --release -p press\n");
        return;
    }
    let there = place.is_file();
    // Copied under another name first: the server may be starting it.
    let fresh = place.with_extension("new");
    let copied = std::fs::copy(shell::target().join("release").join(PROGRAM), &fresh);
    match copied.and_then(|_| std::fs::rename(&fresh, &place)) {
        Ok(()) if there => {}
        Ok(()) => println!("\n   {PROGRAM} is built: minutes can be had as PDF\n"),
        Err(fault) => println!("\n   {PROGRAM} could not be put at {}: {fault}\n", place.display()),
    }
}
