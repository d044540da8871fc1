//! The only file that names SQLite or PostgreSQL. One SQL text serves both: `$1` placeholders,
//! `text` ids, `bigint` instants, `boolean`; nothing that only one of them understands
//! (`migrations/README.md` has the list).

use std::str::FromStr;
use std::time::Duration;

use sqlx::migrate::{Migration, Migrator};
use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Postgres, SqlSafeStr, Sqlite, Transaction};

/// The one list of migrations, the same for both engines.
pub static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations");

#[derive(Clone, Debug)]
pub enum Db {
    /// One writer, many readers: SQLite has one writer anyway, and a queue in front of it is kinder
    /// than its busy error.
    Sqlite {
        read: SqlitePool,
        write: SqlitePool,
    },
    Postgres(PgPool),
}

/// A transaction on either engine; [`sql!`](crate::sql) runs statements in it.
#[derive(Debug)]
pub enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Db {
    /// Opens `sqlite:path` or `postgres://…`.
    pub async fn open(url: &str) -> Result<Db, sqlx::Error> {
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool =
                PgPoolOptions::new().max_connections(16).acquire_timeout(Duration::from_secs(10)).connect(url).await?;
            return Ok(Db::Postgres(pool));
        }
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // With a WAL, NORMAL may lose the last commits when the power fails; what was acknowledged
            // may never be lost.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10));
        let pool = |n: u32| SqlitePoolOptions::new().max_connections(n).acquire_timeout(Duration::from_secs(30));
        let write = pool(1).connect_with(options.clone()).await?;
        let read = pool(4).connect_with(options).await?;
        Ok(Db::Sqlite { read, write })
    }

    /// Brings the tables up to date.
    pub async fn migrate(&self) -> Result<(), sqlx::migrate::MigrateError> {
        match self {
            Db::Sqlite { write, .. } => of_sqlite().run(write).await,
            Db::Postgres(pool) => MIGRATIONS.run(pool).await,
        }
    }

    /// How many migrations were applied; `readyz` compares it with [`MIGRATIONS`].
    pub async fn applied(&self) -> Result<i64, sqlx::Error> {
        let mut tx = self.read().await?;
        let (n,) = crate::sql!(tx, one(i64,), "select count(*) from _sqlx_migrations")?;
        Ok(n)
    }

    /// A transaction that only reads: one snapshot for all its questions.
    pub async fn read(&self) -> Result<Tx, sqlx::Error> {
        Ok(match self {
            Db::Sqlite { read, .. } => Tx::Sqlite(read.begin().await?),
            Db::Postgres(pool) => {
                Tx::Postgres(pool.begin_with("begin isolation level repeatable read read only").await?)
            }
        })
    }

    /// A transaction that writes. On SQLite it takes the writer's place at once.
    pub async fn write(&self) -> Result<Tx, sqlx::Error> {
        Ok(match self {
            Db::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("begin immediate").await?),
            Db::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Waits for open statements and closes the files.
    pub async fn close(&self) {
        match self {
            Db::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

/// In a migration, where SQLite is to keep no number of the order in which rows came (`migrations/README.md`).
const NO_ROWID: &str = "/* sqlite: without rowid */";

/// The same list, under the same checksums, with that mark as SQLite says it.
fn of_sqlite() -> Migrator {
    let marked = MIGRATIONS.iter().cloned().map(|migration| {
        let text = migration.sql.as_str().replace(NO_ROWID, "without rowid");
        Migration { sql: AssertSqlSafe(text).into_sql_str(), ..migration }
    });
    Migrator::with_migrations(marked.collect())
}

impl Tx {
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        match self {
            Tx::Sqlite(tx) => tx.commit().await,
            Tx::Postgres(tx) => tx.commit().await,
        }
    }

    /// On PostgreSQL, tells the other nodes once this transaction commits.
    pub(crate) async fn notify(&mut self, topic: &str) -> Result<(), sqlx::Error> {
        if let Tx::Postgres(tx) = self {
            sqlx::query("select pg_notify('concerto', $1)").bind(topic).execute(&mut **tx).await?;
        }
        Ok(())
    }
}

/// Runs one SQL text on whichever engine the transaction is of.
///
/// - `sql!(tx, execute, "…", a, b)` → number of rows touched
/// - `sql!(tx, one Row, "…")` → the row, or `RowNotFound`
/// - `sql!(tx, maybe Row, "…")` → `Option<Row>`
/// - `sql!(tx, all Row, "…")` → `Vec<Row>`
///
/// `Row` derives `sqlx::FromRow`, or is a tuple; `one(i64)` is a row of one column, `(i64,)`. Arguments are values or references.
#[macro_export]
macro_rules! sql {
    ($tx:expr, execute, $text:expr $(, $arg:expr)* $(,)?) => {
        match &mut $tx {
            $crate::db::Tx::Sqlite(tx) => $crate::again::sqlx::query($text)$(.bind($arg))*
                .execute(&mut **tx).await.map(|done| done.rows_affected()),
            $crate::db::Tx::Postgres(tx) => $crate::again::sqlx::query($text)$(.bind($arg))*
                .execute(&mut **tx).await.map(|done| done.rows_affected()),
        }
    };
    // rustfmt takes the comma out of `one (i64,)`; a row of one column is written `one(i64)`.
    ($tx:expr, one($only:ty), $text:expr $(, $arg:expr)* $(,)?) => {
        $crate::sql!(@rows fetch_one, $tx, ($only,), $text $(, $arg)*)
    };
    ($tx:expr, maybe($only:ty), $text:expr $(, $arg:expr)* $(,)?) => {
        $crate::sql!(@rows fetch_optional, $tx, ($only,), $text $(, $arg)*)
    };
    ($tx:expr, all($only:ty), $text:expr $(, $arg:expr)* $(,)?) => {
        $crate::sql!(@rows fetch_all, $tx, ($only,), $text $(, $arg)*)
    };
    ($tx:expr, one $row:ty, $text:expr $(, $arg:expr)* $(,)?) => {
        $crate::sql!(@rows fetch_one, $tx, $row, $text $(, $arg)*)
    };
    ($tx:expr, maybe $row:ty, $text:expr $(, $arg:expr)* $(,)?) => {
        $crate::sql!(@rows fetch_optional, $tx, $row, $text $(, $arg)*)
    };
    ($tx:expr, all $row:ty, $text:expr $(, $arg:expr)* $(,)?) => {
        $crate::sql!(@rows fetch_all, $tx, $row, $text $(, $arg)*)
    };
    (@rows $fetch:ident, $tx:expr, $row:ty, $text:expr $(, $arg:expr)*) => {
        match &mut $tx {
            $crate::db::Tx::Sqlite(tx) => $crate::again::sqlx::query_as::<_, $row>($text)$(.bind($arg))*
                .$fetch(&mut **tx).await,
            $crate::db::Tx::Postgres(tx) => $crate::again::sqlx::query_as::<_, $row>($text)$(.bind($arg))*
                .$fetch(&mut **tx).await,
        }
    };
}
