//! Every setting, in one typed place. They come from the environment; a wrong one stops the start
//! with its name. `README.md` lists them in the same order.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

use url::Url;

#[derive(Clone, Debug)]
pub struct Config {
    /// `DATABASE_URL`: `sqlite:path` or `postgres://…`. Default `sqlite:concerto.db`.
    pub database: String,
    /// `CONCERTO_LISTEN`: address and port. Default `127.0.0.1:3000`.
    pub listen: SocketAddr,
    /// `CONCERTO_ORIGIN`: how people reach it, `https://concerto.example.org`. Default: `listen`.
    /// Without https only on this machine.
    pub origin: String,
    /// `CONCERTO_DEMO`: `true` shows the banner, lets mail go to the terminal, and does not limit the
    /// registrations of one address.
    pub demo: bool,
    /// `CONCERTO_SMTP`: `smtp://host:port`, `smtps://user:password@host`. Needed outside the demo.
    pub smtp: Option<String>,
    /// `CONCERTO_MAIL_FROM`: the sender. Default `Concerto <noreply@` and the host of the origin.
    pub mail_from: String,
    /// `CONCERTO_SITE`: folder of the built site. Default `target/site`.
    pub site: PathBuf,
    /// `CONCERTO_PRESS`: the program that sets PDFs. Default: `concerto-press` beside this one.
    pub press: PathBuf,
    /// `CONCERTO_LOG`: `text` or `json`. Default `text`.
    pub json_log: bool,
    /// `CONCERTO_PROXY`: `true` behind one proxy that sets or extends `X-Forwarded-For`. Default `false`.
    pub proxy: bool,
}

/// A setting that cannot be, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub name: String,
    pub why: String,
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.why)
    }
}
impl std::error::Error for Wrong {}

fn wrong(name: &str, why: impl Into<String>) -> Wrong {
    Wrong { name: name.to_owned(), why: why.into() }
}

const KNOWN: [&str; 9] = [
    "CONCERTO_LISTEN",
    "CONCERTO_ORIGIN",
    "CONCERTO_DEMO",
    "CONCERTO_SMTP",
    "CONCERTO_MAIL_FROM",
    "CONCERTO_SITE",
    "CONCERTO_PRESS",
    "CONCERTO_LOG",
    "CONCERTO_PROXY",
];
/// Read by `cargo xtask`, not by the server.
const TOOLING: [&str; 2] = ["CONCERTO_TOOLS", "CONCERTO_BIN"];

impl Config {
    /// Reads the settings from the environment.
    pub fn from_env() -> Result<Config, Wrong> {
        Config::read(&std::env::vars().collect())
    }

    fn read(env: &BTreeMap<String, String>) -> Result<Config, Wrong> {
        if let Some(name) = env.keys().find(|name| {
            name.starts_with("CONCERTO_") && !KNOWN.contains(&name.as_str()) && !TOOLING.contains(&name.as_str())
        }) {
            return Err(wrong(name, format!("no such setting; there are {}", KNOWN.join(", "))));
        }
        let get = |name: &str| env.get(name).map(String::as_str).filter(|value| !value.is_empty());
        let database = get("DATABASE_URL").unwrap_or("sqlite:concerto.db").to_owned();
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| database.starts_with(scheme)) {
            return Err(wrong("DATABASE_URL", "must begin with sqlite: or postgres:"));
        }
        let listen: SocketAddr = get("CONCERTO_LISTEN")
            .unwrap_or("127.0.0.1:3000")
            .parse()
            .map_err(|_| wrong("CONCERTO_LISTEN", "must be address:port, such as 127.0.0.1:3000"))?;
        let origin = origin(get("CONCERTO_ORIGIN"), listen)?;
        let host = origin.host_str().unwrap_or("localhost").to_owned();
        Ok(Config {
            demo: flag(get("CONCERTO_DEMO"), "CONCERTO_DEMO")?,
            smtp: smtp(get("CONCERTO_SMTP"))?,
            mail_from: sender(get("CONCERTO_MAIL_FROM"), &host)?,
            site: get("CONCERTO_SITE").unwrap_or("target/site").into(),
            press: press(get("CONCERTO_PRESS"))?,
            json_log: log(get("CONCERTO_LOG"))?,
            proxy: flag(get("CONCERTO_PROXY"), "CONCERTO_PROXY")?,
            origin: origin.as_str().trim_end_matches('/').to_owned(),
            database,
            listen,
        })
    }

    /// What `serve` needs beyond the rest.
    pub fn can_serve(&self) -> Result<(), Wrong> {
        if !self.demo && self.smtp.is_none() {
            return Err(wrong(
                "CONCERTO_SMTP",
                "missing: sign-in and confirmations go by mail (or set CONCERTO_DEMO=true)",
            ));
        }
        if !self.site.join("pkg").is_dir() {
            return Err(wrong("CONCERTO_SITE", format!("{} is not a built site (no pkg in it)", self.site.display())));
        }
        Ok(())
    }
}

/// What was named must be there; without a name, the minutes may do without a PDF.
fn press(named: Option<&str>) -> Result<PathBuf, Wrong> {
    match named.map(PathBuf::from) {
        Some(program) if program.is_file() => Ok(program),
        Some(program) => Err(wrong("CONCERTO_PRESS", format!("{} is no file", program.display()))),
        None => Ok(std::env::current_exe().unwrap_or_default().with_file_name("concerto-press")),
    }
}

fn flag(value: Option<&str>, name: &str) -> Result<bool, Wrong> {
    match value {
        None | Some("false") => Ok(false),
        Some("true") => Ok(true),
        Some(_) => Err(wrong(name, "must be true or false")),
    }
}

fn log(value: Option<&str>) -> Result<bool, Wrong> {
    match value {
        None | Some("text") => Ok(false),
        Some("json") => Ok(true),
        Some(_) => Err(wrong("CONCERTO_LOG", "must be text or json")),
    }
}

fn origin(value: Option<&str>, listen: SocketAddr) -> Result<Url, Wrong> {
    let name = "CONCERTO_ORIGIN";
    let url = match value {
        Some(text) => {
            Url::parse(text).map_err(|_| wrong(name, "must be an address such as https://concerto.example.org"))?
        }
        None => Url::parse(&format!("http://{listen}")).map_err(|_| wrong(name, "missing"))?,
    };
    let here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    match url.scheme() {
        "https" => {}
        "http" if here => {}
        _ => return Err(wrong(name, "must be https (http only on this machine)")),
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err(wrong(name, "must have no path"));
    }
    Ok(url)
}

fn smtp(value: Option<&str>) -> Result<Option<String>, Wrong> {
    let Some(text) = value else { return Ok(None) };
    let ok = Url::parse(text).is_ok_and(|url| ["smtp", "smtps"].contains(&url.scheme()) && url.host_str().is_some());
    // The value may hold a password: it is not repeated.
    if ok {
        Ok(Some(text.to_owned()))
    } else {
        Err(wrong("CONCERTO_SMTP", "must be smtp://host:port or smtps://user:password@host"))
    }
}

fn sender(value: Option<&str>, host: &str) -> Result<String, Wrong> {
    let default = if host.contains('.') && !host.ends_with(|c: char| c.is_ascii_digit()) {
        format!("Concerto <noreply@{host}>")
    } else {
        "Concerto <noreply@concerto.example.org>".to_owned()
    };
    let text = value.map_or(default, str::to_owned);
    text.parse::<lettre::message::Mailbox>()
        .map(|_| text)
        .map_err(|_| wrong("CONCERTO_MAIL_FROM", "must be an address such as Concerto <noreply@example.org>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, Wrong> {
        Config::read(&pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn nothing_set_is_a_house_of_its_own() {
        let config = read(&[]).unwrap();
        assert_eq!(config.database, "sqlite:concerto.db");
        assert_eq!(config.origin, "http://127.0.0.1:3000");
        assert_eq!(config.can_serve().unwrap_err().name, "CONCERTO_SMTP");
    }

    #[test]
    fn a_wrong_setting_is_refused_by_name() {
        for (name, value) in [
            ("DATABASE_URL", "mysql://x"),
            ("CONCERTO_LISTEN", "3000"),
            ("CONCERTO_ORIGIN", "http://concerto.example.org"),
            ("CONCERTO_ORIGIN", "https://concerto.example.org/app"),
            ("CONCERTO_DEMO", "yes"),
            ("CONCERTO_SMTP", "mail.example.org"),
            ("CONCERTO_MAIL_FROM", "nobody"),
            ("CONCERTO_PRESS", "/nowhere/concerto-press"),
            ("CONCERTO_LOG", "xml"),
            ("CONCERTO_PROXY", "1"),
            ("CONCERTO_DEMOO", "true"),
        ] {
            assert_eq!(read(&[(name, value)]).unwrap_err().name, name, "{value}");
        }
    }

    #[test]
    fn a_password_is_not_repeated() {
        let said = read(&[("CONCERTO_SMTP", "http://user:secret@mail")]).unwrap_err().to_string();
        assert!(!said.contains("secret"));
    }
}
