//! A PostgreSQL that lives as long as the tests: fresh folder, free port, no
//! care for what a power cut would do to it.

use crate::{
    shell::{self, Outcome},
    system,
};
use std::{
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
};

/// Stops the server and deletes its folder when dropped.
pub struct Postgres {
    guardian: Child,
    pub url: String,
}

/// The server's guardian. It waits for the end of its standard input, which
/// comes when xtask lets go of it, and also when xtask is interrupted or killed:
/// nothing is left behind either way, and no signal needs catching.
const GUARDIAN: &str = r#"
set -e
folder=$(mktemp -d /tmp/concerto-postgres.XXXXXX)
cd "$folder"
clean() { cd /; rm -rf "$folder"; }
trap clean EXIT
if ! "$1/initdb" -D data -U concerto -A trust -E UTF8 --no-locale --no-sync >log 2>&1; then
  cat log; exit 1
fi
"$1/postgres" -D data -p "$2" -k "$folder" -c listen_addresses=127.0.0.1 \
  -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
  -c max_connections=200 >log 2>&1 </dev/null &
server=$!
until grep -q 'ready to accept connections' log; do
  if ! kill -0 $server 2>/dev/null; then cat log; exit 1; fi
  sleep 0.1
done
echo ready
read -r _ || true
kill -INT $server
wait $server || true
"#;

impl Postgres {
    pub fn start() -> Outcome<Self> {
        let programs = system::postgres_programs()?;
        let port = shell::free_port()?;
        let mut command = if system::is_root() {
            // PostgreSQL refuses to run as root.
            let mut command = Command::new("setpriv");
            let (user, group) = user_for_postgres()?;
            command.args([format!("--reuid={user}"), format!("--regid={group}")]);
            command.args(["--clear-groups", "--", "sh"]);
            command
        } else {
            Command::new("sh")
        };
        let mut guardian = command
            .args(["-c", GUARDIAN, "guardian"])
            .arg(&programs)
            .arg(port.to_string())
            .current_dir("/tmp")
            // Away from the terminal's group: Ctrl-C is for us, the guardian
            // then sees our end and tidies up.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("`{}` could not start: {error}.", shell::line(&command)))?;

        let mut said = Vec::new();
        let lines = BufReader::new(guardian.stdout.take().expect("piped")).lines();
        for line in lines.map_while(Result::ok) {
            if line == "ready" {
                let url = format!("postgres://concerto@127.0.0.1:{port}/postgres");
                return Ok(Self { guardian, url });
            }
            said.push(line);
        }
        guardian.wait().ok();
        Err(format!("PostgreSQL did not start:\n{}", said.join("\n")))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.guardian.stdin.take());
        self.guardian.wait().ok();
    }
}

/// Debian's package makes a user `postgres`; without it, `nobody` will do.
fn user_for_postgres() -> Outcome<(String, String)> {
    for name in ["postgres", "nobody"] {
        let user = shell::output(Command::new("id").args(["-u", name]));
        let group = shell::output(Command::new("id").args(["-g", name]));
        if let (Ok(user), Ok(group)) = (user, group) {
            return Ok((user.trim().to_owned(), group.trim().to_owned()));
        }
    }
    Err("PostgreSQL does not run as root, and there is no user postgres or nobody.".to_owned())
}
