//! Is it alive, is it ready?

use axum::extract::State;
use axum::http::StatusCode;
use kit::db::MIGRATIONS;

use super::Shared;

/// The process answers.
pub async fn live() -> &'static str {
    "alive\n"
}

/// The database answers, its tables are of this version, and the search index is built.
pub async fn ready(State(shared): State<Shared>) -> (StatusCode, &'static str) {
    let wanted = i64::try_from(MIGRATIONS.iter().count()).unwrap_or(i64::MAX);
    match shared.world.db.applied().await {
        Ok(applied) if applied >= wanted && shared.index.is_ready() => (StatusCode::OK, "ready\n"),
        Ok(_) => (StatusCode::SERVICE_UNAVAILABLE, "not ready\n"),
        Err(fault) => {
            tracing::error!(%fault, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "no database\n")
        }
    }
}
