//! Programs that come from the machine: node, a browser, PostgreSQL. What is
//! missing is installed with Debian's packages where we may, and named where not.

use crate::shell::{self, Outcome};
use std::{
    env,
    io::IsTerminal,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Are we root? Then PostgreSQL must be another user, and apt needs no sudo.
pub fn is_root() -> bool {
    shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Node runs the browser tests and wasm-opt.
pub fn node() -> Outcome {
    const HOW: &str = "Node 20 or later with npm is needed (nodejs.org, or your version manager; \
                       Debian 12's own package is too old).";
    let version = shell::output(shell::command("node").arg("--version")).map_err(|_| HOW.to_owned())?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    match major {
        Some(20..) if shell::which("npm").is_some() => Ok(()),
        _ => Err(format!("{HOW} Found: node {}.", version.trim())),
    }
}

/// A disk that fills up half-way shows as anything but that: it is asked first.
pub fn room_on_disk() -> Outcome {
    /// What the tests add to a build folder that has everything, and to one that has nothing.
    const WARM_GB: u64 = 3;
    const COLD_GB: u64 = 16;
    let target = shell::target();
    let wanted = if target.join("debug").is_dir() { WARM_GB } else { COLD_GB };
    let there = target.ancestors().find(|folder| folder.is_dir()).unwrap_or(&target);
    let told = shell::output(Command::new("df").args(["-Pk"]).arg(there))?;
    let free = free_kb(&told).ok_or_else(|| format!("`df` speaks another language: {told}"))? / 1_000_000;
    if free < wanted {
        return Err(format!("{free} GB are free for {}; the tests need about {wanted} GB.", target.display()));
    }
    Ok(())
}

/// A folder in memory with room for the databases of tests, where there is one.
pub fn memory_folder() -> Option<&'static Path> {
    const ROOM_KB: u64 = 1_000_000;
    let folder = Path::new("/dev/shm");
    let told = shell::output(Command::new("df").args(["-Pk"]).arg(folder)).ok()?;
    (free_kb(&told)? >= ROOM_KB).then_some(folder)
}

/// What `df -Pk` says is free.
fn free_kb(told: &str) -> Option<u64> {
    told.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

/// The npm packages of `end2end`, exactly as its lock file says.
pub fn node_packages() -> Outcome {
    let folder = shell::root().join("end2end");
    let lock = folder.join("package-lock.json");
    // npm keeps no record of the lock file it followed; we do.
    let followed = folder.join("node_modules/.followed-lock.json");
    let wanted = std::fs::read(&lock).map_err(|e| format!("{}: {e}", lock.display()))?;
    if std::fs::read(&followed).is_ok_and(|had| had == wanted) {
        return Ok(());
    }
    println!("   npm ci in end2end (about 140 MB, under a minute)");
    shell::run(
        shell::command("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&folder)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )?;
    std::fs::write(&followed, wanted).map_err(|e| format!("{}: {e}", followed.display()))
}

/// Whether the machine has an OpenSSL to build cargo-leptos with. If it has none and can have none, cargo-leptos
/// builds its own, which takes minutes, and make.
pub fn openssl() -> Outcome<bool> {
    let is_there = || silent(Command::new("pkg-config").args(["--exists", "openssl"]));
    if is_there() || (install(&["libssl-dev", "pkg-config"], "To build cargo-leptos").is_ok() && is_there()) {
        return Ok(true);
    }
    if shell::which("make").is_none() {
        install(&["make"], "To build cargo-leptos")?;
    }
    Ok(false)
}

/// The browser: `$CHROMIUM`, or the machine's, or Debian's package.
pub fn chromium() -> Outcome<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        return match named.is_file() {
            true => Ok(named),
            false => Err(format!("CHROMIUM={} is no file.", named.display())),
        };
    }
    find_chromium()
        .or_else(|| {
            install(&["chromium"], "A browser for the journeys and the budgets").ok()?;
            find_chromium()
        })
        .ok_or_else(|| {
            "No Chromium: `apt-get install chromium`, or set CHROMIUM to a Chrome or Chromium \
             program."
                .to_owned()
        })
}

fn find_chromium() -> Option<PathBuf> {
    ["chromium", "google-chrome", "google-chrome-stable"].into_iter().find_map(shell::which)
}

/// The folder that holds `initdb` and `postgres`; Debian keeps it off the path.
pub fn postgres_programs() -> Outcome<PathBuf> {
    find_postgres()
        .or_else(|| {
            install(&["postgresql"], "PostgreSQL for the storage tests").ok()?;
            find_postgres()
        })
        .ok_or_else(|| {
            "No PostgreSQL server: `apt-get install postgresql` (initdb and postgres are looked \
             for in /usr/lib/postgresql/*/bin and on the path)."
                .to_owned()
        })
}

fn find_postgres() -> Option<PathBuf> {
    let whole = |folder: &Path| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    let mut folders: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    folders.sort();
    folders.reverse();
    folders.extend(shell::search_path());
    folders.into_iter().find(|folder| whole(folder))
}

/// Debian's packages, as root or through sudo.
fn install(packages: &[&str], what_for: &str) -> Outcome {
    let names = packages.join(" ");
    println!("   {what_for}: apt-get install {names} (at most three minutes)");
    let refused = |reason: &str| {
        let text = format!("{names} is missing and cannot be installed here: {reason}.");
        eprintln!("   {text}");
        Err(text)
    };
    if shell::which("apt-get").is_none() {
        return refused("there is no apt-get; use your system's own package");
    }
    let sudo: &[&str] = if is_root() {
        &[]
    } else if shell::which("sudo").is_none() {
        return refused("not root, and no sudo");
    } else if silent(Command::new("sudo").args(["-n", "true"])) {
        &["sudo", "-n"]
    } else if std::io::stdin().is_terminal() {
        &["sudo"]
    } else {
        return refused("not root, and sudo wants a password");
    };
    let apt = |arguments: &[&str]| {
        // Through `env`, since sudo drops the environment it is given.
        let words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
        let all: Vec<&str> = [sudo, &words, arguments].concat();
        shell::run(Command::new(all[0]).args(&all[1..]))
    };
    apt(&["update", "-q"])?;
    apt(&[&["install", "-y", "-q", "--no-install-recommends"], packages].concat())
}

fn silent(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
