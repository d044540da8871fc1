//! How the program starts and stops, and its small commands.

use std::time::Duration;

use kit::act::{Clock, World};
use kit::db::Db;
use kit::hub::Hub;
use kit::press::Press;
use practices::search::Index;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

use crate::config::Config;
use crate::listen::{self, Limits};
use crate::post::Carrier;
use crate::{demo, http, jobs, post};

pub type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Answers requests until SIGTERM or Ctrl-C.
pub async fn serve(config: Config) -> Result<(), Fault> {
    open_log(&config);
    config.can_serve()?;
    let world = world(&config).await?;
    world.db.migrate().await?;
    let index = Index::default();
    index.rebuild(&world).await?;

    let carrier = match &config.smtp {
        Some(url) => Carrier::Smtp { url: url.clone(), from: config.mail_from.clone() },
        None => Carrier::Terminal,
    };
    let working = [
        tokio::spawn(post::run(world.clone(), carrier)),
        tokio::spawn(jobs::run(world.clone())),
        tokio::spawn(practices::search::follow(index.clone(), world.clone())),
        tokio::spawn(ateliers::seats::follow(world.clone())),
        tokio::spawn(agenda::opening::follow(world.clone())),
        tokio::spawn({
            let world = world.clone();
            async move { world.hub.follow(&world.db).await }
        }),
    ];

    let listener = tokio::net::TcpListener::bind(config.listen).await?;
    let router = http::router(&config, world.clone(), index);
    tracing::info!(listen = %config.listen, origin = config.origin, demo = config.demo, "serving");
    if config.demo {
        demo::greet(&config.origin, config.smtp.is_some());
    }
    let stop = async {
        asked_to_stop().await;
        tracing::info!("stopping");
        // Open streams end now; without this they would hold the server until their people leave.
        world.hub.close();
        // Whoever does not finish in two seconds is cut off: a stop takes less than three.
        tokio::time::sleep(Duration::from_secs(2)).await;
    };
    tokio::select! {
        () = listen::answer(listener, router, world.hub.clone(), Limits::default()) => {}
        () = stop => {}
    }
    for work in working {
        work.abort();
    }
    world.db.close().await;
    tracing::info!("stopped");
    Ok(())
}

async fn asked_to_stop() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminated => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

/// Structured logs, without personal data: no addresses, names or texts.
fn open_log(config: &Config) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,tantivy=warn"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let opened = if config.json_log { log.json().try_init() } else { log.try_init() };
    if opened.is_err() {
        tracing::debug!("the log was open already");
    }
}

async fn world(config: &Config) -> Result<World, Fault> {
    Ok(World {
        db: Db::open(&config.database).await.map_err(|fault| format!("DATABASE_URL: {fault}"))?,
        hub: Hub::default(),
        clock: Clock::System,
        origin: config.origin.as_str().into(),
        demo: config.demo,
        press: Press::at(&config.press),
    })
}

/// Brings the tables up to date.
pub async fn migrate(config: &Config) -> Result<(), Fault> {
    let world = world(config).await?;
    world.db.migrate().await?;
    println!("The tables are up to date.");
    world.db.close().await;
    Ok(())
}

/// Brings the reference data in.
pub async fn load(config: &Config) -> Result<(), Fault> {
    let world = world(config).await?;
    let mut tx = world.db.write().await?;
    territories::load::reference(&mut tx).await?;
    tx.commit().await?;
    println!("Territories, bodies and themes are loaded.");
    world.db.close().await;
    Ok(())
}

/// Brings a file of days off in.
pub async fn load_days_off(config: &Config, file: &str) -> Result<(), Fault> {
    let text = std::fs::read_to_string(file).map_err(|fault| format!("{file}: {fault}"))?;
    let periods = territories::days_off::read(&text).map_err(|fault| format!("{file}: {fault}"))?;
    let world = world(config).await?;
    let mut tx = world.db.write().await?;
    let days = territories::days_off::keep(&mut tx, &periods).await?;
    tx.commit().await?;
    println!("{days} days off are loaded: the planner warns of them.");
    world.db.close().await;
    Ok(())
}

/// Fills an empty database with invented data.
pub async fn demo(config: &Config) -> Result<(), Fault> {
    let world = world(config).await?;
    demo::fill(&world).await?;
    println!("The demonstration is loaded.");
    world.db.close().await;
    Ok(())
}

/// Names the first administrator.
pub async fn user_add(config: &Config, email: &str, name: &str, lang: &str) -> Result<(), Fault> {
    let email = kit::form::email(email).map_err(|fault| format!("EMAIL: {fault:?}"))?;
    let lang = kit::Locale::from_code(lang).ok_or("the language is fr or nl")?;
    let world = world(config).await?;
    let mut tx = world.db.write().await?;
    people::admin::first_administrator(&mut tx, &email, name, lang, world.clock.now()).await?;
    tx.commit().await?;
    println!("{email} is an administrator.");
    world.db.close().await;
    Ok(())
}

/// Asks the server of these settings whether it is ready.
pub async fn healthcheck(config: &Config) -> Result<(), Fault> {
    let asked = async {
        let mut stream = tokio::net::TcpStream::connect(config.listen).await?;
        stream.write_all(b"GET /readyz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok::<_, std::io::Error>(answer)
    };
    let answer = tokio::time::timeout(Duration::from_secs(3), asked).await.map_err(|_| "no answer in 3 s")??;
    if answer.starts_with("HTTP/1.1 200") { Ok(()) } else { Err("not ready".into()) }
}
