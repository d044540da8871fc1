//! `cargo xtask test`: everything a change must pass, or one step of it.

use crate::{
    browser, budget, check, layers,
    postgres::Postgres,
    press, setup,
    shell::{self, Outcome},
    steps::{self, Step},
};

/// What the steps share.
pub struct World {
    postgres: Option<Postgres>,
    /// For the step asked for by name.
    arguments: Vec<String>,
}

impl World {
    /// The throw-away PostgreSQL, started by the first step that wants it.
    fn postgres(&mut self) -> Outcome<String> {
        if self.postgres.is_none() {
            println!("   starting a throw-away PostgreSQL");
            self.postgres = Some(Postgres::start()?);
        }
        Ok(self.postgres.as_ref().expect("just started").url.clone())
    }
}

pub const STEPS: &[Step<World>] = &[
    Step { name: "setup", says: "tools, npm packages, browser, PostgreSQL", run: |_| setup::for_tests() },
    Step { name: "fmt", says: "cargo fmt --check", run: |_| check::format() },
    Step { name: "layers", says: "who may know whom; no long files, no loose ends", run: |_| layers::layers() },
    Step { name: "tree", says: "nothing of the server reaches the browser", run: |_| check::tree() },
    Step {
        name: "clippy",
        says: "the server's half, and all tests, which are built for it",
        run: |_| check::lint_tests(),
    },
    Step { name: "press", says: "the program that sets PDFs: built once, linted, tested", run: |_| press::test() },
    Step { name: "unit", says: "unit tests, on SQLite and PostgreSQL; doc tests", run: unit },
    Step { name: "storage", says: "tests of storage, verbs and server, on SQLite and PostgreSQL", run: storage },
    Step {
        name: "release",
        says: "cargo leptos build --release --precompress, which lints the browser's half (10 minutes when new)",
        run: |_| browser::release(),
    },
    Step { name: "e2e", says: "journeys in a real browser", run: |world| browser::journeys(&world.arguments) },
    Step { name: "budget", says: "what a first visit, a page and a server cost", run: |_| budget::budget() },
];

pub fn test(options: &[&str]) -> Outcome {
    let mut world = World { postgres: None, arguments: Vec::new() };
    let Some((name, arguments)) = options.split_first() else {
        let all: Vec<&Step<World>> = STEPS.iter().collect();
        return steps::walk(&all, &mut world, "cargo xtask test ");
    };
    let Some(step) = STEPS.iter().find(|step| step.name == *name) else {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("`{name}` is no step. The steps are: {}.", names.join(", ")));
    };
    world.arguments = arguments.iter().map(|word| (*word).to_owned()).collect();
    if !arguments.is_empty() && !["unit", "storage", "e2e"].contains(name) {
        return Err(format!("The step {name} takes no arguments."));
    }
    steps::walk(&[step], &mut world, "cargo xtask test ")
}

fn unit(world: &mut World) -> Outcome {
    let url = world.postgres()?;
    shell::run(check::cargo_test(&["--lib", "--bins"], &url).args(&world.arguments))?;
    // Those of `kit::texts!` prove what does not compile.
    if world.arguments.is_empty() { shell::run(&mut check::cargo_test(&["--doc"], &url)) } else { Ok(()) }
}

fn storage(world: &mut World) -> Outcome {
    let url = world.postgres()?;
    let press = press::built()?;
    // One pattern for all files of all `tests` folders.
    let mut command = check::cargo_test(&["--test", "*"], &url);
    shell::run(command.args(&world.arguments).env("CONCERTO_PRESS", press))
}
