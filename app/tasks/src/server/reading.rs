//! From what is stored to what is owed.

use kit::db::Tx;
use kit::rights::{Scope, Viewer};
use kit::{Instant, Role};
use sessions::rules::{State, undated};
use territories::rules::Body;

use super::store;
use crate::rules::{Task, arrange, of_session, of_window};

/// The bodies that somebody moderates, in their order.
pub async fn moderated(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<Body>, sqlx::Error> {
    let mut bodies = territories::store::bodies(tx).await?;
    bodies.retain(|body| viewer.holds(Role::Moderator, Scope { body: Some(&body.id), session: None }));
    Ok(bodies)
}

/// Everything that these bodies owe in the coming weeks, due soonest first.
pub async fn tasks(tx: &mut Tx, bodies: &[Body], now: Instant) -> Result<Vec<Task>, sqlx::Error> {
    let mut all = Vec::new();
    for body in bodies {
        let delays = store::delays(tx, &body.id).await?;
        let sessions = sessions::store::of_body(tx, &body.id).await?;
        let windows = undated(body, &sessions, now.day());
        all.extend(windows.iter().filter_map(|window| of_window(window, &delays, now.day())));
        let open =
            |state: State| state.tells_moves() || matches!(state, State::Live | State::Drafting | State::InReview);
        for session in sessions.iter().filter(|session| open(session.state)) {
            let facts = store::facts(tx, session).await?;
            all.extend(of_session(session, body, &facts, &delays, now));
        }
    }
    arrange(&mut all);
    Ok(all)
}
