//! What must be on the machine. Each function looks first and installs only
//! what is missing, so the second time costs a fraction of a second.

use crate::{
    shell::{self, Outcome},
    system,
};
use std::{path::Path, process::Command};

const CARGO_LEPTOS: &str = "0.3.10";
/// Must be the version of the crate `wasm-bindgen`, to the last digit.
const WASM_BINDGEN: &str = "0.2.130";

/// For `run`: builds in debug need neither node, nor a browser, nor PostgreSQL.
pub fn for_run() -> Outcome {
    wasm_target()?;
    cargo_leptos()?;
    wasm_bindgen()
}

/// For `check`: only the toolchain.
pub fn for_check() -> Outcome {
    wasm_target()?;
    component("rustfmt", "fmt")?;
    component("clippy", "clippy")
}

/// For `test`: everything. What is only fetched comes while the tools are built.
pub fn for_tests() -> Outcome {
    system::room_on_disk()?;
    for_check()?;
    if !has("cargo-leptos", CARGO_LEPTOS) {
        // Before the others: apt-get serves one at a time.
        system::openssl()?;
    }
    std::thread::scope(|scope| {
        let fetched = scope.spawn(|| {
            for_browser()?;
            system::postgres_programs().map(|_| ())
        });
        let built = for_run();
        fetched.join().map_err(|_| "What is fetched stopped half-way.".to_owned())??;
        built
    })
}

/// For a release build: also wasm-opt, which comes with end2end's npm packages.
pub fn for_release() -> Outcome {
    for_run()?;
    system::node()?;
    system::node_packages()
}

/// For journeys and budgets.
pub fn for_browser() -> Outcome {
    system::node()?;
    system::node_packages()?;
    system::chromium().map(|_| ())
}

fn wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = shell::output(shell::command("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET);
    if library.is_dir() {
        return Ok(());
    }
    println!("   rustup target add {TARGET}");
    shell::run(shell::command("rustup").args(["target", "add", TARGET]))
        .map_err(|reason| format!("{reason}\nThe browser half needs the target {TARGET} of this toolchain."))
}

fn component(name: &str, command: &str) -> Outcome {
    if shell::output(shell::command("cargo").args([command, "--version"])).is_ok() {
        return Ok(());
    }
    println!("   rustup component add {name}");
    shell::run(shell::command("rustup").args(["component", "add", name]))
}

fn cargo_leptos() -> Outcome {
    if has("cargo-leptos", CARGO_LEPTOS) {
        return Ok(());
    }
    // Left alone, it builds an OpenSSL first.
    let openssl: &[_] = if system::openssl()? { &[("OPENSSL_NO_VENDOR", "1")] } else { &[] };
    install("cargo-leptos", CARGO_LEPTOS, &["--locked"], openssl, "5 to 10 minutes")
}

fn wasm_bindgen() -> Outcome {
    let lock = std::fs::read_to_string(shell::root().join("Cargo.lock")).unwrap_or_default();
    if let Some(crate_version) = locked_version(&lock, "wasm-bindgen")
        && crate_version != WASM_BINDGEN
    {
        return Err(format!(
            "Cargo.lock has wasm-bindgen {crate_version}, xtask installs the tool {WASM_BINDGEN}. \
             They must be the same: pin the crate to ={WASM_BINDGEN} in Cargo.toml, or change \
             WASM_BINDGEN in xtask/src/setup.rs."
        ));
    }
    if has("wasm-bindgen", WASM_BINDGEN) {
        return Ok(());
    }
    // Its lock file names versions that not every registry has.
    install("wasm-bindgen-cli", WASM_BINDGEN, &[], &[], "1 to 3 minutes")
}

/// cargo-leptos takes the first program of that name on the path and never asks
/// its version, so we do.
fn has(program: &str, version: &str) -> bool {
    shell::which(program)
        .and_then(|file| shell::output(Command::new(file).arg("--version")).ok())
        .is_some_and(|said| said.split_whitespace().any(|word| word == version))
}

fn install(package: &str, version: &str, options: &[&str], settings: &[(&str, &str)], time: &str) -> Outcome {
    let tools = shell::tools();
    std::fs::create_dir_all(&tools).map_err(|e| format!("{}: {e}", tools.display()))?;
    println!("   cargo install {package} {version} into {} — once per machine, {time} on two cores", tools.display());
    let build = tools.join("build");
    let mut command = shell::command("cargo");
    command
        // From outside the checkout, so that its cargo settings do not apply.
        .current_dir(&tools)
        .args(["install", package, "--version", version, "--debug", "--force"])
        .args(options)
        .arg("--root")
        .arg(&tools)
        .envs(settings.iter().copied())
        // A folder of its own: an interrupted build goes on where it stopped.
        .env("CARGO_TARGET_DIR", &build)
        // Nobody debugs the tools; without it they are a fifth of the size.
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    for leak in [
        "RUSTFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_BUILD_RUSTFLAGS",
        "CARGO_BUILD_TARGET",
        "CARGO_BUILD_TARGET_DIR",
        "LEPTOS_OUTPUT_NAME",
    ] {
        command.env_remove(leak);
    }
    shell::run(&mut command).map_err(|reason| {
        format!("{reason}\nIt needs the crates registry, gcc and about 4 GB of disk while it builds.")
    })?;
    // The build folder has served; it is far larger than the tool.
    std::fs::remove_dir_all(&build).ok();
    Ok(())
}

/// The version a lock file gives to a package.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn a_lock_file_names_each_version_under_its_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "absent"), None);
    }
}
