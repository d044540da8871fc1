//! `cargo xtask run` and `cargo xtask watch`: the product with its demonstration data.

use crate::{
    press, setup,
    shell::{self, Outcome},
};
use std::{
    env,
    net::TcpStream,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

pub fn run(options: &[&str]) -> Outcome {
    let fresh = match options {
        [] => false,
        ["--fresh"] => true,
        other => {
            return Err(format!("`run` knows only --fresh, not {}.", other.join(" ")));
        }
    };
    let address = address();
    if TcpStream::connect(&address).is_ok() {
        return Err(format!(
            "Something already listens on {address}: stop it, or choose another address with \
             CONCERTO_LISTEN=127.0.0.1:PORT."
        ));
    }
    println!("── what the build needs");
    setup::for_run()?;
    println!("── cargo leptos build (about 5 minutes the first time, seconds afterwards)");
    shell::run(&mut shell::cargo_leptos(&["build"]))?;
    prepare(fresh)?;
    println!("── concerto serve");
    let mut server = concerto("serve").spawn().map_err(|error| format!("The server could not start: {error}."))?;
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(30) {
        if TcpStream::connect(&address).is_ok() {
            println!("\n   http://{address}/   (Ctrl-C stops it)\n");
            std::thread::spawn(|| press::beside(&binary()));
            break;
        }
        if let Ok(Some(_)) = server.try_wait() {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    match server.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("The server ended with {status}.")),
        Err(error) => Err(format!("The server was lost: {error}.")),
    }
}

/// cargo-leptos builds, serves, and does both again at each change.
pub fn watch(options: &[&str]) -> Outcome {
    setup::for_run()?;
    if !demo().join("ready").is_file() {
        shell::run(&mut shell::cargo_leptos(&["build"]))?;
    }
    prepare(false)?;
    let mut command = shell::cargo_leptos(&["watch"]);
    command.args(options);
    if !options.contains(&"--") {
        command.args(["--", "serve"]);
    }
    shell::run(demonstration(&mut command))
}

/// A database with people, sessions and ateliers in it. What a visitor typed
/// stays until `--fresh`; a preparation that was cut short starts again.
fn prepare(fresh: bool) -> Outcome {
    let ready = demo().join("ready");
    if fresh || !ready.is_file() {
        std::fs::remove_dir_all(demo()).ok();
    }
    std::fs::create_dir_all(demo()).map_err(|e| format!("{}: {e}", demo().display()))?;
    println!("── concerto migrate, load");
    shell::run(&mut concerto("migrate")).map_err(|reason| {
        format!("{reason} When the tables changed since the last demonstration: `cargo xtask run --fresh`.")
    })?;
    shell::run(&mut concerto("load"))?;
    if ready.is_file() {
        println!("   the demonstration of last time is kept; `cargo xtask run --fresh` starts anew");
        return Ok(());
    }
    println!("── concerto demo");
    shell::run(&mut concerto("demo"))?;
    std::fs::write(&ready, "").map_err(|e| format!("{}: {e}", ready.display()))
}

fn demo() -> std::path::PathBuf {
    shell::root().join("target/demo")
}

fn address() -> String {
    env::var("CONCERTO_LISTEN").unwrap_or_else(|_| "127.0.0.1:3000".to_owned())
}

fn binary() -> std::path::PathBuf {
    shell::target().join("debug/concerto")
}

/// The debug binary, set for the demonstration.
fn concerto(sub_command: &str) -> Command {
    let mut command = shell::command(&binary().to_string_lossy());
    command.arg(sub_command);
    demonstration(&mut command);
    command
}

/// What is not set by hand gets the demonstration's value.
fn demonstration(command: &mut Command) -> &mut Command {
    let settings = [
        ("DATABASE_URL", "sqlite:target/demo/concerto.db".to_owned()),
        ("CONCERTO_DEMO", "true".to_owned()),
        ("CONCERTO_LISTEN", address()),
        ("CONCERTO_ORIGIN", format!("http://{}", address())),
        ("CONCERTO_SITE", path(&shell::site())),
        ("LEPTOS_SITE_ROOT", path(&shell::site())),
        ("LEPTOS_OUTPUT_NAME", "concerto".to_owned()),
    ];
    for (name, value) in settings {
        if env::var_os(name).is_none() {
            command.env(name, value);
        }
    }
    command
}

fn path(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
