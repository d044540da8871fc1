//! `concerto`: one program, told by its first word what to do.

use std::process::ExitCode;

use server::boot;
use server::config::Config;

const HELP: &str = "concerto <what>

  serve         answer requests
  migrate       bring the tables up to date
  load          bring in the reference data: territories, bodies, themes (can be run again)
  load          FILE: bring in school holidays and bridges, from,to,kind,name_fr,name_nl
  demo          fill with invented data, dated from today (once, after load, while nobody is known)
  user add      EMAIL NAME [fr|nl]: name the first administrator
  healthcheck   is the server of these settings ready?

Settings come from the environment: see README.md.";

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if matches!(words.as_slice(), [] | ["help" | "--help" | "-h"]) {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match run(&words).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            tracing::error!("{fault}");
            // The log may not be open yet.
            use std::io::Write;
            let _ = writeln!(std::io::stderr(), "concerto: {fault}");
            ExitCode::FAILURE
        }
    }
}

async fn run(words: &[&str]) -> Result<(), boot::Fault> {
    let config = Config::from_env()?;
    match words {
        ["serve"] => boot::serve(config).await,
        ["migrate"] => boot::migrate(&config).await,
        ["load"] => boot::load(&config).await,
        ["load", file] => boot::load_days_off(&config, file).await,
        ["demo"] => boot::demo(&config).await,
        ["user", "add", email, name] => boot::user_add(&config, email, name, "fr").await,
        ["user", "add", email, name, lang] => boot::user_add(&config, email, name, lang).await,
        ["healthcheck"] => boot::healthcheck(&config).await,
        _ => Err(format!("«{}» is not understood\n\n{HELP}", words.join(" ")).into()),
    }
}
