//! How commands are run: from which folder, with which tools, with which flags.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

/// Either done, or a sentence for the person at the terminal.
pub type Outcome<T = ()> = Result<T, String>;

/// The top of the checkout.
pub fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        // `cargo run` says where this crate is; a binary started by hand looks upwards.
        let from_cargo = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let start = from_cargo.unwrap_or_else(|| env::current_dir().unwrap_or_default());
        start
            .ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .expect("run this from inside the checkout")
            .to_path_buf()
    })
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => env::current_dir().unwrap_or_default().join(folder),
        None => root().join("target"),
    }
}

/// Where cargo-leptos puts the site. Beside the checkout's own `target`, wherever cargo builds.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// Where we install the tools that are not the toolchain's.
pub fn tools() -> PathBuf {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    match env::var_os("CONCERTO_TOOLS") {
        Some(folder) => env::current_dir().unwrap_or_default().join(folder),
        None => home.join(".cache/concerto/tools"),
    }
}

/// The search path of everything started here: our tools, node's, then the machine's.
pub fn search_path() -> Vec<PathBuf> {
    let machine = env::var_os("PATH").unwrap_or_default();
    let ours = [tools().join("bin"), root().join("end2end/node_modules/.bin")];
    ours.into_iter().chain(env::split_paths(&machine)).collect()
}

pub fn which(name: &str) -> Option<PathBuf> {
    search_path().into_iter().map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// A command started at the top of the checkout, with our tools on its path.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    if let Ok(path) = env::join_paths(search_path()) {
        command.env("PATH", path);
    }
    if env::var_os("CARGO_TARGET_DIR").is_some() {
        command.env("CARGO_TARGET_DIR", target());
    }
    // `cargo run` describes *this* crate in the environment. Build scripts that
    // watch those names (ring's does) would run again at each turn between
    // `cargo xtask` and plain `cargo`.
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&*name);
        }
    }
    command
}

/// Plain cargo with the flags cargo-leptos gives to its own development builds:
/// with others, each of the two would undo the work of the other.
pub fn cargo(arguments: &[&str]) -> Command {
    const ERASE: &str = "--cfg erase_components";
    let mut command = command("cargo");
    // Doc tests are compiled by rustdoc, which reads flags of its own.
    for name in ["RUSTFLAGS", "RUSTDOCFLAGS"] {
        let flags = match env::var(name) {
            Ok(flags) if flags.contains(ERASE) => flags,
            Ok(flags) if !flags.is_empty() => format!("{flags} {ERASE}"),
            _ => ERASE.to_owned(),
        };
        command.env(name, flags);
    }
    command.args(arguments);
    command
}

/// `cargo leptos …`, which sets its own flags.
pub fn cargo_leptos(arguments: &[&str]) -> Command {
    let mut command = command("cargo");
    command.arg("leptos").args(arguments);
    command
}

/// Runs a command; its words go straight to the terminal.
pub fn run(command: &mut Command) -> Outcome {
    let line = line(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{line}` failed ({status}).")),
        Err(error) => Err(format!("`{line}` could not start: {error}.")),
    }
}

/// Runs a command and keeps what it prints.
pub fn output(command: &mut Command) -> Outcome<String> {
    let line = line(command);
    match command.output() {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Ok(output) => Err(format!("`{line}` failed ({}).\n{}", output.status, String::from_utf8_lossy(&output.stderr))),
        Err(error) => Err(format!("`{line}` could not start: {error}.")),
    }
}

/// A command as one would type it.
pub fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A port of this machine that nobody uses right now.
pub fn free_port() -> Outcome<u16> {
    std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("No free port on 127.0.0.1: {error}."))
}
