//! For the tests of features: a fresh database on each engine, and a clock that stands still.

use std::future::Future;
use std::path::Path;

use crate::act::{Act, Asker, Clock, World};
use crate::db::Db;
use crate::hub::Hub;
use crate::press::Press;
use crate::rights::{Grant, Role, Viewer};
use crate::{Day, Instant, Locale};

/// Runs `story` on a fresh SQLite file, and on a fresh PostgreSQL database when `TEST_POSTGRES_URL`
/// names a server.
///
/// # Panics
/// When a database cannot be made: a test without one proves nothing.
pub async fn each_database<F, S>(story: S)
where
    S: Fn(World) -> F,
    F: Future<Output = ()>,
{
    let name = format!("concerto_{}", crate::id::fresh().replace('-', ""));
    let file = std::env::temp_dir().join(format!("{name}.db"));
    let db = Db::open(&format!("sqlite:{}", file.display())).await.expect("a SQLite file");
    db.migrate().await.expect("migrations on SQLite");
    story(world(db.clone())).await;
    db.close().await;
    for ending in ["db", "db-wal", "db-shm"] {
        let _ = std::fs::remove_file(file.with_extension(ending));
    }

    let Ok(server) = std::env::var("TEST_POSTGRES_URL") else {
        return;
    };
    let admin = sqlx::PgPool::connect(&server).await.expect("the PostgreSQL of TEST_POSTGRES_URL");
    let statement = |text: String| sqlx::query(sqlx::AssertSqlSafe(text));
    statement(format!("create database {name}")).execute(&admin).await.expect("a PostgreSQL database");
    let (base, _) = server.rsplit_once('/').expect("postgres://…/name");
    let db = Db::open(&format!("{base}/{name}")).await.expect("the new database");
    db.migrate().await.expect("migrations on PostgreSQL");
    story(world(db.clone())).await;
    db.close().await;
    statement(format!("drop database {name} with (force)")).execute(&admin).await.expect("to tidy up");
}

/// Monday 11 January 2027, 12:00 in Brussels.
pub fn noon_of_tests() -> Instant {
    Day::ymd(2027, 1, 11).expect("a day").at(12, 0)
}

fn world(db: Db) -> World {
    World {
        db,
        hub: Hub::default(),
        clock: Clock::at(noon_of_tests()),
        origin: "https://concerto.example.org".into(),
        demo: false,
        press: Press::at(Path::new(&std::env::var_os("CONCERTO_PRESS").unwrap_or_default())),
    }
}

/// A viewer with one role for one body (`None`: everywhere).
pub fn viewer(person: &str, role: Role, body: Option<&str>) -> Viewer {
    Viewer {
        person: Some(person.into()),
        name: person.into(),
        email: format!("{person}@example.org"),
        grants: vec![Grant { role, body: body.map(Into::into) }],
        ..Viewer::default()
    }
}

/// An act of this viewer, reading French.
///
/// # Panics
/// When the database does not answer.
pub async fn act(world: &World, viewer: Viewer) -> Act {
    Act::write(world.clone(), Asker { viewer, locale: Locale::Fr }).await.expect("a transaction")
}
